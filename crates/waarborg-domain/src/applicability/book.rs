//! The decisions on applicability in memory.

use super::{Applicability, Decision, Subject};
use crate::Day;
use crate::catalogue::MeasureNumber;
use crate::ids::DecisionId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::passage::Passage;
use std::collections::HashMap;

impl Record for Decision {
    type Order = (Day, i64, DecisionId);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.decided_on, written.revision, written.id)
    }

    /// Only a decision on a measure changes whether a measure is owed: see [`Ledger::is_owed`].
    fn reach(&self, _known: Option<&Self>) -> Reach {
        match self.subject {
            Subject::Measure(number) => Reach::measure(self.decided_on, number),
            Subject::Control(_) => Reach::day(self.decided_on),
        }
    }

    fn carry(written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let under = |decision: Self, number| Self {
            subject: Subject::Measure(number),
            ..decision
        };
        match written.subject {
            Subject::Measure(number) => passage.rest_of(&written, number, under),
            Subject::Control(_) if passage.of(written.revision).is_some() => vec![written],
            Subject::Control(_) => Vec::new(),
        }
    }
}

impl Ledger {
    /// The decision per subject that counts on this day.
    #[must_use]
    pub fn decisions_on(&self, day: Day) -> HashMap<Subject, &Decision> {
        let known = self
            .decisions
            .iter()
            .filter(|decision| decision.decided_on <= day);
        known.map(|decision| (decision.subject, decision)).collect()
    }

    /// Whether the measure is owed on this day. Only a decision on the measure itself can end that: it
    /// is mandatory whatever was decided on its control (BIO2 part 1, "Risicobehandeling en
    /// maatregelenselectie").
    #[must_use]
    pub fn is_owed(decisions: &HashMap<Subject, &Decision>, measure: MeasureNumber) -> bool {
        Self::applicability(decisions, Subject::Measure(measure)).is_owed()
    }

    /// The decision on a subject, as it counts on this day; nothing decided means that it applies.
    #[must_use]
    pub fn applicability(decisions: &HashMap<Subject, &Decision>, subject: Subject) -> Applicability {
        decisions
            .get(&subject)
            .map_or(Applicability::Applies, |decision| decision.applicability)
    }
}
