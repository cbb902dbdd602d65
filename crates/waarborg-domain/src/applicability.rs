//! Decisions on applicability (the "toepasselijkheid" of the VvT), by the rules of BIO2 part 1,
//! "Verplichtingen BIO".

use crate::accounts::Actor;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::ids::{DecisionId, UserId};
use crate::text_enum::text_enum;
use crate::{Day, Moment};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What is decided on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A control.
    Control(ControlNumber),
    /// A measure.
    Measure(MeasureNumber),
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
        /// A measure that cannot apply (measures only): there is nothing for it to bite on.
        CannotApply = "cannot-apply",
        /// A control that is left out (controls only), on a risk analysis.
        LeftOut = "left-out",
        /// A control that is deviated from (controls only), on a risk analysis.
        Deviates = "deviates",
        /// A control that is met by an equivalent from another norm (controls only).
        Equivalent = "equivalent",
    }
}

impl Applicability {
    /// Whether the measures still have to be shown.
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
    /// His name then.
    pub decided_by_name: String,
    /// When it was recorded.
    pub recorded_at: Moment,
}

/// What somebody wants to decide.
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

/// Why a decision is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// This cannot be decided on this subject: a measure can never be accepted away.
    #[error("a measure is mandatory: it can only be one that cannot apply")]
    DoesNotFit,
    /// `motivation` is empty.
    #[error("the motivation is missing")]
    NoMotivation,
    /// `risk_reference` is empty.
    #[error("the reference to the risk analysis is missing")]
    NoRiskReference,
    /// `equivalent` is empty.
    #[error("the other norm is missing")]
    NoEquivalent,
    /// A text is longer than 4,000 characters.
    #[error("a text is too long")]
    TooLong,
}

impl NewDecision {
    /// Checks the decision against the rules and makes it one.
    ///
    /// # Errors
    /// See [`DecisionError`].
    pub fn decide(
        self,
        id: DecisionId,
        actor: &Actor,
        today: Day,
        now: Moment,
    ) -> Result<Decision, DecisionError> {
        if !self.applicability.fits(self.subject) {
            return Err(DecisionError::DoesNotFit);
        }
        if self.applicability.is_exception() {
            if self.motivation.trim().is_empty() {
                return Err(DecisionError::NoMotivation);
            }
            if self.risk_reference.trim().is_empty() {
                return Err(DecisionError::NoRiskReference);
            }
        }
        if self.applicability == Applicability::Equivalent && self.equivalent.trim().is_empty() {
            return Err(DecisionError::NoEquivalent);
        }
        let texts = [&self.motivation, &self.risk_reference, &self.equivalent];
        if texts
            .iter()
            .any(|text| text.chars().count() > crate::judgements::LONGEST_REMARK)
        {
            return Err(DecisionError::TooLong);
        }
        Ok(Decision {
            id,
            subject: self.subject,
            applicability: self.applicability,
            motivation: self.motivation,
            risk_reference: self.risk_reference,
            equivalent: self.equivalent,
            decided_on: today,
            decided_by: actor.user,
            decided_by_name: actor.name.clone(),
            recorded_at: now,
        })
    }
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
