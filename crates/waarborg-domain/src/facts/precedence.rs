//! The one rule by which a state follows from facts of several sources.
//!
//! 1. Within one source the newest fact counts, and a fact on the object itself goes before one on the
//!    object that provides the measure, and that before one on a group. An object that inherits a measure
//!    takes nothing from groups.
//! 2. An open non-conformity counts beside that, wherever it is: on the object, its provider or a group.
//! 3. Between what is left the worst that has not ended decides; when all has ended, it has lapsed.
//! 4. A required source without a fact leaves it missing; one whose fact has ended, lapsed.

use super::{Fact, FactSource, RecordRef};
use crate::Day;
use crate::ids::ObjectId;
use crate::interval::Interval;
use crate::objects::ObjectVersion;
use crate::posture::{AspectPosture, Source, State};
use std::collections::BTreeMap;

/// How close a fact is to the object that it bears on; the closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Closeness {
    Own,
    Provider,
    Group,
}

/// What one source says of one aspect.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub source: FactSource,
    /// The state, as if there were no other source.
    pub posture: AspectPosture,
    /// The revision of the record.
    pub revision: i64,
}

impl Candidate {
    fn is_current(&self) -> bool {
        self.posture.state != State::Lapsed
    }

    /// Orders candidates in one state: the newest decides.
    const fn age(&self) -> (Option<Day>, i64, Option<RecordRef>) {
        (self.posture.from, self.revision, self.posture.because)
    }
}

/// One aspect of one measure on one object, seen from the facts.
pub(crate) struct View<'a> {
    pub object: &'a ObjectVersion,
    pub provider: Option<ObjectId>,
    pub interval: Interval,
    pub day: Day,
}

impl View<'_> {
    /// The state by all sources. `people` is what follows from the judgements alone.
    pub(crate) fn state<'f>(
        &self,
        people: Option<Candidate>,
        facts: impl Iterator<Item = &'f Fact>,
        needs: impl Iterator<Item = &'static str>,
    ) -> AspectPosture {
        let mut candidates = self.candidates(facts);
        candidates.extend(people);
        let decides = decide(candidates.iter()).map(|candidate| candidate.posture);
        let mut state = decides.unwrap_or_else(|| AspectPosture::missing(self.provider));
        for feature in needs {
            let of_feature = candidates
                .iter()
                .filter(|candidate| candidate.source.feature == feature);
            let needed = decide(of_feature).map(|candidate| candidate.posture);
            let needed = needed.unwrap_or_else(|| AspectPosture::missing(self.provider));
            // An outcome is weighed above; here it matters only that there is one.
            if needed.state >= State::Lapsed && needed.state > state.state {
                state = needed;
            }
        }
        state
    }

    /// The newest closest fact of each source, and every open non-conformity.
    fn candidates<'f>(&self, facts: impl Iterator<Item = &'f Fact>) -> Vec<Candidate> {
        let mut newest: BTreeMap<FactSource, (Closeness, &Fact)> = BTreeMap::new();
        let mut open = Vec::new();
        for fact in facts.filter(|fact| fact.from <= self.day) {
            let Some(closeness) = self.closeness(fact) else {
                continue;
            };
            if fact.is_open_nonconformity() {
                open.push(self.candidate(closeness, fact));
            } else if closeness < Closeness::Group || self.provider.is_none() {
                let better = |(known, older): &(Closeness, &Fact)| {
                    closeness < *known || closeness == *known && age(fact) > age(older)
                };
                if newest.get(&fact.source).is_none_or(better) {
                    newest.insert(fact.source, (closeness, fact));
                }
            }
        }
        let newest = newest.into_values();
        open.extend(newest.map(|(closeness, fact)| self.candidate(closeness, fact)));
        open
    }

    fn closeness(&self, fact: &Fact) -> Option<Closeness> {
        use crate::groups::Target;
        match fact.target {
            Target::Object(object) if object == self.object.object => Some(Closeness::Own),
            Target::Object(object) => (Some(object) == self.provider).then_some(Closeness::Provider),
            group => group.includes(self.object).then_some(Closeness::Group),
        }
    }

    fn candidate(&self, closeness: Closeness, fact: &Fact) -> Candidate {
        let ends_on = fact.ends_on(self.interval);
        let ended = ends_on.is_some_and(|day| day <= self.day);
        let source = match (closeness, self.provider) {
            (Closeness::Own, _) => Source::Own,
            (Closeness::Provider, Some(provider)) => Source::Provider(provider),
            _ => Source::Group(fact.target),
        };
        let posture = AspectPosture {
            state: if ended { State::Lapsed } else { fact.verdict.into() },
            source,
            because: Some(fact.because),
            from: Some(fact.from),
            lapses_on: ends_on,
        };
        Candidate {
            source: fact.source,
            posture,
            revision: fact.revision,
        }
    }
}

const fn age(fact: &Fact) -> (Day, i64, RecordRef) {
    (fact.from, fact.revision, fact.because)
}

/// The worst that counts, else the newest that did.
fn decide<'c>(candidates: impl Iterator<Item = &'c Candidate> + Clone) -> Option<&'c Candidate> {
    let current = candidates.clone().filter(|candidate| candidate.is_current());
    let worst = current.max_by_key(|candidate| (candidate.posture.state, candidate.age()));
    worst.or_else(|| candidates.max_by_key(|candidate| candidate.age()))
}
