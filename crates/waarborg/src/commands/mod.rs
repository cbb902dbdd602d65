//! One module per command.

mod audit;
mod catalogue;
mod catalogue_framework;
pub mod catalogue_import;
mod demo;
mod doctor;
pub mod dossier;
mod serve;
mod statement;
pub mod user;
pub mod verify;
mod verify_dossier;

use crate::cli::{Cli, Command};
use crate::outcome::Outcome;
use crate::place;
use crate::terminal::say;

/// Runs the command.
pub fn run(cli: Cli) -> Outcome {
    match cli.command {
        Command::Verify(args) => verify::run(&args),
        command => tokio::runtime::Runtime::new()?.block_on(run_with_store(command)),
    }
}

async fn run_with_store(command: Command) -> Outcome {
    match command {
        Command::Serve(args) => serve::run(args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::Migrate { place } => {
            place::open(&place).await?;
            say!("The database {} is up to date.", place::url(&place)?);
            Ok(())
        }
        Command::Catalogue(command) => catalogue::run(command).await,
        Command::User(command) => user::run(command).await,
        Command::Statement(command) => statement::run(command).await,
        Command::Dossier(args) => dossier::run(args).await,
        Command::Audit(command) => audit::run(command).await,
        Command::Doctor { place, format } => doctor::run(&place, format).await,
        Command::Verify(_) => Ok(()),
    }
}
