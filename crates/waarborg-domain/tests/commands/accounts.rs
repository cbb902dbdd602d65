//! Accounts: who invites whom, who manages which account, and that somebody stays to administer.

use crate::sample::Sample;
use crate::support::{decide, decide_by, decide_with, member, only_those_who_may};
use chrono::Days;
use uuid::Uuid;
use waarborg_domain::accounts::{
    self, AcceptInvitation, AdoptAccount, AdoptRefused, ChangePassword, DeclineInvitation, INVITATION_DAYS,
    Invitation, InvitationGone, Invite, Invited, ManageRefused, Member, MembersRefused, Membership,
    OwnRefused, RemoveSecondFactor, ResetPassword, ResetSecondFactor, Role, SetActive, SetRoles, User,
    WithdrawInvitation,
};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::{By, Records, Stop};
use waarborg_domain::ids::{InvitationId, OrganisationId, UserId};
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

const EMAIL: &str = "noor@elders.example";
const INVITATION: InvitationId = InvitationId(Uuid::from_u128(70));
/// Whoever runs the commands of `support`.
const AUTHOR: UserId = UserId(Uuid::from_u128(7));

fn elsewhere() -> OrganisationId {
    OrganisationId(Uuid::from_u128(99))
}

fn user(id: u128, home: OrganisationId, email: &str) -> User {
    User {
        id: UserId(Uuid::from_u128(id)),
        home,
        email: email.to_owned(),
        name: "Noor Elders".to_owned(),
        language: Language::Nl,
        password_hash: "before".to_owned(),
        totp_secret: Some(vec![1]),
        totp_last_step: 3,
        recovery_codes: vec!["a".to_owned()],
        must_change_password: true,
        active: true,
        version: 1,
    }
}

/// Somebody whose account another organisation manages, known by address.
fn stranger() -> (User, Records) {
    let user = user(80, elsewhere(), EMAIL);
    let mut records = Records::default();
    records.put_user_by_email(EMAIL.to_owned(), Some(user.clone()));
    records.put_user(user.id, Some(user.clone()));
    (user, records)
}

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

