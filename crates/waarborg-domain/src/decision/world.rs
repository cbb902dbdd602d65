//! What a command decides on.

use super::{NotAllowed, Outcome, Records};
use crate::accounts::Actor;
use crate::catalogue::Catalogue;
use crate::ids::UserId;
use crate::ledger::Ledger;
use crate::permissions::{self, Permission};
use crate::{Day, Moment};

/// Who is the author of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Somebody with roles at the organisation.
    Member(Actor),
    /// Somebody with an account, whatever roles they have, with their name: for that account and for
    /// what is offered to them.
    Person(UserId, String),
    /// Whoever operates the installation, at its command line. Holds the command that was given.
    Operator(&'static str),
}

impl By {
    /// Whether the author may do this.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Self::Member(actor) => actor.may(permission),
            Self::Person(..) => permissions::everybody_may(permission),
            Self::Operator(_) => permissions::operator_may(permission),
        }
    }

    /// The account; `None` for the operator.
    #[must_use]
    pub const fn user(&self) -> Option<UserId> {
        match self {
            Self::Member(actor) => Some(actor.user),
            Self::Person(user, _) => Some(*user),
            Self::Operator(_) => None,
        }
    }

    /// The name for the audit trail.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Member(actor) => &actor.name,
            Self::Person(_, name) => name,
            Self::Operator(command) => command,
        }
    }
}

/// The records of one organisation at one revision, with who decides and when.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// What states are derived from.
    pub ledger: &'a Ledger,
    /// The version of BIO2 that the organisation works on.
    pub catalogue: &'a Catalogue,
    /// The records outside the ledger that were asked for.
    pub records: &'a Records,
    /// The author.
    pub by: &'a By,
    /// Now.
    pub now: Moment,
    /// Today in the Netherlands.
    pub today: Day,
}

impl World<'_> {
    /// Refuses an author without this permission.
    ///
    /// # Errors
    /// [`NotAllowed`].
    pub fn require(&self, permission: Permission) -> Result<(), NotAllowed> {
        if self.by.may(permission) {
            Ok(())
        } else {
            Err(NotAllowed(permission))
        }
    }

    /// The author as a member, for records that somebody signs: refuses the operator.
    ///
    /// # Errors
    /// [`NotAllowed`] with the permission that the record needs.
    pub const fn person(&self, permission: Permission) -> Result<&Actor, NotAllowed> {
        match self.by {
            By::Member(actor) => Ok(actor),
            By::Person(..) | By::Operator(_) => Err(NotAllowed(permission)),
        }
    }

    /// An outcome to add changes and events to, in the name of the author.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome_as(self.by.name())
    }

    /// An outcome whose author is called otherwise in the trail, because the organisation may not know
    /// the name.
    #[must_use]
    pub(crate) fn outcome_as(&self, name: &str) -> Outcome {
        Outcome::new(self.now, self.by.user(), name)
    }
}
