//! Who came to look from outside, and found what self-assessment had called fine.

use super::path::{Path, Visit};
use super::units::{Course, Unit};
use crate::chance::{Chance, Stream};
use crate::people::PROCESS_OWNER;
use crate::world::World;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};
use waarborg_domain::objects::ObjectKind;

/// Adds the visits of auditors to the paths.
pub fn plan(world: &World, units: &[Unit], mut paths: Vec<Path>) -> Vec<Path> {
    let mut chance = world.chance(Stream::Audits);
    internal_audit(world, units, &mut paths, &mut chance);
    external_audit(world, units, &mut paths, &mut chance);
    red_team(world, units, &mut paths);
    for path in &mut paths {
        path.visits.sort_by_key(|visit| visit.day);
    }
    paths
}

/// Units that looked fine on the day of the audit.
fn looked_fine(units: &[Unit], paths: &[Path], day: i64) -> Vec<usize> {
    let fine = |(unit, path): (&Unit, &Path)| {
        unit.basis == Basis::SelfAssessment
            && unit.course == Course::Improves
            && unit.judge != PROCESS_OWNER
            && unit.from < day
            && unit.until > day
            && path.visits.is_empty()
            && path.verdict(Aspect::OperatingEffectiveness, day - 20) == Verdict::Met
    };
    (0..units.len())
        .filter(|index| fine((&units[*index], &paths[*index])))
        .collect()
}

/// How many of these an auditor samples: more in a larger organisation.
fn sample(world: &World, per_sixty_systems: usize) -> usize {
    let systems = world.of_kind(ObjectKind::System).count();
    (per_sixty_systems * systems).div_ceil(60)
}

fn internal_audit(world: &World, units: &[Unit], paths: &mut [Path], chance: &mut Chance) {
    let calendar = &world.calendar;
    let mut fine = looked_fine(units, paths, calendar.at(0.5));
    for turn in 0..sample(world, 46) {
        if fine.is_empty() {
            return;
        }
        let last = i64::try_from(fine.len() - 1).unwrap_or(0);
        let index = fine.swap_remove(usize::try_from(chance.between(0, last)).unwrap_or(0));
        let day = calendar.workday(calendar.at(0.5) + chance.between(0, 9));
        let finding = (turn % 2 == 0).then(|| {
            let verdict = if chance.happens(0.4) {
                Verdict::NotMet
            } else {
                Verdict::PartlyMet
            };
            let mended = if units[index].shared || chance.happens(0.7) {
                calendar.workday(day + chance.between(40, 170))
            } else {
                i64::MAX
            };
            (verdict, mended)
        });
        paths[index].visits.push(Visit {
            day,
            basis: Basis::InternalAudit,
            finding,
        });
    }
}

fn external_audit(world: &World, units: &[Unit], paths: &mut [Path], chance: &mut Chance) {
    let calendar = &world.calendar;
    let day = calendar.workday(calendar.at(0.84));
    let mut fine = looked_fine(units, paths, day);
    fine.retain(|index| units[*index].target.is_group() || units[*index].label.is_empty());
    for turn in 0..18 {
        if fine.is_empty() {
            return;
        }
        let last = i64::try_from(fine.len() - 1).unwrap_or(0);
        let index = fine.swap_remove(usize::try_from(chance.between(0, last)).unwrap_or(0));
        paths[index].visits.push(Visit {
            day,
            basis: Basis::ExternalAudit,
            finding: (turn % 5 == 0).then_some((Verdict::PartlyMet, i64::MAX)),
        });
    }
}

fn red_team(world: &World, units: &[Unit], paths: &mut [Path]) {
    let day = world.calendar.workday(world.calendar.at(0.92));
    let outcomes = [
        ("8.21.02", Some((Verdict::NotMet, i64::MAX))),
        ("8.16.04", Some((Verdict::PartlyMet, i64::MAX))),
        ("5.24.02", None),
    ];
    for (unit, path) in units.iter().zip(paths) {
        let number = unit.measure.number.to_string();
        let outcome = outcomes
            .iter()
            .find(|(of, _)| *of == number && unit.label.is_empty());
        if let Some((_, finding)) = outcome {
            // Only what was in order can be disproved; the rest was known.
            let known =
                path.verdict(Aspect::OperatingEffectiveness, day) != Verdict::Met && finding.is_none();
            if !known {
                path.visits.push(Visit {
                    day,
                    basis: Basis::RedTeam,
                    finding: *finding,
                });
            }
        }
    }
}