fn add(sample: &mut Sample, id: u128, roles: &[Role], change: impl Fn(&mut Member)) -> UserId {
    let mut member = Member {
        user: UserId(Uuid::from_u128(id)),
        name: format!("Lid {id}"),
        email: format!("lid{id}@example.org"),
        roles: roles.to_vec(),
        active: true,
        has_second_factor: true,
        managed_here: true,
    };
    change(&mut member);
    let user = member.user;
    sample.ledger.members.push(member);
    user
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
fn an_account_of_another_organisation_is_not_ours_to_manage() {
    let mut sample = Sample::complete();
    let own = add(&mut sample, 83, &[Role::Reader], |_| ());
    let foreign = add(&mut sample, 84, &[Role::Reader], |member| {
        member.managed_here = false
    });
    let mut records = Records::default();
    records.put_user(
        own,
        Some(user(83, sample.ledger.organisation.id, "lid83@example.org")),
    );
    records.put_user(foreign, Some(user(84, elsewhere(), "lid84@example.org")));
    let outcomes = |user| {
        let reset = ResetPassword {
            user,
            password_hash: "new".to_owned(),
        };
        let by = Role::Administrator;
        [
            decide_with(&sample, by, &records, &ResetSecondFactor { user }).map(|_| ()),
            decide_with(&sample, by, &records, &reset).map(|_| ()),
            decide_with(&sample, by, &records, &SetActive { user, active: false }).map(|_| ()),
        ]
    };
    assert_eq!(outcomes(own), [Ok(()), Ok(()), Ok(())]);
    let refused = |refused| std::array::from_fn(|_| Err(Stop::Refused(refused)));
    assert_eq!(outcomes(foreign), refused(ManageRefused::Elsewhere));
    assert_eq!(outcomes(AUTHOR), refused(ManageRefused::Unknown));
    // The roles here are this organisation's to give and take.
    let roles = SetRoles {
        user: foreign,
        seen: vec![Role::Reader],
        roles: Vec::new(),
    };
    assert!(decide(&sample, Role::Administrator, &roles).is_ok());
}

#[test]
fn somebody_stays_whom_the_organisation_can_rely_on_to_administer() {
    let administrator = &[Role::Administrator];
    let mut sample = Sample::complete();
    let ada = add(&mut sample, 83, administrator, |_| ());
    let mut records = Records::default();
    records.put_user(
        ada,
        Some(user(83, sample.ledger.organisation.id, "lid83@example.org")),
    );
    let leave = SetRoles {
        user: ada,
        seen: administrator.to_vec(),
        roles: Vec::new(),
    };
    let close = SetActive {
        user: ada,
        active: false,
    };
    let stays = |sample: &Sample| {
        let left = decide(sample, Role::Administrator, &leave).map(|_| ());
        assert_eq!(left, Err(Stop::Refused(MembersRefused::LastAdministrator)));
        let closed = decide_with(sample, Role::Administrator, &records, &close).map(|_| ());
        assert_eq!(closed, Err(Stop::Refused(ManageRefused::LastAdministrator)));
    };
    stays(&sample);
    // Nobody can log in with a closed account, and another organisation could close its own at any time.
    add(&mut sample, 84, administrator, |member| member.active = false);
    add(&mut sample, 85, administrator, |member| {
        member.managed_here = false
    });
    stays(&sample);
    add(&mut sample, 86, administrator, |_| ());
    assert!(decide(&sample, Role::Administrator, &leave).is_ok());
    assert!(decide_with(&sample, Role::Administrator, &records, &close).is_ok());
}

#[test]
fn nobody_closes_their_own_account() {
    let mut sample = Sample::complete();
    add(&mut sample, 83, &[Role::Administrator], |_| ());
    add(&mut sample, 84, &[Role::Administrator], |member| {
        member.user = AUTHOR
    });
    let close = SetActive {
        user: AUTHOR,
        active: false,
    };
    let closed = decide(&sample, Role::Administrator, &close).map(|_| ());
    assert_eq!(closed, Err(Stop::Refused(ManageRefused::Own)));
}

#[test]
fn whoever_has_no_role_changes_their_own_account_where_it_is_managed() {
    let sample = Sample::complete();
    let account = user(83, sample.ledger.organisation.id, "lid83@example.org");
    let by = By::Person(account.id, account.name.clone());
    let change = ChangePassword {
        password_hash: "after".to_owned(),
    };
    let mut records = Records::default();
    records.put_user(account.id, Some(account.clone()));
    records.put_memberships(account.id, Vec::new());
    let decided = decide_by(&sample, &by, &records, &change)
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(decided.organisation(), sample.ledger.organisation.id);
    assert_eq!(decided.events()[0].action, "account.password-changed");
    let expected = User {
        password_hash: "after".to_owned(),
        must_change_password: false,
        ..account.clone()
    };
    assert!(matches!(
        decided.changes(),
        [Change::Accounts(accounts::Change::Update(changed))] if *changed == expected
    ));
    let removed = decide_by(&sample, &by, &records, &RemoveSecondFactor)
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(removed.events()[0].action, "account.second-factor-removed");

    let gone = |account: User| {
        let mut records = Records::default();
        records.put_user(account.id, Some(account));
        let refused = decide_by(&sample, &by, &records, &change).map(|_| ());
        assert_eq!(refused, Err(Stop::Refused(OwnRefused::Gone)));
    };
    gone(User {
        active: false,
        ..account.clone()
    });
    gone(User {
        home: elsewhere(),
        ..account
    });
}

#[test]
fn a_role_at_any_organisation_keeps_the_second_factor() {
    let sample = Sample::complete();
    let account = user(83, sample.ledger.organisation.id, "lid83@example.org");
    let by = By::Person(account.id, account.name.clone());
    let mut records = Records::default();
    records.put_memberships(
        account.id,
        vec![Membership {
            organisation: elsewhere(),
            slug: "elders".to_owned(),
            organisation_name: "Elders".to_owned(),
            roles: vec![Role::Ciso],
        }],
    );
    records.put_user(account.id, Some(account));
    let kept = decide_by(&sample, &by, &records, &RemoveSecondFactor).map(|_| ());
    assert_eq!(kept, Err(Stop::Refused(OwnRefused::Required)));
}

#[test]
fn an_account_moves_by_a_decision_of_the_operator_once_it_was_let_go() {
    let mut sample = Sample::complete();
    let operator = By::Operator("waarborg user adopt");
    let (user, mut records) = stranger();
    let adopt = AdoptAccount {
        email: EMAIL.to_owned(),
    };
    let at = |organisation| Membership {
        organisation,
        slug: "ergens".to_owned(),
        organisation_name: "Ergens".to_owned(),
        roles: vec![Role::Reader],
    };
    let here = sample.ledger.organisation.id;
    records.put_memberships(user.id, vec![at(elsewhere()), at(here)]);
    let refused = decide_by(&sample, &operator, &records, &adopt).map(|_| ());
    assert_eq!(refused, Err(Stop::Refused(AdoptRefused::Unknown)), "not a member");
    add(&mut sample, 80, &[Role::Reader], |member| {
        member.managed_here = false
    });
    let refused = decide_by(&sample, &operator, &records, &adopt).map(|_| ());
    assert_eq!(refused, Err(Stop::Refused(AdoptRefused::StillThere)));
    records.put_memberships(user.id, vec![at(here)]);
    let decided = decide_by(&sample, &operator, &records, &adopt)
        .unwrap()
        .decided
        .unwrap();
    assert!(matches!(
        decided.changes(),
        [Change::Accounts(accounts::Change::Adopt(id))] if *id == user.id
    ));
    assert_eq!(decided.events()[0].action, "admin.account-adopted");
    for role in Role::ALL {
        let taken = decide_with(&sample, *role, &records, &adopt);
        assert!(
            matches!(taken, Err(Stop::NotAllowed(Permission::AdoptAccounts))),
            "{role}"
        );
    }
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
    only_those_who_may(&sample, &ResetSecondFactor { user: AUTHOR });
}
