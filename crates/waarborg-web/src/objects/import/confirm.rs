//! The last step of an import: storing what the preview showed, or throwing the file away.

use super::super::{List, paths, records};
use super::{Staged, check, gone, plan, preview, purpose, versions};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Form;
use crate::imports::staging;
use crate::render::{done, done_n};
use axum::extract::Path;
use axum::response::Response;
use serde::Deserialize;
use serde_json::json;
use waarborg_domain::audit::NewEvent;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::objects::changes::changes;
use waarborg_domain::objects::import::Plan;
use waarborg_domain::objects::register::Register;
use waarborg_domain::store::{Change, StoreError};

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
    Path((_, list, address)): Path<(String, List, String)>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, PageError> {
    check(list)?;
    let Some(staged) = staging::get::<Staged>(&ctx, &purpose(list), &address).await? else {
        return Ok(gone(&ctx, list));
    };
    let ledger = ctx.ledger().await?;
    let register = Register::new(&ledger);
    let plan = plan(&register, list, &staged)?;
    if plan.fingerprint() != confirmed.fingerprint {
        return preview::again(&ctx, list, &address, &staged).await;
    }
    let versions = versions(&ctx, &plan);
    let count = versions.len();
    if count == 0 {
        return Err(PageError::Unprocessable);
    }
    let mut events = vec![imported(&ctx, &plan, &staged.file_name, &address)];
    events.extend(versions.iter().map(|version| recorded(&ctx, &register, version)));
    let changes = versions.into_iter().map(Change::SaveObject).collect();
    match ctx.save(changes, events).await {
        Ok(_) => {
            staging::take(&ctx, &address).await?;
            Ok(done_n(&paths::list(ctx.org(), list), "objects-imported", count))
        }
        // Between our look and our write somebody else wrote.
        Err(StoreError::Conflict | StoreError::Exists(_)) => {
            preview::again(&ctx, list, &address, &staged).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The import as a whole. Each object has its own event beside it, so that its history is found by it.
fn imported(ctx: &Context, plan: &Plan, file_name: &str, address: &str) -> NewEvent {
    let details = json!({ "kind": plan.kind, "file": file_name, "table": address, "counts": plan.counts() });
    ctx.event("objects.imported", "import", address, details)
}

fn recorded(ctx: &Context, register: &Register<'_>, version: &ObjectVersion) -> NewEvent {
    match register.object(version.object) {
        Some(before) => records::changed(
            ctx,
            register,
            version,
            &changes(&before.details, &version.details),
        ),
        None => records::added(ctx, register, version),
    }
}

/// Throws the file away.
pub async fn cancel(
    ctx: Context,
    Path((_, list, address)): Path<(String, List, String)>,
) -> Result<Response, PageError> {
    check(list)?;
    staging::take(&ctx, &address).await?;
    Ok(done(&paths::list(ctx.org(), list), "objects-import-cancelled"))
}
