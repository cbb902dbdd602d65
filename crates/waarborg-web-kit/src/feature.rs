//! What a feature brings to the interface: one constant, in one list.

use crate::routes::Routes;
use crate::site::{NavItem, RecordPage};

/// What a feature brings to the interface.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    /// Its name in every layer.
    pub name: &'static str,
    /// Its pages and forms.
    pub routes: fn() -> Routes,
    /// Its line in the menu.
    pub menu: Option<NavItem>,
    /// The page of one of its records.
    pub record: Option<RecordPage>,
}

impl Feature {
    /// A feature with routes only.
    #[must_use]
    pub const fn new(name: &'static str, routes: fn() -> Routes) -> Self {
        Self {
            name,
            routes,
            menu: None,
            record: None,
        }
    }
}
