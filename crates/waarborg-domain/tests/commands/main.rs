//! Commands: what they decide, what they refuse, and who may.
#![allow(clippy::unwrap_used)]

mod inheritances;
mod objects;
#[path = "../sample/mod.rs"]
mod sample;
mod scope;
mod support;
