//! Up to where an action may go, and who may take it on.

use super::*;
use waarborg_domain::actions::{MAX_TOGETHER, may_own_actions};

/// Whether an action can be promised like this.
fn promised_with(change: impl Fn(&mut ActionDetails)) -> Result<(), ActionRefused> {
    let sample = Sample::complete();
    let mut command = add(&sample);
    change(&mut command.details);
    match decide(&sample, Role::Ciso, &command) {
        Ok(_) => Ok(()),
        Err(Stop::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_limit_itself_is_allowed() {
    assert_eq!(
        promised_with(|it| it.title = "é".repeat(MAX_TITLE_LENGTH)),
        Ok(())
    );
    assert_eq!(
        promised_with(|it| it.remark = "é".repeat(MAX_REMARK_LENGTH)),
        Ok(())
    );
    assert_eq!(promised_with(|it| it.due = day("2026-11-20")), Ok(()));
    let mut sample = promised();
    run(
        &mut sample,
        &close(Ending::Cancelled, &"é".repeat(MAX_NOTE_LENGTH)),
    );
}

#[test]
fn as_many_links_as_are_allowed_are_looked_at_one_by_one() {
    // None of these exists, which is said of one of them when there are not too many.
    let objects = |number: u128| {
        (1..=number)
            .map(|id| ObjectId(Uuid::from_u128(id)))
            .collect::<Vec<_>>()
    };
    let measures = |number: usize| {
        let all =
            (30..=32).flat_map(|control| (1..=99).map(move |number| format!("8.{control:02}.{number:02}")));
        all.take(number)
            .map(|text| text.parse().unwrap())
            .collect::<Vec<_>>()
    };
    assert!(matches!(
        promised_with(|it| it.objects = objects(MAX_LINKS as u128)),
        Err(ActionRefused::UnknownObject(_))
    ));
    assert!(matches!(
        promised_with(|it| it.requirements = measures(MAX_LINKS)),
        Err(ActionRefused::UnknownRequirement(_))
    ));
    assert_eq!(
        promised_with(|it| it.requirements = measures(MAX_LINKS + 1)),
        Err(ActionRefused::TooManyLinks)
    );
}

#[test]
fn who_left_keeps_the_action_but_gets_no_other() {
    let mut sample = promised();
    assert!(may_own_actions(&sample.ledger.members[1]));
    sample.ledger.members[1].active = false;
    assert!(!may_own_actions(&sample.ledger.members[1]));
    let left = sample.ledger.members[1].user;
    let mut command = ReviseAction {
        action: ID,
        seen: 1,
        details: ActionDetails {
            remark: "Wie dit doet, is weg.".to_owned(),
            ..details(&sample)
        },
        started: false,
    };
    assert!(decide(&sample, Role::Ciso, &command).is_ok());
    assert_eq!(refusal(&sample, &add(&sample)), ActionRefused::UnknownOwner(left));
    // Somebody with a role without tasks would never see it.
    sample.member(Role::Administrator);
    let administrator = sample.ledger.members.last().unwrap();
    assert!(!may_own_actions(administrator));
    command.details.owner = administrator.user;
    assert_eq!(
        refusal(&sample, &command),
        ActionRefused::UnknownOwner(administrator.user)
    );
}

#[test]
fn several_have_a_limit_and_an_end() {
    let mut sample = promised();
    let several = |number: usize| ReviseSeveral {
        actions: vec![SeenAction { action: ID, seen: 1 }; number],
        owner: None,
        due: Some(day("2026-11-20")),
    };
    assert!(decide(&sample, Role::Ciso, &several(MAX_TOGETHER)).is_ok());
    assert_eq!(
        refusal(&sample, &several(MAX_TOGETHER + 1)),
        ActionRefused::Selection
    );
    let same = ReviseSeveral {
        due: Some(day("2026-12-31")),
        ..several(1)
    };
    assert_eq!(refusal(&sample, &same), ActionRefused::NothingChanged);
    run(&mut sample, &close(Ending::Cancelled, "Geen geld."));
    let mut closed = several(1);
    closed.actions[0].seen = 2;
    assert_eq!(refusal(&sample, &closed), ActionRefused::Closed);
}

#[test]
fn an_action_about_everything_is_shown_by_any_judgement() {
    let mut sample = Sample::complete();
    let mut command = add(&sample);
    command.details.requirements.clear();
    command.details.objects.clear();
    run(&mut sample, &command);
    let target = Target::Object(sample.ids["SY-01"]);
    let shown = judge(&mut sample, target, "2026-11-20");
    run(&mut sample, &close(Ending::Done(Some(shown)), ""));
    assert_eq!(sample.ledger.action(ID).unwrap().result, Some(shown));
    // What is opened again has no result any more.
    let reopen = ReopenAction {
        action: ID,
        seen: 2,
        note: "Toch niet klaar.".to_owned(),
    };
    run(&mut sample, &reopen);
    assert_eq!(sample.ledger.action(ID).unwrap().result, None);
}
