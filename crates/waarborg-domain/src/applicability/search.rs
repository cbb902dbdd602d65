//! Finding controls by their number or title, or by what was decided on them.

use super::Subject;
use crate::permissions::Permission;
use crate::place::Place;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "search-heading-controls",
    find,
};

fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    if !collection.actor.may(Permission::SeeState) {
        return Vec::new();
    }
    let situation = &collection.situation;
    let decisions = situation.ledger.decisions_on(situation.posture.day);
    let controls = situation.catalogue.controls().iter();
    let found = controls.filter_map(|control| {
        let subject = Subject::Control(control.number);
        let decided = decisions.get(&subject);
        let motivation = decided.map_or("", |decision| decision.motivation.as_str());
        let title = control.title.get(query.language);
        let found = query.is_in(&[&control.number.to_string(), title, motivation]);
        let place = Place::Control(control.number);
        found.then(|| Found::new(Title::Number(subject.into()), motivation, place))
    });
    found.collect()
}
