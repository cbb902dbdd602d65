//! Reads frameworks other than BIO2: an OSCAL catalog as JSON or YAML, and the library of CISO Assistant.
//! The format is recognised by content. Pure: bytes in, a [`FrameworkText`] out.
//!
//! A file is hostile until it was read. Its bytes, objects, levels and nodes are limited ([`MAX_BYTES`]
//! and below); aliases of YAML count for all that they stand for, so that a small file cannot grow into a
//! large one.

mod build;
mod ciso;
mod error;
mod fields;
mod notes;
mod oscal;
mod source;

pub use error::{Excess, FrameworkError};

use build::Builder;
use fields::fields;
use waarborg_domain::frameworks::{FrameworkFormat, FrameworkText};

/// The largest file that is read. NIST SP 800-53 revision 5 has about 10 MB.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most nodes that a framework may have. NIST SP 800-53 has about 1,200.
pub const MAX_NODES: usize = 20_000;

/// How deep nodes may be within each other.
pub const MAX_DEPTH: usize = 20;

/// The longest text of one node, in bytes.
pub const MAX_TEXT_LENGTH: usize = 100_000;

/// All texts together, in bytes, after parameters were filled in.
pub const MAX_TEXT: usize = 32 * 1024 * 1024;

fields! {
    /// The top level of a file in either format.
    Root {
        catalog: oscal::Catalog = "catalog",
        objects: ciso::Objects = "objects",
        urn: String = "urn",
        locale: String = "locale",
        ref_id: String = "ref_id",
        name: String = "name",
        description: String = "description",
        copyright: String = "copyright",
        version: String = "version",
        publication_date: String = "publication_date",
        provider: String = "provider",
        packager: String = "packager",
        dependencies: Vec<String> = "dependencies",
        translations: fields::Pairs<ciso::Words> = "translations",
    }
}

/// Other documents of OSCAL, to say what was found instead.
const OTHER_OSCAL: &[&str] = &[
    "profile",
    "component-definition",
    "system-security-plan",
    "assessment-plan",
    "assessment-results",
    "plan-of-action-and-milestones",
    "mapping-collection",
];

impl Root {
    /// Which of them it is, if one.
    fn other(&self) -> &'static str {
        let is_there = |name: &&&str| self.rest.has(name);
        OTHER_OSCAL.iter().find(is_there).copied().unwrap_or_default()
    }
}

/// Reads a framework.
///
/// # Errors
/// When the file is damaged, of another kind, or larger than we read.
pub fn read(bytes: &[u8]) -> Result<FrameworkText, FrameworkError> {
    let (root, is_json) = source::parse(bytes)?;
    let mut builder = Builder::default();
    if let Some(catalog) = &root.catalog {
        let head = oscal::read(catalog, &mut builder)?;
        let format = if is_json {
            FrameworkFormat::OscalJson
        } else {
            FrameworkFormat::OscalYaml
        };
        return builder.finish(format, head);
    }
    let Some(objects) = &root.objects else {
        return Err(FrameworkError::NotAFramework {
            found: root.other().into(),
        });
    };
    let head = ciso::read(&root, objects, &mut builder)?;
    builder.finish(FrameworkFormat::CisoAssistant, head)
}
