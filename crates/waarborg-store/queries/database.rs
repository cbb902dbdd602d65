//! The traits of the domain, on a database.

use super::{Connection, Db, Result, failed};
use super::{
    accounts, audit, commit, evidence, frameworks, judgements, ledger, members, official, organisations,
    sessions, statements,
};
use async_trait::async_trait;
use sqlx::Pool;
use sqlx::pool::PoolConnection;
use std::collections::BTreeMap;
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

/// A database that is open.
#[derive(Debug, Clone)]
pub struct Database {
    read: Pool<Db>,
    write: Pool<Db>,
}

impl Database {
    pub(crate) const fn new(read: Pool<Db>, write: Pool<Db>) -> Self {
        Self { read, write }
    }

    /// Ends all connections, after what is under way.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }

    async fn read(&self) -> Result<PoolConnection<Db>> {
        self.read.acquire().await.map_err(failed)
    }

    /// A transaction in which all reads see one moment.
    async fn snapshot(&self) -> Result<sqlx::Transaction<'static, Db>> {
        self.read.begin_with(crate::BEGIN_SNAPSHOT).await.map_err(failed)
    }

    async fn begin(&self) -> Result<sqlx::Transaction<'static, Db>> {
        self.write.begin_with(crate::BEGIN_WRITE).await.map_err(failed)
    }
}

/// Runs one step in a transaction of its own.
macro_rules! write {
    ($self:ident, $connection:ident => $step:expr) => {{
        let mut transaction = $self.begin().await?;
        let $connection: &mut Connection = &mut transaction;
        let outcome = $step.await?;
        transaction.commit().await.map_err(failed)?;
        Ok(outcome)
    }};
}

#[async_trait]
impl AccountStore for Database {
    async fn count_users(&self) -> Result<i64> {
        accounts::count(&mut *self.read().await?).await
    }

    async fn user_by_email(&self, email: &str) -> Result<Option<User>> {
        accounts::by_email(&mut *self.read().await?, email).await
    }

    async fn user(&self, id: UserId) -> Result<Option<User>> {
        accounts::by_id(&mut *self.read().await?, id.0).await
    }

    async fn memberships(&self, user: UserId) -> Result<Vec<Membership>> {
        members::memberships_of(&mut *self.read().await?, user.0).await
    }

    async fn create_session(&self, session: &Session) -> Result<()> {
        write!(self, connection => sessions::create(connection, session))
    }

    async fn session(&self, token_hash: &str, now: Moment) -> Result<Option<SessionContext>> {
        sessions::by_token(&mut *self.read().await?, token_hash, now).await
    }

    async fn pass_second_factor(&self, id: SessionId, new_token_hash: &str) -> Result<()> {
        write!(self, connection => sessions::pass_second_factor(connection, id.0, new_token_hash))
    }

    async fn extend_session(&self, id: SessionId, expires_at: Moment) -> Result<()> {
        write!(self, connection => sessions::extend(connection, id.0, expires_at))
    }

    async fn end_session(&self, id: SessionId) -> Result<()> {
        write!(self, connection => sessions::end(connection, id.0))
    }

    async fn end_sessions_of(&self, user: UserId, except: Option<SessionId>) -> Result<()> {
        write!(self, connection => sessions::end_all_of(connection, user.0, except.map(|id| id.0)))
    }

    async fn use_totp_step(&self, user: UserId, step: i64) -> Result<bool> {
        write!(self, connection => accounts::use_totp_step(connection, user.0, step))
    }

    async fn use_recovery_code(&self, user: UserId, code_hash: &str) -> Result<bool> {
        write!(self, connection => accounts::use_recovery_code(connection, user.0, code_hash))
    }

    async fn note_failed_login(&self, keys: &[String], at: Moment, forget_before: Moment) -> Result<()> {
        write!(self, connection => sessions::note_failed_login(connection, keys, at, forget_before))
    }

    async fn failed_logins(&self, key: &str, since: Moment) -> Result<i64> {
        sessions::failed_logins(&mut *self.read().await?, key, since).await
    }
}

#[async_trait]
impl Store for Database {
    async fn commit(&self, decided: Decided) -> Result<i64> {
        write!(self, connection => commit::write(connection, decided))
    }

    async fn organisations(&self) -> Result<Vec<Organisation>> {
        organisations::all(&mut *self.read().await?).await
    }

    async fn organisation_by_slug(&self, slug: &str) -> Result<Option<Organisation>> {
        organisations::by_slug(&mut *self.read().await?, slug).await
    }

    async fn revision(&self, organisation: OrganisationId) -> Result<i64> {
        organisations::revision(&mut *self.read().await?, organisation.0)
            .await?
            .ok_or(StoreError::Dangling)
    }

