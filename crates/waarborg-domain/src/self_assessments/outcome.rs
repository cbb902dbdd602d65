//! What a row does.

use super::{Answer, Field};
use crate::Day;
use crate::catalogue::{ControlNumber, MeasureNumber};
use crate::groups::Target;
use crate::judgements::{Aspect, Basis, NewJudgement, Verdict};
use crate::judging::TargetError;
use crate::objects::ObjectKind;

/// A judgement that would be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which measure.
    pub measure: MeasureNumber,
    /// On which object or group.
    pub target: Target,
    /// Which aspect.
    pub aspect: Aspect,
    /// The outcome.
    pub verdict: Verdict,
    /// The day of judging.
    pub judged_on: Day,
    /// Remark.
    pub remark: String,
    /// A judgement of a later day stands: this one becomes history.
    pub older: bool,
}

impl Planned {
    /// What it records.
    pub(super) fn judgement(&self) -> NewJudgement {
        NewJudgement {
            requirement: self.measure.into(),
            target: self.target,
            aspect: self.aspect,
            verdict: self.verdict,
            judged_on: self.judged_on,
            period: None,
            basis: Basis::SelfAssessment,
            remark: self.remark.clone(),
            evidence: Vec::new(),
        }
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// There is no number, or nothing that is one.
    NotANumber(String),
    /// A number stands within a text: it is not clear whether it is meant.
    NumberWithinText(String),
    /// The first number of a range comes after the last.
    EmptyRange(String),
    /// A control without a measure in force.
    NoMeasures(ControlNumber),
    /// A spreadsheet program writes 5.10 as 5.1: it is not clear which of these is meant.
    ShortNumber(ControlNumber, ControlNumber),
    /// A spreadsheet program has made a day of the number.
    NumberIsDay(String),
    /// There is no such measure in force.
    UnknownMeasure(MeasureNumber),
    /// There is a remark, and no verdict to go with it.
    NoVerdict,
    /// No object has this code or name.
    UnknownObject(String),
    /// More than one object has this name.
    AmbiguousObject(String),
    /// The object was ended.
    EndedObject(String),
    /// It may not be judged on this.
    Target(TargetError),
    /// This names no aspect.
    UnknownAspect(String),
    /// This is no day.
    NotADay(String),
    /// This may be more than one day.
    AmbiguousDay(String),
    /// The day is still to come.
    DayInFuture(String),
    /// The day is before 2000.
    DayTooLongAgo(String),
    /// The remark is longer than a judgement can have, together with that of this row if there is one.
    RemarkTooLong,
    /// An earlier row says something else on the same.
    Contradicts(usize),
}

impl Mistake {
    /// The field to look at.
    #[must_use]
    pub const fn field(&self) -> Field {
        match self {
            Self::NotANumber(_)
            | Self::NumberWithinText(_)
            | Self::EmptyRange(_)
            | Self::NoMeasures(_)
            | Self::ShortNumber(..)
            | Self::NumberIsDay(_)
            | Self::UnknownMeasure(_) => Field::Number,
            Self::NoVerdict | Self::Contradicts(_) => Field::Status,
            Self::UnknownObject(_) | Self::AmbiguousObject(_) | Self::EndedObject(_) | Self::Target(_) => {
                Field::Object
            }
            Self::UnknownAspect(_) => Field::Aspect,
            Self::NotADay(_) | Self::AmbiguousDay(_) | Self::DayInFuture(_) | Self::DayTooLongAgo(_) => {
                Field::Date
            }
            Self::RemarkTooLong => Field::Remark,
        }
    }
}

/// What a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// These judgements are recorded.
    Record(Vec<Planned>),
    /// It says what the state is already.
    Unchanged,
    /// It says the same as an earlier row, or was put together with it.
    Merged(usize),
    /// It says that the measure does not apply: that is a decision.
    NeedsDecision(String),
    /// It names no object, and the measure is judged on objects of this kind: on which group?
    NeedsGroup(ObjectKind),
    /// It is not clear what this word means.
    NeedsWord(String),
    /// No measure was chosen yet for this number of BIO 1.04zv.
    NeedsSuccessor(String),
    /// No measure takes the place of this number.
    NoSuccessor(String),
    /// This word means that the measure was not judged.
    NotJudged {
        /// The word.
        word: String,
        /// Whether there is a remark beside it, which is not recorded either.
        remark: bool,
    },
    /// It has no verdict.
    Empty,
    /// It cannot be recorded.
    Wrong(Vec<Mistake>),
}

/// The list of the codes of outcomes, for the trail.
pub(super) const OUTCOMES: &str = "self-assessments-outcome";

impl crate::audit::Recorded for Outcome {
    fn recorded(&self) -> crate::audit::Value {
        let code = crate::audit::Typed::Code(OUTCOMES.to_owned(), self.code().to_owned());
        crate::audit::Value::Typed(code)
    }
}

impl Outcome {
    /// Every code, in the order in which people read them.
    pub const CODES: &'static [&'static str] = &[
        "record",
        "unchanged",
        "choice",
        "decision",
        "no-successor",
        "not-judged",
        "empty",
        "wrong",
    ];

    /// A stable code: `record`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Record(_) => "record",
            Self::Unchanged | Self::Merged(_) => "unchanged",
            Self::NeedsDecision(_) => "decision",
            Self::NeedsGroup(_) | Self::NeedsWord(_) | Self::NeedsSuccessor(_) => "choice",
            Self::NoSuccessor(_) => "no-successor",
            Self::NotJudged { .. } => "not-judged",
            Self::Empty => "empty",
            Self::Wrong(_) => "wrong",
        }
    }
}

/// A row with what it does; a row with several verdicts that do different things is there several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    /// Its number in the file.
    pub number: usize,
    /// The number of the measure as it is written.
    pub measure: String,
    /// The control that the number stands for, which has so many measures in force.
    pub control: Option<(ControlNumber, usize)>,
    /// The status as it is written.
    pub status: String,
    /// What it does.
    pub outcome: Outcome,
}

/// A distinct value of the columns with verdicts, in rows with a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The key under which its meaning is remembered.
    pub key: String,
    /// As it is written the first time.
    pub written: String,
    /// In how many cells.
    pub count: usize,
    /// What it means to us; `None` if that has to be asked.
    pub proposed: Option<Answer>,
    /// What somebody said that it means.
    pub chosen: Option<Answer>,
}

impl Value {
    /// What it means; `None` if that has to be answered first.
    #[must_use]
    pub fn meaning(&self) -> Option<Answer> {
        self.chosen.or(self.proposed)
    }
}
