//! Every route is declared with what it requires of the visitor, so that no page can be reached without
//! somebody having decided who may.

pub use crate::access::{Access, RouteInfo};
pub use crate::addresses::{InAddress, fill, query_value};

use crate::guard;
use crate::site::Site;
use axum::Router;
use axum::handler::Handler;
use axum::middleware::from_fn_with_state;
use axum::routing::{self, MethodRouter};
use waarborg_app::App;

/// The routes of one feature.
pub struct Routes {
    feature: &'static str,
    routes: Vec<(RouteInfo, MethodRouter<App>)>,
}

impl Routes {
    /// Starts the routes of a feature.
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
    pub(crate) fn into_router(self, app: &App, site: &'static Site) -> Router<App> {
        let mut router = Router::new();
        for (info, handler) in self.routes {
            let state = guard::Guarded {
                app: app.clone(),
                site,
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
