//! Position, gap analysis, tasks and totals, on examples and on random ledgers.

mod position;
mod support;
mod trend;
mod views;
