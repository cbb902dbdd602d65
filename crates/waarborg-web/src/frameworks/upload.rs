//! Choosing a file with another framework.

use super::{STAGING, Staged, labels, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::staging;
use crate::imports::upload::{self, LIMITS, Upload};
use crate::render::{invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use waarborg_app::reading::ReadFramework;
use waarborg_catalogue::frameworks::MAX_BYTES;
use waarborg_documents::table::Limits;
use waarborg_domain::evidence::clean_file_name;

#[derive(Template)]
#[template(path = "frameworks/upload.html")]
struct UploadPage {
    ui: Ui,
    problem: Option<String>,
    megabytes: usize,
}

impl UploadPage {
    fn new(ctx: &Context, problem: Option<String>) -> Self {
        Self {
            ui: ctx.ui.clone(),
            problem,
            // What the installation takes at all can be less than what we would read.
            megabytes: MAX_BYTES.min(ctx.app.config.upload_limit) / 1024 / 1024,
        }
    }

    fn crumbs(&self) -> [(String, String); 1] {
        [(self.ui.t(texts::frameworks::NAV), paths::list(self.ui.org()))]
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    Ok(render(&UploadPage::new(&ctx, None)))
}

/// Reads the file, puts it away and leads on to the preview.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let refused = |problem| Ok(invalid(&UploadPage::new(&ctx, Some(problem))));
    let limits = Limits {
        bytes: MAX_BYTES,
        ..LIMITS
    };
    let mut form = Upload::read(form, &limits).await?;
    let (name, bytes) = match form.take_file(&ctx.ui, &limits) {
        Ok(file) => file,
        Err(problem) => return refused(problem),
    };
    // What can be read as a framework is text.
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if let Err(problem) = upload::read(&ctx, ReadFramework, bytes, labels::refusal).await? {
        return refused(problem);
    }
    let name = clean_file_name(&name);
    let address = staging::put(&ctx, STAGING, &Staged { name, text }).await?;
    Ok(redirect(&paths::preview(ctx.org(), address.as_str())))
}
