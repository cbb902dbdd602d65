//! Moves the organisation to another version of BIO2, when the plan is still the one that was shown.

use super::Change;
use super::plan::{Basis, Choices, Plan};
use crate::catalogue::Catalogue;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::MigrationId;
use crate::organisations;
use crate::permissions::Permission;
use crate::was_wordt::WasWordt;

/// The move, as it was confirmed.
#[derive(Debug, Clone)]
pub struct MoveTo<'a> {
    /// Identifier.
    pub id: MigrationId,
    /// The version that is moved to.
    pub to: &'a Catalogue,
    /// What changed since the version that the author saw in use.
    pub changes: &'a WasWordt,
    /// What was chosen where the catalogue cannot know.
    pub choices: Choices,
    /// [`Plan::fingerprint`] of the plan that its author saw.
    pub fingerprint: String,
}

/// Why the organisation does not move.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoveRefused {
    /// The organisation works on another version than these changes start from.
    #[error("the organisation works on another version by now")]
    NotFromHere,
    /// Somebody has to say first what goes where.
    #[error("a choice is missing")]
    ChoiceMissing,
    /// The plan would no longer do what the author saw.
    #[error("the move would do something else than what was shown")]
    Changed,
}

impl Refusal for MoveRefused {}

impl Command for MoveTo<'_> {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = MoveRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<MoveRefused>> {
        if self.changes.from() != world.catalogue.version() || self.changes.to() != self.to.version() {
            return Err(MoveRefused::NotFromHere.into());
        }
        let basis = Basis {
            from: world.catalogue,
            to: self.to,
            changes: self.changes,
            ledger: world.ledger,
            day: world.today,
        };
        let plan = Plan::make(&basis, &self.choices);
        if !plan.open.is_empty() {
            return Err(MoveRefused::ChoiceMissing.into());
        }
        if plan.fingerprint() != self.fingerprint {
            return Err(MoveRefused::Changed.into());
        }
        let person = world.person(Self::PERMISSION)?;
        let migration = plan.decide(self.id, person, world.now);
        let mut organisation = world.ledger.organisation.clone();
        organisation.catalogue_version.clone_from(&migration.to);
        let mut outcome = world.outcome();
        outcome.event(&migration.done());
        outcome.change(organisations::Change::Update(organisation));
        outcome.change(Change::Add(Box::new(migration), world.ledger.revision));
        Ok(outcome)
    }
}
