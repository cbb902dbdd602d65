//! One statement: where it is on its way, and what can be done with it.

use super::changes::ChangesView;
use super::content::Content;
use super::record::{self, Stage, Todo};
use super::{frozen, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::render::render;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::sync::Arc;
use waarborg_app::documents::Form;
use waarborg_domain::audit::Event;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{SignOff, StatementRecord, StatementStatus as Status};
use waarborg_domain::store::{EventFilter, PageRequest};

/// Something that was done with it.
struct Happening {
    class: &'static str,
    what: String,
    when: String,
    who: String,
    note: String,
}

#[derive(Template)]
#[template(path = "statement/one.html")]
struct OnePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    title: String,
    lead: String,
    class: &'static str,
    record: StatementRecord,
    stages: Vec<Stage>,
    todo: Option<Todo>,
    others: Vec<Todo>,
    left_out: Vec<String>,
    happenings: Vec<Happening>,
    changes: Option<ChangesView>,
    /// Address and key of the name of each form of OSCAL that there is.
    oscal: Vec<(String, &'static str)>,
}

/// The page.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let mut happenings = sign_offs(&ctx, &record);
    if let Some(ending) = ending(&ctx, &record).await? {
        happenings.insert(0, ending);
    }
    Ok(render(&OnePage {
        crumbs: record::crumbs(&ctx, None),
        title: record::version_title(&ctx.ui, &record),
        lead: record::waits_for(&ctx.ui, &record),
        class: record::status_class(record.status),
        stages: record::stages(&ctx.ui, &record),
        todo: record::next_step(&ctx, &record),
        others: record::other_steps(&ctx, &record),
        left_out: record::left_out(&record)
            .iter()
            .map(|what| ctx.ui.name(what))
            .collect(),
        changes: changes(&ctx, &record, &statements).await?,
        oscal: oscal(&ctx, &record)?,
        happenings,
        record,
        ui: ctx.ui,
    }))
}

/// The forms of OSCAL that this statement can be taken along in.
fn oscal(ctx: &Context, record: &StatementRecord) -> Result<Vec<(String, &'static str)>, PageError> {
    let statement = frozen(&record.content)?;
    let forms = Form::OSCAL.into_iter().filter(|(form, _)| form.fits(&statement));
    let address = |form| match form {
        Form::OscalResults => paths::oscal_results(ctx.org(), record.id),
        Form::OscalPoam => paths::oscal_poam(ctx.org(), record.id),
        _ => paths::oscal_ssp(ctx.org(), record.id),
    };
    Ok(forms.map(|(form, name)| (address(form), name)).collect())
}

/// What changed since the version before, if there is one.
pub(super) async fn changes(
    ctx: &Context,
    record: &StatementRecord,
    statements: &[StatementRecord],
) -> Result<Option<ChangesView>, PageError> {
    let earlier = statements
        .iter()
        .filter(|other| record::is_version(other.status) && other.number < record.number)
        .max_by_key(|other| other.number);
    let Some(earlier) = earlier else { return Ok(None) };
    let old = record::load(ctx, earlier.id).await?;
    Ok(Some(ChangesView::new(
        &ctx.ui,
        &frozen(&old.content)?,
        &frozen(&record.content)?,
    )))
}

/// What was done, newest first, as the record itself tells.
fn sign_offs(ctx: &Context, record: &StatementRecord) -> Vec<Happening> {
    let refused = record.status == Status::Rejected;
    let decided = if refused {
        ("fail", "statement-event-rejected")
    } else {
        ("ok", "statement-event-approved")
    };
    let all = [
        (record.published.as_ref(), ("ok", "statement-event-published")),
        (record.decided.as_ref(), decided),
        (record.advised.as_ref(), ("planned", "statement-event-advised")),
        (Some(&record.proposed), ("planned", "statement-event-proposed")),
    ];
    let told = all
        .into_iter()
        .filter_map(|(sign_off, how)| Some((sign_off?, how)));
    told.map(|(sign_off, (class, key))| happening(&ctx.ui, sign_off, class, key))
        .collect()
}

fn happening(ui: &Ui, sign_off: &SignOff, class: &'static str, key: &str) -> Happening {
    Happening {
        class,
        what: ui.t(key),
        when: ui.moment(sign_off.at),
        who: sign_off.name.clone(),
        note: sign_off.note.clone(),
    }
}

/// Who took it back or down: only the audit trail knows.
async fn ending(ctx: &Context, record: &StatementRecord) -> Result<Option<Happening>, PageError> {
    let action = match record.status {
        Status::Withdrawn => "statement.withdrawn",
        Status::TakenDown => "statement.taken-down",
        _ => return Ok(None),
    };
    let filter = EventFilter {
        action: Some(action.to_owned()),
        subject: Some(record.id.to_string()),
        ..EventFilter::default()
    };
    let newest = PageRequest { offset: 0, limit: 1 };
    let found = ctx.app.store.events(ctx.organisation.id, &filter, newest).await?;
    Ok(found.rows.first().map(|event| Happening {
        class: "na",
        what: ctx.ui.action(&event.action),
        when: ctx.ui.moment(event.at),
        who: event.actor_name.clone(),
        note: reason(event),
    }))
}

fn reason(event: &Event) -> String {
    let details: serde_json::Value = serde_json::from_str(&event.details).unwrap_or_default();
    details["reason"].as_str().unwrap_or_default().to_owned()
}

#[derive(Template)]
#[template(path = "statement/whole.html")]
struct WholePage {
    ui: Ui,
    crumbs: Vec<(String, String)>,
    title: String,
    content: Content,
}

/// The whole content.
pub async fn content(
    ctx: Context,
    Path((_, id)): Path<(String, StatementId)>,
) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    Ok(render(&WholePage {
        crumbs: record::crumbs(&ctx, Some(&record)),
        title: ctx.ui.t("statement-whole"),
        content: Content::new(&ctx.ui, Arc::new(frozen(&record.content)?)),
        ui: ctx.ui,
    }))
}
