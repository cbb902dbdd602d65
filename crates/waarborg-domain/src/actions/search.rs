//! Finding actions by what will be done.

use crate::permissions::Permission;
use crate::search::{Collection, Found, Query, Search};
use crate::tasks::Title;

pub(super) const SEARCH: Search = Search {
    heading: "actions-nav",
    find,
};

/// The actions that this person may see, newest first.
fn find(collection: &Collection<'_>, query: &Query) -> Vec<Found> {
    let (situation, actor) = (&collection.situation, collection.actor);
    if !actor.may(Permission::SeeState) {
        return Vec::new();
    }
    let day = situation.posture.day;
    let visible = super::ActionVisibility::new(situation.ledger, actor, day);
    let actions = situation.ledger.actions_on(day).into_iter().rev();
    let found = actions.filter(|action| visible.has(action)).filter_map(|action| {
        let (details, number) = (&action.details, format!("#{}", action.number));
        let title = Title::Name(format!("{number} {}", details.title));
        query
            .is_in(&[&details.title, &details.remark, &number])
            .then(|| Found::new(title, &details.remark, action.place()))
    });
    found.collect()
}
