//! All judgements that bear on the object in view: its own, those on its groups and on its provider,
//! retracted ones too.

use super::page::View;
use crate::context::Context;
use crate::errors::PageError;
use crate::judgements::view::{TimelineItem, timeline};
use crate::listing::{Pagination, with_query};
use crate::measures::paths;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::{JudgementId, ObjectId};
use waarborg_domain::judging::bearing_targets;

/// The history.
pub struct History {
    /// Newest first.
    pub items: Vec<TimelineItem>,
    /// Newer judgements, where these are not the newest.
    pub newer: Option<String>,
    /// Older ones, where there are more.
    pub older: Option<String>,
}

/// The history of an object.
pub async fn history(ctx: &Context, view: &View, object: ObjectId) -> Result<History, PageError> {
    let standing = &view.standing;
    let number = standing.catalogue.measure(view.index).number;
    let day = view.day.day;
    let own = Target::Object(object);
    let version = standing
        .posture
        .objects
        .iter()
        .find(|version| version.object == object);
    let targets = version.map_or_else(
        || vec![own],
        |version| bearing_targets(&standing.ledger, version, number, day),
    );
    let store = &ctx.app.store;
    let request = Pagination::request(view.query.history);
    let page = store
        .judgement_history(
            ctx.organisation.id,
            &standing.ledger.lineage(number),
            &targets,
            request,
        )
        .await?;
    let known: Vec<_> = page
        .rows
        .into_iter()
        .filter(|judgement| judgement.judged_on <= day)
        .collect();
    let ids: Vec<JudgementId> = known.iter().map(|judgement| judgement.id).collect();
    let evidence = if known.iter().all(|judgement| judgement.evidence.is_empty()) {
        Vec::new()
    } else {
        store.evidence_of(ctx.organisation.id, &ids).await?
    };
    let path = paths::one(ctx.org(), number);
    let cell = standing.posture.cell(view.index, object);
    let is_own = cell.is_some_and(|cell| cell.owner == Some(ctx.actor.user));
    let here = view.query.history.unwrap_or(1).max(1);
    let object = object.to_string();
    let href = |page: i64| {
        let page = page.to_string();
        let others = view
            .query
            .carried()
            .into_iter()
            .filter(|(key, _)| *key != "object");
        let own = [("object", object.as_str()), ("history", page.as_str())];
        format!(
            "{}#history",
            with_query(&path, &others.chain(own).collect::<Vec<_>>())
        )
    };
    Ok(History {
        items: timeline(ctx, standing, &known, &evidence, own, is_own),
        newer: (here > 1).then(|| href(here - 1)),
        older: (request.offset + request.limit < page.total).then(|| href(here + 1)),
    })
}
