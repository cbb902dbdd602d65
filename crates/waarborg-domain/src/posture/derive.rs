//! The derivation itself. What is the same for all cells of an object or of a measure is looked up
//! once, so that a cell costs a few array reads: this runs again after every write, and once for
//! every point of a trend.

use super::{AspectPosture, Cell, MISSING, Source, State, interval_for};
use crate::Day;
use crate::catalogue::{Catalogue, Measure, MeasureIndex};
use crate::groups::Target;
use crate::hashing::FastMap;
use crate::inheritances::Inheritance;
use crate::interval::Interval;
use crate::judgements::{Aspect, Verdict};
use crate::ledger::{JudgementFact, Ledger};
use crate::objects::{ObjectKind, ObjectVersion};
use std::num::NonZeroU32;

/// What a cell needs of a judgement, close together.
#[derive(Clone, Copy)]
struct Judged {
    /// Its place in the ledger.
    index: u32,
    from: Day,
    verdict: Verdict,
}

/// The newest judgement per target, measure and aspect, as of a day.
struct Newest<'a> {
    facts: &'a [JudgementFact],
    /// Row by target.
    rows: FastMap<Target, usize>,
    /// Per judgement where it goes in `newest`; nowhere when its measure is not in force.
    indexes: Vec<Option<NonZeroU32>>,
    /// Per measure and aspect, then per row: so that what is read together stands together.
    newest: Vec<Option<Judged>>,
    /// The first judgement that was not looked at yet.
    next: usize,
    /// From this day on one of the judgements that were put no longer counts.
    good_until: Day,
    day: Day,
}

impl<'a> Newest<'a> {
    fn new(catalogue: &'a Catalogue, facts: &'a [JudgementFact]) -> Self {
        let mut rows: FastMap<Target, usize> = FastMap::default();
        let known: Vec<_> = facts
            .iter()
            .map(|fact| {
                let measure = catalogue.index(fact.measure)?;
                let next = rows.len();
                Some((
                    slot(measure, fact.aspect),
                    *rows.entry(fact.target).or_insert(next),
                ))
            })
            .collect();
        // Place 0 stays empty.
        let index = |(slot, row)| {
            u32::try_from(slot * rows.len() + row + 1)
                .ok()
                .and_then(NonZeroU32::new)
        };
        Self {
            facts,
            indexes: known.into_iter().map(|known| index(known?)).collect(),
            newest: vec![None; catalogue.measures().len() * 3 * rows.len() + 1],
            rows,
            next: 0,
            good_until: Day::MAX,
            day: Day::MIN,
        }
    }

    /// Moves to a day; to a later one it only adds what was judged in between.
    fn move_to(&mut self, day: Day) {
        if day < self.day || day >= self.good_until {
            self.newest.fill(None);
            (self.next, self.good_until) = (0, Day::MAX);
        }
        self.day = day;
        while let Some(fact) = self.facts.get(self.next).filter(|fact| fact.judged_on <= day) {
            if fact.counts_on(day) {
                self.put(self.next, fact);
            }
            self.next += 1;
        }
    }

    fn put(&mut self, index: usize, fact: &JudgementFact) {
        let Some(at) = self.indexes[index] else {
            return;
        };
        // The ledger is in order of day, so the later one overwrites the earlier one.
        self.newest[at.get() as usize] = Some(Judged {
            index: u32::try_from(index).unwrap_or(u32::MAX),
            from: fact.counts_from(),
            verdict: fact.verdict,
        });
        if let Some(retracted) = fact.retracted_on {
            self.good_until = self.good_until.min(retracted);
        }
    }

    fn row(&self, target: &Target) -> Option<usize> {
        self.rows.get(target).copied()
    }

    fn get(&self, row: usize, slot: usize) -> Option<Judged> {
        self.newest[slot * self.rows.len() + row + 1]
    }
}

fn slot(measure: MeasureIndex, aspect: Aspect) -> usize {
    usize::from(measure.0) * 3 + aspect.index()
}

/// What is the same for all cells of an object.
struct Subject<'a> {
    object: &'a ObjectVersion,
    in_scope: bool,
    /// The row of the judgements on itself.
    own: Option<usize>,
    /// The groups that it is in, with the row of the judgements on them.
    groups: [Option<(usize, Target)>; 3],
}

/// What is the same for all cells of a measure.
struct Asked<'a> {
    index: MeasureIndex,
    measure: &'a Measure,
    intervals: [Interval; 3],
    /// The inheritances of it, the newest first, with the row of the judgements on the provider.
    inheritances: Vec<(&'a Inheritance, Option<usize>)>,
}

impl Asked<'_> {
    /// A measure is judged on the objects that it binds to. Whoever provides it to others owes it
    /// too, whatever kind of object it is.
    fn is_asked_of(&self, object: &ObjectVersion) -> bool {
        let provides = |(inheritance, _): &(&Inheritance, _)| inheritance.provider == object.object;
        object.is_bound_by(self.measure.binding) || self.inheritances.iter().any(provides)
    }

    /// Who provides it to the object: the source, and the row of the judgements on the provider.
    fn provider(&self, object: &ObjectVersion) -> Option<(Source, Option<usize>)> {
        let (inheritance, row) = self.inheritances.iter().find(|(inheritance, _)| {
            inheritance.provider != object.object && inheritance.consumers.includes(object)
        })?;
        Some((Source::Provider(inheritance.provider), *row))
    }
}

