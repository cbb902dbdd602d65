//! Addresses.

crate::paths! {
    /// All controls, with their states.
    LIST list(organisation: str) = "/o/{organisation}/requirements";
    /// A control or an obligation.
    ONE one(organisation: str, requirement: Requirement) = "/o/{organisation}/requirements/{requirement}";
    /// Who answers for it.
    OWNER owner(organisation: str, requirement: Requirement) = "/o/{organisation}/requirements/{requirement}/owner";
}

use waarborg_domain::requirement::Requirement;

/// The page of a requirement, whatever it is.
#[must_use]
pub fn href(organisation: &str, requirement: Requirement) -> String {
    match requirement {
        Requirement::Measure(number) => crate::measures::paths::one(organisation, number),
        _ => one(organisation, requirement),
    }
}
