//! What the kit shows but does not own: whoever serves the application hands it over, so that the kit
//! knows no feature by name.

use crate::i18n::{Library, Text};
use uuid::Uuid;
use waarborg_domain::permissions::Permission;

/// The application around the pages.
#[derive(Debug)]
pub struct Site {
    /// The texts of the features, for keys that come from a redirect or the audit trail.
    pub texts: fn() -> &'static Library,
    /// The address of a static file.
    pub asset: fn(&str) -> String,
    /// The menu, from top to bottom.
    pub menu: fn() -> Vec<&'static NavItem>,
    /// The line of the menu (its address) to which the page at this path of an organisation belongs, if
    /// it is not the one below whose address it is.
    pub section: fn(&str, &str) -> Option<String>,
    /// The page of the records of the feature with this name.
    pub record: fn(&str) -> Option<&'static RecordPage>,
    /// Where one's own account is.
    pub account: AccountPaths,
    /// The first page of the organisation with this short name.
    pub organisation: fn(&str) -> String,
    /// Its own colours and fonts.
    pub theme: fn(&str) -> String,
    /// Its own logo.
    pub logo: fn(&str) -> String,
}

/// Addresses of one's own account, which the guard and the page head link to.
#[derive(Debug)]
pub struct AccountPaths {
    /// Log-in.
    pub log_in: &'static str,
    /// Log-out: takes a form.
    pub log_out: &'static str,
    /// Where the second factor is given.
    pub second_factor: &'static str,
    /// Where the second factor is set up.
    pub factor_set_up: &'static str,
    /// Where the password is changed.
    pub password: &'static str,
    /// The account itself.
    pub profile: &'static str,
    /// To change the language: takes a form.
    pub language: &'static str,
}

/// Where a record that tasks, search and rules refer to has its page.
#[derive(Debug, Clone, Copy)]
pub struct RecordPage {
    /// Who sees it.
    pub permission: Permission,
    /// Its address, at the organisation with this short name.
    pub path: fn(&str, Uuid) -> String,
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
