//! Inviting the owner of an account, and what they answer.

use super::{AUTHOR, EMAIL, add, stranger, user};
use crate::sample::Sample;
use crate::support::{decide_by, decide_with, member, only_those_who_may};
use chrono::Days;
use uuid::Uuid;
use waarborg_domain::accounts::{
    self, AcceptInvitation, DeclineInvitation, INVITATION_DAYS, Invitation, InvitationGone, InvitationId,
    Invite, Invited, MembersRefused, Role, User, WithdrawInvitation,
};
use waarborg_domain::decision::{By, Records, Stop};
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

const INVITATION: InvitationId = InvitationId(Uuid::from_u128(70));

fn invite(roles: &[Role]) -> Invite {
    Invite {
        id: INVITATION,
        email: EMAIL.to_owned(),
        roles: roles.to_vec(),
    }
}

/// Noor was invited to be reader and auditor.
fn invited(sample: &Sample) -> (By, Records) {
    let (user, mut records) = stranger();
    let invitation = Invitation {
        id: INVITATION,
        user: user.id,
        email: EMAIL.to_owned(),
        roles: vec![Role::Auditor, Role::Reader],
        invited_by: AUTHOR,
        invited_by_name: "Ada".to_owned(),
        invited_at: crate::sample::moment(sample.today),
        expires_on: sample.today,
    };
    records.put_invitation(INVITATION, Some(invitation));
    (By::Person(user.id, user.name), records)
}

#[test]
fn somebody_of_another_organisation_is_asked_and_not_taken() {
    let sample = Sample::complete();
    let (user, records) = stranger();
    let command = invite(&[Role::Reader, Role::Auditor, Role::Reader]);
    let decision = decide_with(&sample, Role::Administrator, &records, &command).unwrap();
    assert_eq!(decision.output, Invited::Asked);
    let decided = decision.decided.unwrap();
    let [Change::Accounts(accounts::Change::Invite(invitation))] = decided.changes() else {
        panic!("an invitation and no roles: {:?}", decided.changes());
    };
    assert_eq!((invitation.id, invitation.user), (INVITATION, user.id));
    assert_eq!(invitation.roles, [Role::Auditor, Role::Reader]);
    assert_eq!(invitation.invited_by, AUTHOR);
    assert_eq!(invitation.expires_on, sample.today + Days::new(INVITATION_DAYS));
    // The trail tells no more of the person than the administrator typed.
    let [event] = decided.events() else {
        panic!("one event")
    };
    assert_eq!(event.action, "admin.member-invited");
    let told = format!("{event:?}");
    assert!(
        !told.contains("Noor Elders") && !told.contains(&user.id.to_string()),
        "{told}"
    );
    assert!(told.contains(EMAIL));
}

#[test]
fn an_invitation_is_refused_with_a_reason() {
    let mut sample = Sample::complete();
    let (user, records) = stranger();
    let refused = |sample: &Sample, records: &Records, command: &Invite| match decide_with(
        sample,
        Role::Administrator,
        records,
        command,
    ) {
        Err(Stop::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&sample, &records, &invite(&[])), MembersRefused::NoRole);
    let mut nobody = Records::default();
    nobody.put_user_by_email(EMAIL.to_owned(), None);
    assert_eq!(
        refused(&sample, &nobody, &invite(&[Role::Reader])),
        MembersRefused::Unknown
    );
    add(&mut sample, 80, &[Role::Reader], |member| member.user = user.id);
    assert_eq!(
        refused(&sample, &records, &invite(&[Role::Reader])),
        MembersRefused::Member
    );
    // It is signed by a person.
    let operator = By::Operator("waarborg");
    let unsigned = decide_by(&Sample::complete(), &operator, &records, &invite(&[Role::Reader]));
    assert!(matches!(unsigned, Err(Stop::NotAllowed(Permission::Administer))));
}

#[test]
fn whoever_left_comes_back_without_being_asked() {
    let sample = Sample::complete();
    let own = user(81, sample.ledger.organisation.id, EMAIL);
    let mut records = Records::default();
    records.put_user_by_email(EMAIL.to_owned(), Some(own.clone()));
    let decision = decide_with(&sample, Role::Administrator, &records, &invite(&[Role::Reader])).unwrap();
    assert_eq!(decision.output, Invited::Back);
    let decided = decision.decided.unwrap();
    assert!(matches!(
        decided.changes(),
        [Change::Accounts(accounts::Change::SetRoles(id, roles))] if *id == own.id && *roles == [Role::Reader]
    ));
}

