//! The whole statement as it would be, on any day, and as the public would see it.

use super::content::Content;
use super::propose::Without;
use super::{paths, record};
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use serde::Deserialize;
use std::sync::Arc;
use waarborg_domain::statement::{EditionOptions, Statement, next_number};

/// The query parameters.
#[derive(Deserialize)]
pub struct Filter {
    #[serde(default, rename = "as-of")]
    as_of: String,
    /// What the public edition leaves out.
    #[serde(default)]
    without: Vec<String>,
}

#[derive(Template)]
#[template(path = "statement/draft.html")]
struct DraftPage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    as_of: AsOf,
    path: String,
    content: Content,
}

/// The page.
pub async fn page(ctx: Context, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let as_of = AsOf::new(&filter.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let number = next_number(&statements);
    let whole = Statement::freeze(standing.catalogue, &standing.ledger, &standing.posture, number);
    let options = EditionOptions::without(&Without::parse(&filter.without));
    let shown = if options == EditionOptions::default() {
        whole
    } else {
        whole.public_edition(options)
    };
    Ok(render(&DraftPage {
        crumbs: record::crumbs(&ctx, None),
        as_of,
        path: paths::draft(ctx.org()),
        content: Content::new(&ctx.ui, Arc::new(shown)),
        ui: ctx.ui,
    }))
}
