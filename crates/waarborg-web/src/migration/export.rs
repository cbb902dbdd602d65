//! The report of a move as a file.

use super::lines::of;
use crate::context::Context;
use crate::errors::PageError;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waarborg_documents::table::{Cell, Format, write_table};
use waarborg_domain::ids::MigrationId;
use waarborg_domain::migration::report::Line;

const COLUMNS: [&str; 12] = [
    "migration-column-was",
    "migration-column-title",
    "migration-column-kind",
    "migration-column-becomes",
    "migration-column-fate",
    "migration-column-judgements",
    "migration-column-not-bound",
    "migration-column-anew",
    "migration-column-decisions",
    "migration-column-owners",
    "migration-column-inheritances",
    "migration-column-demonstrated",
];

/// The file.
pub async fn file(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
    let (ui, from, to) = (
        &ctx.ui,
        ctx.app.catalogue(&migration.from),
        ctx.app.catalogue(&migration.to),
    );
    let join = |numbers: &[waarborg_domain::catalogue::MeasureNumber]| {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        numbers.join(" ")
    };
    let row = |line: &Line| -> Vec<Cell> {
        let known = match line.was {
            Some(was) => from.by_number(was),
            None => line.becomes.first().and_then(|number| to.by_number(*number)),
        };
        let title = known.map(|measure| measure.title.get(ui.language()).clone());
        let demonstrated = ui.t2(
            "migration-from-to",
            "before",
            of(ui, line.before),
            "after",
            of(ui, line.after),
        );
        let count = |number: u32| Cell::from(number);
        vec![
            Cell::from(line.was.map(|was| was.to_string()).unwrap_or_default()),
            Cell::from(title.unwrap_or_default()),
            Cell::from(ui.t(&format!("migration-change-{}", line.kind))),
            Cell::from(join(&line.becomes)),
            Cell::from(ui.t(&format!("migration-fate-{}", line.fate))),
            count(line.judgements),
            count(line.not_bound),
            Cell::from(join(&line.anew)),
            count(line.decisions),
            count(line.owners),
            count(line.inheritances),
            Cell::from(demonstrated),
        ]
    };
    let rows: Vec<Vec<Cell>> = migration.report.lines.iter().map(row).collect();
    let headings = COLUMNS.map(|key| ui.t(key));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let name = ui.t("migration-report");
    let bytes = write_table(&name, &headings, &rows, Format::Csv).map_err(PageError::internal)?;
    let file_name = format!("{}-was-wordt-{}-{}.csv", ctx.org(), migration.from, migration.to);
    let headers = [
        (header::CONTENT_TYPE, Format::Csv.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{file_name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}
