//! Improvement actions: promised, changed, closed and opened again.

mod limits;
mod visibility;

use crate::sample::{Sample, day};
use crate::support::{decide, decide_by, member, only_those_who_may, store};
use uuid::Uuid;
use waarborg_domain::accounts::{Actor, Role};
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{
    ActionDetails, ActionRefused, ActionStatus, AddAction, Change as Actions, CloseAction, Ending, MAX_LINKS,
    MAX_NOTE_LENGTH, MAX_REMARK_LENGTH, MAX_TITLE_LENGTH, ReopenAction, ReviseAction, ReviseSeveral,
    SeenAction,
};
use waarborg_domain::decision::{By, Command, Records, Stop};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, ObjectId, UserId};
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::store::Change;

const ID: ActionId = ActionId(Uuid::from_u128(9_100));
const OTHER: ActionId = ActionId(Uuid::from_u128(9_101));

fn details(sample: &Sample) -> ActionDetails {
    ActionDetails {
        title: " Twee factoren voor beheerders ".to_owned(),
        remark: String::new(),
        requirements: vec![
            "8.05.01".parse().unwrap(),
            "8.02.01".parse().unwrap(),
            "8.05.01".parse().unwrap(),
        ],
        objects: vec![sample.ids["SY-02"]],
        owner: sample.ledger.members[1].user,
        due: day("2026-12-31"),
    }
}

fn add(sample: &Sample) -> AddAction {
    AddAction {
        id: ID,
        details: details(sample),
        origin: None,
    }
}

/// The sample with an action of the CISO.
fn promised() -> Sample {
    let mut sample = Sample::complete();
    let command = add(&sample);
    run(&mut sample, &command);
    sample
}

/// Runs a command as the CISO, and keeps what it decides.
fn run<C: Command>(sample: &mut Sample, command: &C) {
    let decided = decide(sample, Role::Ciso, command).ok().unwrap().decided.unwrap();
    store(sample, decided.changes());
}

fn refusal<C: Command<Refusal = ActionRefused>>(sample: &Sample, command: &C) -> ActionRefused {
    match decide(sample, Role::Ciso, command) {
        Err(Stop::Refused(refused)) => refused,
        _ => panic!("it has to be refused"),
    }
}

/// The judgement of the day before today on `8.02.01`.
fn judge(sample: &mut Sample, target: Target, on: &str) -> JudgementId {
    let number: waarborg_domain::catalogue::MeasureNumber = "8.02.01".parse().unwrap();
    sample.judge(number, target, Aspect::OperatingEffectiveness, Verdict::Met, on);
    sample.ledger.judgements.on(number).last().unwrap().id
}

fn close(ending: Ending, note: &str) -> CloseAction {
    CloseAction {
        action: ID,
        seen: 1,
        ending,
        note: note.to_owned(),
    }
}

#[test]
fn an_action_is_promised_in_order_and_numbered() {
    let mut sample = promised();
    let action = sample.ledger.action(ID).unwrap();
    assert_eq!(
        (action.number, action.version, action.status),
        (1, 1, ActionStatus::Planned)
    );
    assert_eq!(action.details.title, "Twee factoren voor beheerders");
    let numbers: Vec<String> = action
        .details
        .requirements
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(numbers, ["8.02.01", "8.05.01"]);
    let second = AddAction {
        id: OTHER,
        ..add(&sample)
    };
    let decision = decide(&sample, Role::Ciso, &second).unwrap();
    assert_eq!(decision.output, 2);
    let decided = decision.decided.unwrap();
    assert_eq!(decided.events()[0].action, "actions.added");
    store(&mut sample, decided.changes());
    assert_eq!(sample.ledger.actions_on(sample.today).len(), 2);
    assert!(sample.ledger.actions_on(day("2026-01-01")).is_empty());
}

