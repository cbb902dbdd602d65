//! What the statement of applicability says of a control: whether it is implemented (ISO/IEC 27001, 6.1.3 d).

use crate::catalogue::{Catalogue, ControlNumber};
use crate::judgements::Aspect;
use crate::posture::{AspectPosture, Cell, Posture, State};
use crate::text_enum::text_enum;

text_enum! {
    /// How far a control is implemented. That opzet and bestaan decide this, and not werking, is our own
    /// reading: a control is there before it can be shown to have worked over a period.
    Implementation {
        /// Opzet and bestaan are demonstrated, of all its measures and of itself where it was judged.
        Implemented = "implemented",
        /// Some of it is demonstrated, or in part.
        Partly = "partly-implemented",
        /// Nothing of it is demonstrated, or no longer.
        NotImplemented = "not-implemented",
        /// It was decided that it does not apply, and so of its measures.
        NotApplicable = "not-applicable",
    }
}

impl Implementation {
    fn of(states: &[State]) -> Self {
        let is_met = |state: &State| *state == State::Met;
        let is_begun = |state: &State| matches!(state, State::Met | State::PartlyMet);
        match states {
            [] => Self::NotApplicable,
            states if states.iter().all(is_met) => Self::Implemented,
            states if states.iter().any(is_begun) => Self::Partly,
            _ => Self::NotImplemented,
        }
    }
}

/// How far this control is implemented, on the objects in the scope.
#[must_use]
pub fn implementation(catalogue: &Catalogue, posture: &Posture, control: ControlNumber) -> Implementation {
    let measures = catalogue.measures_of(control);
    let measures = measures.filter_map(|measure| catalogue.index(measure.number));
    let cells = measures.flat_map(|index| posture.of_measure(index));
    let counting = cells.filter(|cell: &&Cell| cell.owed && cell.in_scope);
    let mut states: Vec<State> = counting.flat_map(|cell| there(&cell.aspects)).collect();
    if let Some(own) = posture.organisation_cell(control)
        && own.owed
        // Where its measures bind to nothing, it is judged itself.
        && (own.counts() || states.is_empty())
    {
        states.extend(there(&own.aspects));
    }
    Implementation::of(&states)
}

fn there(aspects: &[AspectPosture; 3]) -> [State; 2] {
    [Aspect::Design, Aspect::Existence].map(|aspect| aspects[aspect.index()].state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_it_some_of_it_or_none() {
        use State::{Lapsed, Met, Missing, NotMet, PartlyMet};
        assert_eq!(Implementation::of(&[]), Implementation::NotApplicable);
        assert_eq!(Implementation::of(&[Met, Met]), Implementation::Implemented);
        assert_eq!(Implementation::of(&[Met, Missing]), Implementation::Partly);
        assert_eq!(Implementation::of(&[PartlyMet, NotMet]), Implementation::Partly);
        assert_eq!(
            Implementation::of(&[Lapsed, Missing, NotMet]),
            Implementation::NotImplemented
        );
    }
}
