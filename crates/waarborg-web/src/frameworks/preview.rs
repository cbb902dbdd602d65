//! What a file would bring in, before it is kept.

use super::{STAGING, Staged, labels, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::{staging, upload};
use crate::render::{done, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_app::reading::ReadFramework;
use waarborg_domain::frameworks::FrameworkText;

/// How many lines of the tree are shown.
const SHOWN: usize = 30;

/// A line of the tree.
struct Line {
    depth: u32,
    heading: String,
    assessable: bool,
}

#[derive(Template)]
#[template(path = "frameworks/preview.html")]
struct PreviewPage {
    ui: Ui,
    address: String,
    file_name: String,
    text: FrameworkText,
    notes: Vec<String>,
    lines: Vec<Line>,
    /// Another framework with the same title, that this does not replace.
    namesake: Option<String>,
}

impl PreviewPage {
    fn crumbs(&self) -> [(String, String); 2] {
        [
            (self.ui.t(texts::frameworks::NAV), paths::list(self.ui.org())),
            (
                self.ui.t(texts::frameworks::IMPORT_TITLE),
                paths::import(self.ui.org()),
            ),
        ]
    }

    fn headings(&self) -> usize {
        self.text.nodes.len() - self.text.assessable()
    }
}

/// The way back when the file is not there any more: it was confirmed, or lay about too long.
pub(super) fn gone(ctx: &Context) -> Response {
    done(&paths::import(ctx.org()), texts::frameworks::GONE)
}

/// Reads the file again: it is the same one, so it can be read.
pub(super) async fn text(ctx: &Context, staged: &Staged) -> Result<FrameworkText, PageError> {
    let bytes = staged.text.clone().into_bytes();
    let read = upload::read(ctx, ReadFramework, bytes, labels::refusal).await?;
    read.map_err(PageError::internal)
}

/// The preview.
pub async fn page(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    let Some(staged) = staging::get::<Staged>(&ctx, STAGING, &address).await? else {
        return Ok(gone(&ctx));
    };
    let text = text(&ctx, &staged).await?;
    let known = ctx.app.store.frameworks(ctx.organisation.id).await?;
    let namesake = known.iter().find(|known| known.title == text.title);
    let lines = text.nodes.iter().take(SHOWN).map(|node| Line {
        depth: node.depth.min(5),
        heading: node.heading(),
        assessable: node.assessable,
    });
    Ok(render(&PreviewPage {
        address,
        file_name: staged.name,
        notes: labels::notes(&ctx.ui, &text.notes),
        lines: lines.collect(),
        namesake: namesake.map(|known| match known.version.as_str() {
            "" => "–".to_owned(),
            version => version.to_owned(),
        }),
        text,
        ui: ctx.ui,
    }))
}
