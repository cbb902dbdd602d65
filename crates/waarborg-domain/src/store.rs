//! What the domain asks of a store. Every write is one [`Decided`]: changes and their audit events in one
//! transaction. Every read carries the organisation.

use crate::accounts::{Membership, Role, Session, User};
use crate::applicability::Decision;
use crate::audit::Event;
use crate::catalogue::MeasureNumber;
use crate::decision::Decided;
use crate::evidence::{Confidentiality, Evidence};
use crate::frameworks::{Framework, FrameworkFilter, FrameworkNode, PlacedNode};
use crate::groups::Target;
use crate::ids::{
    EvidenceId, FrameworkId, InheritanceId, JudgementId, MigrationId, OrganisationId, SessionId, SourceId,
    StatementId, UserId,
};
use crate::inheritances::Inheritance;
use crate::judgements::{JudgedUnder, Judgement, Retraction};
use crate::ledger::LedgerDelta;
use crate::measure_owners::MeasureOwner;
use crate::migration::{CatalogueMigration, Undone};
use crate::objects::ObjectVersion;
use crate::official::{ColumnChoice, NewSource, OfficialSource, Removal};
use crate::organisations::Organisation;
use crate::scope::{ScopeItem, ScopeText};
use crate::statement::StatementRecord;
use crate::{Day, Moment};
use async_trait::async_trait;
use std::collections::BTreeMap;

/// Why the store could not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the record in the meantime: show what it is now and let the user choose.
    #[error("somebody else changed this in the meantime")]
    Conflict,
    /// The organisation moved on since the revision on which it was decided: decide again.
    #[error("the organisation moved on in the meantime")]
    Moved,
    /// Something with this name, code or address exists already.
    #[error("'{0}' exists already")]
    Exists(String),
    /// It refers to something that does not exist in this organisation.
    #[error("it refers to something that does not exist")]
    Dangling,
    /// The database failed.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// A change of one record.
#[derive(Debug, Clone)]
pub enum Change {
    /// A new organisation; the commit must carry its identifier.
    CreateOrganisation(Organisation),
    /// Name, tier, catalogue version or settings. `version` is the one that was read; the store
    /// raises it by one.
    UpdateOrganisation(Organisation),
    /// A new account.
    AddUser(User),
    /// Account: `version` as read; the store raises it by one.
    UpdateUser(User),
    /// The roles of a person at this organisation; none takes the membership away.
    SetRoles(UserId, Vec<Role>),
    /// A new object (version 1) or the next version of one: `version` must be one more than the last.
    SaveObject(ObjectVersion),
    /// New judgements, with their evidence.
    AddJudgements(Vec<Judgement>),
    /// A judgement was a mistake.
    RetractJudgement(JudgementId, Retraction),
    /// A new inheritance.
    AddInheritance(Inheritance),
    /// An inheritance ends on this day.
    EndInheritance(InheritanceId, Day),
    /// Who answers for a measure that binds to the organisation.
    SetMeasureOwner(MeasureOwner),
    /// New evidence.
    AddEvidence(Evidence),
    /// Title, period, owner, confidentiality or retirement: `version` as read.
    UpdateEvidence(Evidence),
    /// A decision on applicability.
    AddDecision(Decision),
    /// The next text of the scope: `version` must be one more than the last.
    AddScopeText(ScopeText),
    /// A decision on what is in the scope.
    AddScopeItem(ScopeItem),
    /// A new proposed statement.
    AddStatement(StatementRecord),
    /// A step of a statement: `version` as read.
    UpdateStatement(StatementRecord),
    /// Official text that was imported, with the file that it came from.
    AddOfficialSource(NewSource),
    /// The texts of an import are taken away.
    RemoveOfficialSource(SourceId, Removal),
    /// What the columns of a file meant, for the next file like it.
    RememberColumns(ColumnChoice),
    /// A move to another version of BIO2, with the revision that it was planned on: when anything was
    /// written since, it is refused with [`StoreError::Conflict`]. The new version of the organisation
    /// itself comes as [`Change::UpdateOrganisation`] in the same commit.
    AddCatalogueMigration(CatalogueMigration, i64),
    /// A move is undone, with the revision on which nothing held it.
    UndoCatalogueMigration(MigrationId, Undone, i64),
    /// Another framework with everything in it. The same file is kept once.
    PutFramework(Framework, Vec<FrameworkNode>),
    /// Another framework is removed, with everything in it.
    RemoveFramework(FrameworkId),
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many rows there are in all.
    pub total: i64,
}

/// Which page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageRequest {
    /// 0 is the first row.
    pub offset: i64,
    /// At most this many.
    pub limit: i64,
}

/// A session with its person and everything that a page needs to know before it starts.
#[derive(Debug, Clone)]
pub struct SessionContext {
    /// The session.
    pub session: Session,
    /// The person.
    pub user: User,
    /// All memberships.
    pub memberships: Vec<Membership>,
}

