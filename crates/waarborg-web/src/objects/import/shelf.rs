//! Where a table rests between upload and confirmation. See the module above.

use super::super::List;
use crate::context::Context;
use crate::errors::PageError;
use crate::secrets::sha256;
use chrono::TimeDelta;
use futures::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use serde::{Deserialize, Serialize};
use waarborg_domain::objects::import::Table;

/// A table that was read and not yet confirmed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Shelved {
    /// Name of the list that it is for.
    pub list: String,
    /// Name of the file.
    pub file_name: String,
    /// Remarks of the reader: key of a text and what it calls `$text`.
    pub remarks: Vec<(String, String)>,
    /// The table.
    pub table: Table,
}

/// How long a table may rest.
const LONGEST: TimeDelta = TimeDelta::days(1);

fn folder(ctx: &Context) -> Path {
    Path::from(format!("imports/{}", ctx.organisation.id))
}

fn place(ctx: &Context, address: &str) -> Result<Path, PageError> {
    let is_hash = address.len() == 64 && address.bytes().all(|b| b.is_ascii_hexdigit());
    if is_hash {
        Ok(folder(ctx).join(address))
    } else {
        Err(PageError::NotFound)
    }
}

/// Puts a table away and gives its address.
pub(super) async fn put(ctx: &Context, shelved: &Shelved) -> Result<String, PageError> {
    sweep(ctx).await;
    let bytes = serde_json::to_vec(shelved).map_err(PageError::internal)?;
    let address = sha256(&bytes);
    ctx.app
        .files
        .put(&place(ctx, &address)?, PutPayload::from(bytes))
        .await
        .map_err(PageError::internal)?;
    Ok(address)
}

/// The table at an address; nothing when it is gone (confirmed, cancelled, too old), or is for another
/// list.
pub(super) async fn get(ctx: &Context, list: List, address: &str) -> Result<Option<Shelved>, PageError> {
    let found = ctx.app.files.get(&place(ctx, address)?).await;
    let found = match found {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(PageError::internal(error)),
    };
    let bytes = found.bytes().await.map_err(PageError::internal)?;
    if sha256(&bytes) != address {
        return Err(PageError::internal("a table on the shelf was changed"));
    }
    let shelved: Shelved = serde_json::from_slice(&bytes).map_err(PageError::internal)?;
    Ok((shelved.list == list.to_string()).then_some(shelved))
}

/// Takes a table away; that it was gone already is well.
pub(super) async fn take(ctx: &Context, address: &str) -> Result<(), PageError> {
    match ctx.app.files.delete(&place(ctx, address)?).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(PageError::internal(error)),
    }
}

/// Takes away what others left behind. When that fails, the next import tries again.
async fn sweep(ctx: &Context) {
    let Some(limit) = ctx.now.checked_sub_signed(LONGEST) else {
        return;
    };
    let known: Result<Vec<_>, _> = ctx.app.files.list(Some(&folder(ctx))).try_collect().await;
    for old in known
        .unwrap_or_default()
        .into_iter()
        .filter(|meta| meta.last_modified < limit)
    {
        if let Err(error) = ctx.app.files.delete(&old.location).await {
            tracing::warn!(%error, "an old import could not be deleted");
        }
    }
}
