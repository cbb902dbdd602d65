//! The library of CISO Assistant: a flat list of requirements, each with the urn of its parent.

mod about;
mod items;
mod parts;
mod tree;
mod types;
mod words;

pub(super) use types::{Objects, Words};

use super::build::{Builder, Head};
use super::{FrameworkError, Root};
use items::Items;
use std::collections::HashMap;
use tree::Tree;
use types::{Framework, Requirement};
use waarborg_domain::frameworks::FrameworkNoteKind as Note;
use words::{Field, Languages};

pub(super) fn read(root: &Root, objects: &Objects, builder: &mut Builder) -> Result<Head, FrameworkError> {
    let mut frameworks = objects
        .framework
        .iter()
        .chain(objects.frameworks.iter().flatten());
    let framework = frameworks
        .next()
        .ok_or(FrameworkError::NotAFramework { found: "".into() })?;
    builder.note_unread(Note::MoreFrameworks, "frameworks", frameworks.count());
    for (name, _) in objects.rest.iter() {
        builder.note_unread(Note::OtherObjects, name, 1);
    }
    let requirements = framework.requirement_nodes.as_deref().unwrap_or_default();
    if let Some(first) = requirements.get(super::MAX_NODES) {
        let reference = name_of(first).chars().take(80).collect();
        return Err(FrameworkError::TooManyNodes { reference });
    }
    let languages = Languages::new(root.locale.as_deref());
    let groups = framework.groups.iter().flatten().filter_map(|group| {
        let name = languages.text(group, Field::Name);
        Some((group.ref_id.as_deref()?, name)).filter(|(_, name)| !name.is_empty())
    });
    let mut reader = Reader {
        groups: groups.collect(),
        controls: Items::new(objects.reference_controls.as_deref()),
        threats: Items::new(objects.threats.as_deref()),
        languages,
        builder,
    };
    Tree::new(requirements, reader.builder).write(&mut reader)?;
    reader.about(root, framework)?;
    reader.count_unused();
    Ok(reader.head(root, framework))
}

/// What a message calls a requirement.
fn name_of(requirement: &Requirement) -> &str {
    let names = [&requirement.ref_id, &requirement.urn, &requirement.name];
    names
        .into_iter()
        .flatten()
        .find(|name| !name.is_empty())
        .map_or("", String::as_str)
}

struct Reader<'a, 'b> {
    languages: Languages,
    /// The names of the implementation groups.
    groups: HashMap<&'a str, &'a str>,
    controls: Items<'a>,
    threats: Items<'a>,
    builder: &'b mut Builder,
}

impl Reader<'_, '_> {
    fn head(&self, root: &Root, framework: &Framework) -> Head {
        let first = |texts: [Option<&str>; 3]| {
            let mut texts = texts.into_iter().flatten().filter(|text| !text.trim().is_empty());
            texts.next().unwrap_or_default().to_owned()
        };
        Head {
            name: first([
                framework.urn.as_deref(),
                root.urn.as_deref(),
                root.ref_id.as_deref(),
            ]),
            title: first([
                Some(self.languages.text(framework, Field::Name)),
                Some(self.languages.text(root, Field::Name)),
                framework.ref_id.as_deref(),
            ]),
            version: root.version.clone().unwrap_or_default(),
        }
    }

    /// Counts what the library defines and no requirement mentions.
    fn count_unused(&mut self) {
        for name in self.controls.unused() {
            self.builder.note_unread(Note::ReferenceControls, &name, 1);
        }
        for name in self.threats.unused() {
            self.builder.note_unread(Note::Threats, &name, 1);
        }
    }
}
