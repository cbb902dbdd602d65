//! Where a file is kept between upload and confirmation: in the evidence store, where every instance of
//! the application reaches it, under `imports/{organisation}/{person}/{stage}`. Nobody else has an
//! address that leads there. What was left behind goes with the [sweep](waarborg_app::sweep).

use super::reading::TableFile;
use super::{Import, Parameters};
use crate::context::Context;
use crate::errors::PageError;
use axum::body::Bytes;
use chrono::{DateTime, Utc};
use futures::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStoreExt, PutPayload};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use uuid::Uuid;
use waarborg_app::secrets::sha256;
use waarborg_app::sweep;
use waarborg_documents::table::{Outline, Place};
use waarborg_domain::columns::Columns;

/// What is known and chosen of a file so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(bound(
    serialize = "F: Ord + Serialize, C: Serialize",
    deserialize = "F: Ord + Deserialize<'de>, C: Deserialize<'de>"
))]
pub struct Draft<F, C> {
    /// The import that it is for.
    purpose: String,
    /// Name of the file.
    pub file_name: String,
    /// Its size in bytes.
    pub size: usize,
    /// SHA-256 of its content.
    pub sha256: String,
    /// What is in it, for a table.
    pub outline: Option<Outline>,
    /// Where the table is.
    pub place: Place,
    /// Which column is what.
    pub columns: Columns<F>,
    /// What else was chosen.
    pub choices: C,
}

/// The draft of an import.
pub type DraftOf<I> = Draft<<I as Import>::Field, <I as Import>::Choices>;

/// What a file says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Content<T> {
    /// A table.
    Table(TableFile),
    /// Something else.
    Text(T),
}

impl<T> Content<T> {
    /// The table.
    ///
    /// # Errors
    /// When it is not one: then this step is not for it.
    pub fn table(&self) -> Result<&TableFile, PageError> {
        match self {
            Self::Table(table) => Ok(table),
            Self::Text(_) => Err(PageError::NotFound),
        }
    }

    /// What is not a table.
    ///
    /// # Errors
    /// When it is one: then this step is not for it.
    pub fn text(&self) -> Result<&T, PageError> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Table(_) => Err(PageError::NotFound),
        }
    }
}

/// A file that was read, with what was chosen about it.
pub struct Staged<I: Import> {
    /// Its name in addresses.
    pub stage: String,
    /// What was chosen.
    pub draft: DraftOf<I>,
    /// What it says.
    pub content: Content<I::Text>,
}

impl<I: Import> Staged<I> {
    /// The file itself.
    ///
    /// # Errors
    /// When it is gone, or the evidence store fails.
    pub async fn file(&self, ctx: &Context) -> Result<Bytes, PageError> {
        file(ctx, &self.stage).await?.ok_or(PageError::NotFound)
    }
}

/// What is kept of one file.
#[derive(Debug, Clone, Copy)]
enum Part {
    File,
    Content,
    Draft,
    Report,
}

const PARTS: [(Part, &str); 4] = [
    (Part::File, "file"),
    (Part::Content, "content"),
    (Part::Draft, "draft"),
    (Part::Report, "report"),
];

/// Where the files of this person rest.
fn folder(ctx: &Context) -> Path {
    Path::from(sweep::staged(ctx.organisation.id)).join(ctx.user.id.to_string())
}

fn place(ctx: &Context, stage: &str, part: Part) -> Result<Path, PageError> {
    // Anything else in an address leads nowhere.
    let stage: Uuid = stage.parse().map_err(|_| PageError::NotFound)?;
    let name = PARTS[part as usize].1;
    Ok(folder(ctx).join(format!("{stage}.{name}")))
}

async fn put(ctx: &Context, stage: &str, part: Part, bytes: impl Into<PutPayload>) -> Result<(), PageError> {
    let place = place(ctx, stage, part)?;
    let put = ctx.app.files.put(&place, bytes.into()).await;
    put.map(|_| ()).map_err(PageError::internal)
}

