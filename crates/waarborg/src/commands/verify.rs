//! `waarborg verify FILE-OR-ADDRESS`.

use super::verify_dossier;
use crate::cli::Format;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{self, say};
use anyhow::Context;
use clap::Args;
use serde_json::json;
use std::io::Read;
use std::path::Path;
use std::time::Duration;
use waarborg_documents::dossier::{Archive, Folder, SourceError};
use waarborg_documents::sign::{self, SignedEdition, VerifyError};

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// File or folder, or address of a statement that begins with https:// or http://.
    pub source: String,
    /// Public key (hexadecimal) that it must be signed with. Without it, the key in it is used and printed,
    /// and you compare it with the one on the organisation's public page.
    #[arg(long, value_name = "KEY")]
    pub public_key: Option<String>,
    /// How to print the outcome.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How a ZIP file begins; an empty one begins differently, and is not a dossier.
const ZIP: &[u8] = b"PK\x03\x04";

/// The largest document that is read: a statement is well under one megabyte.
const MAX_SIZE: u64 = 16 * 1024 * 1024;

/// The largest ZIP file that is read: it is kept in memory. Unpacked, a dossier may be larger.
const MAX_DOSSIER_SIZE: u64 = 512 * 1024 * 1024;

pub fn run(args: &VerifyArgs) -> Outcome {
    let path = Path::new(&args.source);
    if path.is_dir() {
        return verify_dossier::run(args, &mut Folder::open(path)?);
    }
    let bytes = read(&args.source)?;
    if bytes.starts_with(ZIP) {
        let mut archive = Archive::open(&bytes).map_err(|error| match error {
            SourceError::Ambiguous(_) => Failure::NotRight(format!("{}: {error}", args.source)),
            other => other.into(),
        })?;
        return verify_dossier::run(args, &mut archive);
    }
    let outcome = sign::verify(&bytes, args.public_key.as_deref());
    match args.format {
        Format::Json => print_json(&outcome)?,
        Format::Text => {
            if let Ok(verified) = &outcome {
                print_text(&verified.signed, verified.key_was_expected);
            }
        }
    }
    outcome
        .map(|_| ())
        .map_err(|error| Failure::NotRight(format!("{}: {error}", args.source)))
}

fn read(source: &str) -> anyhow::Result<Vec<u8>> {
    let is_address = source.starts_with("https://") || source.starts_with("http://");
    // Of a file it shows only when it is read what it is.
    let most = if is_address { MAX_SIZE } else { MAX_DOSSIER_SIZE };
    let mut bytes = Vec::new();
    if is_address {
        fetch(source, most + 1, &mut bytes)?;
    } else {
        let file = std::fs::File::open(source).with_context(|| format!("cannot open {source}"))?;
        file.take(most + 1).read_to_end(&mut bytes)?;
    }
    let is_zip = bytes.starts_with(ZIP);
    let (largest, advice) = match (is_zip, is_address) {
        (true, true) => (MAX_SIZE, ": save it, and give the file"),
        (true, false) => (MAX_DOSSIER_SIZE, ": unpack it, and give the folder"),
        (false, _) => (MAX_SIZE, " to be a statement"),
    };
    anyhow::ensure!(bytes.len() as u64 <= largest, "{source} is too large{advice}");
    Ok(bytes)
}

/// What is at an address, as far as so many bytes.
fn fetch(address: &str, most: u64, bytes: &mut Vec<u8>) -> anyhow::Result<()> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .into();
    let answer = agent.get(address).call();
    let mut answer = answer.with_context(|| format!("cannot fetch {address}"))?;
    let _ = answer.body_mut().as_reader().take(most).read_to_end(bytes)?;
    Ok(())
}

fn print_text(signed: &SignedEdition, key_was_expected: bool) {
    let edition = &signed.edition;
    say!(
        "Unaltered and signed: statement {} of {}",
        edition.number,
        edition.organisation.name
    );
    say!("  status as of  {}", edition.as_of);
    say!("  approved on   {}", signed.approved_on);
    say!("  published on  {}", signed.published_on);
    say!("  SHA-256       {}", signed.sha256);
    say!("  public key    {}", signed.public_key);
    if !key_was_expected {
        say!(
            "Compare the public key with the one on the organisation's own page, or give it with --public-key."
        );
    }
}

fn print_json(outcome: &Result<sign::Verified, VerifyError>) -> anyhow::Result<()> {
    let value = match outcome {
        Ok(verified) => json!({
            "unaltered": true,
            "organisation": verified.signed.edition.organisation.name,
            "number": verified.signed.edition.number,
            "asOf": verified.signed.edition.as_of,
            "approvedOn": verified.signed.approved_on,
            "publishedOn": verified.signed.published_on,
            "sha256": verified.signed.sha256,
            "publicKey": verified.signed.public_key,
            "keyWasExpected": verified.key_was_expected,
        }),
        Err(error) => json!({ "unaltered": false, "reason": error.to_string() }),
    };
    terminal::json(&value)?;
    Ok(())
}
