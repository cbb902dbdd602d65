//! The parts of a control: the statement is its text, every other part is one under its own heading.

use super::Reader;
use super::types::{Control, Part, Prop, label};
use crate::frameworks::build::Draft;
use crate::frameworks::{FrameworkError, MAX_TEXT_LENGTH};
use waarborg_domain::frameworks::{FrameworkNoteKind as Note, FrameworkPart, FrameworkPartKind as Kind};

/// Parts within parts whose name says nothing that their place does not say.
const NAMELESS: &[&str] = &["item", "objects", "assessment-objects"];

/// Parts within parts that are all that their part says.
const WHOLE: &[&str] = &["objects", "assessment-objects"];

/// What a part is, by its name; `None` for the statement itself.
fn kind(part: &Part) -> Option<Kind> {
    Some(match part.name.as_deref().unwrap_or_default() {
        "statement" | "item" => return None,
        "guidance" => Kind::Guidance,
        "assessment-objective" => Kind::Objective,
        // NIST SP 800-53 revision 4 calls it so.
        "assessment" | "assessment-method" => match method(part).to_ascii_uppercase().as_str() {
            "EXAMINE" => Kind::Examine,
            "INTERVIEW" => Kind::Interview,
            "TEST" => Kind::Test,
            _ => Kind::Method,
        },
        _ => Kind::Other,
    })
}

fn method(part: &Part) -> &str {
    let mut props = part.props.iter().flatten();
    props.find(|prop| prop.is("method")).map_or("", Prop::value)
}

/// The name of a part as words.
fn words(part: &Part) -> String {
    part.name.as_deref().unwrap_or_default().replace(['-', '_'], " ")
}

/// What a part is called, where its kind does not say that.
fn name(part: &Part) -> String {
    match kind(part) {
        Some(Kind::Other) => words(part),
        Some(Kind::Method) => method(part).to_owned(),
        _ => String::new(),
    }
}

impl<'a> Reader<'a, '_> {
    /// Adds the parts of a control to what is made of it.
    pub(super) fn parts(&mut self, control: &'a Control, draft: &mut Draft) -> Result<(), FrameworkError> {
        for part in control.parts.iter().flatten() {
            let title = self.fill(part.title.as_deref(), &draft.reference);
            let label = label(part.props.as_deref()).map_or("", Prop::value);
            let kind = kind(part);
            if kind.is_none() {
                if !draft.text.is_empty() {
                    draft.text.push('\n');
                }
                let mut text = std::mem::take(&mut draft.text);
                if !title.is_empty() {
                    indent(&title, 0, &mut text);
                }
                self.inside(part, draft, label, 0, &mut text)?;
                draft.text = text;
                continue;
            }
            let own = format!("{label} {title}");
            let heading = match (own.trim(), name(part)) {
                (own, name) if name.is_empty() => own.to_owned(),
                ("", name) => name,
                (own, name) => format!("{own} ({name})"),
            };
            let mut text = String::new();
            self.inside(part, draft, "", 0, &mut text)?;
            let kind = kind.unwrap_or(Kind::Other);
            draft
                .parts
                .push(FrameworkPart::new(kind, heading, text.trim_end()));
        }
        Ok(())
    }

    /// Adds the text of a part and of what is in it, each deeper one two spaces further in.
    fn inside(
        &mut self,
        part: &'a Part,
        draft: &mut Draft,
        label: &str,
        depth: usize,
        text: &mut String,
    ) -> Result<(), FrameworkError> {
        let prose = self.fill(part.prose.as_deref(), &draft.reference);
        let mut line = format!("{label} {prose}");
        for to in self.leads_to(part.links.iter().flatten(), &draft.reference) {
            line.push_str(" (→ ");
            line.push_str(&to);
            line.push(')');
        }
        if !line.trim().is_empty() {
            indent(line.trim(), depth, text);
        }
        if text.len() > MAX_TEXT_LENGTH {
            return Err(FrameworkError::TextTooLong {
                reference: draft.reference.chars().take(80).collect(),
            });
        }
        self.props_of_part(part, draft);
        self.builder.note_rest("part", &part.rest);
        let ids = usize::from(part.id.is_some());
        self.builder.note_unread(Note::Technical, "part.id", ids);
        for inner in part.parts.iter().flatten() {
            let title = self.fill(inner.title.as_deref(), &draft.reference);
            let name = inner.name.as_deref().unwrap_or_default();
            let depth = if WHOLE.contains(&name) { depth } else { depth + 1 };
            if !title.is_empty() {
                indent(&title, depth, text);
            } else if !NAMELESS.contains(&name) && inner.name != part.name {
                indent(&words(inner), depth, text);
            }
            let label = super::types::label(inner.props.as_deref()).map_or("", Prop::value);
            self.inside(inner, draft, label, depth, text)?;
        }
        Ok(())
    }
}

fn indent(lines: &str, depth: usize, text: &mut String) {
    for line in lines.lines() {
        if !line.trim().is_empty() {
            for _ in 0..depth {
                text.push_str("  ");
            }
        }
        text.push_str(line);
        text.push('\n');
    }
}
