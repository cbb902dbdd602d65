//! The library of CISO Assistant: a flat list of requirements, each with the urn of its parent.

use super::FrameworkError;
use super::build::{Builder, Draft, Head};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::HashMap;
use waarborg_domain::frameworks::FrameworkNoteKind as Note;

/// What the library is called.
pub(super) struct Library {
    pub urn: String,
    pub reference: String,
    pub name: String,
    pub version: String,
}

#[derive(Deserialize)]
pub(super) struct Objects {
    framework: Option<Framework>,
    frameworks: Option<Vec<Framework>>,
    reference_controls: Option<Vec<IgnoredAny>>,
    threats: Option<IgnoredAny>,
    risk_matrix: Option<IgnoredAny>,
    risk_matrices: Option<IgnoredAny>,
    requirement_mapping_set: Option<IgnoredAny>,
    requirement_mapping_sets: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Framework {
    urn: Option<String>,
    ref_id: Option<String>,
    name: Option<String>,
    requirement_nodes: Option<Vec<Requirement>>,
}

#[derive(Deserialize)]
struct Requirement {
    urn: Option<String>,
    parent_urn: Option<String>,
    ref_id: Option<String>,
    name: Option<String>,
    description: Option<String>,
    annotation: Option<String>,
    assessable: Option<bool>,
}

pub(super) fn read(
    library: Library,
    objects: Objects,
    builder: &mut Builder,
) -> Result<Head, FrameworkError> {
    let controls = objects.reference_controls.as_ref().map_or(0, Vec::len);
    builder.note_many(Note::ReferenceControls, controls, "");
    let others = [
        objects.threats.is_some(),
        objects.risk_matrix.is_some(),
        objects.risk_matrices.is_some(),
        objects.requirement_mapping_set.is_some(),
        objects.requirement_mapping_sets.is_some(),
    ];
    builder.note_many(
        Note::OtherObjects,
        others.into_iter().filter(|there| *there).count(),
        "",
    );
    let mut frameworks = objects
        .framework
        .into_iter()
        .chain(objects.frameworks.into_iter().flatten());
    let framework = frameworks
        .next()
        .ok_or(FrameworkError::NotAFramework { found: "".into() })?;
    builder.note_many(Note::MoreFrameworks, frameworks.count(), "");
    let first = |texts: [Option<String>; 3]| {
        let mut texts = texts.into_iter().flatten().filter(|text| !text.trim().is_empty());
        texts.next().unwrap_or_default()
    };
    let head = Head {
        name: first([framework.urn, Some(library.urn), Some(library.reference)]),
        title: first([framework.name, Some(library.name), framework.ref_id]),
        version: library.version,
    };
    let requirements = framework.requirement_nodes.unwrap_or_default();
    if requirements.len() > super::MAX_NODES {
        let reference = name_of(&requirements[super::MAX_NODES])
            .chars()
            .take(80)
            .collect();
        return Err(FrameworkError::TooManyNodes { reference });
    }
    Tree::new(&requirements, builder).write(builder)?;
    Ok(head)
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

/// The requirements with their children, by index in the file.
struct Tree<'a> {
    requirements: &'a [Requirement],
    top: Vec<usize>,
    under: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    fn new(requirements: &'a [Requirement], builder: &mut Builder) -> Self {
        let mut indexes: HashMap<&str, usize> = HashMap::new();
        for (index, requirement) in requirements.iter().enumerate() {
            if let Some(urn) = requirement.urn.as_deref()
                && indexes.contains_key(urn)
            {
                builder.note(Note::Doubled, urn);
            } else if let Some(urn) = requirement.urn.as_deref() {
                indexes.insert(urn, index);
            }
        }
        let mut top = Vec::new();
        let mut under = vec![Vec::new(); requirements.len()];
        for (index, requirement) in requirements.iter().enumerate() {
            let parent = requirement.parent_urn.as_deref().filter(|urn| !urn.is_empty());
            match parent.map(|urn| indexes.get(urn)) {
                None => top.push(index),
                Some(Some(above)) => under[*above].push(index),
                Some(None) => {
                    builder.note(Note::UnknownParent, name_of(requirement));
                    top.push(index);
                }
            }
        }
        Self {
            requirements,
            top,
            under,
        }
    }

    /// Adds all of them, parents first. A cycle is not reachable from the top: its first requirement is
    /// put at the top, and the cycle is cut there.
    fn write(&self, builder: &mut Builder) -> Result<(), FrameworkError> {
        let mut done = vec![false; self.requirements.len()];
        for index in &self.top {
            self.write_under(*index, &mut done, builder)?;
        }
        for index in 0..self.requirements.len() {
            if !done[index] {
                builder.note(Note::CircularParent, name_of(&self.requirements[index]));
                self.write_under(index, &mut done, builder)?;
            }
        }
        Ok(())
    }

    fn write_under(
        &self,
        top: usize,
        done: &mut [bool],
        builder: &mut Builder,
    ) -> Result<(), FrameworkError> {
        // A list of what is left to do, not recursion: the file decides how deep it goes.
        let mut waiting: Vec<(usize, Option<u32>)> = vec![(top, None)];
        while let Some((index, parent)) = waiting.pop() {
            if std::mem::replace(&mut done[index], true) {
                continue;
            }
            let added = builder.add(parent, draft(&self.requirements[index]))?;
            waiting.extend(self.under[index].iter().rev().map(|inner| (*inner, Some(added))));
        }
        Ok(())
    }
}

fn draft(requirement: &Requirement) -> Draft {
    let texts = [&requirement.description, &requirement.annotation];
    let texts: Vec<&str> = texts.into_iter().flatten().map(|text| text.trim()).collect();
    Draft {
        reference: requirement.ref_id.clone().unwrap_or_default(),
        title: requirement.name.clone().unwrap_or_default(),
        text: texts.join("\n\n"),
        assessable: requirement.assessable.unwrap_or(false),
    }
}
