//! An OSCAL catalog: groups within groups, controls within controls, parts within parts.

use super::FrameworkError;
use super::build::{Builder, Draft, Head};
use super::params::Params;
use serde::Deserialize;
use std::collections::HashSet;
use waarborg_domain::frameworks::FrameworkNoteKind;

#[derive(Deserialize)]
pub(super) struct Catalog {
    uuid: Option<String>,
    metadata: Option<Metadata>,
    params: Option<Vec<Param>>,
    groups: Option<Vec<Group>>,
    controls: Option<Vec<Control>>,
}

#[derive(Deserialize)]
struct Metadata {
    title: Option<String>,
    version: Option<String>,
}

/// A group and a control have the same fields where we look; that keeps reading them one thing.
type Group = Control;

#[derive(Deserialize)]
pub(super) struct Control {
    id: Option<String>,
    title: Option<String>,
    params: Option<Vec<Param>>,
    props: Option<Vec<Prop>>,
    links: Option<Vec<Link>>,
    parts: Option<Vec<Part>>,
    groups: Option<Vec<Group>>,
    controls: Option<Vec<Control>>,
}

#[derive(Deserialize)]
pub(super) struct Param {
    pub id: String,
    pub label: Option<String>,
    pub values: Option<Vec<String>>,
    pub select: Option<Select>,
}

#[derive(Deserialize)]
pub(super) struct Select {
    #[serde(rename = "how-many")]
    pub how_many: Option<String>,
    pub choice: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Prop {
    name: String,
    value: Option<String>,
    class: Option<String>,
}

#[derive(Deserialize)]
struct Link {
    href: String,
    rel: Option<String>,
}

#[derive(Deserialize)]
struct Part {
    name: String,
    title: Option<String>,
    props: Option<Vec<Prop>>,
    prose: Option<String>,
    parts: Option<Vec<Part>>,
}

impl Catalog {
    pub fn head(&self) -> Head {
        let metadata = self.metadata.as_ref();
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        Head {
            name: text(self.uuid.as_ref()),
            title: text(metadata.and_then(|metadata| metadata.title.as_ref())),
            version: text(metadata.and_then(|metadata| metadata.version.as_ref())),
        }
    }
}

pub(super) fn read(catalog: Catalog, builder: &mut Builder) -> Result<(), FrameworkError> {
    let mut all = All::default();
    all.params.extend(catalog.params.iter().flatten());
    let groups = catalog.groups.iter().flatten();
    let controls = catalog.controls.iter().flatten();
    for control in groups.clone().chain(controls.clone()) {
        all.collect(control, builder);
    }
    let mut reader = Reader {
        params: Params::new(all.params.iter().copied(), builder),
        ids: &all.ids,
        builder,
    };
    for group in groups {
        reader.node(None, group, true)?;
    }
    for control in controls {
        reader.node(None, control, false)?;
    }
    Ok(())
}

/// What is referred to by name from anywhere.
#[derive(Default)]
struct All<'a> {
    params: Vec<&'a Param>,
    ids: HashSet<&'a str>,
}

impl<'a> All<'a> {
    fn collect(&mut self, control: &'a Control, builder: &mut Builder) {
        self.params.extend(control.params.iter().flatten());
        if let Some(id) = control.id.as_deref()
            && !self.ids.insert(id)
        {
            builder.note(FrameworkNoteKind::Doubled, id);
        }
        let inside = control
            .groups
            .iter()
            .flatten()
            .chain(control.controls.iter().flatten());
        for inner in inside {
            self.collect(inner, builder);
        }
    }
}

struct Reader<'a, 'b> {
    params: Params<'a>,
    ids: &'b HashSet<&'a str>,
    builder: &'b mut Builder,
}

