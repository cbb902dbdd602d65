//! The same judgement for several measures: fill in, look at what it does, record.

use super::conflict::Conflict;
use super::explain::explain;
use super::form::{Again, Fields, Parsed, Typed};
use super::paths;
use super::preview::{Plan, PreviewRow};
use super::proof::{keep_files, keep_pieces};
use super::targets::{as_offered, targets};
use crate::actions::agreed::AgreedItem;
use crate::context::Context;
use crate::errors::PageError;
use crate::evidence::sent::Sent;
use crate::evidence::view::EvidenceItem;
use crate::forms::{Choice, FormErrors, Query};
use crate::measures;
use crate::render::{done, redirect, render, render_status};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_app::{Standing, Undecided};
use waarborg_domain::actions::{AgreeRefused, AgreedAction, JudgeAndAgree};
use waarborg_domain::catalogue::MeasureIndex;
use waarborg_domain::evidence::{Evidence, NewEvidence};
use waarborg_domain::groups::Target;
use waarborg_domain::ids::EvidenceId;
use waarborg_domain::judgements::{NewBatch, RecordJudgements, RecordRefused};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::permissions::Permission;

/// The query parameters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    measure: Vec<String>,
    target: String,
    basis: String,
}

#[derive(Template)]
#[template(path = "judgements/several.html")]
struct SeveralPage {
    ui: Ui,
    form: Fields,
    measures: Vec<Choice>,
    targets: Vec<Choice>,
    list: String,
}

#[derive(Template)]
#[template(path = "judgements/preview.html")]
struct PreviewPage {
    ui: Ui,
    typed: Typed,
    verdicts: Vec<(String, String)>,
    measures: Vec<String>,
    rows: Vec<PreviewRow>,
    skipped: Vec<PreviewRow>,
    judgements: usize,
    evidence: Vec<EvidenceItem>,
    action: Option<AgreedItem>,
    kept: usize,
    conflict: Option<Conflict>,
    list: String,
}

/// The measures that were chosen, in order, without doubles; what is not in force is left out.
fn chosen(standing: &Standing, numbers: &[String]) -> Vec<MeasureIndex> {
    let known = numbers
        .iter()
        .filter_map(|number| standing.catalogue.index(number.parse().ok()?));
    let mut measures: Vec<MeasureIndex> = known.collect();
    measures.sort();
    measures.dedup();
    measures
}

impl SeveralPage {
    async fn new(
        ctx: &Context,
        standing: &Standing,
        measures: &[MeasureIndex],
        again: Again,
    ) -> Result<Self, PageError> {
        let ui = &ctx.ui;
        let choice = |index: &MeasureIndex| {
            let measure = standing.catalogue.measure(*index);
            Choice::new(
                measure.number,
                format!("{} {}", measure.number, measure.title.get(ui.language())),
            )
        };
        Ok(Self {
            measures: measures.iter().map(choice).collect(),
            targets: targets(ctx, standing, &again.typed.target),
            form: Fields::new(ctx, standing, again).await?,
            list: measures::paths::list(ctx.org()),
            ui: ui.clone(),
        })
    }
}

/// The form.
pub async fn page(ctx: Context, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let measures = chosen(&standing, &asked.measure);
    if let [only] = measures.as_slice() {
        return Ok(redirect(&page_of(&ctx, &standing, *only, &asked)));
    }
    let target = match asked.target.as_str() {
        "" if !ctx.may(Permission::JudgeAll) => {
            Target::OwnedBy(ObjectKind::System, ctx.actor.user).to_string()
        }
        target => as_offered(target),
    };
    let typed = Typed::blank(&ctx, target, &asked.basis);
    Ok(render(
        &SeveralPage::new(&ctx, &standing, &measures, Again::first(typed)).await?,
    ))
}

/// One measure has its own page, with the same form.
fn page_of(ctx: &Context, standing: &Standing, measure: MeasureIndex, asked: &Asked) -> String {
    let path = measures::paths::one(ctx.org(), standing.catalogue.measure(measure).number);
    let target = match asked.target.parse() {
        Ok(Target::Object(object)) => ("object", object.to_string()),
        _ => ("target", asked.target.clone()),
    };
    let pairs = [(target.0, target.1.as_str()), ("basis", asked.basis.as_str())];
    format!("{}#record", crate::listing::with_query(&path, &pairs))
}

/// Everything that a form was about, parsed.
struct Understood {
    measures: Vec<MeasureIndex>,
    typed: Typed,
    errors: FormErrors,
    parsed: Option<Parsed>,
    plan: Option<Plan>,
    action: Option<AgreedAction>,
    new: Vec<NewEvidence>,
    pieces: Vec<Evidence>,
}

async fn understand(ctx: &Context, standing: &Standing, sent: &Sent) -> Result<Understood, PageError> {
    let mut errors = FormErrors::new();
    let measures = chosen(standing, &sent.all("measure"));
    if measures.is_empty() {
        errors.add("measure", texts::judgements::NO_MEASURE);
    }
    let typed = Typed::sent(sent);
    let target: Option<Target> = errors.choice("target", &typed.target);
    let parsed = typed.parse(&mut errors);
    let period = parsed.as_ref().and_then(|parsed| parsed.period);
    let new = typed.proof.new_pieces(ctx, sent, period, &mut errors);
    let pieces = typed.proof.pieces(ctx, standing, &mut errors).await?;
    let action = typed.agreed.parse(ctx, &mut errors);
    let known = pieces.iter().map(|piece| piece.id);
    let evidence: Vec<EvidenceId> = known.chain(new.iter().map(|piece| piece.id)).collect();
    let plan = match (&parsed, target) {
        (Some(parsed), Some(target)) => Some(Plan::new(
            ctx,
            standing,
            &measures,
            target,
            parsed,
            &evidence,
            &mut errors,
        )),
        _ => None,
    };
    if plan.as_ref().is_some_and(|plan| plan.judgements.is_empty()) && errors.is_empty() {
        errors.add("target", texts::judgements::NOTHING_TO_JUDGE);
    }
    Ok(Understood {
        measures,
        typed,
        errors,
        parsed,
        plan,
        action,
        new,
        pieces,
    })
}

