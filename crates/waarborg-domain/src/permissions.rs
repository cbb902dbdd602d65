//! Who may do what. Decided here and nowhere else; every route names one of these.

use crate::accounts::Role;
use crate::text_enum::text_enum;

text_enum! {
    /// Something that one may be allowed to do at an organisation.
    Permission {
        /// Be somebody with a role here at all: start page, own account.
        Enter = "enter",
        /// See the whole organisation and not only what one owns.
        SeeAll = "see-all",
        /// See measures, objects, evidence and state (one's own or all, see [`Permission::SeeAll`]).
        SeeState = "see-state",
        /// Record judgements and evidence (on one's own objects, or on all).
        Judge = "judge",
        /// Record judgements on objects of others.
        JudgeAll = "judge-all",
        /// Change processes, systems and suppliers, import them, and say who provides what to whom.
        EditObjects = "edit-objects",
        /// Import official texts and take them away again.
        EditCatalogue = "edit-catalogue",
        /// Decide on applicability and state the scope.
        Decide = "decide",
        /// Lay the statement before the board.
        ProposeStatement = "propose-statement",
        /// Give advice on a proposed statement.
        Advise = "advise",
        /// Approve or reject a proposed statement.
        Approve = "approve",
        /// Publish an approved statement, or take one down.
        Publish = "publish",
        /// Read the audit trail.
        SeeAuditTrail = "see-audit-trail",
        /// Accounts, roles and settings of the organisation.
        Administer = "administer",
    }
}

/// Whether `role` gives `permission`.
#[must_use]
pub const fn allows(role: Role, permission: Permission) -> bool {
    use Permission as P;
    match role {
        Role::Administrator => matches!(permission, P::Enter | P::Administer),
        Role::Ciso => !matches!(permission, P::Approve | P::Administer),
        Role::BoardMember => {
            matches!(
                permission,
                P::Enter | P::SeeAll | P::SeeState | P::Approve | P::Publish | P::SeeAuditTrail
            )
        }
        Role::ProcessOwner => matches!(permission, P::Enter | P::SeeState | P::Judge),
        Role::Auditor => matches!(permission, P::Enter | P::SeeAll | P::SeeState | P::SeeAuditTrail),
        Role::Reader => matches!(permission, P::Enter | P::SeeAll | P::SeeState),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_advises_never_approves() {
        for role in Role::ALL {
            assert!(
                !(allows(*role, Permission::Advise) && allows(*role, Permission::Approve)),
                "{role}"
            );
        }
    }

    #[test]
    fn who_sees_all_sees_state() {
        for role in Role::ALL {
            assert!(
                !allows(*role, Permission::SeeAll) || allows(*role, Permission::SeeState),
                "{role}"
            );
        }
    }
}
