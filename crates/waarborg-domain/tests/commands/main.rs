//! Commands: what they decide, what they refuse, and who may.
#![allow(clippy::unwrap_used)]

mod accounts;
mod actions;
mod agree;
mod applicability;
mod days;
mod inheritances;
mod migration;
mod objects;
#[path = "../sample/mod.rs"]
mod sample;
mod scope;
mod statement;
mod support;
