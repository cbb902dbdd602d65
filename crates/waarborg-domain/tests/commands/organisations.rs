//! Changing what an organisation chose.

use crate::sample::Sample;
use crate::support::{decide, only_those_who_may};
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::{Decision, Stop};
use waarborg_domain::interval::Interval;
use waarborg_domain::maturity::MaturitySettings;
use waarborg_domain::organisations::{
    Change as Organisations, ChangeFace, ChangeSettings, Face, GovernmentTier, MAX_NAME_LENGTH, Organisation,
    ReviewIntervals, SettingsRefused,
};
use waarborg_domain::store::Change;

fn settings(name: &str) -> ChangeSettings {
    ChangeSettings {
        seen: 1,
        name: name.to_owned(),
        tier: GovernmentTier::Municipality,
        review: ReviewIntervals::default(),
        maturity: MaturitySettings::default(),
    }
}

fn face(colour: &str) -> ChangeFace {
    let token = ("color-primary".to_owned(), colour.to_owned());
    ChangeFace {
        seen: 1,
        face: Face {
            tokens: [token].into(),
            logo: None,
        },
    }
}

fn updated(decision: Decision<()>) -> Option<(Organisation, &'static str)> {
    let decided = decision.decided?;
    match &decided.changes()[0] {
        Change::Organisations(Organisations::Update(organisation)) => {
            Some((organisation.clone(), decided.events()[0].action))
        }
        other => panic!("{other:?}"),
    }
}

fn run(sample: &Sample, command: &ChangeSettings) -> Result<Option<Organisation>, SettingsRefused> {
    match decide(sample, Role::Administrator, command) {
        Ok(decision) => Ok(updated(decision).map(|(organisation, told)| {
            assert_eq!(told, "admin.settings-changed");
            organisation
        })),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_choice_is_stored_when_it_differs() {
    let sample = Sample::complete();
    let name = sample.ledger.organisation.name.clone();
    assert_eq!(run(&sample, &settings(&name)), Ok(None));
    let mut command = settings(" Gemeente Elders ");
    command.review.design = Interval::Months(24);
    let after = run(&sample, &command).unwrap().unwrap();
    assert_eq!(after.name, "Gemeente Elders");
    assert_eq!(after.settings.review.design, Interval::Months(24));
    assert_eq!(after.tier, GovernmentTier::Municipality);
    command.tier = GovernmentTier::Province;
    command.maturity.own[0].name = "Begin".to_owned();
    let moved = run(&sample, &command).unwrap().unwrap();
    assert_eq!(
        (moved.tier, &moved.settings.maturity),
        (command.tier, &command.maturity)
    );
    assert_eq!(after.settings.face, sample.ledger.organisation.settings.face);
}

#[test]
fn a_name_is_there_and_has_an_end() {
    let sample = Sample::complete();
    assert_eq!(run(&sample, &settings("  ")), Err(SettingsRefused::Name));
    assert!(run(&sample, &settings(&"é".repeat(MAX_NAME_LENGTH))).is_ok());
    assert_eq!(
        run(&sample, &settings(&"é".repeat(MAX_NAME_LENGTH + 1))),
        Err(SettingsRefused::Name)
    );
    let late = ChangeSettings {
        seen: 2,
        ..settings("Gemeente Elders")
    };
    assert_eq!(run(&sample, &late), Err(SettingsRefused::Changed));
}

#[test]
fn a_face_is_stored_when_it_differs() {
    let mut sample = Sample::complete();
    let command = face("#154273");
    let (after, told) = updated(decide(&sample, Role::Administrator, &command).unwrap()).unwrap();
    assert_eq!(told, "admin.face-changed");
    assert_eq!(after.settings.face, command.face);
    sample.ledger.organisation.settings.face = command.face.clone();
    let same = decide(&sample, Role::Administrator, &command).unwrap();
    assert!(updated(same).is_none());
    sample.ledger.organisation.version = 2;
    let late = decide(&sample, Role::Administrator, &command);
    assert!(matches!(late, Err(Stop::Refused(SettingsRefused::Changed))));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &settings("Gemeente Elders"));
    only_those_who_may(&sample, &face("#154273"));
}
