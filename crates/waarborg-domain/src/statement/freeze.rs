//! Freezing: from catalogue, ledger and posture to a statement. The same input gives the same
//! statement, so a hash over it means something.

use super::content::{
    Exception, InAndOut, StatedAction, StatedAspect, StatedBasis, StatedCatalogue, StatedControl,
    StatedDecision, StatedItem, StatedMeasure, StatedOrganisation, StatedScope, Statement,
};
use super::counted::{AspectTotal, Counts, KindTotal, ThemeTotal, Total, Totals};
use crate::Day;
use crate::applicability::{Applicability, Decision, Subject};
use crate::catalogue::{Catalogue, Control, ControlNumber, LegalBasis, Measure, MeasureKind, Theme};
use crate::implementation::implementation;
use crate::judgements::Aspect;
use crate::law::Duty;
use crate::ledger::Ledger;
use crate::objects::ObjectKind;
use crate::posture::{Cell, Posture, State, Tally};
use std::collections::HashMap;

impl Statement {
    /// Reads what was frozen.
    ///
    /// # Errors
    /// When this program does not know the form.
    pub fn read(content: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(content)
    }

    /// Freezes scope and VvT as they are on the day of the posture.
    #[must_use]
    pub fn freeze(catalogue: &Catalogue, ledger: &Ledger, posture: &Posture, number: i64) -> Self {
        let freezer = Freezer {
            catalogue,
            ledger,
            posture,
            decisions: ledger.decisions_on(posture.day),
        };
        let controls: Vec<_> = catalogue.controls().iter().map(|c| freezer.control(c)).collect();
        Self {
            organisation: StatedOrganisation {
                name: ledger.organisation.name.clone(),
                slug: ledger.organisation.slug.clone(),
                tier: ledger.organisation.tier,
                cbw: Some(ledger.organisation.settings.cbw.scope),
            },
            number,
            as_of: posture.day,
            catalogue: StatedCatalogue {
                version: catalogue.version().to_owned(),
                adopted_on: catalogue.adopted_on(),
            },
            left_out: Vec::new(),
            scope: freezer.scope(),
            exceptions: exceptions(&controls),
            totals: totals(&controls),
            controls,
            actions: Some(actions(ledger, posture.day)),
        }
    }
}

/// The actions that are open on a day, as the statement shows them.
fn actions(ledger: &Ledger, day: Day) -> Vec<StatedAction> {
    let open = ledger.open_actions(day, |_| true);
    let stated = open.into_iter().map(|action| {
        let details = &action.details;
        let objects = details.objects.iter().filter_map(|id| ledger.object_on(*id, day));
        let mut objects: Vec<String> = objects.map(|object| object.details.code.clone()).collect();
        objects.sort_unstable();
        let first = ledger.action_versions(action.action).next();
        StatedAction {
            number: action.number,
            title: details.title.clone(),
            requirements: details.requirements.clone(),
            objects,
            agreed_on: first.map_or(action.recorded_on, |first| first.recorded_on),
            due: details.due,
            status: action.status,
        }
    });
    stated.collect()
}

struct Freezer<'a> {
    catalogue: &'a Catalogue,
    ledger: &'a Ledger,
    posture: &'a Posture,
    decisions: HashMap<Subject, &'a Decision>,
}

