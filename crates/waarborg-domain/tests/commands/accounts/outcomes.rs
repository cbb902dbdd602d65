//! What is stored of an account, by each of the commands on it, and nothing else of it.

use super::{AUTHOR, add, user};
use crate::sample::Sample;
use crate::support::{decide_by, member};
use waarborg_domain::accounts::{
    self, ChangeLanguage, ChangePassword, RemoveSecondFactor, ResetPassword, ResetSecondFactor, Role,
    SetActive, SetSecondFactor, User,
};
use waarborg_domain::catalogue::Language;
use waarborg_domain::decision::{By, Command, Records, Stop};
use waarborg_domain::permissions::Permission;
use waarborg_domain::store::Change;

/// A sample with a member, and the account of that member.
fn with_member() -> (Sample, User) {
    let mut sample = Sample::complete();
    add(&mut sample, 83, &[Role::Reader], |_| ());
    let account = user(83, sample.ledger.organisation.id, "lid83@example.org");
    (sample, account)
}

fn records(account: &User) -> Records {
    let mut records = Records::default();
    records.put_user(account.id, Some(account.clone()));
    records.put_memberships(account.id, Vec::new());
    records
}

/// The account as it is stored, and what the trail calls it; nothing if it stays as it was.
fn stored<C: Command>(sample: &Sample, by: &By, account: &User, command: &C) -> Option<(User, &'static str)> {
    let decision = decide_by(sample, by, &records(account), command);
    let decided = decision
        .unwrap_or_else(|_| panic!("it has to be decided"))
        .decided?;
    match decided.changes() {
        [Change::Accounts(accounts::Change::Update(account))] => {
            Some((account.clone(), decided.events()[0].action))
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_administrator_changes_only_what_they_reset() {
    let (sample, account) = with_member();
    let by = member(&sample, Role::Administrator);
    let user = account.id;
    let without_factor = User {
        totp_secret: None,
        recovery_codes: Vec::new(),
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &account, &ResetSecondFactor { user }),
        Some((without_factor, "admin.second-factor-reset"))
    );
    let once = User {
        must_change_password: false,
        ..account.clone()
    };
    let reset = ResetPassword {
        user,
        password_hash: "once".to_owned(),
    };
    let with_password = User {
        password_hash: "once".to_owned(),
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &once, &reset),
        Some((with_password, "admin.password-reset"))
    );
    let handed = decide_by(&sample, &by, &records(&account), &reset)
        .unwrap()
        .output;
    assert_eq!(handed, (account.name.clone(), account.email.clone()));
    let closed = User {
        active: false,
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &account, &SetActive { user, active: false }),
        Some((closed.clone(), "admin.account-closed"))
    );
    assert_eq!(
        stored(&sample, &by, &closed, &SetActive { user, active: true }),
        Some((account, "admin.account-opened"))
    );
}

#[test]
fn the_only_administrator_is_opened_again() {
    let mut sample = Sample::complete();
    let user = add(&mut sample, 83, &[Role::Administrator], |_| ());
    let account = super::user(83, sample.ledger.organisation.id, "lid83@example.org");
    let by = member(&sample, Role::Administrator);
    let open = SetActive { user, active: true };
    assert!(stored(&sample, &by, &account, &open).is_some());
}

#[test]
fn people_change_only_what_they_choose() {
    let (sample, account) = with_member();
    let by = By::Person(account.id, account.name.clone());
    let language = |language| ChangeLanguage { language };
    assert_eq!(stored(&sample, &by, &account, &language(Language::Nl)), None);
    let english = User {
        language: Language::En,
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &account, &language(Language::En)),
        Some((english, "account.language-changed"))
    );
    let factor = SetSecondFactor {
        totp_secret: vec![2],
        totp_step: 9,
        recovery_codes: vec!["b".to_owned()],
    };
    let with_factor = User {
        totp_secret: Some(vec![2]),
        totp_last_step: 9,
        recovery_codes: vec!["b".to_owned()],
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &account, &factor),
        Some((with_factor, "account.second-factor-set"))
    );
    let without_factor = User {
        totp_secret: None,
        recovery_codes: Vec::new(),
        ..account.clone()
    };
    assert_eq!(
        stored(&sample, &by, &account, &RemoveSecondFactor),
        Some((without_factor, "account.second-factor-removed"))
    );
}

/// Whoever operates the installation has no account of their own to change.
#[test]
fn an_account_of_ones_own_takes_a_person() {
    let (sample, account) = with_member();
    let change = ChangePassword {
        password_hash: "after".to_owned(),
    };
    let operator = By::Operator("waarborg");
    let stopped = decide_by(&sample, &operator, &records(&account), &change).map(|_| ());
    assert_eq!(stopped, Err(Stop::NotAllowed(Permission::OwnAccount)));
    // A member does have one, and it has to be known.
    let mut none = Records::default();
    none.put_user(AUTHOR, None);
    let gone = decide_by(&sample, &By::Person(AUTHOR, String::new()), &none, &change);
    assert!(matches!(gone, Err(Stop::Refused(_))));
}
