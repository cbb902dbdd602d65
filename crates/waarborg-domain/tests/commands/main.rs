//! Commands: what they decide, what they refuse, and who may.
#![allow(clippy::unwrap_used)]

#[path = "../sample/mod.rs"]
mod sample;
mod scope;
mod support;
