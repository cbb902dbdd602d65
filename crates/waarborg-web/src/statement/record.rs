//! A statement on its way, as the pages show it.

use super::paths;
use crate::context::Context;
use crate::errors::PageError;
use crate::ui::Ui;
use chrono_tz::Europe::Amsterdam;
use waarborg_domain::ids::StatementId;
use waarborg_domain::permissions::Permission;
use waarborg_domain::statement::{LeftOut, SignOff, Statement, StatementRecord, StatementStatus as Status};
use waarborg_domain::{Day, Moment};

/// The calendar day in the Netherlands.
pub(crate) fn day_of(moment: Moment) -> Day {
    moment.with_timezone(&Amsterdam).date_naive()
}

/// What was frozen.
pub(crate) fn frozen(content: &str) -> Result<Statement, PageError> {
    serde_json::from_str(content).map_err(PageError::internal)
}

/// The statement in the address.
pub(super) async fn load(ctx: &Context, id: StatementId) -> Result<StatementRecord, PageError> {
    let found = ctx.app.store.statement(ctx.organisation.id, id).await?;
    found.ok_or(PageError::NotFound)
}

/// Whether it has a number for good: it was approved, whatever came after.
pub(super) const fn is_version(status: Status) -> bool {
    matches!(status, Status::Approved | Status::Published | Status::TakenDown)
}

/// The number of the next version.
pub(super) fn next_number(statements: &[StatementRecord]) -> i64 {
    let versions = statements.iter().filter(|record| is_version(record.status));
    versions.map(|record| record.number).max().unwrap_or(0) + 1
}

/// The ending of the CSS class of a status.
pub(super) const fn status_class(status: Status) -> &'static str {
    match status {
        Status::Proposed | Status::Advised => "planned",
        Status::Approved => "partial",
        Status::Published => "ok",
        Status::Rejected => "fail",
        Status::Withdrawn | Status::TakenDown => "na",
    }
}

/// What was chosen to leave out of the public edition.
pub(super) fn left_out(record: &StatementRecord) -> Vec<LeftOut> {
    let options = record.options;
    let chosen = [
        (options.without_objects, LeftOut::Objects),
        (options.without_states, LeftOut::States),
        (options.without_motivations, LeftOut::Motivations),
    ];
    chosen
        .into_iter()
        .filter(|(chosen, _)| *chosen)
        .map(|(_, what)| what)
        .collect()
}

/// The newest sign-off: what a colleague did in the meantime.
pub(super) fn last_sign_off(record: &StatementRecord) -> &SignOff {
    let sign_offs = [&record.published, &record.decided, &record.advised];
    sign_offs.into_iter().flatten().next().unwrap_or(&record.proposed)
}

/// What a colleague did while somebody was typing.
pub(super) fn meanwhile(ui: &Ui, record: &StatementRecord) -> String {
    let status = ui.name(record.status);
    if matches!(record.status, Status::Withdrawn | Status::TakenDown) {
        return ui.t1("statement-meanwhile-status", "status", status);
    }
    let sign_off = last_sign_off(record);
    ui.t_args(
        "statement-meanwhile",
        &[
            ("name", &sign_off.name),
            ("when", &ui.moment(sign_off.at)),
            ("status", &status),
        ],
    )
}

/// One step of the way.
pub(super) struct Stage {
    /// What it is called.
    pub text: String,
    /// Whether it was done.
    pub done: bool,
    /// Whether it is the next one to do.
    pub current: bool,
}

/// The way of a statement, as far as it has come.
pub(super) fn stages(ui: &Ui, record: &StatementRecord) -> Vec<Stage> {
    let decided = record.decided.as_ref().filter(|_| is_version(record.status));
    let sign_offs = [
        ("statement-stage-proposed", Some(&record.proposed)),
        ("statement-stage-advised", record.advised.as_ref()),
        ("statement-stage-approved", decided),
        ("statement-stage-published", record.published.as_ref()),
    ];
    let stopped = matches!(record.status, Status::Rejected | Status::Withdrawn);
    let next = sign_offs.iter().position(|(_, sign_off)| sign_off.is_none());
    let stage = |(index, (key, sign_off)): (usize, &(&str, Option<&SignOff>))| Stage {
        text: ui.t(key),
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
            "statement-do-advise",
            paths::advise(ctx.org(), record.id),
        ),
        Status::Advised => (
            Permission::Approve,
            "statement-do-approve",
            paths::approve(ctx.org(), record.id),
        ),
        Status::Approved => (
            Permission::Publish,
            "statement-do-publish",
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
            "statement-do-advise-again",
            paths::advise(org, id),
        ),
        (
            open && ctx.may(Permission::Approve),
            "statement-do-reject",
            paths::reject(org, id),
        ),
        (
            open && ctx.may(Permission::ProposeStatement),
            "statement-do-withdraw",
            paths::withdraw(org, id),
        ),
        (
            published && ctx.may(Permission::Publish),
            "statement-do-take-down",
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
pub(super) fn waits_for(ui: &Ui, record: &StatementRecord) -> String {
    ui.t(match record.status {
        Status::Proposed => "statement-waits-advice",
        Status::Advised => "statement-waits-approval",
        Status::Approved => "statement-waits-publication",
        Status::Published => "statement-is-published",
        Status::Rejected => "statement-is-rejected",
        Status::Withdrawn => "statement-is-withdrawn",
        Status::TakenDown => "statement-is-taken-down",
    })
}

/// The way back.
pub(super) fn crumbs(ctx: &Context, below: Option<&StatementRecord>) -> Vec<(String, String)> {
    let mut crumbs = vec![(ctx.ui.t("statement-nav"), paths::overview(ctx.org()))];
    if let Some(record) = below {
        crumbs.push((version_title(&ctx.ui, record), paths::one(ctx.org(), record.id)));
    }
    crumbs
}

/// What one statement is called.
pub(super) fn version_title(ui: &Ui, record: &StatementRecord) -> String {
    let key = if is_version(record.status) {
        "statement-version"
    } else {
        "statement-proposal"
    };
    ui.t1(key, "n", record.number)
}
