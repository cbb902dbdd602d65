//! The records of an organisation by era: the days between two moves. In each era everything is in the
//! numbers of the version of BIO2 that the organisation worked on then, so that whoever derives a
//! posture, a statement or a list needs to know nothing of moves. An organisation that never moved has
//! one era, which costs nothing extra.

use super::CatalogueMigration;
use super::carry::{Carried, into_era};
use crate::Day;
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
    migrations: Vec<CatalogueMigration>,
}

/// What was written since holds a move or its undoing: the ledgers have to be made anew from everything
/// there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the organisation moved to another version of BIO2: load everything")]
pub struct Moved;

impl Eras {
    /// The eras of everything there is (a delta since revision 0).
    #[must_use]
    pub fn new(all: LedgerDelta) -> Self {
        let migrations = all.migrations.clone();
        let chain = chain(&migrations);
        let era = |index: usize| {
            let Carried { delta, set_aside } = into_era(&chain, index, all.clone());
            let mut ledger = Ledger::new(delta);
            ledger.set_aside = set_aside;
            name(&mut ledger, &chain, index);
            Era {
                from: index
                    .checked_sub(1)
                    .map_or(Day::MIN, |last| chain[last].migrated_on),
                ledger: Arc::new(ledger),
            }
        };
        let eras = if chain.is_empty() {
            let ledger = Arc::new(Ledger::new(all));
            vec![Era {
                from: Day::MIN,
                ledger,
            }]
        } else {
            (0..=chain.len()).map(era).collect()
        };
        Self { eras, migrations }
    }

    /// Brings all eras up to date.
    ///
    /// # Errors
    /// [`Moved`] when the delta holds a move or its undoing.
    pub fn apply(&mut self, delta: LedgerDelta) -> Result<(), Moved> {
        if !delta.migrations.is_empty() {
            return Err(Moved);
        }
        let chain = chain(&self.migrations);
        if let ([only], true) = (&mut self.eras[..], chain.is_empty()) {
            Arc::make_mut(&mut only.ledger).apply(delta);
            return Ok(());
        }
        for (index, era) in self.eras.iter_mut().enumerate() {
            let Carried { delta, set_aside } = into_era(&chain, index, delta.clone());
            let ledger = Arc::make_mut(&mut era.ledger);
            ledger.apply(delta);
            for fact in set_aside {
                ledger
                    .set_aside
                    .retain(|known| (known.id, known.measure) != (fact.id, fact.measure));
                ledger.set_aside.push(fact);
            }
            name(ledger, &chain, index);
        }
        Ok(())
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

/// The moves that count, oldest first.
pub(super) fn chain(migrations: &[CatalogueMigration]) -> Vec<&CatalogueMigration> {
    let mut chain: Vec<_> = migrations
        .iter()
        .filter(|migration| migration.undone.is_none())
        .collect();
    chain.sort_by_key(|migration| (migration.recorded_at, migration.id));
    chain
}

/// Says which era it is, and with it on which version the organisation worked.
fn name(ledger: &mut Ledger, chain: &[&CatalogueMigration], era: usize) {
    ledger.era = era;
    if let Some(next) = chain.get(era) {
        ledger.organisation.catalogue_version.clone_from(&next.from);
    }
}
