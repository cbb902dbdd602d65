//! Import of a framework, by the flow of [`crate::imports`].

use super::preview;
use super::{file, labels, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::i18n::Text;
use crate::import_paths;
use crate::imports::preview::Show;
use crate::imports::reading::{self, LIMITS, Limits};
use crate::imports::stage::Staged;
use crate::imports::upload::{Start, Upload};
use crate::imports::{Confirmed, Import, Parameters, Paths};
use crate::render::{done, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::body::Bytes;
use axum::response::Response;
use object_store::{ObjectStoreExt, PutPayload};
use waarborg_app::Undecided;
use waarborg_app::reading::ReadFramework;
use waarborg_catalogue::frameworks::MAX_BYTES;
use waarborg_domain::columns::Wanted;
use waarborg_domain::frameworks::{FrameworkFile, FrameworkRefused, FrameworkText, ImportFramework};
use waarborg_domain::ids::FrameworkId;

/// See the module.
pub struct FrameworkImport;

#[derive(Template)]
#[template(path = "frameworks/upload.html")]
struct UploadPage {
    ui: Ui,
    start: Start,
}

impl Import for FrameworkImport {
    /// It has no columns.
    type Field = usize;
    type Choices = ();
    type Text = FrameworkText;

    const PATHS: Paths = import_paths!("/o/{organisation}/frameworks/import");
    const LIMITS: Limits = Limits {
        bytes: MAX_BYTES,
        ..LIMITS
    };
    const ACCEPT: &'static str = ".json,.yaml,.yml,application/json";
    const LABELS: &'static [(&'static str, Text)] = &[];

    fn at(_: &Parameters) -> Result<Self, PageError> {
        Ok(Self)
    }

    fn purpose(&self) -> String {
        "framework".to_owned()
    }

    fn title(&self) -> Text {
        texts::frameworks::IMPORT_TITLE
    }

    fn lead(&self) -> Text {
        texts::frameworks::IMPORT_LEAD
    }

    fn hint(&self, ctx: &Context) -> String {
        // The limit of the installation can be lower than ours.
        let most = MAX_BYTES.min(ctx.app.config.upload_limit);
        ctx.ui
            .t(texts::frameworks::FILE_HINT.megabytes(most / 1024 / 1024))
    }

    fn home(&self, ctx: &Context) -> (String, String) {
        (ctx.ui.t(texts::frameworks::NAV), paths::list(ctx.org()))
    }

    async fn start(&self, ctx: &Context, start: Start, _: &Upload) -> Result<Response, PageError> {
        let ui = ctx.ui.clone();
        Ok(render_status(start.status, &UploadPage { ui, start }))
    }

    fn begin(&self, _: &Context, _: &Upload) -> Result<(), PageError> {
        Ok(())
    }

    fn is_table(_: &str, _: &[u8]) -> bool {
        false
    }

    async fn read_text(
        &self,
        ctx: &Context,
        file: Bytes,
    ) -> Result<Result<FrameworkText, String>, PageError> {
        reading::read(ctx, ReadFramework, file, labels::refusal).await
    }

    fn wanted(&self) -> Vec<Wanted<usize>> {
        Vec::new()
    }

    async fn preview(&self, ctx: &Context, staged: &Staged<Self>, show: Show) -> Result<Response, PageError> {
        preview::page(self, ctx, staged, show).await
    }

    async fn confirm(&self, ctx: &Context, staged: &Staged<Self>, _: String) -> Result<Confirmed, PageError> {
        let file = FrameworkFile {
            name: staged.draft.file_name.clone(),
            sha256: staged.draft.sha256.clone(),
            size: staged.draft.size,
        };
        // The file first: a framework whose file is missing would be half done. Under its hash it does no
        // harm if the framework then does not come.
        let place = file::place(ctx.organisation.id, &file.sha256);
        let payload = PutPayload::from(staged.file(ctx).await?);
        ctx.app
            .files
            .put(&place, payload)
            .await
            .map_err(PageError::internal)?;
        let id = ctx.id::<FrameworkId>();
        let text = staged.content.text()?.clone();
        let (to, notice) = match ctx.decide(&ImportFramework { id, file, text }).await {
            Ok(()) => (paths::one(ctx.org(), id), texts::frameworks::IMPORTED),
            Err(Undecided::Refused(FrameworkRefused::Exists)) => {
                (paths::list(ctx.org()), texts::frameworks::EXISTS)
            }
            Err(other) => return Err(other.into()),
        };
        Ok(Confirmed::Done(done(&to, notice)))
    }
}
