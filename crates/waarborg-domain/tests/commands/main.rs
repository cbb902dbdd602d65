//! Commands: what they decide, what they refuse, and who may.
#![allow(clippy::unwrap_used)]

mod inheritances;
mod objects;
mod applicability;
mod migration;
#[path = "../sample/mod.rs"]
mod sample;
mod scope;
mod statement;
mod support;
