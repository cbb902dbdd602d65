//! `waarborg catalogue import FILE --framework`.

use super::catalogue_import::ImportArgs;
use super::serve;
use crate::cli::Format;
use crate::outcome::{Failure, Outcome};
use crate::place;
use crate::terminal::{self, say};
use anyhow::Context;
use object_store::{ObjectStoreExt, PutPayload};
use serde_json::json;
use std::path::Path;
use waarborg_app::reading::ReadFramework;
use waarborg_app::secrets::sha256;
use waarborg_app::{Config, Undecided};
use waarborg_catalogue::frameworks;
use waarborg_domain::decision::By;
use waarborg_domain::frameworks::{
    FrameworkFile, FrameworkRefused, FrameworkText, ImportFramework, source_path,
};

/// Who it was, for the audit trail.
const ACTOR: &str = "waarborg catalogue import";

/// Reads another framework and stores it.
pub async fn import(args: &ImportArgs) -> Outcome {
    let size = std::fs::metadata(&args.file)
        .with_context(|| format!("cannot read {}", args.file.display()))?
        .len();
    if size > frameworks::MAX_BYTES as u64 {
        return Err(refused(args, &frameworks::FrameworkError::TooLarge));
    }
    let bytes = std::fs::read(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?;
    let read = serve::reader()?.read(ReadFramework, bytes.clone()).await;
    let text = read.map_err(|error| refused(args, &error))?;
    if args.dry_run {
        print(args.format, &text, false)?;
        return Ok(());
    }
    keep(args, bytes, &text).await?;
    print(args.format, &text, true)?;
    Ok(())
}

/// Whether a file has a format that only other frameworks have.
pub fn looks_like_one(file: &Path, bytes: &[u8]) -> bool {
    let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
    let named = ending.is_some_and(|ending| ending == "json" || ending == "yaml" || ending == "yml");
    let start = bytes.trim_ascii_start();
    named || start.starts_with(b"{") || start.starts_with(b"<?xml")
}

fn refused(args: &ImportArgs, error: &dyn std::fmt::Display) -> Failure {
    Failure::Failed(anyhow::anyhow!(
        "{}: {error}; nothing was stored",
        args.file.display()
    ))
}

async fn keep(args: &ImportArgs, bytes: Vec<u8>, text: &FrameworkText) -> Outcome {
    let app = serve::app(&args.place, Config::default()).await?;
    let organisation = place::organisation(&*app.store, args.organisation.as_deref()).await?;
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let file = FrameworkFile {
        name: waarborg_domain::evidence::clean_file_name(&name),
        sha256: sha256(&bytes),
        size: bytes.len(),
    };
    // The file first: a framework whose file is missing would be half done.
    let address = object_store::path::Path::from(source_path(organisation.id, &file.sha256));
    let kept = app.files.put(&address, PutPayload::from(bytes)).await;
    let _ = kept.context("cannot keep the file")?;
    let command = ImportFramework {
        id: app.id(),
        file,
        text: text.clone(),
    };
    match app.decide(organisation.id, &By::Operator(ACTOR), &command).await {
        Ok(()) => Ok(()),
        Err(Undecided::Refused(FrameworkRefused::Exists)) => Err(Failure::Failed(anyhow::anyhow!(
            "this very file has been brought in already; nothing has changed"
        ))),
        Err(other) => Err(Failure::Failed(other.into())),
    }
}

/// The most that is listed of a remark; JSON has all.
const LISTED: usize = 20;

fn listed(list: &[String]) -> String {
    let shown = list.iter().take(LISTED).map(String::as_str);
    let shown = shown.collect::<Vec<_>>().join(", ");
    match list.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
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
        terminal::json(&outcome)?;
        return Ok(());
    }
    say!("{}, version {} ({})", text.title, text.version, text.format);
    say!(
        "{}, {} with the headings",
        terminal::counted(text.assessable(), "control"),
        terminal::counted(text.nodes.len(), "row")
    );
    for note in &text.notes {
        let first = if note.first.is_empty() { "" } else { ", first at " };
        say!("{}: {}{first}{}", note.kind, note.count, note.first);
        if note.list.len() > 1 {
            say!("  {}", listed(&note.list));
        }
    }
    say!(
        "{}",
        if kept {
            "Kept."
        } else {
            "Dry run: nothing was kept."
        }
    );
    Ok(())
}
