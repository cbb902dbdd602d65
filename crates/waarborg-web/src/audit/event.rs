//! One event, whole: what was changed, and its place in the chain.

use super::fields::{self, Details};
use super::meant::exactly;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::listing::with_query;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use crate::wording::Names;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_domain::audit::Event;
use waarborg_domain::ids::EvidenceId;

#[derive(Template)]
#[template(path = "audit/event.html")]
struct EventPage {
    ui: Ui,
    event: Event,
    sentence: String,
    who: String,
    subject: String,
    action: String,
    details: Details,
    /// Whether the hash fits the content.
    fits: bool,
    newest: bool,
    /// All that happened to the same subject.
    same_subject: String,
}

/// How many pieces of evidence have their title looked up.
const NAMED: usize = 3;

/// The titles of the first pieces of evidence that an event refers to.
async fn evidence(ctx: &Context, event: &Event) -> Result<BTreeMap<EvidenceId, String>, PageError> {
    let mut titles = BTreeMap::new();
    for id in event.evidence().into_iter().take(NAMED) {
        let found = ctx.app.store.evidence(ctx.organisation.id, id).await?;
        titles.extend(found.map(|evidence| (id, evidence.title)));
    }
    Ok(titles)
}

/// The page.
pub async fn page(ctx: Context, Path((_, sequence)): Path<(String, String)>) -> Result<Response, PageError> {
    let sequence: i64 = sequence.parse().map_err(|_| PageError::NotFound)?;
    let before = sequence.checked_sub(1).ok_or(PageError::NotFound)?;
    let mut found = ctx
        .app
        .store
        .events_after(ctx.organisation.id, before, 2)
        .await?
        .into_iter();
    let event = found
        .next()
        .filter(|event| event.sequence == sequence)
        .ok_or(PageError::NotFound)?;
    let ledger = ctx.ledger().await?;
    let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
    let names = Names {
        evidence: evidence(&ctx, &event).await?,
        ..Names::new(&ctx.ui, &ledger, catalogue)
    };
    let same_subject = with_query(&paths::list(ctx.org()), &[("subject", &exactly(&event.subject))]);
    Ok(render(&EventPage {
        same_subject,
        sentence: names.sentence(&event),
        who: names.who(&event),
        subject: names.subject(&event),
        action: ctx.ui.action(&event.action),
        details: fields::of(&names, &event),
        fits: event.computed_hash() == event.hash,
        newest: found.next().is_none(),
        event,
        ui: ctx.ui.clone(),
    }))
}
