//! `waarborg verify` of a dossier.

use super::verify::VerifyArgs;
use crate::cli::Format;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{self, say};
use serde_json::json;
use waarborg_documents::dossier::{NotADossier, Report, Source, verify};

pub fn run(args: &VerifyArgs, source: &mut dyn Source) -> Outcome {
    let report = match verify(source, args.public_key.as_deref()) {
        Ok(report) => report,
        Err(NotADossier::Unreadable(error)) => return Err(error.into()),
        Err(error) => return Err(Failure::NotRight(format!("{}: {error}", args.source))),
    };
    match args.format {
        Format::Json => terminal::json(&as_json(&report))?,
        Format::Text => print_text(&report),
    }
    match &report.seal {
        _ if report.is_right() => Ok(()),
        Err(error) => Err(Failure::NotRight(format!("{}: {error}", args.source))),
        Ok(()) => Err(Failure::NotRight(format!(
            "{}: not every file is as it was signed",
            args.source
        ))),
    }
}

fn print_text(report: &Report) {
    let manifest = &report.manifest;
    for (path, finding) in &report.files {
        say!("  {:<8} {path}", finding.code());
    }
    if report.is_right() {
        say!(
            "Unaltered and signed: dossier of {} as of {}",
            manifest.organisation.name,
            manifest.as_of
        );
    }
    say!("  SHA-256       {}", manifest.sha256);
    say!("  public key    {}", manifest.public_key);
    if report.seal.is_ok() && !report.key_was_expected {
        say!(
            "Compare the public key with the one on the organisation's own page, or give it with --public-key."
        );
    }
}

fn as_json(report: &Report) -> serde_json::Value {
    let manifest = &report.manifest;
    let files = report.files.iter();
    let files = files.map(|(path, finding)| json!({ "path": path, "outcome": finding.code() }));
    json!({
        "unaltered": report.is_right(),
        "organisation": manifest.organisation.name,
        "asOf": manifest.as_of,
        "program": manifest.program,
        "signatureHolds": report.seal.is_ok(),
        "reason": report.seal.as_ref().err().map(ToString::to_string),
        "sha256": manifest.sha256,
        "publicKey": manifest.public_key,
        "keyWasExpected": report.key_was_expected,
        "files": files.collect::<Vec<_>>(),
    })
}
