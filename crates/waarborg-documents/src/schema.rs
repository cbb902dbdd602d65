//! The JSON Schema (2020-12) of the published statement, written by hand: it is the specification for
//! others, so it must not follow our types by itself.

/// The schema of [`crate::sign::FORMAT`].
pub const STATEMENT: &str = include_str!("../schema/statement-1.schema.json");
