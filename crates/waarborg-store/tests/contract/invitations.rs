//! Invitations: open until they are answered, withdrawn or too old, and of one organisation.

use crate::support::{Fixture, Tenant, day, moment};
use uuid::Uuid;
use waarborg_domain::accounts::{self, Invitation, InvitationId, Role, Session};
use waarborg_domain::ids::SessionId;
use waarborg_domain::store::StoreError;

crate::on_both!(
    invitation_is_read_as_it_was_written,
    invitation_replaces_the_one_before,
    invitation_ends,
    invitation_is_told_with_the_session,
    invitations_are_of_one_organisation,
);

/// An invitation of the CISO of the one organisation to the other.
fn invitation(from: Tenant, to: Tenant, roles: &[Role]) -> Invitation {
    Invitation {
        id: InvitationId(Uuid::now_v7()),
        user: to.ciso,
        email: "ciso@noord.example".to_owned(),
        roles: roles.to_vec(),
        invited_by: from.ciso,
        invited_by_name: "Anna de Vries".to_owned(),
        invited_at: moment(0),
        expires_on: day("2026-02-16"),
    }
}

async fn invite(fixture: &Fixture, from: Tenant, invitation: &Invitation) {
    let change = accounts::Change::Invite(invitation.clone());
    fixture.write(from, vec![change.into()]).await;
}

async fn invitation_is_read_as_it_was_written(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let expected = invitation(zuid, noord, &[Role::Administrator, Role::Auditor]);
    invite(&fixture, zuid, &expected).await;
    let store = &fixture.store;
    let one = store.invitation(zuid.id, expected.id).await;
    assert_eq!(one.expect("read").as_ref(), Some(&expected));
    let last_day = expected.expires_on;
    let all = store.invitations(zuid.id, last_day).await.expect("read");
    assert_eq!(all, std::slice::from_ref(&expected));
    let offers = store.offers(noord.ciso, last_day).await.expect("read");
    assert_eq!(offers.len(), 1);
    assert_eq!(
        (offers[0].organisation, offers[0].slug.as_str()),
        (zuid.id, "zuid")
    );
    assert_eq!(offers[0].organisation_name, "Gemeente zuid");
    assert_eq!(offers[0].invitation, expected);
    // Not answered in time: nobody is shown it, and what decides on it can still see why.
    let too_late = last_day.succ_opt().expect("a day");
    assert!(
        store
            .invitations(zuid.id, too_late)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(store.offers(noord.ciso, too_late).await.expect("read").is_empty());
    let one = store.invitation(zuid.id, expected.id).await;
    assert_eq!(one.expect("read"), Some(expected));
}

async fn invitation_replaces_the_one_before(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let first = invitation(zuid, noord, &[Role::Administrator]);
    let second = invitation(zuid, noord, &[Role::Reader]);
    invite(&fixture, zuid, &first).await;
    invite(&fixture, zuid, &second).await;
    let all = fixture.store.invitations(zuid.id, day("2026-02-10")).await;
    assert_eq!(all.expect("read"), [second]);
    let gone = fixture.store.invitation(zuid.id, first.id).await;
    assert_eq!(gone.expect("read"), None);
}

async fn invitation_ends(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let open = invitation(zuid, noord, &[Role::Reader]);
    invite(&fixture, zuid, &open).await;
    fixture
        .write(zuid, vec![accounts::Change::EndInvitation(open.id).into()])
        .await;
    let offers = fixture.store.offers(noord.ciso, day("2026-02-10")).await;
    assert!(offers.expect("read").is_empty());
    let again = accounts::Change::EndInvitation(open.id);
    assert_eq!(fixture.refused(zuid, again.into()).await, StoreError::Dangling);
}

async fn invitation_is_told_with_the_session(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let session = Session {
        id: SessionId(Uuid::now_v7()),
        token_hash: "token".to_owned(),
        user: noord.ciso,
        second_factor_passed: true,
        csrf_token: "csrf".to_owned(),
        created_at: moment(0),
        expires_at: moment(9),
    };
    fixture.store.create_session(&session).await.expect("a session");
    let until = async || {
        let context = fixture.store.session("token", moment(1)).await;
        context.expect("read").expect("it").invited_until
    };
    assert_eq!(until().await, None);
    let open = invitation(zuid, noord, &[Role::Reader]);
    invite(&fixture, zuid, &open).await;
    assert_eq!(until().await, Some(open.expires_on));
}

async fn invitations_are_of_one_organisation(fixture: Fixture) {
    let zuid = fixture.organisation("zuid").await;
    let noord = fixture.organisation("noord").await;
    let open = invitation(zuid, noord, &[Role::Reader]);
    invite(&fixture, zuid, &open).await;
    // The organisation of the person does not see that another one invites.
    let one = fixture.store.invitation(noord.id, open.id).await;
    assert_eq!(one.expect("read"), None);
    let all = fixture.store.invitations(noord.id, day("2026-02-10")).await;
    assert!(all.expect("read").is_empty());
    let offers = fixture.store.offers(zuid.ciso, day("2026-02-10")).await;
    assert!(offers.expect("read").is_empty());
    let end = accounts::Change::EndInvitation(open.id);
    assert_eq!(fixture.refused(noord, end.into()).await, StoreError::Dangling);
    // Nor can it be signed by somebody of another organisation.
    let forged = Invitation {
        invited_by: noord.ciso,
        ..invitation(zuid, noord, &[Role::Reader])
    };
    let forged = accounts::Change::Invite(forged);
    assert_eq!(fixture.refused(zuid, forged.into()).await, StoreError::Dangling);
    let kept = fixture.store.offers(noord.ciso, day("2026-02-10")).await;
    assert_eq!(kept.expect("read").len(), 1);
}
