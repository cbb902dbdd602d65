//! What anybody can read without logging in: published statements. No cookies, no script needed, the same
//! for every visitor of an address, so that it may be cached.

mod answer;
mod files;
mod list;
pub mod paths;
mod statement;

use crate::context::Visitor;
use crate::errors::PageError;
use crate::feature::Feature;
use crate::forms::Query;
use crate::routes::{Access, Routes};
use crate::ui::Ui;
use serde::Deserialize;
use waarborg_app::documents::Form;
use waarborg_domain::catalogue::Language;
use waarborg_domain::organisations::Organisation;

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("public", routes);

/// Routes of the public pages.
fn routes() -> Routes {
    Routes::new("public")
        .get(Access::Public, paths::LIST, list::page)
        .get(Access::Public, paths::SCHEMA, files::schema)
        .get(Access::Public, paths::NEWEST, statement::newest)
        .get(Access::Public, paths::NUMBERED, statement::numbered)
        .get(Access::Public, paths::JSON, files::json)
        .get(Access::Public, paths::PDF, async |v, p, q, h| {
            files::document(Form::Pdf, v, p, q, h).await
        })
        .get(Access::Public, paths::XLSX, async |v, p, q, h| {
            files::document(Form::Xlsx, v, p, q, h).await
        })
        .get(Access::Public, paths::OSCAL_SSP, async |v, p, q, h| {
            files::document(Form::OscalPlan, v, p, q, h).await
        })
        .get(Access::Public, paths::OSCAL_RESULTS, async |v, p, q, h| {
            files::document(Form::OscalResults, v, p, q, h).await
        })
        .get(Access::Public, paths::OSCAL_POAM, async |v, p, q, h| {
            files::document(Form::OscalPoam, v, p, q, h).await
        })
}

/// The query parameters.
#[derive(Deserialize)]
pub struct Choice {
    #[serde(default)]
    lang: String,
}

impl Choice {
    /// The language that was asked for. Not what the browser prefers: the address alone decides what it
    /// shows, so that it can be cached and linked to.
    fn language(&self) -> Language {
        self.lang.parse().unwrap_or_default()
    }
}

/// The number of a statement in an address, in one notation only: `01` and `+1` are nothing.
fn number(text: &str) -> Result<i64, PageError> {
    let number = text
        .parse()
        .ok()
        .filter(|number: &i64| number.to_string() == text);
    number.ok_or(PageError::NotFound)
}

type Asked = Query<Choice>;

/// The page in the language of the address, in the house style of the organisation.
fn ui(visitor: &Visitor, path: String, language: Language, organisation: Option<&Organisation>) -> Ui {
    let ui = Ui::visitor(visitor.ui.site(), language, path);
    organisation.map_or_else(|| ui.clone(), |organisation| ui.at(organisation))
}
