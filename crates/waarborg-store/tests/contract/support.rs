//! An empty store for each test, on either database, with a small organisation in it.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::accounts::{self, Role, User};
use waarborg_domain::audit::{Broken, NewEvent};
use waarborg_domain::catalogue::{Language, MeasureNumber};
use waarborg_domain::columns::ColumnChoice;
use waarborg_domain::evidence::{Confidentiality, Content, Evidence};
use waarborg_domain::filling;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{EvidenceId, JudgementId, ObjectId, OrganisationId, SourceId, UserId};
use waarborg_domain::judgements::{Aspect, Basis, JudgedUnder, Judgement, Period, Verdict};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::{self, ObjectDetails, ObjectKind, ObjectVersion, Rating};
use waarborg_domain::official::{NewSource, OfficialSource};
use waarborg_domain::organisations::{self, GovernmentTier, Organisation, Settings};
use waarborg_domain::requirement::Requirement;
use waarborg_domain::store::{Change, PageRequest, Store, StoreError};
use waarborg_store::StoreUrl;

/// A store of its own for one test.
pub struct Fixture {
    pub store: Arc<dyn Store>,
    pub url: StoreUrl,
    raw: Raw,
    _folder: Option<tempfile::TempDir>,
}

/// The database behind the store, for what the store itself would never do.
enum Raw {
    Sqlite(sqlx::SqlitePool),
    Postgres(sqlx::PgPool),
}

impl Fixture {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("store.sqlite");
        waarborg_store_sqlite::copy_template(&path).expect("a template");
        let url = StoreUrl::Sqlite(path.clone());
        let store = waarborg_store::open(&url).await.expect("a store");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
        let raw = Raw::Sqlite(
            sqlx::SqlitePool::connect_with(options)
                .await
                .expect("a connection"),
        );
        Self {
            store,
            url,
            raw,
            _folder: Some(folder),
        }
    }

    pub async fn postgres() -> Self {
        let url = crate::postgres::new_database().await;
        let raw = sqlx::PgPool::connect(&url).await.expect("a connection");
        let url = StoreUrl::Postgres(url);
        Self {
            store: waarborg_store::open(&url).await.expect("a store"),
            url,
            raw: Raw::Postgres(raw),
            _folder: None,
        }
    }

    /// Goes behind the back of the store.
    pub async fn tamper(&self, sql: &'static str) -> Result<u64, sqlx::Error> {
        Ok(match &self.raw {
            Raw::Sqlite(pool) => sqlx::query(sql).execute(pool).await?.rows_affected(),
            Raw::Postgres(pool) => sqlx::query(sql).execute(pool).await?.rows_affected(),
        })
    }

    /// The codes in a list of codes.
    pub async fn codes(&self, list: &str) -> BTreeSet<String> {
        let sql = sqlx::AssertSqlSafe(format!("SELECT code FROM {list}"));
        let codes: Vec<String> = match &self.raw {
            Raw::Sqlite(pool) => sqlx::query_scalar(sql).fetch_all(pool).await,
            Raw::Postgres(pool) => sqlx::query_scalar(sql).fetch_all(pool).await,
        }
        .expect("a list of codes");
        codes.into_iter().collect()
    }

    pub const fn is_sqlite(&self) -> bool {
        matches!(self.raw, Raw::Sqlite(_))
    }

    /// An organisation with a CISO and the object that stands for it.
    pub async fn organisation(&self, slug: &str) -> Tenant {
        let tenant = Tenant {
            id: OrganisationId(Uuid::now_v7()),
            ciso: UserId(Uuid::now_v7()),
            object: ObjectId(Uuid::now_v7()),
        };
        let organisation = organisation(tenant.id, slug);
        let changes = vec![
            organisations::Change::Create(organisation).into(),
            accounts::Change::Add(user(tenant.id, tenant.ciso, &format!("ciso@{slug}.example"))).into(),
            accounts::Change::SetRoles(tenant.ciso, vec![Role::Ciso]).into(),
            objects::Change::Save(vec![object(tenant.object, ObjectKind::Organisation, "ORG")]).into(),
        ];
        self.commit(tenant.id, changes).await.expect("an organisation");
        tenant
    }

    pub async fn commit(
        &self,
        organisation: OrganisationId,
        changes: Vec<Change>,
    ) -> Result<i64, StoreError> {
        self.store
            .commit(filling::chapter(
                organisation,
                changes,
                vec![event("test.written", "all")],
            ))
            .await
    }

    /// Writes that have to succeed.
    pub async fn write(&self, tenant: Tenant, changes: Vec<Change>) {
        self.commit(tenant.id, changes).await.expect("written");
    }

    /// Writes something that has to be refused.
    pub async fn refused(&self, tenant: Tenant, change: Change) -> StoreError {
        let refused = self.commit(tenant.id, vec![change]).await;
        refused.expect_err("refused")
    }

    pub async fn ledger(&self, organisation: OrganisationId) -> Ledger {
        let delta = self.store.ledger_since(organisation, 0).await.expect("a ledger");
        Ledger::new(delta.expect("the organisation"))
    }

    /// Checks the whole audit trail and gives the number of events.
    pub async fn check(&self, organisation: OrganisationId) -> Result<i64, Broken> {
        let checked = waarborg_store::check_trail(&*self.store, organisation).await;
        checked.expect("a readable trail")
    }
}

