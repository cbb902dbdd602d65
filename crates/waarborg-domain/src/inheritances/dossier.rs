//! What the dossier holds on inheritances: those that counted on the day.

use crate::dossier::{AsOf, Content, File, Table};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let day = as_of.situation.posture.day;
    let inheritances = as_of.ledger().inheritances.iter();
    let counting = inheritances.filter(|inheritance| inheritance.counts_on(day));
    let rows = counting.map(|inheritance| {
        vec![
            inheritance.id.to_string(),
            inheritance.provided.to_string(),
            as_of.object(inheritance.provider),
            inheritance.consumers.to_string(),
            inheritance.valid_from.to_string(),
        ]
    });
    let table = Table {
        columns: &["inheritance", "provided", "provider", "consumers", "valid_from"],
        rows: rows.collect(),
    };
    vec![File::new("inheritances", Content::Table(table))]
}
