//! What a file would do: counts, oddities, number by number. And doing it, or not.

use super::file::{Reading, Staged, fingerprint};
use super::labels::{ShownAnomaly, anomaly};
use super::{PURPOSE, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, Query};
use crate::i18n::Text;
use crate::imports::columns::Remembered;
use crate::imports::staging;
use crate::listing::{Pagination, with_query};
use crate::render::{done, done_n, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use object_store::{ObjectStoreExt, PutPayload};
use serde::Deserialize;
use waarborg_app::Undecided;
use waarborg_app::secrets::sha256;
use waarborg_catalogue::import::{Counts, Outcome, Plan, PlannedText};
use waarborg_domain::ids::SourceId;
use waarborg_domain::official::{ImportOfficial, OfficialRefused, counting, source_path};

/// What stands in the address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    /// `new`, `changed` or `unchanged`; empty for all.
    show: String,
    page: Option<i64>,
}

/// A number as it is shown.
struct Row {
    number: String,
    title: String,
    /// Code of the outcome, ending of the CSS class of its badge, and name.
    outcome: (&'static str, &'static str, Text),
    /// The beginning of the text.
    excerpt: String,
    text: String,
    before: Option<String>,
}

#[derive(Template)]
#[template(path = "official/preview.html")]
struct PreviewPage {
    ui: Ui,
    address: String,
    file_name: String,
    version: String,
    sha256: String,
    is_table: bool,
    remarks: Vec<String>,
    counts: Counts,
    does_something: bool,
    fingerprint: String,
    anomalies: Vec<ShownAnomaly>,
    tabs: Vec<(String, String, usize, bool)>,
    rows: Vec<Row>,
    pages: Pagination,
    meanwhile: bool,
}

/// Code, ending of the CSS class of its badge, and name.
const fn outcome(outcome: &Outcome) -> (&'static str, &'static str, Text) {
    let (class, name) = match outcome {
        Outcome::New => ("planned", texts::official::OUTCOME_NEW),
        Outcome::Changed { .. } => ("partial", texts::official::OUTCOME_CHANGED),
        Outcome::Unchanged => ("na", texts::official::OUTCOME_UNCHANGED),
    };
    (outcome.code(), class, name)
}

fn row(ctx: &Context, staged: &Staged, text: &PlannedText) -> Result<Row, PageError> {
    let measure = staged.catalogue()?.by_number(text.number);
    let title = measure.map(|measure| measure.title.get(ctx.ui.language()).clone());
    Ok(Row {
        number: text.number.to_string(),
        title: title.unwrap_or_default(),
        outcome: outcome(&text.outcome),
        excerpt: excerpt(&text.text),
        text: text.text.clone(),
        before: match &text.outcome {
            Outcome::Changed { before } => Some(before.clone()),
            Outcome::New | Outcome::Unchanged => None,
        },
    })
}

/// How many letters of a text stand in the list.
const EXCERPT: usize = 90;

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].replace('\n', " ").trim_end()),
        None => text.replace('\n', " "),
    }
}

fn tabs(ui: &Ui, plan: &Plan, path: &str, show: &str) -> Vec<(String, String, usize, bool)> {
    let counts = plan.counts();
    let all = [
        ("", texts::official::OUTCOME_ALL, plan.texts.len()),
        ("new", texts::official::OUTCOME_NEW, counts.new),
        ("changed", texts::official::OUTCOME_CHANGED, counts.changed),
        ("unchanged", texts::official::OUTCOME_UNCHANGED, counts.unchanged),
    ];
    let shown = all
        .into_iter()
        .filter(|(code, _, count)| code.is_empty() || *count > 0);
    shown
        .map(|(code, text, count)| {
            let href = with_query(path, &[("show", code)]);
            (ui.t(text), href, count, code == show)
        })
        .collect()
}

