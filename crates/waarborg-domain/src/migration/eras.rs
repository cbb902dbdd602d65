//! The records of an organisation by era: the days between two moves. In each era everything is in the
//! numbers of the version of BIO2 that the organisation worked on then, so that whoever derives a
//! posture, a statement or a list needs to know nothing of moves. An organisation that never moved has
//! one era, which costs nothing extra.

use super::CatalogueMigration;
use super::passage::Passage;
use crate::Day;
use crate::ledger::book::{Records, Written};
use crate::ledger::reach::Reach;
use crate::ledger::{Ledger, LedgerDelta};
use std::sync::Arc;

/// One era.
#[derive(Debug, Clone)]
struct Era {
    /// The first day of it.
    from: Day,
    ledger: Arc<Ledger>,
}

/// The ledger of each era, oldest first; at least one.
#[derive(Debug, Clone)]
pub struct Eras {
    eras: Vec<Era>,
    migrations: Records<CatalogueMigration>,
}

/// The delta holds a move or its undoing: the ledgers must be rebuilt from everything.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the organisation moved to another version of BIO2: load everything")]
pub struct Moved {
    /// What the posture loses by it.
    pub reach: Reach,
}

impl Eras {
    /// The eras of everything there is (a delta since revision 0).
    #[must_use]
    pub fn new(all: LedgerDelta) -> Self {
        let migrations: Records<_> = all.migrations.iter().cloned().collect();
        let chain = migrations.chain();
        let last = chain.len();
        let mut eras: Vec<Era> = (0..last)
            .map(|index| Era::new(all.clone(), &chain, index))
            .collect();
        // Copied for earlier eras only, which are rare.
        eras.push(Era::new(all, &chain, last));
        Self { eras, migrations }
    }

    /// Brings all eras up to date, and says what the posture loses by it.
    ///
    /// # Errors
    /// [`Moved`] when the delta holds a move or its undoing.
    pub fn apply(&mut self, delta: LedgerDelta) -> Result<Reach, Moved> {
        if !delta.migrations.is_empty() {
            let reach = self.now().reach(&delta);
            return Err(Moved { reach });
        }
        let chain = self.migrations.chain();
        let last = chain.len();
        let mut reach = Reach::NOTHING;
        for (index, era) in self.eras.iter_mut().enumerate().take(last) {
            reach = reach.and(era.bring_forward(delta.clone(), &chain, index));
        }
        if let Some(now) = self.eras.get_mut(last) {
            reach = reach.and(now.bring_forward(delta, &chain, last));
        }
        Ok(reach)
    }

    /// The ledger as it is now, in the version that the organisation works on.
    #[must_use]
    pub fn now(&self) -> &Arc<Ledger> {
        // There is always one.
        &self.eras[self.eras.len() - 1].ledger
    }

    /// The ledger in the version that the organisation worked on on this day.
    #[must_use]
    pub fn on(&self, day: Day) -> &Arc<Ledger> {
        let after = self.eras.partition_point(|era| era.from <= day);
        &self.eras[after.saturating_sub(1)].ledger
    }

    /// All ledgers, oldest era first.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Ledger>> {
        self.eras.iter().map(|era| &era.ledger)
    }
}

impl Era {
    fn new(all: LedgerDelta, chain: &[&Written<CatalogueMigration>], index: usize) -> Self {
        let mut ledger = Ledger::new(arrived(all, chain, index));
        ledger.era = index;
        let before = index.checked_sub(1).and_then(|before| chain.get(before));
        Self {
            from: before.map_or(Day::MIN, |migration| migration.migrated_on),
            ledger: Arc::new(ledger),
        }
    }

    fn bring_forward(
        &mut self,
        delta: LedgerDelta,
        chain: &[&Written<CatalogueMigration>],
        index: usize,
    ) -> Reach {
        let delta = arrived(delta, chain, index);
        let reach = self.ledger.reach(&delta);
        Arc::make_mut(&mut self.ledger).apply(delta);
        reach
    }
}

/// The delta as it arrives in an era, which also says on which version the organisation worked then.
fn arrived(delta: LedgerDelta, chain: &[&Written<CatalogueMigration>], era: usize) -> LedgerDelta {
    // Without moves everything stays what it is.
    if chain.is_empty() {
        return delta;
    }
    let mut delta = delta.carry(&Passage::new(chain, era));
    if let Some(next) = chain.get(era) {
        delta.organisation.catalogue_version.clone_from(&next.from);
    }
    delta
}
