//! One measure: what it requires, on which objects, what is demonstrated, and the form to record a
//! judgement.

mod about;
mod effort;
mod era;
mod history;
mod judge;
mod mappings;
mod objects;
mod owner;
mod page;
pub mod paths;
mod record;
pub(crate) mod walk;

use page::{View, show};

use crate::context::Context;
use crate::errors::PageError;
use crate::feature::Feature;
use crate::forms::Query;
use crate::measures::filter::FilterQuery;
use crate::render::redirect;
use crate::routes::Routes;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::permissions::Permission::{EditObjects, Judge, SeeState};

/// What this feature brings to the interface.
pub(crate) const FEATURE: Feature = Feature::new("measures", routes);

/// Routes of one measure.
fn routes() -> Routes {
    Routes::new("measures")
        .get(SeeState, super::paths::ONE, get)
        .post(Judge, super::paths::ONE, judge::send)
        .post(EditObjects, paths::OWNER, owner::send)
}

/// The query parameters: the filter of the list that one walks through, and what is of this page
/// alone.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct DetailQuery {
    /// The list that "next" and "previous" follow; its `object` is the object in view.
    #[serde(flatten)]
    pub list: FilterQuery,
    /// `tasks` when one walks through one's tasks instead.
    pub from: String,
    /// The target to begin with.
    pub target: String,
    /// The basis to begin with: that of last time.
    pub basis: String,
    /// Text in the name or code of the objects below.
    pub among: String,
    /// State of the objects below.
    pub among_state: String,
    /// Page of the history.
    pub history: Option<i64>,
}

/// The number in an address; what is no number does not exist.
pub(crate) fn number(text: &str) -> Result<MeasureNumber, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

async fn get(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Query(query): Query<DetailQuery>,
) -> Result<Response, PageError> {
    let number = number(&text)?;
    let day = query.list.day(ctx.today).day;
    let view = match View::new(&ctx, number, query).await {
        // Not in force on that day: it may have been before the move to another version.
        Err(PageError::NotFound) => {
            let ledger = ctx.app.ledger_on(ctx.organisation.id, day).await?;
            let past = era::left_behind(&ctx, &ledger, number, day);
            return past.map(|path| redirect(&path)).ok_or(PageError::NotFound);
        }
        view => view?,
    };
    show(&ctx, &view, None, StatusCode::OK).await
}
