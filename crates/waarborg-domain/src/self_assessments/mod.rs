//! Imports an existing self-assessment from a table with any columns and any wording. First a [`Plan`]
//! shows which judgements would be recorded, what is known already, what needs a choice, and what is
//! wrong. Nothing is stored until somebody has seen the plan.

mod account;
mod cells;
mod compare;
mod days;
mod events;
mod fields;
mod import;
mod measures;
mod numbers;
mod outcome;
mod plan;
mod predecessor;
mod remarks;
mod resolve;
#[cfg(test)]
mod tests;
mod together;
mod verdicts;
mod words;

pub use account::{ColumnUse, Use, account};
pub use cells::aspects_in;
pub use days::{DayOrder, NoDay};
pub use events::SelfAssessmentEvent;
pub use fields::{ASPECT_FIELDS, Field, WANTED, heading};
pub use import::{ImportRefused, ImportSelfAssessment};
pub use numbers::{Named, Number, numbers_in, old_numbers_in};
pub use outcome::{Mistake, Outcome, Planned, PlannedRow, Value};
pub use plan::{Counts, Ground, Plan};
pub use predecessor::OldNumber;
pub use remarks::{Asked, Remarks, history_of};
pub use verdicts::wide_columns;
pub use words::{Answer, Scale, answer, is_answer, word_key};

use crate::Day;
use crate::catalogue::{Language, MeasureNumber};
use crate::columns::Columns;
use crate::groups::Target;
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What this feature brings. Importing takes the permission of [`crate::judgements`].
pub const FEATURE: crate::features::Feature = crate::features::Feature {
    events: SelfAssessmentEvent::KINDS,
    record_fields: &[import::COUNTED, import::LEFT],
    codes: &[(outcome::OUTCOMES, Outcome::CODES)],
    ..crate::features::Feature::new("self-assessments")
};

text_enum! {
    /// The numbering that a file uses.
    Numbering {
        /// The version of BIO2 that the organisation works on.
        Bio2 = "bio2",
        /// BIO 1.04zv, numbered after ISO/IEC 27002:2013.
        Bio104 = "bio-1.04zv",
    }
}

/// The most rows of one file.
pub const MAX_ROWS: usize = 20_000;

/// The most judgements that one import records.
pub const MAX_JUDGEMENTS: usize = 5_000;

/// What somebody chose about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Which column is what.
    pub columns: Columns<Field>,
    /// The meaning of words, by [`word_key`]: those that somebody confirmed or chose.
    pub words: BTreeMap<String, Answer>,
    /// The numbering.
    pub numbering: Numbering,
    /// What a row without an aspect is about.
    pub aspects: Vec<Aspect>,
    /// When a row without a day was judged.
    pub day: Day,
    /// The group on which a row without an object is recorded, by kind; a missing kind is asked about.
    #[serde(default)]
    pub groups: Vec<(ObjectKind, String)>,
    /// Which measures take the place of a number of BIO 1.04zv.
    #[serde(default)]
    pub successors: BTreeMap<String, Vec<String>>,
    /// The language of what we add to a remark.
    pub language: Language,
}

impl Choices {
    /// The group for objects of this kind, if one was chosen.
    #[must_use]
    pub fn group(&self, kind: ObjectKind) -> Option<Target> {
        let found = self.groups.iter().find(|(known, _)| *known == kind);
        found.and_then(|(_, target)| target.parse().ok())
    }

    /// The measures that take the place of an old number; `None` if not chosen yet.
    #[must_use]
    pub fn successors(&self, old: &str) -> Option<Vec<MeasureNumber>> {
        let chosen = self.successors.get(old)?;
        Some(chosen.iter().filter_map(|number| number.parse().ok()).collect())
    }
}
