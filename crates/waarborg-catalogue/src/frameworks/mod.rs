//! Reads frameworks other than BIO2: an OSCAL catalog as JSON or YAML, and the library of CISO Assistant.
//! The format is recognised by content. Pure: bytes in, a [`FrameworkText`] out.
//!
//! A file is hostile until it was read. Its bytes, objects, levels and nodes are limited ([`MAX_BYTES`]
//! and below); aliases of YAML count for all that they stand for, so that a small file cannot grow into a
//! large one.

mod build;
mod ciso;
mod error;
mod oscal;
mod params;
mod source;

pub use error::{Excess, FrameworkError};

use build::Builder;
use serde::Deserialize;
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

/// The top level of a file in either format.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Root {
    catalog: Option<oscal::Catalog>,
    objects: Option<ciso::Objects>,
    urn: Option<String>,
    ref_id: Option<String>,
    name: Option<String>,
    version: Option<String>,
    // Other documents of OSCAL, to say what was found instead.
    profile: Option<serde::de::IgnoredAny>,
    #[serde(rename = "component-definition")]
    component_definition: Option<serde::de::IgnoredAny>,
    #[serde(rename = "system-security-plan")]
    system_security_plan: Option<serde::de::IgnoredAny>,
    #[serde(rename = "assessment-results")]
    assessment_results: Option<serde::de::IgnoredAny>,
}

impl Root {
    fn other(&self) -> &'static str {
        if self.profile.is_some() {
            "profile"
        } else if self.component_definition.is_some() {
            "component-definition"
        } else if self.system_security_plan.is_some() {
            "system-security-plan"
        } else if self.assessment_results.is_some() {
            "assessment-results"
        } else {
            ""
        }
    }
}

/// Reads a framework.
///
/// # Errors
/// When the file is damaged, of another kind, or larger than we read.
pub fn read(bytes: &[u8]) -> Result<FrameworkText, FrameworkError> {
    let (root, is_json) = source::parse(bytes)?;
    let other = root.other();
    let mut builder = Builder::default();
    let text = match (root.catalog, root.objects) {
        (Some(catalog), _) => {
            let format = if is_json {
                FrameworkFormat::OscalJson
            } else {
                FrameworkFormat::OscalYaml
            };
            let head = catalog.head();
            oscal::read(catalog, &mut builder)?;
            builder.finish(format, head)?
        }
        (None, Some(objects)) => {
            let library = ciso::Library {
                urn: root.urn.unwrap_or_default(),
                reference: root.ref_id.unwrap_or_default(),
                name: root.name.unwrap_or_default(),
                version: root.version.unwrap_or_default(),
            };
            let head = ciso::read(library, objects, &mut builder)?;
            builder.finish(FrameworkFormat::CisoAssistant, head)?
        }
        (None, None) => return Err(FrameworkError::NotAFramework { found: other.into() }),
    };
    Ok(text)
}
