//! The ledger: brought forward piece by piece, it equals the ledger read whole.

use crate::actions::action;
use crate::migrations::migration;
use crate::support::{Fixture, Tenant, day, moment, object, user};
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role};
use waarborg_domain::actions::{self, ActionVersion};
use waarborg_domain::applicability::{self, Applicability, Decision, Subject};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{DecisionId, InheritanceId, JudgementId, ObjectId, UserId};
use waarborg_domain::inheritances::{self, Inheritance, Provided};
use waarborg_domain::judgements::{self, Aspect, Retraction};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::{self, CatalogueMigration, Undone};
use waarborg_domain::objects::{self, ObjectKind, ObjectVersion};
use waarborg_domain::requirement_owners::{self, RequirementOwner};
use waarborg_domain::scope::{self, ScopeItem, ScopeText};
use waarborg_domain::store::Change;

crate::on_both!(deltas_add_up_to_the_whole, delta_has_nothing_but_what_is_new,);

/// Draws numbers that are the same on each run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % sides
    }
}

/// An organisation in which something happens.
struct Life {
    tenant: Tenant,
    dice: Dice,
    clock: i64,
    objects: Vec<ObjectVersion>,
    judgements: Vec<JudgementId>,
    inheritances: Vec<InheritanceId>,
    scope_version: i64,
    actions: Vec<ActionVersion>,
}

impl Life {
    fn new(tenant: Tenant, seed: u64) -> Self {
        Self {
            tenant,
            dice: Dice(seed),
            clock: 0,
            objects: Vec::new(),
            judgements: Vec::new(),
            inheritances: Vec::new(),
            scope_version: 0,
            actions: Vec::new(),
        }
    }

    fn today(&mut self) -> chrono::NaiveDate {
        day("2026-01-01") + chrono::Days::new(self.dice.roll(60) as u64)
    }

    fn now(&mut self) -> waarborg_domain::Moment {
        self.clock += 1;
        moment(self.clock)
    }

    fn target(&mut self) -> Target {
        match self.dice.roll(3) {
            0 => Target::All(ObjectKind::System),
            1 => Target::OwnedBy(ObjectKind::System, self.tenant.ciso),
            _ => Target::Object(self.tenant.object),
        }
    }

    fn save_object(&mut self) -> Change {
        let new = self.objects.is_empty() || self.dice.roll(2) == 0;
        let valid_from = self.today();
        if new {
            let code = format!("S{}", self.objects.len());
            let mut version = object(ObjectId(Uuid::now_v7()), ObjectKind::System, &code);
            version.valid_from = valid_from;
            self.objects.push(version.clone());
            return objects::Change::Save(vec![version]).into();
        }
        let which = self.dice.roll(self.objects.len());
        let version = &mut self.objects[which];
        version.version += 1;
        version.valid_from = valid_from;
        version.details.critical = !version.details.critical;
        objects::Change::Save(vec![version.clone()]).into()
    }

    fn judge(&mut self) -> Change {
        let count = 1 + self.dice.roll(4);
        let judgements = (0..count).map(|_| {
            let mut judgement = self.tenant.judgement("8.02.01");
            judgement.target = self.target();
            judgement.aspect = Aspect::ALL[self.dice.roll(3)];
            judgement.judged_on = self.today();
            judgement.recorded_at = self.now();
            self.judgements.push(judgement.id);
            judgement
        });
        judgements::Change::Add(judgements.collect()).into()
    }

    fn retract(&mut self) -> Change {
        let Some(id) = self.judgements.pop() else {
            return self.judge();
        };
        let retraction = Retraction {
            on: self.today(),
            by: self.tenant.ciso,
            reason: "Fout.".to_owned(),
        };
        judgements::Change::Retract(id, retraction).into()
    }

    fn provide(&mut self) -> Change {
        if self.dice.roll(2) == 0
            && let Some(id) = self.inheritances.pop()
        {
            return inheritances::Change::End(id, self.today()).into();
        }
        let inheritance = Inheritance {
            id: InheritanceId(Uuid::now_v7()),
            provided: Provided::Control("8.13".parse().expect("a control")),
            provider: self.tenant.object,
            consumers: self.target(),
            valid_from: self.today(),
            ended_on: None,
            recorded_at: self.now(),
        };
        self.inheritances.push(inheritance.id);
        inheritances::Change::Add(inheritance).into()
    }

    fn scope(&mut self) -> Change {
        let (stated_on, recorded_at) = (self.today(), self.now());
        if self.dice.roll(2) == 0 {
            self.scope_version += 1;
            return scope::Change::AddText(ScopeText {
                version: self.scope_version,
                text: "Alles.".to_owned(),
                stated_on,
                stated_by: self.tenant.ciso,
                recorded_at,
            })
            .into();
        }
        scope::Change::AddItem(ScopeItem {
            object: self.tenant.object,
            included: self.dice.roll(2) == 0,
            reason: String::new(),
            decided_on: stated_on,
            decided_by: self.tenant.ciso,
            recorded_at,
        })
        .into()
    }

