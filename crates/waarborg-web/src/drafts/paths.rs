//! Addresses.

crate::paths! {
    /// One draft beside what the organisation has now.
    ONE one(organisation: str, version: str) = "/o/{organisation}/drafts/{version}";
}
