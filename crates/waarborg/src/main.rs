//! `waarborg`: the program. Reads the command line and the environment, wires the layers together, and
//! turns outcomes into exit codes.

mod cli;
mod commands;
mod outcome;
mod settings;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    outcome::exit(commands::run(cli))
}