async fn get(ctx: &Context, stage: &str, part: Part) -> Result<Option<Bytes>, PageError> {
    match ctx.app.files.get(&place(ctx, stage, part)?).await {
        Ok(found) => found.bytes().await.map(Some).map_err(PageError::internal),
        Err(object_store::Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(PageError::internal(error)),
    }
}

async fn get_as<T: DeserializeOwned>(ctx: &Context, stage: &str, part: Part) -> Result<Option<T>, PageError> {
    let Some(bytes) = get(ctx, stage, part).await? else {
        return Ok(None);
    };
    serde_json::from_slice(&bytes)
        .map(Some)
        .map_err(PageError::internal)
}

/// The stage in an address.
#[must_use]
pub fn named(parameters: &Parameters) -> &str {
    parameters.get("stage").map_or("", String::as_str)
}

/// So many files of one person rest at once; of an older one there is nothing left to confirm. With what it
/// says a file can take a hundred megabytes, on the disk that the database may be on too.
const MOST_AT_REST: usize = 5;

/// Puts a file away and gives its stage and a draft about it. Of the files that this person left behind the
/// oldest go.
///
/// # Errors
/// When the evidence store fails.
pub async fn begin<I: Import>(
    ctx: &Context,
    import: &I,
    file_name: String,
    bytes: Bytes,
    choices: I::Choices,
) -> Result<(String, DraftOf<I>), PageError> {
    let stage = ctx.id::<Uuid>().to_string();
    let draft = Draft {
        purpose: import.purpose(),
        file_name,
        size: bytes.len(),
        sha256: sha256(&bytes),
        outline: None,
        place: Place::default(),
        columns: Columns(Default::default()),
        choices,
    };
    put(ctx, &stage, Part::File, bytes).await?;
    make_room(ctx).await?;
    Ok((stage, draft))
}

async fn make_room(ctx: &Context) -> Result<(), PageError> {
    let parts = ctx.app.files.list(Some(&folder(ctx))).try_collect::<Vec<_>>();
    // One that is written to now rests since now, whatever part of it is there.
    let mut rests: BTreeMap<Uuid, DateTime<Utc>> = BTreeMap::new();
    for part in parts.await.map_err(PageError::internal)? {
        let name = part.location.filename().and_then(|name| name.split_once('.'));
        if let Some(Ok(stage)) = name.map(|(stage, _)| stage.parse()) {
            let since = rests.entry(stage).or_default();
            *since = part.last_modified.max(*since);
        }
    }
    let mut newest_first: Vec<_> = rests.into_iter().collect();
    newest_first.sort_by_key(|(_, since)| Reverse(*since));
    for (stage, _) in newest_first.into_iter().skip(MOST_AT_REST) {
        remove(ctx, &stage.to_string()).await?;
    }
    Ok(())
}

/// Keeps what was chosen.
///
/// # Errors
/// When the evidence store fails.
pub async fn keep<I: Import>(ctx: &Context, stage: &str, draft: &DraftOf<I>) -> Result<(), PageError> {
    let bytes = serde_json::to_vec(draft).map_err(PageError::internal)?;
    put(ctx, stage, Part::Draft, bytes).await
}

/// Keeps what the file says.
///
/// # Errors
/// When the evidence store fails.
pub async fn keep_content<T: Serialize>(
    ctx: &Context,
    stage: &str,
    content: &Content<T>,
) -> Result<(), PageError> {
    let bytes = serde_json::to_vec(content).map_err(PageError::internal)?;
    put(ctx, stage, Part::Content, bytes).await
}

/// What was chosen about a file of this person for this import; `None` if it is gone (confirmed,
/// cancelled, too old) or is for something else.
///
/// # Errors
/// When the evidence store fails.
pub async fn draft<I: Import>(
    ctx: &Context,
    import: &I,
    stage: &str,
) -> Result<Option<DraftOf<I>>, PageError> {
    let found = get(ctx, stage, Part::Draft).await?;
    let Some(bytes) = found else { return Ok(None) };
    // The draft of something else need not have our fields.
    let draft: serde_json::Value = serde_json::from_slice(&bytes).map_err(PageError::internal)?;
    if draft["purpose"] != import.purpose() {
        return Ok(None);
    }
    serde_json::from_value(draft)
        .map(Some)
        .map_err(PageError::internal)
}

/// The file itself; `None` if it is gone.
///
/// # Errors
/// When the evidence store fails.
pub async fn file(ctx: &Context, stage: &str) -> Result<Option<Bytes>, PageError> {
    get(ctx, stage, Part::File).await
}

/// What the file says; `None` before its place is known.
///
/// # Errors
/// When the evidence store fails.
pub async fn content<T: DeserializeOwned>(
    ctx: &Context,
    stage: &str,
) -> Result<Option<Content<T>>, PageError> {
    get_as(ctx, stage, Part::Content).await
}

/// Keeps a report on what became of a file.
///
/// # Errors
/// When the evidence store fails.
pub async fn keep_report<T: Serialize>(ctx: &Context, stage: &str, report: &T) -> Result<(), PageError> {
    let bytes = serde_json::to_vec(report).map_err(PageError::internal)?;
    put(ctx, stage, Part::Report, bytes).await
}

/// The report on what became of a file of this person; `None` if there is none any more.
///
/// # Errors
/// When the evidence store fails.
pub async fn report<T: DeserializeOwned>(ctx: &Context, stage: &str) -> Result<Option<T>, PageError> {
    get_as(ctx, stage, Part::Report).await
}

/// Removes everything about a file but the report on what became of it; succeeds if already deleted.
///
/// # Errors
/// When the evidence store fails.
pub async fn finish(ctx: &Context, stage: &str) -> Result<(), PageError> {
    delete(ctx, stage, &[Part::File, Part::Content, Part::Draft]).await
}

/// Removes everything about a file; succeeds if already deleted.
///
/// # Errors
/// When the evidence store fails.
pub async fn remove(ctx: &Context, stage: &str) -> Result<(), PageError> {
    delete(ctx, stage, &PARTS.map(|(part, _)| part)).await
}

async fn delete(ctx: &Context, stage: &str, parts: &[Part]) -> Result<(), PageError> {
    for part in parts {
        match ctx.app.files.delete(&place(ctx, stage, *part)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(PageError::internal(error)),
        }
    }
    Ok(())
}
