//! The measures of BIO2: the gap analysis, and one measure.

pub mod filter;
pub mod paths;
