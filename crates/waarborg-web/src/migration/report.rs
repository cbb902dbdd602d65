//! What a move did.

use super::lines::{Group, Labels, Totals};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_domain::ids::MigrationId;
use waarborg_domain::permissions::Permission;

#[derive(Template)]
#[template(path = "migration/report.html")]
struct ReportPage {
    ui: Ui,
    from: String,
    to: String,
    lead: String,
    undone: Option<String>,
    totals: Totals,
    groups: Vec<Group>,
    export: String,
    undo: Option<String>,
}

/// The page.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, MigrationId)>) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let migration = ledger.migration(id).ok_or(PageError::NotFound)?;
    let labels = Labels {
        ctx: &ctx,
        from: ctx.app.catalogue(&migration.from),
        to: ctx.app.catalogue(&migration.to),
        linked: ledger.organisation.catalogue_version == migration.to,
    };
    let undone = migration.undone.as_ref().map(|undone| {
        let (moment, name) = (ctx.ui.moment(undone.at), undone.by_name.as_str());
        ctx.ui.t(texts::migration::WAS_UNDONE.moment(moment).name(name))
    });
    let last = ledger.moves().last().is_some_and(|last| last.id == id);
    Ok(render(&ReportPage {
        from: migration.from.clone(),
        to: migration.to.clone(),
        lead: ctx.ui.t(texts::migration::PAST
            .from(&migration.from)
            .to(&migration.to)
            .day(ctx.ui.date(migration.migrated_on))
            .name(&migration.by_name)),
        totals: Totals::of(&ctx.ui, &migration.report),
        groups: labels.groups(&migration.report),
        export: paths::export(ctx.org(), id),
        undo: (undone.is_none() && last && ctx.may(Permission::Decide)).then(|| paths::undo(ctx.org(), id)),
        undone,
        ui: ctx.ui.clone(),
    }))
}
