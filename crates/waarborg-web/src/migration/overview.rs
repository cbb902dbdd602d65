//! On which version the organisation works, what a newer one changes, and what that means here.

use super::basis::{Move, newer};
use super::lines::{Named, named, recorded};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::ids::MigrationId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::migration::plan::Choices;
use waarborg_domain::migration::report::Line;
use waarborg_domain::permissions::Permission;
use waarborg_domain::was_wordt::{ChangeKind, Step};

/// A step in words.
struct StepRow {
    was: Vec<Named>,
    becomes: Vec<Named>,
    what: String,
    note: Option<String>,
    see: Vec<String>,
    substantive: bool,
    recorded: String,
}

/// Steps of one kind.
struct Group {
    id: &'static str,
    title: String,
    lead: String,
    open: bool,
    rows: Vec<StepRow>,
}

/// A newer version.
struct Newer {
    version: String,
    adopted: String,
    groups: Vec<Group>,
    start: Option<String>,
}

/// A move that was made.
struct Past {
    href: String,
    label: String,
    undone: bool,
}

#[derive(Template)]
#[template(path = "migration/overview.html")]
struct OverviewPage {
    ui: Ui,
    version: String,
    adopted: String,
    newer: Option<Newer>,
    past: Vec<Past>,
}

/// The page.
pub async fn page(ctx: Context) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let version = ledger.organisation.catalogue_version.clone();
    let past = past(&ctx, &ledger);
    let movement = newer(&version).and_then(|to| Move::between(&ctx, ledger, to));
    Ok(render(&OverviewPage {
        adopted: ctx.ui.date(ctx.app.catalogue(&version).adopted_on()),
        newer: movement.map(|movement| describe(&ctx, &movement)),
        past,
        version,
        ui: ctx.ui,
    }))
}

/// The moves that were made, newest first.
fn past(ctx: &Context, ledger: &Ledger) -> Vec<Past> {
    let label = |migration: &waarborg_domain::migration::CatalogueMigration| {
        ctx.ui.t_args(
            "migration-past",
            &[
                ("from", &migration.from),
                ("to", &migration.to),
                ("day", &ctx.ui.date(migration.migrated_on)),
                ("name", &migration.by_name),
            ],
        )
    };
    let href = |id: MigrationId| paths::report(ctx.org(), id);
    let all = ledger.migrations.iter().rev();
    all.map(|migration| Past {
        href: href(migration.id),
        label: label(migration),
        undone: migration.undone.is_some(),
    })
    .collect()
}

fn describe(ctx: &Context, movement: &Move) -> Newer {
    let report = movement.plan(&Choices::default()).report;
    let asks = |step: &&Step| step.asks;
    let kind = |kind: ChangeKind| move |step: &&Step| step.change == kind && !step.asks;
    let reworded = |substantive: bool| {
        move |step: &&Step| {
            step.change == ChangeKind::Reworded && !step.asks && step.substantive == substantive
        }
    };
    // A number that never was a measure has nothing to move.
    let was_measure = |step: &&Step| {
        let mut from = step.from.iter();
        step.from.is_empty() || from.any(|number| movement.from.by_number(*number).is_some())
    };
    let steps: Vec<&Step> = movement.changes.steps().iter().filter(was_measure).collect();
    let group = |id: &'static str, open: bool, steps: Vec<&Step>| Group {
        title: ctx.ui.t2(
            &format!("migration-kind-{id}"),
            "n",
            steps.len(),
            "to",
            movement.to.version(),
        ),
        lead: ctx.ui.t(&format!("migration-kind-{id}-lead")),
        rows: steps
            .iter()
            .map(|step| row(ctx, movement, step, &report.lines))
            .collect(),
        id,
        open,
    };
    let of = |wanted: &dyn Fn(&&Step) -> bool| {
        steps
            .iter()
            .copied()
            .filter(|step| wanted(step))
            .collect::<Vec<_>>()
    };
    let mut groups = vec![
        group("asks", true, of(&asks)),
        group("moved", true, of(&kind(ChangeKind::Moved))),
        group("withdrawn", true, of(&kind(ChangeKind::Withdrawn))),
        group("new", true, of(&kind(ChangeKind::New))),
        group("split", true, of(&kind(ChangeKind::Split))),
        group("merged", true, of(&kind(ChangeKind::Merged))),
        group("substantive", true, of(&reworded(true))),
        group("reworded", false, of(&reworded(false))),
        group("unchanged", false, of(&kind(ChangeKind::Unchanged))),
    ];
    groups.retain(|group| !group.rows.is_empty());
    let version = movement.to.version();
    Newer {
        version: version.to_owned(),
        adopted: ctx.ui.date(movement.to.adopted_on()),
        groups,
        start: ctx
            .may(Permission::Decide)
            .then(|| paths::choose(ctx.org(), version)),
    }
}

fn row(ctx: &Context, movement: &Move, step: &Step, lines: &[Line]) -> StepRow {
    let language = ctx.ui.language();
    let recorded: Vec<String> = lines
        .iter()
        .filter(|line| line.was.is_some_and(|was| step.from.contains(&was)) && line.has_records())
        .map(|line| recorded(&ctx.ui, line))
        .collect();
    let exists =
        |number: &&waarborg_domain::catalogue::MeasureNumber| !movement.changes.nowhere().contains(number);
    StepRow {
        was: step
            .from
            .iter()
            .map(|number| named(ctx, movement.from, *number, true))
            .collect(),
        becomes: step
            .to
            .iter()
            .filter(exists)
            .map(|number| named(ctx, movement.to, *number, false))
            .collect(),
        what: step.what.get(language).clone(),
        note: step.note.as_ref().map(|note| note.get(language).clone()),
        see: step.see.iter().map(ToString::to_string).collect(),
        substantive: step.substantive && !step.to.is_empty() && step.change != ChangeKind::Reworded,
        recorded: if recorded.is_empty() {
            ctx.ui.t("migration-n-nothing")
        } else {
            recorded.join("; ")
        },
    }
}
