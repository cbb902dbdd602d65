//! Lays the statement before the board: freezes scope and VvT as they are now.

use super::{
    Change, EditionOptions, MAX_NOTE_LENGTH, SignOff, Statement, StatementEvent, StatementRecord,
    StatementStatus, next_number,
};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::StatementId;
use crate::permissions::Permission;
use crate::posture::Posture;
use crate::rules::{self, Draft, Severity};

/// A statement with its canonical form, which the documents crate makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// What is stated.
    pub statement: Statement,
    /// As canonical JSON.
    pub content: String,
    /// SHA-256 of `content`, hexadecimal.
    pub content_hash: String,
}

/// The proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Propose {
    /// Identifier of the statement.
    pub id: StatementId,
    /// What the public edition will leave out.
    pub options: EditionOptions,
    /// The note of the proposer; may be empty.
    pub note: String,
    /// The statement as it stands now.
    pub frozen: Frozen,
    /// The newest version of BIO2 that this installation knows, for the rules.
    pub newest_version: &'static str,
}

/// Why nothing is proposed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProposeRefused {
    /// There is an open proposal; it has to be finished first.
    #[error("another proposal is still open")]
    Open(StatementId),
    /// This many diagnostics prevent it.
    #[error("{0} things stand in the way")]
    Blocked(usize),
    /// The note is longer than [`MAX_NOTE_LENGTH`].
    #[error("the note is longer than {MAX_NOTE_LENGTH} characters")]
    NoteTooLong,
    /// The records changed after the statement was frozen: freeze it again.
    #[error("the statement was frozen from older records")]
    Outdated,
}

impl Refusal for ProposeRefused {}

impl Propose {
    fn check(&self, world: &World<'_>, statements: &[StatementRecord]) -> Result<(), ProposeRefused> {
        if let Some(open) = statements.iter().find(|record| record.status.is_open()) {
            return Err(ProposeRefused::Open(open.id));
        }
        if self.note.chars().count() > MAX_NOTE_LENGTH {
            return Err(ProposeRefused::NoteTooLong);
        }
        let posture = Posture::derive(world.catalogue, world.ledger, world.today);
        let diagnostics = rules::check(&Draft {
            catalogue: world.catalogue,
            newest_version: self.newest_version,
            ledger: world.ledger,
            posture: &posture,
            statements,
        });
        let blocks = |found: &&rules::Diagnostic| found.severity == Severity::Blocks;
        match diagnostics.iter().filter(blocks).count() {
            0 => {}
            blocking => return Err(ProposeRefused::Blocked(blocking)),
        }
        let number = next_number(statements);
        if self.frozen.statement != Statement::freeze(world.catalogue, world.ledger, &posture, number) {
            return Err(ProposeRefused::Outdated);
        }
        Ok(())
    }
}

impl Command for Propose {
    const PERMISSION: Permission = Permission::ProposeStatement;
    type Refusal = ProposeRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ProposeRefused>> {
        let statements = world.statements(&())?;
        self.check(world, statements)?;
        let person = world.person(Self::PERMISSION)?;
        let Frozen {
            statement,
            content,
            content_hash,
        } = &self.frozen;
        let record = StatementRecord {
            id: self.id,
            number: statement.number,
            as_of: statement.as_of,
            status: StatementStatus::Proposed,
            options: self.options,
            content: content.clone(),
            content_hash: content_hash.clone(),
            proposed: SignOff {
                by: person.user,
                name: person.name.clone(),
                at: world.now,
                note: self.note.trim().to_owned(),
            },
            advised: None,
            decided: None,
            published: None,
            ended: None,
            edition: None,
            version: 1,
        };
        let mut outcome = world.outcome();
        outcome.event(&StatementEvent::Proposed {
            id: record.id,
            number: record.number,
            as_of: record.as_of,
            content_hash: record.content_hash.clone(),
            left_out: record.options.left_out(),
            note: record.proposed.note.clone(),
        });
        outcome.change(Change::Add(record));
        Ok(outcome)
    }
}
