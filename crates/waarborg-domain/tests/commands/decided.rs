//! What a decision hands to the store.

use crate::sample::Sample;
use crate::support::decide;
use waarborg_domain::accounts::Role;
use waarborg_domain::filling;
use waarborg_domain::scope::StateText;

#[test]
fn it_is_refused_on_other_records_and_for_what_is_invented() {
    let mut sample = Sample::complete();
    sample.ledger.revision = 42;
    let command = StateText {
        seen: 1,
        text: "Alle diensten.".to_owned(),
    };
    let decided = decide(&sample, Role::Ciso, &command).unwrap().decided.unwrap();
    assert_eq!(decided.organisation(), sample.ledger.organisation.id);
    assert_eq!((decided.revision(), decided.only_invented()), (Some(42), false));
    let (changes, events) = decided.into_parts();
    assert_eq!((changes.len(), events.len()), (1, 1));
    // A history that nobody decided is of no revision, and only for an invented organisation.
    let filled = filling::chapter(sample.ledger.organisation.id, changes, events);
    assert_eq!((filled.revision(), filled.only_invented()), (None, true));
}
