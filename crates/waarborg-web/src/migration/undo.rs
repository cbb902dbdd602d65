//! Undoing a move, as long as nothing was recorded in the new version.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{done, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::Moment;
use waarborg_domain::ids::MigrationId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::undo::Hold;
use waarborg_domain::migration::{CatalogueMigration, UndoMove, UndoRefused};

/// At most this many records that prevent it are named.
const NAMED: usize = 10;

#[derive(Template)]
#[template(path = "migration/undo.html")]
struct UndoPage {
    ui: Ui,
    from: String,
    to: String,
    holds: Vec<(String, Option<String>)>,
    more: usize,
    path: String,
    report: String,
}

/// Asks for confirmation, or says what prevents it.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
    let holds = holds(&ctx, &ledger, migration).await?;
    Ok(show(&ctx, migration, &holds, StatusCode::OK))
}

/// Undoes it.
pub async fn send(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    match ctx.decide(&UndoMove { id }).await {
        Ok(()) => Ok(done(&paths::overview(ctx.org()), texts::migration::UNDONE)),
        Err(Undecided::Refused(UndoRefused::Held(holds))) => {
            let ledger = ctx.ledger().await?;
            let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
            Ok(show(&ctx, migration, &holds, StatusCode::CONFLICT))
        }
        Err(Undecided::Refused(UndoRefused::Unknown)) => Err(PageError::NotFound),
        Err(other) => Err(other.into()),
    }
}

async fn holds(
    ctx: &Context,
    ledger: &Ledger,
    migration: &CatalogueMigration,
) -> Result<Vec<Hold>, PageError> {
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    Ok(migration.holds(ledger, &statements))
}

fn show(ctx: &Context, migration: &CatalogueMigration, holds: &[Hold], status: StatusCode) -> Response {
    let page = UndoPage {
        from: migration.from.clone(),
        to: migration.to.clone(),
        holds: holds.iter().take(NAMED).map(|hold| label(ctx, hold)).collect(),
        more: holds.len().saturating_sub(NAMED),
        path: paths::undo(ctx.org(), migration.id),
        report: paths::report(ctx.org(), migration.id),
        ui: ctx.ui.clone(),
    };
    render_status(status, &page)
}

/// What prevents it, with its page.
fn label(ctx: &Context, hold: &Hold) -> (String, Option<String>) {
    let ui = &ctx.ui;
    let record = |text: texts::arguments::WithMomentWhat, what: String, at: &Moment| {
        ui.t(text.what(what).moment(ui.moment(at)))
    };
    match hold {
        Hold::Undone => (ui.t(texts::migration::HOLD_UNDONE), None),
        Hold::Later(version) => (ui.t(texts::migration::HOLD_LATER.version(version.as_str())), None),
        Hold::Judgement(id, number, at) => (
            record(texts::migration::HOLD_JUDGEMENT, number.to_string(), at),
            Some(crate::judgements::paths::one(ctx.org(), *id)),
        ),
        Hold::Decision(subject, at) => (
            record(texts::migration::HOLD_DECISION, subject.to_string(), at),
            Some(crate::applicability::paths::list(ctx.org())),
        ),
        Hold::Owner(number, at) => (
            record(texts::migration::HOLD_OWNER, number.to_string(), at),
            Some(crate::requirements::paths::href(ctx.org(), *number)),
        ),
        Hold::Inheritance(provided, at) => (
            record(texts::migration::HOLD_INHERITANCE, provided.to_string(), at),
            Some(crate::objects::paths::inheritances(ctx.org())),
        ),
        Hold::Statement(number, at) => (
            record(texts::migration::HOLD_STATEMENT, number.to_string(), at),
            Some(crate::statement::paths::overview(ctx.org())),
        ),
    }
}
