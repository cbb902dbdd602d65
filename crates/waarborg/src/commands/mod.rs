//! One module per command.

mod catalogue;

use crate::cli::{Cli, Command};
use crate::outcome::Outcome;

/// Runs the command.
pub fn run(cli: Cli) -> Outcome {
    match cli.command {
        Command::Catalogue(command) => catalogue::run(command),
        _ => Ok(()),
    }
}
