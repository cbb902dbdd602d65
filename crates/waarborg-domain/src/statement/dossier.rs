//! What the dossier holds on statements: how one of the day would read, and the editions that were
//! published by then, with their own signatures.

use super::{Statement, StatementRecord, next_number};
use crate::dossier::{AsOf, Content, File};

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let situation = &as_of.situation;
    let number = next_number(situation.statements);
    let draft = Statement::freeze(situation.catalogue, situation.ledger, situation.posture, number);
    let mut files = vec![File::new("statement", Content::Statement(Box::new(draft)))];
    let mut published: Vec<&StatementRecord> = situation.statements.iter().collect();
    published.sort_unstable_by_key(|record| record.number);
    files.extend(published.into_iter().filter_map(|record| {
        Some(File {
            path: "statements/edition",
            number: Some(record.number),
            content: Content::Written(record.edition.clone()?),
        })
    }));
    files
}
