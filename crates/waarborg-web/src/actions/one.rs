//! One action, with its history.

use super::form::{LABELS, refuse};
use super::paths;
use super::view::{self, Difference, person, status_class};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::FormErrors;
use crate::render::{invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_domain::actions::ActionId;
use waarborg_domain::actions::{
    ActionRefused, ActionStatus, ActionVersion, ActionVisibility, JudgementVisibility, may_name,
};
use waarborg_domain::ids::JudgementId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::requirement::Requirement;

struct Link {
    text: String,
    href: Option<String>,
}

/// What somebody did with it.
struct Happening {
    class: &'static str,
    what: String,
    by: String,
    note: String,
    /// The judgement that it was closed with.
    result: Option<Link>,
    differences: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "actions/one.html")]
struct OnePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    action: ActionVersion,
    owner: String,
    late: bool,
    status: (&'static str, String),
    requirements: Vec<Link>,
    objects: Vec<Link>,
    origin: Option<Link>,
    result: Option<Link>,
    history: Vec<Happening>,
    may_change: bool,
    note: String,
    errors: FormErrors,
}

/// The page.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, ActionId)>) -> Result<Response, PageError> {
    Ok(render(&shown(&ctx, id, String::new(), FormErrors::new()).await?))
}

/// The page again, with what is wrong with opening it again.
pub(super) async fn again(
    ctx: &Context,
    id: ActionId,
    note: String,
    refused: ActionRefused,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let mut errors = FormErrors::labelled(LABELS);
    if refuse(ctx, &ledger, &mut errors, refused) {
        Ok(invalid(&shown(ctx, id, note, errors).await?))
    } else {
        Err(PageError::Conflict)
    }
}

async fn shown(ctx: &Context, id: ActionId, note: String, errors: FormErrors) -> Result<OnePage, PageError> {
    let standing = ctx.standing(ctx.today).await?;
    let ledger = &standing.ledger;
    let seen = JudgementVisibility::new(standing.catalogue, ledger, &standing.posture, &ctx.actor);
    let action = ledger.action(id).ok_or(PageError::NotFound)?;
    if !ActionVisibility::new(ledger, &ctx.actor, ctx.today).has(action) {
        return Err(PageError::NotFound);
    }
    Ok(OnePage {
        crumbs: vec![(ctx.ui.t(texts::actions::NAV), paths::list(ctx.org()))],
        owner: person(ledger, action.details.owner),
        late: action.is_late(ctx.today),
        status: (
            status_class(action.status),
            ctx.ui.t(texts::actions::status(action.status)),
        ),
        requirements: requirements(ctx, ledger, action),
        objects: objects(ctx, ledger, action),
        origin: action.origin.map(|id| judgement(ctx, ledger, &seen, id)),
        result: action.result.map(|id| judgement(ctx, ledger, &seen, id)),
        history: history(ctx, ledger, &seen, id),
        may_change: action.may_be_changed_by(ledger, &ctx.actor),
        action: action.clone(),
        ui: ctx.ui.clone(),
        note,
        errors,
    })
}

fn requirements(ctx: &Context, ledger: &Ledger, action: &ActionVersion) -> Vec<Link> {
    let catalogue = ctx.app.catalogue(&ledger.organisation.catalogue_version);
    let link = |number: &Requirement| match catalogue.title(*number) {
        Some(title) => Link {
            text: format!("{number} {}", title.get(ctx.ui.language())),
            href: Some(crate::requirements::paths::href(ctx.org(), *number)),
        },
        None => Link {
            text: number.to_string(),
            href: None,
        },
    };
    action.details.requirements.iter().map(link).collect()
}

fn objects(ctx: &Context, ledger: &Ledger, action: &ActionVersion) -> Vec<Link> {
    use crate::objects::paths::{self, List};
    let known = action.details.objects.iter().filter_map(|id| ledger.object(*id));
    let link = |version: &ObjectVersion| Link {
        text: format!("{} {}", version.details.code, version.details.name),
        href: may_name(&ctx.actor, version)
            .then(|| paths::detail(ctx.org(), List::of(version.kind), version.object)),
    };
    known.map(link).collect()
}

/// A judgement on one line.
fn judgement(ctx: &Context, ledger: &Ledger, seen: &JudgementVisibility, id: JudgementId) -> Link {
    let known = ledger.judgements.with_id(id);
    let known = known.filter(|fact| seen.has(fact));
    Link {
        text: known.map_or_else(
            || ctx.ui.t(texts::actions::JUDGEMENT),
            |fact| view::judgement(&ctx.ui, ledger, fact),
        ),
        href: known.map(|_| crate::judgements::paths::one(ctx.org(), id)),
    }
}

/// All versions, newest first.
fn history(ctx: &Context, ledger: &Ledger, seen: &JudgementVisibility, id: ActionId) -> Vec<Happening> {
    let versions: Vec<&ActionVersion> = ledger.action_versions(id).collect();
    let before = std::iter::once(None).chain(versions.iter().copied().map(Some));
    let mut all: Vec<Happening> = versions
        .iter()
        .zip(before)
        .map(|(version, before)| {
            // Opening it again takes the result away from the action, not from what happened.
            let result = version.result.map(|id| judgement(ctx, ledger, seen, id));
            Happening {
                result,
                ..happening(ctx, ledger, before, version)
            }
        })
        .collect();
    all.reverse();
    all
}

fn happening(
    ctx: &Context,
    ledger: &Ledger,
    before: Option<&ActionVersion>,
    version: &ActionVersion,
) -> Happening {
    let was_open = before.is_none_or(|before| before.status.is_open());
    let what = match (before, version.status) {
        (None, _) => texts::actions::HAPPENED_ADDED,
        (_, ActionStatus::Done) => texts::actions::HAPPENED_DONE,
        (_, ActionStatus::Cancelled) => texts::actions::HAPPENED_CANCELLED,
        _ if was_open => texts::actions::HAPPENED_CHANGED,
        _ => texts::actions::HAPPENED_REOPENED,
    };
    let moment = ctx.ui.moment(version.recorded_at);
    Happening {
        class: status_class(version.status),
        what: ctx.ui.t(what),
        by: ctx
            .ui
            .t(texts::actions::BY.moment(moment).name(&version.recorded_by_name)),
        note: version.note.clone(),
        result: None,
        differences: match before.filter(|_| was_open && version.status.is_open()) {
            Some(before) => view::differences(&ctx.ui, ledger, before, version),
            None => Vec::new(),
        },
    }
}
