//! The first step of an import: choosing a file.

use super::super::view::field_name;
use super::super::{List, export, paths};
use super::shelf::{self, Shelved};
use super::{bad_table, check};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{invalid, redirect, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::response::Response;
use waarborg_documents::table::{Limits, TableError, Warning, read_table};
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::import::columns::heading;
use waarborg_domain::objects::import::{MOST_ROWS, Plan, Row, Table};
use waarborg_domain::objects::register::Register;

/// What we are willing to read.
const LIMITS: Limits = Limits {
    bytes: 5 * 1024 * 1024,
    unpacked_bytes: 64 * 1024 * 1024,
    rows: MOST_ROWS,
    columns: 100,
    cell: 10_000,
};

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
    list: List,
    columns: Vec<Column>,
    example: String,
    problem: Option<String>,
}

impl UploadPage {
    fn new(ctx: &Context, list: List, problem: Option<String>) -> Self {
        let column = |field: &Field| Column {
            heading: heading(*field, ctx.ui.language()),
            name: field_name(&ctx.ui, *field),
            values: ctx.ui.t(&format!("objects-column-{field}")),
        };
        Self {
            columns: Field::of(list.0).iter().map(column).collect(),
            example: export::example(ctx.org(), list),
            ui: ctx.ui.clone(),
            list,
            problem,
        }
    }

    fn crumbs(&self) -> Vec<(String, String)> {
        vec![(
            self.ui.t(&self.list.key("objects-title-{}")),
            paths::list(self.ui.org(), self.list),
        )]
    }
}

/// The form.
pub async fn page(ctx: Context, Path((_, list)): Path<(String, List)>) -> Result<Response, PageError> {
    check(list)?;
    Ok(render(&UploadPage::new(&ctx, list, None)))
}

/// Reads the file, puts its table away and leads on to the preview.
pub async fn send(
    ctx: Context,
    Path((_, list)): Path<(String, List)>,
    form: Multipart,
) -> Result<Response, PageError> {
    check(list)?;
    let refused = |problem| Ok(invalid(&UploadPage::new(&ctx, list, Some(problem))));
    let (file_name, bytes) = match read_file(form).await? {
        Upload::File(name, bytes) => (name, bytes),
        Upload::None => return refused(ctx.ui.t("objects-file-none")),
        Upload::TooLarge => return refused(table_error(&ctx.ui, &TableError::TooLarge(LIMITS.bytes))),
    };
    let read = {
        let name = file_name.clone();
        // Unpacking a spreadsheet takes a while: not on a thread that others wait for.
        tokio::task::spawn_blocking(move || read_table(&bytes, &name, &LIMITS)).await
    };
    let read = match read.map_err(PageError::internal)? {
        Ok(read) => read,
        Err(error) => return refused(table_error(&ctx.ui, &error)),
    };
    let rows = read.rows.into_iter().map(|row| Row {
        number: usize::try_from(row.number).unwrap_or(usize::MAX),
        cells: row.cells,
    });
    let table = Table {
        headings: read.header,
        rows: rows.collect(),
    };
    let ledger = ctx.ledger().await?;
    if let Err(bad) = Plan::make(&Register::new(&ledger), list.0, &table) {
        return refused(bad_table(&ctx.ui, &bad));
    }
    let remarks = read.warnings.iter().map(remark).collect();
    let shelved = Shelved {
        list: list.to_string(),
        file_name,
        remarks,
        table,
    };
    let address = shelf::put(&ctx, &shelved).await?;
    Ok(redirect(&paths::preview(ctx.org(), list, address.as_str())))
}

enum Upload {
    File(String, Vec<u8>),
    None,
    TooLarge,
}

async fn read_file(mut form: Multipart) -> Result<Upload, PageError> {
    while let Some(mut field) = form.next_field().await.map_err(|_| PageError::TooLarge)? {
        if field.name() != Some("file") {
            continue;
        }
        let name: String = field.file_name().unwrap_or_default().chars().take(200).collect();
        let mut bytes = Vec::new();
        while let Some(piece) = field.chunk().await.map_err(|_| PageError::TooLarge)? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > LIMITS.bytes {
                return Ok(Upload::TooLarge);
            }
        }
        return Ok(if bytes.is_empty() && name.is_empty() {
            Upload::None
        } else {
            Upload::File(name, bytes)
        });
    }
    Ok(Upload::None)
}

/// Why a file cannot be read, and what to do.
fn table_error(ui: &Ui, error: &TableError) -> String {
    match error {
        TableError::Empty => ui.t("objects-file-empty"),
        TableError::TooLarge(_) => ui.t1("objects-file-too-large", "megabytes", LIMITS.bytes / 1024 / 1024),
        TableError::UnpacksTooLarge(_) => ui.t("objects-file-unpacks-too-large"),
        TableError::TooManyRows(most) => ui.t1("objects-table-too-many-rows", "most", ui.number(*most)),
        TableError::TooManyColumns(most) => ui.t1("objects-file-too-many-columns", "most", most),
        TableError::CellTooLong(cell) => ui.t1("objects-file-cell-too-long", "cell", cell),
        TableError::UnknownFormat(_) => ui.t("objects-file-unknown"),
        TableError::OldOrProtected => ui.t("objects-file-old"),
        TableError::Broken { .. } | TableError::NotWritten(_) => ui.t("objects-file-broken"),
        TableError::OpenQuote(line) => ui.t1("objects-file-open-quote", "line", line),
        TableError::ColumnTwice(name) => ui.t1("objects-file-column-twice", "name", name),
    }
}

/// What to tell about a table that could be read: key of the text and what it calls `$text`.
fn remark(warning: &Warning) -> (String, String) {
    let (key, text) = match warning {
        Warning::OtherEncoding(name) => ("encoding", (*name).to_owned()),
        Warning::Formulas { first, .. } => ("formulas", first.clone()),
        Warning::OtherSheets(name) => ("sheets", name.clone()),
        Warning::ExtraCells(row) => ("extra-cells", row.to_string()),
        Warning::ErrorCell(cell) => ("error-cell", cell.clone()),
    };
    (format!("objects-remark-{key}"), text)
}
