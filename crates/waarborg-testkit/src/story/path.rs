//! How a unit really fares, day by day; judgements are looks at it.

use super::units::{Course, Unit};
use crate::calendar::Calendar;
use crate::chance::{Chance, Stream};
use crate::people::PROCESS_OWNER;
use crate::world::World;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};

/// Somebody from outside comes to look.
#[derive(Debug, Clone, Copy)]
pub struct Visit {
    /// Offset of the day.
    pub day: i64,
    pub basis: Basis,
    /// What was found instead of what we thought, and the offset of the day on which it is fixed.
    pub finding: Option<(Verdict, i64)>,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Path {
    /// Per aspect the offsets of the days from which it is partly, and wholly, in order.
    pub steps: [(i64, i64); 3],
    /// In order of day.
    pub visits: Vec<Visit>,
}

impl Path {
    /// How it is on a day.
    pub fn verdict(&self, aspect: Aspect, day: i64) -> Verdict {
        let found = self
            .visits
            .iter()
            .rev()
            .filter(|visit| visit.day <= day)
            .find_map(|visit| visit.finding.filter(|(_, mended)| day < *mended));
        let (partly, met) = self.steps[aspect.index()];
        match found {
            Some((verdict, _)) if aspect != Aspect::Design => verdict,
            _ if day >= met => Verdict::Met,
            _ if day >= partly => Verdict::PartlyMet,
            _ => Verdict::NotMet,
        }
    }

    /// The first day after this one on which it changes for the better by itself.
    pub fn next_change(&self, aspect: Aspect, after: i64) -> Option<i64> {
        let (partly, met) = self.steps[aspect.index()];
        let mended = self
            .visits
            .iter()
            .filter(|_| aspect != Aspect::Design)
            .filter_map(|visit| visit.finding.map(|(_, mended)| mended));
        [partly, met]
            .into_iter()
            .chain(mended)
            .filter(|day| *day > after)
            .min()
    }
}

/// The paths of all units.
pub fn paths(world: &World, units: &[Unit]) -> Vec<Path> {
    let mut chance = world.chance(Stream::Paths);
    units
        .iter()
        .map(|unit| path(&world.calendar, unit, &mut chance))
        .collect()
}

const NEVER: i64 = i64::MAX;

/// How hard a measure is: our estimate of the work in the catalogue, from 0 to 1.
fn hardness(unit: &Unit) -> f64 {
    let effort = f64::from(unit.measure.effort.once) / 15.0;
    let quick = if unit.measure.quick_win { 0.25 } else { 0.0 };
    (effort.min(1.0) - quick).max(0.0)
}

fn path(calendar: &Calendar, unit: &Unit, chance: &mut Chance) -> Path {
    let diligence = if unit.judge == PROCESS_OWNER { 0.3 } else { 0.0 };
    let hard = 0.5 * hardness(unit) + 0.75 * chance.share() - unit.ease - diligence;
    // The fraction of the story at which the paperwork is in order; before the start for what was there
    // already.
    let head_start = if chance.happens(0.12) { 0.5 } else { 0.0 };
    let design = 1.25 * hard - 0.04 - head_start;
    let existence = design + 0.06 + 0.32 * chance.share();
    let operating_effectiveness = existence + 0.06 + 0.36 * chance.share();
    let mut step = |share: f64| {
        let met = calendar.paced(share);
        (met - calendar.paced(0.08 + 0.26 * chance.share()), met)
    };
    let mut steps = [step(design), step(existence), step(operating_effectiveness)];
    match unit.course {
        Course::Improves => {}
        Course::Superseded => {
            // Here and there something was done already, each department in its own way.
            let begun = if chance.happens(0.45) { 0 } else { NEVER };
            let written = if chance.happens(0.35) { 0 } else { NEVER };
            steps = [(0, written), (begun, NEVER), (NEVER, NEVER)];
        }
        Course::Forgotten => steps = [(0, 0), (0, calendar.at(0.12)), (0, calendar.at(0.12))],
        Course::Stuck => steps = [(0, steps[0].1), (calendar.at(0.5), NEVER), (NEVER, NEVER)],
    }
    if unit.basis == Basis::PenetrationTest {
        // A test is done or not: there is no halfway.
        let tested = calendar.paced(0.2 + 0.3 * chance.share());
        steps = [steps[0], (tested, tested), (tested, tested)];
    }
    Path {
        steps,
        visits: scripted(calendar, unit),
    }
}

/// Penetration tests that everybody remembers.
fn scripted(calendar: &Calendar, unit: &Unit) -> Vec<Visit> {
    let test = |ago: i64, finding| Visit {
        day: calendar.workday((calendar.length() - ago).max(1)),
        basis: Basis::PenetrationTest,
        finding,
    };
    let end = calendar.length();
    match (unit.basis, unit.label.as_str()) {
        (Basis::PenetrationTest, "Website") => vec![
            test(160, Some((Verdict::NotMet, calendar.workday(end - 112)))),
            test(112, None),
        ],
        (Basis::PenetrationTest, "Belastingportaal") => vec![test(48, Some((Verdict::NotMet, NEVER)))],
        (Basis::PenetrationTest, "Afsprakensysteem") => vec![test(120, None)],
        _ => Vec::new(),
    }
}
