//! Import of a list of objects, by the flow of [`crate::imports`].

mod preview;

use super::view::field_name;
use super::{List, export, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::i18n::Text;
use crate::import_paths;
use crate::imports::columns::Remembered;
use crate::imports::preview::Show;
use crate::imports::reading::{LIMITS, Limits};
use crate::imports::stage::Staged;
use crate::imports::upload::{Start, Upload};
use crate::imports::{Confirmed, Import, Parameters, Paths, WrongColumns};
use crate::render::{done_n, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::body::Bytes;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::columns::{Columns, Table, Wanted};
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::import::columns::{has_key, heading, wanted};
use waarborg_domain::objects::import::{ImportObjects, ImportRefused};

/// The import of one list.
pub struct ImportList(List);

/// A column as the page explains it.
struct Column {
    heading: &'static str,
    name: String,
    values: String,
}

#[derive(Template)]
#[template(path = "objects/import/upload.html")]
struct UploadPage {
    ui: Ui,
    start: Start,
    columns: Vec<Column>,
    example: String,
}

impl Import for ImportList {
    type Field = Field;
    type Choices = ();
    type Text = ();

    const PATHS: Paths = import_paths!("/o/{organisation}/objects/{list}/import");
    const LIMITS: Limits = LIMITS;
    const ACCEPT: &'static str = ".csv,.xlsx,.ods,text/csv";
    const LABELS: &'static [(&'static str, Text)] = &[
        ("column-code", texts::objects::FIELD_CODE),
        ("column-name", texts::objects::FIELD_NAME),
        ("column-description", texts::objects::FIELD_DESCRIPTION),
        ("column-owner", texts::objects::FIELD_OWNER),
        ("column-critical", texts::objects::FIELD_CRITICAL),
        ("column-availability", texts::objects::FIELD_AVAILABILITY),
        ("column-integrity", texts::objects::FIELD_INTEGRITY),
        ("column-confidentiality", texts::objects::FIELD_CONFIDENTIALITY),
        ("column-internet-facing", texts::objects::FIELD_INTERNET_FACING),
        (
            "column-operational-technology",
            texts::objects::FIELD_OPERATIONAL_TECHNOLOGY,
        ),
        ("column-supplier", texts::objects::FIELD_SUPPLIER),
    ];

    /// Only lists that can grow are imported.
    fn at(parameters: &Parameters) -> Result<Self, PageError> {
        let list = parameters.get("list").and_then(|list| list.parse::<List>().ok());
        let list = list.filter(List::grows).ok_or(PageError::NotFound)?;
        Ok(Self(list))
    }

    fn parameters(&self) -> Vec<(&'static str, String)> {
        vec![("list", self.0.to_string())]
    }

    fn purpose(&self) -> String {
        self.0.to_string()
    }

    fn title(&self) -> Text {
        texts::objects::import_title(self.0)
    }

    fn lead(&self) -> Text {
        texts::objects::IMPORT_LEAD
    }

    fn hint(&self, ctx: &Context) -> String {
        ctx.ui.t(texts::objects::FILE_HINT)
    }

    fn home(&self, ctx: &Context) -> (String, String) {
        (
            ctx.ui.t(texts::objects::title(self.0)),
            paths::list(ctx.org(), self.0),
        )
    }

    async fn start(&self, ctx: &Context, start: Start, _: &Upload) -> Result<Response, PageError> {
        let column = |field: &Field| Column {
            heading: heading(*field, ctx.ui.language()),
            name: field_name(&ctx.ui, *field),
            values: ctx.ui.t(texts::objects::column(field)),
        };
        Ok(render_status(
            start.status,
            &UploadPage {
                columns: Field::of(self.0.0).iter().map(column).collect(),
                example: export::example(ctx.org(), self.0),
                ui: ctx.ui.clone(),
                start,
            },
        ))
    }

    fn begin(&self, _: &Context, _: &Upload) -> Result<(), PageError> {
        Ok(())
    }

    async fn read_text(&self, _: &Context, _: Bytes) -> Result<Result<(), String>, PageError> {
        Err(PageError::Unprocessable)
    }

    fn wanted(&self) -> Vec<Wanted<Field>> {
        wanted(self.0.0)
    }

    fn check(&self, _: &Context, _: &Table, columns: &Columns<Field>) -> Option<WrongColumns<Field>> {
        (!has_key(columns)).then_some(WrongColumns {
            field: Field::Name,
            message: texts::objects::TABLE_NO_KEY,
            remark: None,
        })
    }

    async fn preview(&self, ctx: &Context, staged: &Staged<Self>, show: Show) -> Result<Response, PageError> {
        preview::page(self, self.0, ctx, staged, show).await
    }

    async fn confirm(
        &self,
        ctx: &Context,
        staged: &Staged<Self>,
        seen: String,
    ) -> Result<Confirmed, PageError> {
        let table = &staged.content.table()?.table;
        let columns = staged.draft.columns.clone();
        let remembered = Remembered {
            columns: columns.by_heading(table),
            ..Remembered::default()
        };
        let command = ImportObjects {
            kind: self.0.0,
            table,
            columns,
            remember: remembered.choice(&self.purpose(), table)?,
            seen,
            ids: table.rows.iter().map(|_| ctx.id()).collect(),
            file: staged.draft.file_name.clone(),
            import: staged.stage.clone(),
        };
        match ctx.decide(&command).await {
            Ok(count) => {
                let list = paths::list(ctx.org(), self.0);
                Ok(Confirmed::Done(done_n(&list, texts::objects::IMPORTED, count)))
            }
            Err(Undecided::Refused(ImportRefused::Changed)) => Ok(Confirmed::Changed),
            Err(other) => Err(other.into()),
        }
    }
}
