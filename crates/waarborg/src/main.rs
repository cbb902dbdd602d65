//! `waarborg`: the program. Reads the command line and the environment, wires the layers together, and
//! turns outcomes into exit codes.

mod cli;
mod clock;
mod commands;
mod logging;
mod outcome;
mod place;
mod settings;
mod terminal;

use clap::Parser;
use std::process::ExitCode;
use waarborg_app::reading::child;

fn main() -> ExitCode {
    // We may be a child that reads a file and exits: that comes before anything else.
    let arguments: Vec<_> = std::env::args_os().collect();
    if let [_, command, kind] = arguments.as_slice()
        && command == child::COMMAND
    {
        let answered = child::serve(&kind.to_string_lossy());
        return outcome::exit(answered.map_err(Into::into));
    }
    outcome::exit(commands::run(cli::Cli::parse()))
}
