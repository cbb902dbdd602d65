//! Addresses.

use waarborg_domain::applicability::Subject;

crate::paths! {
    /// All controls and measures with what was decided.
    LIST list(organisation: str) = "/o/{organisation}/applicability";
    /// The annex of exceptions.
    EXCEPTIONS exceptions(organisation: str) = "/o/{organisation}/applicability/exceptions";
    /// Several controls and measures apply: look first, then decide.
    SEVERAL several(organisation: str) = "/o/{organisation}/applicability/several";
    /// One control or measure: what was decided, and a form to decide.
    ONE one(organisation: str, subject: Subject) = "/o/{organisation}/applicability/{subject}";
}
