//! The form to record a judgement, on the page of the measure.

use super::objects;
use super::page::View;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Choice;
use crate::judgements::form::{Again, Fields, Typed};
use crate::judgements::view::target_name;
use crate::texts;
use waarborg_domain::groups::Target;
use waarborg_domain::judging::{TargetChoice, cells_meant, check_target, fit_target, target_choices};
use waarborg_domain::permissions::Permission;
use waarborg_domain::posture::Source;

/// The form as it is shown.
pub struct Recording {
    /// The fields.
    pub fields: Fields,
    /// The targets to choose from; exactly one is fixed.
    pub targets: Vec<Choice>,
}

impl Recording {
    /// The form, if this reader can record something here today.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn new(ctx: &Context, view: &View, again: Option<Again>) -> Result<Option<Self>, PageError> {
        if !view.day.is_today() || !ctx.may(Permission::Judge) {
            return Ok(None);
        }
        let choices = choices(ctx, view);
        if choices.is_empty() {
            return Ok(None);
        }
        let again = again.unwrap_or_else(|| {
            let target = first_target(ctx, view, &choices);
            Again::first(Typed::blank(ctx, target, &view.query.basis))
        });
        let mut fields = Fields::new(ctx, &view.standing, again).await?;
        let measure = view.standing.catalogue.measure(view.index);
        let hints = [
            &measure.design,
            &measure.existence,
            &measure.operating_effectiveness,
        ];
        for (aspect, hint) in fields.aspects.iter_mut().zip(hints) {
            aspect.hint.clone_from(hint.get(ctx.ui.language()));
        }
        let targets = choices
            .iter()
            .map(|choice| target_choice(ctx, view, *choice))
            .collect();
        Ok(Some(Self { fields, targets }))
    }
}

/// What can be judged here: what suits the reader, and what the address asks for if they may.
fn choices(ctx: &Context, view: &View) -> Vec<TargetChoice> {
    let (catalogue, posture) = (view.standing.catalogue, &view.standing.posture);
    let mut choices = target_choices(catalogue, posture, view.index, view.object, &ctx.actor);
    if let Some(asked) = asked(view)
        && choices.iter().all(|choice| choice.target != asked)
        && check_target(catalogue, posture, view.index, asked, &ctx.actor).is_ok()
    {
        let objects = cells_meant(catalogue, posture, view.index, asked).count();
        choices.push(TargetChoice {
            target: asked,
            objects,
        });
    }
    choices
}

fn asked(view: &View) -> Option<Target> {
    let target: Target = view.query.target.parse().ok()?;
    Some(fit_target(
        view.standing.catalogue,
        &view.standing.posture,
        view.index,
        target,
    ))
}

/// What is chosen to begin with: what the address asks for, the object in view, or one's own group. A
/// judgement on all objects of the organisation is never the default.
fn first_target(ctx: &Context, view: &View, choices: &[TargetChoice]) -> String {
    let asked = asked(view);
    let known = |target: &Target| choices.iter().any(|choice| choice.target == *target);
    let first = asked.filter(known).or_else(|| {
        let first = choices.first()?.target;
        let own = matches!(first, Target::OwnedBy(_, owner) if owner == ctx.actor.user);
        (own || !first.is_group()).then_some(first)
    });
    first.map(|target| target.to_string()).unwrap_or_default()
}

/// A target with how many objects it means, and how many of those keep a judgement of their own.
fn target_choice(ctx: &Context, view: &View, choice: TargetChoice) -> Choice {
    let ui = &ctx.ui;
    let standing = &view.standing;
    let own_group = matches!(choice.target, Target::OwnedBy(_, owner) if owner == ctx.actor.user);
    let label = match choice.target {
        Target::OwnedBy(kind, _) if own_group => ui.t(texts::judgements::target_mine(kind)),
        target => target_name(ui, &standing.ledger, target),
    };
    if !choice.target.is_group() {
        return Choice::new(choice.target, label);
    }
    let cells = cells_meant(standing.catalogue, &standing.posture, view.index, choice.target);
    let keep = cells
        .filter(|cell| cell.aspects.iter().any(|aspect| aspect.source == Source::Own))
        .count();
    let hint = if keep == 0 {
        ui.t(texts::judgements::TARGET_OBJECTS.n(choice.objects))
    } else {
        ui.t(texts::judgements::TARGET_KEEPS.n(choice.objects).own(keep))
    };
    Choice {
        hint,
        ..Choice::new(choice.target, label)
    }
}

/// Why there is no form, where somebody might expect one.
pub fn why_not(ctx: &Context, view: &View, owed: bool) -> Option<String> {
    if !view.day.is_today() || !ctx.may(Permission::Judge) {
        return None;
    }
    let key = if !owed {
        texts::detail::NOT_OWED
    } else if objects::visible(ctx, view).next().is_none() {
        texts::detail::NOTHING_HERE
    } else {
        texts::detail::CHOOSE_OBJECT
    };
    Some(ctx.ui.t(key))
}
