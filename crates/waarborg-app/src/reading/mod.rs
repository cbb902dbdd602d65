//! Reads files that somebody uploaded. Such a file is hostile until it was read, and the libraries that
//! take it apart are not ours: so that happens in a child process that has nothing (no environment, no
//! open files, no database) and limited memory and time. What goes wrong in there is a refused file here,
//! and the next one is read as if nothing happened.
//!
//! A [`Question`] says what is read out of a file; [`Reader::read`] is the one way to have it answered.
//! A new kind of file is a question in `questions.rs` and a line in [`child::KINDS`].

mod allowance;
pub mod child;
mod parent;
mod questions;

pub use allowance::Allowance;
pub use questions::{ReadFramework, ReadOfficial, ReadOutline, ReadTable};

use crate::errors::AppError;
use crate::turns::{Turn, Turns};
use bytes::Bytes;
use parent::Program;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// What to read out of a file: pure, from bytes to an answer.
pub trait Question: Serialize + DeserializeOwned + Send + 'static {
    /// The kind of question, as the child knows it.
    const KIND: &'static str;
    /// What is in the file.
    type Answer: Serialize + DeserializeOwned + Send + 'static;
    /// Why the file is refused.
    type Refusal: Serialize + DeserializeOwned + Send + 'static;

    /// Reads the file.
    ///
    /// # Errors
    /// When the file is damaged, of another kind, or larger than we read.
    fn read(&self, file: &[u8]) -> Result<Self::Answer, Self::Refusal>;
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread<R> {
    /// The file is refused, with what to do.
    #[error("{0}")]
    Refused(R),
    /// The reading was stopped.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// Nothing could be read at all: not because of the file.
    #[error(transparent)]
    Failed(#[from] AppError),
}

/// Why the reading of a file was stopped. Nothing came of it, and nothing is half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stopped {
    /// It took more memory than a file may.
    #[error("reading this file takes too much memory; save what is needed in a smaller file")]
    Memory,
    /// It took longer than a file may.
    #[error("reading this file takes too long; save what is needed in a smaller file")]
    Time,
    /// The reader crashed on it.
    #[error("this file cannot be read; save it again with the program that made it")]
    Crashed,
    /// Too many other files are being read.
    #[error("too many files are being read at the moment; try again in a minute")]
    Busy,
}

/// How long a file waits for its turn.
const PATIENCE: Duration = Duration::from_secs(60);

/// The most children at once: each may take as much memory as the allowance says.
const MAX_CHILDREN: usize = 4;

/// Reads files, a few at a time. Cheap to clone.
#[derive(Clone)]
pub struct Reader {
    way: Way,
    turns: Turns,
}

#[derive(Clone)]
enum Way {
    InProcess,
    Children(Arc<Program>),
}

impl Reader {
    /// Reads within this process: for tests that have no program, never for an installation.
    #[must_use]
    pub fn in_process() -> Self {
        Self::new(Way::InProcess)
    }

    /// Reads in children of this very program, as [`child::serve`] answers.
    ///
    /// # Errors
    /// When the program does not know where it is.
    pub fn in_children() -> std::io::Result<Self> {
        // This name starts the very program that is running, even after an upgrade replaced its file.
        let itself = Path::new("/proc/self/exe");
        let program = if itself.exists() {
            itself.to_owned()
        } else {
            std::env::current_exe()?
        };
        Ok(Self::in_children_of(program, Allowance::default()))
    }

    /// Reads in children of this program, within this allowance.
    #[must_use]
    pub fn in_children_of(program: PathBuf, allowance: Allowance) -> Self {
        Self::new(Way::Children(Arc::new(Program { program, allowance })))
    }

    fn new(way: Way) -> Self {
        Self {
            way,
            turns: Turns::of_processors(MAX_CHILDREN),
        }
    }

    /// Answers the question about a file, off the threads that others wait for.
    ///
    /// # Errors
    /// When the file is refused, when the reading was stopped, or when nothing could be read at all.
    pub async fn read<Q: Question>(
        &self,
        question: Q,
        file: impl Into<Bytes>,
    ) -> Result<Q::Answer, Unread<Q::Refusal>> {
        let (file, way, turn) = (file.into(), self.way.clone(), self.turn().await?);
        let read = move || match way {
            Way::InProcess => question.read(&file).map_err(Unread::Refused),
            Way::Children(program) => program.ask(&question, &file),
        };
        match turn.run(read).await {
            Ok(answer) => answer,
            Err(error) if error.is_panic() => Err(Stopped::Crashed.into()),
            Err(error) => Err(AppError::failed(error).into()),
        }
    }

    async fn turn<R>(&self) -> Result<Turn, Unread<R>> {
        match tokio::time::timeout(PATIENCE, self.turns.take()).await {
            Ok(turn) => turn.map_err(|error| AppError::failed(error).into()),
            Err(_) => Err(Stopped::Busy.into()),
        }
    }
}
