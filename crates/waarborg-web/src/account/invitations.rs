//! Answering an invitation: it stands on the page of the account.

use super::paths;
use super::profile::ProfilePage;
use crate::context::LoggedIn;
use crate::errors::PageError;
use crate::render::{done, render_status};
use crate::system;
use crate::texts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use waarborg_app::Undecided;
use waarborg_domain::accounts::{AcceptInvitation, DeclineInvitation, InvitationGone, InvitationId, Offer};

/// Takes the roles, and goes to the organisation.
pub async fn accept(person: LoggedIn, Path(invitation): Path<InvitationId>) -> Result<Response, PageError> {
    let Some(offer) = find(&person, invitation).await? else {
        return gone(&person).await;
    };
    let command = AcceptInvitation { invitation };
    match person.decide_at(offer.organisation, &command).await {
        Ok(()) => {
            let there = system::paths::organisation(offer.slug);
            Ok(done(&there, texts::account::INVITATION_ACCEPTED))
        }
        Err(Undecided::Refused(InvitationGone)) => gone(&person).await,
        Err(other) => Err(other.into()),
    }
}

/// Leaves the roles.
pub async fn decline(person: LoggedIn, Path(invitation): Path<InvitationId>) -> Result<Response, PageError> {
    let Some(offer) = find(&person, invitation).await? else {
        return gone(&person).await;
    };
    let command = DeclineInvitation { invitation };
    match person.decide_at(offer.organisation, &command).await {
        Ok(()) => Ok(done(paths::PROFILE, texts::account::INVITATION_DECLINED)),
        Err(Undecided::Refused(InvitationGone)) => gone(&person).await,
        Err(other) => Err(other.into()),
    }
}

/// The open invitation with this identifier, when it is to this person.
async fn find(person: &LoggedIn, id: InvitationId) -> Result<Option<Offer>, PageError> {
    let offers = person.app.store.offers(person.user.id, person.today).await?;
    Ok(offers.into_iter().find(|offer| offer.invitation.id == id))
}

/// It was withdrawn, replaced or answered, or is too old: the page says so, with what is open now.
async fn gone(person: &LoggedIn) -> Result<Response, PageError> {
    let page = ProfilePage::new(person, true).await?;
    Ok(render_status(StatusCode::CONFLICT, &page))
}
