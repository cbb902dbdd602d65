//! Commands: what they decide, what they refuse, and who may.
#![allow(clippy::unwrap_used)]

mod accounts;
mod actions;
mod agree;
mod applicability;
mod days;
mod decided;
mod evidence;
mod features;
mod frameworks;
mod inheritances;
mod judgements;
mod migration;
mod object_details;
mod objects;
mod official;
mod organisations;
mod permissions;
#[path = "../sample/mod.rs"]
mod sample;
mod scope;
mod self_assessments;
mod statement;
mod support;
