//! What may be filled in of an object, and how it is cleaned.

use crate::sample::{Sample, day};
use crate::support::{decide, put};
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::Stop;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::edit::{
    MAX_CODE_LENGTH, MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH, Refused, Wrong,
};
use waarborg_domain::objects::{
    AddObject, Change as Objects, ObjectDetails, ObjectKind, ObjectVersion, ReviseObject,
};
use waarborg_domain::store::Change;

fn filled_in(sample: &Sample) -> ObjectDetails {
    ObjectDetails {
        code: "SY-03".to_owned(),
        owner: None,
        ..sample.ledger.object(sample.ids["SY-02"]).unwrap().details.clone()
    }
}

fn add(kind: ObjectKind, details: ObjectDetails, valid_from: Day) -> AddObject {
    AddObject {
        id: ObjectId(Uuid::from_u128(9_000)),
        kind,
        details,
        valid_from,
    }
}

/// What is stored of a new object.
fn stored(sample: &Sample, command: &AddObject) -> Result<ObjectVersion, Refused> {
    match decide(sample, Role::Ciso, command) {
        Ok(decision) => match &decision.decided.unwrap().changes()[0] {
            Change::Objects(Objects::Save(versions)) => Ok(versions[0].clone()),
            other => panic!("{other:?}"),
        },
        Err(Stop::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

/// What is wrong with a system that was filled in like this.
fn wrong(sample: &Sample, change: impl Fn(&mut ObjectDetails)) -> Vec<(Field, Wrong)> {
    let mut details = filled_in(sample);
    change(&mut details);
    match stored(sample, &add(ObjectKind::System, details, sample.today)) {
        Ok(_) => Vec::new(),
        Err(Refused::Mistakes(mistakes)) => mistakes
            .into_iter()
            .map(|mistake| (mistake.field, mistake.wrong))
            .collect(),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn texts_are_cleaned_and_what_does_not_belong_is_emptied() {
    let sample = Sample::complete();
    let details = ObjectDetails {
        code: " SY\t03 ".to_owned(),
        name: "Een\u{7}systeem  met\nnaam".to_owned(),
        description: " Regel een.\r\nRegel\ttwee.\u{7} ".to_owned(),
        internet_facing: true,
        operational_technology: true,
        supplier: Some(sample.ids["LE-01"]),
        ..filled_in(&sample)
    };
    let system = stored(&sample, &add(ObjectKind::System, details.clone(), sample.today));
    let system = system.unwrap().details;
    assert_eq!(system.code, "SY 03");
    assert_eq!(system.name, "Een systeem met naam");
    assert_eq!(system.description, "Regel een.\nRegel twee.");
    assert!(system.internet_facing && system.operational_technology);
    assert_eq!(system.supplier, details.supplier);
    let other = stored(&sample, &add(ObjectKind::Supplier, details, sample.today));
    let other = other.unwrap().details;
    assert!(!other.internet_facing && !other.operational_technology);
    assert_eq!(other.supplier, None);
}

#[test]
fn a_text_is_there_and_has_an_end() {
    let sample = Sample::complete();
    let text = |length: usize| "é".repeat(length);
    assert_eq!(wrong(&sample, |it| it.code = text(MAX_CODE_LENGTH)), []);
    assert_eq!(
        wrong(&sample, |it| it.code = text(MAX_CODE_LENGTH + 1)),
        [(Field::Code, Wrong::TooLong(MAX_CODE_LENGTH))]
    );
    assert_eq!(wrong(&sample, |it| it.name = text(MAX_NAME_LENGTH)), []);
    assert_eq!(
        wrong(&sample, |it| it.name = text(MAX_NAME_LENGTH + 1)),
        [(Field::Name, Wrong::TooLong(MAX_NAME_LENGTH))]
    );
    assert_eq!(
        wrong(&sample, |it| it.description = text(MAX_DESCRIPTION_LENGTH + 1)),
        [(Field::Description, Wrong::TooLong(MAX_DESCRIPTION_LENGTH))]
    );
    assert_eq!(
        wrong(&sample, |it| {
            it.code = " ".to_owned();
            it.name = String::new();
        }),
        [(Field::Code, Wrong::Missing), (Field::Name, Wrong::Missing)]
    );
}

#[test]
fn an_owner_is_somebody_who_is_here() {
    let mut sample = Sample::complete();
    let member = sample.ledger.members[1].user;
    assert_eq!(wrong(&sample, |it| it.owner = Some(member)), []);
    let stranger = UserId(Uuid::from_u128(9_999));
    assert_eq!(
        wrong(&sample, |it| it.owner = Some(stranger)),
        [(Field::Owner, Wrong::UnknownPerson)]
    );
    sample.ledger.members[1].active = false;
    assert_eq!(
        wrong(&sample, |it| it.owner = Some(member)),
        [(Field::Owner, Wrong::ClosedAccount)]
    );
}

#[test]
fn a_supplier_is_one_that_is_in_use() {
    let mut sample = Sample::complete();
    let (supplier, system) = (sample.ids["LE-01"], sample.ids["SY-01"]);
    assert_eq!(wrong(&sample, |it| it.supplier = Some(supplier)), []);
    assert_eq!(
        wrong(&sample, |it| it.supplier = Some(system)),
        [(Field::Supplier, Wrong::UnknownSupplier)]
    );
    let mut ended = sample.ledger.object(supplier).unwrap().clone();
    ended.version += 1;
    ended.retired = true;
    put(&mut sample, Objects::Save(vec![ended]));
    assert_eq!(
        wrong(&sample, |it| it.supplier = Some(supplier)),
        [(Field::Supplier, Wrong::EndedSupplier)]
    );
}

#[test]
fn what_was_wrong_before_is_no_mistake_of_who_edits_now() {
    let mut sample = Sample::complete();
    let system = sample.ids["SY-02"];
    let mut version = sample.ledger.object(system).unwrap().clone();
    version.version += 1;
    version.details.owner = Some(UserId(Uuid::from_u128(9_999)));
    version.details.supplier = Some(sample.ids["SY-01"]);
    let details = ObjectDetails {
        name: "Nieuwe naam".to_owned(),
        ..version.details.clone()
    };
    put(&mut sample, Objects::Save(vec![version]));
    let command = ReviseObject {
        object: system,
        seen: 2,
        details,
        valid_from: sample.today,
    };
    assert!(decide(&sample, Role::Ciso, &command).is_ok());
}

#[test]
fn a_day_is_neither_to_come_nor_a_typing_error() {
    let sample = Sample::complete();
    let on = |text: &str| {
        let command = add(ObjectKind::System, filled_in(&sample), day(text));
        stored(&sample, &command).map(|version| version.valid_from)
    };
    assert_eq!(on("2026-11-20"), Ok(sample.today));
    assert_eq!(on("2026-11-21"), Err(Refused::DayInFuture));
    assert_eq!(on("2000-01-01"), Ok(day("2000-01-01")));
    assert_eq!(on("1999-12-31"), Err(Refused::DayTooLongAgo));
}
