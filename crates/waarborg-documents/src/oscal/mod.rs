//! What leaves Waarborg as OSCAL (Open Security Controls Assessment Language of NIST): a version of BIO2
//! as a catalog, and a statement as a system security plan, assessment results and a plan of action and
//! milestones (POA&M).
//!
//! The same input gives the same bytes: identifiers are made from names ([`Names`]), moments are those of
//! the catalogue or the statement. A statement holds no names of persons, no remarks and no evidence, so
//! neither do these.

mod actions;
mod catalogue;
mod model;
mod plan;
mod poam;
mod results;
mod shared;
mod status;

pub use catalogue::catalogue;
pub use plan::system_security_plan;
pub use poam::{has_plan, plan_of_action};
pub use results::{assessment_results, has_results};

use serde::Serialize;
use sha1::{Digest, Sha1};
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::applicability::Subject;

/// The version of OSCAL that we write.
pub const OSCAL_VERSION: &str = "1.2.3";

/// The namespace of properties that are ours.
pub const NAMESPACE: &str = "urn:waarborg:oscal:1";

/// The root of our name-based identifiers. Never changes: identifiers that others keep would change too.
const ROOT: Uuid = Uuid::from_u128(0x6a1f_0c52_98d3_5b7e_9c44_2f6b_e17a_50d1);

/// Why there is no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotToBeMade {
    /// The edition leaves out the states, and this document consists of them.
    #[error("this edition shows no status of measures, so there are no results to write")]
    NoStates,
    /// Everything is met and nothing is being done, and OSCAL knows no empty plan of action.
    #[error("there are no open points and no actions, so there is no plan of action to write")]
    NoGaps,
}

/// A UUID (version 5) that stands for this name for ever.
fn uuid(name: &str) -> String {
    let mut hasher = Sha1::new();
    hasher.update(ROOT.as_bytes());
    hasher.update(name.as_bytes());
    let mut first = [0; 16];
    first.copy_from_slice(&hasher.finalize()[..16]);
    uuid::Builder::from_sha1_bytes(first).into_uuid().to_string()
}

/// The start of a day, as OSCAL writes moments.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}

/// The identifier of a control or measure, also in the documents that refer to the catalog.
fn control_id(subject: impl Into<Subject>) -> String {
    format!("bio2-{}", subject.into())
}

/// The identifier of what must be so, of a control or measure.
fn statement_id(subject: impl Into<Subject>) -> String {
    format!("{}_smt", control_id(subject))
}

/// Text as it was written, in Markdown of OSCAL: signs that mean something there are escaped.
fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\\' | '*' | '`' | '~' | '^' | '_' | '<' | '>' | '[' | ']' | '{' | '}' | '$' => {
                out.push('\\');
                out.push(c);
            }
            // Other line ends would join words; one line end is a space in Markdown.
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}

/// The same on one line.
fn line(text: &str) -> String {
    prose(&plain(text))
}

/// Text on one line without markup, for what OSCAL calls a string: never empty.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() {
        return "-".to_owned();
    }
    words.join(" ")
}

/// The document as bytes, after its identifier was made from all that it says.
fn write<T: Serialize>(root: &'static str, name: &str, mut document: T, set: fn(&mut T, String)) -> Vec<u8> {
    let content = serde_json::to_vec(&document).unwrap_or_default();
    set(
        &mut document,
        uuid(&format!("{name}/{}", crate::canonical::sha256(&content))),
    );
    let whole = std::collections::BTreeMap::from([(root, document)]);
    let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_identifier_for_ever() {
        assert_eq!(uuid("catalogue"), uuid("catalogue"));
        let made = Uuid::parse_str(&uuid("catalogue")).expect("a UUID");
        assert_eq!(made.get_version_num(), 5);
        // Held here, because others keep what we give out.
        assert_eq!(uuid("catalogue"), "61e4b06d-4977-5584-8c90-16546487e7a5");
    }

    #[test]
    fn what_people_type_is_no_markup() {
        assert_eq!(
            prose(" *vet* {{ insert: param, x }} <b> "),
            "\\*vet\\* \\{\\{ insert: param, x \\}\\} \\<b\\>"
        );
        assert_eq!(line("een\r\ntwee\t drie"), "een twee drie");
        assert_eq!(plain("  \n "), "-");
    }
}
