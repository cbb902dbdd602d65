//! The decisions on applicability in memory.

use super::{Applicability, Decision, Subject};
use crate::Day;
use crate::ids::DecisionId;
use crate::ledger::Ledger;
use crate::ledger::book::{Record, Written};
use crate::ledger::reach::Reach;
use crate::migration::passage::Passage;
use crate::requirement::Requirement;
use std::collections::HashMap;

impl Record for Decision {
    type Order = (Day, i64, DecisionId);

    fn order(written: &Written<Self>) -> Self::Order {
        (written.decided_on, written.revision, written.id)
    }

    /// A decision on a control does not change whether its measures are owed: see [`Ledger::is_owed`].
    fn reach(&self, _known: Option<&Self>) -> Reach {
        Reach::requirement(self.decided_on, self.subject)
    }

    fn carry(written: Written<Self>, passage: &Passage<'_>) -> Vec<Written<Self>> {
        let under = |decision, subject| Self { subject, ..decision };
        let subject = written.subject;
        passage.rest_of(written, subject, under)
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

    /// Whether it is owed on this day. Only a decision on the measure itself can end that of a measure: it
    /// is mandatory whatever was decided on its control (BIO2 part 1, "Risicobehandeling en
    /// maatregelenselectie"). No decision ends an obligation.
    #[must_use]
    pub fn is_owed(decisions: &HashMap<Subject, &Decision>, requirement: impl Into<Requirement>) -> bool {
        let decided = Subject::try_from(requirement.into());
        decided.map_or(true, |subject| Self::applicability(decisions, subject).is_owed())
    }

    /// The decision on a subject, as it counts on this day; nothing decided means that it applies.
    #[must_use]
    pub fn applicability(decisions: &HashMap<Subject, &Decision>, subject: Subject) -> Applicability {
        decisions
            .get(&subject)
            .map_or(Applicability::Applies, |decision| decision.applicability)
    }
}
