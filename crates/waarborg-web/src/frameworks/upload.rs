//! Choosing a file with another framework.

use super::{paths, shelf, words};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{invalid, redirect, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use waarborg_catalogue::frameworks::{FrameworkError, MOST_BYTES, read};
use waarborg_domain::evidence::clean_file_name;

#[derive(Template)]
#[template(path = "frameworks/upload.html")]
struct UploadPage {
    ui: Ui,
    problem: Option<String>,
}

impl UploadPage {
    fn crumbs(&self) -> [(String, String); 1] {
        [(self.ui.t("frameworks-nav"), paths::list(self.ui.org()))]
    }
}

/// The form.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    Ok(render(&UploadPage {
        ui: ctx.ui,
        problem: None,
    }))
}

/// Reads the file, puts it away and leads on to the preview.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let refused = |problem| {
        let ui = ctx.ui.clone();
        Ok(invalid(&UploadPage {
            ui,
            problem: Some(problem),
        }))
    };
    let file = match read_file(form).await? {
        Upload::File(file) => file,
        Upload::None => return refused(ctx.ui.t("frameworks-refused-none")),
        Upload::TooLarge => return refused(words::refusal(&ctx.ui, &FrameworkError::TooLarge)),
    };
    // Reading takes a while: not on a thread that others wait for.
    let (file, outcome) = tokio::task::spawn_blocking(move || {
        let outcome = read(&file.bytes).map(|_| ());
        (file, outcome)
    })
    .await
    .map_err(PageError::internal)?;
    if let Err(error) = outcome {
        return refused(words::refusal(&ctx.ui, &error));
    }
    let address = shelf::put(&ctx, file).await?;
    Ok(redirect(&paths::preview(ctx.org(), address.as_str())))
}

enum Upload {
    File(shelf::Shelved),
    None,
    TooLarge,
}

async fn read_file(mut form: Multipart) -> Result<Upload, PageError> {
    while let Some(mut field) = form.next_field().await.map_err(|_| PageError::TooLarge)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(|_| PageError::TooLarge)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > MOST_BYTES {
                return Ok(Upload::TooLarge);
            }
        }
        if bytes.is_empty() && name.is_empty() {
            return Ok(Upload::None);
        }
        let name = clean_file_name(&name);
        return Ok(Upload::File(shelf::Shelved { name, bytes }));
    }
    Ok(Upload::None)
}
