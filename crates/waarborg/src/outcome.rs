//! Exit codes: what a script can rely on. The same list is in `waarborg --help`.

use crate::terminal;
use anyhow::Context;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
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
    terminal::complain(&message);
    ExitCode::from(code)
}

/// Writes what a command made, to a file or to standard output.
pub fn write(output: Option<&Path>, bytes: &[u8]) -> anyhow::Result<()> {
    match output {
        None => terminal::bytes(bytes).context("cannot write to standard output"),
        Some(path) => put(OpenOptions::new().create(true).truncate(true), path, bytes),
    }
}

/// Writes a file that is not there yet.
pub fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    put(OpenOptions::new().create_new(true), path, bytes)
}

/// Made for this user alone: what a command writes is not for everybody yet.
fn put(options: &mut OpenOptions, path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let opened = options.write(true).mode(0o600).open(path);
    let written = opened.and_then(|mut file| file.write_all(bytes));
    written.with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn what_is_written_is_for_this_user_alone_and_not_over_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let (draft, dossier) = (
            folder.path().join("draft.json"),
            folder.path().join("dossier.zip"),
        );
        write(Some(&draft), b"a longer one").expect("written");
        write(Some(&draft), b"again").expect("written over");
        write_new(&dossier, b"first").expect("written");
        let refused = write_new(&dossier, b"second").expect_err("it is there");
        assert!(format!("{refused:#}").contains("dossier.zip"), "{refused:#}");
        for (path, content) in [(draft, "again"), (dossier, "first")] {
            assert_eq!(std::fs::read_to_string(&path).expect("it is there"), content);
            let mode = std::fs::metadata(&path).expect("about it").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
