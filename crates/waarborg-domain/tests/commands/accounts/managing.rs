//! Who manages an account, and that somebody stays to administer.

use super::{AUTHOR, EMAIL, add, elsewhere, stranger, user};
use crate::sample::Sample;
use crate::support::{decide, decide_by, decide_with, only_those_who_may};
use waarborg_domain::accounts::{
    self, AdoptAccount, AdoptRefused, ChangePassword, ManageRefused, MembersRefused, Membership, OwnRefused,
    RemoveSecondFactor, ResetPassword, ResetSecondFactor, Role, SetActive, SetRoles, User,
};
use waarborg_domain::decision::{By, Records, Stop};
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

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
    let user = AUTHOR;
    only_those_who_may(&sample, &ResetSecondFactor { user });
    only_those_who_may(&sample, &SetActive { user, active: false });
}
