//! The ledger of each organisation and the postures derived from it, kept in memory and checked
//! against the revision in the store at every use. So a page asks the database only "has anything
//! changed?", and instances need not know of each other.

mod deriving;

use deriving::Deriving;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;
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

/// The most points of a trend.
const TREND_POINTS: usize = 36;

/// How many points are kept: a trend, and those of a few "as of".
const KEPT_POINTS: usize = 3 * TREND_POINTS;

/// A posture that askers of the same day share; empty until it is derived.
type Derived = Arc<OnceCell<Arc<Posture>>>;

/// The posture of a day.
#[derive(Default, Clone)]
struct KeptPosture {
    day: Day,
    derived: Derived,
    /// The posture before the latest writes, with all that they reach: the rest is shared.
    before: Option<(Arc<Posture>, Reach)>,
}

impl KeptPosture {
    /// The posture, to be derived again where a write reaches; `None` if there is none yet.
    fn after(self, reach: &Reach) -> Option<Self> {
        let before = match (self.derived.get(), self.before) {
            (Some(posture), _) => (posture.clone(), reach.clone()),
            (None, Some((posture, earlier))) => (posture, earlier.and(reach.clone())),
            (None, None) => return None,
        };
        Some(Self {
            day: self.day,
            derived: Derived::default(),
            before: Some(before),
        })
    }

    /// Derives as little as possible.
    fn derive(self, catalogue: &Catalogue, ledger: &Ledger) -> Arc<Posture> {
        Arc::new(match self.before {
            Some((posture, reach)) => posture.updated(catalogue, ledger, &reach),
            None => Posture::derive(catalogue, ledger, self.day),
        })
    }
}

/// What is known of one organisation.
#[derive(Default)]
struct Kept {
    eras: Option<Eras>,
    /// We wrote to it since.
    stale: bool,
    /// Newest use last.
    postures: VecDeque<KeptPosture>,
    /// Points of trends: small, and most of them never change.
    points: BTreeMap<Day, Arc<TrendDay>>,
    /// Held while deriving a trend, so that two do not derive the same points.
    trend_turn: Arc<tokio::sync::Mutex<()>>,
}

impl Kept {
    /// Notes the reach of a write: days before it stay as they were.
    fn note(&mut self, reach: &Reach) {
        let known = std::mem::take(&mut self.postures).into_iter();
        let known = known.filter_map(|kept| match reach.from <= kept.day {
            true => kept.after(reach),
            false => Some(kept),
        });
        self.postures = known.collect();
        self.points.split_off(&reach.from);
    }

    /// Forgets the days from `first` on.
    fn forget_from(&mut self, first: Day) {
        self.postures.retain(|kept| kept.day < first);
        self.points.split_off(&first);
    }

    /// The posture of a day, perhaps still to be derived.
    fn posture(&mut self, day: Day) -> KeptPosture {
        let found = self.postures.iter().position(|kept| kept.day == day);
        let kept = found.and_then(|index| self.postures.remove(index));
        let kept = kept.unwrap_or_else(|| KeptPosture {
            day,
            ..KeptPosture::default()
        });
        self.postures.push_back(kept.clone());
        while self.postures.len() > KEPT_DAYS {
            self.postures.pop_front();
        }
        kept
    }

    /// Keeps new points; if there are too many, those of `days` stay.
    fn keep_points(&mut self, new: BTreeMap<Day, Arc<TrendDay>>, days: &[Day]) {
        if self.points.len() + new.len() > KEPT_POINTS {
            self.points.retain(|day, _| days.contains(day));
        }
        self.points.extend(new);
    }
}

type Slot = Arc<tokio::sync::Mutex<Kept>>;

/// The cache.
pub struct LedgerCache {
    capacity: usize,
    /// Most recently used last.
    slots: Mutex<VecDeque<(OrganisationId, Slot)>>,
    deriving: Deriving,
}

impl LedgerCache {
    /// A cache for at most `capacity` organisations.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            slots: Mutex::new(VecDeque::new()),
            deriving: Deriving::new(),
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

