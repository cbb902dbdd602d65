//! The ledger of each organisation and the postures derived from it, kept in memory and checked
//! against the revision in the store at every use. So a page asks the database only "has anything
//! changed?", and instances need not know of each other.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use waarborg_domain::Day;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::ledger::reach::Reach;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::eras::{Eras, Moved};
use waarborg_domain::posture::Posture;
use waarborg_domain::store::{Store, StoreError};
use waarborg_domain::totals::{TrendDay, first_judged, trend, trend_days};

/// How many postures of an organisation are kept: today, and a few "as of".
const KEPT_DAYS: usize = 6;

/// How many points a trend has at most.
const TREND_POINTS: usize = 36;

/// How many points are kept: a trend, and those of a few "as of".
const KEPT_POINTS: usize = 3 * TREND_POINTS;

/// A posture with what was written since it was derived.
struct KeptPosition {
    posture: Arc<Posture>,
    /// What has to be derived again before it is shown.
    reach: Reach,
}

/// What is known of one organisation.
#[derive(Default)]
struct Kept {
    eras: Option<Eras>,
    /// Written to by ourselves since.
    stale: bool,
    /// Newest use last.
    postures: VecDeque<KeptPosition>,
    /// Points of trends: small, and most of them never change.
    points: BTreeMap<Day, Arc<TrendDay>>,
}

impl Kept {
    /// Notes what a write reaches: days before it stay as they were.
    fn note(&mut self, reach: &Reach) {
        for kept in self
            .postures
            .iter_mut()
            .filter(|kept| reach.from <= kept.posture.day)
        {
            let before = std::mem::replace(&mut kept.reach, Reach::NOTHING);
            kept.reach = before.and(reach.clone());
        }
        self.points.split_off(&reach.from);
    }

    /// Forgets the days from `first` on.
    fn forget_from(&mut self, first: Day) {
        self.postures.retain(|kept| kept.posture.day < first);
        self.points.split_off(&first);
    }
}

type Slot = Arc<tokio::sync::Mutex<Kept>>;

/// The cache.
pub struct LedgerCache {
    capacity: usize,
    /// Most recently used last.
    slots: Mutex<VecDeque<(OrganisationId, Slot)>>,
}