#[test]
fn what_cannot_be_promised_is_refused_by_its_field() {
    let sample = Sample::complete();
    let with = |change: &dyn Fn(&mut ActionDetails)| {
        let mut command = add(&sample);
        change(&mut command.details);
        refusal(&sample, &command)
    };
    assert_eq!(with(&|it| it.title = " ".to_owned()), ActionRefused::TitleMissing);
    assert_eq!(
        with(&|it| it.title = "a".repeat(MAX_TITLE_LENGTH + 1)),
        ActionRefused::TitleTooLong
    );
    assert_eq!(
        with(&|it| it.remark = "a".repeat(MAX_REMARK_LENGTH + 1)),
        ActionRefused::RemarkTooLong
    );
    assert_eq!(with(&|it| it.due = day("2026-11-19")), ActionRefused::DuePast);
    let nobody = UserId(Uuid::from_u128(404));
    assert_eq!(with(&|it| it.owner = nobody), ActionRefused::UnknownOwner(nobody));
    let number: waarborg_domain::requirement::Requirement = "5.99.01".parse().unwrap();
    assert_eq!(
        with(&|it| it.requirements = vec![number]),
        ActionRefused::UnknownRequirement(number)
    );
    let object = ObjectId(Uuid::from_u128(404));
    assert_eq!(
        with(&|it| it.objects = vec![object]),
        ActionRefused::UnknownObject(object)
    );
    let many = (0..=MAX_LINKS as u128)
        .map(|id| ObjectId(Uuid::from_u128(id)))
        .collect::<Vec<_>>();
    assert_eq!(
        with(&|it| it.objects.clone_from(&many)),
        ActionRefused::TooManyLinks
    );
    let judgement = JudgementId(Uuid::from_u128(404));
    let of_nothing = AddAction {
        origin: Some(judgement),
        ..add(&sample)
    };
    assert_eq!(
        refusal(&sample, &of_nothing),
        ActionRefused::UnknownJudgement(judgement)
    );
}

#[test]
fn a_change_is_a_new_version_and_keeps_what_was_right_then() {
    let mut sample = promised();
    let mut command = ReviseAction {
        action: ID,
        seen: 1,
        details: ActionDetails {
            title: "Passkeys".to_owned(),
            ..details(&sample)
        },
        started: true,
    };
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    assert_eq!(decided.events()[0].action, "actions.changed");
    store(&mut sample, decided.changes());
    assert_eq!(sample.ledger.action(ID).unwrap().status, ActionStatus::Started);
    assert_eq!(sample.ledger.action_versions(ID).count(), 2);
    // Whoever saw the first version has to look again.
    assert_eq!(refusal(&sample, &command), ActionRefused::Changed);
    command.seen = 2;
    assert_eq!(refusal(&sample, &command), ActionRefused::NothingChanged);
    // The day has passed, which is no reason to refuse another remark.
    sample.today = day("2027-02-01");
    command.details.remark = "Loopt uit.".to_owned();
    assert!(decide(&sample, Role::Ciso, &command).unwrap().decided.is_some());
    assert!(sample.ledger.action(ID).unwrap().is_late(sample.today));
    command.action = OTHER;
    assert_eq!(refusal(&sample, &command), ActionRefused::Unknown);
}

#[test]
fn who_does_it_or_made_it_may_change_it_and_nobody_else() {
    let mut sample = promised();
    let owner = By::Member(Actor {
        user: sample.ledger.members[1].user,
        name: "Doener".to_owned(),
        organisation: sample.ledger.organisation.id,
        roles: vec![Role::ProcessOwner],
    });
    let command = ReviseAction {
        action: ID,
        seen: 1,
        details: ActionDetails {
            remark: "Bezig.".to_owned(),
            ..details(&sample)
        },
        started: true,
    };
    let records = Records::default();
    assert!(decide_by(&sample, &owner, &records, &command).is_ok());
    sample.ledger.members[1].user = UserId(Uuid::from_u128(55));
    let given = ReviseSeveral {
        actions: vec![SeenAction { action: ID, seen: 1 }],
        owner: Some(UserId(Uuid::from_u128(55))),
        due: None,
    };
    run(&mut sample, &given);
    let mut late = ReviseAction { seen: 2, ..command };
    late.details.owner = UserId(Uuid::from_u128(55));
    let stranger = decide_by(&sample, &owner, &records, &late);
    assert!(matches!(stranger, Err(Stop::Refused(ActionRefused::NotYours))));
    // Whoever made it may: the CISO of the sample did, and is only a process owner now.
    let made = member(&sample, Role::ProcessOwner);
    assert!(decide_by(&sample, &made, &records, &late).is_ok());
    only_those_who_may(&sample, &add(&sample));
}

