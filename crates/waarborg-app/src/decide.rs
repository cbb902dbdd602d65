//! The one write path: a command is decided on the newest records and stored, and decided again if
//! somebody else was first.

use crate::app::App;
use std::sync::Arc;
use waarborg_domain::Day;
use waarborg_domain::decision::{self, By, Command, Need, Records, Stop, World};
use waarborg_domain::evidence::{Evidence, EvidenceFilter, EvidenceVisibility};
use waarborg_domain::ids::{EvidenceId, OrganisationId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::Posture;
use waarborg_domain::store::{PageRequest, Store, StoreError};

/// How often a command is decided on records that changed under it before its author is asked to try
/// again. Writes of an organisation wait for one another, so only a crowd gets here.
const MAX_ATTEMPTS: usize = 16;

/// How many kinds of record a command may ask for in one attempt: more is a mistake in the command.
const MAX_NEEDS: usize = 64;

/// Why nothing was stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undecided<R> {
    /// The author does not have this permission.
    #[error("this takes the permission '{0}'")]
    NotAllowed(Permission),
    /// The command was refused, in terms of its feature.
    #[error("{0}")]
    Refused(R),
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Decides a command on the records of an organisation and stores what it decided.
    ///
    /// # Errors
    /// [`Undecided`]: nothing was stored.
    pub async fn decide<C: Command>(
        &self,
        organisation: OrganisationId,
        by: &By,
        command: &C,
    ) -> Result<C::Output, Undecided<C::Refusal>> {
        let mut attempt = 1;
        loop {
            match self.attempt(organisation, by, command).await {
                Err(Undecided::Store(StoreError::Moved | StoreError::Conflict)) if attempt < MAX_ATTEMPTS => {
                    attempt += 1;
                }
                Err(Undecided::Store(StoreError::Moved)) => return Err(StoreError::Conflict.into()),
                outcome => return outcome,
            }
        }
    }

    async fn attempt<C: Command>(
        &self,
        organisation: OrganisationId,
        by: &By,
        command: &C,
    ) -> Result<C::Output, Undecided<C::Refusal>> {
        let ledger = self.ledgers.ledger(&*self.store, organisation).await?;
        let by = &as_of_now(by, &ledger);
        let mut records = Records::default();
        for _ in 0..MAX_NEEDS {
            let world = World {
                ledger: &ledger,
                catalogue: self.catalogue(&ledger.organisation.catalogue_version),
                records: &records,
                by,
                now: self.clock.now(),
                today: self.clock.today(),
            };
            match decision::decide(command, &world) {
                Ok(decision) => {
                    if let Some(decided) = decision.decided {
                        self.store.commit(decided).await?;
                        self.ledgers.written(organisation).await;
                    }
                    return Ok(decision.output);
                }
                Err(Stop::Needs(need)) => self.load(&ledger, need, &mut records).await?,
                Err(Stop::NotAllowed(permission)) => return Err(Undecided::NotAllowed(permission)),
                Err(Stop::Refused(refusal)) => return Err(Undecided::Refused(refusal)),
            }
        }
        Err(StoreError::Failed("a command asks for records without end".to_owned()).into())
    }

    /// Loads what a command needs. Read after the ledger: what is newer than the ledger has moved the
    /// revision, and the store refuses.
    async fn load(&self, ledger: &Arc<Ledger>, need: Need, records: &mut Records) -> Result<(), StoreError> {
        let organisation = ledger.organisation.id;
        let store = &*self.store;
        match need {
            Need::User(id) => records.put_user(id, store.user(id).await?),
            Need::UserByEmail(email) => {
                let user = store.user_by_email(&email).await?;
                records.put_user_by_email(email, user);
            }
            Need::Memberships(user) => records.put_memberships(user, store.memberships(user).await?),
            Need::Invitation(id) => records.put_invitation(id, store.invitation(organisation, id).await?),
            Need::Statement(id) => records.put_statement(id, store.statement(organisation, id).await?),
            Need::Statements(()) => records.put_statements((), store.statements(organisation).await?),
            Need::Evidence(id) => records.put_evidence(id, store.evidence(organisation, id).await?),
            Need::EvidenceIn((ids, visibility)) => {
                let found = evidence_in(store, organisation, &ids, visibility.as_ref()).await?;
                records.put_evidence_in((ids, visibility), found);
            }
            Need::Batch(id) => records.put_batch(id, store.batch(organisation, id).await?),
            Need::History((measures, targets)) => {
                let all = PageRequest {
                    offset: 0,
                    limit: i64::MAX,
                };
                let found = store
                    .judgement_history(organisation, &measures, &targets, all)
                    .await?;
                records.put_history((measures, targets), found.rows);
            }
            Need::Posture(day) => records.put_posture(day, self.posture_of(ledger, day).await?),
            Need::Judgement(id) => records.put_judgement(id, store.judgement(organisation, id).await?),
            Need::Frameworks(()) => records.put_frameworks((), store.frameworks(organisation).await?),
            Need::OfficialSources(()) => {
                records.put_official_sources((), store.official_sources(organisation).await?);
            }
        }
        Ok(())
    }

    /// The posture of exactly this ledger: from the cache if it holds the same.
    async fn posture_of(&self, ledger: &Arc<Ledger>, day: Day) -> Result<Arc<Posture>, StoreError> {
        let of = |ledger: &Ledger| self.catalogue(&ledger.organisation.catalogue_version);
        let organisation = ledger.organisation.id;
        let cached = self.ledgers.posture(&*self.store, organisation, day, of);
        let (found, posture) = cached.await?;
        if found.revision != ledger.revision {
            return Err(StoreError::Moved);
        }
        if Arc::ptr_eq(&found, ledger) {
            Ok(posture)
        } else {
            Ok(Arc::new(Posture::derive(of(ledger), ledger, day)))
        }
    }
}

/// The author with the roles that are still theirs: those in the session may have been revoked since it
/// was looked up.
fn as_of_now(by: &By, ledger: &Ledger) -> By {
    let By::Member(actor) = by else { return by.clone() };
    let member = ledger.member(actor.user).filter(|member| member.active);
    let roles = member.map_or(&[][..], |member| &member.roles);
    let mut actor = actor.clone();
    actor.roles.retain(|role| roles.contains(role));
    By::Member(actor)
}

/// Those of these pieces of evidence that exist for somebody with this visibility.
async fn evidence_in(
    store: &dyn Store,
    organisation: OrganisationId,
    ids: &[EvidenceId],
    visibility: Option<&EvidenceVisibility>,
) -> Result<Vec<Evidence>, StoreError> {
    let filter = EvidenceFilter {
        ids: Some(ids.to_vec()),
        retired: true,
        visibility: visibility.cloned(),
        ..EvidenceFilter::default()
    };
    let all = PageRequest {
        offset: 0,
        limit: i64::try_from(ids.len()).unwrap_or(i64::MAX),
    };
    let page = store.evidence_page(organisation, &filter, all).await?;
    Ok(page.rows.into_iter().map(|row| row.evidence).collect())
}
