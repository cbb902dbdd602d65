//! The controls and measures of a statement in words.

use super::content::{CellView, ControlView, MeasureView, ThemeView};
use crate::kit::state_class;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Theme;
use waarborg_domain::statement::{
    Inclusion, LeftOut, StatedAspect, StatedBasis, StatedControl, StatedDecision, StatedMeasure, Statement,
};

/// The controls of one theme.
pub(super) fn theme_view(ui: &Ui, statement: &Statement, theme: Theme) -> ThemeView {
    let controls = statement.controls.iter().filter(|control| control.theme == theme);
    let motivations = !statement.left_out.contains(&LeftOut::Motivations);
    ThemeView {
        code: theme.code(),
        name: ui.t(texts::statement::theme(theme)),
        controls: controls
            .map(|control| control_view(ui, control, motivations))
            .collect(),
    }
}

fn basis(ui: &Ui, basis: &StatedBasis) -> String {
    ui.name(basis.duty())
}

/// What is shown below a control: the norm in its place, or why it applies. Other grounds are in the
/// annex.
fn grounds(decision: &StatedDecision) -> String {
    let applies = decision.applicability == Applicability::Applies;
    let motivation = decision.motivation.as_ref().filter(|_| applies);
    decision
        .equivalent
        .as_ref()
        .or(motivation)
        .cloned()
        .unwrap_or_default()
}

/// Why a control is in the statement, where nobody wrote that.
fn included(ui: &Ui, control: &StatedControl, motivations: bool) -> String {
    match control.inclusion() {
        Inclusion::ByMeasures => ui.t(texts::statement::INCLUDED_BY_MEASURES),
        Inclusion::NoReason if motivations => ui.t(texts::statement::INCLUDED_NO_REASON),
        Inclusion::NoReason | Inclusion::Motivated(_) | Inclusion::LeftOut => String::new(),
    }
}

fn control_view(ui: &Ui, control: &StatedControl, motivations: bool) -> ControlView {
    ControlView {
        included: included(ui, control, motivations),
        number: control.number.to_string(),
        title: control.title.get(ui.language()).clone(),
        applicability: ui.name(control.decision.applicability),
        excepted: control.decision.applicability.is_exception(),
        basis: basis(ui, &control.legal_basis),
        grounds: grounds(&control.decision),
        falls_back: control.falls_back_on_iso27002,
        implementation: control.implementation.map(|state| ui.name(state)),
        cells: cells(ui, control.aspects.as_deref(), true),
        measures: control
            .measures
            .iter()
            .map(|measure| measure_view(ui, measure))
            .collect(),
    }
}

fn measure_view(ui: &Ui, measure: &StatedMeasure) -> MeasureView {
    let kinds: Vec<String> = measure.kinds.iter().map(|kind| ui.name(kind)).collect();
    let judged_on = ui.t(texts::statement::JUDGED_ON
        .binding(ui.name(measure.binding))
        .n(measure.objects));
    MeasureView {
        number: measure.number.to_string(),
        title: measure.title.get(ui.language()).clone(),
        about: format!("{}. {judged_on}", kinds.join(", ")),
        applicability: ui.name(measure.decision.applicability),
        excepted: measure.decision.applicability.is_exception(),
        basis: basis(ui, &measure.legal_basis),
        cells: cells(ui, measure.aspects.as_deref(), measure.owed),
    }
}

fn cells(ui: &Ui, aspects: Option<&[StatedAspect]>, owed: bool) -> Vec<CellView> {
    let aspects = aspects.unwrap_or_default().iter();
    aspects.map(|stated| cell(ui, owed, stated)).collect()
}

fn cell(ui: &Ui, owed: bool, stated: &StatedAspect) -> CellView {
    let aspect = ui.name(stated.aspect);
    let Some(state) = stated.state else {
        let key = if owed {
            texts::statement::NO_OBJECTS
        } else {
            texts::layout::STATE_NOT_APPLICABLE
        };
        return CellView {
            aspect,
            class: "na",
            state: ui.t(key),
            notes: Vec::new(),
        };
    };
    let mut notes = Vec::new();
    if stated.counts.all() > 1 {
        notes.push(
            ui.t(texts::statement::MET_ON
                .n(stated.counts.met)
                .all(stated.counts.all())),
        );
    }
    match (stated.oldest_judged_on, stated.newest_judged_on) {
        (Some(oldest), Some(newest)) if oldest != newest => {
            notes.push(ui.t(texts::statement::JUDGED_FROM.day(ui.short_date(oldest))));
            notes.push(ui.t(texts::statement::JUDGED_TO.day(ui.short_date(newest))));
        }
        (Some(day), _) => notes.push(ui.t(texts::statement::JUDGED.day(ui.short_date(day)))),
        _ => {}
    }
    CellView {
        aspect,
        class: state_class(&state),
        state: ui.name(state),
        notes,
    }
}
