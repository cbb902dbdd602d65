//! The derivation itself, per measure. What is the same for all cells of a day or of a measure is looked
//! up once, so that a cell costs a few array reads: this runs for every measure that a write reaches, and
//! for every point of a trend.

use super::judged::{Judged, Newest};
use super::{AspectPosture, Cell, OrganisationCell, Source, State, interval_for};
use crate::Day;
use crate::applicability::{Decision, Subject};
use crate::catalogue::{Binding, Catalogue, MeasureIndex};
use crate::facts::precedence::{Candidate, View};
use crate::facts::{Fact, FactSource, Facts, RecordRef};
use crate::groups::Target;
use crate::ids::{ObjectId, UserId};
use crate::inheritances::Inheritance;
use crate::interval::Interval;
use crate::judgements::Aspect;
use crate::ledger::Ledger;
use crate::objects::{ObjectKind, ObjectVersion};
use crate::organisations::ReviewIntervals;
use crate::requirement::Requirement;
use std::collections::HashMap;

const ASPECTS: [Aspect; 3] = [Aspect::Design, Aspect::Existence, Aspect::OperatingEffectiveness];

/// What is the same for all cells of an object on a day.
struct Bearer<'a> {
    object: &'a ObjectVersion,
    in_scope: bool,
    /// The row of the judgements on itself.
    own: Option<u32>,
    /// The groups that it is in, with the row of the judgements on them.
    groups: [Option<(u32, Target)>; 3],
}

/// What is the same for all cells of a day.
pub(crate) struct AsOf<'a> {
    day: Day,
    bearers: Vec<Bearer<'a>>,
    decisions: HashMap<Subject, &'a Decision>,
    owners: HashMap<Requirement, UserId>,
    /// The inheritances that count, the newest first, with the row of the judgements on the provider.
    inheritances: Vec<(&'a Inheritance, Option<u32>)>,
    facts: Facts,
}

impl<'a> AsOf<'a> {
    /// Looks up what counts on a day, for these objects.
    pub(crate) fn new(
        ledger: &'a Ledger,
        day: Day,
        objects: impl Iterator<Item = &'a ObjectVersion>,
        facts: Facts,
    ) -> Self {
        let scope = ledger.scope_items_on(day);
        let row = |target: &Target| ledger.judgements.row(target);
        let bearer = |object: &'a ObjectVersion| {
            let mut groups = [None; 3];
            let known = Target::groups_of(object).filter_map(|group| Some((row(&group)?, group)));
            groups
                .iter_mut()
                .zip(known)
                .for_each(|(index, group)| *index = Some(group));
            Bearer {
                object,
                in_scope: scope.get(&object.object).is_none_or(|item| item.included),
                own: row(&Target::Object(object.object)),
                groups,
            }
        };
        let counting = ledger.inheritances.iter().rev();
        let counting = counting.filter(|inheritance| inheritance.counts_on(day));
        Self {
            day,
            bearers: objects.map(bearer).collect(),
            decisions: ledger.decisions_on(day),
            owners: ledger.owners_on(day),
            inheritances: counting
                .map(|inheritance| (inheritance, row(&Target::Object(inheritance.provider))))
                .collect(),
            facts,
        }
    }
}

/// Derives the cells of one ledger, measure after measure.
pub(crate) struct Derivation<'a> {
    catalogue: &'a Catalogue,
    ledger: &'a Ledger,
    newest: Newest<'a>,
}

impl<'a> Derivation<'a> {
    /// Starts a derivation.
    pub(crate) fn new(catalogue: &'a Catalogue, ledger: &'a Ledger) -> Self {
        Self {
            catalogue,
            ledger,
            newest: Newest::new(ledger.judgements.row_count()),
        }
    }

    /// Starts on a measure.
    pub(crate) fn measure(&mut self, index: MeasureIndex) -> MeasureCells<'_, 'a> {
        let measure = self.catalogue.measure(index);
        let review = &self.ledger.organisation.settings.review;
        let intervals = ASPECTS.map(|aspect| interval_for(measure, aspect, review));
        MeasureCells {
            index,
            requirement: measure.number.into(),
            binding: measure.binding,
            reading: self.reading(measure.number.into(), intervals),
        }
    }

