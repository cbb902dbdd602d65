//! What a file would change, row by row.

use super::super::List;
use super::super::form::explain;
use super::super::view::{ShownChange, View, field_name};
use super::ImportList;
use crate::context::Context;
use crate::errors::PageError;
use crate::i18n::Text;
use crate::imports::preview::{Confirm, Head, Show, Tab, rows, tabs};
use crate::imports::stage::Staged;
use crate::listing::Pagination;
use crate::render::render_status;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::response::Response;
use waarborg_domain::objects::ObjectDetails;
use waarborg_domain::objects::changes::Field;
use waarborg_domain::objects::import::columns::heading;
use waarborg_domain::objects::import::{Outcome, Plan, PlannedRow};
use waarborg_domain::objects::register::Register;

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
    /// Suffix of the key of the outcome, and of the CSS class of its badge.
    outcome: (&'static str, &'static str, Text),
    changes: Vec<ShownChange>,
    /// What a new object will be: label and value.
    fields: Vec<(String, String)>,
    mistakes: Vec<ShownMistake>,
}

#[derive(Template)]
#[template(path = "objects/import/preview.html")]
struct PreviewPage {
    ui: Ui,
    head: Head,
    tabs: Vec<Tab>,
    rows: Vec<ShownRow>,
    pages: Pagination,
}

const fn outcome(row: &PlannedRow) -> (&'static str, &'static str, Text) {
    match row.outcome {
        Outcome::New(_) => ("new", "planned", texts::objects::OUTCOME_NEW),
        Outcome::Changed { .. } => ("changed", "partial", texts::objects::OUTCOME_CHANGED),
        Outcome::Unchanged(_) => ("unchanged", "na", texts::objects::OUTCOME_UNCHANGED),
        Outcome::Wrong(_) => ("wrong", "fail", texts::objects::OUTCOME_WRONG),
    }
}

/// The preview of the import of a list.
pub(super) async fn page(
    import: &ImportList,
    list: List,
    ctx: &Context,
    staged: &Staged<ImportList>,
    show: Show,
) -> Result<Response, PageError> {
    let ledger = ctx.ledger().await?;
    let register = Register::new(&ledger);
    let (table, columns) = (&staged.content.table()?.table, &staged.draft.columns);
    let plan = Plan::make(&register, list.0, table, columns).map_err(|_| PageError::Unprocessable)?;
    let view = View {
        ui: &ctx.ui,
        register: &register,
        only: None,
    };
    let mut head = Head::new(ctx, import, staged, &show);
    complete(&mut head, &ctx.ui, list, &plan, &staged.draft.file_name);
    let path = head.ways.preview.clone();
    let (rows, pages) = rows(&plan.rows, &show.asked, &path, |row| outcome(row).0);
    Ok(render_status(
        show.status,
        &PreviewPage {
            rows: rows.map(|row| shown(&view, row)).collect(),
            tabs: outcomes(&ctx.ui, &plan, &path, &show),
            pages,
            head,
            ui: ctx.ui.clone(),
        },
    ))
}

/// What to know about the plan as a whole.
fn complete(head: &mut Head, ui: &Ui, list: List, plan: &Plan, file_name: &str) {
    let counts = plan.counts();
    head.title = ui.t(texts::objects::PREVIEW_TITLE);
    head.lead = ui.t(texts::objects::PREVIEW_LEAD.file(file_name));
    head.tile("planned", ui.t(texts::objects::IMPORT_NEW), counts.new);
    head.tile("partial", ui.t(texts::objects::IMPORT_CHANGED), counts.changed);
    head.tile("na", ui.t(texts::objects::IMPORT_UNCHANGED), counts.unchanged);
    head.tile("fail", ui.t(texts::objects::IMPORT_WRONG), counts.wrong);
    if plan.absent > 0 {
        head.notes
            .push(ui.t(texts::objects::import_absent(list).n(plan.absent)));
    }
    let missing = Field::of(list.0)
        .iter()
        .filter(|field| !plan.fields.contains(field));
    let missing: Vec<&str> = missing.map(|field| heading(*field, ui.language())).collect();
    if !missing.is_empty() {
        let remark = ui.t(texts::objects::IMPORT_MISSING.columns(missing.join(", ")));
        head.remarks.insert(0, remark);
    }
    if !plan.unknown.is_empty() {
        let remark = ui.t(texts::objects::IMPORT_UNKNOWN.columns(plan.unknown.join(", ")));
        head.remarks.insert(0, remark);
    }
    let does = counts.new + counts.changed;
    head.says = match (does, counts.wrong) {
        (0, 0) => ui.t(texts::objects::IMPORT_NOTHING),
        (0, _) => ui.t(texts::objects::IMPORT_ONLY_WRONG),
        (_, 0) => ui.t(texts::objects::IMPORT_NOTHING_STORED),
        (_, wrong) => ui.t(texts::objects::IMPORT_WITH_WRONG.n(wrong)),
    };
    head.confirm = (does > 0).then(|| Confirm {
        label: ui.t(texts::objects::import_confirm(list).n(does)),
        fingerprint: plan.fingerprint(),
    });
}

fn outcomes(ui: &Ui, plan: &Plan, path: &str, show: &Show) -> Vec<Tab> {
    let counts = plan.counts();
    let outcomes = [
        ("", texts::objects::IMPORT_ALL, plan.rows.len()),
        ("wrong", texts::objects::IMPORT_WRONG, counts.wrong),
        ("new", texts::objects::IMPORT_NEW, counts.new),
        ("changed", texts::objects::IMPORT_CHANGED, counts.changed),
        ("unchanged", texts::objects::IMPORT_UNCHANGED, counts.unchanged),
    ];
    tabs(ui, path, &show.asked, &outcomes)
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

/// What a new object will be, except what is empty or no.
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
