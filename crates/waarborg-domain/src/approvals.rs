//! Approvals: what somebody lays before somebody else, who says yes or no. A feature lists its kinds
//! ([`crate::features::Feature::approvals`]) and gives an [`Approval`] for each of its records; the
//! rules that hold for all of them are here.

use crate::ids::UserId;
use crate::permissions::Permission;
use crate::place::Place;
use crate::tasks::{Owes, Person, Task, Title, Urgency};
use crate::{Day, Moment};

/// Somebody did something, on a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// Who.
    pub by: UserId,
    /// The name of this person then.
    pub name: String,
    /// When.
    pub at: Moment,
    /// What was said with it; may be empty.
    pub note: String,
}

/// A kind of thing that has to be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovalKind {
    /// Who lays it before the others, and takes it back.
    pub proposes: Permission,
    /// Who advises first: the CISO, for what the board decides.
    pub advises: Permission,
    /// Who decides.
    pub decides: Permission,
    /// Whether a yes takes the second factor once more.
    pub second_factor: bool,
}

/// Where one of them stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval<'a> {
    /// Of what kind.
    pub kind: &'static ApprovalKind,
    /// It was laid before the others.
    pub proposed: &'a SignOff,
    /// What the adviser says.
    pub advice: Option<&'a SignOff>,
    /// Yes or no, or that it was taken back: then nothing is asked any more.
    pub closed: Option<&'a SignOff>,
    /// By this day it is laid before them anew; absent where a decision holds for good.
    pub term: Option<Day>,
}

impl Approval<'_> {
    /// Who has to do something now.
    #[must_use]
    pub const fn waits_for(&self) -> Option<Permission> {
        match (self.closed, self.advice) {
            (Some(_), _) => None,
            (None, None) => Some(self.kind.advises),
            (None, Some(_)) => Some(self.kind.decides),
        }
    }

    /// Whether this person proposed it or advised on it. Nobody approves their own work (segregation of
    /// duties, ISO/IEC 27001 annex A, 5.3).
    #[must_use]
    pub fn is_own(&self, person: UserId) -> bool {
        self.proposed.by == person || self.advice.is_some_and(|advice| advice.by == person)
    }

    /// The task of this person, when the approval waits for them: whoever proposed may still advise, but
    /// nobody decides on their own work.
    #[must_use]
    pub fn task(&self, person: &Person<'_>, title: Title, place: Place) -> Option<Task> {
        let waits_for = self.waits_for().filter(|permission| person.may(*permission))?;
        if self.advice.is_some() && self.is_own(person.user) {
            return None;
        }
        Some(Task::new(title, place, Owes::AnyWho(waits_for), Urgency::Waiting))
    }
}

#[cfg(test)]
mod tests {
    use crate::accounts::Role;
    use crate::features;
    use crate::permissions::allows;

    #[test]
    fn who_advises_never_decides() {
        for kind in features::ALL.iter().flat_map(|feature| feature.approvals) {
            for role in Role::ALL {
                assert!(
                    !(allows(*role, kind.advises) && allows(*role, kind.decides)),
                    "{role}: {kind:?}"
                );
            }
        }
    }
}
