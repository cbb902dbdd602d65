//! Who may what without a role: whoever operates the installation, and everybody with an account.

use crate::sample::Sample;
use uuid::Uuid;
use waarborg_domain::decision::By;
use waarborg_domain::ids::UserId;
use waarborg_domain::permissions::{Permission, allows};

fn allowed(by: &By) -> Vec<Permission> {
    let all = Permission::ALL.iter().copied();
    all.filter(|permission| by.may(*permission)).collect()
}

#[test]
fn the_operator_imports_and_administers_and_judges_nothing() {
    assert_eq!(
        allowed(&By::Operator("waarborg")),
        [
            Permission::EditCatalogue,
            Permission::EditFrameworks,
            Permission::Administer,
            Permission::AdoptAccounts,
        ]
    );
}

#[test]
fn who_has_no_role_keeps_an_account_of_their_own() {
    let person = By::Person(UserId(Uuid::from_u128(7)), "Ada Voorbeeld".to_owned());
    assert_eq!(allowed(&person), [Permission::OwnAccount]);
}

#[test]
fn a_member_may_what_one_of_their_roles_gives() {
    let sample = Sample::bare();
    for role in waarborg_domain::accounts::Role::ALL {
        let given = Permission::ALL.iter().copied();
        let given: Vec<Permission> = given.filter(|permission| allows(*role, *permission)).collect();
        assert_eq!(allowed(&crate::support::member(&sample, *role)), given, "{role}");
    }
}
