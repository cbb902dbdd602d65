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

use crate::context::Context;
use crate::imports;
use crate::routes::Routes;
use crate::texts;
use crate::ui::Ui;
use std::fmt;
use std::str::FromStr;
use waarborg_domain::Code;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::permissions::Permission::{EditObjects, SeeAll, SeeState};

/// Routes of objects and inheritances.
pub fn routes() -> Routes {
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

/// A list of objects of one kind, by its name in addresses (`systems`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct List(pub ObjectKind);

const NAMES: [(&str, ObjectKind); 4] = [
    ("processes", ObjectKind::Process),
    ("systems", ObjectKind::System),
    ("suppliers", ObjectKind::Supplier),
    ("organisation", ObjectKind::Organisation),
];

impl List {
    /// The list that objects of a kind are in.
    #[must_use]
    pub const fn of(kind: ObjectKind) -> Self {
        Self(kind)
    }

    /// The name of its icon.
    #[must_use]
    pub const fn icon(self) -> &'static str {
        match self.0 {
            ObjectKind::Organisation => "organisation",
            ObjectKind::Process => "process",
            ObjectKind::System => "system",
            ObjectKind::Supplier => "supplier",
        }
    }

    /// Whether things can be added, ended and imported: there is exactly one organisation.
    #[must_use]
    pub fn grows(&self) -> bool {
        self.0 != ObjectKind::Organisation
    }
}

impl Code for List {
    const CODES: &'static [&'static str] = &[NAMES[0].0, NAMES[1].0, NAMES[2].0, NAMES[3].0];

    fn code(&self) -> &'static str {
        let name = NAMES.iter().find(|(_, kind)| *kind == self.0);
        name.map_or("", |(name, _)| name)
    }
}

impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// There is no such list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no such list of objects")]
pub struct NoSuchList;

impl FromStr for List {
    type Err = NoSuchList;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        NAMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, kind)| Self(*kind))
            .ok_or(NoSuchList)
    }
}

impl<'de> serde::Deserialize<'de> for List {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}

/// The address of the page of an object.
#[must_use]
pub fn path_of(organisation: &str, object: &ObjectVersion) -> String {
    paths::detail(organisation.to_owned(), List::of(object.kind), object.object)
}

/// Whether this person may see an object: everything, or what he owned then.
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
    let lists = NAMES.iter().map(|(_, kind)| List::of(*kind));
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
