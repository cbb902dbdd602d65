//! The official text as Markdown: a heading with the number, and below it what it says.

use super::decode::{code_point, damage, decode, is_invisible};
use super::plain::plain;
use super::references::references;
use super::{Content, Format, ImportError, MAX_BYTES, MAX_SECTIONS, MAX_TEXT_LENGTH, OfficialText, Section};
use std::collections::BTreeSet;
use waarborg_domain::notation::loosely;

/// Reads the official text from Markdown. What stands above the first number, or below a heading that is
/// not a number, belongs to no measure and is left out.
///
/// # Errors
/// When this is not a complete Markdown file with numbers; then nothing of it is used.
pub fn read_markdown(bytes: &[u8]) -> Result<OfficialText, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge);
    }
    let (text, encoding) = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let mut sections: Vec<Section> = Vec::new();
    let mut open: Option<Open> = None;
    for (index, line) in text.lines().enumerate() {
        let line_number = index + 1;
        match (heading(line), &mut open) {
            (
                Some(Heading {
                    number: Some(number),
                    rest,
                    level,
                }),
                _,
            ) => {
                close(&mut sections, open.take())?;
                if sections.len() == MAX_SECTIONS {
                    return Err(ImportError::TooManyNumbers { line: line_number });
                }
                open = Some(Open {
                    written: number.to_owned(),
                    line: line_number,
                    level,
                    raw: format!("{rest}\n\n"),
                });
            }
            // A heading of the same level that is not a number ends the section before it.
            (
                Some(Heading {
                    number: None, level, ..
                }),
                Some(section),
            ) if level <= section.level => {
                close(&mut sections, open.take())?;
            }
            (_, Some(section)) => section.add(line)?,
            (_, None) => {}
        }
    }
    close(&mut sections, open.take())?;
    if sections.is_empty() {
        return Err(ImportError::NoNumbers);
    }
    is_whole(&text)?;
    Ok(OfficialText {
        format: Format::Markdown,
        encoding,
        sections,
    })
}

/// A number whose text is being read.
struct Open {
    written: String,
    line: usize,
    level: usize,
    raw: String,
}

impl Open {
    fn add(&mut self, line: &str) -> Result<(), ImportError> {
        if self.raw.len() + line.len() > MAX_TEXT_LENGTH {
            return Err(self.too_long());
        }
        self.raw.push_str(line);
        self.raw.push('\n');
        Ok(())
    }

    fn too_long(&self) -> ImportError {
        ImportError::TextTooLong {
            line: self.line,
            number: self.written.clone(),
        }
    }
}

fn close(sections: &mut Vec<Section>, open: Option<Open>) -> Result<(), ImportError> {
    let Some(open) = open else { return Ok(()) };
    if open.raw.len() > MAX_TEXT_LENGTH {
        return Err(open.too_long());
    }
    sections.push(section(open.written, open.line, &open.raw));
    Ok(())
}

/// What a number says, from its raw text.
pub(super) fn section(written: String, line: usize, raw: &str) -> Section {
    let invisible: BTreeSet<char> = raw.chars().filter(|c| is_invisible(*c)).collect();
    let text = plain(raw);
    Section {
        number: loosely(&written),
        written,
        line,
        content: content(&text),
        text,
        invisible: invisible.into_iter().map(code_point).collect(),
        damaged: damage(raw),
        odd_cell: None,
    }
}

struct Heading<'a> {
    level: usize,
    /// The number with which it begins, if it looks like one.
    number: Option<&'a str>,
    /// What follows the number.
    rest: &'a str,
}

/// The longest that is still taken for a number.
const MAX_NUMBER_LENGTH: usize = 20;

fn heading(line: &str) -> Option<Heading<'_>> {
    let indented = line.len() - line.trim_start_matches(' ').len();
    let line = line.trim();
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let text = &line[level..];
    let spaced = text.is_empty() || text.starts_with([' ', '\t', '\u{a0}']);
    if indented > 3 || !(1..=6).contains(&level) || !spaced {
        return None;
    }
    let text = text
        .trim()
        .trim_end_matches('#')
        .trim_matches(['*', ' ', '\t', '\u{a0}']);
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let first = first.trim_end_matches(['.', ':']);
    let digits = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    let numeric = first.len() <= MAX_NUMBER_LENGTH && first.bytes().all(digits);
    // One full stop is a heading such as `5.1 Inleiding`; a measure has two.
    let number = (numeric && first.matches('.').count() >= 2).then_some(first);
    Some(Heading {
        level,
        number,
        rest: rest.trim(),
    })
}

/// What kind of text it is. The short formulas are those of the published file.
fn content(text: &str) -> Content {
    let lower = text.trim_end_matches('.').trim().to_lowercase();
    let target = || references(text).first().map(|reference| reference.number);
    let only_refers = |rest: &str| {
        let rest = rest.trim();
        !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    if lower.is_empty() {
        Content::Empty
    } else if lower == "vervallen" {
        Content::Withdrawn
    } else if lower.starts_with("geen overheidsmaatregel") {
        Content::NoMeasure
    } else if lower.starts_with("verplaatst naar ") {
        Content::Moved(target())
    } else if lower
        .strip_prefix("zie overheidsmaatregel")
        .is_some_and(only_refers)
    {
        Content::Refers
    } else {
        Content::Text
    }
}

/// Refuses a file that stops in the middle of a heading, a tag or a sentence. A file whose last line is
/// terminated was written to its end.
fn is_whole(text: &str) -> Result<(), ImportError> {
    if text.ends_with('\n') {
        return Ok(());
    }
    let last = text.lines().next_back().unwrap_or_default().trim_end();
    let open_tag = last
        .rfind('<')
        .is_some_and(|index| !last[index..].contains('>') && !last[index + 1..].starts_with(' '));
    let in_sentence = last.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '(' | '&'));
    if heading(last).is_some() || last.chars().all(|c| c == '#') || open_tag || in_sentence {
        return Err(ImportError::CutOff {
            line: text.lines().count(),
        });
    }
    Ok(())
}
