//! Position, gap analysis, tasks and totals, on examples and on random ledgers.

mod objects;
mod judging;
mod position;
mod provisions;
mod support;
mod trend;
mod views;
