//! A ledger that is brought forward is the ledger loaded whole, and a posture after a write is the posture
//! derived whole, whatever was written.

use crate::migration::world::{decided, new, number, old, plan};
use crate::support::{cells, day, inheritance, judgement, object_id, organisation, system, user_id};
use proptest::prelude::*;
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::applicability::{Applicability, Decision, Subject};
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::DecisionId;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::reach::Reach;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::eras::{Eras, Moved};
use waarborg_domain::migration::plan::Choices;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::Posture;
use waarborg_domain::requirement_owners::RequirementOwner;
use waarborg_domain::scope::ScopeItem;

/// One thing that somebody writes: what, on what, on which day, and a number to vary it with.
#[derive(Debug, Clone, Copy)]
struct Act {
    kind: u8,
    which: usize,
    day: u64,
    vary: usize,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (0u8..20, 0usize..1000, 0u64..240, 0usize..1000);
    let act = act.prop_map(|(kind, which, day, vary)| Act {
        kind,
        which,
        day,
        vary,
    });
    prop::collection::vec(act, 1..40)
}

const NUMBERS: [&str; 8] = [
    "5.01.01", "5.04.02", "8.02.01", "8.08.05", "8.01.02", "8.08.06", "5.10.02", "7.07.01",
];

/// Everything that was written, and what the last act wrote.
struct World {
    all: LedgerDelta,
    delta: LedgerDelta,
    ids: u128,
}

impl World {
    fn new() -> Self {
        let mut organisation = organisation();
        organisation.catalogue_version = "v1".to_owned();
        let kinds = [
            ObjectKind::Organisation,
            ObjectKind::Process,
            ObjectKind::System,
            ObjectKind::System,
        ];
        let objects = (1u128..).zip(kinds).map(|(id, kind)| {
            let mut version = system(id);
            version.kind = kind;
            version.details.owner = (id > 2).then(|| user_id(9));
            Written::new(1, version)
        });
        let all = LedgerDelta {
            objects: objects.collect(),
            ..LedgerDelta::new(1, organisation)
        };
        Self {
            delta: all.clone(),
            all,
            ids: 100,
        }
    }

    fn target(act: Act) -> Target {
        match act.vary % 6 {
            0 => Target::All(ObjectKind::System),
            1 => Target::OwnedBy(ObjectKind::System, user_id(9)),
            id => Target::Object(object_id(id as u128 - 1)),
        }
    }

    fn write(&mut self, act: Act) {
        let revision = self.all.revision + 1;
        self.all.revision = revision;
        self.ids += 1;
        self.delta = LedgerDelta::new(revision, self.all.organisation.clone());
        let on = day("2026-01-01") + chrono::Days::new(act.day);
        let measure = NUMBERS[act.which % NUMBERS.len()];
        match act.kind {
            0..=6 => self.judge(act, on, measure),
            7 | 8 => self.retract(act, on),
            9..=11 => self.change_object(act, on),
            12 | 13 => {
                let provided = if act.vary.is_multiple_of(2) {
                    measure
                } else {
                    &measure[..4]
                };
                let provider = object_id(1 + act.which as u128 % 4);
                let new = inheritance(
                    self.ids,
                    provided,
                    provider,
                    Self::target(act),
                    &on.to_string(),
                    None,
                );
                self.delta.inheritances.push(Written::new(revision, new));
            }
            14 => self.end_inheritance(act, on),
            15 => self.decide(act, on, measure),
            16 => {
                let owner = (!act.vary.is_multiple_of(3)).then(|| user_id(act.vary as u128 % 3));
                let entry = RequirementOwner {
                    requirement: number(measure).into(),
                    owner,
                    valid_from: on,
                    recorded_at: crate::support::moment(on),
                };
                self.delta.requirement_owners.push(Written::new(revision, entry));
            }
            17 => self.delta.scope_items.push(Written::new(
                revision,
                ScopeItem {
                    object: object_id(1 + act.which as u128 % 4),
                    included: act.vary.is_multiple_of(2),
                    reason: String::new(),
                    decided_on: on,
                    decided_by: user_id(1),
                    recorded_at: crate::support::moment(on),
                },
            )),
            18 => {
                self.delta.organisation.settings.review.design =
                    waarborg_domain::interval::Interval::Months(1 + u16::try_from(act.vary % 6).unwrap_or(0));
            }
            _ => self.move_on(act),
        }
        self.record();
    }

    fn judge(&mut self, act: Act, on: Day, measure: &str) {
        let (aspect, verdict) = (Aspect::ALL[act.which % 3], Verdict::ALL[act.vary % 3]);
        let mut fact = judgement(
            self.ids,
            measure,
            Self::target(act),
            aspect,
            verdict,
            &on.to_string(),
        );
        fact.revision = self.all.revision;
        self.delta.judgements.recorded.push(fact);
    }

    fn retract(&mut self, act: Act, on: Day) {
        let known = self.all.judgements.recorded.iter();
        let standing: Vec<_> = known.filter(|fact| fact.retracted_on.is_none()).collect();
        if let Some(fact) = standing.get(act.which % standing.len().max(1)) {
            let mut fact = (*fact).clone();
            fact.retracted_on = Some(on);
            self.delta.judgements.recorded.push(fact);
        }
    }

    fn change_object(&mut self, act: Act, on: Day) {
        let id = object_id(1 + act.which as u128 % 7);
        let of = |written: &&Written<ObjectVersion>| written.object == id;
        let last = self.all.objects.iter().rfind(of);
        let mut version = last.map_or_else(|| system(id.0.as_u128()), |last| last.record.clone());
        version.version = last.map_or(1, |last| last.version + 1);
        version.valid_from = on;
        match act.vary % 5 {
            0 => version.details.name = format!("Name {}", act.vary),
            1 => version.details.internet_facing = !version.details.internet_facing,
            2 => version.details.owner = Some(user_id(act.vary as u128 % 12)),
            3 => version.retired = !version.retired,
            _ => version.details.critical = !version.details.critical,
        }
        self.delta.objects.push(Written::new(self.all.revision, version));
    }

