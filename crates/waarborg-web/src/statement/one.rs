//! One statement: how far it is, and what can be done with it.

use super::changes::ChangesView;
use super::content::Content;
use super::record::{self, Stage, Todo};
use super::{frozen, paths};
use crate::context::Context;
use crate::errors::PageError;
use crate::grounds;
use crate::i18n::Text;
use crate::render::render;
use crate::texts;
use crate::ui::Ui;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use std::sync::Arc;
use waarborg_app::documents::Form;
use waarborg_domain::ids::StatementId;
use waarborg_domain::statement::{SignOff, StatementRecord, StatementStatus as Status};

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
    /// Address and name of each OSCAL format that there is.
    oscal: Vec<(String, Text)>,
}

impl OnePage {
    /// Whether there is a paragraph for the annual report.
    fn has_annual(&self) -> bool {
        super::annual::has_one(self.record.status)
    }
}

/// The page.
pub async fn page(ctx: Context, Path((_, id)): Path<(String, StatementId)>) -> Result<Response, PageError> {
    let record = record::load(&ctx, id).await?;
    let statements = ctx.app.store.statements(ctx.organisation.id).await?;
    let publishing = grounds::publishing(&ctx.ledger().await?.organisation);
    let happenings = sign_offs(&ctx, &record);
    Ok(render(&OnePage {
        crumbs: record::crumbs(&ctx, None),
        title: record::version_title(&ctx.ui, &record),
        lead: record::waits_for(&ctx.ui, &record, publishing),
        class: record::status_class(record.status),
        stages: record::stages(&ctx.ui, &record),
        todo: record::next_step(&ctx, &record),
        others: record::other_steps(&ctx, &record),
        left_out: record::left_out(&ctx.ui, &record),
        changes: changes(&ctx, &record, &statements).await?,
        oscal: oscal(&ctx, &record)?,
        happenings,
        record,
        ui: ctx.ui,
    }))
}

/// The OSCAL formats in which this statement can be downloaded.
fn oscal(ctx: &Context, record: &StatementRecord) -> Result<Vec<(String, Text)>, PageError> {
    let statement = frozen(&record.content)?;
    let forms = Form::OSCAL.into_iter().filter(|form| form.fits(&statement));
    let address = |form| match form {
        Form::OscalResults => paths::oscal_results(ctx.org(), record.id),
        Form::OscalPoam => paths::oscal_poam(ctx.org(), record.id),
        _ => paths::oscal_ssp(ctx.org(), record.id),
    };
    Ok(forms
        .map(|form| (address(form), super::oscal_name(form)))
        .collect())
}

/// What changed since the version before, if there is one.
pub(super) async fn changes(
    ctx: &Context,
    record: &StatementRecord,
    statements: &[StatementRecord],
) -> Result<Option<ChangesView>, PageError> {
    let earlier = statements
        .iter()
        .filter(|other| other.status.is_version() && other.number < record.number)
        .max_by_key(|other| other.number);
    let Some(earlier) = earlier else { return Ok(None) };
    let old = record::load(ctx, earlier.id).await?;
    Ok(Some(ChangesView::new(
        &ctx.ui,
        &frozen(&old.content)?,
        &frozen(&record.content)?,
    )))
}

/// What was done, newest first, from the record itself.
fn sign_offs(ctx: &Context, record: &StatementRecord) -> Vec<Happening> {
    let refused = record.status == Status::Rejected;
    let decided = if refused {
        ("fail", texts::statement::EVENT_REJECTED)
    } else {
        ("ok", texts::statement::EVENT_APPROVED)
    };
    let ended = if record.status == Status::TakenDown {
        ("na", texts::statement::EVENT_TAKEN_DOWN)
    } else {
        ("na", texts::statement::EVENT_WITHDRAWN)
    };
    let all = [
        (record.ended.as_ref(), ended),
        (
            record.published.as_ref(),
            ("ok", texts::statement::EVENT_PUBLISHED),
        ),
        (record.decided.as_ref(), decided),
        (
            record.advised.as_ref(),
            ("planned", texts::statement::EVENT_ADVISED),
        ),
        (
            Some(&record.proposed),
            ("planned", texts::statement::EVENT_PROPOSED),
        ),
    ];
    let told = all
        .into_iter()
        .filter_map(|(sign_off, how)| Some((sign_off?, how)));
    told.map(|(sign_off, (class, key))| happening(&ctx.ui, sign_off, class, key))
        .collect()
}

fn happening(ui: &Ui, sign_off: &SignOff, class: &'static str, key: Text) -> Happening {
    Happening {
        class,
        what: ui.t(key),
        when: ui.moment(sign_off.at),
        who: sign_off.name.clone(),
        note: sign_off.note.clone(),
    }
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
        title: ctx.ui.t(texts::statement::WHOLE),
        content: Content::new(&ctx.ui, Arc::new(frozen(&record.content)?)),
        ui: ctx.ui,
    }))
}
