//! The way back, as long as nothing was recorded in the new version.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::{done, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;
use std::sync::Arc;
use waarborg_domain::Moment;
use waarborg_domain::ids::MigrationId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::CatalogueMigration;
use waarborg_domain::migration::undo::Hold;
use waarborg_domain::store::{Change, StoreError};

/// At most so many records that hold the move are named.
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

/// Asks whether it should be undone, or says what holds it.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
    let holds = holds(&ctx, &ledger, migration).await?;
    Ok(show(&ctx, migration, &holds, StatusCode::OK))
}

/// Undoes it.
pub async fn send(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    let ledger: Arc<Ledger> = ctx.ledger().await?;
    let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
    let held = holds(&ctx, &ledger, migration).await?;
    if !held.is_empty() {
        return Ok(show(&ctx, migration, &held, StatusCode::CONFLICT));
    }
    let mut organisation = ledger.organisation.clone();
    organisation.catalogue_version.clone_from(&migration.from);
    let details = json!({
        "name": format!("{} → {}", migration.from, migration.to),
        "version": migration.from,
        "previous_version": migration.to,
        "migrated_on": migration.migrated_on,
        "judgements": migration.report.judgements(),
    });
    let event = ctx.event("migration.undone", "migration", id, details);
    let changes = vec![
        Change::UpdateOrganisation(organisation),
        Change::UndoCatalogueMigration(id, migration.undo(&ctx.actor, ctx.now), ledger.revision),
    ];
    match ctx.save(changes, vec![event]).await {
        Ok(_) => Ok(done(&paths::overview(ctx.org()), "migration-undone")),
        // Somebody wrote in between: look again at what holds it now.
        Err(StoreError::Conflict) => {
            let ledger = ctx.ledger().await?;
            let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
            let holds = holds(&ctx, &ledger, migration).await?;
            Ok(show(&ctx, migration, &holds, StatusCode::CONFLICT))
        }
        Err(error) => Err(error.into()),
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

/// What holds it, with the page where it stands.
fn label(ctx: &Context, hold: &Hold) -> (String, Option<String>) {
    let ui = &ctx.ui;
    let record = |key: &str, what: String, at: &Moment| ui.t2(key, "what", what, "moment", ui.moment(at));
    match hold {
        Hold::Undone => (ui.t("migration-hold-undone"), None),
        Hold::Later(version) => (ui.t1("migration-hold-later", "version", version.as_str()), None),
        Hold::Judgement(id, number, at) => (
            record("migration-hold-judgement", number.to_string(), at),
            Some(crate::judgements::paths::one(ctx.org(), *id)),
        ),
        Hold::Decision(subject, at) => (
            record("migration-hold-decision", subject.to_string(), at),
            Some(crate::applicability::paths::list(ctx.org())),
        ),
        Hold::Owner(number, at) => (
            record("migration-hold-owner", number.to_string(), at),
            Some(crate::measures::paths::one(ctx.org(), *number)),
        ),
        Hold::Inheritance(provided, at) => (
            record("migration-hold-inheritance", provided.to_string(), at),
            Some(crate::objects::paths::inheritances(ctx.org())),
        ),
        Hold::Statement(number, at) => (
            record("migration-hold-statement", number.to_string(), at),
            Some(crate::statement::paths::overview(ctx.org())),
        ),
    }
}
