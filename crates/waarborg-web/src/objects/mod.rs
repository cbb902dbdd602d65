//! Processes, systems, suppliers and the organisation itself: what measures bind to. And inheritances:
//! which of them provides a measure to others.

mod detail;
mod edit;
mod end;
mod export;
mod form;
mod import;
mod inheritances;
mod list;
mod past;
pub mod paths;
mod records;
mod rows;
mod view;

pub use paths::{List, NoSuchList};

use crate::context::Context;
use crate::feature::Feature;
use crate::imports;
use crate::routes::Routes;
use crate::site::NavItem;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::permissions::Permission::{self, EditObjects, SeeAll, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::objects::NAV,
        icon: "system",
        permission: Permission::SeeState,
        path: |organisation| paths::list(organisation, List::of(ObjectKind::System)),
    }),
    ..Feature::new("objects", routes)
};

/// Routes of objects and inheritances.
fn routes() -> Routes {
    let routes = Routes::new("objects")
        .get(SeeState, paths::LIST, list::page)
        .get(SeeState, paths::EXPORT, export::file)
        .get(EditObjects, paths::NEW, edit::new)
        .post(EditObjects, paths::NEW, edit::add)
        .get(SeeState, paths::DETAIL, detail::page)
        .get(EditObjects, paths::EDIT, edit::page)
        .post(EditObjects, paths::EDIT, edit::send)
        .get(EditObjects, paths::END, end::page)
        .post(EditObjects, paths::END, end::send)
        .get(EditObjects, paths::RESTORE, end::restore_page)
        .post(EditObjects, paths::RESTORE, end::restore)
        .get(SeeState, paths::INHERITANCES, inheritances::list::page)
        .get(EditObjects, paths::NEW_INHERITANCE, inheritances::new::page)
        .post(EditObjects, paths::NEW_INHERITANCE, inheritances::new::send)
        .get(EditObjects, paths::END_INHERITANCE, inheritances::end::page)
        .post(EditObjects, paths::END_INHERITANCE, inheritances::end::send);
    imports::routes::<import::ImportList>(routes, EditObjects)
}

/// The address of the page of an object.
#[must_use]
pub fn path_of(organisation: &str, object: &ObjectVersion) -> String {
    paths::detail(organisation.to_owned(), List::of(object.kind), object.object)
}

/// Whether this person may see an object: everything, or what they owned then.
fn may_see(ctx: &Context, object: &ObjectVersion) -> bool {
    ctx.actor.sees_all() || object.details.owner == Some(ctx.actor.user)
}

/// One of the tabs above the lists.
pub struct Tab {
    /// What it is called.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page that is shown.
    pub current: bool,
}

/// The tabs above the lists, with the one at `here` as the current one.
fn tabs(ui: &Ui, here: &str, as_of: &crate::as_of::AsOf) -> Vec<Tab> {
    // The organisation itself is one object, which a process owner does not see.
    let lists = List::ALL.into_iter();
    let seen = lists.filter(|list| list.grows() || ui.may(&SeeAll));
    let lists = seen.map(|list| (texts::objects::title(list), paths::list(ui.org(), list)));
    let all = lists.chain([(texts::objects::INHERITANCES, paths::inheritances(ui.org()))]);
    all.map(|(key, path)| Tab {
        text: ui.t(key),
        current: path == here,
        href: as_of.keep(&path),
    })
    .collect()
}
