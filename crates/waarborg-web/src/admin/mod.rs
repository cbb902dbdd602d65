//! What the administrator of an organisation does: accounts and roles, settings, house style.

pub(crate) mod cbw;
mod close;
mod contrast;
mod face;
mod invite;
mod maturity;
mod member;
mod members;
pub mod paths;
mod settings;
mod theme;

pub(crate) use invite::{languages, new_account, parse_email};

use crate::feature::Feature;
use crate::forms::Choice;
use crate::routes::{Access, Routes};
use crate::site::NavItem;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::permissions::Permission::{self, Administer};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature {
    menu: Some(NavItem {
        text: crate::texts::admin::NAV,
        icon: "settings",
        permission: Permission::Administer,
        path: |organisation| paths::members(organisation),
    }),
    ..Feature::new("admin", routes)
};

/// Routes of administration.
fn routes() -> Routes {
    Routes::new("admin")
        .get(Administer, paths::MEMBERS, members::page)
        .get(Administer, paths::INVITE, invite::page)
        .post(Administer, paths::INVITE, invite::send)
        .post(Administer, paths::WITHDRAW, invite::withdraw)
        .get(Administer, paths::MEMBER, member::page)
        .post(Administer, paths::MEMBER, member::send)
        .post(Administer, paths::RESET_FACTOR, close::reset_factor)
        .post(Administer, paths::RESET_PASSWORD, close::reset_password)
        .post(Administer, paths::CLOSE, close::close)
        .get(Administer, paths::SETTINGS, settings::page)
        .post(Administer, paths::SETTINGS, settings::send)
        .get(Administer, paths::FACE, face::page)
        .post(Administer, paths::FACE, face::send)
        .get(Access::Public, paths::THEME, theme::stylesheet)
        .get(Access::Public, paths::LOGO, theme::logo)
}

/// The tabs above the pages of administration.
pub struct Tab {
    /// What it is called.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the page that is shown.
    pub current: bool,
}

/// The tabs, with the one at `here` as the current one.
fn tabs(ui: &Ui, here: &str) -> Vec<Tab> {
    let all = [
        (texts::admin::MEMBERS, paths::members(ui.org())),
        (texts::admin::SETTINGS, paths::settings(ui.org())),
        (texts::admin::FACE, paths::face(ui.org())),
    ];
    all.into_iter()
        .map(|(key, href)| Tab {
            text: ui.t(key),
            current: href == here,
            href,
        })
        .collect()
}

/// The roles to tick.
fn role_choices(ui: &Ui) -> Vec<Choice> {
    use waarborg_domain::accounts::Role;
    let choice = |role: &Role| Choice {
        hint: ui.t(texts::admin::role(role)),
        ..Choice::new(role, ui.name(role))
    };
    Role::ALL.iter().map(choice).collect()
}
