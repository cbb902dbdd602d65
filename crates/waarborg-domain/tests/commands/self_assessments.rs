//! The import of a self-assessment decides on what its author saw, on every answer, and on the remarks that
//! stand already.

use crate::sample::{Sample, day};
use crate::support::decide_with;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::catalogue::Language;
use waarborg_domain::columns::{ColumnChoice, Columns, Row, Table};
use waarborg_domain::decision::{Need, Records, Stop};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{BatchId, JudgementId, UserId};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::self_assessments::{
    Answer, Choices, Field, Ground, ImportRefused, ImportSelfAssessment, Numbering, Plan, word_key,
};

fn table(rows: &[[&str; 3]]) -> Table {
    Table {
        headings: ["Nummer", "Oordeel", "Opmerking"].map(str::to_owned).to_vec(),
        rows: (2..)
            .zip(rows)
            .map(|(number, cells)| Row {
                number,
                cells: cells.map(str::to_owned).to_vec(),
            })
            .collect(),
        ..Table::default()
    }
}

fn choices(answers: &[(&str, Answer)]) -> Choices {
    Choices {
        columns: Columns([(Field::Number, 0), (Field::Status, 1), (Field::Remark, 2)].into()),
        words: answers
            .iter()
            .map(|(word, answer)| (word_key(word), *answer))
            .collect(),
        numbering: Numbering::Bio2,
        aspects: vec![Aspect::Design],
        day: day("2026-11-20"),
        groups: Vec::new(),
        successors: BTreeMap::new(),
        language: Language::Nl,
    }
}

/// Decides on the import of a table as it was seen.
fn import(
    sample: &Sample,
    table: &Table,
    choices: &Choices,
    records: Records,
) -> Result<usize, Stop<ImportRefused>> {
    let posture = Arc::new(sample.posture());
    let actor = Actor {
        user: UserId(Uuid::from_u128(7)),
        name: "Cees".to_owned(),
        organisation: sample.ledger.organisation.id,
        roles: vec![Role::Ciso],
    };
    let ground = Ground {
        catalogue: &sample.catalogue,
        ledger: &sample.ledger,
        posture: &posture,
        actor: &actor,
        today: sample.today,
        remarks: None,
    };
    let seen = Plan::make(ground, table, choices).fingerprint(sample.catalogue.version());
    let command = ImportSelfAssessment {
        batch: BatchId(Uuid::from_u128(8)),
        ids: (0..100)
            .map(|id| JudgementId(Uuid::from_u128(1_000 + id)))
            .collect(),
        file_name: "x.xlsx",
        table,
        choices,
        seen: &seen,
        remember: ColumnChoice {
            purpose: "self-assessment".to_owned(),
            headings: String::new(),
            choice: String::new(),
        },
    };
    let mut records = records;
    records.put_posture(sample.today, posture.clone());
    decide_with(sample, Role::Ciso, &records, &command).map(|decision| decision.output)
}

#[test]
fn nothing_is_recorded_until_every_value_has_a_meaning() {
    let sample = Sample::bare();
    let table = table(&[["5.01.01", "voldoet", ""], ["5.01.02", "open", ""]]);
    let refused = import(&sample, &table, &choices(&[]), Records::default());
    assert!(
        matches!(refused, Err(Stop::Refused(ImportRefused::Unanswered(1)))),
        "{refused:?}"
    );
    let answered = choices(&[("Open", Answer::NotMet)]);
    assert_eq!(import(&sample, &table, &answered, Records::default()).unwrap(), 2);
}

#[test]
fn what_stands_with_a_remark_is_looked_up_before_it_is_recorded_again() {
    let mut sample = Sample::bare();
    let organisation = Target::Object(sample.ids["ORG"]);
    let number: waarborg_domain::catalogue::MeasureNumber = "5.01.01".parse().unwrap();
    sample.judge(number, organisation, Aspect::Design, Verdict::Met, "2026-10-01");
    let table = table(&[["5.01.01", "voldoet", "gezien"]]);
    let needs = import(&sample, &table, &choices(&[]), Records::default());
    let Err(Stop::Needs(Need::History((measures, targets)))) = needs else {
        panic!("{needs:?}");
    };
    assert_eq!(
        (measures[0].requirement, targets.as_slice()),
        (number.into(), &[organisation][..])
    );
    // Nothing stands with it: it is a new judgement.
    let mut records = Records::default();
    records.put_history((measures, targets), Vec::new());
    assert_eq!(import(&sample, &table, &choices(&[]), records).unwrap(), 1);
}
