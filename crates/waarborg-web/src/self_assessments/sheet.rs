//! The sheet that goes out: somebody's measures on their objects, with empty cells for verdict, remark
//! and date. It can be imported without choosing columns.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::render::done;
use crate::texts;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use waarborg_app::Standing;
use waarborg_documents::table::{Cell, Choice, Format, write_form};
use waarborg_domain::ids::UserId;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture;
use waarborg_domain::self_assessments::{Field, MAX_ROWS, heading};

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    format: String,
    /// For whom; empty for everything that one may judge.
    owner: String,
    /// Only what is not demonstrated.
    gaps: Option<String>,
}

/// Index of the column of the verdict in [`headings`].
const VERDICT: usize = 7;

/// The file.
pub async fn file(ctx: Context, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let format = match asked.format.as_str() {
        "csv" => Format::Csv,
        "" | "xlsx" => Format::Xlsx,
        _ => return Err(PageError::BadRequest),
    };
    let owner: Option<UserId> = if ctx.may(Permission::JudgeAll) {
        asked.owner.parse().ok()
    } else {
        Some(ctx.actor.user)
    };
    let standing = ctx.standing(ctx.today).await?;
    let rows = rows(&ctx, &standing, owner, asked.gaps.is_some());
    if rows.len() > MAX_ROWS {
        return Ok(done(
            &paths::import(ctx.org()),
            texts::self_assessments::SHEET_TOO_LARGE,
        ));
    }
    let headings = headings(&ctx);
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut words: Vec<String> = Verdict::ALL.iter().map(|verdict| ctx.ui.name(verdict)).collect();
    words.push(ctx.ui.t(texts::self_assessments::SHEET_NOT_APPLICABLE));
    let choice = Choice {
        column: VERDICT,
        words,
    };
    let bytes = write_form(
        &ctx.ui.t(texts::self_assessments::TITLE),
        &headings,
        &rows,
        &[choice],
        format,
    )
    .map_err(PageError::internal)?;
    let name = format!("zelfevaluatie-{}-{}.{}", ctx.org(), ctx.today, format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn headings(ctx: &Context) -> [String; 11] {
    let field = |field| heading(field, ctx.ui.language()).to_owned();
    [
        field(Field::Number),
        ctx.ui.t(texts::self_assessments::SHEET_TITLE),
        ctx.ui.t(texts::self_assessments::SHEET_SUMMARY),
        field(Field::Object),
        ctx.ui.t(texts::self_assessments::SHEET_OBJECT),
        field(Field::Aspect),
        ctx.ui.t(texts::self_assessments::SHEET_STATE),
        field(Field::Status),
        field(Field::Remark),
        field(Field::Date),
        field(Field::Owner),
    ]
}

fn rows(ctx: &Context, standing: &Standing, owner: Option<UserId>, gaps: bool) -> Vec<Vec<Cell>> {
    let (ui, posture) = (&ctx.ui, &standing.posture);
    let language = ui.language();
    let owned = |cell: &&posture::Cell| cell.owed && owner.is_none_or(|owner| cell.owner == Some(owner));
    let mut rows = Vec::new();
    for cell in posture.cells().filter(owned) {
        let measure = standing.catalogue.measure(cell.measure);
        let details = &posture.object(cell).details;
        let member = cell.owner.and_then(|owner| standing.ledger.member(owner));
        for aspect in Aspect::ALL {
            let state = cell.aspects[aspect.index()].state;
            if gaps && !state.is_gap() {
                continue;
            }
            rows.push(vec![
                Cell::from(measure.number.to_string()),
                Cell::from(measure.title.get(language).as_str()),
                Cell::from(measure.summary.get(language).as_str()),
                Cell::from(details.code.as_str()),
                Cell::from(details.name.as_str()),
                Cell::from(ui.name(aspect)),
                Cell::from(ui.name(state)),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::from(member.map_or("", |member| member.name.as_str())),
            ]);
        }
    }
    rows
}
