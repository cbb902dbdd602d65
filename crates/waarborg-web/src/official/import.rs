//! Import of the official text, by the flow of [`crate::imports`]: Markdown, or a table.

use super::{labels, paths, preview};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::import_paths;
use crate::imports::columns::Remembered;
use crate::imports::preview::Show;
use crate::imports::reading::{self, LIMITS, Limits};
use crate::imports::stage::{Content, Staged};
use crate::imports::upload::{Start, Upload};
use crate::imports::{Confirmed, Import, Parameters, Paths, WrongColumns};
use crate::render::{done_n, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::body::Bytes;
use axum::response::Response;
use object_store::{ObjectStoreExt, PutPayload};
use serde::{Deserialize, Serialize};
use waarborg_app::Undecided;
use waarborg_app::reading::ReadOfficial;
use waarborg_app::secrets::sha256;
use waarborg_catalogue::import::{Field, OfficialText, Plan, Source, WANTED, read_table};
use waarborg_domain::catalogue::Catalogue;
use waarborg_domain::columns::{Columns, Table, Wanted};
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{ImportOfficial, OfficialRefused, counting, source_path};

/// See the module.
pub struct OfficialImport;

/// What is chosen besides the columns.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Chosen {
    /// The version of BIO2 that the file is of.
    pub version: String,
}

#[derive(Template)]
#[template(path = "official/upload.html")]
struct UploadPage {
    ui: Ui,
    start: Start,
    errors: FormErrors,
    versions: Vec<Choice>,
    version: String,
}

impl Staged<OfficialImport> {
    /// What the file says.
    ///
    /// # Errors
    /// When its columns do not fit it, which was checked when they were chosen.
    pub(super) fn text(&self) -> Result<OfficialText, PageError> {
        match &self.content {
            Content::Table(file) => {
                read_table(&file.table, &self.draft.columns).map_err(|_| PageError::Unprocessable)
            }
            Content::Text(text) => Ok(text.clone()),
        }
    }

    /// The catalogue of its version.
    ///
    /// # Errors
    /// When we do not carry it.
    pub(super) fn catalogue(&self) -> Result<&'static Catalogue, PageError> {
        waarborg_catalogue::version(&self.draft.choices.version).ok_or(PageError::NotFound)
    }

    /// What it would do now.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn plan(&self, ctx: &Context, text: &OfficialText) -> Result<Plan, PageError> {
        let version = &self.draft.choices.version;
        let stored = ctx.app.store.official_texts(ctx.organisation.id, version).await?;
        Ok(Plan::make(text, self.catalogue()?, &stored))
    }

    fn command(
        &self,
        ctx: &Context,
        text: &OfficialText,
        plan: &Plan,
        seen: Vec<SourceId>,
    ) -> Result<ImportOfficial, PageError> {
        let draft = &self.draft;
        let source = Source {
            file_name: &draft.file_name,
            sha256: &draft.sha256,
            size: draft.size,
        };
        let columns = match &self.content {
            Content::Table(file) => {
                let remembered = Remembered {
                    columns: draft.columns.by_heading(&file.table),
                    ..Remembered::default()
                };
                Some(remembered.choice(&OfficialImport.purpose(), &file.table)?)
            }
            Content::Text(_) => None,
        };
        Ok(ImportOfficial {
            new: plan.record(ctx.id(), text, source, &ctx.actor.name, ctx.now),
            anomalies: plan.anomaly_codes(),
            seen,
            columns,
        })
    }

    /// The file is stored before its record: a record without its file would be worse.
    async fn keep_file(&self, ctx: &Context) -> Result<(), PageError> {
        let place = source_path(ctx.organisation.id, &self.draft.sha256);
        let place = object_store::path::Path::from(place);
        let payload = PutPayload::from(self.file(ctx).await?);
        let kept = ctx.app.files.put(&place, payload).await;
        kept.map(|_| ()).map_err(PageError::internal)
    }
}

/// A short identification of what a plan does.
pub(super) fn fingerprint(plan: &Plan) -> String {
    sha256(plan.fingerprint().as_bytes())
}

impl Import for OfficialImport {
    type Field = Field;
    type Choices = Chosen;
    type Text = OfficialText;

