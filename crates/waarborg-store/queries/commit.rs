//! The one write path: changes and their audit events, all or nothing.

use super::connection::Connection;
use super::{Place, Result, failed};
use super::{audit, organisations};
use waarborg_domain::audit::{Event, NewEvent};
use waarborg_domain::decision::Decided;
use waarborg_domain::store::{Change, StoreError};

/// Where an organisation's history and audit chain end, and on which version of BIO2 it works.
struct Head {
    catalogue_version: String,
    revision: i64,
    event_sequence: i64,
    event_hash: String,
    invented: bool,
}

/// Writes what was decided within the transaction that the connection is in.
pub(super) async fn write(connection: &mut Connection, decided: Decided) -> Result<i64> {
    let organisation = decided.organisation().0;
    let (decided_on, only_invented) = (decided.revision(), decided.only_invented());
    let (changes, events) = decided.into_parts();
    let Some(first) = events.first() else {
        return Err(StoreError::Failed("a write without an audit event".to_owned()));
    };
    let (by, by_name, at) = (
        first.actor.map(|actor| actor.0),
        first.actor_name.clone(),
        first.at,
    );
    for change in &changes {
        if let Change::Organisations(waarborg_domain::organisations::Change::Create(new)) = change {
            if new.id.0 != organisation {
                return Err(StoreError::Dangling);
            }
            organisations::create(connection, new).await?;
        }
    }
    let head = advance(connection, organisation, decided_on).await?;
    if only_invented && !head.invented {
        return Err(StoreError::Failed(
            "a real organisation cannot be filled in".to_owned(),
        ));
    }
    for (position, change) in (0_i64..).zip(&changes) {
        let place = Place {
            organisation,
            revision: head.revision,
            position,
            by,
            by_name: &by_name,
            at,
        };
        is_in_version(&head.catalogue_version, change)?;
        apply(connection, place, change).await?;
    }
    let revision = head.revision;
    record(connection, organisation, head, events).await?;
    Ok(revision)
}

/// A judgement is given under the version that the organisation works on. Whoever began before a move to
/// another one has to look again: the number may mean something else now.
fn is_in_version(version: &str, change: &Change) -> Result<()> {
    match change {
        Change::Judgements(waarborg_domain::judgements::Change::Add(new))
            if new.iter().any(|judgement| judgement.catalogue_version != version) =>
        {
            Err(StoreError::Conflict)
        }
        _ => Ok(()),
    }
}

/// Increments the revision. This locks the row of the organisation, so that its writes wait for one
/// another. A decision on any revision but the newest is refused.
async fn advance(
    connection: &mut Connection,
    organisation: uuid::Uuid,
    decided_on: Option<i64>,
) -> Result<Head> {
    let head = sqlx::query_as!(
        Head,
        r#"UPDATE organisations SET revision = revision + 1 WHERE id = $1
        RETURNING revision AS "revision!: i64", event_sequence AS "event_sequence!: i64",
            event_hash AS "event_hash!: String", catalogue_version AS "catalogue_version!: String",
            invented AS "invented!: bool""#,
        organisation
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)?
    .ok_or(StoreError::Dangling)?;
    match decided_on {
        Some(decided_on) if head.revision != decided_on + 1 => Err(StoreError::Moved),
        _ => Ok(head),
    }
}

/// Writes the changes of a feature.
pub(super) trait Apply {
    /// Writes one change.
    async fn apply(&self, connection: &mut Connection, place: Place<'_>) -> Result<()>;
}

macro_rules! apply {
    ($($(#[$meta:meta])* $variant:ident($feature:ident),)+) => {
        async fn apply(connection: &mut Connection, place: Place<'_>, change: &Change) -> Result<()> {
            match change {
                $(Change::$variant(change) => change.apply(connection, place).await,)+
            }
        }
    };
}
waarborg_domain::each_change!(apply);

/// Appends the events and records the new end of the chain.
async fn record(
    connection: &mut Connection,
    organisation: uuid::Uuid,
    head: Head,
    events: Vec<NewEvent>,
) -> Result<()> {
    let mut sequence = head.event_sequence;
    let mut hash = head.event_hash;
    let mut chained = Vec::with_capacity(events.len());
    for new in events {
        sequence += 1;
        let event = Event::chain(new, organisation.into(), sequence, hash);
        hash = event.hash.clone();
        chained.push(event);
    }
    audit::append(connection, &chained).await?;
    sqlx::query!(
        "UPDATE organisations SET event_sequence = $2, event_hash = $3 WHERE id = $1",
        organisation,
        sequence,
        hash
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
