//! `waarborg dossier`.

use super::serve;
use crate::cli::Place;
use crate::outcome::Outcome;
use crate::place;
use anyhow::Context;
use clap::Args;
use std::fs;
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
    /// Where to write: a file that ends in .zip, or else a folder, which must be empty or not exist yet.
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
        fs::write(&args.output, bytes).with_context(|| format!("cannot write {}", args.output.display()))?;
    } else {
        write_folder(&args.output, &files)?;
    }
    let output = args.output.display();
    println!(
        "{} files of {} as of {day} in {output}. Check it with: waarborg verify {output}",
        files.len(),
        organisation.name,
    );
    Ok(())
}

fn is_zip(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

/// A folder with anything else in it would not pass its own check.
fn write_folder(folder: &Path, files: &Files) -> anyhow::Result<()> {
    let cannot = || format!("cannot write in {}", folder.display());
    fs::create_dir_all(folder).with_context(cannot)?;
    let is_empty = fs::read_dir(folder).with_context(cannot)?.next().is_none();
    anyhow::ensure!(is_empty, "{} is not empty", folder.display());
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(cannot)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
