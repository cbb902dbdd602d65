//! The first step of an import: choosing a file.

use super::super::view::field_name;
use super::super::{List, export, paths};
use super::{Staged, bad_table, check, purpose};
use crate::context::Context;
use crate::errors::PageError;
use crate::imports::staging;
use crate::imports::upload::{self, LIMITS, Upload};
use crate::render::{invalid, redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::response::Response;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::import::Plan;
use waarborg_domain::objects::import::columns::heading;
use waarborg_domain::objects::register::Register;

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
            values: ctx.ui.t(texts::objects::column(field)),
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
            self.ui.t(texts::objects::title(self.list)),
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
    let (file_name, bytes) = match Upload::read(form, &LIMITS).await?.take_file(&ctx.ui, &LIMITS) {
        Ok(file) => file,
        Err(problem) => return refused(problem),
    };
    let staged: Staged = match upload::table(&ctx, &file_name, bytes, &LIMITS).await? {
        Ok(read) => read,
        Err(problem) => return refused(problem),
    };
    let ledger = ctx.ledger().await?;
    if let Err(bad) = Plan::make(&Register::new(&ledger), list.0, &staged.table) {
        return refused(bad_table(&ctx.ui, &bad));
    }
    let address = staging::put(&ctx, &purpose(list), &staged).await?;
    Ok(redirect(&paths::preview(ctx.org(), list, address.as_str())))
}
