//! Position, gap analysis, tasks and totals, on examples and on random ledgers.

mod facts;
mod incremental;
mod judging;
mod migration;
mod objects;
mod position;
mod provisions;
mod support;
mod trend;
mod views;
