//! Where we stand: totals of a position in every direction, what lapses soon, and the trend.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Catalogue, MeasureKind, Theme};
use crate::gaps::visible_to;
use crate::ids::{ObjectId, UserId};
use crate::judgements::Aspect;
use crate::ledger::Ledger;
use crate::objects::ObjectKind;
use crate::position::{Position, State, Tally};
use chrono::{Days, Months};
use std::collections::HashMap;

/// Totals of one position.
#[derive(Debug, Clone)]
pub struct Totals {
    /// Everything together.
    pub all: Tally,
    /// By aspect ([`Aspect::index`]).
    pub aspects: [Tally; 3],
    /// By theme and aspect.
    pub themes: Vec<(Theme, [Tally; 3])>,
    /// By kind and aspect; a measure of two kinds counts for both.
    pub kinds: Vec<(MeasureKind, [Tally; 3])>,
    /// By who owes it, most gaps first; absent is nobody.
    pub owners: Vec<(Option<UserId>, Tally)>,
    /// By object, most gaps first.
    pub objects: Vec<(ObjectId, ObjectKind, String, Tally)>,
    /// How many aspects lapse within these days: `(30, n)`, `(90, n)`, `(365, n)`, each including the
    /// one before.
    pub lapsing: [(u16, u32); 3],
}

/// The terms for which is counted what lapses.
pub const TERMS: [u16; 3] = [30, 90, 365];

fn gaps(tally: &Tally) -> u32 {
    tally.owed() - tally.of(State::Met)
}

impl Totals {
    /// Counts what `actor` may see.
    #[must_use]
    pub fn of(catalogue: &Catalogue, position: &Position, actor: &Actor) -> Self {
        let mut totals = Self {
            all: Tally::default(),
            aspects: [Tally::default(); 3],
            themes: Theme::ALL
                .iter()
                .map(|theme| (*theme, [Tally::default(); 3]))
                .collect(),
            kinds: MeasureKind::ALL
                .iter()
                .map(|kind| (*kind, [Tally::default(); 3]))
                .collect(),
            owners: Vec::new(),
            objects: Vec::new(),
            lapsing: TERMS.map(|days| (days, 0)),
        };
        let mut owners: HashMap<Option<UserId>, Tally> = HashMap::new();
        let mut objects = vec![Tally::default(); position.objects.len()];
        let limits = TERMS.map(|days| {
            position
                .day
                .checked_add_days(Days::new(u64::from(days)))
                .unwrap_or(Day::MAX)
        });
        for cell in position.cells.iter().filter(|cell| visible_to(actor, cell)) {
            let measure = catalogue.measure(cell.measure);
            let theme = measure.number.control.theme();
            totals.all.add_cell(cell);
            owners.entry(cell.owner).or_default().add_cell(cell);
            objects[cell.object as usize].add_cell(cell);
            for aspect in Aspect::ALL {
                let place = aspect.index();
                totals.aspects[place].add(cell, *aspect);
                for (_, tallies) in totals.themes.iter_mut().filter(|(known, _)| *known == theme) {
                    tallies[place].add(cell, *aspect);
                }
                for (_, tallies) in totals
                    .kinds
                    .iter_mut()
                    .filter(|(kind, _)| measure.kinds.contains(kind))
                {
                    tallies[place].add(cell, *aspect);
                }
                let lapse = cell.aspects[place]
                    .lapses_on
                    .filter(|day| cell.owed && *day > position.day);
                for ((_, count), limit) in totals.lapsing.iter_mut().zip(limits) {
                    *count += u32::from(lapse.is_some_and(|day| day <= limit));
                }
            }
        }
        totals.owners = owners.into_iter().collect();
        totals
            .owners
            .sort_by_key(|(owner, tally)| (std::cmp::Reverse(gaps(tally)), *owner));
        totals.objects = position
            .objects
            .iter()
            .zip(objects)
            .filter(|(_, tally)| tally.owed() + tally.not_applicable > 0)
            .map(|(object, tally)| (object.object, object.kind, object.details.name.clone(), tally))
            .collect();
        totals
            .objects
            .sort_by_key(|(_, _, _, tally)| std::cmp::Reverse(gaps(tally)));
        totals
    }
}

/// The position at one moment of the trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrendPoint {
    /// As of this day.
    pub day: Day,
    /// By aspect ([`Aspect::index`]).
    pub aspects: [Tally; 3],
}

/// The first day on which anything was judged, if ever.
#[must_use]
pub fn first_judged(ledger: &Ledger) -> Option<Day> {
    ledger.judgements.first().map(|fact| fact.judged_on)
}

/// The days of the trend: from the start, month by month, up to `until`; at most `most` of them, the
/// newest.
#[must_use]
pub fn trend_days(ledger: &Ledger, until: Day, most: u32) -> Vec<Day> {
    let Some(start) = first_judged(ledger) else {
        return Vec::new();
    };
    let back = (0..most).map_while(|months| until.checked_sub_months(Months::new(months)));
    let mut days: Vec<Day> = back.take_while(|day| *day >= start).collect();
    days.reverse();
    days
}

/// One point of the trend.
#[must_use]
pub fn trend_point(position: &Position, actor: &Actor) -> TrendPoint {
    let mut aspects = [Tally::default(); 3];
    for cell in position.cells.iter().filter(|cell| visible_to(actor, cell)) {
        for aspect in Aspect::ALL {
            aspects[aspect.index()].add(cell, *aspect);
        }
    }
    TrendPoint {
        day: position.day,
        aspects,
    }
}
