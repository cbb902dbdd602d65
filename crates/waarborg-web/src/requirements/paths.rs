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

/// The list to which a page below these addresses belongs, if it is another than that of the controls.
#[must_use]
pub fn section(organisation: &str, path: &str) -> Option<String> {
    let below = path
        .strip_prefix(list(organisation).as_str())?
        .strip_prefix('/')?;
    let number = below.split('/').next()?.parse().ok()?;
    matches!(number, Requirement::Obligation(_)).then(|| crate::obligations::paths::list(organisation))
}
