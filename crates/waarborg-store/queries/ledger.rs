//! What was written since a revision, in one snapshot: one query finds the books that were touched, and
//! only those are read.

use super::connection::Connection;
use super::{
    Result, actions, applicability, facts, failed, inheritances, measure_owners, members, migration, objects,
    organisations, scope,
};
use uuid::Uuid;
use waarborg_domain::ledger::LedgerDelta;

/// The books that were touched.
struct Touched {
    now: i64,
    objects: bool,
    judgements: bool,
    inheritances: bool,
    decisions: bool,
    scope_texts: bool,
    scope_items: bool,
    measure_owners: bool,
    actions: bool,
    migrations: bool,
}

async fn touched(connection: &mut Connection, organisation: Uuid, revision: i64) -> Result<Option<Touched>> {
    sqlx::query_as!(
        Touched,
        r#"SELECT o.revision AS "now!: i64",
            EXISTS (SELECT 1 FROM object_versions x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "objects!: bool",
            EXISTS (SELECT 1 FROM judgements x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "judgements!: bool",
            EXISTS (SELECT 1 FROM inheritances x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "inheritances!: bool",
            EXISTS (SELECT 1 FROM decisions x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "decisions!: bool",
            EXISTS (SELECT 1 FROM scope_texts x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "scope_texts!: bool",
            EXISTS (SELECT 1 FROM scope_items x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "scope_items!: bool",
            EXISTS (SELECT 1 FROM measure_owners x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "measure_owners!: bool",
            EXISTS (SELECT 1 FROM action_versions x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "actions!: bool",
            EXISTS (SELECT 1 FROM catalogue_migrations x WHERE x.organisation_id = o.id AND x.revision > $2)
                AS "migrations!: bool"
        FROM organisations o WHERE o.id = $1"#,
        organisation,
        revision
    )
    .fetch_optional(connection)
    .await
    .map_err(failed)
}

pub(super) async fn since(
    connection: &mut Connection,
    organisation: Uuid,
    revision: i64,
) -> Result<Option<LedgerDelta>> {
    let Some(touched) = touched(connection, organisation, revision).await? else {
        return Ok(None);
    };
    let Some(whole) = organisations::by_id(connection, organisation).await? else {
        return Ok(None);
    };
    let mut delta = LedgerDelta::new(touched.now, whole);
    delta.members = members::members_of(connection, organisation).await?;
    if touched.objects {
        delta.objects = objects::since(connection, organisation, revision).await?;
    }
    if touched.judgements {
        let facts = facts::since(connection, organisation, revision, touched.now).await?;
        delta.judgements = facts.into();
    }
    if touched.inheritances {
        delta.inheritances = inheritances::since(connection, organisation, revision).await?;
    }
    if touched.decisions {
        delta.decisions = applicability::since(connection, organisation, revision).await?;
    }
    if touched.scope_texts {
        delta.scope_texts = scope::texts_since(connection, organisation, revision).await?;
    }
    if touched.scope_items {
        delta.scope_items = scope::items_since(connection, organisation, revision).await?;
    }
    if touched.measure_owners {
        delta.measure_owners = measure_owners::since(connection, organisation, revision).await?;
    }
    if touched.actions {
        delta.actions = actions::since(connection, organisation, revision).await?;
    }
    if touched.migrations {
        delta.migrations = migration::since(connection, organisation, revision).await?;
    }
    Ok(Some(delta))
}
