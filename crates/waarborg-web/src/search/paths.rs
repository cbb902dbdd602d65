//! Addresses.

crate::paths! {
    /// What was found.
    PAGE page(organisation: str) = "/o/{organisation}/search";
}
