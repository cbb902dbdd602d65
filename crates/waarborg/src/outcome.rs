//! Exit codes: what a script can rely on. The same list is in `waarborg --help`.

use std::process::ExitCode;

/// How a command ended, if not well.
#[derive(Debug)]
pub enum Failure {
    /// What was checked is not right (verify, audit verify, doctor). Exit code 1.
    NotRight(String),
    /// What was asked for does not exist. Exit code 3.
    NotFound(String),
    /// It could not be done: a file, the database, the network. Exit code 4.
    Failed(anyhow::Error),
}

/// The outcome of a command.
pub type Outcome = Result<(), Failure>;

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Tells a person what went wrong, and the caller by its exit code.
pub fn exit(outcome: Outcome) -> ExitCode {
    let (code, message) = match outcome {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::NotRight(message)) => (1, message),
        Err(Failure::NotFound(message)) => (3, message),
        Err(Failure::Failed(error)) => (4, format!("{error:#}")),
    };
    eprintln!("waarborg: {message}");
    ExitCode::from(code)
}

/// Writes what a command made, to a file or to standard output.
pub fn write(output: Option<&std::path::Path>, bytes: &[u8]) -> anyhow::Result<()> {
    use anyhow::Context;
    use std::io::Write;
    match output {
        None => std::io::stdout()
            .lock()
            .write_all(bytes)
            .context("cannot write to standard output"),
        Some(path) => std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display())),
    }
}
