//! What a file would do: counts, oddities, number by number.

use super::import::{OfficialImport, fingerprint};
use super::labels::{ShownAnomaly, anomaly};
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
use waarborg_catalogue::import::{Outcome, Plan, PlannedText};
use waarborg_domain::catalogue::Catalogue;

/// A number as it is shown.
struct Row {
    number: String,
    title: String,
    /// Code of the outcome, suffix of the CSS class of its badge, and name.
    outcome: (&'static str, &'static str, Text),
    /// The beginning of the text.
    excerpt: String,
    text: String,
    before: Option<String>,
}

#[derive(Template)]
#[template(path = "official/preview.html")]
struct PreviewPage {
    ui: Ui,
    head: Head,
    anomalies: Vec<ShownAnomaly>,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    pages: Pagination,
}

/// Code, suffix of the CSS class of its badge, and name.
const fn outcome(outcome: &Outcome) -> (&'static str, &'static str, Text) {
    let (class, name) = match outcome {
        Outcome::New => ("planned", texts::official::OUTCOME_NEW),
        Outcome::Changed { .. } => ("partial", texts::official::OUTCOME_CHANGED),
        Outcome::Unchanged => ("na", texts::official::OUTCOME_UNCHANGED),
    };
    (outcome.code(), class, name)
}

fn row(ctx: &Context, catalogue: &Catalogue, text: &PlannedText) -> Row {
    let measure = catalogue.by_number(text.number);
    let title = measure.map(|measure| measure.title.get(ctx.ui.language()).clone());
    Row {
        number: text.number.to_string(),
        title: title.unwrap_or_default(),
        outcome: outcome(&text.outcome),
        excerpt: excerpt(&text.text),
        text: text.text.clone(),
        before: match &text.outcome {
            Outcome::Changed { before } => Some(before.clone()),
            Outcome::New | Outcome::Unchanged => None,
        },
    }
}

/// How many characters of a text the list shows.
const EXCERPT: usize = 90;

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].replace('\n', " ").trim_end()),
        None => text.replace('\n', " "),
    }
}

/// What to know about the plan as a whole.
fn complete(head: &mut Head, ui: &Ui, plan: &Plan, staged: &Staged<OfficialImport>) {
    let (counts, draft) = (plan.counts(), &staged.draft);
    let lead = texts::official::PREVIEW_LEAD
        .file(&draft.file_name)
        .version(&draft.choices.version);
    head.title = ui.t(texts::official::PREVIEW);
    head.lead = ui.t(lead);
    head.tile("planned", ui.t(texts::official::OUTCOME_NEW), counts.new);
    head.tile("partial", ui.t(texts::official::OUTCOME_CHANGED), counts.changed);
    head.tile("na", ui.t(texts::official::OUTCOME_UNCHANGED), counts.unchanged);
    let anomalies = plan.anomalies.len();
    head.tile("unknown", ui.t(texts::official::ANOMALIES), anomalies);
    if counts.kept > 0 {
        head.notes.push(ui.t(texts::official::KEPT.n(counts.kept)));
    }
    if plan.does_something() {
        head.says = ui.t(texts::official::NOTHING_STORED);
        head.confirm = Some(Confirm {
            label: ui.t(texts::official::CONFIRM.n(counts.new + counts.changed)),
            fingerprint: fingerprint(plan),
        });
    } else {
        head.says = ui.t(texts::official::NOTHING_TO_DO);
    }
    head.sha256 = Some(draft.sha256.clone());
}

/// The preview.
pub(super) async fn page(
    import: &OfficialImport,
    ctx: &Context,
    staged: &Staged<OfficialImport>,
    show: Show,
) -> Result<Response, PageError> {
    let ui = &ctx.ui;
    let catalogue = staged.catalogue()?;
    let plan = staged.plan(ctx, &staged.text()?).await?;
    let mut head = Head::new(ctx, import, staged, &show);
    complete(&mut head, ui, &plan, staged);
    let path = head.ways.preview.clone();
    let (found, pages) = rows(&plan.texts, &show.asked, &path, |text| text.outcome.code());
    let counts = plan.counts();
    let outcomes = [
        ("", texts::official::OUTCOME_ALL, plan.texts.len()),
        ("new", texts::official::OUTCOME_NEW, counts.new),
        ("changed", texts::official::OUTCOME_CHANGED, counts.changed),
        ("unchanged", texts::official::OUTCOME_UNCHANGED, counts.unchanged),
    ];
    Ok(render_status(
        show.status,
        &PreviewPage {
            anomalies: plan.anomalies.iter().map(|one| anomaly(ui, one)).collect(),
            tabs: tabs(ui, &path, &show.asked, &outcomes),
            rows: found.map(|text| row(ctx, catalogue, text)).collect(),
            pages,
            head,
            ui: ui.clone(),
        },
    ))
}