#[test]
fn several_are_changed_together_or_not_at_all() {
    let mut sample = promised();
    let second = AddAction {
        id: OTHER,
        ..add(&sample)
    };
    run(&mut sample, &second);
    let both = |seen: i64| ReviseSeveral {
        actions: vec![
            SeenAction { action: ID, seen: 1 },
            SeenAction { action: OTHER, seen },
        ],
        owner: None,
        due: Some(day("2027-03-01")),
    };
    assert_eq!(refusal(&sample, &both(2)), ActionRefused::Changed);
    let decision = decide(&sample, Role::Ciso, &both(1)).unwrap();
    assert_eq!(decision.output, 2);
    let decided = decision.decided.unwrap();
    assert!(matches!(&decided.changes()[0], Change::Actions(Actions::Save(versions)) if versions.len() == 2));
    let nothing = ReviseSeveral { due: None, ..both(1) };
    assert_eq!(refusal(&sample, &nothing), ActionRefused::NothingChanged);
    let past = ReviseSeveral {
        due: Some(day("2026-01-01")),
        ..both(1)
    };
    assert_eq!(refusal(&sample, &past), ActionRefused::DuePast);
    let none = ReviseSeveral {
        actions: Vec::new(),
        ..both(1)
    };
    assert_eq!(refusal(&sample, &none), ActionRefused::Selection);
}

#[test]
fn closing_asks_for_the_judgement_that_shows_the_result() {
    let mut sample = promised();
    let all = Target::All(ObjectKind::System);
    let old = judge(&mut sample, all, "2026-11-19");
    assert_eq!(
        refusal(&sample, &close(Ending::Done(Some(old)), "")),
        ActionRefused::OtherJudgement(old)
    );
    let first = Target::Object(sample.ids["SY-01"]);
    let elsewhere = judge(&mut sample, first, "2026-11-20");
    let wrong = close(Ending::Done(Some(elsewhere)), "");
    assert_eq!(refusal(&sample, &wrong), ActionRefused::OtherJudgement(elsewhere));
    let unknown = JudgementId(Uuid::from_u128(404));
    let wrong = close(Ending::Done(Some(unknown)), "");
    assert_eq!(refusal(&sample, &wrong), ActionRefused::UnknownJudgement(unknown));
    assert_eq!(
        refusal(&sample, &close(Ending::Done(None), " ")),
        ActionRefused::NoteMissing
    );
    assert_eq!(
        refusal(&sample, &close(Ending::Cancelled, "")),
        ActionRefused::NoteMissing
    );
    let long = "a".repeat(MAX_NOTE_LENGTH + 1);
    assert_eq!(
        refusal(&sample, &close(Ending::Cancelled, &long)),
        ActionRefused::NoteTooLong
    );

    let shown = judge(&mut sample, all, "2026-11-20");
    let before = sample.posture();
    run(&mut sample, &close(Ending::Done(Some(shown)), ""));
    let action = sample.ledger.action(ID).unwrap();
    assert_eq!((action.status, action.result), (ActionStatus::Done, Some(shown)));
    // Only the judgement counts: closing changes no state.
    let after = sample.posture();
    assert!(before.cells().eq(after.cells()));
    assert_eq!(
        refusal(
            &sample,
            &CloseAction {
                seen: 2,
                ..close(Ending::Cancelled, "x")
            }
        ),
        ActionRefused::Closed
    );
}

#[test]
fn what_was_closed_can_be_opened_again() {
    let mut sample = promised();
    let reopen = |seen, note: &str| ReopenAction {
        action: ID,
        seen,
        note: note.to_owned(),
    };
    assert_eq!(refusal(&sample, &reopen(1, "Toch.")), ActionRefused::Open);
    run(&mut sample, &close(Ending::Cancelled, "Geen geld."));
    assert_eq!(refusal(&sample, &reopen(2, "")), ActionRefused::NoteMissing);
    assert_eq!(refusal(&sample, &reopen(1, "Toch.")), ActionRefused::Changed);
    run(&mut sample, &reopen(2, "Toch geld."));
    let action = sample.ledger.action(ID).unwrap();
    assert_eq!(
        (action.status, action.result, action.note.as_str()),
        (ActionStatus::Started, None, "Toch geld.")
    );
}
