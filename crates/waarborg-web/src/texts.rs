//! The texts of the interface: `texts/<language>/<file>.ftl` as `texts::<file>::<KEY>`, made by the
//! build; the crate `waarborg-texts` says how.

// The texts that the kit has itself, for the templates that extend its layout.
pub(crate) use waarborg_web_kit::texts::{as_of, charts, domain, filters, layout};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
