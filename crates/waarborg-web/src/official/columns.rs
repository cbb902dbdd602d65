//! Which column is what, for a file that is a table.

use super::file::Staged;
use super::{PURPOSE, labels, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::i18n::Text;
use crate::imports::columns::{ColumnsForm, Remembered, Start, chosen, start};
use crate::imports::staging;
use crate::render::{done, invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_catalogue::import::{Field, WANTED, read_table};
use waarborg_domain::columns::Table;

#[derive(Template)]
#[template(path = "official/columns.html")]
struct ColumnsPage {
    ui: Ui,
    address: String,
    file_name: String,
    form: ColumnsForm,
    remarks: Vec<String>,
}

/// Name of the field, for a mistake that is not of one column.
const NUMBER: &str = "column-number";

const LABELS: &[(&str, Text)] = &[
    ("column-number", texts::official::COLUMN_NUMBER),
    ("column-text", texts::official::COLUMN_TEXT),
];

const fn label(field: Field) -> Text {
    match field {
        Field::Number => texts::official::COLUMN_NUMBER,
        Field::Text => texts::official::COLUMN_TEXT,
    }
}

fn form(ctx: &Context, table: &Table, start: &Start<Field>, errors: FormErrors) -> ColumnsForm {
    ColumnsForm::new(&ctx.ui, WANTED, label, table, start, errors)
}

/// The choice, as it is proposed or was made.
pub async fn page(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    let Some(staged) = Staged::get(&ctx, &address).await? else {
        return Ok(done(&paths::list(ctx.org()), texts::imports::GONE));
    };
    let file = staged.table(&ctx).await?.ok_or(PageError::NotFound)?;
    let remembered = Remembered::of(&ctx, PURPOSE, &file.table).await?;
    let mut start = start(WANTED, &file.table, remembered.as_ref());
    if let Some(columns) = staged.columns.clone() {
        start.columns = columns;
    }
    Ok(render(&ColumnsPage {
        form: form(&ctx, &file.table, &start, FormErrors::labelled(LABELS)),
        remarks: file.remarks(&ctx.ui),
        file_name: staged.file_name,
        address,
        ui: ctx.ui,
    }))
}

/// Takes the choice and leads on to the preview.
pub async fn send(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let Some(mut staged) = Staged::get(&ctx, &address).await? else {
        return Ok(done(&paths::list(ctx.org()), texts::imports::GONE));
    };
    let file = staged.table(&ctx).await?.ok_or(PageError::NotFound)?;
    let mut errors = FormErrors::labelled(LABELS);
    let columns = chosen(WANTED, &file.table, &sent, &mut errors);
    let mut problem = None;
    if errors.is_empty()
        && let Err(error) = read_table(&file.table, &columns)
    {
        errors.add(NUMBER, texts::official::COLUMN_WRONG);
        problem = Some(labels::error(&ctx.ui, &error));
    }
    if !errors.is_empty() {
        let start = Start {
            columns,
            sure: BTreeMap::new(),
            is_clear: false,
        };
        let mut remarks = file.remarks(&ctx.ui);
        remarks.splice(0..0, problem);
        return Ok(invalid(&ColumnsPage {
            form: form(&ctx, &file.table, &start, errors),
            remarks,
            file_name: staged.file_name,
            address,
            ui: ctx.ui,
        }));
    }
    staged.columns = Some(columns);
    let next = staged.put(&ctx).await?;
    if next != address {
        staging::take(&ctx, &address).await?;
    }
    Ok(redirect(&paths::preview(ctx.org(), next.as_str())))
}
