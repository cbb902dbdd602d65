//! What came in of a file and what did not, row by row, with the reason: a page and a download. It is kept
//! for whoever imported it until the sweep, in the place of the file; what was recorded stays in the
//! audit trail.

use super::account::{ColumnLine, columns};
use super::import::SelfAssessmentImport;
use super::paths;
use super::rows::{ShownRow, shown};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::imports::preview::{Asked, SheetLine, Tab, Tile, rows, sheets, tabs};
use crate::imports::stage::{self, Staged};
use crate::judgements;
use crate::listing::Pagination;
use crate::measures;
use crate::render::{done, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use waarborg_app::Standing;
use waarborg_documents::table::{Cell, Format, write_table};
use waarborg_domain::ids::BatchId;
use waarborg_domain::self_assessments::Plan;

/// What became of a file.
#[derive(Serialize, Deserialize)]
pub(super) struct Report {
    file_name: String,
    /// What was recorded together; it can be undone in one go.
    batch: BatchId,
    judgements: usize,
    sheets: Vec<SheetLine>,
    columns: Vec<ColumnLine>,
    remarks: Vec<String>,
    rows: Vec<ShownRow>,
}

impl Report {
    /// The report on a plan that was carried out.
    pub(super) fn of(
        ctx: &Context,
        standing: &Standing,
        staged: &Staged<SelfAssessmentImport>,
        plan: &Plan,
        batch: BatchId,
    ) -> Result<Self, PageError> {
        let (file, draft) = (staged.content.table()?, &staged.draft);
        Ok(Self {
            file_name: draft.file_name.clone(),
            batch,
            judgements: plan.planned().count(),
            sheets: sheets(draft.outline.as_ref(), draft.place),
            columns: columns(&ctx.ui, &file.table, &draft.choices),
            remarks: file.remarks(&ctx.ui),
            rows: plan.rows.iter().map(|row| shown(ctx, standing, row)).collect(),
        })
    }

    /// Keeps it, and gives its address.
    pub(super) async fn keep(&self, ctx: &Context, stage: &str) -> Result<String, PageError> {
        stage::keep_report(ctx, stage, self).await?;
        Ok(paths::result(ctx.org(), stage))
    }

    fn count(&self, code: &str) -> usize {
        self.rows.iter().filter(|row| row.code == code).count()
    }
}

#[derive(Template)]
#[template(path = "self_assessments/result.html")]
struct ResultPage {
    ui: Ui,
    report: Report,
    tiles: Vec<Tile>,
    tabs: Vec<Tab>,
    rows: Vec<ShownRow>,
    pages: Pagination,
    /// The list of measures.
    list: String,
    /// What was recorded, with the way back.
    batch: String,
    download: String,
}

async fn find(ctx: &Context, stage: &str) -> Result<Option<Report>, PageError> {
    stage::report(ctx, stage).await
}

fn gone(ctx: &Context) -> Response {
    done(&paths::import(ctx.org()), texts::self_assessments::RESULT_GONE)
}

/// The page.
pub(super) async fn page(
    ctx: Context,
    Path((_, stage)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    use crate::texts::self_assessments as t;
    let Some(report) = find(&ctx, &stage).await? else {
        return Ok(gone(&ctx));
    };
    let ui = &ctx.ui;
    let path = paths::result(ctx.org(), stage.as_str());
    let outcomes = [
        ("", t::OUTCOME_ALL, report.rows.len()),
        ("record", t::RESULT_RECORDED, report.count("record")),
        ("wrong", t::OUTCOME_WRONG, report.count("wrong")),
        ("choice", t::OUTCOME_CHOICE, report.count("choice")),
        ("decision", t::OUTCOME_DECISION, report.count("decision")),
        (
            "no-successor",
            t::OUTCOME_NO_SUCCESSOR,
            report.count("no-successor"),
        ),
        ("unchanged", t::OUTCOME_UNCHANGED, report.count("unchanged")),
        ("not-judged", t::OUTCOME_NOT_JUDGED, report.count("not-judged")),
        ("empty", t::OUTCOME_EMPTY, report.count("empty")),
    ];
    let tile = |class, label, value: usize| Tile {
        class,
        label: ui.t(label),
        value: value.to_string(),
    };
    let left = report.rows.len() - report.count("record") - report.count("unchanged");
    let (found, pages) = rows(&report.rows, &asked, &path, |row| row.code.as_str());
    let page = ResultPage {
        tiles: vec![
            tile("ok", t::RESULT_JUDGEMENTS, report.judgements),
            tile("planned", t::RESULT_ROWS, report.count("record")),
            tile("na", t::ROWS_KNOWN, report.count("unchanged")),
            tile("fail", t::RESULT_LEFT, left),
        ],
        tabs: tabs(ui, &path, &asked, &outcomes),
        rows: found.cloned().collect(),
        pages,
        list: measures::paths::list(ctx.org()),
        batch: judgements::paths::batch(ctx.org(), report.batch.to_string()),
        download: paths::result_file(ctx.org(), stage.as_str()),
        ui: ui.clone(),
        report,
    };
    Ok(render(&page))
}

/// The query parameters of the download.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Wanted {
    format: String,
}

/// All rows as a file.
pub(super) async fn file(
    ctx: Context,
    Path((_, stage)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    use crate::texts::self_assessments as t;
    let format = match wanted.format.as_str() {
        "csv" => Format::Csv,
        "" | "xlsx" => Format::Xlsx,
        _ => return Err(PageError::BadRequest),
    };
    let Some(report) = find(&ctx, &stage).await? else {
        return Ok(gone(&ctx));
    };
    let headings = [t::ROW, t::MEASURE, t::STATUS, t::OUTCOME, t::WHAT].map(|text| ctx.ui.t(text));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let row = |row: &ShownRow| {
        let number = u32::try_from(row.number).unwrap_or(u32::MAX);
        vec![
            Cell::from(number),
            Cell::from(row.measure.as_str()),
            Cell::from(row.status.as_str()),
            Cell::from(row.name.as_str()),
            Cell::from(row.what.join("\n")),
        ]
    };
    let rows: Vec<Vec<Cell>> = report.rows.iter().map(row).collect();
    let title = ctx.ui.t(t::RESULT_SHEET);
    let bytes = write_table(&title, &headings, &rows, format).map_err(PageError::internal)?;
    let name = format!("import-{}-{}.{}", ctx.org(), ctx.today, format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}
