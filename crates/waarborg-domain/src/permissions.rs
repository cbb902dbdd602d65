//! Who may do what. Each feature lists what it grants to whom ([`Grant`]), nothing is allowed that is
//! not listed, and every route and every command names one of these.

use crate::accounts::Role;
use crate::features;
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
        /// Have tasks of one's own: a line in the menu.
        HaveTasks = "have-tasks",
        /// Record judgements and evidence (on one's own objects, or on all).
        Judge = "judge",
        /// Record judgements on objects of others.
        JudgeAll = "judge-all",
        /// Plan improvement actions, and change those that one does or made; all of them with
        /// [`Permission::SeeAll`].
        EditActions = "edit-actions",
        /// Change processes, systems and suppliers, import them, and say who provides what to whom.
        EditObjects = "edit-objects",
        /// Import official texts and remove them.
        EditCatalogue = "edit-catalogue",
        /// Decide on applicability and state the scope.
        Decide = "decide",
        /// Bring other frameworks than BIO2 in, and remove them.
        EditFrameworks = "edit-frameworks",
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
        /// Let another organisation manage an account.
        AdoptAccounts = "adopt-accounts",
        /// One's own account, and what is offered to its owner. Takes no role.
        OwnAccount = "own-account",
    }
}

/// Who has a permission. What is granted to nobody is allowed to nobody.
#[derive(Debug, Clone, Copy)]
pub struct Grant {
    /// What may be done.
    pub permission: Permission,
    /// By whom.
    pub roles: &'static [Role],
    /// Also by whoever operates the installation, at its command line.
    pub operator: bool,
    /// Also by everybody with an account, for themselves.
    pub everybody: bool,
}

impl Grant {
    /// Grants to these roles.
    #[must_use]
    pub const fn new(permission: Permission, roles: &'static [Role]) -> Self {
        Self {
            permission,
            roles,
            operator: false,
            everybody: false,
        }
    }

    /// Grants to the operator too.
    #[must_use]
    pub const fn and_operator(self) -> Self {
        Self {
            operator: true,
            ..self
        }
    }

    /// Grants to everybody with an account, whatever their roles.
    #[must_use]
    pub const fn and_everybody(self) -> Self {
        Self {
            everybody: true,
            ..self
        }
    }
}

/// The grant of a permission, from the list of its feature.
fn grant(permission: Permission) -> Option<&'static Grant> {
    let mut grants = features::ALL.iter().flat_map(|feature| feature.grants);
    grants.find(|grant| grant.permission == permission)
}

/// Whether `role` gives `permission`.
#[must_use]
pub fn allows(role: Role, permission: Permission) -> bool {
    grant(permission).is_some_and(|grant| grant.roles.contains(&role))
}

/// Whether whoever operates the installation may do this at its command line.
#[must_use]
pub fn operator_may(permission: Permission) -> bool {
    grant(permission).is_some_and(|grant| grant.operator)
}

/// Whether everybody with an account may do this for themselves.
#[must_use]
pub fn everybody_may(permission: Permission) -> bool {
    grant(permission).is_some_and(|grant| grant.everybody)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sees_all_sees_state() {
        for role in Role::ALL {
            assert!(
                !allows(*role, Permission::SeeAll) || allows(*role, Permission::SeeState),
                "{role}"
            );
        }
    }

    #[test]
    fn every_permission_is_granted_in_one_place() {
        for permission in Permission::ALL {
            let grants = features::ALL.iter().flat_map(|feature| feature.grants);
            let of_this = grants.filter(|grant| grant.permission == *permission).count();
            assert_eq!(of_this, 1, "{permission} has to be in the list of one feature");
        }
    }
}
