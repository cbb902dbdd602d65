//! The child: answers one question about one file, and ends.
//!
//! Standard input carries a line of JSON (the allowance and the question) and then the file; standard
//! output carries the answer or the refusal as JSON.

use super::{Allowance, Question, ReadFramework, ReadOfficial, ReadOutline, ReadTable};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufWriter, Write};

/// The command with which the program becomes a child; the kind comes after it.
pub const COMMAND: &str = "read-file";

/// The first line.
#[derive(Serialize, Deserialize)]
pub(super) struct Asked<Q> {
    pub allowance: Allowance,
    pub question: Q,
}

type Serve = fn(&mut dyn BufRead, &mut dyn Write) -> io::Result<()>;

/// Every kind of question, with the function that answers it.
const KINDS: &[(&str, Serve)] = &[
    (ReadOutline::KIND, answer::<ReadOutline>),
    (ReadTable::KIND, answer::<ReadTable>),
    (ReadOfficial::KIND, answer::<ReadOfficial>),
    (ReadFramework::KIND, answer::<ReadFramework>),
];

/// Answers a question of this kind, within limits that it sets on itself before it reads anything of the
/// file.
///
/// # Errors
/// When there is no such question, or it cannot be understood; what is wrong with the file is an answer.
pub fn serve(kind: &str) -> io::Result<()> {
    let found = KINDS.iter().find(|(known, _)| *known == kind);
    let (_, answer) = found.ok_or_else(|| io::Error::other("there is no such kind of file"))?;
    let mut output = BufWriter::new(io::stdout().lock());
    answer(&mut io::stdin().lock(), &mut output)?;
    output.flush()
}

fn answer<Q: Question>(input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    let _ = input.read_until(b'\n', &mut line)?;
    let asked: Asked<Q> = serde_json::from_slice(&line)?;
    asked.allowance.bind()?;
    let mut file = Vec::new();
    let _ = input.read_to_end(&mut file)?;
    Ok(serde_json::to_writer(output, &asked.question.read(&file))?)
}
