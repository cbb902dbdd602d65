//! Addresses.

crate::paths! {
    /// All actions.
    LIST list(organisation: str) = "/o/{organisation}/actions";
    /// The list as a file.
    EXPORT export(organisation: str) = "/o/{organisation}/actions/export";
    /// A new action.
    NEW new(organisation: str) = "/o/{organisation}/actions/new";
    /// Another owner or day for several actions at once.
    SEVERAL several(organisation: str) = "/o/{organisation}/actions/several";
    /// One action.
    ONE one(organisation: str, action: ActionId) = "/o/{organisation}/actions/one/{action}";
    /// Change an action.
    EDIT edit(organisation: str, action: ActionId) = "/o/{organisation}/actions/one/{action}/edit";
    /// Close an action.
    CLOSE close(organisation: str, action: ActionId) = "/o/{organisation}/actions/one/{action}/close";
    /// Open an action again.
    REOPEN reopen(organisation: str, action: ActionId) = "/o/{organisation}/actions/one/{action}/reopen";
}

use waarborg_domain::actions::ActionId;
