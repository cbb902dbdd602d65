//! What a move would do, before anything is written.

use super::carry::into_era;
use super::report::{Fate, Line, Report, Shown};
use super::{CatalogueMigration, Route};
use crate::accounts::Actor;
use crate::applicability::Subject;
use crate::catalogue::{Binding, Catalogue, MeasureNumber};
use crate::groups::Target;
use crate::ids::{MigrationId, UserId};
use crate::ledger::{JudgementFact, Ledger, LedgerDelta};
use crate::objects::ObjectKind;
use crate::position::Position;
use crate::provisions::Provided;
use crate::was_wordt::{ChangeKind, WasWordt};
use crate::{Day, Moment};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

    /// Says in one line what the plan is, so that what is confirmed is what was shown.
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

    /// The move as it would be if it were decided after everything that there is.
    fn supposed(&self) -> CatalogueMigration {
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
    let judged = ledger.judgements.iter().map(|fact| fact.measure);
    let decided = ledger
        .decisions
        .iter()
        .filter_map(|decision| match decision.subject {
            Subject::Measure(number) => Some(number),
            Subject::Control(_) => None,
        });
    let owned = ledger.measure_owners.iter().map(|owner| owner.measure);
    let provided = ledger
        .provisions
        .iter()
        .filter_map(|provision| match provision.provided {
            Provided::Measure(number) => Some(number),
            Provided::Control(_) => None,
        });
    judged.chain(decided).chain(owned).chain(provided).collect()
}

/// How often something was recorded under a number.
#[derive(Default, Clone, Copy)]
struct Recorded {
    judgements: u32,
    not_bound: u32,
    decisions: u32,
    owners: u32,
    provisions: u32,
}

struct Reporter<'a> {
    basis: &'a Basis<'a>,
    plan: &'a Plan,
    migration: CatalogueMigration,
    /// The records as they would be.
    after: Ledger,
    now: Position,
    then: Position,
}

impl<'a> Reporter<'a> {
    fn new(basis: &'a Basis<'a>, plan: &'a Plan) -> Self {
        let migration = plan.supposed();
        let after = after(basis.ledger, &migration);
        Self {
            now: Position::derive(basis.from, basis.ledger, basis.day),
            then: Position::derive(basis.to, &after, basis.day),
            basis,
            plan,
            migration,
            after,
        }
    }

    fn report(&self) -> Report {
        let recorded = self.recorded();
        let steps = self.basis.changes.steps();
        let mut lines = Vec::new();
        for step in steps {
            lines.extend(
                step.from
                    .iter()
                    .map(|was| self.line(*was, step.change, &recorded)),
            );
            let new = step.to.iter().filter(|_| step.from.is_empty());
            lines.extend(new.map(|number| self.newcomer(*number, step.change)));
        }
        let stepped: BTreeSet<_> = lines.iter().filter_map(|line: &Line| line.was).collect();
        let strays = recorded.keys().filter(|number| !stepped.contains(number));
        let strays: BTreeSet<_> = strays.copied().collect();
        lines.extend(
            strays
                .into_iter()
                .map(|was| self.line(was, ChangeKind::Withdrawn, &recorded)),
        );
        // A number that never was a measure has nothing to account for.
        lines.retain(|line| {
            let measure = line
                .was
                .is_none_or(|was| self.basis.from.by_number(was).is_some());
            measure || line.has_records()
        });
        let ledger = self.basis.ledger;
        let on_control = |subject: &Subject| matches!(subject, Subject::Control(_));
        let of_control = |provided: &Provided| matches!(provided, Provided::Control(_));
        let decisions = ledger
            .decisions
            .iter()
            .filter(|decision| on_control(&decision.subject));
        let provisions = ledger
            .provisions
            .iter()
            .filter(|known| of_control(&known.provided));
        Report {
            lines,
            control_decisions: count(decisions.count()),
            control_provisions: count(provisions.count()),
            before: Shown::of(&self.now.cells),
            after: Shown::of(&self.then.cells),
        }
    }

    fn recorded(&self) -> HashMap<MeasureNumber, Recorded> {
        let mut recorded: HashMap<MeasureNumber, Recorded> = HashMap::new();
        let ledger = self.basis.ledger;
        for fact in &ledger.judgements {
            let entry = recorded.entry(fact.measure).or_default();
            entry.judgements += 1;
            entry.not_bound += u32::from(self.falls_out(fact));
        }
        for decision in &ledger.decisions {
            if let Subject::Measure(number) = decision.subject {
                recorded.entry(number).or_default().decisions += 1;
            }
        }
        for owner in &ledger.measure_owners {
            recorded.entry(owner.measure).or_default().owners += 1;
        }
        for provision in &ledger.provisions {
            if let Provided::Measure(number) = provision.provided {
                recorded.entry(number).or_default().provisions += 1;
            }
        }
        recorded
    }

