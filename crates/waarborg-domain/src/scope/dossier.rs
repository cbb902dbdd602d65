//! What the dossier holds on the scope: its text, and what was put in or out.

use crate::dossier::{AsOf, Content, File};
use serde_json::json;

pub(super) fn files(as_of: &AsOf<'_>) -> Vec<File> {
    let day = as_of.situation.posture.day;
    let text = as_of.ledger().scope_text_on(day);
    let items = as_of.ledger().scope_items_on(day);
    let objects = as_of.situation.posture.objects.iter();
    let decided = objects.filter_map(|object| {
        let item = items.get(&object.object)?;
        Some(json!({
            "object": object.object,
            "code": object.details.code,
            "name": object.details.name,
            "included": item.included,
            "reason": item.reason,
            "decidedOn": item.decided_on,
            "decidedBy": as_of.person(item.decided_by),
        }))
    });
    let content = json!({
        "text": text.map(|text| json!({
            "version": text.version,
            "text": text.text,
            "statedOn": text.stated_on,
            "statedBy": as_of.person(text.stated_by),
        })),
        "decided": decided.collect::<Vec<_>>(),
    });
    vec![File::new("scope", Content::Json(content))]
}