    fn decide(&mut self) -> Change {
        let (decided_on, recorded_at) = (self.today(), self.now());
        if self.dice.roll(2) == 0 {
            return requirement_owners::Change::Set(RequirementOwner {
                requirement: "5.01.01".parse().expect("a measure"),
                owner: Some(self.tenant.ciso),
                valid_from: decided_on,
                recorded_at,
            })
            .into();
        }
        applicability::Change::Add(Decision {
            id: DecisionId(Uuid::now_v7()),
            subject: Subject::Control("7.04".parse().expect("a control")),
            applicability: Applicability::LeftOut,
            motivation: String::new(),
            risk_reference: String::new(),
            equivalent: String::new(),
            decided_on,
            decided_by: self.tenant.ciso,
            decided_by_name: String::new(),
            recorded_at,
        })
        .into()
    }

    fn promise(&mut self) -> Change {
        if self.actions.is_empty() || self.dice.roll(2) == 0 {
            let number = self.actions.len() as i64 + 1;
            let new = action(self.tenant, number);
            self.actions.push(new.clone());
            return actions::Change::Save(vec![new]).into();
        }
        let which = self.dice.roll(self.actions.len());
        let (due, recorded_at) = (self.today(), self.now());
        let version = &mut self.actions[which];
        version.version += 1;
        version.details.due = due;
        version.recorded_at = recorded_at;
        actions::Change::Save(vec![version.clone()]).into()
    }

    fn join(&mut self) -> Vec<Change> {
        let id = UserId(Uuid::now_v7());
        vec![
            accounts::Change::Add(user(self.tenant.id, id, &format!("{id}@zuid.example"))).into(),
            accounts::Change::SetRoles(id, vec![Role::ALL[self.dice.roll(Role::ALL.len())]]).into(),
        ]
    }

    fn something(&mut self) -> Vec<Change> {
        let count = 1 + self.dice.roll(3);
        let mut changes = Vec::new();
        for _ in 0..count {
            match self.dice.roll(8) {
                0 => changes.push(self.save_object()),
                1 => changes.push(self.judge()),
                2 => changes.push(self.retract()),
                3 => changes.push(self.provide()),
                4 => changes.push(self.scope()),
                5 => changes.push(self.decide()),
                6 => changes.push(self.promise()),
                _ => changes.extend(self.join()),
            }
        }
        changes
    }
}

/// A move to another version of BIO2, and later its undoing: both stand alone, on the newest revision.
struct Move(CatalogueMigration);

impl Move {
    fn on(&self, step: usize, revision: i64) -> Option<Change> {
        let change = match step {
            15 => migration::Change::Add(Box::new(self.0.clone()), revision),
            30 => {
                let undone = Undone {
                    at: moment(900_000),
                    by: self.0.by,
                    by_name: self.0.by_name.clone(),
                };
                migration::Change::Undo(self.0.id, undone, revision)
            }
            _ => return None,
        };
        Some(change.into())
    }
}

macro_rules! books {
    ($($(#[$meta:meta])* $name:ident: $book:ty,)+) => {
        /// The books in which nothing was written.
        fn blank(ledger: &Ledger) -> Vec<&'static str> {
            let books = [$((stringify!($name), *ledger.$name == <$book>::default()),)+];
            books.into_iter().filter(|(_, blank)| *blank).map(|(name, _)| name).collect()
        }
    };
}
waarborg_domain::each_book!(books);

/// Three lives that are always the same, and one that never was.
async fn deltas_add_up_to_the_whole(fixture: Fixture) {
    let new = Uuid::now_v7().as_u64_pair().1;
    for seed in [1, 2, 3, new] {
        let tenant = fixture.organisation(&format!("zuid-{seed}")).await;
        let mut life = Life::new(tenant, seed);
        let moved = Move(migration(tenant));
        let mut kept: Ledger = fixture.ledger(tenant.id).await;
        for step in 0..40 {
            let revision = fixture.ledger(tenant.id).await.revision;
            let changes = match moved.on(step, revision) {
                Some(change) => vec![change],
                None => life.something(),
            };
            fixture.write(tenant, changes).await;
            if life.dice.roll(3) == 0 || step == 39 {
                let delta = fixture.store.ledger_since(tenant.id, kept.revision).await;
                kept.apply(delta.expect("read").expect("the organisation"));
                let anew = fixture.ledger(tenant.id).await;
                assert_eq!(kept, anew, "seed {seed}");
            }
        }
        assert_eq!(blank(&kept), Vec::<&str>::new(), "seed {seed}");
        fixture.check(tenant.id).await.expect("an unbroken trail");
    }
}

async fn delta_has_nothing_but_what_is_new(fixture: Fixture) {
    let tenant = fixture.organisation("zuid").await;
    fixture
        .write(
            tenant,
            vec![judgements::Change::Add(vec![tenant.judgement("5.01.01")]).into()],
        )
        .await;
    let delta = fixture
        .store
        .ledger_since(tenant.id, 1)
        .await
        .expect("read")
        .expect("it");
    assert_eq!(
        (
            delta.revision,
            delta.judgements.recorded.len(),
            delta.objects.len()
        ),
        (2, 1, 0)
    );
    let delta = fixture
        .store
        .ledger_since(tenant.id, 2)
        .await
        .expect("read")
        .expect("it");
    assert_eq!(
        (
            delta.revision,
            delta.judgements.recorded.len(),
            delta.members.len()
        ),
        (2, 0, 1)
    );
}