    fn end_inheritance(&mut self, act: Act, on: Day) {
        let known = self.all.inheritances.iter();
        let standing: Vec<_> = known
            .filter(|inheritance| inheritance.ended_on.is_none())
            .collect();
        if let Some(inheritance) = standing.get(act.which % standing.len().max(1)) {
            let mut ended = (*inheritance).clone();
            ended.record.ended_on = Some(on.max(ended.valid_from));
            self.delta.inheritances.push(ended);
        }
    }

    fn decide(&mut self, act: Act, on: Day, measure: &str) {
        let subject = match act.vary % 3 {
            0 => Subject::Control(number(measure).control),
            _ => Subject::Measure(number(measure)),
        };
        let decision = Decision {
            id: DecisionId(Uuid::from_u128(self.ids)),
            subject,
            applicability: [Applicability::Applies, Applicability::CannotApply][act.vary % 2],
            motivation: String::new(),
            risk_reference: String::new(),
            equivalent: String::new(),
            decided_on: on,
            decided_by: user_id(1),
            decided_by_name: String::new(),
            recorded_at: crate::support::moment(on),
        };
        self.delta
            .decisions
            .push(Written::new(self.all.revision, decision));
    }

    /// Moves to the next version, or back while that is open.
    fn move_on(&mut self, act: Act) {
        if let Some(known) = self.all.migrations.iter().find(|known| known.undone.is_none()) {
            if !known.holds(Eras::new(self.all.clone()).now(), &[]).is_empty() {
                return;
            }
            let mut undone = known.clone();
            undone.record.undone = Some(undone.undo(&crate::migration::world::actor(), undone.recorded_at));
            self.delta.organisation.catalogue_version = "v1".to_owned();
            self.delta.migrations.push(undone);
            return;
        }
        let reassess = [number("8.02.01")]
            .into_iter()
            .filter(|_| act.vary.is_multiple_of(2));
        let choices = Choices {
            reassess: reassess.collect(),
            ..Choices::default()
        };
        let mut migration = decided(plan(Eras::new(self.all.clone()).now(), &choices));
        migration.id.0 = Uuid::from_u128(self.ids);
        self.delta.organisation.catalogue_version = "v2".to_owned();
        self.delta
            .migrations
            .push(Written::new(self.all.revision, migration));
    }

    /// Adds the delta to everything.
    fn record(&mut self) {
        let (all, delta) = (&mut self.all, self.delta.clone());
        all.organisation = delta.organisation;
        for fact in delta.judgements.recorded {
            all.judgements.recorded.retain(|known| known.id != fact.id);
            all.judgements.recorded.push(fact);
        }
        for inheritance in delta.inheritances {
            all.inheritances.retain(|known| known.id != inheritance.id);
            all.inheritances.push(inheritance);
        }
        for migration in delta.migrations {
            all.migrations.retain(|known| known.id != migration.id);
            all.migrations.push(migration);
        }
        all.objects.extend(delta.objects);
        all.decisions.extend(delta.decisions);
        all.requirement_owners.extend(delta.requirement_owners);
        all.scope_items.extend(delta.scope_items);
    }
}

fn catalogue_for(ledger: &Ledger) -> Catalogue {
    match ledger.organisation.catalogue_version.as_str() {
        "v1" => old(),
        _ => new(),
    }
}

fn derive(eras: &Eras, on: Day) -> Posture {
    let ledger = eras.on(on);
    Posture::derive(&catalogue_for(ledger), ledger, on)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn what_is_brought_forward_is_what_is_derived_whole(acts in acts(), skip in 1usize..4) {
        let days = ["2026-02-10", "2026-06-14", "2026-06-15", "2026-08-20"].map(day);
        let mut world = World::new();
        let mut eras = Eras::new(world.all.clone());
        let mut kept: Vec<(Posture, Reach)> = days.iter().map(|on| (derive(&eras, *on), Reach::NOTHING)).collect();
        for (index, act) in acts.iter().enumerate() {
            world.write(*act);
            match eras.apply(world.delta.clone()) {
                Ok(reach) => kept.iter_mut().for_each(|(_, pending)| *pending = pending.clone().and(reach.clone())),
                Err(Moved { reach }) => {
                    eras = Eras::new(world.all.clone());
                    for (posture, pending) in kept.iter_mut().filter(|(kept, _)| kept.day >= reach.from) {
                        (*posture, *pending) = (derive(&eras, posture.day), Reach::NOTHING);
                    }
                }
            }
            // Several writes may come between two looks.
            if index % skip > 0 {
                continue;
            }
            for (posture, pending) in &mut kept {
                let ledger = eras.on(posture.day);
                let updated = posture.updated(&catalogue_for(ledger), ledger, pending);
                (*posture, *pending) = (updated, Reach::NOTHING);
                let whole = derive(&eras, posture.day);
                prop_assert_eq!(&posture.objects, &whole.objects, "{:?}", act);
                prop_assert_eq!(cells(posture), cells(&whole), "{:?} on {}", act, posture.day);
            }
        }
        let whole = Eras::new(world.all.clone());
        prop_assert_eq!(eras.all().count(), whole.all().count());
        for (kept, whole) in eras.all().zip(whole.all()) {
            prop_assert_eq!(kept, whole);
        }
    }
}
