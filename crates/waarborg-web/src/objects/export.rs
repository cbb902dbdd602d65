//! A list as a file, in the columns that an import reads.

use super::rows::{self, Filter};
use super::{List, paths};
use crate::as_of::AsOf;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waarborg_documents::table::{Cell, Format, write_table};
use waarborg_domain::objects::import::{export_row, headings};
use waarborg_domain::objects::register::Register;

/// What kind of file.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wanted {
    format: String,
}

/// The file: with the filters of the list that it was asked from.
pub async fn file(
    ctx: Context,
    Path((_, list)): Path<(String, List)>,
    Query(filter): Query<Filter>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let format = match wanted.format.as_str() {
        "csv" => Format::Csv,
        "" | "xlsx" => Format::Xlsx,
        _ => return Err(PageError::NotFound),
    };
    if !list.grows() {
        return Err(PageError::NotFound);
    }
    let as_of = AsOf::new(&filter.as_of, ctx.today);
    let standing = ctx.standing(as_of.day).await?;
    let (ledger, posture) = (&standing.ledger, &standing.posture);
    let register = Register::new(ledger);
    let (found, _) = rows::rows(list, ledger, posture, &register, &ctx.actor, &filter);
    let language = ctx.ui.language();
    let cells: Vec<Vec<Cell>> = found
        .iter()
        .map(|row| {
            export_row(&register, row.object, language)
                .into_iter()
                .map(Cell::from)
                .collect()
        })
        .collect();
    let name = ctx.ui.t(&list.key("objects-title-{}"));
    let bytes =
        write_table(&name, &headings(list.0, language), &cells, format).map_err(PageError::internal)?;
    let file_name = format!("{}-{list}-{}.{}", ctx.org(), as_of.day, format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{file_name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Where a file with the right columns comes from.
pub(super) fn example(organisation: &str, list: List) -> String {
    crate::listing::with_query(&paths::export(organisation, list), &[("format", "xlsx")])
}