#[test]
fn accepting_gives_the_roles_and_ends_the_invitation() {
    let mut sample = Sample::complete();
    let (noor, records) = invited(&sample);
    let accept = AcceptInvitation {
        invitation: INVITATION,
    };
    let roles_of = |sample: &Sample| {
        let decided = decide_by(sample, &noor, &records, &accept)
            .unwrap()
            .decided
            .unwrap();
        assert_eq!(decided.events()[0].action, "admin.invitation-accepted");
        assert_eq!(decided.events()[0].actor_name, "Noor Elders");
        match decided.changes() {
            [
                Change::Accounts(accounts::Change::SetRoles(user, roles)),
                Change::Accounts(accounts::Change::EndInvitation(INVITATION)),
            ] if Some(*user) == noor.user() => roles.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(roles_of(&sample), [Role::Auditor, Role::Reader]);
    // What somebody had already they keep.
    add(&mut sample, 80, &[Role::Ciso], |_| ());
    assert_eq!(roles_of(&sample), [Role::Ciso, Role::Auditor, Role::Reader]);
}

#[test]
fn declining_tells_the_organisation_nothing_but_that() {
    let sample = Sample::complete();
    let (noor, records) = invited(&sample);
    let decline = DeclineInvitation {
        invitation: INVITATION,
    };
    let decided = decide_by(&sample, &noor, &records, &decline)
        .unwrap()
        .decided
        .unwrap();
    assert!(matches!(
        decided.changes(),
        [Change::Accounts(accounts::Change::EndInvitation(INVITATION))]
    ));
    assert_eq!(decided.events()[0].actor_name, EMAIL);
    assert!(!format!("{:?}", decided.events()).contains("Noor Elders"));
}

#[test]
fn only_the_person_who_was_invited_answers_and_only_in_time() {
    let mut sample = Sample::complete();
    let (noor, records) = invited(&sample);
    let accept = AcceptInvitation {
        invitation: INVITATION,
    };
    let decline = DeclineInvitation {
        invitation: INVITATION,
    };
    let other = By::Person(UserId(Uuid::from_u128(82)), "Somebody".to_owned());
    let gone = |sample: &Sample, by: &By, records: &Records| {
        let accepted = decide_by(sample, by, records, &accept).map(|_| ());
        let declined = decide_by(sample, by, records, &decline).map(|_| ());
        assert_eq!(accepted, Err(Stop::Refused(InvitationGone)));
        assert_eq!(declined, Err(Stop::Refused(InvitationGone)));
    };
    gone(&sample, &other, &records);
    let mut withdrawn = records.clone();
    withdrawn.put_invitation(INVITATION, None);
    gone(&sample, &noor, &withdrawn);
    // An administrator does not accept for others.
    let administrator = member(&sample, Role::Administrator);
    let taken = decide_by(&sample, &administrator, &records, &accept);
    assert!(matches!(taken, Err(Stop::NotAllowed(Permission::OwnAccount))));
    let mut closed = records.clone();
    let user = User {
        active: false,
        ..stranger().0
    };
    closed.put_user(user.id, Some(user));
    let accepted = decide_by(&sample, &noor, &closed, &accept).map(|_| ());
    assert_eq!(accepted, Err(Stop::Refused(InvitationGone)));
    sample.today = sample.today + Days::new(1);
    gone(&sample, &noor, &records);
}

#[test]
fn an_invitation_is_withdrawn_once() {
    let sample = Sample::complete();
    let (_, mut records) = invited(&sample);
    let withdraw = WithdrawInvitation {
        invitation: INVITATION,
    };
    let decision = decide_with(&sample, Role::Administrator, &records, &withdraw).unwrap();
    assert_eq!(
        decision.decided.unwrap().events()[0].action,
        "admin.invitation-withdrawn"
    );
    records.put_invitation(INVITATION, None);
    let again = decide_with(&sample, Role::Administrator, &records, &withdraw).map(|_| ());
    assert_eq!(again, Err(Stop::Refused(InvitationGone)));
}

#[test]
fn it_takes_the_permission() {
    let sample = Sample::complete();
    only_those_who_may(&sample, &invite(&[]));
    only_those_who_may(
        &sample,
        &WithdrawInvitation {
            invitation: INVITATION,
        },
    );
    only_those_who_may(
        &sample,
        &AcceptInvitation {
            invitation: INVITATION,
        },
    );
    only_those_who_may(
        &sample,
        &DeclineInvitation {
            invitation: INVITATION,
        },
    );
}
