//! The list of features: one line per feature.

use crate::routes::{RouteInfo, Routes};
use crate::texts;
use crate::{
    account, actions, admin, applicability, assets, audit, drafts, evidence, frameworks, judgements,
    measures, migration, objects, obligations, official, overview, public, requirements, scope, search,
    self_assessments, setup, statement, system, tasks,
};
use waarborg_web_kit::feature::Feature;
use waarborg_web_kit::site::{AccountPaths, Site};

/// All features, in the order of the menu. Add a line when you add a feature. Other frameworks come last:
/// whoever comes in begins at the first line that they see, and an administrator comes to administer.
pub const ALL: &[Feature] = &[
    overview::FEATURE,
    tasks::FEATURE,
    search::FEATURE,
    measures::FEATURE,
    requirements::FEATURE,
    actions::FEATURE,
    obligations::FEATURE,
    objects::FEATURE,
    evidence::FEATURE,
    applicability::FEATURE,
    scope::FEATURE,
    statement::FEATURE,
    audit::FEATURE,
    admin::FEATURE,
    frameworks::FEATURE,
    // Not in the menu.
    system::FEATURE,
    setup::FEATURE,
    account::FEATURE,
    measures::detail::FEATURE,
    official::FEATURE,
    judgements::FEATURE,
    self_assessments::FEATURE,
    migration::FEATURE,
    drafts::FEATURE,
    public::FEATURE,
];

/// The routes of all features.
#[must_use]
pub fn all() -> Vec<Routes> {
    ALL.iter().map(|feature| (feature.routes)()).collect()
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
    menu: || ALL.iter().filter_map(|feature| feature.menu.as_ref()).collect(),
    section: requirements::paths::section,
    record: |name| {
        let feature = ALL.iter().find(|feature| feature.name == name)?;
        feature.record.as_ref()
    },
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
