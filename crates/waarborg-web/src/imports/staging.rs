//! Where a file rests between upload and confirmation. See the module above.

use crate::context::Context;
use crate::errors::PageError;
use chrono::TimeDelta;
use futures::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use waarborg_app::secrets::sha256;

/// What is staged, with what it is for.
#[derive(Debug, Serialize, Deserialize)]
struct Staged<T> {
    purpose: String,
    content: T,
}

/// How long it may rest.
const MAX_AGE: TimeDelta = TimeDelta::days(1);

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

/// Puts something away and gives its address.
///
/// # Errors
/// When the evidence store fails.
pub async fn put<T: Serialize>(ctx: &Context, purpose: &str, content: &T) -> Result<String, PageError> {
    sweep(ctx).await;
    let staged = Staged {
        purpose: purpose.to_owned(),
        content,
    };
    let bytes = serde_json::to_vec(&staged).map_err(PageError::internal)?;
    let address = sha256(&bytes);
    ctx.app
        .files
        .put(&place(ctx, &address)?, PutPayload::from(bytes))
        .await
        .map_err(PageError::internal)?;
    Ok(address)
}

/// What is at an address; nothing when it is gone (confirmed, cancelled, too old), or is for something
/// else.
///
/// # Errors
/// When the evidence store fails, or what is there is not what was put there.
pub async fn get<T: DeserializeOwned>(
    ctx: &Context,
    purpose: &str,
    address: &str,
) -> Result<Option<T>, PageError> {
    let found = ctx.app.files.get(&place(ctx, address)?).await;
    let found = match found {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(PageError::internal(error)),
    };
    let bytes = found.bytes().await.map_err(PageError::internal)?;
    if sha256(&bytes) != address {
        return Err(PageError::internal("a file in staging was changed"));
    }
    let staged: Staged<serde_json::Value> = serde_json::from_slice(&bytes).map_err(PageError::internal)?;
    if staged.purpose != purpose {
        return Ok(None);
    }
    serde_json::from_value(staged.content)
        .map(Some)
        .map_err(PageError::internal)
}

/// Takes something away; that it was gone already is well.
///
/// # Errors
/// When the evidence store fails.
pub async fn take(ctx: &Context, address: &str) -> Result<(), PageError> {
    match ctx.app.files.delete(&place(ctx, address)?).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(PageError::internal(error)),
    }
}

/// Takes away what others left behind. When that fails, the next import tries again.
async fn sweep(ctx: &Context) {
    let Some(limit) = ctx.now.checked_sub_signed(MAX_AGE) else {
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
