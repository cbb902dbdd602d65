//! The second step of an import: what the file would change, row by row.

use super::super::form::explain;
use super::super::view::{ShownChange, View, field_name};
use super::super::{List, paths};
use super::{Staged, check, gone, plan, purpose};
use crate::context::Context;
use crate::errors::PageError;
use crate::forms::Query;
use crate::imports::staging;
use crate::listing::{Pagination, with_query};
use crate::render::{render, render_status};
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectDetails;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::import::columns::heading;
use waarborg_domain::objects::import::{Counts, Outcome, Plan, PlannedRow};
use waarborg_domain::objects::register::Register;

/// What stands in the address.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    /// `wrong`, `new`, `changed` or `unchanged`; empty for all.
    show: String,
    page: Option<i64>,
}

/// A mistake as it is shown.
struct ShownMistake {
    column: &'static str,
    cell: String,
    what: String,
}

/// A row as it is shown.
struct ShownRow {
    number: usize,
    code: String,
    name: String,
    /// Ending of the key of the outcome, and of the CSS class of its badge.
    outcome: (&'static str, &'static str),
    changes: Vec<ShownChange>,
    /// What a new object will be: label and value.
    fields: Vec<(String, String)>,
    mistakes: Vec<ShownMistake>,
}

/// A tab above the rows.
struct Choice {
    text: String,
    href: String,
    count: usize,
    current: bool,
}

#[derive(Template)]
#[template(path = "objects/import/preview.html")]
pub(super) struct PreviewPage {
    ui: Ui,
    list: List,
    address: String,
    file_name: String,
    remarks: Vec<String>,
    unknown: String,
    missing: String,
    counts: Counts,
    absent: usize,
    fingerprint: String,
    choices: Vec<Choice>,
    rows: Vec<ShownRow>,
    pages: Pagination,
    changed_meanwhile: bool,
}

impl PreviewPage {
    fn crumbs(&self) -> Vec<(String, String)> {
        vec![
            (
                self.ui.t(&self.list.key("objects-title-{}")),
                paths::list(self.ui.org(), self.list),
            ),
            (
                self.ui.t("objects-import"),
                paths::import(self.ui.org(), self.list),
            ),
        ]
    }

    fn does(&self) -> usize {
        self.counts.new + self.counts.changed
    }
}

const fn outcome(row: &PlannedRow) -> (&'static str, &'static str) {
    match row.outcome {
        Outcome::New(_) => ("new", "planned"),
        Outcome::Changed { .. } => ("changed", "partial"),
        Outcome::Unchanged(_) => ("unchanged", "na"),
        Outcome::Wrong(_) => ("wrong", "fail"),
    }
}

/// The preview.
pub async fn page(
    ctx: Context,
    Path((_, list, address)): Path<(String, List, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    check(list)?;
    let Some(staged) = staging::get::<Staged>(&ctx, &purpose(list), &address).await? else {
        return Ok(gone(&ctx, list));
    };
    let ledger = ctx.ledger().await?;
    Ok(render(&build(&ctx, &ledger, list, &address, &staged, &asked)?))
}

/// The preview once more, because somebody changed something since it was shown.
pub(super) async fn again(
    ctx: &Context,
    list: List,
    address: &str,
    staged: &Staged,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let page = build(ctx, &ledger, list, address, staged, &Asked::default())?;
    Ok(render_status(
        StatusCode::CONFLICT,
        &PreviewPage {
            changed_meanwhile: true,
            ..page
        },
    ))
}

fn build(
    ctx: &Context,
    ledger: &Ledger,
    list: List,
    address: &str,
    staged: &Staged,
    asked: &Asked,
) -> Result<PreviewPage, PageError> {
    let register = Register::new(ledger);
    let plan = plan(&register, list, staged)?;
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: None,
    };
    let path = paths::preview(ctx.org(), list, address);
    let wanted = |row: &&PlannedRow| asked.show.is_empty() || outcome(row).0 == asked.show;
    let found: Vec<&PlannedRow> = plan.rows.iter().filter(wanted).collect();
    let request = Pagination::request(asked.page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let missing = Field::of(list.0)
        .iter()
        .filter(|field| !plan.fields.contains(field));
    let missing: Vec<&str> = missing.map(|field| heading(*field, ctx.ui.language())).collect();
    Ok(PreviewPage {
        list,
        address: address.to_owned(),
        file_name: staged.file_name.clone(),
        remarks: staged.remarks(&ctx.ui),
        unknown: plan.unknown.join(", "),
        missing: missing.join(", "),
        counts: plan.counts(),
        absent: plan.absent,
        fingerprint: plan.fingerprint(),
        choices: choices(&ctx.ui, &plan, &path, asked),
        rows: found
            .iter()
            .skip(skip)
            .take(take)
            .map(|row| shown(&view, row))
            .collect(),
        pages: Pagination::new(asked.page, total, &path, &[("show", &asked.show)]),
        changed_meanwhile: false,
        ui: ctx.ui.clone(),
    })
}

fn choices(ui: &Ui, plan: &Plan, path: &str, asked: &Asked) -> Vec<Choice> {
    let counts = plan.counts();
    let all = [
        ("", plan.rows.len()),
        ("wrong", counts.wrong),
        ("new", counts.new),
        ("changed", counts.changed),
        ("unchanged", counts.unchanged),
    ];
    let shown = all
        .into_iter()
        .filter(|(show, count)| show.is_empty() || *count > 0);
    let choice = |(show, count): (&str, usize)| Choice {
        text: ui.t(if show.is_empty() {
            "objects-import-all".to_owned()
        } else {
            format!("objects-import-{show}")
        }
        .as_str()),
        href: with_query(path, &[("show", show)]),
        count,
        current: asked.show == show,
    };
    shown.map(choice).collect()
}

fn shown(view: &View<'_>, row: &PlannedRow) -> ShownRow {
    let mut shown = ShownRow {
        number: row.number,
        code: row.code.clone(),
        name: row.name.clone(),
        outcome: outcome(row),
        changes: Vec::new(),
        fields: Vec::new(),
        mistakes: Vec::new(),
    };
    match &row.outcome {
        Outcome::New(details) => shown.fields = fields(view, details),
        Outcome::Changed { changes, .. } => {
            shown.changes = changes.iter().map(|change| view.change(change)).collect()
        }
        Outcome::Unchanged(_) => {}
        Outcome::Wrong(mistakes) => {
            let mistakes = mistakes.iter().map(|mistake| ShownMistake {
                column: heading(mistake.field, view.ui.language()),
                cell: mistake.cell.chars().take(80).collect(),
                what: explain(view.ui, view.register, &mistake.wrong),
            });
            shown.mistakes = mistakes.collect();
        }
    }
    shown
}

/// What a new object will be, but for what is empty or no.
fn fields(view: &View<'_>, details: &ObjectDetails) -> Vec<(String, String)> {
    use waarborg_domain::objects::changes::Value;
    let fields = Field::ALL
        .iter()
        .filter(|field| !matches!(field, Field::Code | Field::Name));
    let filled = fields.filter_map(|field| {
        let value = field.value(details);
        let empty = match &value {
            Value::Text(text) => text.is_empty(),
            Value::Flag(set) => !set,
            Value::Person(person) => person.is_none(),
            Value::Object(object) => object.is_none(),
            Value::Rating(_) => false,
        };
        (!empty).then(|| (field_name(view.ui, *field), view.value(&value)))
    });
    filled.collect()
}
