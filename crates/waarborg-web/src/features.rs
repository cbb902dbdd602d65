//! The list of features: one line here per feature, and one in the menu.

use crate::routes::{RouteInfo, Routes};
use crate::{
    account, admin, applicability, audit, evidence, frameworks, judgements, measures, migration, objects,
    obligations, official, overview, public, scope, self_assessments, setup, statement, system, tasks,
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
    /// Key of the text.
    pub text: &'static str,
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
        text: "overview-nav",
        icon: "home",
        permission: Permission::SeeState,
        path: |organisation| overview::paths::page(organisation),
    },
    NavItem {
        text: "tasks-nav",
        icon: "tasks",
        permission: Permission::Judge,
        path: |organisation| tasks::paths::page(organisation),
    },
    NavItem {
        text: "measures-nav",
        icon: "shield",
        permission: Permission::SeeState,
        path: |organisation| measures::paths::list(organisation),
    },
    NavItem {
        text: "obligations-nav",
        icon: "process",
        permission: Permission::SeeState,
        path: |organisation| obligations::paths::list(organisation),
    },
    NavItem {
        text: "objects-nav",
        icon: "system",
        permission: Permission::SeeState,
        path: |organisation| objects::paths::list(organisation, objects::List::of(ObjectKind::System)),
    },
    NavItem {
        text: "evidence-nav",
        icon: "file",
        permission: Permission::SeeState,
        path: |organisation| evidence::paths::list(organisation),
    },
    NavItem {
        text: "applicability-nav",
        icon: "list",
        permission: Permission::SeeState,
        path: |organisation| applicability::paths::list(organisation),
    },
    NavItem {
        text: "scope-nav",
        icon: "flag",
        permission: Permission::SeeState,
        path: |organisation| scope::paths::page(organisation),
    },
    NavItem {
        text: "statement-nav",
        icon: "statement",
        permission: Permission::SeeAll,
        path: |organisation| statement::paths::overview(organisation),
    },
    NavItem {
        text: "audit-nav",
        icon: "log",
        permission: Permission::SeeAuditTrail,
        path: |organisation| audit::paths::list(organisation),
    },
    NavItem {
        text: "admin-nav",
        icon: "settings",
        permission: Permission::Administer,
        path: |organisation| admin::paths::members(organisation),
    },
    // Last: whoever comes in begins at the first that he sees, and an administrator comes to administer.
    NavItem {
        text: "frameworks-nav",
        icon: "external",
        permission: Permission::Enter,
        path: |organisation| frameworks::paths::list(organisation),
    },
];
