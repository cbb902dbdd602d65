//! One measure, judgements and evidence: recording them, taking them back, and who may.

mod assessments;
mod evidence;
mod measure;
mod record;
mod retract;
mod several;
mod support;
mod uploads;
