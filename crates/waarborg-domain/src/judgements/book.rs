//! The judgements in memory, without their texts: per requirement, because a state is derived from the
//! judgements on one.

use crate::groups::Target;
use crate::hashing::FastMap;
use crate::ids::JudgementId;
use crate::judgements::{Aspect, Basis, Verdict};
use crate::ledger::Ledger;
use crate::ledger::book::Book;
use crate::ledger::reach::Reach;
use crate::migration::CatalogueMigration;
use crate::migration::passage::Passage;
use crate::requirement::Requirement;
use crate::{Day, Moment};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The revision of what is not written yet: it comes after everything that is.
pub const UNWRITTEN: i64 = i64::MAX;

/// A judgement without its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgementFact {
    /// Identifier.
    pub id: JudgementId,
    /// The revision that recorded it: the later one wins among judgements of one day.
    pub revision: i64,
    /// The revision that last wrote it: it is a later one when it was retracted.
    pub changed_in: i64,
    /// What is judged.
    pub requirement: Requirement,
    /// On which object or group.
    pub target: Target,
    /// Which aspect.
    pub aspect: Aspect,
    /// The outcome.
    pub verdict: Verdict,
    /// The day of judging.
    pub judged_on: Day,
    /// Last day of the period that it is about, if one was given.
    pub period_end: Option<Day>,
    /// On which ground.
    pub basis: Basis,
    /// When it was recorded, by the clock of whoever recorded it.
    pub recorded_at: Moment,
    /// From this day on it does not count, if it was retracted.
    pub retracted_on: Option<Day>,
}

impl JudgementFact {
    /// The day from which the interval counts: the end of the period, not the day of judging.
    #[must_use]
    pub fn counts_from(&self) -> Day {
        self.period_end.unwrap_or(self.judged_on)
    }

    /// Whether it is known and not retracted on this day.
    #[must_use]
    pub fn counts_on(&self, day: Day) -> bool {
        self.judged_on <= day && self.retracted_on.is_none_or(|retracted| day < retracted)
    }

    const fn order(&self) -> (Day, i64, JudgementId) {
        (self.judged_on, self.revision, self.id)
    }
}

/// What was written of judgements.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgementDelta {
    /// New judgements, and older ones that were retracted.
    pub recorded: Vec<JudgementFact>,
    /// Those of an earlier era that a move left aside: they have to be given anew.
    pub set_aside: Vec<JudgementFact>,
}

impl From<Vec<JudgementFact>> for JudgementDelta {
    fn from(recorded: Vec<JudgementFact>) -> Self {
        Self {
            recorded,
            set_aside: Vec::new(),
        }
    }
}

/// A judgement with the row of its target: rows are small numbers, so that a derivation looks nothing up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub fact: JudgementFact,
    pub row: u32,
}

/// The book: see the module.
#[derive(Debug, Clone, Default)]
pub struct Judgements {
    of: BTreeMap<Requirement, Arc<Vec<Entry>>>,
    rows: Arc<FastMap<Target, u32>>,
    set_aside: Vec<JudgementFact>,
}

impl Judgements {
    /// All that count, by requirement, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &JudgementFact> + Clone {
        let entries = self.of.values().flat_map(|entries| entries.iter());
        entries.map(|entry| &entry.fact)
    }

    /// The one with this identifier. Looks through all of them: for one record, not for each of a list.
    #[must_use]
    pub fn with_id(&self, id: JudgementId) -> Option<&JudgementFact> {
        self.iter().find(|fact| fact.id == id)
    }

    /// Those on one requirement, oldest first.
    pub fn on(
        &self,
        requirement: impl Into<Requirement>,
    ) -> impl DoubleEndedIterator<Item = &JudgementFact> + ExactSizeIterator {
        self.entries(requirement.into()).iter().map(|entry| &entry.fact)
    }

    /// The judgement with this identifier on this requirement.
    #[must_use]
    pub fn find(&self, requirement: Requirement, id: JudgementId) -> Option<&JudgementFact> {
        // A state rests on a recent judgement more often than on an old one.
        self.on(requirement).rfind(|fact| fact.id == id)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.of.values().map(|entries| entries.len()).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// The first day on which anything was judged, if ever.
    #[must_use]
    pub fn first_day(&self) -> Option<Day> {
        let firsts = self.of.values().filter_map(|entries| entries.first());
        firsts.map(|entry| entry.fact.judged_on).min()
    }

    /// Judgements of an earlier era that the move left aside: they have to be given anew.
    #[must_use]
    pub fn set_aside(&self) -> &[JudgementFact] {
        &self.set_aside
    }

    pub(crate) fn entries(&self, requirement: Requirement) -> &[Entry] {
        self.of
            .get(&requirement)
            .map_or(&[], |entries| entries.as_slice())
    }

    /// The row of the judgements on a target, if there are any.
    pub(crate) fn row(&self, target: &Target) -> Option<u32> {
        self.rows.get(target).copied()
    }

    pub(crate) fn row_count(&self) -> usize {
        self.rows.len()
    }

    fn row_for(&mut self, target: Target) -> u32 {
        if let Some(row) = self.row(&target) {
            return row;
        }
        let next = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        Arc::make_mut(&mut self.rows).insert(target, next);
        next
    }

    /// Puts new judgements on one requirement in order, and replaces those that were retracted.
    fn put(&mut self, requirement: Requirement, mut new: Vec<Entry>) {
        let entries = Arc::make_mut(self.of.entry(requirement).or_default());
        if !entries.is_empty() {
            // Only a retraction comes back for a judgement that is known: those are rare.
            new.retain(|entry| {
                let same = |known: &&mut Entry| known.fact.id == entry.fact.id;
                let retracted = entry.fact.retracted_on.is_some();
                let known = entries.iter_mut().rfind(same).filter(|_| retracted);
                known.map(|known| *known = entry.clone()).is_none()
            });
        }
        let Some(first) = new.iter().map(|entry| entry.fact.order()).min() else {
            return;
        };
        let from = entries.partition_point(|known| known.fact.order() <= first);
        entries.append(&mut new);
        entries[from..].sort_by_key(|entry| entry.fact.order());
    }
}

