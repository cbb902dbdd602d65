//! The parent's side: starts a child, hands it the file, and kills it if it takes too much.

use super::child::{Asked, COMMAND};
use super::{Allowance, Question, Stopped, Unread};
use crate::errors::AppError;
use std::io::{self, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// The program that becomes the child.
pub(super) struct Program {
    pub program: PathBuf,
    pub allowance: Allowance,
}

/// How a child ended.
struct Ended {
    status: ExitStatus,
    /// What it answered, or why we killed it.
    answer: Result<Vec<u8>, Stopped>,
    /// The beginning of what it wrote to standard error.
    complaint: String,
}

/// How long a child that has answered may take to exit.
const GOING: Duration = Duration::from_secs(2);

/// How much of its standard error is kept.
const COMPLAINT: u64 = 2_000;

/// What a Rust program says when it gets no more memory.
const NO_MEMORY: [&str; 2] = ["memory allocation of", "out of memory"];

/// And with these that it broke down; the place in its source comes after them.
const PANICKED: &str = " panicked at ";

/// SIGKILL and SIGXCPU, as numbered on every Linux.
const KILLED: i32 = 9;
const TOO_MUCH_PROCESSOR: i32 = 24;

impl Program {
    /// Has a child answer the question; blocks.
    pub fn ask<Q: Question>(&self, question: &Q, file: &[u8]) -> Result<Q::Answer, Unread<Q::Refusal>> {
        let asked = Asked {
            allowance: self.allowance,
            question,
        };
        let mut line = serde_json::to_vec(&asked).map_err(AppError::failed)?;
        line.push(b'\n');
        let ended = self.run(Q::KIND, &line, file).map_err(AppError::failed)?;
        let answer = match &ended.answer {
            Ok(answer) if ended.status.success() => serde_json::from_slice(answer).ok(),
            _ => None,
        };
        match answer {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(refusal)) => Err(Unread::Refused(refusal)),
            None => {
                let stopped = ended.why();
                let (kind, status, place) = (Q::KIND, ended.status.to_string(), ended.place());
                tracing::warn!(kind, %stopped, status, place, "the reading of a file was stopped");
                Err(stopped.into())
            }
        }
    }

    fn run(&self, kind: &str, line: &[u8], file: &[u8]) -> io::Result<Ended> {
        let mut child = Command::new(&self.program)
            .args([COMMAND, kind])
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (told, answered) = mpsc::channel();
        thread::scope(|scope| {
            // A child that has heard enough hangs up: its answer tells why.
            let _ = scope.spawn(move || {
                stdin.map(|mut stdin| stdin.write_all(line).and_then(|()| stdin.write_all(file)))
            });
            let _ = scope.spawn(move || told.send(at_most(stdout, self.allowance.answer)));
            let complaint = scope.spawn(move || complaint(stderr));
            let answer = answered
                .recv_timeout(self.allowance.time)
                .unwrap_or(Err(Stopped::Time));
            if answer.is_err() {
                // It may be gone already. Once it is, the threads finish.
                let _ = child.kill();
            }
            let status = wait(&mut child)?;
            Ok(Ended {
                status,
                answer,
                complaint: complaint.join().unwrap_or_default(),
            })
        })
    }
}

/// All that comes, if it is no more than this many bytes.
fn at_most(stream: Option<impl Read>, most: usize) -> Result<Vec<u8>, Stopped> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let read = stream.map(|stream| stream.take(limit).read_to_end(&mut bytes));
    match read {
        Some(Ok(_)) if bytes.len() <= most => Ok(bytes),
        Some(Ok(_)) => Err(Stopped::Memory),
        _ => Err(Stopped::Crashed),
    }
}

/// The beginning of what comes; the rest is read and forgotten, so that nobody has to wait.
fn complaint(stream: Option<impl Read>) -> String {
    let Some(mut stream) = stream else {
        return String::new();
    };
    let mut bytes = Vec::new();
    let _ = stream.by_ref().take(COMPLAINT).read_to_end(&mut bytes);
    let _ = io::copy(&mut stream, &mut io::sink());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Waits for a child that has nothing more to say, and kills one that stays.
fn wait(child: &mut Child) -> io::Result<ExitStatus> {
    let last = Instant::now() + GOING;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if Instant::now() > last {
            child.kill()?;
            return child.wait();
        }
        thread::sleep(Duration::from_millis(1));
    }
}

impl Ended {
    /// Why there is no usable answer.
    fn why(&self) -> Stopped {
        match (&self.answer, self.status.signal()) {
            (Err(stopped), _) => *stopped,
            _ if NO_MEMORY.iter().any(|words| self.complaint.contains(words)) => Stopped::Memory,
            (_, Some(TOO_MUCH_PROCESSOR)) => Stopped::Time,
            // Killed, but not by us: the system is out of memory.
            (_, Some(KILLED)) => Stopped::Memory,
            _ => Stopped::Crashed,
        }
    }

    /// Where in the program it broke down; empty when it did not say. Only this goes into a log: what else
    /// it says can quote the file, with names of people in it.
    fn place(&self) -> &str {
        let place = self
            .complaint
            .lines()
            .find_map(|line| line.split_once(PANICKED)?.1.split_whitespace().next());
        place.unwrap_or_default().trim_end_matches(':')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_complaint_only_the_place_is_told() {
        let ended = |complaint: &str| Ended {
            status: ExitStatus::from_raw(101),
            answer: Err(Stopped::Crashed),
            complaint: complaint.to_owned(),
        };
        let panicked = "\nthread 'main' (7) panicked at crates/x/src/read.rs:7:9:\nbyte index 3 is not a char \
            boundary; it is inside 'é' (bytes 2..4) of `Anna de Vries panicked at home`\nnote: run with";
        assert_eq!(ended(panicked).place(), "crates/x/src/read.rs:7:9");
        assert_eq!(ended("waarborg: Anna de Vries is no number").place(), "");
        assert_eq!(ended("").place(), "");
    }
}
