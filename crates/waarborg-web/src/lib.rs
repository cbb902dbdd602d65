//! The web interface: pages rendered on the server, one folder per feature. See `README.md` for how
//! to add one.

pub mod account;
pub mod actions;
pub mod admin;
pub mod applicability;
mod approvals;
pub mod assets;
pub mod audit;
pub mod drafts;
pub mod evidence;
pub mod features;
pub mod frameworks;
mod grounds;
mod imports;
pub mod judgements;
pub mod measures;
pub mod migration;
mod naming;
pub mod objects;
pub mod obligations;
pub mod official;
pub mod overview;
mod places;
pub mod public;
pub mod requirements;
pub mod scope;
pub mod search;
pub mod self_assessments;
pub mod setup;
pub mod statement;
pub mod system;
pub mod tasks;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub(crate) mod texts;
mod wording;

pub use features::route_table;
pub use waarborg_web_kit::context::{Context, LoggedIn, OrganisationRef, Visitor};
pub use waarborg_web_kit::errors::PageError;
pub use waarborg_web_kit::routes;
pub use waarborg_web_kit::ui::Ui;

// What every feature uses, by its own name.
pub(crate) use waarborg_web_kit::{
    as_of, charts, collation, context, errors, feature, forms, i18n, kit, listing, named, paths, render,
    sessions, site, ui,
};

use axum::Router;
use statement::HtmlError;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::Statement;

/// The whole application.
pub fn router(app: waarborg_app::App) -> Router {
    waarborg_web_kit::router(app, &features::SITE, features::all())
}

/// A draft of a statement as one HTML document without external references, readable in any browser and
/// on paper.
///
/// # Errors
/// When the template is wrong.
pub fn statement_html(statement: &Statement, language: Language) -> Result<String, HtmlError> {
    statement::html(Ui::visitor(&features::SITE, language, ""), statement)
}
