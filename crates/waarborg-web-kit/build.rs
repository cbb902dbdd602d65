//! Generates the constants of the texts.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    if let Err(problem) = run() {
        eprintln!("{problem}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?).join("texts.rs");
    let texts = waarborg_texts::read(&root.join("texts"))?;
    fs::write(&out, texts.rust("crate::i18n")).map_err(|e| format!("{}: {e}", out.display()))
}
