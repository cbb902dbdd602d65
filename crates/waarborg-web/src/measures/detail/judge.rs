//! Takes the form: records a judgement per aspect on one measure, in one commit with new evidence and all.

use super::walk::walk;
use super::{DetailQuery, View, number, show};
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::forms::{FormErrors, Query};
use crate::judgements::form::{Again, Parsed, Typed, explain};
use crate::judgements::proof::{keep_files, keep_pieces};
use crate::measures::paths;
use crate::render::{done, done_n};
use crate::texts;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::actions::JudgeAndAgree;
use waarborg_domain::evidence::{Evidence, NewEvidence};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::RecordJudgements;

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
    let target: Option<Target> = errors.choice("target", &typed.target);
    let parsed = typed.parse(&mut errors);
    let period = parsed.as_ref().and_then(|parsed| parsed.period);
    let new = typed.proof.new_pieces(&ctx, &sent, period, &mut errors);
    let chosen = typed.proof.pieces(&ctx, &view.standing, &mut errors).await?;
    let agreed = typed.agreed.parse(&ctx, &mut errors);
    let command = parsed.zip(target).map(|(parsed, target)| JudgeAndAgree {
        record: command(&ctx, &view, &typed, &parsed, target, &chosen, &new),
        action: agreed,
    });
    let command = match command {
        Some(command) if action != Action::Search && errors.is_empty() => command,
        _ => {
            if action == Action::Search {
                errors = FormErrors::new();
                sent.check_files(&ctx, "files", &mut errors);
            }
            return again(&ctx, &view, typed, sent, new, chosen, errors, None).await;
        }
    };
    keep_files(&mut sent).await?;
    match ctx.decide(&command).await {
        Ok(count) => {
            typed.proof.chosen.clear();
            Ok(onward(
                &ctx,
                &view,
                &typed,
                action,
                (count, command.action.is_some()),
            ))
        }
        Err(Undecided::Refused(refused)) => {
            let status = explain(&ctx, &view.standing.ledger, &mut errors, refused);
            // Another version: the page is made anew, of the measure that has this number now.
            let view = View::new(&ctx, number(&text)?, view.query).await?;
            again(&ctx, &view, typed, sent, new, chosen, errors, Some(status)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What was typed, as a command.
fn command(
    ctx: &Context,
    view: &View,
    typed: &Typed,
    parsed: &Parsed,
    target: Target,
    chosen: &[Evidence],
    new: &[NewEvidence],
) -> RecordJudgements {
    let known = chosen.iter().map(|piece| piece.id);
    let evidence: Vec<EvidenceId> = known.chain(new.iter().map(|piece| piece.id)).collect();
    let measure = view.standing.catalogue.measure(view.index).number;
    RecordJudgements {
        version: typed.seen(&view.standing).to_owned(),
        judgements: parsed.judgements(ctx, measure, target, &evidence),
        new_evidence: new.to_vec(),
        batch: None,
    }
}

/// Shows the form once more, with everything that was typed. New evidence is kept.
#[expect(clippy::too_many_arguments, reason = "everything that was typed")]
async fn again(
    ctx: &Context,
    view: &View,
    mut typed: Typed,
    mut sent: Sent,
    new: Vec<NewEvidence>,
    mut chosen: Vec<Evidence>,
    errors: FormErrors,
    refused: Option<StatusCode>,
) -> Result<Response, PageError> {
    let status = if sent.has_too_large() {
        StatusCode::PAYLOAD_TOO_LARGE
    } else if errors.is_empty() {
        StatusCode::OK
    } else {
        refused.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
    };
    typed.proof.searched.clone_from(&typed.proof.search);
    let added = keep_pieces(ctx, &mut typed.proof, &mut sent, new).await?;
    let kept = added.len();
    chosen.extend(added);
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

/// Where to go: the same page, or the next measure with the form ready. Tells how many judgements were
/// recorded, and whether an action was agreed on.
fn onward(
    ctx: &Context,
    view: &View,
    typed: &Typed,
    action: Action,
    (count, agreed): (usize, bool),
) -> Response {
    let tell = |path: &str, saved| {
        let text = if agreed { texts::actions::AGREED } else { saved };
        done_n(path, text, count)
    };
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
        (Action::SaveAndNext, Some(next)) => tell(&format!("{next}#record"), texts::judgements::SAVED_NEXT),
        (Action::SaveAndNext, None) if agreed => tell(&way.back, texts::judgements::SAVED),
        (Action::SaveAndNext, None) => done(&way.back, texts::judgements::SAVED_LAST),
        _ => {
            let number = view.standing.catalogue.measure(view.index).number;
            let own = view
                .query
                .carried()
                .into_iter()
                .filter(|(key, _)| *key != "basis");
            let pairs: Vec<_> = own.chain([carried[1]]).collect();
            let path = crate::listing::with_query(&paths::one(ctx.org(), number), &pairs);
            tell(&path, texts::judgements::SAVED)
        }
    }
}
