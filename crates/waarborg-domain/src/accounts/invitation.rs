//! Invitations: an organisation offers roles to somebody whose account another one manages. Only the
//! person can accept; until then the organisation knows nothing but the address that it wrote to.

use super::Role;
use crate::ids::{OrganisationId, UserId, id};
use crate::store::StoreError;
use crate::{Day, Moment};
use async_trait::async_trait;

id! {
    /// One invitation of somebody who has an account at another organisation.
    InvitationId,
}

/// How many days somebody has to answer.
pub const INVITATION_DAYS: u64 = 14;

/// An open invitation. What became of those that are not open any more stands in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Identifier.
    pub id: InvitationId,
    /// Who is invited.
    pub user: UserId,
    /// The e-mail address that the administrator gave.
    pub email: String,
    /// The roles that are offered.
    pub roles: Vec<Role>,
    /// The administrator who invites.
    pub invited_by: UserId,
    /// The name of the administrator then.
    pub invited_by_name: String,
    /// When.
    pub invited_at: Moment,
    /// The last day on which it can be accepted.
    pub expires_on: Day,
}

impl Invitation {
    /// Whether it can still be accepted.
    #[must_use]
    pub fn is_open(&self, today: Day) -> bool {
        today <= self.expires_on
    }
}

/// An invitation as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which organisation invites.
    pub organisation: OrganisationId,
    /// Short name of the organisation in addresses.
    pub slug: String,
    /// Name of the organisation.
    pub organisation_name: String,
    /// The invitation.
    pub invitation: Invitation,
}

/// Invitations. Those that were not answered in time are left out.
#[async_trait]
pub trait InvitationStore: Send + Sync {
    /// One invitation of an organisation, also when it was not answered in time.
    async fn invitation(
        &self,
        organisation: OrganisationId,
        id: InvitationId,
    ) -> Result<Option<Invitation>, StoreError>;
    /// The open invitations of an organisation, by address.
    async fn invitations(
        &self,
        organisation: OrganisationId,
        today: Day,
    ) -> Result<Vec<Invitation>, StoreError>;
    /// The open invitations to a person, of all organisations, oldest first.
    async fn offers(&self, user: UserId, today: Day) -> Result<Vec<Offer>, StoreError>;
}
