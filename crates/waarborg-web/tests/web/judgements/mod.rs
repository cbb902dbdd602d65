//! One measure, judgements and evidence: recording them, retracting them, and who may.

mod conflict;
mod evidence;
mod measure;
mod record;
mod retract;
mod self_assessments;
mod several;
mod spreadsheets;
pub mod support;
mod uploads;
mod whole;
