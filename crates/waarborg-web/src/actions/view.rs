//! An action as pages show it.

use super::paths;
use crate::context::Context;
use crate::i18n::Text;
use crate::naming::target_name;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::Day;
use waarborg_domain::actions::{ActionStatus, ActionVersion, may_own_actions};
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::book::JudgementFact;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectVersion;
use waarborg_domain::requirement::Requirement;

/// The ending of the CSS class of a status.
pub(super) const fn status_class(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Planned => "planned",
        ActionStatus::Started => "partial",
        ActionStatus::Done => "ok",
        ActionStatus::Cancelled => "na",
    }
}

/// A line of a list of actions.
pub(crate) struct ActionItem {
    /// Its page.
    pub href: String,
    /// What people call it by.
    pub number: i64,
    /// What will be done.
    pub title: String,
    /// Who does it.
    pub owner: String,
    /// By when, in short.
    pub due: String,
    /// Whether it should have been done.
    pub late: bool,
    /// Class and name of the status.
    pub status: (&'static str, String),
}

impl ActionItem {
    /// An action on one line, as it is today.
    pub fn new(ctx: &Context, ledger: &Ledger, action: &ActionVersion) -> Self {
        Self::on(ctx, ledger, action, ctx.today)
    }

    /// An action on one line, as it was on a day.
    pub fn on(ctx: &Context, ledger: &Ledger, action: &ActionVersion, day: Day) -> Self {
        Self {
            href: paths::one(ctx.org(), action.action),
            number: action.number,
            title: action.details.title.clone(),
            owner: doer(&ctx.ui, ledger, action),
            due: ctx.ui.short_date(action.details.due),
            late: action.is_late(day),
            status: (
                status_class(action.status),
                ctx.ui.t(texts::actions::status(action.status)),
            ),
        }
    }
}

/// Who does it; of one that is open also whether nobody sees it any more.
fn doer(ui: &Ui, ledger: &Ledger, action: &ActionVersion) -> String {
    let name = person(ledger, action.details.owner);
    let member = ledger.member(action.details.owner);
    if action.status.is_open() && !member.is_some_and(may_own_actions) {
        return ui.t(texts::actions::OWNER_LEFT.name(name));
    }
    name
}

/// The name of somebody.
pub(super) fn person(ledger: &Ledger, user: UserId) -> String {
    let member = ledger.member(user);
    member.map(|member| member.name.clone()).unwrap_or_default()
}

/// The code and name of an object.
pub(super) fn object(ledger: &Ledger, id: ObjectId) -> String {
    ledger.object(id).map(called).unwrap_or_default()
}

fn called(version: &ObjectVersion) -> String {
    format!("{} {}", version.details.code, version.details.name)
}

/// Numbers on one line.
pub(super) fn numbers(requirements: &[Requirement]) -> String {
    let texts: Vec<String> = requirements.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

/// Codes of objects on one line, as the form takes them.
pub(super) fn codes(ledger: &Ledger, objects: &[ObjectId]) -> String {
    joined(objects.iter().filter_map(|id| ledger.object(*id)))
}

/// Codes of objects on one line, as they were on a day.
pub(super) fn codes_on(ledger: &Ledger, objects: &[ObjectId], day: Day) -> String {
    joined(objects.iter().filter_map(|id| ledger.object_on(*id, day)))
}

fn joined<'l>(objects: impl Iterator<Item = &'l ObjectVersion>) -> String {
    let codes: Vec<&str> = objects.map(|version| version.details.code.as_str()).collect();
    codes.join(", ")
}

/// One field that differs: its name, what it was and what it is.
pub(super) struct Difference {
    pub label: String,
    pub before: String,
    pub after: String,
}

/// What differs between two versions.
pub(super) fn differences(
    ui: &Ui,
    ledger: &Ledger,
    before: &ActionVersion,
    after: &ActionVersion,
) -> Vec<Difference> {
    let shown = |version: &ActionVersion| -> Vec<(Text, String)> {
        let details = &version.details;
        vec![
            (texts::actions::FIELD_TITLE, details.title.clone()),
            (texts::actions::FIELD_OWNER, person(ledger, details.owner)),
            (texts::actions::FIELD_DUE, ui.date(details.due)),
            (texts::actions::FIELD_REQUIREMENTS, numbers(&details.requirements)),
            (texts::actions::FIELD_OBJECTS, codes(ledger, &details.objects)),
            (texts::actions::FIELD_REMARK, details.remark.clone()),
            (
                texts::actions::FIELD_STATUS,
                ui.t(texts::actions::status(version.status)),
            ),
        ]
    };
    let pairs = shown(before).into_iter().zip(shown(after));
    let differing = pairs.filter(|((_, before), (_, after))| before != after);
    differing
        .map(|((label, before), (_, after))| Difference {
            label: ui.t(label),
            before,
            after,
        })
        .collect()
}

/// What an action is about, on one line: the one requirement or object, or how many there are.
pub(super) fn about(ui: &Ui, ledger: &Ledger, action: &ActionVersion, day: Day) -> String {
    let details = &action.details;
    let requirements = match details.requirements[..] {
        [] => None,
        [one] => Some(one.to_string()),
        ref several if several.iter().all(|one| one.measure().is_some()) => {
            Some(ui.t(texts::actions::MEASURES_N.n(several.len())))
        }
        ref several => Some(ui.t(texts::actions::REQUIREMENTS_N.n(several.len()))),
    };
    let objects = match details.objects[..] {
        [] => None,
        [one] => ledger.object_on(one, day).map(called),
        ref several => Some(ui.t(texts::actions::OBJECTS_N.n(several.len()))),
    };
    [requirements, objects]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A judgement on one line.
pub(super) fn judgement(ui: &Ui, ledger: &Ledger, fact: &JudgementFact) -> String {
    let target = target_name(ui, ledger, fact.target);
    ui.t(texts::actions::JUDGEMENT_LINE
        .measure(fact.requirement)
        .target(target)
        .aspect(ui.name(fact.aspect))
        .verdict(ui.name(fact.verdict))
        .day(ui.date(fact.judged_on)))
}
