//! The move itself: one commit with one event that carries the whole report.

use super::basis::Move;
use super::choices::Chosen;
use super::{choose, paths, preview};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Form, FormErrors};
use crate::render::done;
use axum::extract::Path;
use axum::response::Response;
use serde_json::json;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::migration::CatalogueMigration;
use waarborg_domain::store::{Change, StoreError};

/// Moves the organisation, when the plan is still the one that was shown.
pub async fn send(
    ctx: Context,
    Path((_, version)): Path<(String, String)>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let movement = Move::to(&ctx, &version).await?;
    let mut errors = FormErrors::new();
    let choices = chosen.read(&movement, &mut errors);
    if !errors.is_empty() {
        return Ok(choose::again(&ctx, &movement, &chosen, errors));
    }
    let plan = movement.plan(&choices);
    if plan.fingerprint() != chosen.fingerprint {
        return Ok(preview::show(&ctx, &movement, &chosen, &plan, true));
    }
    let migration = plan.decide(ctx.id(), &ctx.actor, ctx.now);
    let (id, event) = (migration.id, moved(&ctx, &migration));
    let mut organisation = movement.ledger.organisation.clone();
    organisation.catalogue_version.clone_from(&migration.to);
    let changes = vec![
        Change::UpdateOrganisation(organisation),
        Change::AddCatalogueMigration(migration, movement.ledger.revision),
    ];
    match ctx.save(changes, vec![event]).await {
        Ok(_) => Ok(done(&paths::report(ctx.org(), id), "migration-done")),
        // Between our look and our write somebody else wrote: what they wrote belongs in the report.
        Err(StoreError::Conflict) => {
            let movement = Move::to(&ctx, &version).await?;
            let plan = movement.plan(&choices);
            Ok(preview::show(&ctx, &movement, &chosen, &plan, true))
        }
        Err(error) => Err(error.into()),
    }
}

fn moved(ctx: &Context, migration: &CatalogueMigration) -> NewEvent {
    let details = json!({
        "name": format!("{} → {}", migration.from, migration.to),
        "version": migration.to,
        "previous_version": migration.from,
        "migrated_on": migration.migrated_on,
        "judgements": migration.report.judgements(),
        "to_history": migration.report.to_history(),
        "reassess": migration.reassess,
        "routes": migration.routes,
        "report": migration.report,
    });
    ctx.event("migration.done", "migration", migration.id, details)
}
