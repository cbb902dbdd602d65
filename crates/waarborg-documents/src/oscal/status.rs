//! How far things are, in the words of OSCAL.

use waarborg_domain::implementation::Implementation;

/// The status of OSCAL for how far a control is implemented.
pub(super) const fn status_of(implementation: Implementation) -> &'static str {
    match implementation {
        Implementation::Implemented => "implemented",
        Implementation::Partly => "partial",
        Implementation::NotImplemented => "not-demonstrated",
        Implementation::NotApplicable => "not-applicable",
    }
}
