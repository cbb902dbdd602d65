//! Addresses.

crate::paths! {
    /// All obligations of part 1, filtered.
    LIST list(organisation: str) = "/o/{organisation}/obligations";
}
