//! What a route requires of the visitor.

use std::fmt;
use waarborg_domain::permissions::Permission;

/// What a route requires of the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Nothing. Sets no cookies, takes no forms.
    Public,
    /// Nothing, but it has a form (log-in, set-up): the visitor gets a cookie that binds the form to the
    /// browser.
    PublicForm,
    /// A session, even one that still lacks its second factor or a new password.
    Session,
    /// A complete log-in, at any organisation.
    LoggedIn,
    /// A complete log-in and this permission at the organisation in the address.
    Organisation(Permission),
}

impl From<Permission> for Access {
    fn from(permission: Permission) -> Self {
        Self::Organisation(permission)
    }
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("public"),
            Self::PublicForm => f.write_str("public form"),
            Self::Session => f.write_str("session"),
            Self::LoggedIn => f.write_str("logged in"),
            Self::Organisation(permission) => permission.fmt(f),
        }
    }
}

/// One line of the route table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RouteInfo {
    /// Which feature declares it.
    pub feature: &'static str,
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path with `{parameters}`.
    pub path: &'static str,
    /// What it requires.
    pub access: Access,
}
