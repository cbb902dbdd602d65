//! Moving to another version of BIO2: nothing disappears, nothing is duplicated, the past stays what it
//! was.

mod accounted;
mod lasting;
pub mod world;
