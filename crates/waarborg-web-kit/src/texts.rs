//! The texts of the kit: `texts/<language>/<file>.ftl` as `texts::<file>::<KEY>`, made by the build; the
//! crate `waarborg-texts` says how.

// What is made for texts with several arguments, of which the kit has none.
#![allow(unused_imports)]

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
