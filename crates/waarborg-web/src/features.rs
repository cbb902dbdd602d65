//! The list of features: one line here per feature, and one in the menu.

use crate::i18n::Text;
use crate::routes::{RouteInfo, Routes};
use crate::texts;
use crate::{
    account, admin, applicability, audit, evidence, frameworks, judgements, measures, migration, objects,
    obligations, official, overview, public, scope, search, self_assessments, setup, statement, system,
    tasks,
};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;

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

/// Every route with what it asks of the visitor.
#[must_use]
pub fn route_table() -> Vec<RouteInfo> {
    all().iter().flat_map(Routes::table).collect()
}

/// One line of the menu.
#[derive(Debug, Clone, Copy)]
pub struct NavItem {
    /// What it is called.
    pub text: Text,
    /// Name of the icon (see KIT.md).
    pub icon: &'static str,
    /// Who sees it.
    pub permission: Permission,
    /// Where it leads, for the organisation with this short name.
    pub path: fn(&str) -> String,
}

impl NavItem {
    /// The path below which every page belongs to this line.
    pub(crate) fn section_path<'a>(&self, href: &'a str) -> &'a str {
        // `/o/{organisation}/feature`: pages deeper down belong to the feature.
        let end = href
            .match_indices('/')
            .nth(3)
            .map_or(href.len(), |(index, _)| index + 1);
        let end = href[end..].find('/').map_or(href.len(), |more| end + more);
        href[..end].trim_end_matches('/')
    }
}

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
    // Last: whoever comes in begins at the first that he sees, and an administrator comes to administer.
    NavItem {
        text: texts::frameworks::NAV,
        icon: "external",
        permission: Permission::Enter,
        path: |organisation| frameworks::paths::list(organisation),
    },
];
