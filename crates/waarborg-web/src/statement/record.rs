//! A statement and its steps, as the pages show them.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::i18n::Text;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::ids::StatementId;
use waarborg_domain::law::Publishing;
use waarborg_domain::permissions::Permission;
use waarborg_domain::statement::{SignOff, Statement, StatementRecord, StatementStatus as Status};

/// What was frozen.
pub(crate) fn frozen(content: &str) -> Result<Statement, PageError> {
    Statement::read(content).map_err(PageError::internal)
}

/// The statement in the address.
pub(super) async fn load(ctx: &Context, id: StatementId) -> Result<StatementRecord, PageError> {
    let found = ctx.app.store.statement(ctx.organisation.id, id).await?;
    found.ok_or(PageError::NotFound)
}

/// The suffix of the CSS class of a status.
pub(super) const fn status_class(status: Status) -> &'static str {
    match status {
        Status::Proposed | Status::Advised => "planned",
        Status::Approved => "partial",
        Status::Published => "ok",
        Status::Rejected => "fail",
        Status::Withdrawn | Status::TakenDown => "na",
    }
}

/// The names of what was chosen to leave out of the public edition.
pub(super) fn left_out(ui: &Ui, record: &StatementRecord) -> Vec<String> {
    let left_out = record.options.left_out().into_iter();
    left_out.map(|what| ui.name(what)).collect()
}

/// What a colleague did while somebody was typing.
pub(super) fn meanwhile(ui: &Ui, record: &StatementRecord) -> String {
    let status = ui.name(record.status);
    let sign_off = record.last_sign_off();
    ui.t(texts::statement::MEANWHILE
        .name(&sign_off.name)
        .when(ui.moment(sign_off.at))
        .status(&status))
}

/// One of the steps.
pub(super) struct Stage {
    /// What it is called.
    pub text: String,
    /// Whether it was done.
    pub done: bool,
    /// Whether it is the next one to do.
    pub current: bool,
}

/// The steps of a statement so far.
pub(super) fn stages(ui: &Ui, record: &StatementRecord) -> Vec<Stage> {
    let decided = record.decided.as_ref().filter(|_| record.status.is_version());
    let sign_offs = [
        (texts::statement::STAGE_PROPOSED, Some(&record.proposed)),
        (texts::statement::STAGE_ADVISED, record.advised.as_ref()),
        (texts::statement::STAGE_APPROVED, decided),
        (texts::statement::STAGE_PUBLISHED, record.published.as_ref()),
    ];
    let stopped = matches!(record.status, Status::Rejected | Status::Withdrawn);
    let next = sign_offs.iter().position(|(_, sign_off)| sign_off.is_none());
    let stage = |(index, (text, sign_off)): (usize, &(Text, Option<&SignOff>))| Stage {
        text: ui.t(text),
        done: sign_off.is_some(),
        current: !stopped && next == Some(index),
    };
    sign_offs.iter().enumerate().map(stage).collect()
}

/// Something that the reader can do now.
pub(super) struct Todo {
    /// What it is called.
    pub text: String,
    /// Where.
    pub href: String,
}

/// The next step, if it is this person's to take.
pub(super) fn next_step(ctx: &Context, record: &StatementRecord) -> Option<Todo> {
    let (permission, key, href) = match record.status {
        Status::Proposed => (
            Permission::Advise,
            texts::statement::DO_ADVISE,
            paths::advise(ctx.org(), record.id),
        ),
        Status::Advised => (
            Permission::Approve,
            texts::statement::DO_APPROVE,
            paths::approve(ctx.org(), record.id),
        ),
        Status::Approved => (
            Permission::Publish,
            texts::statement::DO_PUBLISH,
            paths::publish(ctx.org(), record.id),
        ),
        _ => return None,
    };
    ctx.may(permission).then(|| Todo {
        text: ctx.ui.t(key),
        href,
    })
}

/// What else this person can do with it.
pub(super) fn other_steps(ctx: &Context, record: &StatementRecord) -> Vec<Todo> {
    let (org, id) = (ctx.org(), record.id);
    let open = record.status.is_open();
    let published = record.status == Status::Published;
    let all = [
        (
            record.status == Status::Advised && ctx.may(Permission::Advise),
            texts::statement::DO_ADVISE_AGAIN,
            paths::advise(org, id),
        ),
        (
            open && ctx.may(Permission::Approve),
            texts::statement::DO_REJECT,
            paths::reject(org, id),
        ),
        (
            open && ctx.may(Permission::ProposeStatement),
            texts::statement::DO_WITHDRAW,
            paths::withdraw(org, id),
        ),
        (
            published && ctx.may(Permission::Publish),
            texts::statement::DO_TAKE_DOWN,
            paths::take_down(org, id),
        ),
    ];
    let possible = all.into_iter().filter(|(possible, ..)| *possible);
    possible
        .map(|(_, key, href)| Todo {
            text: ctx.ui.t(key),
            href,
        })
        .collect()
}

/// What it waits for, in a sentence.
pub(super) fn waits_for(ui: &Ui, record: &StatementRecord, publishing: Publishing) -> String {
    ui.t(match record.status {
        Status::Proposed => texts::statement::WAITS_ADVICE,
        Status::Advised => texts::statement::WAITS_APPROVAL,
        Status::Approved => texts::statement::waits_publication(publishing),
        Status::Published => texts::statement::IS_PUBLISHED,
        Status::Rejected => texts::statement::IS_REJECTED,
        Status::Withdrawn => texts::statement::IS_WITHDRAWN,
        Status::TakenDown => texts::statement::IS_TAKEN_DOWN,
    })
}

/// The breadcrumbs.
pub(super) fn crumbs(ctx: &Context, below: Option<&StatementRecord>) -> Vec<(String, String)> {
    let mut crumbs = vec![(ctx.ui.t(texts::statement::NAV), paths::overview(ctx.org()))];
    if let Some(record) = below {
        crumbs.push((version_title(&ctx.ui, record), paths::one(ctx.org(), record.id)));
    }
    crumbs
}

/// What one statement is called.
pub(super) fn version_title(ui: &Ui, record: &StatementRecord) -> String {
    let key = if record.status.is_version() {
        texts::statement::VERSION
    } else {
        texts::statement::PROPOSAL
    };
    ui.t(key.n(record.number))
}