impl LedgerCache {
    /// A cache for at most `capacity` organisations.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            slots: Mutex::new(VecDeque::new()),
        }
    }

    fn slot(&self, organisation: OrganisationId) -> Slot {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let found = slots.iter().position(|(id, _)| *id == organisation);
        let entry = found
            .and_then(|index| slots.remove(index))
            .unwrap_or_else(|| (organisation, Slot::default()));
        let slot = entry.1.clone();
        slots.push_back(entry);
        while slots.len() > self.capacity {
            slots.pop_front();
        }
        slot
    }

    /// The ledger as it was when last looked at, without asking the store; absent when it was never
    /// loaded or is being loaded now.
    #[must_use]
    pub fn peek(&self, organisation: OrganisationId) -> Option<Arc<Ledger>> {
        let slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, slot) = slots.iter().find(|(id, _)| *id == organisation)?;
        let kept = slot.try_lock().ok()?;
        let eras = kept.eras.as_ref().filter(|_| !kept.stale)?;
        Some(eras.now().clone())
    }

    /// Notes that we wrote to the organisation: [`Self::peek`] waits for the ledger to be read again.
    pub async fn written(&self, organisation: OrganisationId) {
        self.slot(organisation).lock().await.stale = true;
    }

    /// The ledger, up to date. One query when nothing has changed.
    ///
    /// # Errors
    /// When the store fails; [`StoreError::Dangling`] when there is no such organisation.
    pub async fn ledger(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
    ) -> Result<Arc<Ledger>, StoreError> {
        let slot = self.slot(organisation);
        let mut kept = slot.lock().await;
        Ok(refresh(&mut kept, store, organisation).await?.now().clone())
    }

    /// The ledger as it was on a day, in the version of BIO2 of that day, up to date.
    ///
    /// # Errors
    /// As [`Self::ledger`].
    pub async fn ledger_on(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
        day: Day,
    ) -> Result<Arc<Ledger>, StoreError> {
        let slot = self.slot(organisation);
        let mut kept = slot.lock().await;
        Ok(refresh(&mut kept, store, organisation).await?.on(day).clone())
    }

    /// The ledger and the posture as of a day, both up to date.
    ///
    /// # Errors
    /// As [`Self::ledger`].
    pub async fn posture(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
        day: Day,
        catalogue: impl Fn(&Ledger) -> &'static Catalogue,
    ) -> Result<(Arc<Ledger>, Arc<Posture>), StoreError> {
        let slot = self.slot(organisation);
        let mut kept = slot.lock().await;
        let ledger = refresh(&mut kept, store, organisation).await?.on(day).clone();
        let found = kept.postures.iter().position(|kept| kept.posture.day == day);
        let posture = match found.and_then(|index| kept.postures.remove(index)) {
            Some(kept) if kept.reach == Reach::NOTHING => kept.posture,
            Some(kept) => Arc::new(kept.posture.updated(catalogue(&ledger), &ledger, &kept.reach)),
            None => Arc::new(Posture::derive(catalogue(&ledger), &ledger, day)),
        };
        kept.postures.push_back(KeptPosition {
            posture: posture.clone(),
            reach: Reach::NOTHING,
        });
        while kept.postures.len() > KEPT_DAYS {
            kept.postures.pop_front();
        }
        Ok((ledger, posture))
    }

    /// The trend since the start until a day: the end of each month, and that day. By the ledger as
    /// it was when last looked at: a page asks for a posture first, which brings it up to date.
    ///
    /// # Errors
    /// As [`Self::ledger`].
    pub async fn trend(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
        until: Day,
        catalogue: impl Fn(&Ledger) -> &'static Catalogue,
    ) -> Result<Vec<Arc<TrendDay>>, StoreError> {
        let slot = self.slot(organisation);
        let mut kept = slot.lock().await;
        if kept.eras.is_none() {
            refresh(&mut kept, store, organisation).await?;
        }
        let Kept {
            eras: Some(eras),
            points,
            ..
        } = &mut *kept
        else {
            return Ok(Vec::new());
        };
        let start = eras.all().filter_map(|ledger| first_judged(ledger)).min();
        let days = trend_days(start, until, TREND_POINTS);
        let unknown = |day: &&Day| !points.contains_key(day);
        let unknown: Vec<Day> = days.iter().filter(unknown).copied().collect();
        if !unknown.is_empty() {
            if points.len() + unknown.len() > KEPT_POINTS {
                points.retain(|day, _| days.contains(day));
            }
            // Each era in its own version of BIO2.
            for unknown in unknown.chunk_by(|day, next| Arc::ptr_eq(eras.on(*day), eras.on(*next))) {
                let ledger = eras.on(unknown[0]);
                let new = trend(catalogue(ledger), ledger, unknown);
                points.extend(new.into_iter().map(|point| (point.day, Arc::new(point))));
            }
        }
        Ok(days.iter().filter_map(|day| points.get(day).cloned()).collect())
    }
}

async fn refresh<'k>(
    kept: &'k mut Kept,
    store: &dyn Store,
    organisation: OrganisationId,
) -> Result<&'k Eras, StoreError> {
    kept.stale = false;
    if let Some(eras) = &mut kept.eras {
        let known = eras.now().revision;
        if store.revision(organisation).await? != known {
            let delta = since(store, organisation, known).await?;
            match eras.apply(delta) {
                Ok(reach) => kept.note(&reach),
                Err(Moved { reach }) => {
                    *eras = Eras::new(since(store, organisation, 0).await?);
                    kept.forget_from(reach.from);
                }
            }
        }
    } else {
        kept.eras = Some(Eras::new(since(store, organisation, 0).await?));
    }
    kept.eras.as_ref().ok_or(StoreError::Dangling)
}

async fn since(
    store: &dyn Store,
    organisation: OrganisationId,
    revision: i64,
) -> Result<LedgerDelta, StoreError> {
    let delta = store.ledger_since(organisation, revision).await?;
    delta.ok_or(StoreError::Dangling)
}
