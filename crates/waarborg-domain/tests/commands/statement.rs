//! The path of a statement: proposed, advised, approved, published, and every way out.

use crate::sample::Sample;
use crate::support::{decide_by, decide_with, member, only_those_who_may};
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::{By, Command, Decided, Records, Stop};
use waarborg_domain::ids::{StatementId, UserId};
use waarborg_domain::permissions::Permission;
use waarborg_domain::statement::{
    self, Advise, Approve, EditionOptions, Frozen, MAX_NOTE_LENGTH, Propose, ProposeRefused, Publish, Reject,
    StatementRecord, StatementStatus as Status, Step, StepRefused, TakeDown, Withdraw,
};
use waarborg_domain::store::Change;

const ID: StatementId = StatementId(Uuid::from_u128(40));

fn proposal(sample: &Sample) -> Propose {
    Propose {
        id: ID,
        options: EditionOptions {
            without_objects: true,
            ..EditionOptions::default()
        },
        note: " Zie het jaarverslag. ".to_owned(),
        frozen: Frozen {
            statement: sample.statement(),
            content: "{}".to_owned(),
            content_hash: "cd".repeat(32),
        },
        newest_version: "v1.3",
    }
}

fn with_statements(statements: Vec<StatementRecord>) -> Records {
    let mut records = Records::default();
    records.put_statements((), statements);
    records
}

/// The records that a step on this statement needs.
fn with_one(record: Option<&StatementRecord>) -> Records {
    let mut records = Records::default();
    records.put_statement(ID, record.cloned());
    records
}

/// The statement as it was stored.
fn stored(decided: Option<Decided>) -> StatementRecord {
    let decided = decided.unwrap();
    match &decided.changes()[0] {
        Change::Statement(statement::Change::Add(record)) => record.clone(),
        Change::Statement(statement::Change::Update(record)) => StatementRecord {
            version: record.version + 1,
            ..record.clone()
        },
        other => panic!("{other:?}"),
    }
}

pub fn proposed(sample: &Sample) -> StatementRecord {
    let records = with_statements(Vec::new());
    stored(
        decide_with(sample, Role::Ciso, &records, &proposal(sample))
            .unwrap()
            .decided,
    )
}

fn step(record: &StatementRecord, note: &str) -> Step {
    Step {
        statement: ID,
        seen: record.version,
        note: note.to_owned(),
    }
}

/// The mayor: another person than the CISO of the tests.
fn mayor(sample: &Sample) -> By {
    let By::Member(mut actor) = member(sample, Role::BoardMember) else {
        panic!("a member");
    };
    actor.user = UserId(Uuid::from_u128(8));
    actor.name = "Bo Burgemeester".to_owned();
    By::Member(actor)
}

