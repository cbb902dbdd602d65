//! All imports.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::measures;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::official::OfficialSource;
use waarborg_domain::permissions::Permission;

/// An import as it is listed.
struct Row {
    href: String,
    file_name: String,
    version: String,
    texts: String,
    anomalies: usize,
    /// When and by whom.
    by: String,
    sha256: String,
    removed: Option<String>,
}

#[derive(Template)]
#[template(path = "official/list.html")]
struct ListPage {
    ui: Ui,
    rows: Vec<Row>,
    may_import: bool,
    measures: String,
}

/// How many oddities a report has.
pub(super) fn anomalies(source: &OfficialSource) -> usize {
    source.report.as_array().map_or(0, Vec::len)
}

/// `23 november 2026 om 11:00 door Sanne`.
pub(super) fn by(ui: &Ui, name: &str, at: waarborg_domain::Moment) -> String {
    ui.t(texts::official::BY.moment(ui.moment(at)).name(name))
}

fn row(ctx: &Context, source: &OfficialSource) -> Row {
    let ui = &ctx.ui;
    Row {
        href: paths::source(ctx.org(), source.id),
        file_name: source.file_name.clone(),
        version: source.catalogue_version.clone(),
        texts: ui.number(source.texts),
        anomalies: anomalies(source),
        by: by(ui, &source.imported_by_name, source.imported_at),
        sha256: source.sha256.clone(),
        removed: source
            .removed
            .as_ref()
            .map(|removal| by(ui, &removal.by_name, removal.at)),
    }
}

/// The page.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let sources = ctx.app.store.official_sources(ctx.organisation.id).await?;
    Ok(render(&ListPage {
        rows: sources.iter().map(|source| row(&ctx, source)).collect(),
        may_import: ctx.may(Permission::EditCatalogue),
        measures: measures::paths::list(ctx.org()),
        ui: ctx.ui,
    }))
}
