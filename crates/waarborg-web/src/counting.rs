//! A store that counts how often it is called, to hold pages to a handful of queries.

use async_trait::async_trait;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use waarborg_domain::Moment;
use waarborg_domain::accounts::{Membership, Session, User};
use waarborg_domain::audit::Event;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::decision::Decided;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::frameworks::{Framework, FrameworkFilter, PlacedNode};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{
    EvidenceId, FrameworkId, JudgementId, OrganisationId, SessionId, StatementId, UserId,
};
use waarborg_domain::judgements::{JudgedUnder, Judgement};
use waarborg_domain::ledger::LedgerDelta;
use waarborg_domain::official::OfficialSource;
use waarborg_domain::organisations::Organisation;
use waarborg_domain::statement::StatementRecord;
use waarborg_domain::store::{
    AccountStore, EventFilter, EvidenceFilter, EvidenceRow, Page, PageRequest, Publication, SessionContext,
    Store, StoreError,
};

/// Counts the calls and passes them on.
pub struct CountingStore {
    inner: Arc<dyn Store>,
    calls: AtomicUsize,
}

impl CountingStore {
    /// Counts the calls of this store.
    #[must_use]
    pub fn new(inner: Arc<dyn Store>) -> Self {
        Self {
            inner,
            calls: AtomicUsize::new(0),
        }
    }

    /// How many calls there were since this was last asked.
    pub fn take_calls(&self) -> usize {
        self.calls.swap(0, Ordering::Relaxed)
    }
}

macro_rules! counted {
    ($name:ident { $(fn $method:ident($($argument:ident: $kind:ty),*) -> $answer:ty;)+ }) => {
        #[async_trait]
        impl $name for CountingStore {
            $(async fn $method(&self, $($argument: $kind),*) -> Result<$answer, StoreError> {
                self.calls.fetch_add(1, Ordering::Relaxed);
                self.inner.$method($($argument),*).await
            })+
        }
    };
}

counted! { AccountStore {
    fn count_users() -> i64;
    fn user_by_email(email: &str) -> Option<User>;
    fn user(id: UserId) -> Option<User>;
    fn memberships(user: UserId) -> Vec<Membership>;
    fn create_session(session: &Session) -> ();
    fn session(token_hash: &str, now: Moment) -> Option<SessionContext>;
    fn pass_second_factor(id: SessionId, new_token_hash: &str) -> ();
    fn extend_session(id: SessionId, expires_at: Moment) -> ();
    fn end_session(id: SessionId) -> ();
    fn end_sessions_of(user: UserId, except: Option<SessionId>) -> ();
    fn use_totp_step(user: UserId, step: i64) -> bool;
    fn use_recovery_code(user: UserId, code_hash: &str) -> bool;
    fn note_failed_login(keys: &[String], at: Moment, forget_before: Moment) -> ();
    fn failed_logins(key: &str, since: Moment) -> i64;
} }

counted! { Store {
    fn commit(commit: Decided) -> i64;
    fn organisations() -> Vec<Organisation>;
    fn organisation_by_slug(slug: &str) -> Option<Organisation>;
    fn revision(organisation: OrganisationId) -> i64;
    fn ledger_since(organisation: OrganisationId, revision: i64) -> Option<LedgerDelta>;
    fn judgement_history(organisation: OrganisationId, measures: &[JudgedUnder], targets: &[Target], page: PageRequest) -> Page<Judgement>;
    fn judgement(organisation: OrganisationId, id: JudgementId) -> Option<Judgement>;
    fn evidence_page(organisation: OrganisationId, filter: &EvidenceFilter, page: PageRequest) -> Page<EvidenceRow>;
    fn evidence(organisation: OrganisationId, id: EvidenceId) -> Option<Evidence>;
    fn evidence_of(organisation: OrganisationId, judgements: &[JudgementId]) -> Vec<(JudgementId, Evidence)>;
    fn judgements_with(organisation: OrganisationId, evidence: EvidenceId, page: PageRequest) -> Page<Judgement>;
    fn statements(organisation: OrganisationId) -> Vec<StatementRecord>;
    fn statement(organisation: OrganisationId, id: StatementId) -> Option<StatementRecord>;
    fn published_statement(organisation: OrganisationId, number: Option<i64>) -> Option<StatementRecord>;
    fn publications() -> Vec<Publication>;
    fn official_text(organisation: OrganisationId, catalogue_version: &str, measure: MeasureNumber) -> Option<String>;
    fn official_texts(organisation: OrganisationId, catalogue_version: &str) -> BTreeMap<MeasureNumber, String>;
    fn official_sources(organisation: OrganisationId) -> Vec<OfficialSource>;
    fn column_choice(organisation: OrganisationId, purpose: &str, headings: &str) -> Option<String>;
    fn frameworks(organisation: OrganisationId) -> Vec<Framework>;
    fn framework(organisation: OrganisationId, id: FrameworkId) -> Option<Framework>;
    fn framework_nodes(organisation: OrganisationId, id: FrameworkId, filter: &FrameworkFilter, page: PageRequest) -> Page<PlacedNode>;
    fn events(organisation: OrganisationId, filter: &EventFilter, page: PageRequest) -> Page<Event>;
    fn events_after(organisation: OrganisationId, sequence: i64, limit: i64) -> Vec<Event>;
    fn last_event_hash(organisation: OrganisationId) -> String;
} }
