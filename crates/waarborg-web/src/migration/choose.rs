//! What somebody has to choose before a move: where the judgements of a split measure go, and what is
//! judged anew.

use super::basis::Move;
use super::choices::{BOTH, Chosen, asking, field};
use super::lines::recorded;
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, FormErrors, Query};
use crate::render::{invalid, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use waarborg_domain::catalogue::{Catalogue, MeasureNumber};
use waarborg_domain::migration::plan::Choices;
use waarborg_domain::migration::report::Line;
use waarborg_domain::was_wordt::{ChangeKind, Step};

/// A measure beside the other.
struct Side {
    head: String,
    title: String,
    summary: String,
}

/// A split with its radio buttons.
struct Split {
    field: String,
    legend: String,
    what: String,
    note: Option<String>,
    recorded: String,
    sides: Vec<Side>,
    options: Vec<Choice>,
    chosen: String,
}

#[derive(Template)]
#[template(path = "migration/choose.html")]
struct ChoosePage {
    ui: Ui,
    from: String,
    to: String,
    errors: FormErrors,
    splits: Vec<Split>,
    /// Measures that require something else now.
    proposed: Vec<Choice>,
    /// Measures that are only worded differently.
    others: Vec<Choice>,
    anew: Vec<String>,
}

/// The page; what was chosen before is in the address.
pub async fn page(
    ctx: Context,
    Path((_, version)): Path<(String, String)>,
    Query(chosen): Query<Chosen>,
) -> Result<Response, PageError> {
    let movement = Move::to(&ctx, &version).await?;
    Ok(render(&build(&ctx, &movement, &chosen, FormErrors::new())))
}

/// The page with what is missing.
pub fn again(ctx: &Context, movement: &Move, chosen: &Chosen, errors: FormErrors) -> Response {
    invalid(&build(ctx, movement, chosen, errors))
}

fn build(ctx: &Context, movement: &Move, chosen: &Chosen, errors: FormErrors) -> ChoosePage {
    let lines = movement.plan(&Choices::default()).report.lines;
    let judged = |step: &&Step| {
        let of = |line: &&Line| line.was.is_some_and(|was| step.from.contains(&was));
        lines.iter().filter(of).any(|line| line.judgements > 0)
    };
    let changed: Vec<&Step> = movement
        .changes
        .steps()
        .iter()
        .filter(|step| step.asks || step.substantive || step.change == ChangeKind::Reworded)
        .filter(judged)
        .collect();
    let (proposed, others): (Vec<&Step>, Vec<&Step>) = changed.into_iter().partition(|step| step.substantive);
    let proposed = options(ctx, movement, &proposed);
    let anew = if chosen.chosen.is_empty() {
        proposed.iter().map(|choice| choice.value.clone()).collect()
    } else {
        chosen.anew.clone()
    };
    let known = |choice: &Choice| !proposed.iter().any(|other| other.value == choice.value);
    let mut others = options(ctx, movement, &others);
    others.retain(known);
    ChoosePage {
        from: movement.from.version().to_owned(),
        to: movement.to.version().to_owned(),
        splits: asking(movement)
            .map(|was| split(ctx, movement, was, chosen, &lines))
            .collect(),
        others,
        proposed,
        anew,
        errors,
        ui: ctx.ui.clone(),
    }
}

/// A box per successor.
fn options(ctx: &Context, movement: &Move, steps: &[&Step]) -> Vec<Choice> {
    let language = ctx.ui.language();
    let mut options: Vec<Choice> = Vec::new();
    for step in steps {
        for measure in step.to.iter().filter_map(|number| movement.to.by_number(*number)) {
            let label = format!("{} {}", measure.number, measure.title.get(language));
            let mut choice = Choice::new(measure.number, label);
            choice.hint.clone_from(step.what.get(language));
            if !options.iter().any(|known| known.value == choice.value) {
                options.push(choice);
            }
        }
    }
    options.sort_by(|left, right| left.value.cmp(&right.value));
    options
}

fn split(ctx: &Context, movement: &Move, was: MeasureNumber, chosen: &Chosen, lines: &[Line]) -> Split {
    let (ui, language) = (&ctx.ui, ctx.ui.language());
    let successors = movement.changes.successors(was);
    let step = movement.changes.step_of(was);
    let title = |catalogue: &Catalogue, number: MeasureNumber| {
        catalogue
            .by_number(number)
            .map_or_else(String::new, |measure| measure.title.get(language).clone())
    };
    let side = |catalogue: &Catalogue, number: MeasureNumber| Side {
        head: ui.t(texts::migration::IN.number(number).version(catalogue.version())),
        title: title(catalogue, number),
        summary: catalogue
            .by_number(number)
            .map_or_else(String::new, |measure| measure.summary.get(language).clone()),
    };
    let mut sides = vec![side(movement.from, was)];
    sides.extend(successors.iter().map(|number| side(movement.to, *number)));
    let option = |number: &MeasureNumber| {
        let key = if *number == was {
            texts::migration::SPLIT_STAY
        } else {
            texts::migration::SPLIT_GO
        };
        Choice::new(number, ui.t(key.number(*number)))
    };
    let mut options: Vec<Choice> = successors.iter().map(option).collect();
    options.push(Choice::new(BOTH, ui.t(texts::migration::SPLIT_BOTH)));
    let line = lines.iter().find(|line| line.was == Some(was));
    Split {
        field: field(was),
        legend: ui.t(texts::migration::SPLIT_LEGEND
            .number(was)
            .title(title(movement.from, was))),
        what: step.map_or_else(String::new, |step| step.what.get(language).clone()),
        note: step.and_then(|step| step.note.as_ref().map(|note| note.get(language).clone())),
        recorded: line.map_or_else(String::new, |line| recorded(ui, line)),
        sides,
        options,
        chosen: chosen.split(was).to_owned(),
    }
}
