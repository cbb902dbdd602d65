//! A file from its bytes to what it would record, as the import does it step by step.

use crate::sample::{Sample, day};
use rust_xlsxwriter::{Workbook, Worksheet};
use uuid::Uuid;
use waarborg_documents::table::{Limits, Place, Warning, outline, read_table_at};
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::{Catalogue, Language};
use waarborg_domain::columns::{Columns, Row, SheetTop, Table, propose, propose_place};
use waarborg_domain::ids::UserId;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;
use waarborg_domain::self_assessments::{
    Answer, Choices, Field, Ground, Numbering, Outcome, Plan, Use, WANTED, account, word_key,
};

/// A file that was looked at.
pub struct Assessed {
    pub place: Place,
    pub warnings: Vec<Warning>,
    pub table: Table,
    pub choices: Choices,
    pub plan: Plan,
}

impl Assessed {
    /// What it would record: `5.01.01 design met 2026-11-01 remark`, sorted.
    pub fn judgements(&self) -> Vec<String> {
        let one = |(_, one): (usize, &waarborg_domain::self_assessments::Planned)| {
            format!(
                "{} {} {} {} {}",
                one.measure,
                one.aspect,
                one.verdict,
                one.judged_on,
                one.remark.replace('\n', "|")
            )
        };
        let mut all: Vec<String> = self.plan.planned().map(one).collect();
        all.sort();
        all
    }

    /// The outcome of each row: `2 record`.
    pub fn outcomes(&self) -> Vec<String> {
        let rows = self.plan.rows.iter();
        rows.map(|row| format!("{} {}", row.number, row.outcome.code()))
            .collect()
    }

    /// The rows that are wrong, with why.
    pub fn wrong(&self) -> Vec<String> {
        let rows = self.plan.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Wrong(mistakes) => Some(format!("{} {mistakes:?}", row.number)),
            _ => None,
        });
        rows.collect()
    }

    /// The values with how often each occurs and what it means.
    pub fn values(&self) -> Vec<(String, usize, Option<Answer>)> {
        let values = self.plan.values.iter();
        values
            .map(|value| (value.written.clone(), value.count, value.meaning()))
            .collect()
    }

    /// What becomes of the columns, by name.
    pub fn columns(&self) -> Vec<(String, usize, Use)> {
        let columns = account(&self.table, &self.choices).into_iter();
        columns.map(|one| (one.name, one.filled, one.used)).collect()
    }
}

/// What a file would record at a bare organisation.
pub fn assess(bytes: &[u8], name: &str, answers: &[(&str, Answer)]) -> Assessed {
    let sample = Sample::bare();
    assess_with(&sample.catalogue, &sample.ledger, bytes, name, answers)
}

/// The same on another catalogue and with other records.
pub fn assess_with(
    catalogue: &Catalogue,
    ledger: &Ledger,
    bytes: &[u8],
    name: &str,
    answers: &[(&str, Answer)],
) -> Assessed {
    let limits = Limits::default();
    let found = outline(bytes, name, &limits).unwrap();
    let rows = found.sheets.iter().map(|sheet| {
        let rows = sheet.top.iter().map(|row| Row {
            number: row.number as usize,
            cells: row.cells.clone(),
        });
        (rows.collect(), sheet.hidden)
    });
    let rows: Vec<(Vec<Row>, bool)> = rows.collect();
    let tops = rows.iter().map(|(rows, hidden)| SheetTop {
        rows,
        hidden: *hidden,
    });
    let proposed = propose_place(WANTED, &tops.collect::<Vec<_>>()).unwrap();
    let place = Place {
        sheet: proposed.sheet,
        heading: Some(u32::try_from(proposed.heading).unwrap()),
    };
    let (table, warnings) = read_table_at(bytes, name, &limits, place).unwrap().into_domain();
    let columns: Columns<Field> = Columns::of(&propose(WANTED, &table));
    let choices = Choices {
        columns,
        words: answers
            .iter()
            .map(|(word, answer)| (word_key(word), *answer))
            .collect(),
        numbering: Numbering::Bio2,
        aspects: Aspect::ALL.to_vec(),
        day: day("2026-11-20"),
        groups: Vec::new(),
        successors: std::collections::BTreeMap::default(),
        language: Language::Nl,
    };
    let actor = Actor {
        user: UserId(Uuid::from_u128(2)),
        name: "Cees".to_owned(),
        organisation: ledger.organisation.id,
        roles: vec![Role::Ciso],
    };
    let today = day("2026-11-20");
    let posture = Posture::derive(catalogue, ledger, today);
    let ground = Ground {
        catalogue,
        ledger,
        posture: &posture,
        actor: &actor,
        today,
        remarks: None,
    };
    let plan = Plan::make(ground, &table, &choices);
    Assessed {
        place,
        warnings,
        table,
        choices,
        plan,
    }
}

/// A sheet with these cells.
pub fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, *cell).unwrap();
        }
    }
}

/// A workbook of one sheet.
pub fn xlsx(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}
