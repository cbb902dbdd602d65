//! What a statement needs besides the domain: its canonical form, and the signature of the organisation.

use crate::app::App;
use crate::clock::day_of;
use crate::decide::Undecided;
use crate::errors::AppError;
use waarborg_documents::canonical;
use waarborg_documents::sign::{SignedEdition, public_key};
use waarborg_domain::decision::By;
use waarborg_domain::ids::{OrganisationId, StatementId};
use waarborg_domain::organisations::Organisation;
use waarborg_domain::statement::{
    EditionOptions, Frozen, Propose, ProposeRefused, Publish, Statement, StatementRecord, Step, StepKind,
    StepRefused, next_number,
};
use waarborg_domain::store::StoreError;

/// Purpose under which the private half of signing keys is encrypted; the owner is the organisation.
pub const SIGNING_KEY: &str = "signing-key";

/// How often a statement is frozen again because records changed meanwhile.
const MAX_ATTEMPTS: usize = 16;

/// A statement to propose to the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Identifier of the statement.
    pub id: StatementId,
    /// What the public edition will leave out.
    pub options: EditionOptions,
    /// The note of the proposer.
    pub note: String,
}

/// Why a statement is not made public.
#[derive(Debug, thiserror::Error)]
pub enum Unpublished {
    /// The command was not decided.
    #[error(transparent)]
    Undecided(#[from] Undecided<StepRefused>),
    /// This installation cannot sign for the organisation.
    #[error("the signing key of the organisation cannot be used: {0}")]
    NoKey(&'static str),
    /// The record cannot be read, or cannot be written as JSON.
    #[error("{0}")]
    Failed(String),
}

impl Unpublished {
    fn failed(cause: impl std::fmt::Display) -> Self {
        Self::Failed(cause.to_string())
    }
}

impl App {
    /// Freezes the statement as it stands now, and proposes it.
    ///
    /// # Errors
    /// [`Undecided`]: nothing was stored.
    pub async fn propose(
        &self,
        organisation: OrganisationId,
        by: &By,
        proposal: &Proposal,
    ) -> Result<(), Undecided<ProposeRefused>> {
        for _ in 0..MAX_ATTEMPTS {
            let command = Propose {
                id: proposal.id,
                options: proposal.options,
                note: proposal.note.clone(),
                frozen: self.freeze(organisation).await.map_err(AppError::into_store)?,
                newest_version: waarborg_catalogue::NEWEST,
            };
            match self.decide(organisation, by, &command).await {
                Err(Undecided::Refused(ProposeRefused::Outdated)) => {}
                outcome => return outcome,
            }
        }
        Err(StoreError::Conflict.into())
    }

    async fn freeze(&self, organisation: OrganisationId) -> Result<Frozen, AppError> {
        let standing = self.standing(organisation, self.clock.today()).await?;
        let number = next_number(&self.store.statements(organisation).await?);
        let statement = Statement::freeze(standing.catalogue, &standing.ledger, &standing.posture, number);
        let content = canonical::of(&statement).map_err(AppError::failed)?;
        Ok(Frozen {
            content_hash: canonical::sha256(&content),
            content: String::from_utf8(content).map_err(AppError::failed)?,
            statement,
        })
    }

    /// Signs the public edition of an approved statement, and publishes it.
    ///
    /// # Errors
    /// [`Unpublished`]: nothing was stored.
    pub async fn publish(
        &self,
        organisation: OrganisationId,
        by: &By,
        step: Step,
    ) -> Result<(), Unpublished> {
        let record = self.store.statement(organisation, step.statement).await;
        let record = record.map_err(Undecided::Store)?;
        let record = record.ok_or(Undecided::Refused(StepRefused::Unknown))?;
        step.check(StepKind::Publish, &record, by.user())
            .map_err(Undecided::Refused)?;
        let ledger = self.ledger(organisation).await;
        let ledger = ledger.map_err(|error| Undecided::Store(error.into_store()))?;
        let edition = self.edition(&ledger.organisation, &record)?;
        let command = Publish { step, edition };
        Ok(self.decide(organisation, by, &command).await?)
    }

    /// The private half of the key with which an organisation signs, or what is wrong with it.
    pub(crate) fn signing_key(&self, organisation: &Organisation) -> Result<[u8; 32], &'static str> {
        let owner = organisation.id.to_string();
        let key = self
            .secrets
            .decrypt(SIGNING_KEY, &owner, &organisation.encrypted_private_key);
        let key: Option<[u8; 32]> = key.ok().and_then(|key| key.try_into().ok());
        let key = key.ok_or("it cannot be decrypted")?;
        if public_key(&key) != organisation.public_key {
            return Err("it does not belong to the public key");
        }
        Ok(key)
    }

    /// The signed public edition as JSON.
    fn edition(&self, organisation: &Organisation, record: &StatementRecord) -> Result<String, Unpublished> {
        let key = self.signing_key(organisation).map_err(Unpublished::NoKey)?;
        let today = self.clock.today();
        let approved_on = record
            .decided
            .as_ref()
            .map_or(today, |approval| day_of(approval.at));
        let statement = Statement::read(&record.content).map_err(Unpublished::failed)?;
        let edition = statement.public_edition(record.options);
        let signed = SignedEdition::sign(edition, approved_on, today, &key).map_err(Unpublished::failed)?;
        let json = signed.to_json().map_err(Unpublished::failed)?;
        String::from_utf8(json).map_err(Unpublished::failed)
    }
}
