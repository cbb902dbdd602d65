//! What the rows of a self-assessment would do.

use super::resolve::{Resolver, Row};
use super::{Answer, Choices, Field, Scale, answer, compare};
use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, MeasureNumber};
use crate::columns;
use crate::columns::Table;
use crate::groups::Target;
use crate::judgements::{Aspect, Basis, NewJudgement, Verdict};
use crate::judging::TargetError;
use crate::ledger::Ledger;
use crate::objects::ObjectKind;
use crate::posture::Posture;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

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

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// There is no number, or nothing that is one.
    NotANumber(String),
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
    /// The day is still to come.
    DayInFuture(String),
    /// The day is before 2000.
    DayTooLongAgo(String),
    /// The remark is longer than a judgement can have.
    RemarkTooLong,
    /// An earlier row says something else on the same.
    Contradicts(usize),
}

impl Mistake {
    /// The field to look at.
    #[must_use]
    pub const fn field(&self) -> Field {
        match self {
            Self::NotANumber(_) | Self::NumberIsDay(_) | Self::UnknownMeasure(_) => Field::Number,
            Self::NoVerdict | Self::Contradicts(_) => Field::Status,
            Self::UnknownObject(_) | Self::AmbiguousObject(_) | Self::EndedObject(_) | Self::Target(_) => {
                Field::Object
            }
            Self::UnknownAspect(_) => Field::Aspect,
            Self::NotADay(_) | Self::DayInFuture(_) | Self::DayTooLongAgo(_) => Field::Date,
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
    /// We do not know this word.
    NeedsWord(String),
    /// No measure was chosen yet for this number of BIO 1.04zv.
    NeedsSuccessor(String),
    /// No measure takes the place of this number.
    NoSuccessor(String),
    /// It has no verdict.
    Empty,
    /// It cannot be recorded.
    Wrong(Vec<Mistake>),
}

impl Outcome {
    /// A stable code: `record`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Record(_) => "record",
            Self::Unchanged | Self::Merged(_) => "unchanged",
            Self::NeedsDecision(_) => "decision",
            Self::NeedsGroup(_) | Self::NeedsWord(_) | Self::NeedsSuccessor(_) => "choice",
            Self::NoSuccessor(_) => "no-successor",
            Self::Empty => "empty",
            Self::Wrong(_) => "wrong",
        }
    }
}

/// A row with what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedRow {
    /// Its number in the file.
    pub number: usize,
    /// The number of the measure as it is written.
    pub measure: String,
    /// The status as it is written.
    pub status: String,
    /// What it does.
    pub outcome: Outcome,
}

/// How many rows there are of each kind, and how many judgements they make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Judgements that are recorded.
    pub judgements: usize,
    /// Rows that record something.
    pub record: usize,
    /// Rows that say what is known.
    pub unchanged: usize,
    /// Rows that ask for a choice.
    pub choice: usize,
    /// Rows that ask for a decision on applicability.
    pub decision: usize,
    /// Rows whose number has no successor.
    pub no_successor: usize,
    /// Rows without a verdict.
    pub empty: usize,
    /// Rows that are wrong.
    pub wrong: usize,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The rows, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// Words that we do not know, with how often each occurs.
    pub unknown_words: BTreeMap<String, (String, usize)>,
    /// Numbers of BIO 1.04zv, with how often each occurs.
    pub old_numbers: BTreeMap<super::OldNumber, usize>,
    /// Kinds of objects for which rows need a group to be recorded on.
    pub group_kinds: Vec<ObjectKind>,
}

/// All that a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The records.
    pub ledger: &'a Ledger,
    /// The posture as of today.
    pub posture: &'a Posture,
    /// Who imports.
    pub actor: &'a Actor,
    /// Today.
    pub today: Day,
}

impl Plan {
    /// Works out what each row would do.
    #[must_use]
    pub fn make(ground: Ground<'_>, table: &Table, choices: &Choices) -> Self {
        let columns = &choices.columns;
        let statuses = table.rows.iter().map(|row| columns.cell(row, Field::Status));
        let scale = Scale::of(statuses);
        let resolver = Resolver::new(ground, choices);
        let mut rows: Vec<Row> = Vec::new();
        let mut unknown: BTreeMap<String, (String, usize)> = BTreeMap::new();
        let mut old_numbers = BTreeMap::new();
        for row in &table.rows {
            let status = columns.cell(row, Field::Status);
            let chosen = choices.words.get(&word_key(status)).copied();
            let meant = chosen.or_else(|| answer(status, scale));
            if meant.is_none() {
                let known = unknown
                    .entry(word_key(status))
                    .or_insert_with(|| (status.to_owned(), 0));
                known.1 += 1;
            }
            if let Some(old) = resolver.old_number(row) {
                *old_numbers.entry(old).or_insert(0) += 1;
            }
            rows.push(resolver.row(row, status, meant));
        }
        super::resolve::put_together(&mut rows, choices.numbering);
        let rows: Vec<PlannedRow> = rows.into_iter().map(|row| compare::settle(ground, row)).collect();
        let mut group_kinds: Vec<ObjectKind> = rows
            .iter()
            .filter_map(|row| match row.outcome {
                Outcome::NeedsGroup(kind) => Some(kind),
                _ => None,
            })
            .chain(choices.groups.iter().map(|(kind, _)| *kind))
            .collect();
        group_kinds.sort_unstable();
        group_kinds.dedup();
        Self {
            rows,
            unknown_words: unknown,
            old_numbers,
            group_kinds,
        }
    }

    /// The judgements that would be recorded, with the row of each.
    pub fn planned(&self) -> impl Iterator<Item = (usize, &Planned)> {
        self.rows.iter().flat_map(|row| {
            let planned = match &row.outcome {
                Outcome::Record(planned) => planned.as_slice(),
                _ => &[],
            };
            planned.iter().map(move |one| (row.number, one))
        })
    }

    /// How many there are of each.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            judgements: self.planned().count(),
            ..Counts::default()
        };
        for row in &self.rows {
            *match row.outcome.code() {
                "record" => &mut counts.record,
                "unchanged" => &mut counts.unchanged,
                "choice" => &mut counts.choice,
                "decision" => &mut counts.decision,
                "no-successor" => &mut counts.no_successor,
                "empty" => &mut counts.empty,
                _ => &mut counts.wrong,
            } += 1;
        }
        counts
    }

    /// Identifies what the plan does in this version of BIO2: another plan has another fingerprint.
    #[must_use]
    pub fn fingerprint(&self, catalogue_version: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(catalogue_version);
        for (row, one) in self.planned() {
            let line = json!([
                row,
                one.measure,
                one.target,
                one.aspect,
                one.verdict,
                one.judged_on,
                one.remark,
                one.older
            ]);
            hash.update(format!("\n{line}"));
        }
        hex::encode(hash.finalize())
    }
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

/// The key under which the meaning of a word is remembered.
#[must_use]
pub fn word_key(status: &str) -> String {
    match columns::key(status) {
        key if key.is_empty() => status.trim().to_owned(),
        key => key,
    }
}

/// Whether a status says that nothing is to be recorded.
pub(super) const fn is_silent(answer: Answer) -> bool {
    matches!(answer, Answer::NotJudged)
}
