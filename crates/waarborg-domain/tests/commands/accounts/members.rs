//! Who becomes a member, and with which roles.

use super::{EMAIL, add, stranger};
use crate::sample::Sample;
use crate::support::{decide, decide_with, only_those_who_may};
use uuid::Uuid;
use waarborg_domain::accounts::{
    self, AddMember, MAX_EMAIL_LENGTH, MAX_NAME_LENGTH, MembersRefused, NewAccount, Role, SetRoles, is_email,
};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::{Records, Stop};
use waarborg_domain::ids::UserId;
use waarborg_domain::store::Change;

fn new() -> AddMember {
    AddMember {
        account: NewAccount {
            id: UserId(Uuid::from_u128(80)),
            name: "Noor Elders".to_owned(),
            email: EMAIL.to_owned(),
            language: Language::Nl,
            password_hash: "before".to_owned(),
        },
        roles: vec![Role::Reader, Role::Auditor, Role::Reader],
    }
}

/// Nobody has the address yet.
fn nobody() -> Records {
    let mut records = Records::default();
    records.put_user_by_email(EMAIL.to_owned(), None);
    records
}

fn refused(records: &Records, change: impl Fn(&mut AddMember)) -> Option<MembersRefused> {
    let sample = Sample::complete();
    let mut command = new();
    change(&mut command);
    match decide_with(&sample, Role::Administrator, records, &command) {
        Ok(_) => None,
        Err(Stop::Refused(refused)) => Some(refused),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_new_account_gets_each_role_once() {
    let sample = Sample::complete();
    let command = new();
    let decided = decide_with(&sample, Role::Administrator, &nobody(), &command)
        .unwrap()
        .decided
        .unwrap();
    assert_eq!(decided.events()[0].action, "admin.member-added");
    let [
        Change::Accounts(accounts::Change::Add(added)),
        Change::Accounts(accounts::Change::SetRoles(of, roles)),
    ] = decided.changes()
    else {
        panic!("an account and its roles");
    };
    assert_eq!((added.id, *of), (command.account.id, command.account.id));
    // The organisation manages it; whoever made it knows the password, so that has to be changed.
    assert_eq!(added.home, sample.ledger.organisation.id);
    assert!(added.must_change_password && added.active && !added.has_second_factor());
    assert_eq!(roles.len(), 2);
}

#[test]
fn what_cannot_be_an_account_is_refused_by_its_field() {
    let none = nobody();
    assert_eq!(
        refused(&none, |it| it.account.name = "é".repeat(MAX_NAME_LENGTH)),
        None
    );
    let long = "é".repeat(MAX_NAME_LENGTH + 1);
    assert_eq!(
        refused(&none, |it| it.account.name.clone_from(&long)),
        Some(MembersRefused::Name)
    );
    assert_eq!(
        refused(&none, |it| it.account.name = " ".to_owned()),
        Some(MembersRefused::Name)
    );
    assert_eq!(
        refused(&none, |it| it.account.email = "noor".to_owned()),
        Some(MembersRefused::Email)
    );
    assert_eq!(
        refused(&none, |it| it.roles.clear()),
        Some(MembersRefused::NoRole)
    );
    let (_, known) = stranger();
    assert_eq!(refused(&known, |_| ()), Some(MembersRefused::Exists));
}

#[test]
fn an_address_is_one_that_mail_can_be_sent_to() {
    let long = |length: usize| format!("{}@example.org", "a".repeat(length - 12));
    for good in [
        "a@b.nl",
        "noor.elders+bio@elders.example",
        &long(MAX_EMAIL_LENGTH),
    ] {
        assert!(is_email(good), "{good}");
    }
    let wrong = [
        "",
        "noor",
        "@b.nl",
        "a@b",
        "a@.nl",
        "a@b.nl.",
        "a@b@c.nl",
        "a b@c.nl",
        "A@b.nl",
        "a\u{7}@b.nl",
    ];
    for bad in wrong {
        assert!(!is_email(bad), "{bad}");
    }
    assert!(!is_email(&long(MAX_EMAIL_LENGTH + 1)));
}

#[test]
fn roles_change_when_they_differ_and_were_seen() {
    let mut sample = Sample::complete();
    let member = add(&mut sample, 83, &[Role::Reader, Role::Auditor], |_| ());
    let set = |seen: &[Role], roles: &[Role]| {
        let command = SetRoles {
            user: member,
            seen: seen.to_vec(),
            roles: roles.to_vec(),
        };
        let decision = decide(&sample, Role::Administrator, &command).map_err(|stop| match stop {
            Stop::Refused(refused) => refused,
            other => panic!("{other:?}"),
        })?;
        Ok(decision.decided.map(|decided| decided.events()[0].action))
    };
    let both = &[Role::Auditor, Role::Reader];
    assert_eq!(set(both, &[Role::Reader]), Ok(Some("admin.roles-changed")));
    assert_eq!(set(both, &[]), Ok(Some("admin.member-removed")));
    assert_eq!(set(both, both), Ok(None));
    assert_eq!(set(&[Role::Reader], &[]), Err(MembersRefused::Changed));
    sample.ledger.members.retain(|known| known.user != member);
    let command = SetRoles {
        user: member,
        seen: Vec::new(),
        roles: Vec::new(),
    };
    let unknown = decide(&sample, Role::Administrator, &command).map(|_| ());
    assert_eq!(unknown, Err(Stop::Refused(MembersRefused::Unknown)));
}

#[test]
fn who_keeps_administering_may_get_other_roles() {
    let mut sample = Sample::complete();
    let ada = add(&mut sample, 83, &[Role::Administrator], |_| ());
    let command = SetRoles {
        user: ada,
        seen: vec![Role::Administrator],
        roles: vec![Role::Administrator, Role::Reader],
    };
    assert!(decide(&sample, Role::Administrator, &command).is_ok());
    only_those_who_may(&sample, &command);
    only_those_who_may(&sample, &new());
}
