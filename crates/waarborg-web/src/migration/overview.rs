//! The version that the organisation works on, what a newer one changes, and what that means here.

use super::basis::{Move, newer};
use super::lines::{Named, named, recorded};
use super::obligations::{self, ObligationGroup};
use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::i18n::Text;
use crate::render::render;
use crate::texts;
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
    part1: Vec<ObligationGroup>,
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
        ctx.ui.t(texts::migration::PAST
            .from(&migration.from)
            .to(&migration.to)
            .day(ctx.ui.date(migration.migrated_on))
            .name(&migration.by_name))
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

/// A heading of the overview: identifier, title, lead, and whether it is open at first.
type Heading = (&'static str, texts::arguments::WithN, Text, bool);

/// The headings, in the order in which somebody has to look at them.
const HEADINGS: [Heading; 9] = {
    use crate::texts::migration as t;
    [
        ("asks", t::KIND_ASKS, t::KIND_ASKS_LEAD, true),
        ("moved", t::KIND_MOVED, t::KIND_MOVED_LEAD, true),
        ("withdrawn", t::KIND_WITHDRAWN, t::KIND_WITHDRAWN_LEAD, true),
        ("new", t::KIND_NEW, t::KIND_NEW_LEAD, true),
        ("split", t::KIND_SPLIT, t::KIND_SPLIT_LEAD, true),
        ("merged", t::KIND_MERGED, t::KIND_MERGED_LEAD, true),
        ("substantive", t::KIND_SUBSTANTIVE, t::KIND_SUBSTANTIVE_LEAD, true),
        ("reworded", t::KIND_REWORDED, t::KIND_REWORDED_LEAD, false),
        ("unchanged", t::KIND_UNCHANGED, t::KIND_UNCHANGED_LEAD, false),
    ]
};

/// The heading of a step.
const fn heading_of(step: &Step) -> &'static str {
    match step.change {
        _ if step.asks => "asks",
        ChangeKind::Moved => "moved",
        ChangeKind::Withdrawn => "withdrawn",
        ChangeKind::New => "new",
        ChangeKind::Split => "split",
        ChangeKind::Merged => "merged",
        ChangeKind::Reworded if step.substantive => "substantive",
        ChangeKind::Reworded => "reworded",
        ChangeKind::Unchanged => "unchanged",
    }
}

fn describe(ctx: &Context, movement: &Move) -> Newer {
    let report = movement.plan(&Choices::default()).report;
    // A number that never was a measure has nothing to move.
    let was_measure = |step: &&Step| {
        let mut from = step.from.iter();
        step.from.is_empty() || from.any(|number| movement.from.by_number(*number).is_some())
    };
    let steps: Vec<&Step> = movement.changes.steps().iter().filter(was_measure).collect();
    let group = |(id, title, lead, open): Heading| {
        let of_it = steps.iter().filter(|step| heading_of(step) == id);
        let rows: Vec<StepRow> = of_it
            .map(|step| row(ctx, movement, step, &report.lines))
            .collect();
        Group {
            title: ctx.ui.t(title.n(rows.len())),
            lead: ctx.ui.t(lead),
            rows,
            id,
            open,
        }
    };
    let groups = HEADINGS.into_iter().map(group);
    let version = movement.to.version();
    Newer {
        version: version.to_owned(),
        adopted: ctx.ui.date(movement.to.adopted_on()),
        groups: groups.filter(|group| !group.rows.is_empty()).collect(),
        part1: obligations::groups(ctx, movement.from, movement.to, movement.changes),
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
    StepRow {
        was: step
            .from
            .iter()
            .map(|number| named(ctx, movement.from, *number, true))
            .collect(),
        becomes: step
            .to
            .iter()
            .map(|number| named(ctx, movement.to, *number, false))
            .collect(),
        what: step.what.get(language).clone(),
        note: step.note.as_ref().map(|note| note.get(language).clone()),
        see: step.see.iter().map(ToString::to_string).collect(),
        substantive: step.substantive && !step.to.is_empty() && step.change != ChangeKind::Reworded,
        recorded: if recorded.is_empty() {
            ctx.ui.t(texts::migration::N_NOTHING)
        } else {
            recorded.join("; ")
        },
    }
}