fn take<C: Command<Refusal = StepRefused>>(
    sample: &Sample,
    by: &By,
    record: &StatementRecord,
    command: &C,
) -> Result<StatementRecord, StepRefused> {
    match decide_by(sample, by, &with_one(Some(record)), command) {
        Ok(decision) => Ok(stored(decision.decided)),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn the_whole_way_leaves_every_sign_off() {
    let sample = Sample::complete();
    let (ciso, mayor) = (member(&sample, Role::Ciso), mayor(&sample));
    let record = proposed(&sample);
    assert_eq!((record.status, record.number), (Status::Proposed, 1));
    assert_eq!(record.proposed.note, "Zie het jaarverslag.");
    assert_eq!(record.approval().waits_for(), Some(Permission::Advise));
    let record = take(&sample, &ciso, &record, &Advise(step(&record, "Doen."))).unwrap();
    assert_eq!(record.approval().waits_for(), Some(Permission::Approve));
    let record = take(&sample, &mayor, &record, &Approve(step(&record, ""))).unwrap();
    assert_eq!(record.approval().waits_for(), None);
    assert_eq!(record.decided.as_ref().unwrap().name, "Bo Burgemeester");
    let publish = Publish {
        step: step(&record, ""),
        edition: "{\"signed\":true}".to_owned(),
    };
    let record = take(&sample, &ciso, &record, &publish).unwrap();
    assert_eq!(record.status, Status::Published);
    assert_eq!(record.edition.as_deref(), Some("{\"signed\":true}"));
    let why = TakeDown(step(&record, "Er stond een naam in."));
    let record = take(&sample, &mayor, &record, &why).unwrap();
    assert_eq!(record.status, Status::TakenDown);
    let ended = record.ended.as_ref().unwrap();
    assert_eq!(
        (ended.name.as_str(), ended.note.as_str()),
        ("Bo Burgemeester", "Er stond een naam in.")
    );
    assert_eq!(record.last_sign_off(), ended);
}

#[test]
fn what_is_taken_back_says_who_and_why() {
    let sample = Sample::complete();
    let ciso = member(&sample, Role::Ciso);
    let record = proposed(&sample);
    let command = Withdraw(step(&record, "Te vroeg."));
    let records = with_one(Some(&record));
    let decided = decide_by(&sample, &ciso, &records, &command).unwrap().decided;
    let event = &decided.as_ref().unwrap().events()[0];
    assert_eq!(
        (event.action, &event.details["reason"]),
        ("statement.withdrawn", &"Te vroeg.".into())
    );
    let record = stored(decided);
    assert_eq!(record.ended.unwrap().note, "Te vroeg.");
}

#[test]
fn there_is_one_open_proposal() {
    let sample = Sample::complete();
    let open = proposed(&sample);
    let again = Propose {
        id: StatementId(Uuid::from_u128(41)),
        ..proposal(&sample)
    };
    let propose = |statements| decide_with(&sample, Role::Ciso, &with_statements(statements), &again);
    let refused = propose(vec![open.clone()]);
    assert!(matches!(refused, Err(Stop::Refused(ProposeRefused::Open(id))) if id == open.id));
    // Once it is finished there can be another; its number stays free.
    let withdrawn = StatementRecord {
        status: Status::Withdrawn,
        ..open
    };
    assert!(propose(vec![withdrawn]).is_ok());
}

#[test]
fn what_blocks_and_what_changed_is_not_proposed() {
    let mut sample = Sample::complete();
    let command = proposal(&sample);
    let none = with_statements(Vec::new());
    // The records moved on after the statement was frozen.
    sample.scope_item("SY-02", false, "Ondersteunend.");
    let outdated = decide_with(&sample, Role::Ciso, &none, &command);
    assert!(matches!(outdated, Err(Stop::Refused(ProposeRefused::Outdated))));
    sample.ledger.scope_texts = Arc::default();
    let blocked = decide_with(&sample, Role::Ciso, &none, &command);
    assert!(matches!(blocked, Err(Stop::Refused(ProposeRefused::Blocked(1)))));
    let long = Propose {
        note: "a".repeat(MAX_NOTE_LENGTH + 1),
        ..command
    };
    let long = decide_with(&sample, Role::Ciso, &none, &long);
    assert!(matches!(long, Err(Stop::Refused(ProposeRefused::NoteTooLong))));
}

#[test]
fn no_step_is_taken_out_of_order() {
    let sample = Sample::complete();
    let (ciso, mayor) = (member(&sample, Role::Ciso), mayor(&sample));
    let record = proposed(&sample);
    let wrong = Err(StepRefused::WrongStatus(Status::Proposed));
    assert_eq!(take(&sample, &mayor, &record, &Approve(step(&record, ""))), wrong);
    assert_eq!(
        take(&sample, &ciso, &record, &TakeDown(step(&record, "Weg."))),
        wrong
    );
    let publish = Publish {
        step: step(&record, ""),
        edition: String::new(),
    };
    assert_eq!(take(&sample, &ciso, &record, &publish), wrong);
    let rejected = take(
        &sample,
        &mayor,
        &record,
        &Reject(step(&record, "Eerst de back-ups.")),
    )
    .unwrap();
    let advise = Advise(step(&rejected, "Toch."));
    let wrong = Err(StepRefused::WrongStatus(Status::Rejected));
    assert_eq!(take(&sample, &ciso, &rejected, &advise), wrong);
    let withdraw = Withdraw(step(&rejected, ""));
    assert_eq!(take(&sample, &ciso, &rejected, &withdraw), wrong);
}

#[test]
fn who_comes_second_is_told() {
    let sample = Sample::complete();
    let ciso = member(&sample, Role::Ciso);
    let record = proposed(&sample);
    let command = Advise(step(&record, "Doen."));
    let advised = take(&sample, &ciso, &record, &command).unwrap();
    let second = take(&sample, &ciso, &advised, &command);
    assert_eq!(second, Err(StepRefused::Changed));
    let gone = decide_by(&sample, &ciso, &with_one(None), &command);
    assert!(matches!(gone, Err(Stop::Refused(StepRefused::Unknown))));
}

#[test]
fn nobody_approves_their_own_advice() {
    let sample = Sample::complete();
    let record = proposed(&sample);
    let advised = take(
        &sample,
        &member(&sample, Role::Ciso),
        &record,
        &Advise(step(&record, "Doen.")),
    )
    .unwrap();
    // The same person, with another role.
    let same = member(&sample, Role::BoardMember);
    let refused = take(&sample, &same, &advised, &Approve(step(&advised, "")));
    assert_eq!(refused, Err(StepRefused::OwnProposal));
}

#[test]
fn words_are_asked_for_and_have_a_limit() {
    let sample = Sample::complete();
    let (ciso, mayor) = (member(&sample, Role::Ciso), mayor(&sample));
    let record = proposed(&sample);
    let silent = take(&sample, &ciso, &record, &Advise(step(&record, "  ")));
    assert_eq!(silent, Err(StepRefused::NoteMissing));
    let silent = take(&sample, &mayor, &record, &Reject(step(&record, "")));
    assert_eq!(silent, Err(StepRefused::NoteMissing));
    let long = "a".repeat(MAX_NOTE_LENGTH + 1);
    let long = take(&sample, &ciso, &record, &Withdraw(step(&record, &long)));
    assert_eq!(long, Err(StepRefused::NoteTooLong));
    let longest = "é".repeat(MAX_NOTE_LENGTH);
    assert!(take(&sample, &ciso, &record, &Withdraw(step(&record, &longest))).is_ok());
    let mut proposal = proposal(&sample);
    proposal.note = longest;
    let none = with_statements(Vec::new());
    assert!(decide_with(&sample, Role::Ciso, &none, &proposal).is_ok());
    proposal.note.push('é');
    let long = decide_with(&sample, Role::Ciso, &none, &proposal);
    assert!(matches!(long, Err(Stop::Refused(ProposeRefused::NoteTooLong))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &proposal(&sample));
    let step = step(&proposed(&sample), "Doen.");
    only_those_who_may(&sample, &Advise(step.clone()));
    only_those_who_may(&sample, &Approve(step.clone()));
    only_those_who_may(&sample, &Reject(step.clone()));
    only_those_who_may(&sample, &Withdraw(step.clone()));
    only_those_who_may(&sample, &TakeDown(step.clone()));
    let publish = Publish {
        step,
        edition: String::new(),
    };
    only_those_who_may(&sample, &publish);
}
