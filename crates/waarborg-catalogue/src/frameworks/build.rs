//! Assembles nodes within limits, and counts what is odd.

use super::fields::Rest;
use super::notes::{Notes, short};
use super::{FrameworkError, MAX_DEPTH, MAX_NODES, MAX_TEXT, MAX_TEXT_LENGTH};
use waarborg_domain::frameworks::{
    FrameworkFormat, FrameworkNode, FrameworkNoteKind, FrameworkPart, FrameworkText,
};

/// What a framework is called.
#[derive(Default)]
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
    pub parts: Vec<FrameworkPart>,
    pub assessable: bool,
}

impl Draft {
    fn size(&self) -> usize {
        self.text.len() + self.title.len() + size(&self.parts)
    }
}

fn size(parts: &[FrameworkPart]) -> usize {
    parts
        .iter()
        .map(|part| part.heading.len() + part.text.len())
        .sum()
}

#[derive(Default)]
pub(super) struct Builder {
    nodes: Vec<FrameworkNode>,
    about: Vec<FrameworkPart>,
    notes: Notes,
    text: usize,
}

impl Builder {
    /// Notes something odd.
    pub fn note(&mut self, kind: FrameworkNoteKind, reference: &str) {
        self.notes.odd(kind, reference, reference);
    }

    /// Notes that a reference leads nowhere.
    pub fn note_unknown(&mut self, reference: &str, to: &str) {
        let listed = format!("{reference} → {to}");
        self.notes
            .odd(FrameworkNoteKind::UnknownReference, reference, &listed);
    }

    /// Notes so many values of this name that are not read.
    pub fn note_unread(&mut self, kind: FrameworkNoteKind, name: &str, count: usize) {
        self.notes.unread(kind, name, count);
    }

    /// Notes what is in fields that are not read.
    pub fn note_rest(&mut self, owner: &str, rest: &Rest) {
        self.notes.rest(owner, rest);
    }

    /// Adds to what the framework says of itself.
    pub fn about(&mut self, parts: Vec<FrameworkPart>) -> Result<(), FrameworkError> {
        self.measure(size(&parts), "")?;
        let parts = self.clean_parts(parts, "");
        self.about.extend(parts);
        Ok(())
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
        self.measure(draft.size(), &name)?;
        let title = self.clean(&draft.title, &name).replace('\n', " ");
        let text = self.clean(&draft.text, &name);
        let parts = self.clean_parts(draft.parts, &name);
        if title.is_empty() && text.is_empty() && parts.is_empty() {
            self.note(FrameworkNoteKind::Empty, &name);
        }
        let index = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(FrameworkNode {
            parent,
            depth,
            reference,
            title,
            text,
            parts,
            assessable: draft.assessable,
        });
        Ok(index)
    }

    /// Counts text, of one node and of all together.
    fn measure(&mut self, size: usize, reference: &str) -> Result<(), FrameworkError> {
        self.text += size;
        if size > MAX_TEXT_LENGTH || self.text > MAX_TEXT {
            let reference = reference.to_owned();
            return Err(FrameworkError::TextTooLong { reference });
        }
        Ok(())
    }

    fn clean_parts(&mut self, mut parts: Vec<FrameworkPart>, reference: &str) -> Vec<FrameworkPart> {
        for part in &mut parts {
            part.heading = self.clean(&part.heading, reference).replace('\n', " ");
            part.text = self.clean(&part.text, reference);
        }
        // Within a kind they stay in the order of the file.
        parts.sort_by_key(|part| part.kind);
        parts
    }

    /// Text without invisible characters.
    fn clean(&mut self, text: &str, reference: &str) -> String {
        let trimmed = text.trim();
        let kept: String = trimmed.chars().filter(|c| !is_invisible(*c)).collect();
        if kept.len() < trimmed.len() {
            self.note(FrameworkNoteKind::Invisible, reference);
        }
        kept
    }

    /// The whole framework.
    pub fn finish(self, format: FrameworkFormat, head: Head) -> Result<FrameworkText, FrameworkError> {
        if self.nodes.is_empty() {
            return Err(FrameworkError::NoNodes);
        }
        let title = line(&head.title);
        let name = line(&head.name);
        Ok(FrameworkText {
            format,
            title: if title.is_empty() { name.clone() } else { title },
            name,
            version: line(&head.version),
            about: self.about,
            nodes: self.nodes,
            notes: self.notes.finish(),
        })
    }
}

/// Left-to-right marks and the like, zero-width characters, and control characters.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A title on one line, of limited length.
pub(super) fn line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|c| !is_invisible(*c)).take(500).collect()
}
