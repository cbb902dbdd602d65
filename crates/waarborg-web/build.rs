//! Embeds the static assets and the texts, so that the release is one file, and generates constants from
//! the texts.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() {
    if let Err(problem) = run() {
        eprintln!("{problem}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?);
    write(&out.join("assets.rs"), &assets(&root.join("assets/dist"))?)?;
    let texts = waarborg_texts::read(&root.join("texts"))?;
    write(&out.join("texts.rs"), &texts.rust("crate::i18n"))
}

/// The table of embedded assets, and one hash over all of them: it is part of their address, so that a
/// browser may keep them for ever.
fn assets(dist: &Path) -> Result<String, String> {
    println!("cargo:rerun-if-changed={}", dist.display());
    let mut files = Vec::new();
    list(dist, &mut files).map_err(|_| {
        format!(
            "The styles have not been built: {} is missing.\n\
             Run this first: (cd crates/waarborg-web/assets && npm ci && npm run build)",
            dist.display()
        )
    })?;
    files.sort();
    let mut all = Sha256::new();
    let mut table = String::new();
    let count = files.len();
    for file in files {
        println!("cargo:rerun-if-changed={}", file.display());
        let name = file
            .strip_prefix(dist)
            .map_err(|e| e.to_string())?
            .to_string_lossy()
            .replace('\\', "/");
        let bytes = fs::read(&file).map_err(|e| e.to_string())?;
        all.update((name.len() as u64).to_be_bytes());
        all.update(name.as_bytes());
        all.update((bytes.len() as u64).to_be_bytes());
        all.update(&bytes);
        let path = file.display().to_string();
        let _ = writeln!(table, "    Asset::new({name:?}, include_bytes!({path:?})),");
    }
    let hash = hex::encode(all.finalize());
    let hash = &hash[..12];
    Ok(format!(
        "/// Hash over all assets.\npub const HASH: &str = {hash:?};\n\
         static ASSETS: [Asset; {count}] = [\n{table}];\n"
    ))
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
