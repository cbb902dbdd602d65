//! Changes the metadata of evidence, and retires it. The content never changes: other content is
//! other evidence.

use super::add::owner_name;
use super::{Change, Evidence, EvidenceError, EvidenceEvent, EvidenceFacts, visible};
use crate::audit::{Recorded, Value, change, record};
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::ids::EvidenceId;
use crate::permissions::Permission;

/// Changes the metadata of a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeEvidence {
    /// Which piece.
    pub evidence: EvidenceId,
    /// The version that the author saw.
    pub seen: i64,
    /// The new metadata.
    pub facts: EvidenceFacts,
}

/// Retires a piece of evidence, or restores it. It stays with the judgements that rest on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetireEvidence {
    /// Which piece.
    pub evidence: EvidenceId,
    /// The version that the author saw.
    pub seen: i64,
    /// Retired, or in use.
    pub retired: bool,
}

/// Why a piece of evidence is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChangeRefused {
    /// There is no such piece, or the author may not know of it.
    #[error("there is no such evidence")]
    Unknown,
    /// A colleague changed it in the meantime.
    #[error("a colleague changed the evidence in the meantime")]
    Changed,
    /// The metadata is not valid.
    #[error(transparent)]
    Facts(#[from] EvidenceError),
    /// The new owner is not a member of the organisation.
    #[error("the owner does not belong to the organisation")]
    UnknownOwner,
}

impl Refusal for ChangeRefused {}

/// The piece, when the author may change it and saw it as it is.
fn changeable<'w>(world: &World<'w>, id: EvidenceId, seen: i64) -> Result<&'w Evidence, Stop<ChangeRefused>> {
    let author = world.person(Permission::Judge)?;
    let evidence = world.evidence(&id)?.as_ref().ok_or(ChangeRefused::Unknown)?;
    if !evidence.may_be_changed_by(author) {
        // What is hidden is as unknown as what does not exist.
        let known = visible(world, author, vec![id])?;
        return Err(if known.is_empty() {
            ChangeRefused::Unknown.into()
        } else {
            Stop::NotAllowed(Permission::JudgeAll)
        });
    }
    if evidence.version == seen {
        Ok(evidence)
    } else {
        Err(ChangeRefused::Changed.into())
    }
}

/// The fields that can change.
pub(super) const CHANGED: &[&str] = &["title", "period", "owner", "confidentiality"];

/// The fields that differ, with what they were and became.
fn differences(before: &Evidence, after: &Evidence) -> Value {
    let fields = [
        ("title", before.title.recorded(), after.title.recorded()),
        ("period", before.period.recorded(), after.period.recorded()),
        ("owner", before.owner.recorded(), after.owner.recorded()),
        (
            "confidentiality",
            before.confidentiality.recorded(),
            after.confidentiality.recorded(),
        ),
    ];
    let differ = fields.iter().filter(|(_, before, after)| before != after);
    record(differ.map(|(name, before, after)| (*name, change(before, after))))
}

impl Command for ChangeEvidence {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = ChangeRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ChangeRefused>> {
        let before = changeable(world, self.evidence, self.seen)?;
        let author = world.person(Self::PERMISSION)?;
        let facts = self.facts.clone().checked().map_err(ChangeRefused::from)?;
        // Somebody who has left can stay the owner, but not become it.
        let owner_name = if facts.owner == before.owner {
            Some(before.owner_name.clone())
        } else {
            owner_name(world, author, facts.owner)
        };
        let after = Evidence {
            title: facts.title,
            period: facts.period,
            owner: facts.owner,
            owner_name: owner_name.ok_or(ChangeRefused::UnknownOwner)?,
            confidentiality: facts.confidentiality,
            ..before.clone()
        };
        let mut outcome = world.outcome();
        if after != *before {
            outcome.event(&EvidenceEvent::Changed {
                evidence: after.id,
                title: after.title.clone(),
                changes: differences(before, &after),
            });
            outcome.change(Change::Update(after));
        }
        Ok(outcome)
    }
}

impl Command for RetireEvidence {
    const PERMISSION: Permission = Permission::Judge;
    type Refusal = ChangeRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ChangeRefused>> {
        let before = changeable(world, self.evidence, self.seen)?;
        let mut outcome = world.outcome();
        if before.retired != self.retired {
            let (evidence, title) = (before.id, before.title.clone());
            outcome.event(&if self.retired {
                EvidenceEvent::Retired { evidence, title }
            } else {
                EvidenceEvent::Restored { evidence, title }
            });
            outcome.change(Change::Update(Evidence {
                retired: self.retired,
                ..before.clone()
            }));
        }
        Ok(outcome)
    }
}
