//! What a decision would change, shown before it is taken.

use super::entries::{Decisions, Entry};
use crate::forms::Choice;
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::accounts::Actor;
use waarborg_domain::applicability::{Applicability, Subject, measures_that_bind};
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::gaps::visible_to;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;

/// What depends on a decision on this subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stakes {
    /// A measure: whether it is owed now.
    pub owed: bool,
    /// A measure: how many aspects are not demonstrated, and so are gaps if it is owed.
    pub gaps: u32,
    /// A measure: on how many objects it is judged.
    pub objects: u32,
    /// A control: its measures that apply, because of which it cannot be left out.
    pub bound: Vec<MeasureNumber>,
}

impl Stakes {
    /// Works it out.
    #[must_use]
    pub fn of(
        catalogue: &Catalogue,
        posture: &Posture,
        decisions: &Decisions<'_>,
        actor: &Actor,
        subject: Subject,
    ) -> Self {
        let mut stakes = Self {
            owed: true,
            gaps: 0,
            objects: 0,
            bound: Vec::new(),
        };
        match subject {
            Subject::Control(control) => stakes.bound = measures_that_bind(catalogue, decisions, control),
            Subject::Measure(number) => {
                stakes.owed = Ledger::is_owed(decisions, number);
                let cells = catalogue
                    .index(number)
                    .map_or(&[][..], |index| posture.of_measure(index));
                for cell in cells.iter().filter(|cell| visible_to(actor, cell)) {
                    let gaps = cell.aspects.iter().filter(|aspect| aspect.state.is_gap()).count();
                    stakes.objects += 1;
                    stakes.gaps += u32::try_from(gaps).unwrap_or(u32::MAX);
                }
            }
        }
        stakes
    }

    /// What becomes of the open gaps with this decision.
    fn effect(&self, ui: &Ui, entry: &Entry<'_>, applicability: Applicability) -> String {
        if entry.is_control() {
            return String::new();
        }
        match (self.owed, applicability.is_owed()) {
            (true, false) => ui.t(texts::applicability::EFFECT_FEWER.n(self.gaps)),
            (false, true) => ui.t(texts::applicability::EFFECT_MORE.n(self.gaps)),
            _ => ui.t(texts::applicability::EFFECT_NONE),
        }
    }

    /// The decisions that may be taken, each with what it means and changes.
    #[must_use]
    pub fn choices(&self, ui: &Ui, entry: &Entry<'_>) -> Vec<Choice> {
        let fitting = Applicability::ALL
            .iter()
            .filter(|applicability| applicability.fits(entry.subject));
        let choice = |applicability: &Applicability| {
            let mut meaning = ui.t(hint(entry, *applicability));
            if entry.is_control() && !entry.without_measure {
                meaning = [meaning, ui.t(texts::applicability::HINT_STAYS)].join(" ");
            }
            let effect = self.effect(ui, entry, *applicability);
            let bound = *applicability == Applicability::LeftOut && !self.bound.is_empty();
            let bound = if bound { self.bound_text(ui) } else { String::new() };
            Choice {
                value: applicability.to_string(),
                label: ui.name(applicability),
                hint: [meaning, effect, bound].join(" ").trim().to_owned(),
            }
        };
        fitting.map(choice).collect()
    }

    fn bound_text(&self, ui: &Ui) -> String {
        ui.t(texts::applicability::BOUND.measures(listed(&self.bound)))
    }
}

/// Measures, for use in a sentence.
#[must_use]
pub fn listed(measures: &[MeasureNumber]) -> String {
    let numbers: Vec<String> = measures.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

/// What a decision means, of a control or of a measure.
fn hint(entry: &Entry<'_>, applicability: Applicability) -> Text {
    match applicability {
        Applicability::Applies if entry.is_control() => texts::applicability::HINT_CONTROL_APPLIES,
        Applicability::Applies => texts::applicability::HINT_MEASURE_APPLIES,
        Applicability::CannotApply => texts::applicability::HINT_MEASURE_CANNOT_APPLY,
        Applicability::LeftOut => texts::applicability::HINT_CONTROL_LEFT_OUT,
        Applicability::Deviates => texts::applicability::HINT_CONTROL_DEVIATES,
        Applicability::Equivalent => texts::applicability::HINT_CONTROL_EQUIVALENT,
    }
}
