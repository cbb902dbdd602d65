//! Records of an invented organisation, for demonstrations and tests: a history that nobody decided.
//! The store takes them only for an organisation that was founded as invented, so that this is no
//! way around the commands for a real one.

use crate::audit::NewEvent;
use crate::decision::Decided;
use crate::ids::OrganisationId;
use crate::organisations;
use crate::store::Change;

/// Changes with their events, for an organisation that is invented. One that is founded here is.
#[must_use]
pub fn chapter(organisation: OrganisationId, mut changes: Vec<Change>, events: Vec<NewEvent>) -> Decided {
    for change in &mut changes {
        if let Change::Organisations(organisations::Change::Create(new)) = change {
            new.invented = true;
        }
    }
    Decided::filling(organisation, changes, events)
}
