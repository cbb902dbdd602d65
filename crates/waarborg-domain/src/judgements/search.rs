//! Finding measures by their number, title or summary.

use crate::permissions::Permission;
use crate::place::Place;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "search-heading-measures",
    find,
};

fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    if !collection.actor.may(Permission::SeeState) {
        return Vec::new();
    }
    let language = query.language;
    let measures = collection.situation.catalogue.measures().iter();
    let found = measures.filter_map(|measure| {
        let number = measure.number.to_string();
        let (title, summary) = (measure.title.get(language), measure.summary.get(language));
        let found = query.is_in(&[&number, title, summary]);
        let title = Title::Number(measure.number.into());
        found.then(|| Found::new(title, summary, Place::Measure(measure.number)))
    });
    found.collect()
}
