//! Position, gap analysis, tasks and totals, on examples and on random ledgers.

mod judging;
mod position;
mod support;
mod trend;
mod views;
