//! Controls and obligations: what they ask, what is demonstrated, and the form to record a judgement. They
//! are judged on the organisation as a whole. A measure has a page of its own, because it is judged on
//! objects.

mod about;
mod judge;
mod list;
mod owner;
pub(crate) mod owner_form;
mod page;
pub mod paths;

use crate::feature::Feature;
use crate::routes::Routes;
use crate::site::NavItem;
use crate::texts;
use waarborg_domain::permissions::Permission::{EditObjects, Judge, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: texts::requirements::NAV,
        icon: "organisation",
        permission: SeeState,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("requirements", routes)
};

/// Routes of controls and obligations.
fn routes() -> Routes {
    Routes::new("requirements")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::ONE, page::page)
        .post(Judge, paths::ONE, judge::send)
        .post(EditObjects, paths::OWNER, owner::send)
}
