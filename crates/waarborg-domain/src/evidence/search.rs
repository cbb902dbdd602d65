//! Finding evidence by its title. The store looks, because evidence is not kept in memory, and gives only
//! what this person may see.

use crate::place::Place;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "search-heading-evidence",
    find,
};

fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    let evidence = collection.evidence.iter();
    let found = evidence.filter(|piece| query.is_in(&[&piece.title]));
    let found = found.map(|piece| {
        let title = Title::Name(piece.title.clone());
        Found::new(
            title,
            &piece.owner_name,
            Place::Record(super::FEATURE.name, piece.id.0),
        )
    });
    found.collect()
}
