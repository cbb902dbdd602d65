//! Addresses.

crate::paths! {
    /// Where we stand.
    PAGE page(organisation: str) = "/o/{organisation}/overview";
    /// Everybody who owes something.
    OWNERS owners(organisation: str) = "/o/{organisation}/overview/owners";
    /// Every object.
    OBJECTS objects(organisation: str) = "/o/{organisation}/overview/objects";
}
