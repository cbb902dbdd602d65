//! Audit events of actions.

use super::ActionId;
use super::{ActionDetails, ActionStatus, ActionVersion};
use crate::Day;
use crate::audit::{EventSubject, Recorded, Value, audit_events, change, record};
use crate::ids::UserId;
use crate::judgements::book::JudgementFact;

audit_events! {
    /// What happens to improvement actions.
    ActionEvent in "actions" {
        /// Something was promised.
        Added = "added" on action(action: ActionId) {
            number: i64,
            title: String,
            owner: UserId,
            due: Day,
            fields: Value,
            judgement: Value,
        },
        /// Something else was promised.
        Changed = "changed" on action(action: ActionId) {
            number: i64,
            title: String,
            version: i64,
            changes: Value,
        },
        /// It is done, or given up.
        Closed = "closed" on action(action: ActionId) {
            number: i64,
            title: String,
            version: i64,
            status: ActionStatus,
            judgement: Value,
            note: String,
        },
        /// It is not finished after all.
        Reopened = "reopened" on action(action: ActionId) {
            number: i64,
            title: String,
            version: i64,
            note: String,
        },
    }
}

/// An action is called by its title.
impl EventSubject for ActionId {}

/// What a judgement says, so that nobody has to look it up.
fn shown(fact: Option<&JudgementFact>) -> Value {
    let Some(fact) = fact else {
        return Value::Nothing;
    };
    record([
        ("requirement", fact.requirement.recorded()),
        ("target", fact.target.recorded()),
        ("aspect", fact.aspect.recorded()),
        ("verdict", fact.verdict.recorded()),
        ("judged_on", fact.judged_on.recorded()),
    ])
}

impl ActionEvent {
    /// This is the first version of an action.
    #[must_use]
    pub fn added(action: &ActionVersion, origin: Option<&JudgementFact>) -> Self {
        let details = &action.details;
        Self::Added {
            action: action.action,
            number: action.number,
            title: details.title.clone(),
            owner: details.owner,
            due: details.due,
            fields: record([
                ("requirements", details.requirements.recorded()),
                ("objects", details.objects.recorded()),
                ("remark", details.remark.recorded()),
            ]),
            judgement: shown(origin),
        }
    }

    /// This version changes an action that was so before.
    #[must_use]
    pub fn changed(before: &ActionVersion, after: &ActionVersion) -> Self {
        let mut changes = differences(&before.details, &after.details);
        if before.status != after.status {
            changes.push(("status", change(&before.status, &after.status)));
        }
        Self::Changed {
            action: after.action,
            number: after.number,
            title: after.details.title.clone(),
            version: after.version,
            changes: record(changes),
        }
    }

    /// This version closes an action, with the judgement that shows the result.
    #[must_use]
    pub fn closed(action: &ActionVersion, result: Option<&JudgementFact>) -> Self {
        Self::Closed {
            action: action.action,
            number: action.number,
            title: action.details.title.clone(),
            version: action.version,
            status: action.status,
            judgement: shown(result),
            note: action.note.clone(),
        }
    }

    /// This version opens an action again.
    #[must_use]
    pub fn reopened(action: &ActionVersion) -> Self {
        Self::Reopened {
            action: action.action,
            number: action.number,
            title: action.details.title.clone(),
            version: action.version,
            note: action.note.clone(),
        }
    }
}

/// What was and what is, of all that differs.
fn differences(before: &ActionDetails, after: &ActionDetails) -> Vec<(&'static str, Value)> {
    let all = [
        ("title", before.title.recorded(), after.title.recorded()),
        ("owner", before.owner.recorded(), after.owner.recorded()),
        ("due", before.due.recorded(), after.due.recorded()),
        (
            "requirements",
            before.requirements.recorded(),
            after.requirements.recorded(),
        ),
        ("objects", before.objects.recorded(), after.objects.recorded()),
        ("remark", before.remark.recorded(), after.remark.recorded()),
    ];
    let differing = all.into_iter().filter(|(_, before, after)| before != after);
    differing
        .map(|(name, before, after)| (name, change(&before, &after)))
        .collect()
}
