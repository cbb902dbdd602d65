//! Finding objects.

use super::{List, may_see};
use crate::context::Context;
use crate::errors::PageError;
use waarborg_domain::Day;
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::objects::ObjectVersion;

/// The newest version of an object of this list that the person may see.
///
/// # Errors
/// [`PageError::NotFound`], also for what this person may not know of.
pub(super) fn newest<'a>(
    ctx: &Context,
    ledger: &'a Ledger,
    list: List,
    object: ObjectId,
) -> Result<&'a ObjectVersion, PageError> {
    let found = ledger.object(object).filter(|found| found.kind == list.0);
    found
        .filter(|found| may_see(ctx, found))
        .ok_or(PageError::NotFound)
}

/// The version of an object that counts on a day, ended or not.
pub(super) fn on(ledger: &Ledger, object: ObjectId, day: Day) -> Option<&ObjectVersion> {
    ledger
        .objects
        .iter()
        .rfind(|version| version.object == object && version.valid_from <= day)
}

/// The objects of a list that were ended on or before a day.
pub(super) fn ended_on(ledger: &Ledger, list: List, day: Day) -> Vec<&ObjectVersion> {
    let mut found: Vec<&ObjectVersion> = Vec::new();
    let of_kind = ledger.objects.iter().filter(|version| version.kind == list.0);
    for version in of_kind.filter(|version| version.valid_from <= day) {
        match found.last_mut() {
            Some(last) if last.object == version.object => *last = version,
            _ => found.push(version),
        }
    }
    found.retain(|version| version.retired);
    found
}
