//! Decisions on applicability (the "toepasselijkheid" of the VvT), by the rules of BIO2 part 1,
//! "Verplichtingen BIO".

mod book;
mod decide;
mod dossier;
mod events;
mod rules;
mod search;
mod several;
mod store;
mod verify;

pub use decide::{Decide, DecideRefused};
pub use events::ApplicabilityEvent;
pub use several::{DecideSeveral, SeveralRefused};
pub use store::Change;

use crate::catalogue::{Catalogue, ControlNumber, MeasureNumber};
use crate::decision::{NotAllowed, World};
use crate::ids::{DecisionId, UserId};
use crate::obligations::ObligationNumber;
use crate::permissions::Permission;
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use crate::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::{fmt, str::FromStr};

/// What this feature brings.
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    grants: {
        use crate::accounts::Role;
        use crate::permissions::Grant;
        &[Grant::new(Permission::Decide, &[Role::Ciso])]
    },
    events: ApplicabilityEvent::KINDS,
    verify: Some(verify::verify),
    dossier: Some(dossier::files),
    rules: rules::RULES,
    search: Some(search::SEARCH),
    ..crate::features::Feature::new("applicability")
};

/// Longest text in a decision, in characters.
pub const MAX_TEXT: usize = crate::judgements::MAX_REMARK_LENGTH;

/// What is decided on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A control.
    Control(ControlNumber),
    /// A measure.
    Measure(MeasureNumber),
}

impl From<MeasureNumber> for Subject {
    fn from(number: MeasureNumber) -> Self {
        Self::Measure(number)
    }
}

impl From<ControlNumber> for Subject {
    fn from(number: ControlNumber) -> Self {
        Self::Control(number)
    }
}

impl From<Subject> for Requirement {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Control(number) => Self::Control(number),
            Subject::Measure(number) => Self::Measure(number),
        }
    }
}

impl TryFrom<Requirement> for Subject {
    /// The obligation: on that nothing is decided.
    type Error = ObligationNumber;

    fn try_from(requirement: Requirement) -> Result<Self, ObligationNumber> {
        match requirement {
            Requirement::Control(number) => Ok(Self::Control(number)),
            Requirement::Measure(number) => Ok(Self::Measure(number)),
            Requirement::Obligation(number) => Err(number),
        }
    }
}

impl Subject {
    /// The control that it is, or belongs to.
    #[must_use]
    pub const fn control(&self) -> ControlNumber {
        match self {
            Self::Control(number) => *number,
            Self::Measure(number) => number.control,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Control(number) => number.fmt(f),
            Self::Measure(number) => number.fmt(f),
        }
    }
}

impl FromStr for Subject {
    type Err = crate::catalogue::NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse()
            .map(Self::Measure)
            .or_else(|_| text.parse().map(Self::Control))
    }
}

text_enum! {
    /// The decision.
    Applicability {
        /// Applies. What nothing was decided on applies too.
        Applies = "applies",
        /// A measure that has nothing to apply to (measures only).
        CannotApply = "cannot-apply",
        /// A control that is left out (controls only), on a risk analysis. Its measures stay: see
        /// [`measures_that_bind`].
        LeftOut = "left-out",
        /// A control that is deviated from (controls only), on a risk analysis.
        Deviates = "deviates",
        /// A control that is met by an equivalent from another norm (controls only).
        Equivalent = "equivalent",
    }
}

impl Applicability {
    /// Whether it still has to be demonstrated.
    #[must_use]
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Applies | Self::Deviates | Self::Equivalent)
    }

    /// Whether it belongs in the annex "Uitzonderingen op de VvT".
    #[must_use]
    pub const fn is_exception(self) -> bool {
        !matches!(self, Self::Applies)
    }

    /// Whether it may be chosen for this subject.
    #[must_use]
    pub const fn fits(self, subject: Subject) -> bool {
        match subject {
            Subject::Control(_) => !matches!(self, Self::CannotApply),
            Subject::Measure(_) => matches!(self, Self::Applies | Self::CannotApply),
        }
    }
}

