//! Adds files and links as evidence.

use super::{Change, Content, Evidence, EvidenceError, EvidenceEvent, EvidenceFacts, check_link};
use crate::accounts::Actor;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::{EvidenceId, UserId};
use crate::permissions::Permission;

/// Evidence to add. A file is in the evidence store already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// Identifier.
    pub id: EvidenceId,
    /// Content.
    pub content: Content,
    /// Its metadata.
    pub facts: EvidenceFacts,
}

/// Adds these, all or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddEvidence {
    /// The new pieces.
    pub pieces: Vec<NewEvidence>,
}

/// Why nothing is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddRefused {
    /// The metadata is not valid.
    #[error(transparent)]
    Facts(#[from] EvidenceError),
    /// The owner is not a member of the organisation.
    #[error("the owner does not belong to the organisation")]
    UnknownOwner,
    /// The link is no address that we link to.
    #[error("this is not a link")]
    NotALink,
}

impl Refusal for AddRefused {}

/// The name of an owner; `None` if they are not a member of the organisation.
pub(super) fn owner_name(world: &World<'_>, author: &Actor, owner: UserId) -> Option<String> {
    let member = world.ledger.member(owner).map(|member| member.name.clone());
    member.or_else(|| (owner == author.user).then(|| author.name.clone()))
}

impl NewEvidence {
    fn evidence(&self, world: &World<'_>, author: &Actor) -> Result<Evidence, AddRefused> {
        let facts = self.facts.clone().checked()?;
        if matches!(&self.content, Content::Link(link) if check_link(link).as_ref() != Ok(link)) {
            return Err(AddRefused::NotALink);
        }
        Ok(Evidence {
            id: self.id,
            title: facts.title,
            content: self.content.clone(),
            period: facts.period,
            owner: facts.owner,
            owner_name: owner_name(world, author, facts.owner).ok_or(AddRefused::UnknownOwner)?,
            confidentiality: facts.confidentiality,
            added_at: world.now,
            added_by: author.user,
            retired: false,
            version: 1,
        })
    }

    /// Adds it to an outcome: also where it comes along with a judgement.
    pub(crate) fn add(
        &self,
        world: &World<'_>,
        author: &Actor,
        outcome: &mut Outcome,
    ) -> Result<Evidence, AddRefused> {
        let evidence = self.evidence(world, author)?;
        outcome.event(&EvidenceEvent::added(&evidence));
        outcome.change(Change::Add(evidence.clone()));
        Ok(evidence)
    }
}

impl EvidenceEvent {
    /// The event of a new piece.
    #[must_use]
    pub fn added(evidence: &Evidence) -> Self {
        Self::Added {
            evidence: evidence.id,
            title: evidence.title.clone(),
            content: evidence.content.clone(),
            period: evidence.period,
            owner: evidence.owner,
            confidentiality: evidence.confidentiality,
        }
    }
}

impl Command for AddEvidence {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = AddRefused;
    /// What was added.
    type Output = Vec<Evidence>;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<Vec<Evidence>>, Stop<AddRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let mut outcome = world.outcome();
        let added = self
            .pieces
            .iter()
            .map(|piece| piece.add(world, author, &mut outcome));
        let added = added.collect::<Result<Vec<_>, _>>()?;
        Ok(outcome.with(added))
    }
}
