//! Where we stand: totals of a posture along every dimension, what lapses soon, and the trend.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, Measure, MeasureKind, Theme};
use crate::facts::Facts;
use crate::gaps::visible_to;
use crate::hashing::FastMap;
use crate::ids::UserId;
use crate::judgements::Aspect;
use crate::ledger::Ledger;
use crate::posture::derive::{AsOf, Derivation};
use crate::posture::{Cell, OrganisationCell, Posture, Tally};
use crate::requirement::Requirement;
use chrono::{Datelike, Days, Months};
use std::cmp::Reverse;

/// Totals of one posture.
#[derive(Debug, Clone)]
pub struct Totals {
    /// Everything together.
    pub all: Tally,
    /// By aspect ([`Aspect::index`]).
    pub aspects: ByAspect,
    /// By theme and aspect.
    pub themes: Vec<(Theme, ByAspect)>,
    /// By kind and aspect; a measure of two kinds counts for both.
    pub kinds: Vec<(MeasureKind, ByAspect)>,
    /// By who owes it, most gaps first; `None` is nobody.
    pub owners: Vec<(Option<UserId>, Tally)>,
    /// By object (its index in [`Posture::objects`]), most gaps first.
    pub objects: Vec<(usize, Tally)>,
    /// How many aspects lapse within these days: `(30, n)`, `(90, n)`, `(365, n)`, each including the
    /// one before.
    pub lapsing: [(u16, u32); 3],
}

/// The terms, in days, within which lapsing aspects are counted.
pub const TERMS: [u16; 3] = [30, 90, 365];

/// Opzet, bestaan and werking, counted ([`Aspect::index`]).
pub type ByAspect = [Tally; 3];

/// The wanted controls and obligations that somebody may see and that count, aspect by aspect. They are
/// never added to the measures: they are a group of their own.
#[must_use]
pub fn of_the_organisation(posture: &Posture, actor: &Actor, wanted: impl Fn(Requirement) -> bool) -> Tally {
    let visible = |cell: &&OrganisationCell| cell.is_visible_to(actor);
    let cells = posture.organisation_cells().iter().filter(visible);
    let mut tally = Tally::default();
    for cell in cells.filter(|cell| cell.counts() && wanted(cell.requirement)) {
        for aspect in cell.aspects {
            tally.counts[aspect.state.index()] += 1;
        }
    }
    tally
}

fn add(sum: &mut ByAspect, part: &ByAspect) {
    sum.iter_mut().zip(part).for_each(|(sum, part)| sum.merge(part));
}

fn add_cell(sum: &mut ByAspect, cell: &Cell) {
    for aspect in Aspect::ALL {
        sum[aspect.index()].add(cell, *aspect);
    }
}

/// What is counted per cell; everything else is added up from it.
struct Counted {
    measures: Vec<ByAspect>,
    objects: Vec<Tally>,
    owners: FastMap<Option<UserId>, Tally>,
    lapsing: [u32; 3],
}

impl Counted {
    fn of(catalogue: &Catalogue, posture: &Posture, actor: &Actor) -> Self {
        let mut counted = Self {
            measures: vec![ByAspect::default(); catalogue.measures().len()],
            objects: vec![Tally::default(); posture.objects.len()],
            owners: FastMap::default(),
            lapsing: [0; 3],
        };
        let limits = TERMS.map(|days| last_day(posture.day, days));
        for cell in posture.cells().filter(|cell| visible_to(actor, cell)) {
            add_cell(&mut counted.measures[usize::from(cell.measure.0)], cell);
            counted.objects[cell.object as usize].add_cell(cell);
            counted.owners.entry(cell.owner).or_default().add_cell(cell);
            let to_come = cell.aspects.iter().filter_map(|aspect| aspect.lapses_on);
            for lapse in to_come.filter(|lapse| cell.owed && *lapse > posture.day) {
                for (count, limit) in counted.lapsing.iter_mut().zip(limits) {
                    *count += u32::from(lapse <= limit);
                }
            }
        }
        counted
    }

    /// The measures that are wanted, added up.
    fn sum(&self, catalogue: &Catalogue, wanted: impl Fn(&Measure) -> bool) -> ByAspect {
        let mut sum = ByAspect::default();
        let measures = catalogue.measures().iter().zip(&self.measures);
        measures
            .filter(|(measure, _)| wanted(measure))
            .for_each(|(_, part)| add(&mut sum, part));
        sum
    }
}

/// The last day of a term that begins today.
fn last_day(today: Day, days: u16) -> Day {
    today
        .checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(Day::MAX)
}

