//! Frameworks, their notes and their refusals in words.

use crate::texts;
use crate::ui::Ui;
use waarborg_catalogue::frameworks::{
    Excess, FrameworkError, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT_LENGTH,
};
use waarborg_domain::frameworks::{FrameworkNode, FrameworkNote};

/// Why a file is refused, where it shows, and what to do.
pub(super) fn refusal(ui: &Ui, error: &FrameworkError) -> String {
    let megabytes = MAX_BYTES / 1024 / 1024;
    match error {
        FrameworkError::Empty => ui.t(texts::frameworks::REFUSED_EMPTY),
        FrameworkError::TooLarge => ui.t(texts::frameworks::REFUSED_TOO_LARGE.megabytes(megabytes)),
        FrameworkError::NotText { line } => ui.t(texts::frameworks::REFUSED_NOT_TEXT.line(*line)),
        FrameworkError::CutOff { line } => ui.t(texts::frameworks::REFUSED_CUT_OFF.line(*line)),
        FrameworkError::Broken { line, column, reason } => ui.t(texts::frameworks::REFUSED_BROKEN
            .line(line)
            .column(column)
            .reason(reason)),
        FrameworkError::NotAFramework { found } if found.is_empty() => {
            ui.t(texts::frameworks::REFUSED_NOT_A_FRAMEWORK)
        }
        FrameworkError::NotAFramework { found } => {
            ui.t(texts::frameworks::REFUSED_OTHER_OSCAL.found(found.as_ref()))
        }
        FrameworkError::TooMuch { line, what } => {
            let key = match what {
                Excess::Levels => texts::frameworks::REFUSED_LEVELS,
                Excess::Repeats => texts::frameworks::REFUSED_REPEATS,
                Excess::Objects => texts::frameworks::REFUSED_OBJECTS,
            };
            ui.t(key.line(*line))
        }
        FrameworkError::TooManyNodes { reference } => ui.t(texts::frameworks::REFUSED_TOO_MANY_NODES
            .most(ui.number(MAX_NODES))
            .reference(reference)),
        FrameworkError::TooDeep { reference } => ui.t(texts::frameworks::REFUSED_TOO_DEEP
            .most(MAX_DEPTH)
            .reference(reference)),
        FrameworkError::TextTooLong { reference } => ui.t(texts::frameworks::REFUSED_TEXT_TOO_LONG
            .most(ui.number(MAX_TEXT_LENGTH))
            .reference(reference)),
        FrameworkError::NoNodes => ui.t(texts::frameworks::REFUSED_NO_NODES),
    }
}

/// What was odd in a file, in sentences.
pub(super) fn notes(ui: &Ui, notes: &[FrameworkNote]) -> Vec<String> {
    let sentence = |note: &FrameworkNote| {
        let first = if note.first.is_empty() { "–" } else { &note.first };
        ui.t(texts::frameworks::note(note.kind).n(note.count).first(first))
    };
    notes.iter().map(sentence).collect()
}

/// The text with its indentation kept where a browser would drop it.
pub(super) fn text(node: &FrameworkNode) -> String {
    let line = |line: &str| {
        let inner = line.trim_start_matches(' ');
        format!("{}{inner}", "\u{2003}".repeat((line.len() - inner.len()) / 2))
    };
    node.text.lines().map(line).collect::<Vec<_>>().join("\n")
}
