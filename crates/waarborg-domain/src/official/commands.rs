//! Imports official text, and removes it.

use super::{Change, NewSource, OfficialEvent, OfficialSource, Removal};
use crate::columns::{self, ColumnChoice};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::SourceId;
use crate::permissions::Permission;

/// Keeps the texts of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOfficial {
    /// The file with its texts; who and when is filled in from the author.
    pub new: NewSource,
    /// What was odd in the file: number and kind.
    pub anomalies: Vec<String>,
    /// The imports that counted when the plan was made, which says what is new and what changes.
    pub seen: Vec<SourceId>,
    /// What the columns meant, for the next file like it.
    pub columns: Option<ColumnChoice>,
}

/// Removes the texts of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemoveOfficial {
    /// Which import.
    pub source: SourceId,
}

/// Why nothing is imported or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OfficialRefused {
    /// The file holds no text.
    #[error("there is no text in the file")]
    Empty,
    /// Somebody imported or removed texts since the plan was made.
    #[error("the official texts changed in the meantime")]
    Changed,
    /// There is no such import.
    #[error("there is no such import of official text")]
    Unknown,
    /// Its texts were removed already.
    #[error("the texts of this import were taken away already")]
    Removed,
}

impl Refusal for OfficialRefused {}

/// The imports whose texts count, for [`ImportOfficial::seen`].
#[must_use]
pub fn counting(sources: &[OfficialSource]) -> Vec<SourceId> {
    let counting = sources.iter().filter(|source| source.removed.is_none());
    counting.map(|source| source.id).collect()
}

impl Command for ImportOfficial {
    const PERMISSION: Permission = Permission::EditCatalogue;
    type Refusal = OfficialRefused;
    /// How many texts were imported.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<OfficialRefused>> {
        if counting(world.official_sources(&())?) != self.seen {
            return Err(OfficialRefused::Changed.into());
        }
        if self.new.texts.is_empty() {
            return Err(OfficialRefused::Empty.into());
        }
        let mut new = self.new.clone();
        world.by.name().clone_into(&mut new.source.imported_by_name);
        new.source.imported_at = world.now;
        let source = &new.source;
        let mut outcome = world.outcome();
        outcome.event(&OfficialEvent::Imported {
            source: source.id,
            title: source.file_name.clone(),
            version: source.catalogue_version.clone(),
            sha256: source.sha256.clone(),
            bytes: source.size,
            format: source.format.clone(),
            texts: source.texts,
            anomalies: self.anomalies.clone(),
        });
        let texts = new.texts.len();
        outcome.change(Change::Add(new));
        if let Some(columns) = &self.columns {
            outcome.change(columns::Change::Remember(columns.clone()));
        }
        Ok(outcome.with(texts))
    }
}

impl Command for RemoveOfficial {
    const PERMISSION: Permission = Permission::EditCatalogue;
    type Refusal = OfficialRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<OfficialRefused>> {
        let sources = world.official_sources(&())?;
        let source = sources.iter().find(|source| source.id == self.source);
        let source = source.ok_or(OfficialRefused::Unknown)?;
        if source.removed.is_some() {
            return Err(OfficialRefused::Removed.into());
        }
        let mut outcome = world.outcome();
        outcome.event(&OfficialEvent::Removed {
            source: source.id,
            title: source.file_name.clone(),
            version: source.catalogue_version.clone(),
            sha256: source.sha256.clone(),
            texts: source.texts,
        });
        let removal = Removal {
            by_name: world.by.name().to_owned(),
            at: world.now,
        };
        outcome.change(Change::Remove(source.id, removal));
        Ok(outcome)
    }
}
