//! What was written since a revision: one query per kind, in one snapshot.

use super::{Connection, Result};
use super::{applicability, facts, inheritances, members, migration, objects, organisations, scope};
use uuid::Uuid;
use waarborg_domain::ledger::LedgerDelta;

pub(super) async fn since(
    connection: &mut Connection,
    organisation: Uuid,
    revision: i64,
) -> Result<Option<LedgerDelta>> {
    let Some(now) = organisations::revision(connection, organisation).await? else {
        return Ok(None);
    };
    let Some(whole) = organisations::by_id(connection, organisation).await? else {
        return Ok(None);
    };
    Ok(Some(LedgerDelta {
        revision: now,
        organisation: whole,
        members: members::members_of(connection, organisation).await?,
        objects: objects::since(connection, organisation, revision).await?,
        judgements: facts::since(connection, organisation, revision, now)
            .await?
            .into(),
        inheritances: inheritances::since(connection, organisation, revision).await?,
        decisions: applicability::since(connection, organisation, revision).await?,
        scope_texts: scope::texts_since(connection, organisation, revision).await?,
        scope_items: scope::items_since(connection, organisation, revision).await?,
        measure_owners: inheritances::owners_since(connection, organisation, revision).await?,
        migrations: migration::since(connection, organisation, revision).await?,
    }))
}