/// The preview; the inner error is that of a file that can no longer be read.
async fn build(
    ctx: &Context,
    address: &str,
    staged: &Staged,
    asked: &Asked,
    meanwhile: bool,
) -> Result<Result<PreviewPage, String>, PageError> {
    let reading = match staged.read(ctx).await? {
        Ok(reading) => reading,
        Err(error) => return Ok(Err(error)),
    };
    let plan = staged.plan(ctx, &reading.text).await?;
    let path = paths::preview(ctx.org(), address);
    let found: Vec<&PlannedText> = plan
        .texts
        .iter()
        .filter(|text| asked.show.is_empty() || text.outcome.code() == asked.show)
        .collect();
    let request = Pagination::request(asked.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let rows: Result<Vec<Row>, PageError> = found
        .iter()
        .skip(skip)
        .take(take)
        .map(|text| row(ctx, staged, text))
        .collect();
    Ok(Ok(PreviewPage {
        address: address.to_owned(),
        file_name: staged.file_name.clone(),
        version: staged.version.clone(),
        sha256: sha256(&staged.bytes()?),
        is_table: reading.table.is_some(),
        remarks: reading
            .table
            .as_ref()
            .map(|table| table.remarks(&ctx.ui))
            .unwrap_or_default(),
        counts: plan.counts(),
        does_something: plan.does_something(),
        fingerprint: fingerprint(&plan),
        anomalies: plan.anomalies.iter().map(|one| anomaly(&ctx.ui, one)).collect(),
        tabs: tabs(&ctx.ui, &plan, &path, &asked.show),
        rows: rows?,
        pages: Pagination::new(
            asked.page,
            i64::try_from(found.len()).unwrap_or(i64::MAX),
            &path,
            &[("show", &asked.show)],
        ),
        meanwhile,
        ui: ctx.ui.clone(),
    }))
}

async fn show(
    ctx: &Context,
    address: &str,
    staged: &Staged,
    asked: &Asked,
    status: StatusCode,
) -> Result<Response, PageError> {
    let meanwhile = status == StatusCode::CONFLICT;
    match build(ctx, address, staged, asked, meanwhile).await? {
        Ok(page) => Ok(render_status(status, &page)),
        Err(problem) => {
            let version = Some(staged.version.clone());
            let page = super::list::build(ctx, version, Some(problem)).await?;
            Ok(render(&page))
        }
    }
}

/// The preview.
pub async fn page(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    match Staged::get(&ctx, &address).await? {
        Some(staged) => show(&ctx, &address, &staged, &asked, StatusCode::OK).await,
        None => Ok(done(&paths::list(ctx.org()), texts::imports::GONE)),
    }
}

/// What the preview sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Confirmed {
    /// Stands for what the preview showed.
    fingerprint: String,
}

/// Stores what the preview showed; when it would do something else by now, the preview comes again.
pub async fn send(
    ctx: Context,
    Path((_, address)): Path<(String, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, PageError> {
    let Some(staged) = Staged::get(&ctx, &address).await? else {
        return Ok(done(&paths::list(ctx.org()), texts::imports::GONE));
    };
    let again = || async {
        let asked = Asked::default();
        show(&ctx, &address, &staged, &asked, StatusCode::CONFLICT).await
    };
    let Ok(reading) = staged.read(&ctx).await? else {
        return again().await;
    };
    let seen = counting(&ctx.app.store.official_sources(ctx.organisation.id).await?);
    let plan = staged.plan(&ctx, &reading.text).await?;
    if fingerprint(&plan) != confirmed.fingerprint {
        return again().await;
    }
    if !plan.does_something() {
        return Err(PageError::Unprocessable);
    }
    let bytes = staged.bytes()?;
    let hash = sha256(&bytes);
    let command = command(&ctx, &staged, &reading, &plan, &hash, seen)?;
    let id = command.new.source.id;
    keep(&ctx, &hash, bytes).await?;
    match ctx.decide(&command).await {
        Ok(texts) => {
            staging::take(&ctx, &address).await?;
            Ok(done_n(
                &paths::source(ctx.org(), id),
                texts::official::DONE,
                texts,
            ))
        }
        Err(Undecided::Refused(OfficialRefused::Changed)) => again().await,
        Err(other) => Err(other.into()),
    }
}

fn command(
    ctx: &Context,
    staged: &Staged,
    reading: &Reading,
    plan: &Plan,
    hash: &str,
    seen: Vec<SourceId>,
) -> Result<ImportOfficial, PageError> {
    let source = staged.source(hash, staged.bytes()?.len());
    let columns = match (&reading.table, &staged.columns) {
        (Some(table), Some(columns)) => {
            let remembered = Remembered {
                columns: columns.by_heading(&table.table),
                ..Remembered::default()
            };
            Some(remembered.choice(PURPOSE, &table.table)?)
        }
        _ => None,
    };
    Ok(ImportOfficial {
        new: plan.record(ctx.id(), &reading.text, source, &ctx.actor.name, ctx.now),
        anomalies: plan.anomaly_codes(),
        seen,
        columns,
    })
}

/// The file gets its place before its record does: a record without its file would be worse.
async fn keep(ctx: &Context, hash: &str, bytes: Vec<u8>) -> Result<(), PageError> {
    let place = object_store::path::Path::from(source_path(ctx.organisation.id, hash));
    let kept = ctx.app.files.put(&place, PutPayload::from(bytes)).await;
    kept.map(|_| ()).map_err(PageError::internal)
}

/// Throws the file away.
pub async fn cancel(ctx: Context, Path((_, address)): Path<(String, String)>) -> Result<Response, PageError> {
    staging::take(&ctx, &address).await?;
    Ok(done(&paths::list(ctx.org()), texts::imports::CANCELLED))
}
