//! `waarborg catalogue import FILE --framework`.

use super::catalogue_import::ImportArgs;
use crate::cli::Format;
use crate::outcome::{Failure, Outcome};
use crate::{clock, place, settings};
use anyhow::Context;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStoreExt, PutPayload};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::Path;
use uuid::Uuid;
use waarborg_catalogue::frameworks;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::decision::Decided;
use waarborg_domain::frameworks::{Framework, FrameworkText, source_path};
use waarborg_domain::ids::FrameworkId;
use waarborg_domain::store::{Change, StoreError};

/// Who it was, for the audit trail.
const ACTOR: &str = "waarborg catalogue import";

/// Reads another framework and keeps it.
pub async fn import(args: &ImportArgs) -> Outcome {
    let size = std::fs::metadata(&args.file)
        .with_context(|| format!("cannot read {}", args.file.display()))?
        .len();
    if size > frameworks::MAX_BYTES as u64 {
        return Err(refused(args, &frameworks::FrameworkError::TooLarge));
    }
    let bytes = std::fs::read(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?;
    let text = frameworks::read(&bytes).map_err(|error| refused(args, &error))?;
    if args.dry_run {
        print(args.format, &text, false)?;
        return Ok(());
    }
    keep(args, bytes, &text).await?;
    print(args.format, &text, true)?;
    Ok(())
}

/// Whether a file is in a form that only other frameworks come in.
pub fn looks_like_one(file: &Path, bytes: &[u8]) -> bool {
    let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
    let named = ending.is_some_and(|ending| ending == "json" || ending == "yaml" || ending == "yml");
    named || bytes.trim_ascii_start().starts_with(b"{")
}

fn refused(args: &ImportArgs, error: &frameworks::FrameworkError) -> Failure {
    Failure::Failed(anyhow::anyhow!(
        "{}: {error}; nothing was stored",
        args.file.display()
    ))
}

async fn keep(args: &ImportArgs, bytes: Vec<u8>, text: &FrameworkText) -> Outcome {
    let store = place::open(&args.place).await?;
    let organisation = place::organisation(&*store, args.organisation.as_deref()).await?;
    let framework = record(args, &bytes, text);
    let folder = args.place.data_dir.join("evidence");
    settings::make_private_folder(&folder)?;
    let files = LocalFileSystem::new_with_prefix(&folder)
        .with_context(|| format!("cannot use {} for evidence", folder.display()))?;
    // The file first: a framework whose file is not there would be half done.
    let address = object_store::path::Path::from(source_path(organisation.id, &framework.file_hash));
    let _ = files.put(&address, PutPayload::from(bytes)).await?;
    let event = NewEvent {
        at: framework.imported_at,
        actor: None,
        actor_name: ACTOR.to_owned(),
        action: "frameworks.imported",
        subject_kind: "framework",
        subject: framework.id.to_string(),
        details: json!({
            "title": framework.title,
            "version": framework.version,
            "file": framework.file_name,
            "sha256": framework.file_hash,
            "count": framework.nodes,
        }),
    };
    let commit = Decided::unconverted(
        organisation.id,
        vec![Change::PutFramework(framework, text.nodes.clone())],
        vec![event],
    );
    match store.commit(commit).await {
        Ok(_) => Ok(()),
        Err(StoreError::Exists(_)) => Err(Failure::Failed(anyhow::anyhow!(
            "this very file has been brought in already; nothing has changed"
        ))),
        Err(error) => Err(error.into()),
    }
}

fn record(args: &ImportArgs, bytes: &[u8], text: &FrameworkText) -> Framework {
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Framework {
        id: FrameworkId(Uuid::now_v7()),
        format: text.format,
        name: text.name.clone(),
        title: text.title.clone(),
        version: text.version.clone(),
        file_name: waarborg_domain::evidence::clean_file_name(&name),
        file_hash: hex::encode(Sha256::digest(bytes)),
        file_size: count(bytes.len()),
        nodes: count(text.nodes.len()),
        assessable: count(text.assessable()),
        notes: text.notes.clone(),
        imported_by: None,
        imported_by_name: ACTOR.to_owned(),
        imported_at: clock::now(),
    }
}

fn print(format: Format, text: &FrameworkText, kept: bool) -> anyhow::Result<()> {
    if format == Format::Json {
        let outcome = json!({
            "title": text.title,
            "version": text.version,
            "name": text.name,
            "format": text.format,
            "nodes": text.nodes.len(),
            "controls": text.assessable(),
            "notes": text.notes,
            "kept": kept,
        });
        println!("{}", serde_json::to_string_pretty(&outcome)?);
        return Ok(());
    }
    println!("{}, version {} ({})", text.title, text.version, text.format);
    println!(
        "{} controls, {} lines with the headings",
        text.assessable(),
        text.nodes.len()
    );
    for note in &text.notes {
        let first = if note.first.is_empty() { "" } else { ", first at " };
        println!("{}: {}{first}{}", note.kind, note.count, note.first);
    }
    println!(
        "{}",
        if kept {
            "Kept."
        } else {
            "Dry run: nothing was kept."
        }
    );
    Ok(())
}
