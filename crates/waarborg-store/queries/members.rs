//! Who belongs to an organisation, in which roles.

use super::connection::Connection;
use super::{Place, Result, failed, list, parse};
use std::collections::HashMap;
use uuid::Uuid;
use waarborg_domain::accounts::{Member, Membership, Role};
use waarborg_domain::ids::{OrganisationId, UserId};

pub(super) async fn memberships_of(connection: &mut Connection, user: Uuid) -> Result<Vec<Membership>> {
    let rows = sqlx::query_as!(
        RoleRecord,
        r#"SELECT o.id AS "id!: Uuid", o.slug AS "slug!", o.name AS "name!", r.role AS "role!"
        FROM membership_roles r JOIN organisations o ON o.id = r.organisation_id
        WHERE r.user_id = $1"#,
        user
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    gathered(rows)
}

/// A role at an organisation.
pub(super) struct RoleRecord {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub role: String,
}

/// The roles together per organisation, by its name.
pub(super) fn gathered(rows: impl IntoIterator<Item = RoleRecord>) -> Result<Vec<Membership>> {
    let mut found: HashMap<Uuid, Membership> = HashMap::new();
    for row in rows {
        let membership = found.entry(row.id).or_insert_with(|| Membership {
            organisation: OrganisationId(row.id),
            slug: row.slug,
            organisation_name: row.name,
            roles: Vec::new(),
        });
        membership.roles.push(parse(&row.role)?);
    }
    let mut memberships: Vec<_> = found.into_values().collect();
    memberships.sort_by_cached_key(|m| (m.organisation_name.to_lowercase(), m.organisation));
    for membership in &mut memberships {
        membership.roles.sort_unstable();
    }
    Ok(memberships)
}

/// The members, by name.
pub(super) async fn members_of(connection: &mut Connection, organisation: Uuid) -> Result<Vec<Member>> {
    let rows = sqlx::query!(
        r#"SELECT u.id AS "id!: Uuid", u.name AS "name!", u.email AS "email!", u.active AS "active!: bool",
            (u.totp_secret IS NOT NULL) AS "has_second_factor!: bool",
            (u.home_id = r.organisation_id) AS "managed_here!: bool", r.role AS "role!"
        FROM membership_roles r JOIN users u ON u.id = r.user_id
        WHERE r.organisation_id = $1"#,
        organisation
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let mut found: HashMap<Uuid, Member> = HashMap::new();
    for row in rows {
        let member = found.entry(row.id).or_insert_with(|| Member {
            user: UserId(row.id),
            name: row.name,
            email: row.email,
            roles: Vec::new(),
            active: row.active,
            has_second_factor: row.has_second_factor,
            managed_here: row.managed_here,
        });
        member.roles.push(parse(&row.role)?);
    }
    let mut members: Vec<_> = found.into_values().collect();
    members.sort_by_cached_key(|member| (member.name.to_lowercase(), member.user));
    for member in &mut members {
        member.roles.sort_unstable();
    }
    Ok(members)
}

/// Makes somebody a member of the organisation.
pub(super) async fn admit(connection: &mut Connection, place: Place<'_>, user: UserId) -> Result<()> {
    sqlx::query!(
        "INSERT INTO memberships (organisation_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        place.organisation,
        user.0
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Sets the roles of a person; without any they are no longer a member.
pub(super) async fn set_roles(
    connection: &mut Connection,
    place: Place<'_>,
    user: UserId,
    roles: &[Role],
) -> Result<()> {
    admit(connection, place, user).await?;
    sqlx::query!(
        "DELETE FROM membership_roles WHERE organisation_id = $1 AND user_id = $2",
        place.organisation,
        user.0
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO membership_roles (organisation_id, user_id, role)
        SELECT $1, $2, value FROM json_each($3) WHERE TRUE ON CONFLICT DO NOTHING",
        place.organisation,
        user.0,
        list(roles.iter().map(ToString::to_string))?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