impl Freezer<'_> {
    fn scope(&self) -> StatedScope {
        let day = self.posture.day;
        let decided = self.ledger.scope_items_on(day);
        let bound = [ObjectKind::Process, ObjectKind::System];
        let mut counts = [InAndOut::default(); 2];
        let mut items = Vec::new();
        for object in self.posture.objects.iter() {
            let Some(index) = bound.iter().position(|kind| *kind == object.kind) else {
                continue;
            };
            let decision = decided.get(&object.object);
            let included = decision.is_none_or(|item| item.included);
            let critical = object.details.critical;
            if included {
                counts[index].included += 1;
                counts[index].critical += u32::from(critical);
            } else {
                counts[index].excluded += 1;
            }
            items.push(StatedItem {
                kind: object.kind,
                code: object.details.code.clone(),
                name: object.details.name.clone(),
                critical,
                included,
                reason: decision
                    .map(|item| item.reason.trim().to_owned())
                    .unwrap_or_default(),
            });
        }
        let text = self.ledger.scope_text_on(day);
        StatedScope {
            text: text.map(|text| text.text.trim().to_owned()).unwrap_or_default(),
            processes: counts[0],
            systems: counts[1],
            items: Some(items),
        }
    }

    fn basis(&self, basis: &LegalBasis) -> StatedBasis {
        let organisation = &self.ledger.organisation;
        let duty = Duty::of(basis, self.catalogue, organisation, self.posture.day);
        StatedBasis {
            within_cbw: duty == Duty::Cbw,
            duty: Some(duty),
            source: basis.source.clone(),
            checked_on: basis.checked_on,
        }
    }

    fn control(&self, control: &Control) -> StatedControl {
        let measures: Vec<_> = self.catalogue.measures_of(control.number).collect();
        StatedControl {
            number: control.number,
            title: control.title.clone(),
            theme: control.number.theme(),
            legal_basis: self.basis(&control.legal_basis),
            decision: self.decision(Subject::Control(control.number)),
            falls_back_on_iso27002: measures.is_empty(),
            implementation: Some(implementation(self.catalogue, self.posture, control.number)),
            aspects: self.own_aspects(control.number),
            measures: measures
                .into_iter()
                .map(|measure| self.measure(measure))
                .collect(),
        }
    }

    /// The states of the control itself, where those count.
    fn own_aspects(&self, control: ControlNumber) -> Option<Vec<StatedAspect>> {
        let cell = self
            .posture
            .organisation_cell(control)
            .filter(|cell| cell.counts())?;
        let stated = Aspect::ALL.iter().map(|aspect| {
            let at = &cell.aspects[aspect.index()];
            let mut tally = Tally::default();
            tally.counts[at.state.index()] = 1;
            StatedAspect {
                aspect: *aspect,
                state: Some(at.state),
                counts: Counts::from(&tally),
                oldest_judged_on: at.from,
                newest_judged_on: at.from,
                first_lapse_on: at.lapses_on.filter(|_| at.state != State::Lapsed),
            }
        });
        Some(stated.collect())
    }

    fn measure(&self, measure: &Measure) -> StatedMeasure {
        let cells = match self.catalogue.index(measure.number) {
            Some(index) => self.posture.of_measure(index),
            None => &[],
        };
        let in_scope: Vec<&Cell> = cells.iter().filter(|cell| cell.in_scope).collect();
        let aspects = Aspect::ALL.iter().map(|aspect| self.aspect(*aspect, &in_scope));
        StatedMeasure {
            number: measure.number,
            title: measure.title.clone(),
            kinds: measure.kinds.clone(),
            legal_basis: self.basis(&measure.legal_basis),
            decision: self.decision(Subject::Measure(measure.number)),
            owed: Ledger::is_owed(&self.decisions, measure.number),
            binding: measure.binding,
            objects: u32::try_from(in_scope.len()).unwrap_or(u32::MAX),
            aspects: Some(aspects.collect()),
        }
    }

    fn aspect(&self, aspect: Aspect, cells: &[&Cell]) -> StatedAspect {
        let mut tally = Tally::default();
        for cell in cells {
            tally.add(cell, aspect);
        }
        let owed = || {
            let owed = cells.iter().filter(|cell| cell.owed);
            owed.map(|cell| &cell.aspects[aspect.index()])
        };
        let judged_on = || owed().filter_map(|at| at.from);
        let still_counting = owed().filter(|at| at.state != State::Lapsed);
        StatedAspect {
            aspect,
            state: tally.worst(),
            counts: Counts::from(&tally),
            oldest_judged_on: judged_on().min(),
            newest_judged_on: judged_on().max(),
            first_lapse_on: still_counting.filter_map(|at| at.lapses_on).min(),
        }
    }

    fn decision(&self, subject: Subject) -> StatedDecision {
        let decision = self.decisions.get(&subject);
        let text = |of: fn(&Decision) -> &str| {
            let text = decision.map(|decision| of(decision).trim())?;
            (!text.is_empty()).then(|| text.to_owned())
        };
        StatedDecision {
            applicability: decision.map_or(Applicability::Applies, |decision| decision.applicability),
            motivation: text(|decision| &decision.motivation),
            risk_reference: text(|decision| &decision.risk_reference),
            equivalent: text(|decision| &decision.equivalent),
            decided_on: decision.map(|decision| decision.decided_on),
        }
    }
}

fn exceptions(controls: &[StatedControl]) -> Vec<Exception> {
    let mut found = Vec::new();
    for control in controls {
        let own = (
            Subject::Control(control.number),
            &control.title,
            &control.decision,
        );
        let measures = control.measures.iter();
        let below = measures.map(|m| (Subject::Measure(m.number), &m.title, &m.decision));
        let excepted = std::iter::once(own)
            .chain(below)
            .filter(|(_, _, decision)| decision.applicability.is_exception());
        found.extend(excepted.map(|(number, title, decision)| Exception {
            number,
            title: title.clone(),
            decision: decision.clone(),
        }));
    }
    found
}

fn totals(controls: &[StatedControl]) -> Totals {
    let of_theme = |theme: Theme| ThemeTotal {
        theme,
        total: total(controls.iter().filter(|c| c.theme == theme), |_| true),
    };
    let of_kind = |kind: MeasureKind| KindTotal {
        kind,
        total: total(
            controls
                .iter()
                .filter(|c| c.measures.iter().any(|m| m.kinds.contains(&kind))),
            |measure| measure.kinds.contains(&kind),
        ),
    };
    Totals {
        all: total(controls.iter(), |_| true),
        themes: Theme::ALL.iter().map(|theme| of_theme(*theme)).collect(),
        kinds: MeasureKind::ALL.iter().map(|kind| of_kind(*kind)).collect(),
    }
}

fn total<'a>(
    controls: impl Iterator<Item = &'a StatedControl>,
    counts: impl Fn(&StatedMeasure) -> bool,
) -> Total {
    let mut total = Total::default();
    let empty = |aspect: &Aspect| AspectTotal {
        aspect: *aspect,
        measures: Counts::default(),
        objects: Counts::default(),
        without_objects: 0,
    };
    let mut aspects: Vec<_> = Aspect::ALL.iter().map(empty).collect();
    for control in controls {
        total.controls += 1;
        total.controls_excepted += u32::from(control.decision.applicability.is_exception());
        for measure in control.measures.iter().filter(|measure| counts(measure)) {
            total.measures += 1;
            total.measures_not_owed += u32::from(!measure.owed);
            for (sum, stated) in aspects.iter_mut().zip(measure.aspects.iter().flatten()) {
                match stated.state {
                    Some(state) => sum.measures.add(state, 1),
                    None => sum.without_objects += u32::from(measure.owed),
                }
                for state in State::ALL {
                    sum.objects.add(*state, stated.counts.of(*state));
                }
            }
        }
    }
    total.aspects = Some(aspects);
    total
}
