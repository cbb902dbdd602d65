//! What the program says. Much of it comes from elsewhere (the names in a dossier, the headings of a file,
//! records): what a terminal would act on is shown as what it is, so that a file cannot speak for the
//! program.

use serde::Serialize;
use std::fmt::{Display, Write as _};
use std::io::{self, ErrorKind, Write};

/// Says one line, as `println!` does; whatever is in it, it stays one line.
macro_rules! say {
    ($($line:tt)*) => {
        $crate::terminal::line(&format!($($line)*))
    };
}
pub(crate) use say;

/// See [`say`].
pub fn line(text: &str) {
    let text = shown(text);
    written(writeln!(io::stdout().lock(), "{text}"));
}

/// A count with what was counted: `1 event`, `2 events`.
pub fn counted(count: impl Display, noun: &str) -> String {
    let count = count.to_string();
    let ending = if count == "1" { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// Says a text of our own, which may have several lines.
pub fn lines(text: &str) {
    text.lines().for_each(line);
}

/// Writes a structure for programs.
///
/// # Errors
/// When it has no JSON.
pub fn json(value: &impl Serialize) -> serde_json::Result<()> {
    let mut text = String::new();
    for sign in serde_json::to_string_pretty(value)?.chars() {
        if acts(sign) && sign != '\n' {
            // It stands in a string, and all that acts is one unit of UTF-16.
            let _ = write!(text, "\\u{:04x}", u32::from(sign));
        } else {
            text.push(sign);
        }
    }
    written(writeln!(io::stdout().lock(), "{text}"));
    Ok(())
}

/// Says what went wrong.
pub fn complain(message: &str) {
    // Nobody is left to tell that nobody listens.
    let _ = writeln!(io::stderr().lock(), "waarborg: {}", shown(message));
}

/// Writes what a command made, as it is.
///
/// # Errors
/// When it cannot be written.
pub fn bytes(bytes: &[u8]) -> io::Result<()> {
    match io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// With `waarborg … | head` the reader may leave early, and that is no failure.
fn written(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        complain(&format!("cannot write to standard output: {error}"));
        std::process::exit(4);
    }
}

/// A text as it can be shown on a terminal.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for sign in text.chars() {
        if acts(sign) {
            shown.extend(sign.escape_default());
        } else {
            shown.push(sign);
        }
    }
    shown
}

/// Whether a terminal does something at this sign other than show it: control characters (with which escape
/// sequences begin), breaks of lines, and what turns the direction of writing.
fn acts(sign: char) -> bool {
    let turns = matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    sign.is_control() || turns || matches!(sign, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_shown_and_nothing_else() {
        assert_eq!(
            shown("Gemeente 's-Hertogenbosch \"één\" \\"),
            "Gemeente 's-Hertogenbosch \"één\" \\"
        );
        for (hostile, seen) in [
            ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"),
            ("a\u{9b}2Jb", "a\\u{9b}2Jb"),
            ("a\nUnaltered", "a\\nUnaltered"),
            ("a\r\tb\u{7f}", "a\\r\\tb\\u{7f}"),
            ("fdp\u{202e}.exe", "fdp\\u{202e}.exe"),
            ("a\u{2028}b", "a\\u{2028}b"),
        ] {
            assert_eq!(shown(hostile), seen);
        }
    }
}