    /// The controls and obligations, which are judged on the organisation as a whole.
    pub(crate) fn organisation_cells(&mut self, as_of: &AsOf<'_>) -> Vec<OrganisationCell> {
        let is_organisation = |bearer: &&Bearer<'_>| bearer.object.kind == ObjectKind::Organisation;
        let Some(bearer) = as_of.bearers.iter().find(is_organisation) else {
            return Vec::new();
        };
        let ReviewIntervals {
            design,
            existence,
            operating_effectiveness,
        } = self.ledger.organisation.settings.review;
        let intervals = [design, existence, operating_effectiveness];
        let catalogue = self.catalogue;
        let requirements = catalogue.judged_on_the_organisation();
        let cell = |requirement: Requirement| {
            let reading = self.reading(requirement, intervals);
            reading.newest.move_to(as_of.day);
            let asked = Asked::new(requirement, as_of);
            OrganisationCell {
                requirement,
                owed: asked.owed,
                expected: catalogue.expects(requirement),
                owner: asked.owner,
                aspects: reading.aspects(as_of.day, &asked, bearer, None),
            }
        };
        requirements.map(cell).collect()
    }

    fn reading(&mut self, requirement: Requirement, intervals: [Interval; 3]) -> Reading<'_, 'a> {
        let entries = self.ledger.judgements.entries(requirement);
        self.newest.read(entries, intervals);
        Reading {
            newest: &mut self.newest,
            intervals,
        }
    }
}

/// Derives the cells of one measure, as of one day after another.
pub(crate) struct MeasureCells<'d, 'a> {
    index: MeasureIndex,
    requirement: Requirement,
    binding: Binding,
    reading: Reading<'d, 'a>,
}

impl MeasureCells<'_, '_> {
    /// The measure on the wanted objects that it binds to, in order of object. Cheapest on ascending
    /// days.
    pub(crate) fn cells(
        &mut self,
        as_of: &AsOf<'_>,
        wanted: impl Fn(ObjectId) -> bool,
        mut each: impl FnMut(Cell),
    ) {
        self.reading.newest.move_to(as_of.day);
        let asked = Asked::new(self.requirement, as_of);
        for (at, bearer) in as_of.bearers.iter().enumerate() {
            let object = bearer.object;
            if !asked.is_asked_of(self.binding, object) || !wanted(object.object) {
                continue;
            }
            let inheritance = asked.inheritance(object);
            each(Cell {
                measure: self.index,
                object: u32::try_from(at).unwrap_or(u32::MAX),
                owed: asked.owed,
                in_scope: bearer.in_scope,
                owner: match object.kind {
                    ObjectKind::Organisation => asked.owner.or(object.details.owner),
                    _ => object.details.owner,
                },
                aspects: self.reading.aspects(as_of.day, &asked, bearer, inheritance),
            });
        }
    }
}

/// The judgements on one requirement, and when they lapse.
struct Reading<'d, 'a> {
    newest: &'d mut Newest<'a>,
    intervals: [Interval; 3],
}

impl Reading<'_, '_> {
    fn aspects(
        &self,
        day: Day,
        asked: &Asked<'_>,
        bearer: &Bearer<'_>,
        inheritance: Option<(ObjectId, Option<u32>)>,
    ) -> [AspectPosture; 3] {
        ASPECTS.map(|aspect| self.aspect(day, asked, bearer, inheritance, aspect))
    }

