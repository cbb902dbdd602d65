//! A file comes in: refused with the reason, or put away and on to its columns or its preview.

use super::file::{Staged, is_table};
use super::{PURPOSE, labels, list, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::columns::{Remembered, start};
use crate::imports::upload::{self, LIMITS, Upload};
use crate::render::{invalid, redirect};
use axum::extract::Multipart;
use axum::response::Response;
use waarborg_app::reading::ReadOfficial;
use waarborg_catalogue::import::{WANTED, read_table};

/// Reads the file, puts it away and leads on.
pub async fn send(ctx: Context, form: Multipart) -> Result<Response, PageError> {
    let mut form = Upload::read(form, &LIMITS).await?;
    let version = form.field("version").to_owned();
    if waarborg_catalogue::version(&version).is_none() {
        return Err(PageError::BadRequest);
    }
    let refused = async |problem| {
        let page = list::build(&ctx, Some(version.clone()), Some(problem)).await?;
        Ok(invalid(&page))
    };
    let (file_name, bytes) = match form.take_file(&ctx.ui, &LIMITS) {
        Ok(file) => file,
        Err(problem) => return refused(problem).await,
    };
    let mut staged = Staged::new(file_name, version.clone(), &bytes);
    if !is_table(&staged.file_name, &bytes) {
        if let Err(problem) = upload::read(&ctx, ReadOfficial, bytes, labels::error).await? {
            return refused(problem).await;
        }
        let address = staged.put(&ctx).await?;
        return Ok(redirect(&paths::preview(ctx.org(), address.as_str())));
    }
    let file = match upload::table(&ctx, &staged.file_name, bytes, &LIMITS).await? {
        Ok(file) => file,
        Err(problem) => return refused(problem).await,
    };
    let remembered = Remembered::of(&ctx, PURPOSE, &file.table).await?;
    let start = start(WANTED, &file.table, remembered.as_ref());
    // Nobody has to choose what is clear; a choice from before may no longer fit the content.
    if start.is_clear && read_table(&file.table, &start.columns).is_ok() {
        staged.columns = Some(start.columns);
        let address = staged.put(&ctx).await?;
        return Ok(redirect(&paths::preview(ctx.org(), address.as_str())));
    }
    let address = staged.put(&ctx).await?;
    Ok(redirect(&paths::columns(ctx.org(), address.as_str())))
}
