//! Addresses; the page itself is in [`crate::measures::paths`].

crate::paths! {
    /// Who answers for a measure of the organisation.
    OWNER owner(organisation: str, number: MeasureNumber) = "/o/{organisation}/measures/{number}/owner";
}

use waarborg_domain::catalogue::MeasureNumber;
