//! Changing what an organisation chose.

use crate::sample::Sample;
use crate::support::{decide, only_those_who_may};
use waarborg_domain::accounts::Role;
use waarborg_domain::decision::{Decision, Stop};
use waarborg_domain::interval::Interval;
use waarborg_domain::law::{CbwPosition, CbwScope};
use waarborg_domain::maturity::MaturitySettings;
use waarborg_domain::organisations::{
    Change as Organisations, ChangeFace, ChangeSettings, Face, GovernmentTier, MAX_NAME_LENGTH,
    MAX_REASON_LENGTH, Organisation, ReviewIntervals, Settings, SettingsRefused,
};
use waarborg_domain::store::Change;

fn settings(name: &str) -> ChangeSettings {
    ChangeSettings {
        seen: 1,
        name: name.to_owned(),
        tier: GovernmentTier::Municipality,
        review: ReviewIntervals::default(),
        maturity: MaturitySettings::default(),
        cbw: CbwPosition::default(),
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

/// Whether the Cyberbeveiligingswet applies: recorded with its reason, which has to be there when it does not.
#[test]
fn whether_the_law_applies_is_recorded_with_its_reason() {
    let sample = Sample::complete();
    let cbw = |scope, reason: &str| ChangeSettings {
        cbw: CbwPosition {
            scope,
            reason: reason.to_owned(),
        },
        ..settings(&sample.ledger.organisation.name)
    };
    let outside = run(&sample, &cbw(CbwScope::Outside, " Geen overheidstaak. "))
        .unwrap()
        .unwrap();
    assert_eq!(outside.settings.cbw.scope, CbwScope::Outside);
    assert_eq!(outside.settings.cbw.reason, "Geen overheidstaak.");
    let missing = Err(SettingsRefused::ReasonMissing);
    assert_eq!(run(&sample, &cbw(CbwScope::Outside, "  ")), missing);
    assert!(run(&sample, &cbw(CbwScope::Within, "")).unwrap().is_some());
    let long = "é".repeat(MAX_REASON_LENGTH);
    assert!(run(&sample, &cbw(CbwScope::Within, &long)).is_ok());
    let longer = cbw(CbwScope::Within, &format!("{long}é"));
    assert_eq!(run(&sample, &longer), Err(SettingsRefused::ReasonTooLong));
    let told = decide(&sample, Role::Administrator, &cbw(CbwScope::Within, "Gemeente")).unwrap();
    let told = serde_json::to_string(&told.decided.unwrap().events()[0].details).unwrap();
    for part in ["cbw", "undetermined", "within", "cbw_reason", "Gemeente"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

/// Settings that were stored before anybody asked stay readable.
#[test]
fn settings_without_the_law_are_not_determined() {
    let stored: Settings = serde_json::from_str("{}").unwrap();
    assert_eq!(stored.cbw, CbwPosition::default());
    assert_eq!(stored.cbw.scope, CbwScope::Undetermined);
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
