//! Waarborg.

fn main() {}
