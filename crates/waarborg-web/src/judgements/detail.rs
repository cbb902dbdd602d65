//! One judgement: everything that was recorded of it.

use super::view::{requirement_href, requirement_title, retracted, target_name, verdict_label};
use super::{paths, record};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::view::{EvidenceItem, period_label};
use crate::evidence::visibility;
use crate::kit::state_class;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_domain::ids::JudgementId;
use waarborg_domain::judgements::{Judgement, Verdict};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::State;

#[derive(Template)]
#[template(path = "judgements/detail.html")]
struct DetailPage {
    ui: Ui,
    judgement: Judgement,
    heading: String,
    class: &'static str,
    /// The list that it is in, with its address.
    list: (String, String),
    title: String,
    href: String,
    target: String,
    objects: Option<usize>,
    period: Option<String>,
    retracted: Option<String>,
    evidence: Vec<EvidenceItem>,
    retract: Option<String>,
    /// A new improvement action from it.
    plan: Option<String>,
}

/// The page.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, JudgementId)>) -> Result<Response, PageError> {
    let found = ctx.app.store.judgement(ctx.organisation.id, id).await?;
    let judgement = found.ok_or(PageError::NotFound)?;
    let standing = ctx.standing(ctx.today).await?;
    let serves_own =
        visibility::grounds(&ctx, &standing).contains(&(judgement.requirement, judgement.target));
    if !(ctx.actor.sees_all() || serves_own || judgement.judged_by == ctx.actor.user) {
        return Err(PageError::NotFound);
    }
    let evidence = if judgement.evidence.is_empty() {
        Vec::new()
    } else {
        ctx.app.store.evidence_of(ctx.organisation.id, &[id]).await?
    };
    let pieces = evidence
        .iter()
        .map(|(_, piece)| EvidenceItem::new(&ctx, piece, serves_own));
    let may_plan = ctx.may(Permission::EditActions);
    let may_retract = judgement.retracted.is_none() && judgement.may_be_retracted_by(&ctx.actor);
    Ok(render(&DetailPage {
        heading: verdict_label(&ctx.ui, &judgement),
        class: state_class(&State::from(judgement.verdict)),
        list: crate::naming::list_of(&ctx.ui, ctx.org(), judgement.requirement),
        title: requirement_title(&ctx, &standing, judgement.requirement),
        href: requirement_href(&ctx, judgement.requirement, judgement.target),
        target: target_name(&ctx.ui, &standing.ledger, judgement.target),
        objects: judgement
            .target
            .is_group()
            .then(|| record::objects_meant(&standing, &judgement)),
        period: judgement.period.map(|period| period_label(&ctx.ui, period)),
        retracted: retracted(&ctx.ui, &standing.ledger, &judgement),
        evidence: pieces.collect(),
        retract: may_retract.then(|| paths::retract(ctx.org(), id)),
        plan: (may_plan && judgement.retracted.is_none() && judgement.verdict != Verdict::Met).then(|| {
            let new = crate::actions::paths::new(ctx.org());
            crate::listing::with_query(&new, &[("judgement", &id.to_string())])
        }),
        judgement,
        ui: ctx.ui.clone(),
    }))
}
