//! Addresses.

crate::paths! {
    /// What somebody owes.
    PAGE page(organisation: str) = "/o/{organisation}/tasks";
}
