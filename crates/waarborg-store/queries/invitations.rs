//! Invitations of people whose account another organisation manages.

use super::connection::Connection;
use super::database::Database;
use super::{Place, Result, failed, list, not_changed, parse};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;
use waarborg_domain::Day;
use waarborg_domain::accounts::{Invitation, InvitationId, InvitationStore, Offer};
use waarborg_domain::ids::{OrganisationId, UserId};

struct InvitationRecord {
    organisation_id: Uuid,
    slug: String,
    organisation_name: String,
    id: Uuid,
    user_id: Uuid,
    email: String,
    roles: Option<String>,
    invited_by: Uuid,
    invited_by_name: String,
    invited_at: DateTime<Utc>,
    expires_on: NaiveDate,
}

macro_rules! select_invitations {
    ($tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            InvitationRecord,
            r#"SELECT o.id AS "organisation_id!: Uuid", o.slug AS "slug!", o.name AS "organisation_name!",
                i.id AS "id!: Uuid", i.user_id AS "user_id!: Uuid", i.email AS "email!",
                (SELECT string_agg(role, ' ' ORDER BY role) FROM invitation_roles
                    WHERE organisation_id = i.organisation_id AND invitation_id = i.id) AS "roles?: String",
                i.invited_by AS "invited_by!: Uuid", i.invited_by_name AS "invited_by_name!",
                i.invited_at AS "invited_at!: DateTime<Utc>", i.expires_on AS "expires_on!: NaiveDate"
            FROM invitations i JOIN organisations o ON o.id = i.organisation_id "# + $tail,
            $($argument),*
        )
    };
}

impl TryFrom<InvitationRecord> for Offer {
    type Error = waarborg_domain::store::StoreError;

    fn try_from(record: InvitationRecord) -> Result<Self> {
        let roles = record.roles.unwrap_or_default();
        let mut roles = roles.split_whitespace().map(parse).collect::<Result<Vec<_>>>()?;
        roles.sort_unstable();
        Ok(Self {
            organisation: OrganisationId(record.organisation_id),
            slug: record.slug,
            organisation_name: record.organisation_name,
            invitation: Invitation {
                id: InvitationId(record.id),
                user: UserId(record.user_id),
                email: record.email,
                roles,
                invited_by: UserId(record.invited_by),
                invited_by_name: record.invited_by_name,
                invited_at: record.invited_at,
                expires_on: record.expires_on,
            },
        })
    }
}

#[async_trait]
impl InvitationStore for Database {
    async fn invitation(&self, organisation: OrganisationId, id: InvitationId) -> Result<Option<Invitation>> {
        let found = select_invitations!("WHERE i.organisation_id = $1 AND i.id = $2", organisation.0, id.0)
            .fetch_optional(&mut self.read().await?)
            .await
            .map_err(failed)?;
        let found = found.map(Offer::try_from).transpose()?;
        Ok(found.map(|offer| offer.invitation))
    }

    async fn invitations(&self, organisation: OrganisationId, today: Day) -> Result<Vec<Invitation>> {
        let found = select_invitations!(
            "WHERE i.organisation_id = $1 AND i.expires_on >= $2 ORDER BY i.email",
            organisation.0,
            today
        )
        .fetch_all(&mut self.read().await?)
        .await
        .map_err(failed)?;
        let offers = found.into_iter().map(Offer::try_from);
        offers.map(|offer| offer.map(|offer| offer.invitation)).collect()
    }

    async fn offers(&self, user: UserId, today: Day) -> Result<Vec<Offer>> {
        let found = select_invitations!(
            "WHERE i.user_id = $1 AND i.expires_on >= $2 ORDER BY i.invited_at, i.id",
            user.0,
            today
        )
        .fetch_all(&mut self.read().await?)
        .await
        .map_err(failed)?;
        found.into_iter().map(Offer::try_from).collect()
    }
}

/// Adds an invitation, in place of an earlier one to the same person.
pub(super) async fn add(
    connection: &mut Connection,
    place: Place<'_>,
    invitation: &Invitation,
) -> Result<()> {
    let (id, user) = (invitation.id.0, invitation.user.0);
    sqlx::query!(
        "DELETE FROM invitations WHERE organisation_id = $1 AND user_id = $2",
        place.organisation,
        user
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO invitations (organisation_id, id, revision, recorded_in, user_id, email, invited_by,
            invited_by_name, invited_at, expires_on)
        VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)",
        place.organisation,
        id,
        place.revision,
        user,
        invitation.email.as_str(),
        invitation.invited_by.0,
        invitation.invited_by_name.as_str(),
        invitation.invited_at,
        invitation.expires_on
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO invitation_roles (organisation_id, invitation_id, role)
        SELECT $1, $2, value FROM json_each($3) WHERE TRUE",
        place.organisation,
        id,
        list(invitation.roles.iter().map(ToString::to_string))?
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// An invitation is open no longer.
pub(super) async fn end(connection: &mut Connection, place: Place<'_>, id: InvitationId) -> Result<()> {
    let ended = sqlx::query!(
        "DELETE FROM invitations WHERE organisation_id = $1 AND id = $2",
        place.organisation,
        id.0
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    if ended.rows_affected() == 0 {
        return Err(not_changed(false));
    }
    Ok(())
}
