//! Applies commits in memory, as a store would, and gives the ledgers: to test derivations without a
//! database, and to compare a store with.

use std::collections::HashMap;
use waarborg_domain::accounts::{Member, Role, User};
use waarborg_domain::decision::Decided;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::ids::{OrganisationId, UserId};
use waarborg_domain::judgements::Judgement;
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::book::Written;
use waarborg_domain::ledger::{Ledger, LedgerDelta};
use waarborg_domain::migration::eras::Eras;
use waarborg_domain::organisations::Organisation;
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
                Change::CreateOrganisation(new) => {
                    indexes.insert(new.id, drafts.len());
                    drafts.push(Draft::new(new));
                }
                Change::AddUser(user) | Change::UpdateUser(user) => {
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
        match change {
            Change::UpdateOrganisation(organisation) => self.delta.organisation = organisation,
            Change::SetRoles(user, roles) => {
                self.roles.retain(|(known, _)| *known != user);
                self.roles.push((user, roles));
            }
            Change::SaveObject(version) => self.delta.objects.push(Written::new(revision, version)),
            Change::AddJudgements(judgements) => {
                self.facts
                    .extend(judgements.iter().map(|judgement| fact(judgement, revision)));
                self.judgements.extend(judgements);
            }
            Change::RetractJudgement(id, retraction) => {
                if let Some(judgement) = self.judgements.iter_mut().find(|judgement| judgement.id == id) {
                    judgement.retracted = Some(retraction.clone());
                }
                if let Some(fact) = self.facts.iter_mut().find(|fact| fact.id == id) {
                    fact.retracted_on = Some(retraction.on);
                }
            }
            Change::AddInheritance(inheritance) => {
                self.delta.inheritances.push(Written::new(revision, inheritance))
            }
            Change::EndInheritance(id, day) => {
                if let Some(inheritance) = self
                    .delta
                    .inheritances
                    .iter_mut()
                    .find(|inheritance| inheritance.id == id)
                {
                    inheritance.record.ended_on = Some(day);
                }
            }
            Change::SetMeasureOwner(owner) => self.delta.measure_owners.push(Written::new(revision, owner)),
            Change::AddEvidence(evidence) => self.evidence.push(evidence),
            Change::UpdateEvidence(evidence) => {
                if let Some(known) = self.evidence.iter_mut().find(|known| known.id == evidence.id) {
                    *known = evidence;
                }
            }
            Change::AddDecision(decision) => self.delta.decisions.push(Written::new(revision, decision)),
            Change::AddScopeText(text) => self.delta.scope_texts.push(Written::new(revision, text)),
            Change::AddScopeItem(item) => self.delta.scope_items.push(Written::new(revision, item)),
            Change::AddCatalogueMigration(migration, _) => {
                self.delta.migrations.push(Written::new(revision, migration));
            }
            Change::UndoCatalogueMigration(id, undone, _) => {
                let mut migrations = self.delta.migrations.iter_mut();
                if let Some(known) = migrations.find(|migration| migration.id == id) {
                    known.record.undone = Some(undone);
                }
            }
            Change::CreateOrganisation(_)
            | Change::AddUser(_)
            | Change::UpdateUser(_)
            | Change::AddStatement(_)
            | Change::UpdateStatement(_)
            | Change::AddOfficialSource(..)
            | Change::RemoveOfficialSource(..)
            | Change::RememberColumns(..)
            | Change::PutFramework(..)
            | Change::RemoveFramework(_) => {}
        }
    }

    fn finish(mut self, users: &HashMap<UserId, User>) -> Replayed {
        self.delta.judgements = self.facts.into();
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

/// A judgement as the ledger holds it, recorded by a revision.
fn fact(judgement: &Judgement, revision: i64) -> JudgementFact {
    JudgementFact {
        revision,
        ..judgement.fact()
    }
}
