//! Whether the chain is whole: reads every event again and recomputes its hash.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::Moment;
use waarborg_domain::audit::{Broken, Verifier};

/// Events read at a time.
const PIECE: i64 = 1_000;

#[derive(Template)]
#[template(path = "audit/check.html")]
struct CheckPage {
    ui: Ui,
    /// How many events were found to be right.
    checked: i64,
    broken: Option<Broken>,
    last_hash: String,
    at: Moment,
}

impl CheckPage {
    /// The event where it goes wrong.
    fn place(&self) -> Option<i64> {
        match self.broken {
            Some(Broken::Changed(place) | Broken::NotFollowing(place)) => Some(place),
            _ => None,
        }
    }
}

/// Checks, and says what was found.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let (checked, outcome, last_hash) = verify(&ctx).await?;
    if let Err(broken) = &outcome {
        tracing::error!(organisation = %ctx.organisation.id, %broken, "the audit trail is broken");
    }
    Ok(render(&CheckPage {
        ui: ctx.ui,
        checked,
        broken: outcome.err(),
        last_hash,
        at: ctx.now,
    }))
}

/// How many events are right, what is wrong, and the last hash in the organisation's own record.
async fn verify(ctx: &Context) -> Result<(i64, Result<i64, Broken>, String), PageError> {
    let (store, organisation) = (&ctx.app.store, ctx.organisation.id);
    let mut verifier = Verifier::default();
    let mut checked = 0;
    loop {
        let mut found_any = false;
        loop {
            let events = store.events_after(organisation, checked, PIECE).await?;
            for event in &events {
                found_any = true;
                if let Err(broken) = verifier.check(event) {
                    let last = store.last_event_hash(organisation).await?;
                    return Ok((checked, Err(broken), last));
                }
                checked = event.sequence;
            }
            if events.is_empty() {
                break;
            }
        }
        let last = store.last_event_hash(organisation).await?;
        let outcome = verifier.finish(&last);
        // A colleague may have written between the last piece and the hash: then there is more to read.
        if outcome.is_ok() || !found_any {
            return Ok((checked, outcome, last));
        }
    }
}
