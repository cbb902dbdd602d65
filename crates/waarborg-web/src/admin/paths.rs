//! Addresses.

use waarborg_domain::accounts::InvitationId;
use waarborg_domain::ids::UserId;

crate::paths! {
    /// Everybody with a role here.
    MEMBERS members(organisation: str) = "/o/{organisation}/admin/members";
    /// A new account, or an invitation for whoever has one at another organisation.
    INVITE invite(organisation: str) = "/o/{organisation}/admin/members/new";
    /// One member: roles.
    MEMBER member(organisation: str, user: UserId) = "/o/{organisation}/admin/members/{user}";
    /// Removes the second factor of a member, so that they set it up again.
    RESET_FACTOR reset_factor(organisation: str, user: UserId) = "/o/{organisation}/admin/members/{user}/second-factor";
    /// A new one-time password for a member.
    RESET_PASSWORD reset_password(organisation: str, user: UserId) = "/o/{organisation}/admin/members/{user}/password";
    /// Closes the account of a member, or opens it again.
    CLOSE close(organisation: str, user: UserId) = "/o/{organisation}/admin/members/{user}/close";
    /// Takes an invitation back.
    WITHDRAW withdraw(organisation: str, invitation: InvitationId) = "/o/{organisation}/admin/invitations/{invitation}/withdraw";
    /// Name, tier and review intervals.
    SETTINGS settings(organisation: str) = "/o/{organisation}/admin/settings";
    /// Own colours, fonts and logo.
    FACE face(organisation: str) = "/o/{organisation}/admin/face";
    /// The own colours and fonts, as a stylesheet.
    THEME theme(organisation: str) = "/o/{organisation}/theme.css";
    /// The own logo.
    LOGO logo(organisation: str) = "/o/{organisation}/logo";
}
