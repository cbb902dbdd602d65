//! The list of features: one line here per feature, and one in the menu.

use crate::routes::{RouteInfo, Routes};
use crate::texts;
use crate::{
    account, actions, admin, applicability, assets, audit, evidence, frameworks, judgements, measures,
    migration, objects, obligations, official, overview, public, scope, search, self_assessments, setup,
    statement, system, tasks,
};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;
use waarborg_web_kit::site::{AccountPaths, NavItem, Site};

/// The routes of all features. Add a line when you add a feature.
#[must_use]
pub fn all() -> Vec<Routes> {
    vec![
        system::routes(),
        setup::routes(),
        account::routes(),
        overview::routes(),
        tasks::routes(),
        search::routes(),
        measures::routes(),
        objects::routes(),
        measures::detail::routes(),
        official::routes(),
        judgements::routes(),
        obligations::routes(),
        self_assessments::routes(),
        actions::routes(),
        evidence::routes(),
        applicability::routes(),
        scope::routes(),
        statement::routes(),
        migration::routes(),
        frameworks::routes(),
        public::routes(),
        audit::routes(),
        admin::routes(),
    ]
}

/// Every route with what it requires of the visitor.
#[must_use]
pub fn route_table() -> Vec<RouteInfo> {
    all().iter().flat_map(Routes::table).collect()
}

/// What the kit shows of the features.
pub(crate) static SITE: Site = Site {
    texts: || &texts::LIBRARY,
    asset: assets::url,
    menu: NAVIGATION,
    account: AccountPaths {
        log_in: account::paths::LOG_IN,
        log_out: account::paths::LOG_OUT,
        second_factor: account::paths::SECOND_FACTOR,
        factor_set_up: account::paths::FACTOR_SET_UP,
        password: account::paths::PASSWORD,
        profile: account::paths::PROFILE,
        language: account::paths::LANGUAGE,
    },
    organisation: |slug| system::paths::organisation(slug),
    theme: |slug| admin::paths::theme(slug),
    logo: |slug| admin::paths::logo(slug),
};

/// The menu, from top to bottom.
pub const NAVIGATION: &[NavItem] = &[
    NavItem {
        text: texts::overview::NAV,
        icon: "home",
        permission: Permission::SeeState,
        path: |organisation| overview::paths::page(organisation),
    },
    NavItem {
        text: texts::tasks::NAV,
        icon: "tasks",
        permission: Permission::HaveTasks,
        path: |organisation| tasks::paths::page(organisation),
    },
    NavItem {
        text: texts::search::NAV,
        icon: "search",
        permission: Permission::SeeState,
        path: |organisation| search::paths::page(organisation),
    },
    NavItem {
        text: texts::measures::NAV,
        icon: "shield",
        permission: Permission::SeeState,
        path: |organisation| measures::paths::list(organisation),
    },
    NavItem {
        text: texts::actions::NAV,
        icon: "check",
        permission: Permission::SeeState,
        path: |organisation| actions::paths::list(organisation),
    },
    NavItem {
        text: texts::obligations::NAV,
        icon: "process",
        permission: Permission::SeeState,
        path: |organisation| obligations::paths::list(organisation),
    },
    NavItem {
        text: texts::objects::NAV,
        icon: "system",
        permission: Permission::SeeState,
        path: |organisation| objects::paths::list(organisation, objects::List::of(ObjectKind::System)),
    },
    NavItem {
        text: texts::evidence::NAV,
        icon: "file",
        permission: Permission::SeeState,
        path: |organisation| evidence::paths::list(organisation),
    },
    NavItem {
        text: texts::applicability::NAV,
        icon: "list",
        permission: Permission::SeeState,
        path: |organisation| applicability::paths::list(organisation),
    },
    NavItem {
        text: texts::scope::NAV,
        icon: "flag",
        permission: Permission::SeeState,
        path: |organisation| scope::paths::page(organisation),
    },
    NavItem {
        text: texts::statement::NAV,
        icon: "statement",
        permission: Permission::SeeAll,
        path: |organisation| statement::paths::overview(organisation),
    },
    NavItem {
        text: texts::audit::NAV,
        icon: "log",
        permission: Permission::SeeAuditTrail,
        path: |organisation| audit::paths::list(organisation),
    },
    NavItem {
        text: texts::admin::NAV,
        icon: "settings",
        permission: Permission::Administer,
        path: |organisation| admin::paths::members(organisation),
    },
    // Last: whoever comes in starts at the first item that they see, and an administrator comes to
    // administer.
    NavItem {
        text: texts::frameworks::NAV,
        icon: "external",
        permission: Permission::Enter,
        path: |organisation| frameworks::paths::list(organisation),
    },
];
