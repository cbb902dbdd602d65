//! Parts of a framework as a reader sees them: those of one kind together, under a heading in the
//! reader's language.

use crate::texts;
use crate::ui::Ui;
use waarborg_domain::frameworks::{FrameworkNote, FrameworkPart, FrameworkPartKind as Kind};

/// Parts of one kind.
pub(super) struct PartGroup {
    pub heading: String,
    pub items: Vec<PartItem>,
}

impl PartGroup {
    /// Whether each has a name of its own.
    pub fn is_named(&self) -> bool {
        self.items.iter().all(|item| !item.heading.is_empty())
    }
}

/// A part.
pub(super) struct PartItem {
    pub heading: String,
    pub text: String,
    /// The code of its language, if that is known.
    pub language: Option<String>,
}

/// Something that was odd in the file, with everything that it is about.
pub(super) struct ShownNote {
    pub text: String,
    pub list: Vec<String>,
    /// What the list is, to people who do not see where it stands.
    pub label: String,
}

/// The parts in groups, in the order of the kinds.
pub(super) fn groups<'a>(ui: &Ui, parts: impl Iterator<Item = &'a FrameworkPart>) -> Vec<PartGroup> {
    let mut parts: Vec<&FrameworkPart> = parts.collect();
    parts.sort_by_key(|part| part.kind);
    let of_one_kind = parts.chunk_by(|one, other| one.kind == other.kind);
    of_one_kind
        .map(|parts| PartGroup {
            heading: ui.t(texts::frameworks::part(parts[0].kind)),
            items: parts.iter().map(|part| item(ui, part)).collect(),
        })
        .collect()
}

fn item(ui: &Ui, part: &FrameworkPart) -> PartItem {
    let is_language = part.kind == Kind::Translation;
    PartItem {
        heading: match part.heading.as_str() {
            "nl" if is_language => ui.t(texts::frameworks::LANGUAGE_NL),
            "en" if is_language => ui.t(texts::frameworks::LANGUAGE_EN),
            other => other.to_owned(),
        },
        text: lines(&part.text),
        language: is_language.then(|| part.heading.clone()),
    }
}

/// A text with its indentation kept where a browser would drop it.
pub(super) fn lines(text: &str) -> String {
    let line = |line: &str| {
        let inner = line.trim_start_matches(' ');
        format!("{}{inner}", "\u{2003}".repeat((line.len() - inner.len()) / 2))
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// What was odd in a file, in sentences. One thing is in the sentence itself; more are listed.
pub(super) fn notes(ui: &Ui, notes: &[FrameworkNote]) -> Vec<ShownNote> {
    let shown = |note: &FrameworkNote| {
        let first = if note.first.is_empty() { "–" } else { &note.first };
        let text = ui.t(texts::frameworks::note(note.kind).n(note.count).first(first));
        let is_told = note.list.len() == 1 && note.list[0] == note.first;
        ShownNote {
            label: text.clone(),
            text,
            list: if is_told { Vec::new() } else { note.list.clone() },
        }
    };
    notes.iter().map(shown).collect()
}
