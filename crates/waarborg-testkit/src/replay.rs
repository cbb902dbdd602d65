//! Applies commits in memory, as a store would, and returns the ledgers: to test derivations without a
//! database, and to compare a store with.

use std::collections::HashMap;
use waarborg_domain::accounts::{self, Member, Role, User};
use waarborg_domain::decision::Decided;
use waarborg_domain::evidence::{self, Evidence};
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::inheritances;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::judgements::{self, Judgement};
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration;
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::objects;
use waarborg_domain::organisations::{self, Organisation};
use waarborg_domain::requirement_owners;
use waarborg_domain::scope;
use waarborg_domain::store::Change;
use waarborg_domain::{actions, applicability};

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
    facts: Vec<JudgementFact>,
    evidence: Vec<Evidence>,
    events: usize,
}

impl Draft {
    fn new(organisation: Organisation) -> Self {
        Self {
            delta: LedgerDelta::new(0, organisation),
            roles: Vec::new(),
            judgements: Vec::new(),
            facts: Vec::new(),
            evidence: Vec::new(),
            events: 0,
        }
    }

    fn apply(&mut self, change: Change) {
        // The revision that this commit will make.
        let revision = self.delta.revision + 1;
        let delta = &mut self.delta;
        match change {
            Change::Organisations(organisations::Change::Update(organisation)) => {
                delta.organisation = organisation
            }
            Change::Accounts(accounts::Change::SetRoles(user, roles)) => {
                self.roles.retain(|(known, _)| *known != user);
                self.roles.push((user, roles));
            }
            Change::Objects(objects::Change::Save(versions)) => {
                let written = versions.into_iter().map(|new| Written::new(revision, new));
                delta.objects.extend(written);
            }
            Change::Judgements(change) => self.judge(change, revision),
            Change::Inheritances(change) => self.inherit(change, revision),
            Change::Actions(actions::Change::Save(versions)) => {
                let written = versions.into_iter().map(|new| Written::new(revision, new));
                delta.actions.extend(written);
            }
            Change::RequirementOwners(requirement_owners::Change::Set(owner)) => {
                delta.requirement_owners.push(Written::new(revision, owner));
            }
            Change::Evidence(evidence::Change::Add(evidence)) => self.evidence.push(evidence),
            Change::Evidence(evidence::Change::Update(evidence)) => {
                if let Some(known) = self.evidence.iter_mut().find(|known| known.id == evidence.id) {
                    *known = evidence;
                }
            }
            Change::Applicability(applicability::Change::Add(decision)) => {
                delta.decisions.push(Written::new(revision, decision));
            }
            Change::Scope(scope::Change::AddText(text)) => {
                delta.scope_texts.push(Written::new(revision, text));
            }
            Change::Scope(scope::Change::AddItem(item)) => {
                delta.scope_items.push(Written::new(revision, item));
            }
            Change::Migration(change) => self.migrate(change, revision),
            Change::Organisations(organisations::Change::Create(_))
            | Change::Accounts(_)
            | Change::Statement(_)
            | Change::Official(_)
            | Change::Columns(_)
            | Change::Frameworks(_) => {}
        }
    }

    fn judge(&mut self, change: judgements::Change, revision: i64) {
        match change {
            judgements::Change::Add(judgements) => {
                let facts = judgements.iter().map(|judgement| fact(judgement, revision));
                self.facts.extend(facts);
                self.judgements.extend(judgements);
            }
            judgements::Change::Retract(id, retraction) => {
                if let Some(fact) = self.facts.iter_mut().find(|fact| fact.id == id) {
                    fact.retracted_on = Some(retraction.on);
                    fact.changed_in = revision;
                }
                if let Some(judgement) = self.judgements.iter_mut().find(|known| known.id == id) {
                    judgement.retracted = Some(retraction);
                }
            }
        }
    }

    fn inherit(&mut self, change: inheritances::Change, revision: i64) {
        let all = &mut self.delta.inheritances;
        match change {
            inheritances::Change::Add(new) => all.push(Written::new(revision, new)),
            inheritances::Change::End(id, day) => {
                if let Some(known) = all.iter_mut().find(|known| known.id == id) {
                    known.record.ended_on = Some(day);
                }
            }
        }
    }

    fn migrate(&mut self, change: migration::Change, revision: i64) {
        let all = &mut self.delta.migrations;
        match change {
            migration::Change::Add(new, _) => all.push(Written::new(revision, *new)),
            migration::Change::Undo(id, undone, _) => {
                if let Some(known) = all.iter_mut().find(|known| known.id == id) {
                    known.record.undone = Some(undone);
                }
            }
        }
    }

    fn finish(mut self, users: &HashMap<UserId, User>) -> Replayed {
        self.delta.judgements = self.facts.into();
        let home = self.delta.organisation.id;
        let member = |(user, roles): (UserId, Vec<Role>)| {
            let account = users.get(&user)?;
            Some(Member {
                user,
                name: account.name.clone(),
                email: account.email.clone(),
                roles,
                active: account.active,
                has_second_factor: account.has_second_factor(),
                managed_here: account.home == home,
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

/// A judgement as the ledger holds it, recorded by a revision.
fn fact(judgement: &Judgement, revision: i64) -> JudgementFact {
    JudgementFact {
        revision,
        changed_in: revision,
        ..judgement.fact()
    }
}
