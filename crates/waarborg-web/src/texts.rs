//! The texts of the interface: `texts/<language>/<file>.ftl` as `texts::<file>::<KEY>`, made by the
//! build; the crate `waarborg-texts` says how.

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
