//! Every route is declared here with what it asks of the visitor, so that no page can be reached
//! without somebody having thought about who may.

use crate::guard;
use axum::Router;
use axum::handler::Handler;
use axum::middleware::from_fn_with_state;
use axum::routing::{self, MethodRouter};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt;
use waarborg_app::App;
use waarborg_domain::permissions::Permission;

/// What a route asks of the visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Nothing. Sets no cookies, takes no forms.
    Public,
    /// Nothing, but it has a form (log-in, set-up): the visitor gets a cookie that binds the form to
    /// his browser.
    PublicForm,
    /// A session, even one that still misses its second factor or a new password.
    Session,
    /// A complete log-in, at whatever organisation.
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
    /// What it asks.
    pub access: Access,
}

/// The routes of one feature.
pub struct Routes {
    feature: &'static str,
    routes: Vec<(RouteInfo, MethodRouter<App>)>,
}

impl Routes {
    /// Begins the routes of a feature.
    #[must_use]
    pub const fn new(feature: &'static str) -> Self {
        Self {
            feature,
            routes: Vec::new(),
        }
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, access: impl Into<Access>, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("GET", access.into(), path, routing::get(handler))
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, access: impl Into<Access>, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add("POST", access.into(), path, routing::post(handler))
    }

    fn add(
        mut self,
        method: &'static str,
        access: Access,
        path: &'static str,
        handler: MethodRouter<App>,
    ) -> Self {
        let within = path.starts_with("/o/{organisation}");
        let fits = match access {
            Access::Organisation(_) => within,
            Access::Public => method == "GET",
            _ => !within,
        };
        assert!(fits, "{method} {path} cannot ask for '{access}'");
        let info = RouteInfo {
            feature: self.feature,
            method,
            path,
            access,
        };
        self.routes.push((info, handler));
        self
    }

    /// What was declared.
    pub fn table(&self) -> impl Iterator<Item = RouteInfo> {
        self.routes.iter().map(|(info, _)| *info)
    }

    /// The router, each route behind its guard.
    pub(crate) fn into_router(self, app: &App) -> Router<App> {
        let mut router = Router::new();
        for (info, handler) in self.routes {
            let state = guard::Guarded {
                app: app.clone(),
                info,
            };
            router = router.route(
                info.path,
                handler.route_layer(from_fn_with_state(state, guard::guard)),
            );
        }
        router
    }
}

/// Characters that may stand in a path as they are.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Fills the parameters of a path in; see [`paths`](crate::paths).
#[must_use]
pub fn fill(path: &str, parameters: &[(&str, String)]) -> String {
    let mut filled = path.to_owned();
    for (name, value) in parameters {
        let value = utf8_percent_encode(value, PATH).to_string();
        filled = filled.replace(&format!("{{{name}}}"), &value);
    }
    filled
}

/// A text as it may stand behind a `?key=` in an address.
#[must_use]
pub fn query_value(text: &str) -> String {
    utf8_percent_encode(text, PATH).to_string()
}

/// Something that stands in a path as a `K`, borrowed or not: templates hand over references, handlers
/// often values.
pub trait PathValue<K: ?Sized> {
    /// As it stands in the path.
    fn path_value(&self) -> String;
}

impl<K: ?Sized, T: PathValue<K> + ?Sized> PathValue<K> for &T {
    fn path_value(&self) -> String {
        (**self).path_value()
    }
}

impl PathValue<str> for String {
    fn path_value(&self) -> String {
        self.clone()
    }
}

macro_rules! path_values {
    ($($kind:ty),+ $(,)?) => {$(
        impl PathValue<$kind> for $kind {
            fn path_value(&self) -> String {
                self.to_string()
            }
        }
    )+};
}
path_values!(
    str,
    i64,
    waarborg_domain::applicability::Subject,
    waarborg_domain::catalogue::ControlNumber,
    waarborg_domain::catalogue::MeasureNumber,
    waarborg_domain::ids::EvidenceId,
    waarborg_domain::ids::FrameworkId,
    waarborg_domain::ids::JudgementId,
    waarborg_domain::ids::MigrationId,
    waarborg_domain::ids::ObjectId,
    waarborg_domain::ids::InheritanceId,
    waarborg_domain::ids::SourceId,
    waarborg_domain::ids::StatementId,
    waarborg_domain::ids::UserId,
    waarborg_domain::objects::ObjectKind,
    crate::objects::List,
);

/// Declares the addresses of a feature: a constant for the router and a function for links.
///
/// ```ignore
/// paths! {
///     /// All objects.
///     LIST list(organisation: str) = "/o/{organisation}/objects";
///     /// One object.
///     ONE one(organisation: str, object: ObjectId) = "/o/{organisation}/objects/{object}";
/// }
/// ```
#[macro_export]
macro_rules! paths {
    ($(
        $(#[$meta:meta])*
        $constant:ident $($function:ident($($argument:ident: $kind:ty),* $(,)?))? = $path:literal;
    )+) => {$(
        $(#[$meta])*
        pub const $constant: &str = $path;

        $(
            /// Fills the address in.
            #[must_use]
            pub fn $function($($argument: impl $crate::routes::PathValue<$kind>),*) -> String {
                $crate::routes::fill($path, &[$((
                    stringify!($argument),
                    $crate::routes::PathValue::<$kind>::path_value(&$argument),
                )),*])
            }
        )?
    )+};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_encoded() {
        let path = fill(
            "/o/{organisation}/x/{name}",
            &[("organisation", "here".to_owned()), ("name", "a/b c?".to_owned())],
        );
        assert_eq!(path, "/o/here/x/a%2Fb%20c%3F");
    }
}
