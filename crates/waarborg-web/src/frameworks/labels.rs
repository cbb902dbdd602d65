//! What frameworks, their notes and their refusals say.

use crate::ui::Ui;
use waarborg_catalogue::frameworks::{FrameworkError, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT_LENGTH};
use waarborg_domain::frameworks::{FrameworkNode, FrameworkNote};

/// Why a file is refused, where that shows, and what to do.
pub(super) fn refusal(ui: &Ui, error: &FrameworkError) -> String {
    let megabytes = MAX_BYTES / 1024 / 1024;
    match error {
        FrameworkError::Empty => ui.t("frameworks-refused-empty"),
        FrameworkError::TooLarge => ui.t1("frameworks-refused-too-large", "megabytes", megabytes),
        FrameworkError::NotText { line } => ui.t1("frameworks-refused-not-text", "line", *line),
        FrameworkError::CutOff { line } => ui.t1("frameworks-refused-cut-off", "line", *line),
        FrameworkError::Broken { line, column, reason } => ui.t_args(
            "frameworks-refused-broken",
            &[("line", line), ("column", column), ("reason", reason)],
        ),
        FrameworkError::NotAFramework { found: "" } => ui.t("frameworks-refused-not-a-framework"),
        FrameworkError::NotAFramework { found } => ui.t1("frameworks-refused-other-oscal", "found", *found),
        FrameworkError::TooMuch { line, what } => {
            let key = match *what {
                "levels" => "frameworks-refused-levels",
                "repeats" => "frameworks-refused-repeats",
                _ => "frameworks-refused-objects",
            };
            ui.t1(key, "line", *line)
        }
        FrameworkError::TooManyNodes { reference } => ui.t2(
            "frameworks-refused-too-many-nodes",
            "most",
            ui.number(MAX_NODES),
            "reference",
            reference,
        ),
        FrameworkError::TooDeep { reference } => ui.t2(
            "frameworks-refused-too-deep",
            "most",
            MAX_DEPTH,
            "reference",
            reference,
        ),
        FrameworkError::TextTooLong { reference } => ui.t2(
            "frameworks-refused-text-too-long",
            "most",
            ui.number(MAX_TEXT_LENGTH),
            "reference",
            reference,
        ),
        FrameworkError::NoNodes => ui.t("frameworks-refused-no-nodes"),
    }
}

/// What was odd in a file, in sentences.
pub(super) fn notes(ui: &Ui, notes: &[FrameworkNote]) -> Vec<String> {
    let sentence = |note: &FrameworkNote| {
        let key = format!("frameworks-note-{}", note.kind);
        let first = if note.first.is_empty() { "–" } else { &note.first };
        ui.t2(&key, "n", note.count, "first", first)
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