    const PATHS: Paths = import_paths!("/o/{organisation}/measures/official/import");
    const LIMITS: Limits = LIMITS;
    const ACCEPT: &'static str = ".md,.markdown,.txt,.csv,.xlsx,.ods,text/markdown,text/csv";
    const LABELS: &'static [(&'static str, Text)] = &[
        ("column-number", texts::official::COLUMN_NUMBER),
        ("column-text", texts::official::COLUMN_TEXT),
    ];

    fn at(_: &Parameters) -> Result<Self, PageError> {
        Ok(Self)
    }

    fn purpose(&self) -> String {
        "official-text".to_owned()
    }

    fn title(&self) -> Text {
        texts::official::TO_IMPORT
    }

    fn lead(&self) -> Text {
        texts::official::IMPORT_LEAD
    }

    fn hint(&self, ctx: &Context) -> String {
        ctx.ui.t(texts::official::FILE_HINT)
    }

    fn home(&self, ctx: &Context) -> (String, String) {
        (ctx.ui.t(texts::official::TITLE), paths::list(ctx.org()))
    }

    async fn start(&self, ctx: &Context, start: Start, form: &Upload) -> Result<Response, PageError> {
        let version = match form.field("version") {
            "" => ctx.ledger().await?.organisation.catalogue_version.clone(),
            version => version.to_owned(),
        };
        let versions = waarborg_catalogue::VERSIONS
            .iter()
            .map(|version| Choice::new(version, format!("BIO2 {version}")));
        Ok(render_status(
            start.status,
            &UploadPage {
                start,
                errors: FormErrors::new(),
                versions: versions.collect(),
                version,
                ui: ctx.ui.clone(),
            },
        ))
    }

    fn begin(&self, _: &Context, form: &Upload) -> Result<Chosen, PageError> {
        let version = form.field("version").to_owned();
        let known = waarborg_catalogue::version(&version).is_some();
        known.then_some(Chosen { version }).ok_or(PageError::BadRequest)
    }

    /// By what it is, or by what it is called.
    fn is_table(file_name: &str, file: &[u8]) -> bool {
        let extension = file_name
            .rsplit_once('.')
            .map(|(_, extension)| extension.to_ascii_lowercase());
        file.starts_with(b"PK")
            || file.starts_with(b"\xd0\xcf\x11\xe0")
            || matches!(extension.as_deref(), Some("csv" | "xlsx" | "ods" | "xls" | "tsv"))
    }

    async fn read_text(&self, ctx: &Context, file: Bytes) -> Result<Result<OfficialText, String>, PageError> {
        reading::read(ctx, ReadOfficial, file, labels::error).await
    }

    fn wanted(&self) -> Vec<Wanted<Field>> {
        WANTED.to_vec()
    }

    fn check(&self, ctx: &Context, table: &Table, columns: &Columns<Field>) -> Option<WrongColumns<Field>> {
        let error = read_table(table, columns).err()?;
        Some(WrongColumns {
            field: Field::Number,
            message: texts::official::COLUMN_WRONG,
            remark: Some(labels::error(&ctx.ui, &error)),
        })
    }

    async fn preview(&self, ctx: &Context, staged: &Staged<Self>, show: Show) -> Result<Response, PageError> {
        preview::page(self, ctx, staged, show).await
    }

    async fn confirm(
        &self,
        ctx: &Context,
        staged: &Staged<Self>,
        seen: String,
    ) -> Result<Confirmed, PageError> {
        let text = staged.text()?;
        let counted = counting(&ctx.app.store.official_sources(ctx.organisation.id).await?);
        let plan = staged.plan(ctx, &text).await?;
        if fingerprint(&plan) != seen {
            return Ok(Confirmed::Changed);
        }
        if !plan.does_something() {
            return Err(PageError::Unprocessable);
        }
        let command = staged.command(ctx, &text, &plan, counted)?;
        staged.keep_file(ctx).await?;
        match ctx.decide(&command).await {
            Ok(texts) => {
                let source = paths::source(ctx.org(), command.new.source.id);
                Ok(Confirmed::Done(done_n(&source, texts::official::DONE, texts)))
            }
            Err(Undecided::Refused(OfficialRefused::Changed)) => Ok(Confirmed::Changed),
            Err(other) => Err(other.into()),
        }
    }
}
