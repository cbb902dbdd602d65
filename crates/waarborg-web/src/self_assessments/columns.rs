//! Which column is what.

use super::draft::Opened;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::imports::columns::{ColumnsForm, Start, chosen, start};
use crate::imports::staging;
use crate::render::{done, invalid, redirect, render};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_domain::self_assessments::{Field, WANTED};

#[derive(Template)]
#[template(path = "self_assessments/columns.html")]
struct ColumnsPage {
    ui: Ui,
    address: String,
    file_name: String,
    form: ColumnsForm,
    remarks: Vec<String>,
}

const LABELS: &[(&str, &str)] = &[
    ("column-number", "self-assessments-column-number"),
    ("column-status", "self-assessments-column-status"),
    ("column-object", "self-assessments-column-object"),
    ("column-aspect", "self-assessments-column-aspect"),
    ("column-remark", "self-assessments-column-remark"),
    ("column-date", "self-assessments-column-date"),
    ("column-owner", "self-assessments-column-owner"),
    ("column-level", "self-assessments-column-level"),
];

fn build(
    ctx: &Context,
    address: String,
    opened: &Opened,
    start: &Start<Field>,
    errors: FormErrors,
) -> ColumnsPage {
    let table = &opened.file.table;
    ColumnsPage {
        form: ColumnsForm::new(
            &ctx.ui,
            WANTED,
            |code| ctx.ui.t(&format!("self-assessments-column-{code}")),
            table,
            start,
            errors,
        ),
        remarks: opened.file.remarks(&ctx.ui),
        file_name: opened.file.file_name.clone(),
        address,
        ui: ctx.ui.clone(),
    }
}

/// The choice, as it is proposed or was made.
pub async fn page(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    let Some(opened) = Opened::get(&ctx, &address).await? else {
        return Ok(done(&paths::import(ctx.org()), "imports-gone"));
    };
    let mut start = start(WANTED, &opened.file.table, None);
    start.columns = opened.draft.choices.columns.clone();
    let errors = FormErrors::labelled(LABELS);
    Ok(render(&build(&ctx, address, &opened, &start, errors)))
}

/// Takes the choice and leads on to the preview.
pub async fn send(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let Some(opened) = Opened::get(&ctx, &address).await? else {
        return Ok(done(&paths::import(ctx.org()), "imports-gone"));
    };
    let mut errors = FormErrors::labelled(LABELS);
    let columns = chosen(WANTED, &opened.file.table, &sent, &mut errors);
    if !errors.is_empty() {
        let start = Start {
            columns,
            sure: BTreeMap::new(),
            is_clear: false,
        };
        return Ok(invalid(&build(&ctx, address, &opened, &start, errors)));
    }
    let draft = opened.draft.with_columns(&opened.file.table, columns);
    let next = draft.put(&ctx).await?;
    if next != address {
        staging::take(&ctx, &address).await?;
    }
    Ok(redirect(&paths::preview(ctx.org(), next)))
}
