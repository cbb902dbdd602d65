//! The organisations with a published statement.

use super::Choice;
use crate::context::Visitor;
use crate::errors::PageError;
use crate::forms::Query;
use crate::listing::Pagination;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::statement::Publication;

/// The query parameters.
#[derive(Deserialize)]
pub struct Filter {
    page: Option<i64>,
    #[serde(default)]
    lang: String,
}

#[derive(Template)]
#[template(path = "public/list.html")]
struct ListPage {
    ui: Ui,
    rows: Vec<Publication>,
    pages: Pagination,
}

/// The page.
pub async fn page(visitor: Visitor, Query(filter): Query<Filter>) -> Result<Response, PageError> {
    let language = Choice {
        lang: filter.lang.clone(),
    }
    .language();
    let all = visitor.app.store.publications().await?;
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let request = Pagination::request(filter.page);
    let start = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let rows = all
        .into_iter()
        .skip(start)
        .take(usize::try_from(request.limit).unwrap_or_default());
    let mut response = render(&ListPage {
        ui: super::ui(&visitor, super::paths::LIST.to_owned(), language, None),
        rows: rows.collect(),
        pages: Pagination::new(filter.page, total, super::paths::LIST, &[("lang", &filter.lang)]),
    });
    let keep = HeaderValue::from_static("public, max-age=300");
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    Ok(response)
}