    fn aspect(
        &self,
        day: Day,
        asked: &Asked<'_>,
        bearer: &Bearer<'_>,
        inheritance: Option<(ObjectId, Option<u32>)>,
        aspect: Aspect,
    ) -> AspectPosture {
        let people = self.people(day, bearer, inheritance, aspect);
        if asked.facts.is_empty() && asked.needs.is_empty() {
            return people.map_or_else(
                || AspectPosture::missing(inheritance.map(|(provider, _)| provider)),
                |(judged, source)| self.judged(day, judged, source),
            );
        }
        let view = View {
            object: bearer.object,
            provider: inheritance.map(|(provider, _)| provider),
            interval: self.intervals[aspect.index()],
            day,
        };
        let people = people.map(|(judged, source)| Candidate {
            source: FactSource::PEOPLE,
            posture: self.judged(day, judged, source),
            revision: self.newest.entry(judged).fact.revision,
        });
        let facts = asked.facts.iter().filter(|fact| fact.aspect == aspect);
        let needs = asked.needs.iter().filter(|(needing, _)| *needing == aspect);
        view.state(people, facts, needs.map(|(_, feature)| *feature))
    }

    /// The judgement that counts: one on the object itself goes before one on the provider, and that
    /// before one on a group.
    fn people(
        &self,
        day: Day,
        bearer: &Bearer<'_>,
        inheritance: Option<(ObjectId, Option<u32>)>,
        aspect: Aspect,
    ) -> Option<(Judged, Source)> {
        debug_assert!(self.newest.is_at(day), "the table is of another day");
        let on = |row: Option<u32>| self.newest.get(row?, aspect);
        if let Some(judged) = on(bearer.own) {
            return Some((judged, Source::Own));
        }
        if let Some((provider, row)) = inheritance {
            return on(row).map(|judged| (judged, Source::Provider(provider)));
        }
        let groups = bearer.groups.iter().flatten();
        let judged = groups.filter_map(|(row, group)| Some((on(Some(*row))?, Source::Group(*group))));
        // Indices follow the day, so the greatest index is the newest judgement.
        judged.max_by_key(|(judged, _)| judged.index)
    }

    fn judged(&self, day: Day, judged: Judged, source: Source) -> AspectPosture {
        let fact = &self.newest.entry(judged).fact;
        AspectPosture {
            state: if judged.lapses_on <= day {
                State::Lapsed
            } else {
                State::from(judged.verdict)
            },
            source,
            because: Some(RecordRef::Judgement(fact.id)),
            from: Some(fact.judged_on),
            lapses_on: Some(judged.lapses_on),
        }
    }
}

/// What is the same for all cells of a requirement on a day.
struct Asked<'a> {
    owed: bool,
    owner: Option<UserId>,
    /// The inheritances of it, the newest first.
    inheritances: Vec<(&'a Inheritance, Option<u32>)>,
    facts: &'a [Fact],
    needs: &'a [(Aspect, &'static str)],
}

impl<'a> Asked<'a> {
    fn new(requirement: Requirement, as_of: &'a AsOf<'_>) -> Self {
        let covering = as_of.inheritances.iter().copied();
        let covers = |inheritance: &Inheritance| {
            let measure = requirement.measure();
            measure.is_some_and(|number| inheritance.provided.covers(number))
        };
        Self {
            owed: Ledger::is_owed(&as_of.decisions, requirement),
            owner: as_of.owners.get(&requirement).copied(),
            inheritances: covering.filter(|(inheritance, _)| covers(inheritance)).collect(),
            facts: as_of.facts.of(requirement),
            needs: as_of.facts.needs_of(requirement),
        }
    }

    /// A measure is judged on the objects that it binds to. Whoever provides it to others owes it
    /// too, whatever kind of object it is.
    fn is_asked_of(&self, binding: Binding, object: &ObjectVersion) -> bool {
        let provides = |(inheritance, _): &(&Inheritance, _)| inheritance.provider == object.object;
        object.is_bound_by(binding) || self.inheritances.iter().any(provides)
    }

    /// Who provides it to the object, with the row of the judgements on the provider.
    fn inheritance(&self, object: &ObjectVersion) -> Option<(ObjectId, Option<u32>)> {
        let (inheritance, row) = self.inheritances.iter().find(|(inheritance, _)| {
            inheritance.provider != object.object && inheritance.consumers.includes(object)
        })?;
        Some((inheritance.provider, *row))
    }
}