    async fn ledger_since(&self, organisation: OrganisationId, revision: i64) -> Result<Option<LedgerDelta>> {
        ledger::since(&mut *self.snapshot().await?, organisation.0, revision).await
    }

    async fn judgement_history(
        &self,
        organisation: OrganisationId,
        measures: &[JudgedUnder],
        targets: &[Target],
        page: PageRequest,
    ) -> Result<Page<Judgement>> {
        judgements::history(&mut *self.read().await?, organisation.0, measures, targets, page).await
    }

    async fn judgement(&self, organisation: OrganisationId, id: JudgementId) -> Result<Option<Judgement>> {
        judgements::one(&mut *self.read().await?, organisation.0, id.0).await
    }

    async fn evidence_page(
        &self,
        organisation: OrganisationId,
        filter: &EvidenceFilter,
        page: PageRequest,
    ) -> Result<Page<EvidenceRow>> {
        evidence::page(&mut *self.read().await?, organisation.0, filter, page).await
    }

    async fn evidence(&self, organisation: OrganisationId, id: EvidenceId) -> Result<Option<Evidence>> {
        evidence::one(&mut *self.read().await?, organisation.0, id.0).await
    }

    async fn evidence_of(
        &self,
        organisation: OrganisationId,
        judgements: &[JudgementId],
    ) -> Result<Vec<(JudgementId, Evidence)>> {
        evidence::of(&mut *self.read().await?, organisation.0, judgements).await
    }

    async fn judgements_with(
        &self,
        organisation: OrganisationId,
        evidence: EvidenceId,
        page: PageRequest,
    ) -> Result<Page<Judgement>> {
        judgements::with(&mut *self.read().await?, organisation.0, evidence.0, page).await
    }

    async fn statements(&self, organisation: OrganisationId) -> Result<Vec<StatementRecord>> {
        statements::all(&mut *self.read().await?, organisation.0).await
    }

    async fn statement(
        &self,
        organisation: OrganisationId,
        id: StatementId,
    ) -> Result<Option<StatementRecord>> {
        statements::one(&mut *self.read().await?, organisation.0, id.0).await
    }

    async fn published_statement(
        &self,
        organisation: OrganisationId,
        number: Option<i64>,
    ) -> Result<Option<StatementRecord>> {
        statements::published(&mut *self.read().await?, organisation.0, number).await
    }

    async fn publications(&self) -> Result<Vec<Publication>> {
        statements::publications(&mut *self.read().await?).await
    }

    async fn official_text(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
        measure: MeasureNumber,
    ) -> Result<Option<String>> {
        official::one(
            &mut *self.read().await?,
            organisation.0,
            catalogue_version,
            measure,
        )
        .await
    }

    async fn official_texts(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
    ) -> Result<BTreeMap<MeasureNumber, String>> {
        official::all(&mut *self.read().await?, organisation.0, catalogue_version).await
    }

    async fn official_sources(&self, organisation: OrganisationId) -> Result<Vec<OfficialSource>> {
        official::sources(&mut *self.read().await?, organisation.0).await
    }

    async fn column_choice(
        &self,
        organisation: OrganisationId,
        purpose: &str,
        headings: &str,
    ) -> Result<Option<String>> {
        official::column_choice(&mut *self.read().await?, organisation.0, purpose, headings).await
    }

    async fn frameworks(&self, organisation: OrganisationId) -> Result<Vec<Framework>> {
        frameworks::all(&mut *self.read().await?, organisation.0).await
    }

    async fn framework(&self, organisation: OrganisationId, id: FrameworkId) -> Result<Option<Framework>> {
        frameworks::one(&mut *self.read().await?, organisation.0, id).await
    }

    async fn framework_nodes(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
        filter: &FrameworkFilter,
        page: PageRequest,
    ) -> Result<Page<PlacedNode>> {
        frameworks::nodes(&mut *self.read().await?, organisation.0, id, filter, page).await
    }

    async fn events(
        &self,
        organisation: OrganisationId,
        filter: &EventFilter,
        page: PageRequest,
    ) -> Result<Page<Event>> {
        audit::page(&mut *self.read().await?, organisation.0, filter, page).await
    }

    async fn events_after(
        &self,
        organisation: OrganisationId,
        sequence: i64,
        limit: i64,
    ) -> Result<Vec<Event>> {
        audit::after(&mut *self.read().await?, organisation.0, sequence, limit).await
    }

    async fn last_event_hash(&self, organisation: OrganisationId) -> Result<String> {
        audit::last_hash(&mut *self.read().await?, organisation.0)
            .await?
            .ok_or(StoreError::Dangling)
    }
}