/// A decision. The newest on or before a day counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Identifier.
    pub id: DecisionId,
    /// On what.
    pub subject: Subject,
    /// What was decided.
    pub applicability: Applicability,
    /// Why.
    pub motivation: String,
    /// Reference to the risk analysis.
    pub risk_reference: String,
    /// The other norm with its number, for an equivalent (NEN 7510, CSIR, IEC 62443).
    pub equivalent: String,
    /// From this day on.
    pub decided_on: Day,
    /// Who decided.
    pub decided_by: UserId,
    /// The name of this person then.
    pub decided_by_name: String,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// A decision as proposed, not checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDecision {
    /// On what.
    pub subject: Subject,
    /// What.
    pub applicability: Applicability,
    /// Why.
    pub motivation: String,
    /// Reference to the risk analysis.
    pub risk_reference: String,
    /// The other norm.
    pub equivalent: String,
}

/// A rule of BIO2 that a decision breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// This subject cannot have this decision: a measure can never be waived.
    #[error("a measure is mandatory: it can only be one that cannot apply")]
    DoesNotFit,
    /// The control has measures that apply, so it cannot be left out.
    #[error("the control cannot be left out: measures of it apply")]
    MeasuresBind(Vec<MeasureNumber>),
    /// `motivation` is empty.
    #[error("the justification is missing")]
    NoMotivation,
    /// `risk_reference` is empty.
    #[error("the reference to the risk analysis is missing")]
    NoRiskReference,
    /// `equivalent` is empty.
    #[error("the other standard is missing")]
    NoEquivalent,
    /// `equivalent` is filled in, but the decision is not [`Applicability::Equivalent`].
    #[error("another standard is named, but the decision is not that it takes the place of this one")]
    NotEquivalent,
    /// A text is longer than [`MAX_TEXT`].
    #[error("a text is longer than {MAX_TEXT} characters")]
    TooLong,
}

impl NewDecision {
    /// Every rule that it breaks, given the decisions in force, in the order of the fields.
    #[must_use]
    pub fn problems(
        &self,
        catalogue: &Catalogue,
        decisions: &HashMap<Subject, &Decision>,
    ) -> Vec<DecisionError> {
        let empty = |text: &str| text.trim().is_empty();
        let exception = self.applicability.is_exception();
        let equivalent = self.applicability == Applicability::Equivalent;
        let texts = [&self.motivation, &self.risk_reference, &self.equivalent];
        let too_long = |text: &&String| text.chars().count() > MAX_TEXT;
        let bound = match self.subject {
            Subject::Control(control) if self.applicability == Applicability::LeftOut => {
                measures_that_bind(catalogue, decisions, control)
            }
            _ => Vec::new(),
        };
        let checks = [
            (!self.applicability.fits(self.subject), DecisionError::DoesNotFit),
            (!bound.is_empty(), DecisionError::MeasuresBind(bound)),
            (exception && empty(&self.motivation), DecisionError::NoMotivation),
            (
                exception && empty(&self.risk_reference),
                DecisionError::NoRiskReference,
            ),
            (equivalent && empty(&self.equivalent), DecisionError::NoEquivalent),
            (
                !equivalent && !empty(&self.equivalent),
                DecisionError::NotEquivalent,
            ),
            (texts.iter().any(too_long), DecisionError::TooLong),
        ];
        let found = checks.into_iter().filter(|(wrong, _)| *wrong);
        found.map(|(_, problem)| problem).collect()
    }

    /// The decision, taken by the author of a command.
    fn decided(&self, id: DecisionId, world: &World<'_>) -> Result<Decision, NotAllowed> {
        let person = world.person(Permission::Decide)?;
        Ok(Decision {
            id,
            subject: self.subject,
            applicability: self.applicability,
            motivation: self.motivation.trim().to_owned(),
            risk_reference: self.risk_reference.trim().to_owned(),
            equivalent: self.equivalent.trim().to_owned(),
            decided_on: world.today,
            decided_by: person.user,
            decided_by_name: person.name.clone(),
            recorded_at: world.now,
        })
    }
}

/// The measures that keep a control in: all but those decided to be inapplicable.
///
/// BIO2 part 1, "Risicobehandeling en maatregelenselectie": a measure is mandatory whatever the risk, so
/// a control can only be left out when it has no measure that applies.
pub fn measures_that_bind(
    catalogue: &Catalogue,
    decisions: &HashMap<Subject, &Decision>,
    control: ControlNumber,
) -> Vec<MeasureNumber> {
    let numbers = catalogue.measures_of(control).map(|measure| measure.number);
    let applies = |number: &MeasureNumber| {
        let decision = decisions.get(&Subject::Measure(*number));
        decision.is_none_or(|decision| decision.applicability.is_owed())
    };
    numbers.filter(applies).collect()
}

impl Serialize for Subject {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Subject {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