/// Which events of the audit trail are asked for; absent means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// By whom.
    pub actor: Option<UserId>,
    /// What: the whole code, or the part before the full stop with it (`judgements.`).
    pub action: Option<String>,
    /// On which subject.
    pub subject: Option<String>,
    /// From this moment.
    pub from: Option<Moment>,
    /// Up to but not including this moment.
    pub until: Option<Moment>,
}

/// Which evidence is asked for; absent means all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceFilter {
    /// Text in the title, any case.
    pub text: Option<String>,
    /// Whose.
    pub owner: Option<UserId>,
    /// Only with this confidentiality.
    pub confidentiality: Option<Confidentiality>,
    /// That serves a judgement on one of these: a measure with those that it came from.
    pub measures: Option<Vec<JudgedUnder>>,
    /// Also what was taken out of use.
    pub retired: bool,
    /// Only these.
    pub ids: Option<Vec<EvidenceId>>,
    /// Only what somebody with limited visibility may see; absent for who sees all.
    pub visibility: Option<EvidenceVisibility>,
}

/// What somebody may see of the evidence who may not see all: his own, what serves his objects, and
/// perhaps everything that is internal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceVisibility {
    /// Who looks: what he owns or added he sees.
    pub user: UserId,
    /// Whether he sees all that is internal.
    pub internal: bool,
    /// What serves a judgement on one of these measures with that target he sees too.
    pub grounds: Vec<(MeasureNumber, Target)>,
}

/// A piece of evidence with how often it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Evidence.
    pub evidence: Evidence,
    /// How many judgements rest on it.
    pub used_by: i64,
}

/// The newest published statement of an organisation, for the public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Short name of the organisation in addresses.
    pub slug: String,
    /// Name of the organisation.
    pub name: String,
    /// Number of the statement.
    pub number: i64,
    /// The state that it shows is of this day.
    pub as_of: Day,
    /// When it was published.
    pub published_at: Moment,
}

/// Accounts and sessions. With the list of organisations and that of publications the only reads that
/// are not of one organisation.
#[async_trait]
pub trait AccountStore: Send + Sync {
    /// How many accounts there are: none means that set-up has to be done.
    async fn count_users(&self) -> Result<i64, StoreError>;
    /// The account with this e-mail address (lower case).
    async fn user_by_email(&self, email: &str) -> Result<Option<User>, StoreError>;
    /// The account with this identifier.
    async fn user(&self, id: UserId) -> Result<Option<User>, StoreError>;
    /// The memberships of a person, by name of the organisation.
    async fn memberships(&self, user: UserId) -> Result<Vec<Membership>, StoreError>;
    /// Starts a session.
    async fn create_session(&self, session: &Session) -> Result<(), StoreError>;
    /// The session of a token, when it has not expired.
    async fn session(&self, token_hash: &str, now: Moment) -> Result<Option<SessionContext>, StoreError>;
    /// Notes that the second factor was given, and gives the session a new token against fixation.
    async fn pass_second_factor(&self, id: SessionId, new_token_hash: &str) -> Result<(), StoreError>;
    /// Moves the end of a session.
    async fn extend_session(&self, id: SessionId, expires_at: Moment) -> Result<(), StoreError>;
    /// Ends a session.
    async fn end_session(&self, id: SessionId) -> Result<(), StoreError>;
    /// Ends all sessions of a person, but for one.
    async fn end_sessions_of(&self, user: UserId, except: Option<SessionId>) -> Result<(), StoreError>;
    /// Uses a TOTP step: false when this step or a later one was used already.
    async fn use_totp_step(&self, user: UserId, step: i64) -> Result<bool, StoreError>;
    /// Uses a recovery code (by its hash): false when it was used already or never existed.
    async fn use_recovery_code(&self, user: UserId, code_hash: &str) -> Result<bool, StoreError>;
    /// Notes a failed log-in under each key and forgets those before `forget_before`.
    async fn note_failed_login(
        &self,
        keys: &[String],
        at: Moment,
        forget_before: Moment,
    ) -> Result<(), StoreError>;
    /// How many failed log-ins there were under this key since a moment.
    async fn failed_logins(&self, key: &str, since: Moment) -> Result<i64, StoreError>;
}

/// The records of an organisation.
#[async_trait]
pub trait Store: AccountStore {
    /// Writes changes and their audit events in one transaction and gives the new revision.
    async fn commit(&self, decided: Decided) -> Result<i64, StoreError>;

    /// All organisations, by name.
    async fn organisations(&self) -> Result<Vec<Organisation>, StoreError>;
    /// The organisation with this short name.
    async fn organisation_by_slug(&self, slug: &str) -> Result<Option<Organisation>, StoreError>;
    /// How often was written to the organisation.
    async fn revision(&self, organisation: OrganisationId) -> Result<i64, StoreError>;
    /// What was written since a revision (0: everything). Absent when the organisation does not exist.
    async fn ledger_since(
        &self,
        organisation: OrganisationId,
        revision: i64,
    ) -> Result<Option<LedgerDelta>, StoreError>;

