//! What changed between two versions, in words. Shown by `changes.html`.

use crate::kit::state_class;
use crate::ui::Ui;
use waarborg_domain::posture::State;
use waarborg_domain::statement::{Changes, StateChange, Statement, changes_between};

/// What changed since another version.
pub(crate) struct ChangesView {
    /// Number of the version before.
    pub since: i64,
    /// All of it in one sentence.
    pub summary: String,
    /// Everything but the states.
    pub lines: Vec<String>,
    /// States that are others.
    pub states: Vec<StateRow>,
}

/// A state that became another one.
pub(crate) struct StateRow {
    /// Number of the measure.
    pub measure: String,
    /// Which aspect.
    pub aspect: String,
    /// Class and words of the state before.
    pub from: (&'static str, String),
    /// Class and words of the state now.
    pub to: (&'static str, String),
    /// Better, worse, or neither.
    pub verdict: String,
}

impl ChangesView {
    /// Compares two versions.
    pub fn new(ui: &Ui, old: &Statement, new: &Statement) -> Self {
        let changes = changes_between(old, new);
        Self {
            since: old.number,
            summary: summary(ui, &changes),
            lines: lines(ui, &changes),
            states: changes
                .states
                .iter()
                .map(|change| state_row(ui, change))
                .collect(),
        }
    }
}

fn join<T: ToString>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

fn summary(ui: &Ui, changes: &Changes) -> String {
    if changes.is_empty() {
        return ui.t("statement-changes-none");
    }
    let count = |wanted: bool| {
        changes
            .states
            .iter()
            .filter(|state| state.improved() == Some(wanted))
            .count()
    };
    let (better, worse) = (count(true), count(false));
    let counted = [
        ("statement-changes-better", better),
        ("statement-changes-worse", worse),
        ("statement-changes-other", changes.states.len() - better - worse),
        ("statement-changes-scope-in", changes.scope_in.len()),
        ("statement-changes-scope-out", changes.scope_out.len()),
        ("statement-changes-added", changes.measures_added.len()),
        ("statement-changes-removed", changes.measures_removed.len()),
        ("statement-changes-applicability", changes.applicability.len()),
        ("statement-changes-grounds", changes.grounds.len()),
    ];
    let mut parts: Vec<String> = Vec::new();
    if let Some(catalogue) = &changes.catalogue {
        parts.push(ui.t2(
            "statement-changes-catalogue",
            "from",
            &catalogue.from,
            "to",
            &catalogue.to,
        ));
    }
    if changes.scope_text {
        parts.push(ui.t("statement-changes-scope-text"));
    }
    parts.extend(
        counted
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| ui.t1(key, "n", *n)),
    );
    format!("{}.", parts.join("; "))
}

fn lines(ui: &Ui, changes: &Changes) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(catalogue) = &changes.catalogue {
        lines.push(ui.t2(
            "statement-changed-catalogue",
            "from",
            &catalogue.from,
            "to",
            &catalogue.to,
        ));
    }
    if changes.scope_text {
        lines.push(ui.t("statement-changed-scope-text"));
    }
    for (key, items) in [
        ("statement-changed-scope-in", &changes.scope_in),
        ("statement-changed-scope-out", &changes.scope_out),
    ] {
        if !items.is_empty() {
            let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
            lines.push(ui.t1(key, "names", names.join(", ")));
        }
    }
    for (key, numbers) in [
        ("statement-changed-added", join(&changes.measures_added)),
        ("statement-changed-removed", join(&changes.measures_removed)),
    ] {
        if !numbers.is_empty() {
            lines.push(ui.t1(key, "numbers", numbers));
        }
    }
    for change in &changes.applicability {
        let (from, to) = (ui.name(change.from), ui.name(change.to));
        lines.push(ui.t_args(
            "statement-changed-applicability",
            &[("number", &change.of), ("from", &from), ("to", &to)],
        ));
    }
    if !changes.grounds.is_empty() {
        lines.push(ui.t1("statement-changed-grounds", "numbers", join(&changes.grounds)));
    }
    lines
}

fn state_row(ui: &Ui, change: &StateChange) -> StateRow {
    let words = |state: Option<State>| match state {
        Some(state) => (state_class(&state), ui.name(state)),
        None => ("na", ui.t("state-not-applicable")),
    };
    let verdict = match change.improved() {
        Some(true) => "statement-change-better",
        Some(false) => "statement-change-worse",
        None => "statement-change-other",
    };
    StateRow {
        measure: change.measure.to_string(),
        aspect: ui.name(change.aspect),
        from: words(change.from),
        to: words(change.to),
        verdict: ui.t(verdict),
    }
}
