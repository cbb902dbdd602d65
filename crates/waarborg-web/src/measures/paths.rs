//! Addresses.

crate::paths! {
    /// The gap analysis: all measures, filtered.
    LIST list(organisation: str) = "/o/{organisation}/measures";
    /// The filtered list as a file, per measure, object and aspect.
    EXPORT export(organisation: str) = "/o/{organisation}/measures/export";
    /// One measure.
    ONE one(organisation: str, number: MeasureNumber) = "/o/{organisation}/measures/{number}";
}

use waarborg_domain::catalogue::MeasureNumber;
