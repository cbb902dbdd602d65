//! `waarborg`: the program. Reads the command line and the environment, wires the layers together, and
//! turns outcomes into exit codes.

mod cli;
mod clock;
mod commands;
mod logging;
mod outcome;
mod place;
mod settings;

use clap::Parser;
use cli::Command;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    // `waarborg … | head` ends quietly, as other programs do. A server lives on when a visitor leaves.
    if !matches!(cli.command, Command::Serve(_) | Command::Demo(_)) {
        sigpipe::reset();
    }
    outcome::exit(commands::run(cli))
}
