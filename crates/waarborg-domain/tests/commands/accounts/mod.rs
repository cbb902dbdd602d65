//! Accounts: who invites whom, who manages which account, and that somebody stays to administer.

mod invitations;
mod managing;
mod members;
mod outcomes;

use crate::sample::Sample;
use uuid::Uuid;
use waarborg_domain::accounts::{Member, Role, User};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::Records;
use waarborg_domain::ids::{OrganisationId, UserId};

const EMAIL: &str = "noor@elders.example";
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
