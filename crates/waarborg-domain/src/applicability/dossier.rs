//! What the dossier holds on applicability: the decisions that counted on the day.

use super::Decision;
use crate::dossier::{AsOf, Content, File, Table};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let decisions = as_of.ledger().decisions_on(as_of.situation.posture.day);
    let mut decisions: Vec<&Decision> = decisions.into_values().collect();
    decisions.sort_unstable_by_key(|decision| decision.subject);
    let rows = decisions.into_iter().map(|decision| {
        vec![
            decision.subject.to_string(),
            decision.applicability.code().to_owned(),
            decision.motivation.clone(),
            decision.risk_reference.clone(),
            decision.equivalent.clone(),
            decision.decided_on.to_string(),
            decision.decided_by_name.clone(),
        ]
    });
    let table = Table {
        columns: &[
            "number",
            "applicability",
            "motivation",
            "risk_reference",
            "equivalent",
            "decided_on",
            "decided_by",
        ],
        rows: rows.collect(),
    };
    vec![File::new("applicability", Content::Table(table))]
}