    /// Judgements on a measure, and on those that it came from ([`crate::ledger::Ledger::lineage`]), with
    /// one of these targets, newest first, retracted ones included.
    async fn judgement_history(
        &self,
        organisation: OrganisationId,
        measures: &[JudgedUnder],
        targets: &[Target],
        page: PageRequest,
    ) -> Result<Page<Judgement>, StoreError>;
    /// One judgement.
    async fn judgement(
        &self,
        organisation: OrganisationId,
        id: JudgementId,
    ) -> Result<Option<Judgement>, StoreError>;

    /// Evidence, newest first.
    async fn evidence_page(
        &self,
        organisation: OrganisationId,
        filter: &EvidenceFilter,
        page: PageRequest,
    ) -> Result<Page<EvidenceRow>, StoreError>;
    /// One piece of evidence.
    async fn evidence(
        &self,
        organisation: OrganisationId,
        id: EvidenceId,
    ) -> Result<Option<Evidence>, StoreError>;
    /// The evidence behind these judgements.
    async fn evidence_of(
        &self,
        organisation: OrganisationId,
        judgements: &[JudgementId],
    ) -> Result<Vec<(JudgementId, Evidence)>, StoreError>;
    /// The judgements that rest on a piece of evidence, newest first.
    async fn judgements_with(
        &self,
        organisation: OrganisationId,
        evidence: EvidenceId,
        page: PageRequest,
    ) -> Result<Page<Judgement>, StoreError>;

    /// All statements, newest first, without their content (`content` empty, `edition` absent).
    async fn statements(&self, organisation: OrganisationId) -> Result<Vec<StatementRecord>, StoreError>;
    /// One statement, whole.
    async fn statement(
        &self,
        organisation: OrganisationId,
        id: StatementId,
    ) -> Result<Option<StatementRecord>, StoreError>;
    /// The published statement with this number, or the newest; whole.
    async fn published_statement(
        &self,
        organisation: OrganisationId,
        number: Option<i64>,
    ) -> Result<Option<StatementRecord>, StoreError>;

    /// The newest published statement of each organisation that has one, by name of the organisation.
    async fn publications(&self) -> Result<Vec<Publication>, StoreError>;

    /// The imported official text of a measure.
    async fn official_text(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
        measure: MeasureNumber,
    ) -> Result<Option<String>, StoreError>;
    /// All imported official texts of a version, by number.
    async fn official_texts(
        &self,
        organisation: OrganisationId,
        catalogue_version: &str,
    ) -> Result<BTreeMap<MeasureNumber, String>, StoreError>;
    /// All imports of official text, newest first, removed ones included.
    async fn official_sources(&self, organisation: OrganisationId)
    -> Result<Vec<OfficialSource>, StoreError>;
    /// What the columns of a file with these headings meant last time.
    async fn column_choice(
        &self,
        organisation: OrganisationId,
        purpose: &str,
        headings: &str,
    ) -> Result<Option<String>, StoreError>;

    /// All other frameworks, by title.
    async fn frameworks(&self, organisation: OrganisationId) -> Result<Vec<Framework>, StoreError>;
    /// One other framework.
    async fn framework(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
    ) -> Result<Option<Framework>, StoreError>;
    /// What is in another framework, in its own order.
    async fn framework_nodes(
        &self,
        organisation: OrganisationId,
        id: FrameworkId,
        filter: &FrameworkFilter,
        page: PageRequest,
    ) -> Result<Page<PlacedNode>, StoreError>;

    /// Events of the audit trail, newest first.
    async fn events(
        &self,
        organisation: OrganisationId,
        filter: &EventFilter,
        page: PageRequest,
    ) -> Result<Page<Event>, StoreError>;
    /// Up to `limit` events after a sequence number, oldest first: to check or export the chain.
    async fn events_after(
        &self,
        organisation: OrganisationId,
        sequence: i64,
        limit: i64,
    ) -> Result<Vec<Event>, StoreError>;
    /// The hash of the last event as the organisation's own record has it.
    async fn last_event_hash(&self, organisation: OrganisationId) -> Result<String, StoreError>;
}

/// What there is to say about the database itself, for whoever keeps the installation running.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreDescription {
    /// `SQLite` or `PostgreSQL`.
    pub engine: &'static str,
    /// Version of the engine.
    pub version: String,
    /// Size in bytes.
    pub size: i64,
    /// Number of the last migration that was applied; absent for an empty database.
    pub migration: Option<i64>,
    /// Number of the last migration that this program knows.
    pub newest_migration: i64,
    /// What the engine finds wrong with its own files and keys; empty is well.
    pub problems: Vec<String>,
}
