//! The gap analysis, tasks and the overview: what they show, to whom, and what they cost.

mod cost;
mod measures;
mod posture;
mod tasks;
pub mod world;
