//! The menu beside a page.

use super::Ui;
use crate::site::NavItem;

/// One line of the menu.
#[derive(Debug, Clone)]
pub struct NavLink {
    /// What it is called.
    pub text: String,
    /// Name of the icon.
    pub icon: &'static str,
    /// Where it leads.
    pub href: String,
    /// Value of `aria-current`, if this is where we are.
    pub current: Option<&'static str>,
}

impl Ui {
    /// The menu: only what this person may see.
    #[must_use]
    pub fn navigation(&self) -> Vec<NavLink> {
        let menu = (self.inner.site.menu)().into_iter();
        let items = menu.filter(|item| self.may(&item.permission));
        let path = self.inner.address.split('?').next().unwrap_or_default();
        let section = (self.inner.site.section)(self.org(), path);
        let links = items.map(|item| self.nav_link(item, path, section.as_deref()));
        links.collect()
    }

    fn nav_link(&self, item: &NavItem, path: &str, section: Option<&str>) -> NavLink {
        let href = (item.path)(self.org());
        let is_within = || match section {
            Some(section) => section == href,
            None => path
                .strip_prefix(item.section_path(&href))
                .is_some_and(|rest| rest.starts_with('/')),
        };
        let current = if path == href {
            Some("page")
        } else {
            is_within().then_some("true")
        };
        NavLink {
            text: self.t(item.text),
            icon: item.icon,
            href,
            current,
        }
    }
}
