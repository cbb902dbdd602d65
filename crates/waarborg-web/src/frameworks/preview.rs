//! What a file would import, before it is stored.

use super::import::FrameworkImport;
use super::parts::{self, ShownNote};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::preview::{Confirm, Head, Show};
use crate::imports::stage::Staged;
use crate::render::render_status;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::frameworks::FrameworkFormat;

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
    head: Head,
    title: String,
    version: String,
    format: FrameworkFormat,
    notes: Vec<ShownNote>,
    lines: Vec<Line>,
    /// How many lines are not shown.
    more: usize,
}

/// A version, or what stands for none.
fn version(text: &str) -> String {
    if text.is_empty() { "–" } else { text }.to_owned()
}

/// The preview.
pub(super) async fn page(
    import: &FrameworkImport,
    ctx: &Context,
    staged: &Staged<FrameworkImport>,
    show: Show,
) -> Result<Response, PageError> {
    let (ui, text) = (&ctx.ui, staged.content.text()?);
    let known = ctx.app.store.frameworks(ctx.organisation.id).await?;
    let assessable = text.assessable();
    let mut head = Head::new(ctx, import, staged, &show);
    head.title = ui.t(texts::frameworks::PREVIEW_TITLE);
    head.lead = ui.t(texts::frameworks::PREVIEW_LEAD.file(&staged.draft.file_name));
    head.tile("", ui.t(texts::frameworks::ASSESSABLE), ui.number(assessable));
    let headings = ui.number(text.nodes.len() - assessable);
    head.tile("", ui.t(texts::frameworks::HEADINGS), headings);
    // Another framework with the same title, which this does not replace.
    if let Some(namesake) = known.iter().find(|known| known.title == text.title) {
        let version = version(&namesake.version);
        head.notes
            .push(ui.t(texts::frameworks::NAMESAKE.version(version)));
    }
    head.says = ui.t(texts::frameworks::NOTHING_STORED);
    head.confirm = Some(Confirm {
        label: ui.t(texts::frameworks::CONFIRM),
        fingerprint: String::new(),
    });
    head.sha256 = Some(staged.draft.sha256.clone());
    let lines = text.nodes.iter().take(SHOWN).map(|node| Line {
        depth: node.depth.min(5),
        heading: node.heading(),
        assessable: node.assessable,
    });
    Ok(render_status(
        show.status,
        &PreviewPage {
            title: text.title.clone(),
            version: version(&text.version),
            format: text.format,
            notes: parts::notes(ui, &text.notes),
            lines: lines.collect(),
            more: text.nodes.len().saturating_sub(SHOWN),
            head,
            ui: ui.clone(),
        },
    ))
}
