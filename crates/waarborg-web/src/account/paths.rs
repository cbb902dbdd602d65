//! Addresses.

crate::paths! {
    /// Log in.
    LOG_IN log_in() = "/login";
    /// The second step of logging in.
    SECOND_FACTOR second_factor() = "/login/second-factor";
    /// Log out.
    LOG_OUT log_out() = "/logout";
    /// One's own account.
    PROFILE profile() = "/account";
    /// Another language.
    LANGUAGE language() = "/account/language";
    /// Another password.
    PASSWORD password() = "/account/password";
    /// Set up a second factor.
    FACTOR_SET_UP factor_set_up() = "/account/second-factor";
    /// Take the second factor away.
    FACTOR_OFF factor_off() = "/account/second-factor/off";
}
