//! Undoing a move: possible until the first record in the new version.

use super::{CatalogueMigration, Change, Undone};
use crate::Moment;
use crate::accounts::Actor;
use crate::applicability::Subject;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::{JudgementId, MigrationId};
use crate::inheritances::Provided;
use crate::ledger::Ledger;
use crate::organisations;
use crate::permissions::Permission;
use crate::requirement::Requirement;
use crate::statement::{StatementRecord, StatementStatus};

/// What prevents undoing a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// It was undone before.
    Undone,
    /// Another move came after it: undo that one first.
    Later(String),
    /// A judgement was recorded after it.
    Judgement(JudgementId, Requirement, Moment),
    /// A decision on applicability was taken after it.
    Decision(Subject, Moment),
    /// An owner was named after it.
    Owner(Requirement, Moment),
    /// An inheritance was recorded after it.
    Inheritance(Provided, Moment),
    /// A statement was proposed to the board in the new version.
    Statement(i64, Moment),
}

impl CatalogueMigration {
    /// What prevents undoing this move, oldest first; empty if nothing does. `ledger` is the current one.
    #[must_use]
    pub fn holds(&self, ledger: &Ledger, statements: &[StatementRecord]) -> Vec<Hold> {
        if self.undone.is_some() {
            return vec![Hold::Undone];
        }
        if let Some(last) = ledger.moves().last().filter(|last| last.id != self.id) {
            return vec![Hold::Later(last.to.clone())];
        }
        let mut holds = self.records_after(ledger);
        let stands = |statement: &&StatementRecord| {
            !matches!(
                statement.status,
                StatementStatus::Rejected | StatementStatus::Withdrawn
            )
        };
        let statements = statements.iter().filter(stands).filter_map(|statement| {
            let at = statement.proposed.at;
            (at >= self.recorded_at).then_some((at, Hold::Statement(statement.number, at)))
        });
        holds.extend(statements);
        holds.sort_by_key(|(at, _)| *at);
        holds.into_iter().map(|(_, hold)| hold).collect()
    }

    /// What was written after the move: the revision says so, whatever the clock said.
    fn records_after(&self, ledger: &Ledger) -> Vec<(Moment, Hold)> {
        let mut moves = ledger.migrations.written().iter();
        let own = moves.rfind(|migration| migration.id == self.id);
        let moved = own.map_or(i64::MAX, |migration| migration.revision);
        let after = |revision: i64, at: Moment, hold: Hold| (revision >= moved).then_some((at, hold));
        let judgements = ledger.judgements.iter().filter_map(|fact| {
            let at = fact.recorded_at;
            after(fact.revision, at, Hold::Judgement(fact.id, fact.requirement, at))
        });
        let decisions = ledger.decisions.written().iter().filter_map(|decision| {
            let at = decision.recorded_at;
            after(decision.revision, at, Hold::Decision(decision.subject, at))
        });
        let owners = ledger.requirement_owners.written().iter().filter_map(|owner| {
            let at = owner.recorded_at;
            after(owner.revision, at, Hold::Owner(owner.requirement, at))
        });
        let inheritances = ledger.inheritances.written().iter().filter_map(|inheritance| {
            let at = inheritance.recorded_at;
            after(
                inheritance.revision,
                at,
                Hold::Inheritance(inheritance.provided, at),
            )
        });
        let holds = judgements.chain(decisions).chain(owners).chain(inheritances);
        holds.collect()
    }

    /// The record of undoing it.
    #[must_use]
    pub fn undo(&self, person: &Actor, now: Moment) -> Undone {
        Undone {
            at: now,
            by: person.user,
            by_name: person.name.clone(),
        }
    }
}

/// The organisation goes back to the version before this move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoMove {
    /// Which move.
    pub id: MigrationId,
}

/// Why a move is not undone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefused {
    /// There is no such move.
    #[error("there is no such move")]
    Unknown,
    /// These prevent it.
    #[error("{} records keep the way back closed", .0.len())]
    Held(Vec<Hold>),
}

impl Refusal for UndoRefused {}

impl Command for UndoMove {
    const PERMISSION: Permission = Permission::Decide;
    type Refusal = UndoRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<UndoRefused>> {
        let statements = world.statements(&())?;
        let migration = world.ledger.migration(self.id).ok_or(UndoRefused::Unknown)?;
        let holds = migration.holds(world.ledger, statements);
        if !holds.is_empty() {
            return Err(UndoRefused::Held(holds).into());
        }
        let person = world.person(Self::PERMISSION)?;
        let undone = migration.undo(person, world.now);
        let mut organisation = world.ledger.organisation.clone();
        organisation.catalogue_version.clone_from(&migration.from);
        let mut outcome = world.outcome();
        outcome.event(&migration.undone_event());
        outcome.change(organisations::Change::Update(organisation));
        let revision = world.ledger.revision;
        outcome.change(Change::Undo(self.id, undone, revision));
        Ok(outcome)
    }
}
