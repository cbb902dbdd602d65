//! Addresses.

crate::paths! {
    /// Set-up, only while there are no accounts.
    SET_UP = "/setup";
}
