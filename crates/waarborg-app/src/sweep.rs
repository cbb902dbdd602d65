//! Deletes the files of imports that nothing refers to. Files are addressed by their content, so a file
//! can be imported again just when its last record is removed: deleting it with the record would take it
//! from that import. So removing a record deletes no file; this does, once a file has had no record for a
//! day. That includes what was uploaded and never confirmed.

use crate::app::App;
use crate::errors::AppError;
use chrono::TimeDelta;
use futures::TryStreamExt;
use object_store::path::Path;
use object_store::{ObjectStoreExt, Result as Outcome};
use std::collections::BTreeSet;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::{Moment, frameworks, official};

/// How long a file without a record is kept: far longer than an import takes.
const REST: TimeDelta = TimeDelta::days(1);

/// Deletes the files of imports, of all organisations, that no record refers to and that were last
/// written more than a day ago. Gives how many.
///
/// # Errors
/// When the store or the file store fails; what was deleted by then was unused.
pub async fn sweep(app: &App) -> Result<usize, AppError> {
    let Some(limit) = app.clock.now().checked_sub_signed(REST) else {
        return Ok(0);
    };
    let mut deleted = 0;
    for organisation in app.store.organisations().await? {
        // First the files, then the records: a record that comes in between keeps its file.
        let old = old_files(app, organisation.id, limit)
            .await
            .map_err(AppError::failed)?;
        if old.is_empty() {
            continue;
        }
        let needed = needed(app, organisation.id).await?;
        for place in old.iter().filter(|place| !needed.contains(*place)) {
            deleted += usize::from(delete(app, place, limit).await.map_err(AppError::failed)?);
        }
    }
    Ok(deleted)
}

/// The folder in which the files of an organisation wait between upload and confirmation.
#[must_use]
pub fn staged(organisation: OrganisationId) -> String {
    format!("imports/{organisation}")
}

async fn old_files(app: &App, organisation: OrganisationId, limit: Moment) -> Outcome<Vec<Path>> {
    let mut old = Vec::new();
    // The folders where `source_path` of each puts them, and where files wait for confirmation.
    for folder in [
        staged(organisation),
        official::source_path(organisation, ""),
        frameworks::source_path(organisation, ""),
    ] {
        let folder = Path::from(folder);
        let files: Vec<_> = app.files.list(Some(&folder)).try_collect().await?;
        let files = files.into_iter().filter(|file| file.last_modified < limit);
        old.extend(files.map(|file| file.location));
    }
    Ok(old)
}

async fn needed(app: &App, organisation: OrganisationId) -> Result<BTreeSet<Path>, AppError> {
    let sources = app.store.official_sources(organisation).await?;
    let sources = sources.iter().filter(|source| source.removed.is_none());
    let sources = sources.map(|source| official::source_path(organisation, &source.sha256));
    let kept = app.store.frameworks(organisation).await?;
    let kept = kept
        .iter()
        .map(|framework| frameworks::source_path(organisation, &framework.file_hash));
    Ok(sources.chain(kept).map(Path::from).collect())
}

/// Deletes a file unless an import wrote it again in the meantime.
async fn delete(app: &App, place: &Path, limit: Moment) -> Outcome<bool> {
    match app.files.head(place).await {
        Ok(file) if file.last_modified < limit => {}
        Ok(_) | Err(object_store::Error::NotFound { .. }) => return Ok(false),
        Err(error) => return Err(error),
    }
    match app.files.delete(place).await {
        Ok(()) => Ok(true),
        Err(object_store::Error::NotFound { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Sweeps now and every six hours, for as long as the process lives.
pub async fn keep_sweeping(app: App) {
    const PAUSE: std::time::Duration = std::time::Duration::from_secs(6 * 60 * 60);
    loop {
        match sweep(&app).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "files of imports that nothing refers to were deleted"),
            Err(error) => tracing::warn!(?error, "files of imports could not be swept"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}