impl Totals {
    /// Counts what `actor` may see.
    #[must_use]
    pub fn of(catalogue: &Catalogue, posture: &Posture, actor: &Actor) -> Self {
        let counted = Counted::of(catalogue, posture, actor);
        let aspects = counted.sum(catalogue, |_| true);
        let mut all = Tally::default();
        aspects.iter().for_each(|tally| all.merge(tally));
        let theme = |theme: &Theme| {
            let tallies = counted.sum(catalogue, |measure| measure.number.control.theme() == *theme);
            (*theme, tallies)
        };
        let kind = |kind: &MeasureKind| {
            let tallies = counted.sum(catalogue, |measure| measure.kinds.contains(kind));
            (*kind, tallies)
        };
        let mut totals = Self {
            all,
            aspects,
            themes: Theme::ALL.iter().map(theme).collect(),
            kinds: MeasureKind::ALL.iter().map(kind).collect(),
            owners: counted.owners.into_iter().collect(),
            objects: counted
                .objects
                .into_iter()
                .enumerate()
                .filter(|(_, tally)| tally.owed() + tally.not_applicable > 0)
                .collect(),
            lapsing: [0, 1, 2].map(|index| (TERMS[index], counted.lapsing[index])),
        };
        totals
            .owners
            .sort_by_key(|(owner, tally)| (Reverse(tally.gaps()), *owner));
        // Stable: what has as many gaps stays in order of kind and name.
        totals.objects.sort_by_key(|(_, tally)| Reverse(tally.gaps()));
        totals
    }
}

/// The posture at one moment of the trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendPoint {
    /// As of this day.
    pub day: Day,
    /// By aspect ([`Aspect::index`]).
    pub aspects: ByAspect,
}

/// The first day on which anything was judged, if ever.
#[must_use]
pub fn first_judged(ledger: &Ledger) -> Option<Day> {
    ledger.judgements.first_day()
}

/// The days of the trend: the last day of every month since the start ([`first_judged`]), and `until`.
/// So the days of the past stay the same while `until` moves on. Never more than `most` (at least one):
/// where months would be more, quarters count, then years, then several years at a time.
#[must_use]
pub fn trend_days(start: Option<Day>, until: Day, most: usize) -> Vec<Day> {
    let Some(start) = start.filter(|start| *start <= until) else {
        return Vec::new();
    };
    // `until` itself takes one place.
    let room = i64::try_from(most.saturating_sub(1)).unwrap_or(i64::MAX);
    let span = month_number(until) - month_number(start);
    let steps = [1, 3].into_iter().chain((1..).map(|years| 12 * years));
    let mut days = Vec::new();
    let mut fitting = steps.take_while(|_| room > 0);
    if let Some(step) = fitting.find(|step| (span + step - 1) / step <= room) {
        let first = month_number(start).div_euclid(step) * step + step - 1;
        let ends = (first..month_number(until)).step_by(usize::try_from(step).unwrap_or(1));
        let within = |end: &Day| (start..until).contains(end);
        days.extend(ends.filter_map(last_of_month).filter(within));
    }
    days.push(until);
    days
}

/// Months since the year 0: January is 0.
fn month_number(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

fn last_of_month(number: i64) -> Option<Day> {
    let year = i32::try_from(number.div_euclid(12)).ok()?;
    let month = u32::try_from(number.rem_euclid(12)).ok()?;
    Day::from_ymd_opt(year, month + 1, 1)?
        .checked_add_months(Months::new(1))?
        .pred_opt()
}

/// What one day of the trend counts, by who owes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendDay {
    /// As of this day.
    pub day: Day,
    owners: Vec<(Option<UserId>, ByAspect)>,
}

impl TrendDay {
    /// What `actor` may see of it.
    #[must_use]
    pub fn point(&self, actor: &Actor) -> TrendPoint {
        let sees = |owner: &Option<UserId>| actor.sees_all() || *owner == Some(actor.user);
        let mut aspects = ByAspect::default();
        let seen = self.owners.iter().filter(|(owner, _)| sees(owner));
        seen.for_each(|(_, part)| add(&mut aspects, part));
        TrendPoint {
            day: self.day,
            aspects,
        }
    }
}

/// Counts on each of these days, which go up.
#[must_use]
pub fn trend(catalogue: &Catalogue, ledger: &Ledger, days: &[Day]) -> Vec<TrendDay> {
    let as_of = |day: &Day| {
        let objects = ledger.versions_on(*day).into_iter();
        AsOf::new(ledger, *day, objects, Facts::on(ledger, *day))
    };
    let days_as_of: Vec<AsOf<'_>> = days.iter().map(as_of).collect();
    let mut counted: Vec<FastMap<Option<UserId>, ByAspect>> = vec![FastMap::default(); days.len()];
    let mut derivation = Derivation::new(catalogue, ledger);
    for index in catalogue.indices() {
        let mut measure = derivation.measure(index);
        for (as_of, owners) in days_as_of.iter().zip(&mut counted) {
            measure.cells(
                as_of,
                |_| true,
                |cell| {
                    add_cell(owners.entry(cell.owner).or_default(), &cell);
                },
            );
        }
    }
    let day = |(day, owners): (&Day, FastMap<_, _>)| TrendDay {
        day: *day,
        owners: owners.into_iter().collect(),
    };
    days.iter().zip(counted).map(day).collect()
}
