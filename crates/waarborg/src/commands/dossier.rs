//! `waarborg dossier`.

use super::serve;
use crate::cli::Place;
use crate::outcome::{self, Outcome};
use crate::place;
use crate::terminal::{self, say};
use anyhow::Context;
use clap::Args;
use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use waarborg_app::Config;
use waarborg_documents::dossier::{self, Files};
use waarborg_domain::Day;

#[derive(Debug, Args)]
pub struct DossierArgs {
    #[command(flatten)]
    pub place: Place,
    /// Short name of the organisation; may be left out when there is only one.
    #[arg(long)]
    pub organisation: Option<String>,
    /// The day (YYYY-MM-DD); today when left out.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Day>,
    /// Where to write: a file that ends in .zip and does not exist yet, or else a folder, which must be empty
    /// or not exist yet. For you alone: change the rights to hand it to others.
    #[arg(long, value_name = "FOLDER|FILE.zip")]
    pub output: PathBuf,
}

pub async fn run(args: DossierArgs) -> Outcome {
    let app = serve::app(&args.place, Config::default()).await?;
    let organisation = place::organisation(&*app.store, args.organisation.as_deref()).await?;
    let day = args.as_of.unwrap_or_else(crate::clock::today);
    let files = app.dossier(organisation.id, day).await?;
    if is_zip(&args.output) {
        let bytes = dossier::zip(&files)?;
        outcome::write_new(&args.output, &bytes)?;
    } else {
        write_folder(&args.output, &files)?;
    }
    let output = args.output.display();
    say!(
        "{} of {} as of {day} in {output}. Check it with: waarborg verify {output}",
        terminal::counted(files.len(), "file"),
        organisation.name,
    );
    Ok(())
}

fn is_zip(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

/// A folder in which something else stands would not be right when it is checked. What is made is for this
/// user alone: the log and the remarks name people.
fn write_folder(folder: &Path, files: &Files) -> anyhow::Result<()> {
    let cannot = || format!("cannot write in {}", folder.display());
    let make = |folder: &Path| DirBuilder::new().recursive(true).mode(0o700).create(folder);
    make(folder).with_context(cannot)?;
    let is_empty = fs::read_dir(folder).with_context(cannot)?.next().is_none();
    anyhow::ensure!(is_empty, "{} is not empty", folder.display());
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            make(parent).with_context(cannot)?;
        }
        outcome::write_new(&path, bytes)?;
    }
    Ok(())
}
