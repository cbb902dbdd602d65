//! Carries out what the preview of an import showed.

use super::{BadTable, Plan, Table};
use crate::audit::{Recorded, record};
use crate::columns::{self, ColumnChoice, Columns};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::ObjectId;
use crate::objects::changes::Field;
use crate::objects::edit::When;
use crate::objects::register::Register;
use crate::objects::{self, ObjectEvent, ObjectKind};
use crate::permissions::Permission;

/// Adds and changes objects as the preview of a table showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportObjects<'a> {
    /// What the table is about.
    pub kind: ObjectKind,
    /// The table.
    pub table: &'a Table,
    /// Which of its columns is what.
    pub columns: Columns<Field>,
    /// What to remember of them for the next file like it.
    pub remember: ColumnChoice,
    /// [`Plan::fingerprint`] of the preview that its author saw.
    pub seen: String,
    /// Identifiers for the objects that it adds: at least as many.
    pub ids: Vec<ObjectId>,
    /// Name of the file.
    pub file: String,
    /// Names the import in the audit trail.
    pub import: String,
}

/// Why nothing is imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefused {
    /// The table cannot be imported at all.
    #[error(transparent)]
    Table(#[from] BadTable),
    /// It would no longer do what the preview showed.
    #[error("the import would do something else than its preview showed")]
    Changed,
    /// It adds and changes nothing.
    #[error("the import changes nothing")]
    Nothing,
}

impl Refusal for ImportRefused {}

impl Command for ImportObjects<'_> {
    const PERMISSION: Permission = Permission::EditObjects;
    type Refusal = ImportRefused;
    /// How many objects were added or changed.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<ImportRefused>> {
        let register = Register::new(world.ledger);
        let plan =
            Plan::make(&register, self.kind, self.table, &self.columns).map_err(ImportRefused::Table)?;
        let counts = plan.counts();
        if plan.fingerprint() != self.seen || counts.new > self.ids.len() {
            return Err(ImportRefused::Changed.into());
        }
        let versions = plan.versions(self.ids.iter().copied(), When::of(world, world.today));
        if versions.is_empty() {
            return Err(ImportRefused::Nothing.into());
        }
        let number = versions.len();
        let mut outcome = world.outcome();
        outcome.change(columns::Change::Remember(self.remember.clone()));
        outcome.event(&ObjectEvent::Imported {
            import: self.import.clone(),
            kind: self.kind,
            file: self.file.clone(),
            counts: record([
                ("new", counts.new.recorded()),
                ("changed", counts.changed.recorded()),
                ("unchanged", counts.unchanged.recorded()),
                ("wrong", counts.wrong.recorded()),
            ]),
        });
        for version in &versions {
            outcome.event(&match register.object(version.object) {
                Some(before) => ObjectEvent::changed(&before.details, version),
                None => ObjectEvent::added(version),
            });
        }
        outcome.change(objects::Change::Save(versions));
        Ok(outcome.with(number))
    }
}
