//! The statement as PDF: tagged, PDF/UA-1 and PDF/A-2a together, which Typst checks while it writes.
//! The same statement gives the same bytes.

mod clean;
mod world;

use crate::texts;
use serde_json::json;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use waarborg_domain::Day;
use waarborg_domain::catalogue::Language;
use waarborg_domain::statement::Statement;
use world::World;

/// What to print.
#[derive(Debug, Clone, Copy)]
pub struct PdfEdition<'a> {
    /// The statement, or the public edition of it.
    pub statement: &'a Statement,
    /// In this language.
    pub language: Language,
    /// The day on which the board approved; `None` for a draft, which then says that it is one.
    pub approved_on: Option<Day>,
    /// The day of publication.
    pub published_on: Option<Day>,
    /// SHA-256 of the signed content and public key (both hexadecimal), for the page on authenticity.
    pub seal: Option<(&'a str, &'a str)>,
}

/// Why there is no PDF. Always a mistake of ours: no statement may make it fail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the PDF could not be made: {0}")]
pub struct PdfError(pub String);

/// Makes the PDF.
///
/// # Errors
/// When the template is wrong or the result would not conform to PDF/UA-1 and PDF/A-2a.
pub fn write(edition: &PdfEdition<'_>) -> Result<Vec<u8>, PdfError> {
    let mut data = json!({
        "statement": edition.statement,
        "texts": texts::all(edition.language),
        "language": edition.language.code(),
        "approvedOn": edition.approved_on,
        "publishedOn": edition.published_on,
        "seal": edition.seal.map(|(sha256, key)| json!({ "sha256": sha256, "publicKey": key })),
    });
    clean::clean(&mut data);
    let world = World::new(data.to_string());
    let document = typst::compile(&world).output.map_err(|errors| explain(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PdfError(error.message().to_string()))?;
    let organisation = &edition.statement.organisation.slug;
    let options = PdfOptions {
        ident: Smart::Custom(format!("waarborg/{organisation}/{}", edition.statement.number)),
        creator: Smart::Custom(Some("Waarborg".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let result = typst_pdf::pdf(&document, &options).map_err(|errors| explain(&errors));
    // Typst caches its layout; a statement is hardly ever printed twice.
    drop(document);
    typst::comemo::evict(0);
    result
}

fn explain(errors: &[typst::diag::SourceDiagnostic]) -> PdfError {
    let messages: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
            format!("{}{}", error.message, hints.collect::<String>())
        })
        .collect();
    PdfError(messages.join("; "))
}