/// An organisation in the store.
#[derive(Clone, Copy)]
pub struct Tenant {
    pub id: OrganisationId,
    pub ciso: UserId,
    pub object: ObjectId,
}

impl Tenant {
    pub fn judgement(&self, measure: &str) -> Judgement {
        Judgement {
            id: JudgementId(Uuid::now_v7()),
            catalogue_version: "v1.3".to_owned(),
            requirement: measure.parse().expect("a measure"),
            target: Target::Object(self.object),
            aspect: Aspect::Design,
            verdict: Verdict::Met,
            judged_on: day("2026-03-01"),
            period: None,
            basis: Basis::SelfAssessment,
            remark: "Gezien.".to_owned(),
            evidence: Vec::new(),
            judged_by: self.ciso,
            judged_by_name: "Anna de Vries".to_owned(),
            recorded_at: moment(0),
            batch: None,
            retracted: None,
        }
    }

    pub fn evidence(&self, title: &str) -> Evidence {
        Evidence {
            id: EvidenceId(Uuid::now_v7()),
            title: title.to_owned(),
            content: Content::Link("https://evidence.example/7".to_owned()),
            period: Some(Period {
                start: day("2026-01-01"),
                end: day("2026-03-31"),
            }),
            owner: self.ciso,
            owner_name: "Anna de Vries".to_owned(),
            confidentiality: Confidentiality::Internal,
            added_at: moment(0),
            added_by: self.ciso,
            retired: false,
            version: 1,
        }
    }
}

pub fn organisation(id: OrganisationId, slug: &str) -> Organisation {
    Organisation {
        id,
        slug: slug.to_owned(),
        name: format!("Gemeente {slug}"),
        tier: GovernmentTier::Municipality,
        catalogue_version: "v1.3".to_owned(),
        settings: Settings::default(),
        public_key: "00ff".to_owned(),
        encrypted_private_key: vec![0, 1, 2, 255],
        invented: true,
        version: 1,
    }
}

pub fn user(home: OrganisationId, id: UserId, email: &str) -> User {
    User {
        id,
        home,
        email: email.to_owned(),
        name: "Anna de Vries".to_owned(),
        language: Language::Nl,
        password_hash: "$argon2id$".to_owned(),
        totp_secret: Some(vec![7, 0, 255]),
        totp_last_step: 0,
        recovery_codes: vec!["b".to_owned(), "a".to_owned()],
        must_change_password: false,
        active: true,
        version: 1,
    }
}

pub fn object(id: ObjectId, kind: ObjectKind, code: &str) -> ObjectVersion {
    ObjectVersion {
        object: id,
        kind,
        version: 1,
        valid_from: day("2026-01-01"),
        retired: false,
        recorded_at: moment(0),
        details: ObjectDetails {
            code: code.to_owned(),
            name: format!("Naam van {code}"),
            description: String::new(),
            owner: None,
            critical: true,
            availability: Rating::Low,
            integrity: Rating::Medium,
            confidentiality: Rating::VeryHigh,
            internet_facing: true,
            operational_technology: false,
            supplier: None,
        },
    }
}

pub fn event(action: &'static str, subject: &str) -> NewEvent {
    NewEvent {
        at: moment(0),
        actor: None,
        actor_name: "Waarborg".to_owned(),
        action,
        subject_kind: "test",
        subject: subject.to_owned(),
        details: json!({ "é": [1, null], "a": "b" }),
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn under(version: &str, requirement: impl Into<Requirement>) -> JudgedUnder {
    JudgedUnder {
        version: version.to_owned(),
        requirement: requirement.into(),
    }
}

/// This many microseconds after a fixed moment.
pub fn moment(micros: i64) -> DateTime<Utc> {
    let start = DateTime::from_timestamp(1_770_000_000, 0).expect("a moment");
    start + chrono::TimeDelta::microseconds(micros)
}

pub const ALL: PageRequest = PageRequest {
    offset: 0,
    limit: 1000,
};

/// An import of official text.
pub fn source(version: &str, texts: &[(MeasureNumber, &str)]) -> NewSource {
    let texts: Vec<_> = texts
        .iter()
        .map(|(number, text)| (*number, (*text).to_owned()))
        .collect();
    NewSource {
        source: OfficialSource {
            id: SourceId(Uuid::now_v7()),
            catalogue_version: version.to_owned(),
            file_name: "overheidsmaatregelen.md".to_owned(),
            sha256: "0f".repeat(32),
            size: 1_234,
            format: "markdown".to_owned(),
            texts: i64::try_from(texts.len()).expect("few"),
            report: json!([{ "number": "5.01.01", "code": "empty-section" }]),
            imported_by_name: "C. Iso".to_owned(),
            imported_at: moment(1),
            removed: None,
        },
        texts,
    }
}

/// What the columns of a file meant.
pub fn column_choice(choice: &str) -> ColumnChoice {
    ColumnChoice {
        purpose: "official-text".to_owned(),
        headings: "abc".to_owned(),
        choice: choice.to_owned(),
    }
}
