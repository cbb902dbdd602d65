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
    let cli = cli::Cli::parse();
    // `waarborg … | head` ends quietly, like other programs. A server lives on when a visitor leaves.
    if !matches!(cli.command, Command::Serve(_) | Command::Demo(_)) {
        sigpipe::reset();
    }
    outcome::exit(commands::run(cli))
}
