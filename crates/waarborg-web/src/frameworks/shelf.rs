//! Where a file rests between upload and confirmation: under `imports/{organisation}/{SHA-256}`, where
//! every instance reaches it. The address is the hash of what is there, so nobody can slip another file in.

use crate::context::Context;
use crate::errors::PageError;
use crate::secrets::sha256;
use chrono::TimeDelta;
use futures::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use serde::{Deserialize, Serialize};

/// What stands before the file itself, on a line of its own.
#[derive(Debug, Serialize, Deserialize)]
struct Label {
    /// That it is a file of ours, and not a table of objects.
    purpose: String,
    name: String,
}

/// A file that was read and not yet confirmed.
pub(super) struct Shelved {
    /// Name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

const PURPOSE: &str = "framework";

/// How long a file may rest.
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

/// Puts a file away and gives its address.
pub(super) async fn put(ctx: &Context, file: Shelved) -> Result<String, PageError> {
    sweep(ctx).await;
    let label = Label {
        purpose: PURPOSE.to_owned(),
        name: file.name,
    };
    let mut whole = serde_json::to_vec(&label).map_err(PageError::internal)?;
    whole.push(b'\n');
    whole.extend_from_slice(&file.bytes);
    let address = sha256(&whole);
    ctx.app
        .files
        .put(&place(ctx, &address)?, PutPayload::from(whole))
        .await
        .map_err(PageError::internal)?;
    Ok(address)
}

/// The file at an address; nothing when it is gone (confirmed, cancelled, too old) or is something else.
pub(super) async fn get(ctx: &Context, address: &str) -> Result<Option<Shelved>, PageError> {
    let found = match ctx.app.files.get(&place(ctx, address)?).await {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Ok(None),
        Err(error) => return Err(PageError::internal(error)),
    };
    let whole = found.bytes().await.map_err(PageError::internal)?;
    if sha256(&whole) != address {
        return Err(PageError::internal("a file on the shelf was changed"));
    }
    let Some(end) = whole.iter().position(|byte| *byte == b'\n') else {
        return Ok(None);
    };
    let label = serde_json::from_slice::<Label>(&whole[..end]).ok();
    let label = label.filter(|label| label.purpose == PURPOSE);
    Ok(label.map(|label| Shelved {
        name: label.name,
        bytes: whole[end + 1..].to_vec(),
    }))
}

/// Takes a file away; that it was gone already is well.
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
