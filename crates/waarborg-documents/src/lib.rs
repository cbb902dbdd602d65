//! What leaves Waarborg as a document: the signed statement as JSON in canonical form, as PDF, as
//! spreadsheet and as OSCAL; and what comes in as a table.

pub mod annual;
pub mod canonical;
pub mod dossier;
pub mod oscal;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod schema;
pub mod sign;
pub mod table;
mod texts;
pub mod xlsx;
