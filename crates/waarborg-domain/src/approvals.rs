//! Approvals: one person proposes, another says yes or no. A feature lists its kinds
//! ([`crate::features::Feature::approvals`]) and gives an [`Approval`] for each of its records; the
//! rules that hold for all of them are here.

use crate::ids::UserId;
use crate::permissions::Permission;
use crate::place::Place;
use crate::tasks::{Person, Task, Title, Urgency};
use crate::{Day, Moment};

/// Who took a step, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// Who.
    pub by: UserId,
    /// The name of this person then.
    pub name: String,
    /// When.
    pub at: Moment,
    /// The note that came with it; may be empty.
    pub note: String,
}

/// A kind of thing that has to be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovalKind {
    /// Who proposes it, and withdraws it.
    pub proposes: Permission,
    /// Who advises first: the CISO, for what the board decides.
    pub advises: Permission,
    /// Who decides.
    pub decides: Permission,
    /// Whether approving asks for the second factor again.
    pub second_factor: bool,
}

/// How far the approval of one record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval<'a> {
    /// Of what kind.
    pub kind: &'static ApprovalKind,
    /// The proposal.
    pub proposed: &'a SignOff,
    /// The advice.
    pub advice: Option<&'a SignOff>,
    /// Approved, rejected or withdrawn: nothing is asked any more.
    pub closed: Option<&'a SignOff>,
    /// By this day it must be proposed again; `None` if a decision holds for good.
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

    /// The task of this person, if the approval waits for them: whoever proposed may still advise,
    /// but nobody decides on their own work.
    #[must_use]
    pub fn task(&self, person: &Person<'_>, title: Title, place: Place) -> Option<Task> {
        self.waits_for().filter(|permission| person.may(*permission))?;
        if self.advice.is_some() && self.is_own(person.user) {
            return None;
        }
        Some(Task::new(title, place, Urgency::Waiting))
    }
}

#[cfg(test)]
mod tests {
    use super::{Approval, SignOff};
    use crate::accounts::Role;
    use crate::features;
    use crate::ids::UserId;
    use crate::permissions::allows;
    use crate::place::Place;
    use crate::statement::APPROVAL;
    use crate::tasks::{Person, Title};
    use uuid::Uuid;

    fn sign_off(by: u128) -> SignOff {
        SignOff {
            by: UserId(Uuid::from_u128(by)),
            name: String::new(),
            at: chrono::DateTime::UNIX_EPOCH,
            note: String::new(),
        }
    }

    #[test]
    fn it_is_a_task_of_whoever_it_waits_for() {
        let (proposed, advice, closed) = (sign_off(1), sign_off(2), sign_off(3));
        let approval = |advice, closed| Approval {
            kind: &APPROVAL,
            proposed: &proposed,
            advice,
            closed,
            term: None,
        };
        let has = |approval: &Approval<'_>, person: u128, roles: &[Role]| {
            let user = UserId(Uuid::from_u128(person));
            let title = Title::Name(String::new());
            let task = approval.task(&Person { user, roles }, title, Place::Statements);
            task.is_some()
        };
        let (ciso, board) = (&[Role::Ciso][..], &[Role::BoardMember][..]);
        let waiting = approval(None, None);
        assert!(has(&waiting, 1, ciso) && !has(&waiting, 4, board));
        let advised = approval(Some(&advice), None);
        assert!(!has(&advised, 2, ciso) && has(&advised, 4, board));
        // Nobody decides on what they proposed or advised on themselves.
        let both = &[Role::Ciso, Role::BoardMember][..];
        assert!(!has(&advised, 1, both) && !has(&advised, 2, both));
        assert!(!has(&approval(Some(&advice), Some(&closed)), 4, board));
    }

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
