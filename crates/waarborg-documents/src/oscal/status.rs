//! How far things are, in the words of OSCAL.

use super::model::Status;
use super::shared::why;
use waarborg_domain::implementation::Implementation;
use waarborg_domain::statement::StatedDecision;

/// The status of OSCAL for how far a control is implemented.
pub(super) const fn status_of(implementation: Implementation) -> &'static str {
    match implementation {
        Implementation::Implemented => "implemented",
        Implementation::Partly => "partial",
        Implementation::NotImplemented => "not-demonstrated",
        Implementation::NotApplicable => "not-applicable",
    }
}

pub(super) fn implementation(state: &'static str, decision: &StatedDecision) -> Status {
    let explained = matches!(state, "not-applicable" | "alternative");
    Status {
        state,
        remarks: if explained {
            why(decision.motivation.as_deref())
        } else {
            String::new()
        },
        ..Status::default()
    }
}
