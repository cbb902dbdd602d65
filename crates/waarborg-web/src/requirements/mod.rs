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
use crate::ui::Ui;
use waarborg_domain::permissions::Permission::{EditObjects, Judge, SeeState};
use waarborg_domain::requirement::Requirement;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: texts::requirements::NAV,
        icon: "shield",
        permission: SeeState,
        path: |organisation| paths::list(organisation),
    }),
    ..Feature::new("requirements", routes)
};

/// The page of a requirement, whatever it is.
#[must_use]
pub fn href(organisation: &str, requirement: Requirement) -> String {
    match requirement {
        Requirement::Measure(number) => crate::measures::paths::one(organisation, number),
        _ => paths::one(organisation, requirement),
    }
}

/// The list that a requirement is in: what it is called, and its address.
#[must_use]
pub fn list_of(ui: &Ui, organisation: &str, requirement: Requirement) -> (String, String) {
    match requirement {
        Requirement::Measure(_) => (
            ui.t(texts::detail::BACK_TO_LIST),
            crate::measures::paths::list(organisation),
        ),
        Requirement::Control(_) => (ui.t(texts::requirements::TITLE), paths::list(organisation)),
        Requirement::Obligation(_) => (
            ui.t(texts::obligations::TITLE),
            crate::obligations::paths::list(organisation),
        ),
    }
}

/// Routes of controls and obligations.
fn routes() -> Routes {
    Routes::new("requirements")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::ONE, page::page)
        .post(Judge, paths::ONE, judge::send)
        .post(EditObjects, paths::OWNER, owner::send)
}
