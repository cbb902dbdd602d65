//! `waarborg audit verify`.

use crate::cli::{AuditCommand, Format};
use crate::outcome::{Failure, Outcome};
use crate::place;
use serde_json::json;
use waarborg_domain::audit::{Broken, Verifier};
use waarborg_domain::organisations::Organisation;
use waarborg_domain::store::{Store, StoreError};

/// How many events are read at a time.
const BATCH: i64 = 1_000;

pub async fn run(command: AuditCommand) -> Outcome {
    let AuditCommand::Verify { place, organisation, format } = command;
    let store = place::open(&place).await?;
    let organisations = place::organisations(&*store, organisation.as_deref()).await?;
    let mut broken = Vec::new();
    let mut told = Vec::new();
    for organisation in &organisations {
        let outcome = verify(&*store, organisation).await?;
        let name = &organisation.slug;
        match (&outcome, format) {
            (Ok(count), Format::Text) => println!("{name}: {count} events, each follows the one before"),
            (Err(reason), Format::Text) => println!("{name}: BROKEN: {reason}"),
            (Ok(count), Format::Json) => told.push(json!({ "organisation": name, "intact": true, "events": count })),
            (Err(reason), Format::Json) => {
                told.push(json!({ "organisation": name, "intact": false, "reason": reason.to_string() }));
            }
        }
        if outcome.is_err() {
            broken.push(name.as_str());
        }
    }
    if format == Format::Json {
        println!("{}", serde_json::to_string_pretty(&told)?);
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(Failure::NotRight(format!("the audit trail is broken: {}", broken.join(", "))))
    }
}

/// Checks the whole chain of one organisation and gives the number of events.
pub async fn verify(store: &dyn Store, organisation: &Organisation) -> Result<Result<i64, Broken>, StoreError> {
    let mut verifier = Verifier::default();
    let mut sequence = 0;
    loop {
        let last = store.last_event_hash(organisation.id).await?;
        let events = store.events_after(organisation.id, sequence, BATCH).await?;
        for event in &events {
            if let Err(broken) = verifier.check(event) {
                return Ok(Err(broken));
            }
            sequence = event.sequence;
        }
        if (events.len() as i64) < BATCH {
            // Events that were added after the last hash was read are no damage.
            let known = events.iter().any(|event| event.hash == last);
            return Ok(if known { Ok(sequence) } else { verifier.finish(&last) });
        }
    }
}
