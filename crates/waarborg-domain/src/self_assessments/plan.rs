//! What the rows of a self-assessment would do.

use super::outcome::{Outcome, Planned, PlannedRow, Value};
use super::remarks::{Asked, Remarks};
use super::resolve::{Resolver, short};
use super::together::{Row, put_together};
use super::verdicts::{VerdictCell, Verdicts};
use super::words::{Meaning, word_key};
use super::{Choices, Field, compare};
use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, MeasureIndex};
use crate::columns::{self, Table};
use crate::ledger::Ledger;
use crate::objects::ObjectKind;
use crate::posture::Posture;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

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
    /// Rows that say that the measure was not judged.
    pub not_judged: usize,
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
    /// The distinct values of the columns with verdicts, in rows with a measure; those that are asked
    /// come first.
    pub values: Vec<Value>,
    /// On what it depends which remarks stand already; see [`Ground::remarks`].
    pub asked: Asked,
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
    /// The remarks that stand already, once [`Plan::asked`] was loaded. Without them each remark is new.
    pub remarks: Option<&'a Remarks>,
}

/// A row of the file with its verdicts and the measures that they are on.
struct Read<'a> {
    row: &'a columns::Row,
    verdicts: Vec<VerdictCell<'a>>,
    measures: Result<Vec<MeasureIndex>, Outcome>,
}

impl Read<'_> {
    /// Whether the row is about measures: in other rows nothing is asked.
    const fn carries(&self) -> bool {
        !matches!(self.measures, Err(Outcome::Wrong(_)))
    }
}

impl Plan {
    /// Works out what each row would do.
    #[must_use]
    pub fn make(ground: Ground<'_>, table: &Table, choices: &Choices) -> Self {
        let resolver = Resolver::new(ground, table, choices);
        let verdicts = Verdicts::of(table, choices);
        let read = table.rows.iter().map(|row| Read {
            row,
            verdicts: verdicts.cells(row),
            measures: resolver.measures(row),
        });
        let read: Vec<Read<'_>> = read.collect();
        let values = values(&read, choices);
        let mut old_numbers = BTreeMap::new();
        for old in table.rows.iter().flat_map(|row| resolver.old_numbers(row)) {
            *old_numbers.entry(old).or_insert(0) += 1;
        }
        let mut rows: Vec<Row> = read
            .iter()
            .flat_map(|read| rows_of(&resolver, read, &values))
            .collect();
        put_together(&mut rows, choices.numbering);
        let mut asked = Asked::new();
        let rows = rows
            .into_iter()
            .map(|row| compare::settle(ground, row, &mut asked));
        let rows: Vec<PlannedRow> = rows.collect();
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
            values: in_order(values),
            asked,
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

    /// How many values have to be given a meaning before anything is recorded.
    #[must_use]
    pub fn unanswered(&self) -> usize {
        self.values
            .iter()
            .filter(|value| value.meaning().is_none())
            .count()
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
                "not-judged" => &mut counts.not_judged,
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

/// The distinct values by their key.
fn values(read: &[Read<'_>], choices: &Choices) -> BTreeMap<String, Value> {
    let carrying = read.iter().filter(|read| read.carries());
    let cells = carrying.flat_map(|read| read.verdicts.iter().map(|verdict| verdict.status));
    let meaning = Meaning::of(cells.clone());
    let mut values: BTreeMap<String, Value> = BTreeMap::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let key = word_key(cell);
        let value = values.entry(key.clone()).or_insert_with(|| Value {
            chosen: choices.words.get(&key).copied(),
            proposed: meaning.answer(cell),
            written: short(cell),
            count: 0,
            key,
        });
        value.count += 1;
    }
    values
}

/// What has to be answered first, and what occurs most before what occurs least.
fn in_order(values: BTreeMap<String, Value>) -> Vec<Value> {
    let mut values: Vec<Value> = values.into_values().collect();
    values.sort_by_key(|value| (value.proposed.is_some(), std::cmp::Reverse(value.count)));
    values
}

/// What a row does: once for each thing that its verdicts do.
fn rows_of(resolver: &Resolver<'_>, read: &Read<'_>, values: &BTreeMap<String, Value>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for verdict in &read.verdicts {
        let meant = values.get(&word_key(verdict.status)).and_then(Value::meaning);
        let row = Row {
            number: read.row.number,
            measure: short(resolver.cell(read.row, Field::Number)),
            control: resolver.control(read.row),
            status: short(verdict.status),
            outcome: resolver.outcome(read.row, verdict, &read.measures, meant),
            own_day: !resolver.cell(read.row, Field::Date).is_empty(),
        };
        add(&mut rows, row);
    }
    rows
}

/// Adds what another verdict of a row does, to what does the same if there is any.
fn add(rows: &mut Vec<Row>, mut row: Row) {
    for known in rows.iter_mut() {
        match known.join(row) {
            None => return,
            Some(other) => row = other,
        }
    }
    rows.push(row);
}