/// Takes the form, or the preview.
pub async fn send(ctx: Context, request: Request) -> Result<Response, PageError> {
    let sent = Sent::read(&ctx, request).await?;
    let standing = ctx.standing(ctx.today).await?;
    let mut all = understand(&ctx, &standing, &sent).await?;
    let action = sent.text("action").to_owned();
    let searches = action == "search" || all.typed.proof.is_search();
    let back = action == "back";
    if searches || back {
        all.errors = FormErrors::new();
        sent.check_files(&ctx, "files", &mut all.errors);
    }
    match (all.plan.take(), all.parsed.take()) {
        (Some(plan), Some(parsed)) if !searches && !back && all.errors.is_empty() => {
            if action == "save" {
                save(&ctx, &standing, sent, (plan, parsed), all).await
            } else {
                preview(&ctx, &standing, sent, all, (&plan, &parsed), None).await
            }
        }
        _ => again(&ctx, &standing, sent, all, None).await,
    }
}

async fn again(
    ctx: &Context,
    standing: &Standing,
    mut sent: Sent,
    mut all: Understood,
    refused: Option<StatusCode>,
) -> Result<Response, PageError> {
    let status = if sent.has_too_large() {
        StatusCode::PAYLOAD_TOO_LARGE
    } else if all.errors.is_empty() {
        StatusCode::OK
    } else {
        refused.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
    };
    all.typed.proof.searched.clone_from(&all.typed.proof.search);
    let added = keep_pieces(ctx, &mut all.typed.proof, &mut sent, all.new).await?;
    let kept = added.len();
    all.pieces.extend(added);
    let again = Again {
        typed: all.typed,
        errors: all.errors,
        chosen: all.pieces,
        kept,
        conflict: None,
    };
    Ok(render_status(
        status,
        &SeveralPage::new(ctx, standing, &all.measures, again).await?,
    ))
}

/// What it would do, with what was judged in the meantime if that is why nothing was recorded.
async fn preview(
    ctx: &Context,
    standing: &Standing,
    mut sent: Sent,
    mut all: Understood,
    (plan, parsed): (&Plan, &Parsed),
    conflict: Option<Conflict>,
) -> Result<Response, PageError> {
    let added = keep_pieces(ctx, &mut all.typed.proof, &mut sent, all.new).await?;
    let kept = added.len();
    all.pieces.extend(added);
    all.typed.proof.search.clear();
    // What is confirmed is what is shown here.
    all.typed.version = all.typed.version_seen(standing).to_owned();
    all.typed.seen = standing.ledger.revision.to_string();
    let action = all.action.as_ref();
    let (rows, skipped) = plan.rows(ctx, standing, parsed);
    let verdicts = super::form::verdict_fields(&all.typed);
    let status = match conflict {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::OK,
    };
    let page = PreviewPage {
        ui: ctx.ui.clone(),
        action: action.map(|action| AgreedItem::new(ctx, &standing.ledger, action)),
        verdicts,
        measures: sent.all("measure"),
        rows,
        skipped,
        judgements: plan.judgements.len(),
        evidence: all
            .pieces
            .iter()
            .map(|piece| EvidenceItem::new(ctx, piece, true))
            .collect(),
        kept,
        conflict,
        list: measures::paths::list(ctx.org()),
        typed: all.typed,
    };
    Ok(render_status(status, &page))
}

async fn save(
    ctx: &Context,
    standing: &Standing,
    mut sent: Sent,
    (plan, parsed): (Plan, Parsed),
    mut all: Understood,
) -> Result<Response, PageError> {
    keep_files(&mut sent).await?;
    let batch = NewBatch {
        id: ctx.id(),
        target: plan.target,
    };
    let record = RecordJudgements {
        version: all.typed.version_seen(standing).to_owned(),
        seen: all.typed.seen.parse().ok(),
        judgements: plan.judgements.clone(),
        new_evidence: all.new.clone(),
        batch: Some(batch),
    };
    let action = all.action.take();
    let command = JudgeAndAgree { record, action };
    let batch = paths::batch(ctx.org(), batch.id.to_string());
    match ctx.decide(&command).await {
        Ok(_) if command.action.is_some() => Ok(done(&batch, texts::actions::ADDED)),
        Ok(_) => Ok(redirect(&batch)),
        Err(Undecided::Refused(AgreeRefused::Record(RecordRefused::Changed))) => {
            let standing = ctx.standing(ctx.today).await?;
            let conflict = Conflict::find(ctx, &standing, &command.record).await?;
            all.action = command.action;
            preview(ctx, &standing, sent, all, (&plan, &parsed), conflict).await
        }
        Err(Undecided::Refused(refused)) => {
            let standing = ctx.standing(ctx.today).await?;
            let status = explain(ctx, &standing.ledger, &mut all.errors, refused);
            again(ctx, &standing, sent, all, Some(status)).await
        }
        Err(other) => Err(other.into()),
    }
}
