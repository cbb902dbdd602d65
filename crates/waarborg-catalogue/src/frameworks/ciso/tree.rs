//! The tree of requirements, by their urns.

use super::types::Requirement;
use super::{Reader, name_of};
use crate::frameworks::FrameworkError;
use crate::frameworks::build::Builder;
use std::collections::HashMap;
use waarborg_domain::frameworks::FrameworkNoteKind as Note;

/// The requirements with their children, by index in the file.
pub(super) struct Tree<'a> {
    requirements: &'a [Requirement],
    top: Vec<usize>,
    under: Vec<Vec<usize>>,
}

impl<'a> Tree<'a> {
    pub fn new(requirements: &'a [Requirement], builder: &mut Builder) -> Self {
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
    pub fn write(&self, reader: &mut Reader<'a, '_>) -> Result<(), FrameworkError> {
        let mut done = vec![false; self.requirements.len()];
        for index in &self.top {
            self.write_under(*index, &mut done, reader)?;
        }
        for index in 0..self.requirements.len() {
            if !done[index] {
                let name = name_of(&self.requirements[index]);
                reader.builder.note(Note::CircularParent, name);
                self.write_under(index, &mut done, reader)?;
            }
        }
        Ok(())
    }

    fn write_under(
        &self,
        top: usize,
        done: &mut [bool],
        reader: &mut Reader<'a, '_>,
    ) -> Result<(), FrameworkError> {
        // A list of what is left to do, not recursion: the file decides how deep it goes.
        let mut waiting: Vec<(usize, Option<u32>)> = vec![(top, None)];
        while let Some((index, parent)) = waiting.pop() {
            if std::mem::replace(&mut done[index], true) {
                continue;
            }
            let draft = reader.draft(&self.requirements[index]);
            let added = reader.builder.add(parent, draft)?;
            waiting.extend(self.under[index].iter().rev().map(|inner| (*inner, Some(added))));
        }
        Ok(())
    }
}
