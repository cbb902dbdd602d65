//! What a move would do, before anything is written.

use super::report::Report;
use super::reporter::Reporter;
use super::{CatalogueMigration, Route};
use crate::accounts::Actor;
use crate::applicability::Subject;
use crate::catalogue::{Catalogue, MeasureNumber};
use crate::ids::{MigrationId, UserId};
use crate::inheritances::Provided;
use crate::ledger::Ledger;
use crate::was_wordt::WasWordt;
use crate::{Day, Moment};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody chose where the catalogue cannot know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Per measure that was split: under which of its successors its judgements count.
    pub splits: BTreeMap<MeasureNumber, Vec<MeasureNumber>>,
    /// Numbers of the new version that have to be judged anew.
    pub reassess: BTreeSet<MeasureNumber>,
}

/// What a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The version that is left.
    pub from: &'a Catalogue,
    /// The version that is moved to.
    pub to: &'a Catalogue,
    /// What changed between the two.
    pub changes: &'a WasWordt,
    /// The records as they are now.
    pub ledger: &'a Ledger,
    /// The first day in the new version.
    pub day: Day,
}

/// What a move would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The version that is left.
    pub from: String,
    /// The version that is moved to.
    pub to: String,
    /// The first day in the new version.
    pub day: Day,
    /// The numbers that do not stay what they are.
    pub routes: Vec<Route>,
    /// What has to be judged anew.
    pub reassess: Vec<MeasureNumber>,
    /// What becomes of everything.
    pub report: Report,
    /// Splits that still ask for a choice; until then their judgements stay with the first successor.
    pub open: Vec<MeasureNumber>,
}

impl Plan {
    /// What the move would do with these choices.
    #[must_use]
    pub fn make(basis: &Basis<'_>, choices: &Choices) -> Self {
        let asking = basis.changes.steps().iter().filter(|step| step.asks);
        let open = asking
            .flat_map(|step| step.from.iter().copied())
            .filter(|was| !choices.splits.contains_key(was));
        let mut plan = Self {
            from: basis.from.version().to_owned(),
            to: basis.to.version().to_owned(),
            day: basis.day,
            routes: routes(basis, choices),
            reassess: choices
                .reassess
                .iter()
                .copied()
                .filter(|number| basis.to.by_number(*number).is_some())
                .collect(),
            report: Report::default(),
            open: open.collect(),
        };
        plan.report = Reporter::new(basis, &plan).report();
        plan
    }

    /// Identifies the plan, so that what is confirmed is what was shown.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let text = serde_json::to_vec(self).unwrap_or_default();
        hex::encode(Sha256::digest(text))
    }

    /// The move, decided.
    #[must_use]
    pub fn decide(self, id: MigrationId, actor: &Actor, now: Moment) -> CatalogueMigration {
        CatalogueMigration {
            id,
            from: self.from,
            to: self.to,
            migrated_on: self.day,
            recorded_at: now,
            by: actor.user,
            by_name: actor.name.clone(),
            routes: self.routes,
            reassess: self.reassess,
            report: self.report,
            undone: None,
        }
    }

    /// The move as if it were decided after every record there is.
    pub(super) fn supposed(&self) -> CatalogueMigration {
        CatalogueMigration {
            id: MigrationId(uuid::Uuid::nil()),
            from: self.from.clone(),
            to: self.to.clone(),
            migrated_on: self.day,
            recorded_at: Moment::MAX_UTC,
            by: UserId(uuid::Uuid::nil()),
            by_name: String::new(),
            routes: self.routes.clone(),
            reassess: self.reassess.clone(),
            report: Report::default(),
            undone: None,
        }
    }
}

/// Where the records of the numbers go that do not stay what they are.
fn routes(basis: &Basis<'_>, choices: &Choices) -> Vec<Route> {
    let steps = basis.changes.steps().iter();
    let stepped: BTreeSet<MeasureNumber> = steps.flat_map(|step| step.from.iter().copied()).collect();
    let is_new = |number: &MeasureNumber| basis.from.by_number(*number).is_none();
    // What was judged under a number that the old version does not have can count nowhere.
    let strays = numbers_in(basis.ledger).into_iter().filter(is_new);
    let routes = stepped
        .iter()
        .copied()
        .chain(strays.filter(|was| !stepped.contains(was)));
    let route = |was: MeasureNumber| {
        let becomes = basis.changes.successors(was);
        let stays = becomes.iter().copied().filter(|number| *number == was);
        // A measure that was there already keeps its own decisions, owner and inheritances.
        let newcomers = becomes.iter().copied().filter(is_new);
        Route {
            was,
            judgements: chosen(basis.changes, was, &becomes, choices),
            rest: stays.chain(newcomers).collect(),
        }
    };
    let stays = |route: &Route| route.judgements == [route.was] && route.rest == [route.was];
    routes.map(route).filter(|route| !stays(route)).collect()
}

/// Under which successors the judgements on a number count: all of them, or what was chosen where the
/// step asks for that.
fn chosen(
    changes: &WasWordt,
    was: MeasureNumber,
    becomes: &[MeasureNumber],
    choices: &Choices,
) -> Vec<MeasureNumber> {
    if !changes.step_of(was).is_some_and(|step| step.asks) {
        return becomes.to_vec();
    }
    let wanted = choices.splits.get(&was);
    let wanted = |number: &MeasureNumber| wanted.is_some_and(|wanted| wanted.contains(number));
    let chosen: Vec<_> = becomes.iter().copied().filter(wanted).collect();
    if chosen.is_empty() {
        becomes.iter().copied().take(1).collect()
    } else {
        chosen
    }
}

/// All numbers of measures under which something was recorded.
fn numbers_in(ledger: &Ledger) -> BTreeSet<MeasureNumber> {
    let judged = ledger
        .judgements
        .iter()
        .filter_map(|fact| fact.requirement.measure());
    let decided = ledger
        .decisions
        .iter()
        .filter_map(|decision| match decision.subject {
            Subject::Measure(number) => Some(number),
            Subject::Control(_) => None,
        });
    let owned = ledger
        .requirement_owners
        .iter()
        .filter_map(|owner| owner.requirement.measure());
    let provided = ledger
        .inheritances
        .iter()
        .filter_map(|inheritance| match inheritance.provided {
            Provided::Measure(number) => Some(number),
            Provided::Control(_) => None,
        });
    judged.chain(decided).chain(owned).chain(provided).collect()
}
