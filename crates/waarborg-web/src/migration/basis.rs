//! From which version to which.

use crate::context::Context;
use crate::errors::PageError;
use std::sync::Arc;
use waarborg_domain::Day;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::plan::{Basis, Choices, Plan};
use waarborg_domain::was_wordt::WasWordt;

/// The newest version that an organisation on this one can move to, if there is one.
#[must_use]
pub fn newer(version: &str) -> Option<&'static str> {
    let newer = waarborg_catalogue::VERSIONS
        .iter()
        .take_while(|known| **known != version);
    newer
        .copied()
        .find(|to| waarborg_catalogue::was_wordt(version, to).is_some())
}

/// Everything that a plan is made from.
pub struct Move {
    /// The records as they are now.
    pub ledger: Arc<Ledger>,
    /// The version that is left.
    pub from: &'static Catalogue,
    /// The version that is moved to.
    pub to: &'static Catalogue,
    /// What changed between the two.
    pub changes: &'static WasWordt,
    day: Day,
}

impl Move {
    /// The move to this version.
    ///
    /// # Errors
    /// When this program does not know how to get there from where the organisation is.
    pub async fn to(ctx: &Context, version: &str) -> Result<Self, PageError> {
        let ledger = ctx.ledger().await?;
        Self::between(ctx, ledger, version).ok_or(PageError::NotFound)
    }

    /// The move of these records to this version.
    pub fn between(ctx: &Context, ledger: Arc<Ledger>, version: &str) -> Option<Self> {
        let from = &ledger.organisation.catalogue_version;
        Some(Self {
            from: waarborg_catalogue::version(from)?,
            to: waarborg_catalogue::version(version)?,
            changes: waarborg_catalogue::was_wordt(from, version)?,
            ledger,
            day: ctx.today,
        })
    }

    /// What it would do with these choices.
    #[must_use]
    pub fn plan(&self, choices: &Choices) -> Plan {
        let basis = Basis {
            from: self.from,
            to: self.to,
            changes: self.changes,
            ledger: &self.ledger,
            day: self.day,
        };
        Plan::make(&basis, choices)
    }
}
