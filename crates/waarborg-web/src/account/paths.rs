//! Addresses.

use waarborg_domain::accounts::InvitationId;

crate::paths! {
    /// Log in.
    LOG_IN = "/login";
    /// The second step of logging in.
    SECOND_FACTOR = "/login/second-factor";
    /// Log out.
    LOG_OUT = "/logout";
    /// One's own account.
    PROFILE = "/account";
    /// Another language.
    LANGUAGE = "/account/language";
    /// Another password.
    PASSWORD = "/account/password";
    /// Set up a second factor.
    FACTOR_SET_UP = "/account/second-factor";
    /// Take the roles that an organisation offers.
    ACCEPT accept(invitation: InvitationId) = "/account/invitations/{invitation}/accept";
    /// Leave the roles that an organisation offers.
    DECLINE decline(invitation: InvitationId) = "/account/invitations/{invitation}/decline";
    /// Remove the second factor.
    FACTOR_OFF = "/account/second-factor/off";
}
