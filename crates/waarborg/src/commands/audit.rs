//! `waarborg audit verify`.

use crate::cli::{AuditCommand, Format};
use crate::outcome::{Failure, Outcome};
use crate::place;
use crate::terminal::{self, say};
use serde_json::json;

pub async fn run(command: AuditCommand) -> Outcome {
    let AuditCommand::Verify {
        place,
        organisation,
        format,
    } = command;
    let store = place::open(&place).await?;
    let organisations = place::organisations(&*store, organisation.as_deref()).await?;
    let mut broken = Vec::new();
    let mut told = Vec::new();
    for organisation in &organisations {
        let outcome = waarborg_store::check_trail(&*store, organisation.id).await?;
        let name = &organisation.slug;
        match (&outcome, format) {
            (Ok(count), Format::Text) => {
                let events = terminal::counted(count, "event");
                say!("{name}: {events}, each follows the one before");
            }
            (Err(reason), Format::Text) => say!("{name}: BROKEN: {reason}"),
            (Ok(count), Format::Json) => {
                told.push(json!({ "organisation": name, "intact": true, "events": count }))
            }
            (Err(reason), Format::Json) => {
                told.push(json!({ "organisation": name, "intact": false, "reason": reason.to_string() }));
            }
        }
        if outcome.is_err() {
            broken.push(name.as_str());
        }
    }
    if format == Format::Json {
        terminal::json(&told)?;
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(Failure::NotRight(format!(
            "the audit trail is broken: {}",
            broken.join(", ")
        )))
    }
}