impl<'a> Reader<'a, '_> {
    fn node(
        &mut self,
        parent: Option<u32>,
        control: &'a Control,
        is_group: bool,
    ) -> Result<(), FrameworkError> {
        let reference = reference(control);
        let withdrawn = control.props.iter().flatten().any(|prop| {
            let value = prop.value.as_deref().unwrap_or_default();
            prop.name == "status" && value.eq_ignore_ascii_case("withdrawn")
        });
        if withdrawn {
            self.builder.note(FrameworkNoteKind::Withdrawn, &reference);
        }
        let mut text = String::new();
        for part in control.parts.iter().flatten() {
            self.part(part, &reference, 0, &mut text)?;
        }
        self.links(control, &reference, &mut text);
        let title = control.title.as_deref().unwrap_or_default();
        let title = self.params.fill(title, &reference, self.builder);
        let draft = Draft {
            reference,
            title,
            text,
            assessable: !is_group && !withdrawn,
        };
        let index = self.builder.add(parent, draft)?;
        for group in control.groups.iter().flatten() {
            self.node(Some(index), group, true)?;
        }
        for inner in control.controls.iter().flatten() {
            self.node(Some(index), inner, false)?;
        }
        Ok(())
    }

    /// Where a withdrawn control went, and whether the controls that it refers to exist.
    fn links(&mut self, control: &'a Control, reference: &str, text: &mut String) {
        for link in control.links.iter().flatten() {
            let Some(id) = link.href.strip_prefix('#') else {
                continue;
            };
            let rel = link.rel.as_deref().unwrap_or_default();
            let of_control = matches!(rel, "related" | "required" | "moved-to" | "incorporated-into");
            if of_control && !self.ids.contains(id) {
                self.builder.note(FrameworkNoteKind::UnknownReference, reference);
            }
            if matches!(rel, "moved-to" | "incorporated-into") && text.len() < super::MAX_TEXT_LENGTH {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str("→ ");
                text.push_str(id);
            }
        }
    }

    /// Adds a part and what is in it, each deeper one two spaces further in.
    fn part(
        &mut self,
        part: &'a Part,
        reference: &str,
        depth: usize,
        text: &mut String,
    ) -> Result<(), FrameworkError> {
        let label = label(part.props.as_deref().unwrap_or_default());
        let title = part.title.as_deref().unwrap_or_default();
        let heading = if !title.trim().is_empty() {
            self.params.fill(title, reference, self.builder)
        } else if depth == 0 && part.name != "statement" {
            part.name.replace('-', " ")
        } else {
            String::new()
        };
        let prose = part.prose.as_deref().unwrap_or_default();
        let prose = self.params.fill(prose.trim(), reference, self.builder);
        if depth == 0 && !text.is_empty() {
            text.push('\n');
        }
        if !heading.is_empty() {
            indent(&heading, depth, text);
        }
        let line = match label {
            Some(label) if depth > 0 => format!("{label} {prose}"),
            _ => prose,
        };
        if !line.trim().is_empty() {
            indent(line.trim(), depth, text);
        }
        if text.len() > super::MAX_TEXT_LENGTH {
            return Err(FrameworkError::TextTooLong {
                reference: reference.chars().take(80).collect(),
            });
        }
        for inner in part.parts.iter().flatten() {
            self.part(inner, reference, depth + 1, text)?;
        }
        Ok(())
    }
}

fn indent(lines: &str, depth: usize, text: &mut String) {
    for line in lines.lines() {
        for _ in 0..depth {
            text.push_str("  ");
        }
        text.push_str(line);
        text.push('\n');
    }
}

/// The label as people write it: one without a class takes precedence over one for sorting or for other
/// documents.
fn label(props: &[Prop]) -> Option<&str> {
    let labels = || props.iter().filter(|prop| prop.name == "label");
    let chosen = labels()
        .find(|prop| prop.class.is_none())
        .or_else(|| labels().next());
    chosen.and_then(|prop| prop.value.as_deref())
}

fn reference(control: &Control) -> String {
    let props = control.props.as_deref().unwrap_or_default();
    let id = control.id.as_deref().unwrap_or_default();
    label(props).unwrap_or(id).to_owned()
}
