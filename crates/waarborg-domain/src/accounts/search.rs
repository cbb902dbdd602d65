//! Finding people: for those who administer the accounts.

use crate::permissions::Permission;
use crate::place::Place;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "search-heading-members",
    find,
};

fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    if !collection.actor.may(Permission::Administer) {
        return Vec::new();
    }
    let members = collection.situation.ledger.members.iter();
    let found = members.filter(|member| query.is_in(&[&member.name, &member.email]));
    found
        .map(|member| Found::new(Title::Name(member.name.clone()), &member.email, Place::Members))
        .collect()
}