/// Derives the postures of one ledger, as of one day after another.
pub(crate) struct Derivation<'a> {
    catalogue: &'a Catalogue,
    ledger: &'a Ledger,
    newest: Newest<'a>,
}

impl<'a> Derivation<'a> {
    /// Begins.
    pub(crate) fn new(catalogue: &'a Catalogue, ledger: &'a Ledger) -> Self {
        let newest = Newest::new(catalogue, &ledger.judgements);
        Self {
            catalogue,
            ledger,
            newest,
        }
    }

    /// Gives every measure on every object that it binds to, in order of measure, then object. Days
    /// that go up are cheapest.
    pub(crate) fn cells(&mut self, day: Day, objects: &[&ObjectVersion], mut each: impl FnMut(Cell)) {
        self.newest.move_to(day);
        let subjects = self.subjects(objects);
        let decisions = self.ledger.decisions_on(day);
        let owners = self.ledger.measure_owners_on(day);
        let inheritances: Vec<_> = self.inheritances();
        for (index, measure) in self.catalogue.measures().iter().enumerate() {
            let asked = self.asked(index, measure, &inheritances);
            let owed = Ledger::is_owed(&decisions, measure.number);
            let measure_owner = owners.get(&measure.number).copied();
            for (at, subject) in subjects.iter().enumerate() {
                let object = subject.object;
                if !asked.is_asked_of(object) {
                    continue;
                }
                let owner = match object.kind {
                    ObjectKind::Organisation => measure_owner.or(object.details.owner),
                    _ => object.details.owner,
                };
                let provider = asked.provider(object);
                each(Cell {
                    measure: asked.index,
                    object: u32::try_from(at).unwrap_or(u32::MAX),
                    owed,
                    in_scope: subject.in_scope,
                    owner,
                    aspects: [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
                        .map(|aspect| self.aspect(&asked, subject, provider, aspect)),
                });
            }
        }
    }

    fn subjects<'o>(&self, objects: &[&'o ObjectVersion]) -> Vec<Subject<'o>> {
        let scope = self.ledger.scope_items_on(self.newest.day);
        let subject = |object: &&'o ObjectVersion| {
            let mut groups = [None; 3];
            let known = Target::groups_of(object).filter_map(|group| Some((self.newest.row(&group)?, group)));
            groups
                .iter_mut()
                .zip(known)
                .for_each(|(index, group)| *index = Some(group));
            Subject {
                object,
                in_scope: scope.get(&object.object).is_none_or(|item| item.included),
                own: self.newest.row(&Target::Object(object.object)),
                groups,
            }
        };
        objects.iter().map(subject).collect()
    }

    /// The inheritances that count on the day, the newest first.
    fn inheritances(&self) -> Vec<(&'a Inheritance, Option<usize>)> {
        let known = self.ledger.inheritances.iter().rev();
        known
            .filter(|inheritance| inheritance.counts_on(self.newest.day))
            .map(|inheritance| {
                (
                    inheritance,
                    self.newest.row(&Target::Object(inheritance.provider)),
                )
            })
            .collect()
    }

    fn asked(
        &self,
        index: usize,
        measure: &'a Measure,
        inheritances: &[(&'a Inheritance, Option<usize>)],
    ) -> Asked<'a> {
        let review = &self.ledger.organisation.settings.review;
        Asked {
            index: MeasureIndex(u16::try_from(index).unwrap_or(u16::MAX)),
            measure,
            intervals: [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness]
                .map(|aspect| interval_for(measure, aspect, review)),
            inheritances: inheritances
                .iter()
                .filter(|(inheritance, _)| inheritance.provided.covers(measure.number))
                .copied()
                .collect(),
        }
    }

    /// An own judgement goes before what a provider shows, and that before a judgement on a group.
    fn aspect(
        &self,
        asked: &Asked<'_>,
        subject: &Subject<'_>,
        provider: Option<(Source, Option<usize>)>,
        aspect: Aspect,
    ) -> AspectPosture {
        let slot = slot(asked.index, aspect);
        let interval = asked.intervals[aspect.index()];
        let on = |row: Option<usize>| self.newest.get(row?, slot);
        if let Some(judged) = on(subject.own) {
            return self.judged(judged, interval, Source::Own);
        }
        if let Some((source, row)) = provider {
            return match on(row) {
                Some(judged) => self.judged(judged, interval, source),
                None => AspectPosture { source, ..MISSING },
            };
        }
        let groups = subject.groups.iter().flatten();
        let judged = groups.filter_map(|(row, group)| Some((on(Some(*row))?, *group)));
        // Places are in order of day, so the greatest place is the newest judgement.
        judged
            .max_by_key(|(judged, _)| judged.index)
            .map_or(MISSING, |(judged, group)| {
                self.judged(judged, interval, Source::Group(group))
            })
    }

    fn judged(&self, judged: Judged, interval: Interval, source: Source) -> AspectPosture {
        let lapses_on = interval.after(judged.from);
        let state = if lapses_on <= self.newest.day {
            State::Lapsed
        } else {
            State::from(judged.verdict)
        };
        AspectPosture {
            state,
            source,
            judgement: Some(judged.index),
            lapses_on: Some(lapses_on),
        }
    }
}
