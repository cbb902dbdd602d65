//! What every handler can reach.

use crate::clock::Clock;
use crate::config::Config;
use crate::documents::Documents;
use crate::errors::AppError;
use crate::ledger_cache::LedgerCache;
use crate::passwords::Passwords;
use crate::reading::Reader;
use crate::secrets::Secrets;
use std::sync::Arc;
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::ids::OrganisationId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;
use waarborg_domain::statement::StatementRecord;
use waarborg_domain::store::Store;
use waarborg_domain::tasks::Situation;
use waarborg_domain::totals::TrendDay;

/// The application: cheap to clone.
#[derive(Clone)]
pub struct App {
    /// All records.
    pub store: Arc<dyn Store>,
    /// Evidence files, by the SHA-256 of their content.
    pub files: Arc<dyn object_store::ObjectStore>,
    /// Reads files that somebody brought.
    pub reader: Reader,
    /// The secret key of the installation.
    pub secrets: Secrets,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Settings of the installation.
    pub config: Arc<Config>,
    /// Hashes passwords, a few at a time.
    pub passwords: Passwords,
    /// Ledgers and postures in memory.
    pub ledgers: Arc<LedgerCache>,
    /// Documents in memory.
    pub documents: Arc<Documents>,
}

/// Everything about an organisation as of a day.
#[derive(Clone)]
pub struct Standing {
    /// The records.
    pub ledger: Arc<Ledger>,
    /// What is demonstrated and what is not, as of the day.
    pub posture: Arc<Posture>,
    /// The version of BIO2 that the organisation worked on on the day.
    pub catalogue: &'static Catalogue,
}

impl Standing {
    /// What the features derive their tasks, finds and files from.
    #[must_use]
    pub fn situation<'a>(&'a self, statements: &'a [StatementRecord]) -> Situation<'a> {
        Situation {
            catalogue: self.catalogue,
            ledger: &self.ledger,
            posture: &self.posture,
            statements,
        }
    }
}

impl App {
    /// Wires the application.
    #[must_use]
    pub fn new(
        store: Arc<dyn Store>,
        files: Arc<dyn object_store::ObjectStore>,
        reader: Reader,
        secrets: Secrets,
        clock: Arc<dyn Clock>,
        config: Config,
    ) -> Self {
        Self {
            store,
            files,
            reader,
            secrets,
            clock,
            passwords: Passwords::new(config.password_memory_kib),
            ledgers: Arc::new(LedgerCache::new(config.cached_organisations)),
            documents: Arc::default(),
            config: Arc::new(config),
        }
    }

    /// A new identifier: `app.id::<ObjectId>()`.
    #[must_use]
    pub fn id<T: From<Uuid>>(&self) -> T {
        Uuid::now_v7().into()
    }

    /// The catalogue of this version; the newest if an organisation works on one that this program does
    /// not carry (any more).
    #[must_use]
    pub fn catalogue(&self, version: &str) -> &'static Catalogue {
        waarborg_catalogue::version(version).unwrap_or_else(|| {
            tracing::error!(version, "this version of BIO2 is not in this program");
            waarborg_catalogue::newest()
        })
    }

    /// The ledger of an organisation, up to date.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn ledger(&self, organisation: OrganisationId) -> Result<Arc<Ledger>, AppError> {
        Ok(self.ledgers.ledger(&*self.store, organisation).await?)
    }

    /// The ledger of an organisation as it was on a day, in the version of BIO2 of that day.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn ledger_on(&self, organisation: OrganisationId, day: Day) -> Result<Arc<Ledger>, AppError> {
        Ok(self.ledgers.ledger_on(&*self.store, organisation, day).await?)
    }

    /// Ledger, posture and catalogue of an organisation as of a day, up to date.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn standing(&self, organisation: OrganisationId, day: Day) -> Result<Standing, AppError> {
        let of = |ledger: &Ledger| self.catalogue(&ledger.organisation.catalogue_version);
        let (ledger, posture) = self.ledgers.posture(&*self.store, organisation, day, of).await?;
        let catalogue = of(&ledger);
        Ok(Standing {
            ledger,
            posture,
            catalogue,
        })
    }

    /// The trend of an organisation since the start, until a day.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn trend(
        &self,
        organisation: OrganisationId,
        until: Day,
    ) -> Result<Vec<Arc<TrendDay>>, AppError> {
        let of = |ledger: &Ledger| self.catalogue(&ledger.organisation.catalogue_version);
        Ok(self.ledgers.trend(&*self.store, organisation, until, of).await?)
    }
}
