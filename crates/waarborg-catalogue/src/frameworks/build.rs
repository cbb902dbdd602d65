//! Assembles nodes within limits, and counts what is odd.

use super::{FrameworkError, MAX_DEPTH, MAX_NODES, MAX_TEXT, MAX_TEXT_LENGTH};
use std::collections::BTreeMap;
use waarborg_domain::frameworks::{
    FrameworkFormat, FrameworkNode, FrameworkNote, FrameworkNoteKind, FrameworkText,
};

/// What a framework is called.
pub(super) struct Head {
    pub name: String,
    pub title: String,
    pub version: String,
}

/// A node before it has a position.
#[derive(Default)]
pub(super) struct Draft {
    pub reference: String,
    pub title: String,
    pub text: String,
    pub assessable: bool,
}

#[derive(Default)]
pub(super) struct Builder {
    nodes: Vec<FrameworkNode>,
    notes: BTreeMap<FrameworkNoteKind, (u32, String)>,
    text: usize,
}

impl Builder {
    /// Notes something odd.
    pub fn note(&mut self, kind: FrameworkNoteKind, reference: &str) {
        self.note_many(kind, 1, reference);
    }

    /// Notes something odd that occurs this many times.
    pub fn note_many(&mut self, kind: FrameworkNoteKind, count: usize, reference: &str) {
        if count == 0 {
            return;
        }
        let known = self.notes.entry(kind).or_insert_with(|| (0, short(reference)));
        known.0 = known.0.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// Adds a node under another one and returns its index.
    pub fn add(&mut self, parent: Option<u32>, draft: Draft) -> Result<u32, FrameworkError> {
        let reference = self.clean(&draft.reference, &draft.reference).replace('\n', " ");
        let name = short(if reference.is_empty() {
            &draft.title
        } else {
            &reference
        });
        if self.nodes.len() >= MAX_NODES {
            return Err(FrameworkError::TooManyNodes { reference: name });
        }
        let depth = match parent.and_then(|index| self.nodes.get(index as usize)) {
            Some(above) => above.depth + 1,
            None => 0,
        };
        if depth as usize >= MAX_DEPTH {
            return Err(FrameworkError::TooDeep { reference: name });
        }
        self.text += draft.text.len() + draft.title.len();
        if draft.text.len() + draft.title.len() > MAX_TEXT_LENGTH || self.text > MAX_TEXT {
            return Err(FrameworkError::TextTooLong { reference: name });
        }
        let title = self.clean(&draft.title, &name).replace('\n', " ");
        let text = self.clean(&draft.text, &name);
        if title.is_empty() && text.is_empty() {
            self.note(FrameworkNoteKind::Empty, &name);
        }
        let index = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(FrameworkNode {
            parent,
            depth,
            reference,
            title,
            text,
            assessable: draft.assessable,
        });
        Ok(index)
    }

    /// Text without invisible characters.
    fn clean(&mut self, text: &str, reference: &str) -> String {
        let kept: String = text.trim().chars().filter(|c| !is_invisible(*c)).collect();
        if kept.len() < text.trim().len() {
            self.note(FrameworkNoteKind::Invisible, reference);
        }
        kept
    }

    /// The whole framework.
    pub fn finish(self, format: FrameworkFormat, head: Head) -> Result<FrameworkText, FrameworkError> {
        if self.nodes.is_empty() {
            return Err(FrameworkError::NoNodes);
        }
        let notes = self
            .notes
            .into_iter()
            .map(|(kind, (count, first))| FrameworkNote { kind, count, first });
        let title = line(&head.title);
        let name = line(&head.name);
        Ok(FrameworkText {
            format,
            title: if title.is_empty() { name.clone() } else { title },
            name,
            version: line(&head.version),
            nodes: self.nodes,
            notes: notes.collect(),
        })
    }
}

/// Left-to-right marks and the like, zero-width characters, and control characters.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A reference as a message can carry it.
fn short(text: &str) -> String {
    line(text).chars().take(80).collect()
}

/// A title on one line, of limited length.
fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !is_invisible(*c)).take(500).collect()
}
