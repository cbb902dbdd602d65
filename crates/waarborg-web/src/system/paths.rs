//! Addresses.

crate::paths! {
    /// The start: leads on to the first page that the person may see.
    START = "/";
    /// An organisation: leads on to its first page.
    ORGANISATION organisation(organisation: str) = "/o/{organisation}";
}
