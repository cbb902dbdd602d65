//! What the dossier holds on actions: what was promised by the day, and what came of it.

use super::ActionVersion;
use crate::dossier::{AsOf, Content, File, Table};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let situation = as_of.situation;
    let actions = situation.ledger.actions_on(situation.posture.day).into_iter();
    let table = Table {
        columns: &[
            "action",
            "number",
            "title",
            "status",
            "owner",
            "due",
            "requirements",
            "objects",
            "remark",
            "origin",
            "result",
            "note",
            "version",
            "recorded_on",
        ],
        rows: actions.map(|action| row(as_of, action)).collect(),
    };
    vec![File::new("actions", Content::Table(table))]
}

fn row(as_of: &AsOf<'_>, action: &ActionVersion) -> Vec<String> {
    let details = &action.details;
    let requirements: Vec<String> = details.requirements.iter().map(ToString::to_string).collect();
    let objects: Vec<String> = details
        .objects
        .iter()
        .map(|object| as_of.object(*object))
        .collect();
    let judgement = |id: Option<crate::ids::JudgementId>| id.map(|id| id.to_string()).unwrap_or_default();
    vec![
        action.action.to_string(),
        action.number.to_string(),
        details.title.clone(),
        action.status.code().to_owned(),
        as_of.person(details.owner),
        details.due.to_string(),
        requirements.join(" "),
        objects.join("; "),
        details.remark.clone(),
        judgement(action.origin),
        judgement(action.result),
        action.note.clone(),
        action.version.to_string(),
        action.recorded_on.to_string(),
    ]
}
