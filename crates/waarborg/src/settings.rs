//! Where the data are, and the secret key.

use crate::cli::Place;
use anyhow::{Context, Result, bail};
use std::{fs, io::Write, path::Path};

/// The address of the database: as given, or SQLite in the data folder.
pub fn database_url(place: &Place) -> String {
    match &place.database_url {
        Some(url) => url.clone(),
        None => format!("sqlite:{}", place.data_dir.join("waarborg.sqlite").display()),
    }
}

/// Creates the folder, for this user alone, if it does not exist.
pub fn make_private_folder(folder: &Path) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    if !folder.is_dir() {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    Ok(())
}

/// The 32 bytes that encrypt second factors and signing keys: from `WAARBORG_SECRET_KEY` (hexadecimal),
/// from the file in `WAARBORG_SECRET_KEY_FILE`, or from `secret.key` in the data folder, which is created
/// if it does not exist.
pub fn secret_key(data_dir: &Path) -> Result<[u8; 32]> {
    if let Ok(key) = std::env::var("WAARBORG_SECRET_KEY") {
        return parse_key(&key).context("WAARBORG_SECRET_KEY");
    }
    if let Ok(file) = std::env::var("WAARBORG_SECRET_KEY_FILE") {
        let key = fs::read_to_string(&file).with_context(|| format!("cannot read {file}"))?;
        return parse_key(&key).with_context(|| file.clone());
    }
    let file = data_dir.join("secret.key");
    if !file.exists() {
        make_private_folder(data_dir)?;
        write_new_key(&file)?;
    }
    let key = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    parse_key(&key).with_context(|| file.display().to_string())
}

fn parse_key(text: &str) -> Result<[u8; 32]> {
    let bytes = hex::decode(text.trim()).context("the secret key is not hexadecimal")?;
    match bytes.try_into() {
        Ok(key) => Ok(key),
        Err(_) => bail!("the secret key has to be 64 hexadecimal digits (32 bytes)"),
    }
}

fn write_new_key(file: &Path) -> Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let key: [u8; 32] = rand::random();
    let mut created = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
        .with_context(|| format!("cannot make {}", file.display()))?;
    writeln!(created, "{}", hex::encode(key))?;
    created.sync_all()?;
    Ok(())
}
