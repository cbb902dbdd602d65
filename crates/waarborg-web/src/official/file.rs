//! The file between upload and confirmation, and reading it.

use super::{PURPOSE, labels};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::staging;
use crate::imports::upload;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use waarborg_app::reading::ReadOfficial;
use waarborg_app::secrets::sha256;
use waarborg_catalogue::import::{Field, OfficialText, Plan, Source, read_table};
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::columns::Columns;

/// A file that is staged.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Staged {
    /// Name of the file.
    pub file_name: String,
    /// The version of BIO2 that it is of.
    pub version: String,
    /// Its bytes, in base64.
    content: String,
    /// Which column is what, once that is known; a file that is no table has none.
    pub columns: Option<Columns<Field>>,
}

/// What a file says.
pub struct Reading {
    /// Number by number.
    pub text: OfficialText,
    /// The table that it was, with what its reader remarks.
    pub table: Option<upload::TableFile>,
}

/// Whether a file is read as a table: what it is, or what it is called.
#[must_use]
pub fn is_table(file_name: &str, bytes: &[u8]) -> bool {
    let extension = file_name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_ascii_lowercase());
    bytes.starts_with(b"PK")
        || bytes.starts_with(b"\xd0\xcf\x11\xe0")
        || matches!(extension.as_deref(), Some("csv" | "xlsx" | "ods" | "xls" | "tsv"))
}

impl Staged {
    /// A file as it came in.
    #[must_use]
    pub fn new(file_name: String, version: String, bytes: &[u8]) -> Self {
        Self {
            file_name,
            version,
            content: BASE64_STANDARD.encode(bytes),
            columns: None,
        }
    }

    /// The file at an address.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn get(ctx: &Context, address: &str) -> Result<Option<Self>, PageError> {
        staging::get(ctx, PURPOSE, address).await
    }

    /// Puts it away and gives its address.
    ///
    /// # Errors
    /// When the evidence store fails.
    pub async fn put(&self, ctx: &Context) -> Result<String, PageError> {
        staging::put(ctx, PURPOSE, self).await
    }

    /// Its bytes.
    ///
    /// # Errors
    /// When what is there was not put there by us.
    pub fn bytes(&self) -> Result<Vec<u8>, PageError> {
        BASE64_STANDARD.decode(&self.content).map_err(PageError::internal)
    }

    /// The catalogue of its version.
    ///
    /// # Errors
    /// When we do not carry it.
    pub fn catalogue(&self) -> Result<&'static Catalogue, PageError> {
        waarborg_catalogue::version(&self.version).ok_or(PageError::NotFound)
    }

    /// The table that it is; nothing when it is none.
    ///
    /// # Errors
    /// When it cannot be read by now, which it could before.
    pub async fn table(&self, ctx: &Context) -> Result<Option<upload::TableFile>, PageError> {
        let bytes = self.bytes()?;
        if !is_table(&self.file_name, &bytes) {
            return Ok(None);
        }
        let table = upload::table(ctx, &self.file_name, bytes, &upload::LIMITS).await?;
        table.map(Some).map_err(PageError::internal)
    }

    /// What it says; the inner error says what to do.
    ///
    /// # Errors
    /// When it cannot be read by now, which it could before.
    pub async fn read(&self, ctx: &Context) -> Result<Result<Reading, String>, PageError> {
        if let Some(file) = self.table(ctx).await? {
            let columns = self.columns.clone().ok_or(PageError::NotFound)?;
            let read = read_table(&file.table, &columns).map_err(|error| labels::error(&ctx.ui, &error));
            return Ok(read.map(|text| Reading {
                text,
                table: Some(file),
            }));
        }
        let read = upload::read(ctx, ReadOfficial, self.bytes()?, labels::error).await?;
        Ok(read.map(|text| Reading { text, table: None }))
    }

    /// What it would do now.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn plan(&self, ctx: &Context, text: &OfficialText) -> Result<Plan, PageError> {
        let stored = ctx
            .app
            .store
            .official_texts(ctx.organisation.id, &self.version)
            .await?;
        Ok(Plan::make(text, self.catalogue()?, &stored))
    }

    /// How the record names it.
    #[must_use]
    pub fn source<'a>(&'a self, sha256: &'a str, size: usize) -> Source<'a> {
        Source {
            file_name: &self.file_name,
            sha256,
            size,
        }
    }
}

/// Stands for what a plan does, in few letters.
#[must_use]
pub fn fingerprint(plan: &Plan) -> String {
    sha256(plan.fingerprint().as_bytes())
}
