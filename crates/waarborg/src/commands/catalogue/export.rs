//! `waarborg catalogue export`.

use crate::cli::CatalogueFormat;
use crate::outcome::{self, Outcome};
use std::path::Path;
use waarborg_documents::oscal;
use waarborg_domain::catalogue::{Catalogue, Language};

/// Writes a version of BIO2 in a format for other programs.
pub fn run(
    catalogue: &Catalogue,
    format: CatalogueFormat,
    language: Language,
    output: Option<&Path>,
) -> Outcome {
    let bytes = match format {
        CatalogueFormat::Oscal => oscal::catalogue(catalogue, language),
    };
    outcome::write(output, &bytes)?;
    Ok(())
}
