//! Imports another framework, and removes one.

use super::{Change, Framework, FrameworkEvent, FrameworkText};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::FrameworkId;
use crate::permissions::Permission;

/// The file that a framework is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkFile {
    /// Name.
    pub name: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub size: usize,
}

/// Stores a framework that was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportFramework {
    /// Identifier of the new framework.
    pub id: FrameworkId,
    /// Where it comes from.
    pub file: FrameworkFile,
    /// What the file says.
    pub text: FrameworkText,
}

/// Removes a framework with everything in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoveFramework {
    /// Which.
    pub framework: FrameworkId,
}

/// Why nothing is imported or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameworkRefused {
    /// This file was imported before.
    #[error("this very file has been brought in already")]
    Exists,
    /// There is no such framework.
    #[error("there is no such framework")]
    Unknown,
}

impl Refusal for FrameworkRefused {}

impl ImportFramework {
    fn record(&self, world: &World<'_>) -> Framework {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let (file, text) = (&self.file, &self.text);
        Framework {
            id: self.id,
            format: text.format,
            name: text.name.clone(),
            title: text.title.clone(),
            version: text.version.clone(),
            file_name: file.name.clone(),
            file_hash: file.sha256.clone(),
            file_size: count(file.size),
            nodes: count(text.nodes.len()),
            assessable: count(text.assessable()),
            about: text.about.clone(),
            notes: text.notes.clone(),
            imported_by: world.by.user(),
            imported_by_name: world.by.name().to_owned(),
            imported_at: world.now,
        }
    }
}

impl Command for ImportFramework {
    const PERMISSION: Permission = Permission::EditFrameworks;
    type Refusal = FrameworkRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<FrameworkRefused>> {
        let known = world.frameworks(&())?;
        if known.iter().any(|known| known.file_hash == self.file.sha256) {
            return Err(FrameworkRefused::Exists.into());
        }
        let framework = self.record(world);
        let mut outcome = world.outcome();
        outcome.event(&FrameworkEvent::imported(&framework));
        outcome.change(Change::Put(framework, self.text.nodes.clone()));
        Ok(outcome)
    }
}

impl Command for RemoveFramework {
    const PERMISSION: Permission = Permission::EditFrameworks;
    type Refusal = FrameworkRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<FrameworkRefused>> {
        let known = world.frameworks(&())?;
        let framework = known.iter().find(|known| known.id == self.framework);
        let framework = framework.ok_or(FrameworkRefused::Unknown)?;
        let mut outcome = world.outcome();
        outcome.event(&FrameworkEvent::removed(framework));
        outcome.change(Change::Remove(framework.id));
        Ok(outcome)
    }
}
