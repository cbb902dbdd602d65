//! Parameters as a reader looks them up: what is to be filled in, what it has to satisfy, and how.

use super::Reader;
use super::types::{Param, Prop, label};
use waarborg_domain::frameworks::{FrameworkPart, FrameworkPartKind as Kind};

impl<'a> Reader<'a, '_> {
    pub(super) fn inputs(
        &mut self,
        params: impl Iterator<Item = &'a Param>,
        reference: &str,
        parts: &mut Vec<FrameworkPart>,
    ) {
        for param in params {
            let id = param.id.as_deref().unwrap_or_default();
            let heading = label(param.props.as_deref()).map_or(id, Prop::value);
            let text = self.input(param, reference);
            parts.push(FrameworkPart::new(Kind::Parameter, heading, text));
            for constraint in param.constraints.iter().flatten() {
                let mut lines = vec![self.fill(constraint.description.as_deref(), reference)];
                self.builder.note_rest("constraint", &constraint.rest);
                for test in constraint.tests.iter().flatten() {
                    lines.push(test.expression.clone().unwrap_or_default());
                    lines.push(self.fill(test.remarks.as_deref(), reference));
                    self.builder.note_rest("test", &test.rest);
                }
                parts.push(FrameworkPart::new(Kind::Constraint, heading, joined(lines)));
            }
            for guideline in param.guidelines.iter().flatten() {
                let text = self.fill(guideline.prose.as_deref(), reference);
                self.builder.note_rest("guideline", &guideline.rest);
                parts.push(FrameworkPart::new(Kind::Guideline, heading, text));
            }
        }
    }

    /// What a parameter is: its label, values or choices, use, properties and remarks.
    fn input(&mut self, param: &'a Param, reference: &str) -> String {
        let mut lines = vec![self.fill(param.label.as_deref(), reference)];
        for value in param.values.iter().flatten() {
            lines.push(format!("= {}", self.fill(Some(value), reference)));
        }
        if let Some(select) = &param.select {
            // NIST: one of them, or one or more.
            let sign = if select.how_many.as_deref() == Some("one-or-more") {
                "+/|"
            } else {
                "|"
            };
            for choice in select.choice.iter().flatten() {
                lines.push(format!("{sign} {}", self.fill(Some(choice), reference)));
            }
            self.builder.note_rest("select", &select.rest);
        }
        lines.push(self.fill(param.usage.as_deref(), reference));
        if let Some(other) = &param.depends_on {
            lines.push(format!("depends-on: {other}"));
        }
        lines.extend(self.prop_lines(param.props.as_deref()));
        let leads_to = self.leads_to(param.links.iter().flatten(), reference);
        lines.extend(leads_to.into_iter().map(|to| format!("→ {to}")));
        lines.push(self.fill(param.remarks.as_deref(), reference));
        self.builder.note_rest("param", &param.rest);
        joined(lines)
    }
}

/// The lines that are not empty, below each other.
pub(super) fn joined(lines: Vec<String>) -> String {
    let kept: Vec<String> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    kept.join("\n")
}
