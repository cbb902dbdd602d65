//! A book: what one feature keeps in memory of an organisation. It is brought forward by deltas, says what
//! a delta reaches, and carries its records through a move to another version of BIO2.

use super::reach::Reach;
use crate::migration::passage::Passage;
use std::ops::{Deref, Index};

/// What a feature keeps in memory. One line in [`super`] makes it part of the ledger.
pub trait Book: Clone + Default {
    /// What was written since, or everything.
    type Delta: Clone + Default;

    /// Whether the delta holds nothing.
    fn is_nothing(delta: &Self::Delta) -> bool;

    /// What the posture loses by the delta: from which day on, and for which measures and objects.
    fn reach(&self, delta: &Self::Delta) -> Reach;

    /// Brings the book up to date.
    fn apply(&mut self, delta: Self::Delta);

    /// The delta in the numbers of a later era, without what was not recorded yet when that era ended.
    #[must_use]
    fn carry(delta: Self::Delta, _passage: &Passage<'_>) -> Self::Delta {
        delta
    }

    /// Everything in the book, as the delta that would make it.
    fn whole(&self) -> Self::Delta;
}

/// A record with the revision in which it was written. The revision counts the writes of the
/// organisation, so it orders records where the clocks of two instances may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// The revision that wrote the record; a later change of it leaves this as it was.
    pub revision: i64,
    /// The record.
    pub record: T,
}

impl<T> Written<T> {
    /// A record of this revision.
    pub const fn new(revision: i64, record: T) -> Self {
        Self { revision, record }
    }
}

impl<T> Deref for Written<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

/// What can be kept in [`Records`].
pub trait Record: Clone {
    /// The sort key. Equals stay in the order in which they were written.
    type Order: Ord;

    /// The sort key of a record.
    fn order(written: &Written<Self>) -> Self::Order;

    /// What the posture loses by this record; `known` is the record as it was, if it was there.
    fn reach(&self, known: Option<&Self>) -> Reach;

    /// Whether the other one is this record before a change. Most records never change.
    fn replaces(&self, _known: &Self) -> bool {
        false
    }

    /// The record in the numbers of a later era; empty if it was not recorded yet.
    fn carry(written: Written<Self>, _passage: &Passage<'_>) -> Vec<Written<Self>> {
        vec![written]
    }
}

/// The book of most features: a list in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records<T> {
    list: Vec<Written<T>>,
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<T> Records<T> {
    /// All records, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.list.iter().map(|written| &written.record)
    }

    /// All records, in order, with the revision of each.
    #[must_use]
    pub fn written(&self) -> &[Written<T>] {
        &self.list
    }

    /// The first record.
    #[must_use]
    pub fn first(&self) -> Option<&T> {
        self.list.first().map(|written| &written.record)
    }

    /// The last record.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.list.last().map(|written| &written.record)
    }

    /// How many records there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The records that a test accepts.
    #[must_use]
    pub fn retaining(&self, accepts: impl Fn(&T) -> bool) -> Self
    where
        T: Clone,
    {
        let kept = self.list.iter().filter(|written| accepts(&written.record));
        Self {
            list: kept.cloned().collect(),
        }
    }
}

impl<T: Record> Book for Records<T> {
    type Delta = Vec<Written<T>>;

    fn is_nothing(delta: &Self::Delta) -> bool {
        delta.is_empty()
    }

    fn reach(&self, delta: &Self::Delta) -> Reach {
        let one = |written: &Written<T>| {
            let known = self.list.iter().find(|known| written.replaces(&known.record));
            written.record.reach(known.map(|known| &known.record))
        };
        delta.iter().map(one).fold(Reach::NOTHING, Reach::and)
    }

    fn apply(&mut self, mut delta: Self::Delta) {
        // What is loaded whole has nothing to replace.
        if !self.list.is_empty() {
            delta.retain(|written| {
                let known = self.list.iter_mut().find(|known| written.replaces(&known.record));
                known.map(|known| *known = written.clone()).is_none()
            });
        }
        let Some(first) = delta.iter().map(T::order).min() else {
            return;
        };
        // Most of what is written belongs at the end: only what it may move is sorted again.
        let from = self.list.partition_point(|known| T::order(known) <= first);
        self.list.append(&mut delta);
        self.list[from..].sort_by_cached_key(T::order);
    }

    fn carry(delta: Self::Delta, passage: &Passage<'_>) -> Self::Delta {
        let carried = delta.into_iter().map(|written| T::carry(written, passage));
        carried.flatten().collect()
    }

    fn whole(&self) -> Self::Delta {
        self.list.clone()
    }
}

impl<T: Record> FromIterator<Written<T>> for Records<T> {
    fn from_iter<I: IntoIterator<Item = Written<T>>>(records: I) -> Self {
        let mut book = Self::default();
        book.apply(records.into_iter().collect());
        book
    }
}

impl<T> Index<usize> for Records<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.list[place].record
    }
}

impl<'a, T> IntoIterator for &'a Records<T> {
    type Item = &'a T;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, Written<T>>, fn(&'a Written<T>) -> &'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter().map(|written| &written.record)
    }
}
