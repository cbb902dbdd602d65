//! Helpers of `layout/kit.html`.

use crate::texts;
use crate::ui::Ui;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::posture::{Cell, State};

/// The suffix of the CSS classes for a state.
#[must_use]
pub fn state_class(state: &State) -> &'static str {
    match state {
        State::Met => "ok",
        State::PartlyMet => "partial",
        State::NotMet => "fail",
        State::Lapsed => "expired",
        State::Missing => "missing",
    }
}

/// One of the three aspects, compact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrioItem {
    /// First letter of the aspect.
    pub letter: String,
    /// Suffix of the CSS class.
    pub class: &'static str,
    /// In words: `Opzet: voldoet`.
    pub text: String,
}

/// The three aspects of a cell.
#[must_use]
pub fn trio(ui: &Ui, cell: &Cell) -> Vec<TrioItem> {
    let states = cell.aspects.map(|aspect| cell.owed.then_some(aspect.state));
    states_trio(ui, states)
}

/// Three states, one per aspect; `None` where nothing is owed.
#[must_use]
pub fn states_trio(ui: &Ui, states: [Option<State>; 3]) -> Vec<TrioItem> {
    let items = Aspect::ALL.iter().zip(states).map(|(aspect, state)| {
        let (class, outcome) = match state {
            Some(state) => (state_class(&state), ui.name(state)),
            None => ("na", ui.t(texts::layout::STATE_NOT_APPLICABLE)),
        };
        let name = ui.name(aspect);
        let letter = name.chars().take(1).collect();
        TrioItem {
            letter,
            class,
            text: format!("{name}: {}", outcome.to_lowercase()),
        }
    });
    items.collect()
}

/// What the letters mean.
#[must_use]
pub fn legend(ui: &Ui) -> Vec<TrioItem> {
    let items = Aspect::ALL.iter().map(|aspect| {
        let name = ui.name(aspect);
        TrioItem {
            letter: name.chars().take(1).collect(),
            class: "",
            text: name.to_lowercase(),
        }
    });
    items.collect()
}

/// The breadcrumbs of a page with nothing above it but the menu.
#[must_use]
pub fn no_crumbs() -> Vec<(String, String)> {
    Vec::new()
}
