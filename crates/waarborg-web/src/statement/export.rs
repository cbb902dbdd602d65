//! The statement as a stand-alone file: for `waarborg statement export --format html`.

use super::content::Content;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use std::sync::Arc;
use waarborg_domain::statement::Statement;

/// Why there is no page. Always a mistake of ours: no statement may make it fail.
#[derive(Debug, thiserror::Error)]
#[error("the page could not be made: {0}")]
pub struct HtmlError(#[from] askama::Error);

#[derive(Template)]
#[template(path = "statement/export.html")]
struct ExportPage {
    ui: Ui,
    content: Content,
}

/// A draft as one HTML document without external references, readable in any browser and on paper.
///
/// # Errors
/// When the template is wrong.
pub(crate) fn html(ui: Ui, statement: &Statement) -> Result<String, HtmlError> {
    let content = Content::new(&ui, Arc::new(statement.clone()));
    Ok(ExportPage { ui, content }.render()?)
}
