//! Parameters of OSCAL: what a reader sees in place of `{{ insert: param, ac-1_prm_1 }}`.

use super::markup::plain;
use super::targets::Targets;
use super::types::Param;
use crate::frameworks::MAX_TEXT_LENGTH;
use crate::frameworks::build::Builder;
use std::collections::HashMap;
use waarborg_domain::frameworks::FrameworkNoteKind;

/// The longest text that a parameter stands for, in characters.
const MAX_LENGTH: usize = 2_000;

/// All parameters of a catalog, each resolved once: parameters can contain parameters.
pub(super) struct Params<'a> {
    known: HashMap<&'a str, &'a Param>,
    targets: &'a Targets<'a>,
    worked_out: HashMap<&'a str, Option<String>>,
}

impl<'a> Params<'a> {
    pub fn new(
        all: impl Iterator<Item = &'a Param>,
        targets: &'a Targets<'a>,
        builder: &mut Builder,
    ) -> Self {
        let mut known = HashMap::new();
        for param in all {
            let id = param.id.as_deref().unwrap_or_default();
            if known.insert(id, param).is_some() {
                builder.note(FrameworkNoteKind::Doubled, id);
            }
        }
        Self {
            known,
            targets,
            worked_out: HashMap::new(),
        }
    }

    /// The text with its parameters filled in and its markup removed.
    pub fn fill(&mut self, text: &str, reference: &str, builder: &mut Builder) -> String {
        self.fill_within(text, reference, builder, 0)
    }

    fn fill_within(&mut self, text: &str, reference: &str, builder: &mut Builder, depth: usize) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((inside, behind)) = after.split_once("}}") else {
                break;
            };
            self.plain(before, reference, builder, &mut out);
            out.push_str(&self.insert(inside, reference, builder, depth));
            rest = behind;
            // Adding the text reports that it is too long; it need not grow further.
            if out.len() > MAX_TEXT_LENGTH {
                return out;
            }
        }
        self.plain(rest, reference, builder, &mut out);
        out
    }

    fn plain(&self, text: &str, reference: &str, builder: &mut Builder, out: &mut String) {
        plain(
            text,
            self.targets,
            &mut |to| builder.note_unknown(reference, to),
            out,
        );
    }

    fn insert(&mut self, inside: &str, reference: &str, builder: &mut Builder, depth: usize) -> String {
        let name = inside.trim();
        let name = name.strip_prefix("insert:").map_or(name, str::trim);
        let name = name.strip_prefix("param").map_or(name, |rest| {
            rest.trim_start().strip_prefix(',').map_or(name, str::trim)
        });
        let Some((id, param)) = self.known.get_key_value(name).map(|(id, param)| (*id, *param)) else {
            builder.note(FrameworkNoteKind::UnknownParameter, reference);
            return format!("[{name}]");
        };
        match self.worked_out.get(id) {
            Some(Some(text)) => return text.clone(),
            Some(None) => {
                builder.note(FrameworkNoteKind::CircularParameter, reference);
                return format!("[{id}]");
            }
            None => {}
        }
        // While being resolved it stands for itself: that ends cycles.
        self.worked_out.insert(id, None);
        let text = if depth > 10 {
            format!("[{id}]")
        } else {
            self.describe(param, reference, builder, depth + 1)
        };
        let text: String = text.chars().take(MAX_LENGTH).collect();
        self.worked_out.insert(id, Some(text.clone()));
        text
    }

    /// What a parameter says: its value, its choices, or what has to be filled in.
    fn describe(&mut self, param: &Param, reference: &str, builder: &mut Builder, depth: usize) -> String {
        let values: Vec<String> = param
            .values
            .iter()
            .flatten()
            .map(|value| self.fill_within(value, reference, builder, depth))
            .collect();
        if !values.is_empty() {
            return values.join(", ");
        }
        if let Some(select) = &param.select {
            let several = select.how_many.as_deref() == Some("one-or-more");
            let choices: Vec<String> = select
                .choice
                .iter()
                .flatten()
                .map(|choice| self.fill_within(choice, reference, builder, depth))
                .collect();
            if !choices.is_empty() {
                let sign = if several { " +/| " } else { " | " };
                return format!("[{}]", choices.join(sign));
            }
        }
        let label = param
            .label
            .as_deref()
            .map(|label| self.fill_within(label, reference, builder, depth));
        match label {
            Some(label) if !label.trim().is_empty() => format!("[{}]", label.trim()),
            _ => format!("[{}]", param.id.as_deref().unwrap_or_default()),
        }
    }
}
