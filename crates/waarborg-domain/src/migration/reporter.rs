//! Adds up what a move does to every record: the report of a plan.

use super::CatalogueMigration;
use super::passage::Passage;
use super::plan::{Basis, Plan};
use super::report::{Demonstrated, Fate, Line, Report};
use crate::applicability::Subject;
use crate::catalogue::{Binding, Catalogue, MeasureNumber};
use crate::groups::Target;
use crate::inheritances::Provided;
use crate::judgements::book::UNWRITTEN;
use crate::ledger::Ledger;
use crate::ledger::book::Written;
use crate::objects::ObjectKind;
use crate::posture::Posture;
use crate::was_wordt::ChangeKind;
use std::collections::{BTreeSet, HashMap};

/// How often something was recorded under a number.
#[derive(Default, Clone, Copy)]
struct Recorded {
    judgements: u32,
    not_bound: u32,
    decisions: u32,
    owners: u32,
    inheritances: u32,
}

/// Looks at everything before and after.
pub(super) struct Reporter<'a> {
    basis: &'a Basis<'a>,
    plan: &'a Plan,
    migration: CatalogueMigration,
    /// The records as they would be.
    after: Ledger,
    now: Posture,
    then: Posture,
}

impl<'a> Reporter<'a> {
    /// Derives the posture after the move.
    pub(super) fn new(basis: &'a Basis<'a>, plan: &'a Plan) -> Self {
        let migration = plan.supposed();
        let after = after(basis.ledger, &migration);
        Self {
            now: Posture::derive(basis.from, basis.ledger, basis.day),
            then: Posture::derive(basis.to, &after, basis.day),
            basis,
            plan,
            migration,
            after,
        }
    }

    /// The report.
    pub(super) fn report(&self) -> Report {
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
        let inheritances = ledger
            .inheritances
            .iter()
            .filter(|known| of_control(&known.provided));
        let judgements = ledger.judgements.iter();
        let on_the_whole = judgements.filter(|fact| fact.requirement.measure().is_none());
        Report {
            lines,
            organisation_judgements: count(on_the_whole.count()),
            control_decisions: count(decisions.count()),
            control_inheritances: count(inheritances.count()),
            before: Demonstrated::of(self.now.cells()),
            after: Demonstrated::of(self.then.cells()),
        }
    }

    fn recorded(&self) -> HashMap<MeasureNumber, Recorded> {
        let mut recorded: HashMap<MeasureNumber, Recorded> = HashMap::new();
        let ledger = self.basis.ledger;
        for fact in ledger.judgements.iter() {
            let Some(number) = fact.requirement.measure() else {
                continue;
            };
            let entry = recorded.entry(number).or_default();
            entry.judgements += 1;
            entry.not_bound += u32::from(self.falls_out(number, fact.target));
        }
        for decision in ledger.decisions.iter() {
            if let Subject::Measure(number) = decision.subject {
                recorded.entry(number).or_default().decisions += 1;
            }
        }
        for owner in ledger.requirement_owners.iter() {
            if let Some(number) = owner.requirement.measure() {
                recorded.entry(number).or_default().owners += 1;
            }
        }
        for inheritance in ledger.inheritances.iter() {
            if let Provided::Measure(number) = inheritance.provided {
                recorded.entry(number).or_default().inheritances += 1;
            }
        }
        recorded
    }

    /// Whether the measure was asked of what was judged, and none of its successors is.
    fn falls_out(&self, number: MeasureNumber, target: Target) -> bool {
        let successors = self.migration.judgements_go_to(number);
        let asked_then = |number: &MeasureNumber| is_asked(self.basis.to, &self.after, *number, &target);
        !successors.is_empty()
            && is_asked(self.basis.from, self.basis.ledger, number, &target)
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
            inheritances: own.inheritances,
            rest: self.migration.rest_goes_to(was),
            before: demonstrated(self.basis.from, &self.now, &[was]),
            after: demonstrated(self.basis.to, &self.then, &becomes),
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
            inheritances: 0,
            rest: Vec::new(),
            before: Demonstrated::default(),
            after: demonstrated(self.basis.to, &self.then, &[number]),
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
    let migration = Written::new(UNWRITTEN, migration.clone());
    let mut all = ledger.whole();
    all.migrations.clear();
    Ledger::new(all.carry(&Passage::new(&[&migration], 1)))
}

fn demonstrated(catalogue: &Catalogue, posture: &Posture, numbers: &[MeasureNumber]) -> Demonstrated {
    let known = numbers.iter().filter_map(|number| catalogue.index(*number));
    Demonstrated::of(known.flat_map(|index| posture.of_measure(index)))
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
            let mut inheritances = ledger.inheritances.iter();
            bound || inheritances.any(|known| known.provider == *id && known.provided.covers(number))
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
