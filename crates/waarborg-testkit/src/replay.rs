//! Applies commits in memory, as a store would, and gives the ledgers: to test derivations without a
//! database, and to compare a store with.

use std::collections::HashMap;
use waarborg_domain::accounts::{self, Member, Role, User};
use waarborg_domain::applicability;
use waarborg_domain::decision::Decided;
use waarborg_domain::evidence::{self, Evidence};
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::inheritances;
use waarborg_domain::judgements::{self, Judgement};
use waarborg_domain::ledger::{JudgementFact, Ledger, LedgerDelta};
use waarborg_domain::measure_owners;
use waarborg_domain::migration;
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::objects;
use waarborg_domain::organisations::{self, Organisation};
use waarborg_domain::scope;
use waarborg_domain::store::Change;

/// What the commits make, per organisation.
#[derive(Debug)]
pub struct Replayed {
    /// What states are derived from.
    pub ledger: Ledger,
    /// Judgements with their texts, in order of recording.
    pub judgements: Vec<Judgement>,
    /// Evidence, in order of adding.
    pub evidence: Vec<Evidence>,
    /// How many events there are in the audit trail.
    pub events: usize,
}

/// Applies the commits; the organisations come in the order in which they were made.
#[must_use]
pub fn replay(commits: impl IntoIterator<Item = Decided>) -> Vec<Replayed> {
    let mut users: HashMap<UserId, User> = HashMap::new();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut indexes: HashMap<OrganisationId, usize> = HashMap::new();
    for commit in commits {
        let organisation = commit.organisation();
        let (changes, events) = commit.into_parts();
        for change in changes {
            match change {
                Change::Organisations(organisations::Change::Create(new)) => {
                    indexes.insert(new.id, drafts.len());
                    drafts.push(Draft::new(new));
                }
                Change::Accounts(accounts::Change::Add(user) | accounts::Change::Update(user)) => {
                    users.insert(user.id, user);
                }
                other => {
                    if let Some(index) = indexes.get(&organisation) {
                        drafts[*index].apply(other);
                    }
                }
            }
        }
        if let Some(index) = indexes.get(&organisation) {
            drafts[*index].delta.revision += 1;
            drafts[*index].events += events.len();
        }
    }
    drafts.into_iter().map(|draft| draft.finish(&users)).collect()
}

struct Draft {
    delta: LedgerDelta,
    roles: Vec<(UserId, Vec<Role>)>,
    judgements: Vec<Judgement>,
    evidence: Vec<Evidence>,
    events: usize,
}

impl Draft {
    const fn new(organisation: Organisation) -> Self {
        Self {
            delta: LedgerDelta {
                revision: 0,
                organisation,
                members: Vec::new(),
                objects: Vec::new(),
                judgements: Vec::new(),
                inheritances: Vec::new(),
                decisions: Vec::new(),
                scope_texts: Vec::new(),
                scope_items: Vec::new(),
                measure_owners: Vec::new(),
                migrations: Vec::new(),
            },
            roles: Vec::new(),
            judgements: Vec::new(),
            evidence: Vec::new(),
            events: 0,
        }
    }

    fn apply(&mut self, change: Change) {
        match change {
            Change::Organisations(organisations::Change::Update(organisation)) => {
                self.delta.organisation = organisation
            }
            Change::Accounts(accounts::Change::SetRoles(user, roles)) => {
                self.roles.retain(|(known, _)| *known != user);
                self.roles.push((user, roles));
            }
            Change::Objects(objects::Change::Save(versions)) => self.delta.objects.extend(versions),
            Change::Judgements(judgements::Change::Add(judgements)) => self.judgements.extend(judgements),
            Change::Judgements(judgements::Change::Retract(id, retraction)) => {
                if let Some(judgement) = self.judgements.iter_mut().find(|judgement| judgement.id == id) {
                    judgement.retracted = Some(retraction);
                }
            }
            Change::Inheritances(inheritances::Change::Add(inheritance)) => {
                self.delta.inheritances.push(inheritance)
            }
            Change::Inheritances(inheritances::Change::End(id, day)) => {
                if let Some(inheritance) = self
                    .delta
                    .inheritances
                    .iter_mut()
                    .find(|inheritance| inheritance.id == id)
                {
                    inheritance.ended_on = Some(day);
                }
            }
            Change::MeasureOwners(measure_owners::Change::Set(owner)) => {
                self.delta.measure_owners.push(owner)
            }
            Change::Evidence(evidence::Change::Add(evidence)) => self.evidence.push(evidence),
            Change::Evidence(evidence::Change::Update(evidence)) => {
                if let Some(known) = self.evidence.iter_mut().find(|known| known.id == evidence.id) {
                    *known = evidence;
                }
            }
            Change::Applicability(applicability::Change::Add(decision)) => {
                self.delta.decisions.push(decision)
            }
            Change::Scope(scope::Change::AddText(text)) => self.delta.scope_texts.push(text),
            Change::Scope(scope::Change::AddItem(item)) => self.delta.scope_items.push(item),
            Change::Migration(migration::Change::Add(migration, _)) => self.delta.migrations.push(migration),
            Change::Migration(migration::Change::Undo(id, undone, _)) => {
                let mut migrations = self.delta.migrations.iter_mut();
                if let Some(known) = migrations.find(|migration| migration.id == id) {
                    known.undone = Some(undone);
                }
            }
            Change::Organisations(organisations::Change::Create(_))
            | Change::Accounts(_)
            | Change::Statement(_)
            | Change::Official(_)
            | Change::Columns(_)
            | Change::Frameworks(_) => {}
        }
    }

    fn finish(mut self, users: &HashMap<UserId, User>) -> Replayed {
        self.delta.judgements = self.judgements.iter().map(fact).collect();
        let member = |(user, roles): (UserId, Vec<Role>)| {
            let account = users.get(&user)?;
            Some(Member {
                user,
                name: account.name.clone(),
                email: account.email.clone(),
                roles,
                active: account.active,
                has_second_factor: account.has_second_factor(),
            })
        };
        self.delta.members = self.roles.into_iter().filter_map(member).collect();
        self.delta.members.sort_by(|a, b| a.name.cmp(&b.name));
        Replayed {
            ledger: Eras::new(self.delta).now().as_ref().clone(),
            judgements: self.judgements,
            evidence: self.evidence,
            events: self.events,
        }
    }
}

/// A judgement without its texts.
#[must_use]
pub fn fact(judgement: &Judgement) -> JudgementFact {
    JudgementFact {
        id: judgement.id,
        measure: judgement.measure,
        target: judgement.target,
        aspect: judgement.aspect,
        verdict: judgement.verdict,
        judged_on: judgement.judged_on,
        period_end: judgement.period.map(|period| period.end),
        basis: judgement.basis,
        recorded_at: judgement.recorded_at,
        retracted_on: judgement.retracted.as_ref().map(|retraction| retraction.on),
    }
}
