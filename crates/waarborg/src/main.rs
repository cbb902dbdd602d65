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
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    outcome::exit(commands::run(cli))
}
