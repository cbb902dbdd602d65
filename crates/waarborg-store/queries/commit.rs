//! The one write path: changes and their audit events, all or nothing.

use super::{Connection, Place, Result, failed};
use super::{
    accounts, applicability, audit, evidence, frameworks, inheritances, judgements, members, migration,
    objects, official, organisations, scope, statements,
};
use waarborg_domain::audit::{Event, NewEvent};
use waarborg_domain::decision::Decided;
use waarborg_domain::store::{Change, StoreError};

/// Where an organisation's history and audit chain are, and on which version of BIO2 it works.
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
    if events.is_empty() {
        return Err(StoreError::Failed("a write without an audit event".to_owned()));
    }
    for change in &changes {
        if let Change::CreateOrganisation(new) = change {
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
        };
        is_in_version(&head.catalogue_version, change)?;
        apply(connection, place, change).await?;
    }
    let revision = head.revision;
    record(connection, organisation, head, events).await?;
    Ok(revision)
}

/// A judgement is given under the version that the organisation works on. Who began before a move to
/// another one has to look again: the number may mean something else now.
fn is_in_version(version: &str, change: &Change) -> Result<()> {
    match change {
        Change::AddJudgements(new) if new.iter().any(|judgement| judgement.catalogue_version != version) => {
            Err(StoreError::Conflict)
        }
        _ => Ok(()),
    }
}

/// Raises the revision. This locks the row of the organisation, so that its writes wait for one another.
/// What was decided on another revision than the newest is refused.
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

async fn apply(connection: &mut Connection, place: Place, change: &Change) -> Result<()> {
    match change {
        // Was written first: the rest refers to it.
        Change::CreateOrganisation(_) => Ok(()),
        Change::UpdateOrganisation(organisation) => {
            organisations::update(connection, place, organisation).await
        }
        Change::AddUser(user) => accounts::add(connection, place, user).await,
        Change::UpdateUser(user) => accounts::update(connection, place, user).await,
        Change::SetRoles(user, roles) => members::set_roles(connection, place, *user, roles).await,
        Change::SaveObject(object) => objects::save(connection, place, object).await,
        Change::AddJudgements(new) => {
            for judgement in new {
                judgements::add(connection, place, judgement).await?;
            }
            Ok(())
        }
        Change::RetractJudgement(id, retraction) => {
            judgements::retract(connection, place, *id, retraction).await
        }
        Change::AddInheritance(inheritance) => inheritances::add(connection, place, inheritance).await,
        Change::EndInheritance(id, on) => inheritances::end(connection, place, *id, *on).await,
        Change::SetMeasureOwner(owner) => inheritances::set_owner(connection, place, owner).await,
        Change::AddEvidence(new) => evidence::add(connection, place, new).await,
        Change::UpdateEvidence(changed) => evidence::update(connection, place, changed).await,
        Change::AddDecision(decision) => applicability::add(connection, place, decision).await,
        Change::AddScopeText(text) => scope::add_text(connection, place, text).await,
        Change::AddScopeItem(item) => scope::add_item(connection, place, item).await,
        Change::AddStatement(statement) => statements::add(connection, place, statement).await,
        Change::UpdateStatement(statement) => statements::update(connection, place, statement).await,
        Change::AddOfficialSource(new) => official::add(connection, place, new).await,
        Change::RemoveOfficialSource(id, removal) => official::remove(connection, place, *id, removal).await,
        Change::RememberColumns(choice) => official::remember_columns(connection, place, choice).await,
        Change::AddCatalogueMigration(new, planned_on) => {
            migration::add(connection, place, new, *planned_on).await
        }
        Change::UndoCatalogueMigration(id, undone, planned_on) => {
            migration::undo(connection, place, *id, undone, *planned_on).await
        }
        Change::PutFramework(framework, nodes) => frameworks::put(connection, place, framework, nodes).await,
        Change::RemoveFramework(id) => frameworks::remove(connection, place, *id).await,
    }
}

/// Puts the events behind the last one and notes the new end of the chain.
async fn record(
    connection: &mut Connection,
    organisation: uuid::Uuid,
    head: Head,
    events: Vec<NewEvent>,
) -> Result<()> {
    let mut sequence = head.event_sequence;
    let mut hash = head.event_hash;
    for new in events {
        sequence += 1;
        let event = Event::chain(new, organisation.into(), sequence, hash);
        audit::append(connection, &event).await?;
        hash = event.hash;
    }
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
