//! What changed between two versions, in words. Shown by `changes.html`.

use crate::kit::state_class;
use crate::texts;
use crate::ui::Ui;
use std::collections::BTreeSet;
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
    /// How many measures have another state on any aspect.
    pub measures: usize,
    /// States that changed.
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
            measures: measures(&changes, |_| true),
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

/// How many measures have an aspect that changed like this; one that changed on several aspects is one.
fn measures(changes: &Changes, like: impl Fn(&StateChange) -> bool) -> usize {
    let like = changes.states.iter().filter(|change| like(change));
    like.map(|change| change.measure).collect::<BTreeSet<_>>().len()
}

fn summary(ui: &Ui, changes: &Changes) -> String {
    if changes.is_empty() {
        return ui.t(texts::statement::CHANGES_NONE);
    }
    let like = |wanted: Option<bool>| measures(changes, |change| change.improved() == wanted);
    let counted = [
        (texts::statement::CHANGES_BETTER, like(Some(true))),
        (texts::statement::CHANGES_WORSE, like(Some(false))),
        (texts::statement::CHANGES_OTHER, like(None)),
        (texts::statement::CHANGES_SCOPE_IN, changes.scope_in.len()),
        (texts::statement::CHANGES_SCOPE_OUT, changes.scope_out.len()),
        (texts::statement::CHANGES_ADDED, changes.measures_added.len()),
        (texts::statement::CHANGES_REMOVED, changes.measures_removed.len()),
        (
            texts::statement::CHANGES_APPLICABILITY,
            changes.applicability.len(),
        ),
        (texts::statement::CHANGES_GROUNDS, changes.grounds.len()),
    ];
    let mut parts: Vec<String> = Vec::new();
    if let Some(catalogue) = &changes.catalogue {
        parts.push(
            ui.t(texts::statement::CHANGES_CATALOGUE
                .from(&catalogue.from)
                .to(&catalogue.to)),
        );
    }
    if changes.scope_text {
        parts.push(ui.t(texts::statement::CHANGES_SCOPE_TEXT));
    }
    parts.extend(
        counted
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| ui.t(key.n(*n))),
    );
    format!("{}.", parts.join("; "))
}

fn lines(ui: &Ui, changes: &Changes) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(catalogue) = &changes.catalogue {
        lines.push(
            ui.t(texts::statement::CHANGED_CATALOGUE
                .from(&catalogue.from)
                .to(&catalogue.to)),
        );
    }
    if changes.scope_text {
        lines.push(ui.t(texts::statement::CHANGED_SCOPE_TEXT));
    }
    for (key, items) in [
        (texts::statement::CHANGED_SCOPE_IN, &changes.scope_in),
        (texts::statement::CHANGED_SCOPE_OUT, &changes.scope_out),
    ] {
        if !items.is_empty() {
            let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
            lines.push(ui.t(key.names(names.join(", "))));
        }
    }
    for (key, numbers) in [
        (texts::statement::CHANGED_ADDED, join(&changes.measures_added)),
        (texts::statement::CHANGED_REMOVED, join(&changes.measures_removed)),
    ] {
        if !numbers.is_empty() {
            lines.push(ui.t(key.numbers(numbers)));
        }
    }
    for change in &changes.applicability {
        let (from, to) = (ui.name(change.from), ui.name(change.to));
        lines.push(
            ui.t(texts::statement::CHANGED_APPLICABILITY
                .number(change.of)
                .from(&from)
                .to(&to)),
        );
    }
    if !changes.grounds.is_empty() {
        lines.push(ui.t(texts::statement::CHANGED_GROUNDS.numbers(join(&changes.grounds))));
    }
    lines
}

fn state_row(ui: &Ui, change: &StateChange) -> StateRow {
    let words = |state: Option<State>| match state {
        Some(state) => (state_class(&state), ui.name(state)),
        None => ("na", ui.t(texts::layout::STATE_NOT_APPLICABLE)),
    };
    let verdict = match change.improved() {
        Some(true) => texts::statement::CHANGE_BETTER,
        Some(false) => texts::statement::CHANGE_WORSE,
        None => texts::statement::CHANGE_OTHER,
    };
    StateRow {
        measure: change.measure.to_string(),
        aspect: ui.name(change.aspect),
        from: words(change.from),
        to: words(change.to),
        verdict: ui.t(verdict),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_domain::judgements::Aspect;

    #[test]
    fn a_measure_that_changed_on_several_aspects_counts_once() {
        let change = |number: &str, aspect, to| StateChange {
            measure: number.parse().expect("a number"),
            aspect,
            from: Some(State::PartlyMet),
            to,
        };
        let changes = Changes {
            states: vec![
                change("5.01.01", Aspect::Design, Some(State::Met)),
                change("5.01.01", Aspect::Existence, Some(State::Met)),
                change("5.01.01", Aspect::OperatingEffectiveness, Some(State::NotMet)),
                change("5.02.01", Aspect::Design, Some(State::Met)),
                change("5.02.02", Aspect::Design, None),
            ],
            ..Changes::default()
        };
        let like = |wanted| measures(&changes, |change| change.improved() == wanted);
        assert_eq!([like(Some(true)), like(Some(false)), like(None)], [2, 1, 1]);
        assert_eq!(measures(&changes, |_| true), 3);
    }
}
