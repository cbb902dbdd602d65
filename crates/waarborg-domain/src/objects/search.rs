//! Finding objects by their code, name or description.

use super::{ObjectKind, ObjectVersion};
use crate::permissions::Permission;
use crate::place::Place;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "search-heading-objects",
    find,
};

/// The objects of today that this person sees in the register.
fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    let actor = collection.actor;
    if !actor.may(Permission::SeeState) {
        return Vec::new();
    }
    let sees = |object: &&ObjectVersion| actor.sees_all() || object.details.owner == Some(actor.user);
    let objects = collection.situation.posture.objects.iter();
    let registered = objects.filter(|object| object.kind != ObjectKind::Organisation);
    let found = registered.filter(sees).filter_map(|object| {
        let details = &object.details;
        let texts = [&*details.code, &details.name, &details.description];
        let title = format!("{} ({})", details.name, details.code);
        query.is_in(&texts).then(|| {
            let place = Place::Object(object.object);
            Found::new(Title::Name(title), &details.description, place)
        })
    });
    found.collect()
}
