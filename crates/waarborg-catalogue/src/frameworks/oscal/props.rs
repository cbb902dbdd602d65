//! Properties: of a control, and of its parts and parameters.

use super::Reader;
use super::types::{Control, Part, Prop, label};
use crate::frameworks::build::Draft;
use waarborg_domain::frameworks::{FrameworkPart, FrameworkPartKind as Kind};

/// Whether two numbers are the same but for capitals and signs: `ac-2.1` and `AC-2(1)`.
fn alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    plain(one) == plain(other)
}

/// The name of a property as people read it, with what it applies to.
fn heading(prop: &Prop, of: &str) -> String {
    let name = prop.name.as_deref().unwrap_or_default();
    let class = prop.class.as_deref().unwrap_or_default();
    let more: Vec<&str> = [class, of].into_iter().filter(|text| !text.is_empty()).collect();
    if more.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", more.join(", "))
    }
}

impl<'a> Reader<'a, '_> {
    /// Adds the properties of a control, except those that are shown otherwise. Its identifier is one
    /// where it says something else than the number.
    pub(super) fn props(&mut self, control: &'a Control, draft: &mut Draft) {
        let id = control.id.as_deref().unwrap_or_default();
        if !id.is_empty() && !alike(id, &draft.reference) {
            draft.parts.push(FrameworkPart::new(Kind::Property, "id", id));
        }
        let own = label(control.props.as_deref()).filter(|prop| prop.value() == draft.reference);
        let is_withdrawn = control.is_withdrawn();
        for prop in control.props.iter().flatten() {
            let is_shown =
                own.is_some_and(|own| std::ptr::eq(own, prop)) || (is_withdrawn && prop.is("status"));
            self.prop(prop, is_shown, "", draft);
        }
    }

    /// Adds the properties of a part, except its label and its method.
    pub(super) fn props_of_part(&mut self, part: &'a Part, draft: &mut Draft) {
        let own = label(part.props.as_deref());
        let of = match part.name.as_deref() {
            Some("statement") | None => "",
            Some(name) => own.map_or(name, Prop::value),
        };
        for prop in part.props.iter().flatten() {
            let is_shown = own.is_some_and(|own| std::ptr::eq(own, prop)) || prop.is("method");
            self.prop(prop, is_shown, of, draft);
        }
    }

    fn prop(&mut self, prop: &'a Prop, is_shown: bool, of: &str, draft: &mut Draft) {
        let heading = heading(prop, of);
        if let Some(remarks) = prop.remarks.as_deref().filter(|text| !text.trim().is_empty()) {
            let text = self.fill(Some(remarks), &draft.reference);
            draft
                .parts
                .push(FrameworkPart::new(Kind::Remarks, &heading, text));
        }
        if !is_shown {
            // Grundschutz++ writes the label of a parameter between braces.
            let value = prop.value().replace("{{", "[").replace("}}", "]");
            draft
                .parts
                .push(FrameworkPart::new(Kind::Property, heading, value));
        }
        self.builder.note_rest("prop", &prop.rest);
    }

    /// Properties as lines of a text: `aggregates: ac-01_odp.01`.
    pub(super) fn prop_lines(&mut self, props: Option<&'a [Prop]>) -> Vec<String> {
        let own = label(props);
        let mut lines = Vec::new();
        for prop in props.into_iter().flatten() {
            self.builder.note_rest("prop", &prop.rest);
            if own.is_some_and(|own| std::ptr::eq(own, prop)) {
                continue;
            }
            lines.push(format!("{}: {}", heading(prop, ""), prop.value()));
            let remarks = prop.remarks.iter().map(|text| text.trim().to_owned());
            lines.extend(remarks.filter(|text| !text.is_empty()));
        }
        lines
    }
}
