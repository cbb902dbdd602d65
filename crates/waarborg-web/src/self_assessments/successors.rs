//! Which measures take the place of numbers of BIO 1.04zv: proposed by control, confirmed by a person.

use super::import::{SelfAssessmentImport, plan};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::{Choice, Form};
use crate::imports::preview::Opened;
use crate::imports::stage::{self, Staged};
use crate::imports::{Import, Ways, address};
use crate::render::{redirect, render};
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::collections::BTreeMap;
use waarborg_app::Standing;
use waarborg_catalogue::predecessor;
use waarborg_domain::catalogue::ControlNumber;
use waarborg_domain::self_assessments::OldNumber;

/// A number with the measures that may take its place.
struct Row {
    old: String,
    field: String,
    /// How many rows of the file have it.
    rows: usize,
    /// The controls that took the place of its control: number and title.
    controls: Vec<String>,
    options: Vec<Choice>,
    chosen: Vec<String>,
}

#[derive(Template)]
#[template(path = "self_assessments/successors.html")]
struct SuccessorsPage {
    ui: Ui,
    ways: Ways,
    address: String,
    rows: Vec<Row>,
    /// Numbers that no measure can replace.
    without: Vec<Row>,
    source: &'static str,
}

fn field(old: &OldNumber) -> String {
    format!("old-{old}")
}

fn row(
    ctx: &Context,
    standing: &Standing,
    staged: &Staged<SelfAssessmentImport>,
    old: &OldNumber,
    rows: usize,
) -> Row {
    let language = ctx.ui.language();
    let controls: Vec<ControlNumber> = predecessor::controls_after(old.control);
    let measures: Vec<_> = controls
        .iter()
        .flat_map(|control| standing.catalogue.measures_of(*control))
        .collect();
    let chosen = match staged.draft.choices.successors.get(&old.to_string()) {
        Some(chosen) => chosen.clone(),
        // If there is one, it is proposed; if there are more, somebody has to choose.
        None if measures.len() == 1 => vec![measures[0].number.to_string()],
        None => Vec::new(),
    };
    Row {
        old: old.to_string(),
        field: field(old),
        rows,
        controls: controls
            .iter()
            .map(|number| {
                let control = standing.catalogue.control(*number);
                let title = control.map_or("", |control| control.title.get(language).as_str());
                format!("{number} {title}")
            })
            .collect(),
        options: measures
            .iter()
            .map(|measure| {
                let text = format!("{} {}", measure.number, measure.title.get(language));
                Choice::new(measure.number, text)
            })
            .collect(),
        chosen,
    }
}

/// The proposal.
pub async fn page(ctx: Context, Path((_, stage)): Path<(String, String)>) -> Result<Response, PageError> {
    let staged = match Opened::of(&ctx, &SelfAssessmentImport, &stage).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    let standing = ctx.standing(ctx.today).await?;
    let plan = plan(&ctx, &standing, &staged).await?;
    let all = plan
        .old_numbers
        .iter()
        .map(|(old, rows)| row(&ctx, &standing, &staged, old, *rows));
    let (rows, without) = all.partition(|row: &Row| !row.options.is_empty());
    Ok(render(&SuccessorsPage {
        ways: Ways::new(&ctx, &SelfAssessmentImport, &stage, &staged.draft),
        address: paths::successors(ctx.org(), stage.as_str()),
        rows,
        without,
        source: predecessor::SOURCE,
        ui: ctx.ui,
    }))
}

/// Takes the choice for every number in the file, and shows the preview again.
pub async fn send(
    ctx: Context,
    Path((_, stage)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut staged = match Opened::of(&ctx, &SelfAssessmentImport, &stage).await? {
        Opened::Read(staged) => staged,
        Opened::Not(elsewhere) => return Ok(elsewhere),
    };
    let standing = ctx.standing(ctx.today).await?;
    let plan = plan(&ctx, &standing, &staged).await?;
    let mut successors: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for old in plan.old_numbers.keys() {
        let name = field(old);
        let chosen = sent.iter().filter(|(key, _)| *key == name);
        let known = chosen.filter(|(_, number)| {
            let number = number.parse().ok();
            number.is_some_and(|number| standing.catalogue.index(number).is_some())
        });
        successors.insert(old.to_string(), known.map(|(_, number)| number.clone()).collect());
    }
    staged.draft.choices.successors = successors;
    stage::keep::<SelfAssessmentImport>(&ctx, &stage, &staged.draft).await?;
    let preview = address(
        &ctx,
        &SelfAssessmentImport,
        SelfAssessmentImport::PATHS.preview,
        &stage,
    );
    Ok(redirect(&preview))
}
