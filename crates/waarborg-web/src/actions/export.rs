//! The list as a file.

use super::rows::{self, Filter};
use super::view::{codes_on, numbers, person};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::texts;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waarborg_documents::table::{Cell, Format, write_table};
use waarborg_domain::Day;
use waarborg_domain::actions::ActionVersion;
use waarborg_domain::ledger::Ledger;

/// What kind of file.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    format: String,
}

/// The file: with the filters and the order of the list that it was asked from.
pub async fn file(
    ctx: Context,
    Query(mut filter): Query<Filter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let format = match wanted.format.as_str() {
        "csv" => Format::Csv,
        "" | "xlsx" => Format::Xlsx,
        _ => return Err(PageError::NotFound),
    };
    let ledger = ctx.ledger().await?;
    let as_of = filter.day(ctx.today);
    let (found, _) = rows::rows(&ledger, &ctx.actor, &filter, as_of.day);
    let cells: Vec<Vec<Cell>> = found
        .iter()
        .map(|action| row(&ctx, &ledger, action, as_of.day))
        .collect();
    let headings = [
        texts::actions::NUMBER,
        texts::actions::FIELD_TITLE,
        texts::actions::FIELD_STATUS,
        texts::actions::FIELD_OWNER,
        texts::actions::FIELD_DUE,
        texts::actions::FIELD_REQUIREMENTS,
        texts::actions::FIELD_OBJECTS,
        texts::actions::FIELD_REMARK,
        texts::actions::FIELD_NOTE,
    ];
    let headings = headings.map(|text| ctx.ui.t(text));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let name = ctx.ui.t(texts::actions::NAV);
    let bytes = write_table(&name, &headings, &cells, format).map_err(PageError::internal)?;
    let file_name = format!("{}-actions-{}.{}", ctx.org(), as_of.day, format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{file_name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn row(ctx: &Context, ledger: &Ledger, action: &ActionVersion, day: Day) -> Vec<Cell> {
    let details = &action.details;
    vec![
        Cell::Number(action.number as f64),
        details.title.clone().into(),
        ctx.ui.t(texts::actions::status(action.status)).into(),
        person(ledger, details.owner).into(),
        Cell::Day(details.due),
        numbers(&details.requirements).into(),
        codes_on(ledger, &details.objects, day).into(),
        details.remark.clone().into(),
        action.note.clone().into(),
    ]
}