    /// Whether the measure was asked of what was judged, and none of its successors is.
    fn falls_out(&self, fact: &JudgementFact) -> bool {
        let successors = self.migration.judgements_go_to(fact.measure);
        let asked_then = |number: &MeasureNumber| is_asked(self.basis.to, &self.after, *number, &fact.target);
        !successors.is_empty()
            && is_asked(self.basis.from, self.basis.ledger, fact.measure, &fact.target)
            && !successors.iter().any(asked_then)
    }

    fn line(
        &self,
        was: MeasureNumber,
        kind: ChangeKind,
        recorded: &HashMap<MeasureNumber, Recorded>,
    ) -> Line {
        let becomes = self.migration.judgements_go_to(was);
        let fate = match &becomes[..] {
            [] => Fate::History,
            [only] if *only == was => Fate::Unchanged,
            [_] => Fate::Carried,
            _ => Fate::Both,
        };
        let own = recorded.get(&was).copied().unwrap_or_default();
        Line {
            was: Some(was),
            kind,
            fate,
            anew: self.anew(&becomes),
            judgements: own.judgements,
            not_bound: own.not_bound,
            decisions: own.decisions,
            owners: own.owners,
            provisions: own.provisions,
            rest: self.migration.rest_goes_to(was),
            before: shown(self.basis.from, &self.now, &[was]),
            after: shown(self.basis.to, &self.then, &becomes),
            becomes,
        }
    }

    fn newcomer(&self, number: MeasureNumber, kind: ChangeKind) -> Line {
        Line {
            was: None,
            kind,
            fate: Fate::New,
            anew: Vec::new(),
            judgements: 0,
            not_bound: 0,
            decisions: 0,
            owners: 0,
            provisions: 0,
            rest: Vec::new(),
            before: Shown::default(),
            after: shown(self.basis.to, &self.then, &[number]),
            becomes: vec![number],
        }
    }

    fn anew(&self, becomes: &[MeasureNumber]) -> Vec<MeasureNumber> {
        let anew = becomes.iter().copied();
        anew.filter(|number| self.plan.reassess.contains(number))
            .collect()
    }
}

/// The records as they would be after the move.
fn after(ledger: &Ledger, migration: &CatalogueMigration) -> Ledger {
    let carried = into_era(
        &[migration],
        1,
        LedgerDelta {
            revision: ledger.revision,
            organisation: ledger.organisation.clone(),
            members: ledger.members.clone(),
            objects: ledger.objects.clone(),
            judgements: ledger.judgements.clone(),
            provisions: ledger.provisions.clone(),
            decisions: ledger.decisions.clone(),
            scope_texts: ledger.scope_texts.clone(),
            scope_items: ledger.scope_items.clone(),
            measure_owners: ledger.measure_owners.clone(),
            migrations: Vec::new(),
        },
    );
    let mut after = Ledger::new(carried.delta);
    after.set_aside = carried.set_aside;
    after
}

fn shown(catalogue: &Catalogue, position: &Position, numbers: &[MeasureNumber]) -> Shown {
    let known = numbers.iter().filter_map(|number| catalogue.index(*number));
    Shown::of(known.flat_map(|index| position.of_measure(index)))
}

/// Whether a measure is asked of an object, or of the objects in a group.
fn is_asked(catalogue: &Catalogue, ledger: &Ledger, number: MeasureNumber, target: &Target) -> bool {
    let Some(measure) = catalogue.by_number(number) else {
        return false;
    };
    match target {
        Target::All(kind) | Target::OwnedBy(kind, _) | Target::RunBy(kind, _) => {
            *kind == kind_bound_by(measure.binding)
        }
        Target::Object(id) => {
            let bound = ledger
                .object(*id)
                .is_some_and(|version| version.is_bound_by(measure.binding));
            let mut provisions = ledger.provisions.iter();
            bound || provisions.any(|known| known.provider == *id && known.provided.covers(number))
        }
    }
}

const fn kind_bound_by(binding: Binding) -> ObjectKind {
    match binding {
        Binding::Organisation => ObjectKind::Organisation,
        Binding::Process => ObjectKind::Process,
        Binding::System | Binding::InternetFacingSystem => ObjectKind::System,
        Binding::Supplier => ObjectKind::Supplier,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
