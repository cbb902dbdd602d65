//! The list of features: one line per feature.

use crate::routes::{RouteInfo, Routes};
use crate::texts;
use waarborg_web_kit::feature::Feature;
use waarborg_web_kit::site::{AccountPaths, Site};

/// All features, in the order of the menu. Add a line when you add a feature. Other frameworks come last:
/// whoever comes in begins at the first line that they see, and an administrator comes to administer.
pub const ALL: &[Feature] = &[
    crate::overview::FEATURE,
    crate::tasks::FEATURE,
    crate::search::FEATURE,
    crate::measures::FEATURE,
    crate::requirements::FEATURE,
    crate::actions::FEATURE,
    crate::obligations::FEATURE,
    crate::objects::FEATURE,
    crate::evidence::FEATURE,
    crate::applicability::FEATURE,
    crate::scope::FEATURE,
    crate::statement::FEATURE,
    crate::audit::FEATURE,
    crate::admin::FEATURE,
    crate::frameworks::FEATURE,
    // Not in the menu.
    crate::system::FEATURE,
    crate::setup::FEATURE,
    crate::account::FEATURE,
    crate::measures::detail::FEATURE,
    crate::official::FEATURE,
    crate::judgements::FEATURE,
    crate::self_assessments::FEATURE,
    crate::migration::FEATURE,
    crate::drafts::FEATURE,
    crate::public::FEATURE,
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
    asset: crate::assets::url,
    menu: || ALL.iter().filter_map(|feature| feature.menu.as_ref()).collect(),
    section: crate::requirements::paths::section,
    record: |name| {
        let feature = ALL.iter().find(|feature| feature.name == name)?;
        feature.record.as_ref()
    },
    account: AccountPaths {
        log_in: crate::account::paths::LOG_IN,
        log_out: crate::account::paths::LOG_OUT,
        second_factor: crate::account::paths::SECOND_FACTOR,
        factor_set_up: crate::account::paths::FACTOR_SET_UP,
        password: crate::account::paths::PASSWORD,
        profile: crate::account::paths::PROFILE,
        language: crate::account::paths::LANGUAGE,
    },
    organisation: |slug| crate::system::paths::organisation(slug),
    theme: |slug| crate::admin::paths::theme(slug),
    logo: |slug| crate::admin::paths::logo(slug),
};