/// Equal when they hold the same judgements; rows are only where they are kept.
impl PartialEq for Judgements {
    fn eq(&self, other: &Self) -> bool {
        self.set_aside == other.set_aside && self.iter().eq(other.iter())
    }
}

impl Eq for Judgements {}

impl Book for Judgements {
    type Delta = JudgementDelta;

    fn is_nothing(delta: &Self::Delta) -> bool {
        delta.recorded.is_empty() && delta.set_aside.is_empty()
    }

    fn reach(&self, delta: &Self::Delta) -> Reach {
        let one = |fact: &JudgementFact| {
            let is_known = || self.find(fact.requirement, fact.id).is_some();
            // A judgement that we knew counts as before, until it was retracted.
            let from = fact.retracted_on.filter(|_| is_known()).unwrap_or(fact.judged_on);
            Reach::requirement(from, fact.requirement)
        };
        delta.recorded.iter().map(one).fold(Reach::NOTHING, Reach::and)
    }

    fn apply(&mut self, delta: Self::Delta) {
        let mut new: BTreeMap<Requirement, Vec<Entry>> = BTreeMap::new();
        for fact in delta.recorded {
            let row = self.row_for(fact.target);
            new.entry(fact.requirement).or_default().push(Entry { fact, row });
        }
        for (requirement, entries) in new {
            self.put(requirement, entries);
        }
        if !delta.set_aside.is_empty() {
            let anew = &delta.set_aside;
            let is_anew = |known: &JudgementFact| {
                anew.iter()
                    .any(|fact| (fact.id, fact.requirement) == (known.id, known.requirement))
            };
            self.set_aside.retain(|known| !is_anew(known));
            self.set_aside.extend(delta.set_aside);
            self.set_aside
                .sort_by_key(|fact| (fact.order(), fact.requirement));
        }
    }

    fn carry(delta: Self::Delta, passage: &Passage<'_>) -> Self::Delta {
        let mut arrived = JudgementDelta {
            recorded: Vec::with_capacity(delta.recorded.len()),
            set_aside: delta.set_aside,
        };
        for fact in delta.recorded {
            let Some(moves) = passage.of(fact.revision) else {
                continue;
            };
            for (fact, counts) in carried(moves, fact) {
                if counts {
                    arrived.recorded.push(fact);
                } else {
                    arrived.set_aside.push(fact);
                }
            }
        }
        arrived
    }

    fn whole(&self) -> Self::Delta {
        JudgementDelta {
            recorded: self.iter().cloned().collect(),
            set_aside: self.set_aside.clone(),
        }
    }
}

/// A judgement after these moves, and whether it still counts: under one number, or two where that
/// was chosen; none when the measure was withdrawn on the way.
fn carried<'m>(
    moves: impl Iterator<Item = &'m CatalogueMigration>,
    fact: JudgementFact,
) -> Vec<(JudgementFact, bool)> {
    let mut carried = vec![(fact, true)];
    for migration in moves {
        let next = carried.into_iter().flat_map(|(fact, counts)| {
            let goes_to = migration.judgements_of(fact.requirement);
            goes_to.into_iter().map(move |requirement| {
                let counts = counts && !migration.asks_anew(requirement);
                let fact = JudgementFact {
                    requirement,
                    ..fact.clone()
                };
                (fact, counts)
            })
        });
        carried = next.collect();
    }
    carried
}

impl Ledger {
    /// The ledger as it would be with these judgements.
    #[must_use]
    pub fn with_judgements(&self, new: Vec<JudgementFact>) -> Self {
        let mut ledger = self.clone();
        Arc::make_mut(&mut ledger.judgements).apply(new.into());
        ledger
    }

    /// Whether there are judgements on this requirement that the move left aside.
    #[must_use]
    pub fn is_asked_anew(&self, requirement: impl Into<Requirement>) -> bool {
        let requirement = requirement.into();
        let aside = &self.judgements.set_aside;
        aside.iter().any(|fact| fact.requirement == requirement)
    }
}
