//! The dossier of an organisation as of a day: what all features add to it, with a signed manifest.

use crate::app::App;
use crate::clock::day_of;
use crate::errors::AppError;
use waarborg_documents::dossier::{self, Files, MANIFEST, Manifest};
use waarborg_domain::Day;
use waarborg_domain::audit::Event;
use waarborg_domain::dossier::AsOf;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::ids::{JudgementId, OrganisationId, StatementId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::statement::StatementRecord;
use waarborg_domain::store::StoreError;

/// Judgements whose evidence is loaded at a time, and events read at a time.
const PIECE: usize = 500;

/// How often the records are read before it is given up that nobody writes meanwhile.
const ATTEMPTS: usize = 5;

/// Why there is no dossier.
#[derive(Debug, thiserror::Error)]
pub enum NoDossier {
    /// The records cannot be read.
    #[error(transparent)]
    Records(#[from] AppError),
    /// Nobody knows how things are on a day that is still to come.
    #[error("{0} is still to come: a dossier is of today or of a day before")]
    Future(Day),
    /// The records changed each time that they were read.
    #[error("records are being written all the time; try again in a minute")]
    Busy,
    /// This installation cannot sign for the organisation.
    #[error("the signing key of the organisation cannot be used: {0}")]
    NoKey(&'static str),
    /// The files cannot be written.
    #[error("{0}")]
    Failed(String),
}

impl From<StoreError> for NoDossier {
    fn from(error: StoreError) -> Self {
        Self::Records(error.into())
    }
}

impl NoDossier {
    fn failed(cause: impl std::fmt::Display) -> Self {
        Self::Failed(cause.to_string())
    }
}

impl App {
    /// Makes the dossier: every file by its path, the manifest included. The same records, day and
    /// version of the program give the same bytes.
    ///
    /// # Errors
    /// [`NoDossier`].
    pub async fn dossier(&self, organisation: OrganisationId, day: Day) -> Result<Files, NoDossier> {
        if day > self.clock.today() {
            return Err(NoDossier::Future(day));
        }
        for _ in 0..ATTEMPTS {
            let before = self.store.revision(organisation).await?;
            let files = self.dossier_now(organisation, day).await?;
            if self.store.revision(organisation).await? == before {
                return Ok(files);
            }
        }
        Err(NoDossier::Busy)
    }

    /// The dossier as the records are when each of them is read. When one is written in between, the log
    /// and the tables contradict each other.
    async fn dossier_now(&self, organisation: OrganisationId, day: Day) -> Result<Files, NoDossier> {
        let standing = self.standing(organisation, day).await?;
        let statements = self.statements_by(organisation, day).await?;
        let evidence = self.evidence_by(organisation, &standing.ledger, day).await?;
        let events = self.events_by(organisation, day).await?;
        let added = waarborg_domain::dossier::files(&AsOf {
            situation: standing.situation(&statements),
            evidence: &evidence,
            events: &events,
        });
        let mut files = dossier::render(added).map_err(NoDossier::failed)?;
        // Its name and key are of today; its version of BIO2 may be another in the era of the day.
        let organisation = self.ledger(organisation).await?.organisation.clone();
        let key = self.signing_key(&organisation).map_err(NoDossier::NoKey)?;
        let manifest = Manifest::sign(&organisation, day, &files, &key).map_err(NoDossier::failed)?;
        files.insert(
            MANIFEST.to_owned(),
            manifest.to_json().map_err(NoDossier::failed)?,
        );
        Ok(files)
    }

    /// The statements as they stood at the end of the day: those that were a version by then keep their
    /// number, and those that were public have their edition.
    async fn statements_by(
        &self,
        organisation: OrganisationId,
        day: Day,
    ) -> Result<Vec<StatementRecord>, StoreError> {
        let by_then = |at| day_of(at) <= day;
        let all = self.store.statements(organisation).await?;
        let decided = all.into_iter().filter(|record| {
            let decision = record.decided.as_ref();
            decision.is_some_and(|decision| by_then(decision.at))
        });
        let ids: Vec<StatementId> = decided.map(|record| record.id).collect();
        let mut statements = self.store.statements_whole(organisation, &ids).await?;
        for record in &mut statements {
            let published = record.published.as_ref();
            if !published.is_some_and(|published| by_then(published.at)) {
                record.edition = None;
            }
        }
        Ok(statements)
    }

    /// The evidence behind every judgement that was given by the day, in order.
    async fn evidence_by(
        &self,
        organisation: OrganisationId,
        ledger: &Ledger,
        day: Day,
    ) -> Result<Vec<(JudgementId, Evidence)>, StoreError> {
        let given = ledger.judgements.iter().filter(|fact| fact.judged_on <= day);
        let mut ids: Vec<JudgementId> = given.map(|fact| fact.id).collect();
        // After a move one judgement may count under several numbers.
        ids.sort_unstable();
        ids.dedup();
        let mut evidence = Vec::new();
        for piece in ids.chunks(PIECE) {
            evidence.extend(self.store.evidence_of(organisation, piece).await?);
        }
        evidence.sort_by_key(|(judgement, evidence)| (*judgement, evidence.id));
        Ok(evidence)
    }

    /// The trail until the end of the day. It is cut off at the first event after it, so that what is left
    /// is a whole chain.
    async fn events_by(&self, organisation: OrganisationId, day: Day) -> Result<Vec<Event>, StoreError> {
        let limit = i64::try_from(PIECE).unwrap_or(i64::MAX);
        let mut events: Vec<Event> = Vec::new();
        loop {
            let after = events.last().map_or(0, |event| event.sequence);
            let piece = self.store.events_after(organisation, after, limit).await?;
            let end = piece.iter().position(|event| day_of(event.at) > day);
            let done = piece.len() < PIECE || end.is_some();
            events.extend(piece.into_iter().take(end.unwrap_or(PIECE)));
            if done {
                return Ok(events);
            }
        }
    }
}
