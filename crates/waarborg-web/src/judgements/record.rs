//! Records a judgement per aspect on one measure: one commit, with new evidence and all.

use super::form::{Again, Typed};
use super::proof::{additions, keep_files, keep_pieces};
use super::view::target_name;
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::forms::{FormErrors, Query};
use crate::measures::detail::walk::walk;
use crate::measures::detail::{DetailQuery, View, number, show};
use crate::measures::paths;
use crate::render::{done, done_n};
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};
use waarborg_domain::audit::NewEvent;
use waarborg_domain::evidence::Evidence;
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::Judgement;
use waarborg_domain::judging::{TargetError, cells_meant, check_target};
use waarborg_domain::store::Change;

/// The buttons of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Save,
    SaveAndNext,
    Search,
}

impl Action {
    fn of(sent: &Sent, typed: &Typed) -> Self {
        match sent.text("action") {
            "search" => Self::Search,
            _ if typed.proof.is_search() => Self::Search,
            "next" => Self::SaveAndNext,
            _ => Self::Save,
        }
    }
}

/// Takes the form of the page of a measure.
pub async fn send(
    ctx: Context,
    Path((_, text)): Path<(String, String)>,
    Query(query): Query<DetailQuery>,
    request: Request,
) -> Result<Response, PageError> {
    let mut sent = Sent::read(&ctx, request).await?;
    let view = View::new(&ctx, number(&text)?, query).await?;
    if !view.day.is_today() {
        return Err(PageError::BadRequest);
    }
    let mut typed = Typed::sent(&sent);
    let action = Action::of(&sent, &typed);
    let mut errors = FormErrors::new();
    let target = check(&ctx, &view, &typed.target, &mut errors);
    let parsed = typed.parse(&mut errors);
    let period = parsed.as_ref().and_then(|parsed| parsed.period);
    let new = typed.proof.new_pieces(&ctx, &sent, period, &mut errors);
    let chosen = typed.proof.pieces(&ctx, &view.standing, &mut errors).await?;
    let evidence: Vec<EvidenceId> = chosen.iter().chain(&new).map(|piece| piece.id).collect();
    let mut recorded = Vec::new();
    if let (Some(parsed), Some(target)) = (&parsed, target) {
        let measure = view.standing.catalogue.measure(view.index).number;
        let version = view.standing.catalogue.version();
        recorded = parsed.record(&ctx, version, measure, target, &evidence, &mut errors);
    }
    if action == Action::Search || !errors.is_empty() || recorded.is_empty() {
        if action == Action::Search {
            errors = FormErrors::new();
            sent.check_files(&ctx, "files", &mut errors);
        }
        return again(&ctx, &view, typed, sent, new, chosen, errors).await;
    }
    keep_files(&mut sent).await?;
    save(&ctx, &view, new, &recorded).await?;
    typed.proof.chosen.clear();
    Ok(onward(&ctx, &view, &typed, action, recorded.len()))
}

/// The target, if this person may judge the measure on it today.
fn check(ctx: &Context, view: &View, typed: &str, errors: &mut FormErrors) -> Option<Target> {
    let target: Target = errors.choice("target", typed)?;
    let standing = &view.standing;
    match check_target(
        standing.catalogue,
        &standing.posture,
        view.index,
        target,
        &ctx.actor,
    ) {
        Ok(()) => Some(target),
        Err(error) => {
            errors.add("target", refusal(error));
            None
        }
    }
}

/// Why a target is refused: the key of the text.
pub(crate) const fn refusal(error: TargetError) -> &'static str {
    match error {
        TargetError::DoesNotBind => "judgements-target-does-not-bind",
        TargetError::NotOwed => "judgements-target-not-owed",
        TargetError::NotYours => "judgements-target-not-yours",
    }
}

/// Shows the form once more, with everything that was typed. New evidence is kept.
async fn again(
    ctx: &Context,
    view: &View,
    mut typed: Typed,
    mut sent: Sent,
    new: Vec<Evidence>,
    mut chosen: Vec<Evidence>,
    errors: FormErrors,
) -> Result<Response, PageError> {
    let status = if sent.has_too_large() {
        StatusCode::PAYLOAD_TOO_LARGE
    } else if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    typed.proof.searched.clone_from(&typed.proof.search);
    chosen.extend(new.iter().cloned());
    let kept = keep_pieces(ctx, &mut typed.proof, &mut sent, new).await?;
    show(
        ctx,
        view,
        Some(Again {
            typed,
            errors,
            chosen,
            kept,
        }),
        status,
    )
    .await
}

async fn save(
    ctx: &Context,
    view: &View,
    new: Vec<Evidence>,
    recorded: &[Judgement],
) -> Result<(), PageError> {
    let (mut changes, mut events) = additions(ctx, new);
    changes.push(Change::AddJudgements(recorded.to_vec()));
    if let Some(first) = recorded.first() {
        let target = target_name(&ctx.ui, &view.standing.ledger, first.target);
        events.push(event(
            ctx,
            "judgements.recorded",
            "measure",
            first.measure,
            &target,
            recorded,
        ));
    }
    ctx.save(changes, events).await?;
    Ok(())
}

/// What the audit trail keeps of judgements that were recorded together.
pub(super) fn event(
    ctx: &Context,
    action: &'static str,
    kind: &'static str,
    subject: impl ToString,
    target: &str,
    recorded: &[Judgement],
) -> NewEvent {
    let each: Vec<Value> = recorded
        .iter()
        .map(|judgement| {
            json!({
                "id": judgement.id,
                "measure": judgement.measure,
                "target": judgement.target,
                "aspect": judgement.aspect,
                "verdict": judgement.verdict,
            })
        })
        .collect();
    let first = recorded.first();
    let details = json!({
        "target_name": target,
        "judged_on": first.map(|first| first.judged_on),
        "period": first.and_then(|first| first.period),
        "basis": first.map(|first| first.basis),
        "evidence": first.map(|first| first.evidence.clone()),
        "judgements": each,
    });
    ctx.event(action, kind, subject, details)
}

/// Where to go: the same page, or the next measure with the form ready.
fn onward(ctx: &Context, view: &View, typed: &Typed, action: Action, count: usize) -> Response {
    let carried = [("target", typed.target.as_str()), ("basis", typed.basis.as_str())];
    let group: Option<Target> = typed.target.parse().ok().filter(Target::is_group);
    // An object in view goes along by itself.
    let extra = if group.is_some() {
        &carried[..]
    } else {
        &carried[1..]
    };
    let way = walk(ctx, view, extra);
    match (action, way.next) {
        (Action::SaveAndNext, Some(next)) => {
            done_n(&format!("{next}#record"), "judgements-saved-next", count)
        }
        (Action::SaveAndNext, None) => done(&way.back, "judgements-saved-last"),
        _ => {
            let number = view.standing.catalogue.measure(view.index).number;
            let own = view
                .query
                .carried()
                .into_iter()
                .filter(|(key, _)| *key != "basis");
            let pairs: Vec<_> = own.chain([carried[1]]).collect();
            let path = crate::listing::with_query(&paths::one(ctx.org(), number), &pairs);
            done_n(&path, "judgements-saved", count)
        }
    }
}

/// How many objects a target means.
pub(super) fn objects_meant(view: &waarborg_app::Standing, judgement: &Judgement) -> usize {
    view.catalogue.index(judgement.measure).map_or(0, |measure| {
        cells_meant(view.catalogue, &view.posture, measure, judgement.target).count()
    })
}