    /// The ledger as it was when last looked at, without asking the store; `None` if it was never
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

    /// The ledger and the posture as of a day, both up to date. Callers for the same day wait for one
    /// derivation; others need not wait.
    ///
    /// # Errors
    /// As [`Self::ledger`]; [`StoreError::Failed`] when the derivation broke off.
    pub async fn posture(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
        day: Day,
        catalogue: impl Fn(&Ledger) -> &'static Catalogue,
    ) -> Result<(Arc<Ledger>, Arc<Posture>), StoreError> {
        let slot = self.slot(organisation);
        let (ledger, kept) = {
            let mut kept = slot.lock().await;
            let ledger = refresh(&mut kept, store, organisation).await?.on(day).clone();
            (ledger, kept.posture(day))
        };
        let edition = catalogue(&ledger);
        let (of, derived) = (ledger.clone(), kept.derived.clone());
        let whole = usize::from(kept.before.is_none());
        let derive = || self.deriving.run(whole, move || kept.derive(edition, &of));
        let posture = derived.get_or_try_init(derive).await?.clone();
        Ok((ledger, posture))
    }

    /// The trend from the start until a day: the end of each month, and that day. From the ledger as it
    /// was when last looked at: a page asks for a posture first, which brings it up to date.
    ///
    /// # Errors
    /// As [`Self::posture`].
    pub async fn trend(
        &self,
        store: &dyn Store,
        organisation: OrganisationId,
        until: Day,
        catalogue: impl Fn(&Ledger) -> &'static Catalogue,
    ) -> Result<Vec<Arc<TrendDay>>, StoreError> {
        let slot = self.slot(organisation);
        // One trend at a time: the next one finds the points of the first.
        let turn = slot.lock().await.trend_turn.clone();
        let _turn = turn.lock().await;
        let (days, mut points, missing, revision) = {
            let mut kept = slot.lock().await;
            if kept.eras.is_none() {
                refresh(&mut kept, store, organisation).await?;
            }
            let Some(eras) = &kept.eras else {
                return Ok(Vec::new());
            };
            let start = eras.all().filter_map(|ledger| first_judged(ledger)).min();
            let days = trend_days(start, until, TREND_POINTS);
            let points = known(&kept.points, &days);
            let missing = missing(eras, &days, &points);
            (days, points, missing, eras.now().revision)
        };
        let mut new = BTreeMap::new();
        for (ledger, days) in missing {
            let edition = catalogue(&ledger);
            let (count, derive) = (days.len(), move || trend(edition, &ledger, &days));
            for point in self.deriving.run(count, derive).await? {
                new.insert(point.day, Arc::new(point));
            }
        }
        points.extend(new.clone());
        let mut kept = slot.lock().await;
        // A write in the meantime may have changed these days.
        if kept
            .eras
            .as_ref()
            .is_some_and(|eras| eras.now().revision == revision)
        {
            kept.keep_points(new, &days);
        }
        Ok(days.iter().filter_map(|day| points.get(day).cloned()).collect())
    }

    /// How many days were derived since the start: a measure of what pages cost.
    #[must_use]
    pub fn derived_days(&self) -> usize {
        self.deriving.days()
    }
}

fn known(points: &BTreeMap<Day, Arc<TrendDay>>, days: &[Day]) -> BTreeMap<Day, Arc<TrendDay>> {
    let found = days
        .iter()
        .filter_map(|day| Some((*day, points.get(day)?.clone())));
    found.collect()
}

/// The days that have no point yet, each era in its own version of BIO2.
fn missing(eras: &Eras, days: &[Day], points: &BTreeMap<Day, Arc<TrendDay>>) -> Vec<(Arc<Ledger>, Vec<Day>)> {
    let missing = days.iter().filter(|day| !points.contains_key(day));
    let missing: Vec<Day> = missing.copied().collect();
    let by_era = missing.chunk_by(|day, next| Arc::ptr_eq(eras.on(*day), eras.on(*next)));
    by_era
        .map(|days| (eras.on(days[0]).clone(), days.to_vec()))
        .collect()
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
