//! One module per command.

mod catalogue;
mod verify;

use crate::cli::{Cli, Command};
use crate::outcome::Outcome;

/// Runs the command.
pub fn run(cli: Cli) -> Outcome {
    match cli.command {
        Command::Catalogue(command) => catalogue::run(command),
        Command::Verify(args) => verify::run(&args),
        _ => Ok(()),
    }
}
