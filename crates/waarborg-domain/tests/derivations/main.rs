//! Posture, gap analysis, tasks and totals, on examples and on random ledgers.

mod drafts;
mod facts;
mod incremental;
mod inheritances;
mod judging;
mod law;
mod migration;
mod objects;
mod plainly;
mod posture;
mod reached;
mod recorded;
mod support;
mod tally;
mod trend;
mod views;
