//! Addresses. `{list}` is `processes`, `systems`, `suppliers` or `organisation`.

use super::List;
use waarborg_domain::ids::{InheritanceId, ObjectId};

crate::paths! {
    /// All objects of a kind.
    LIST list(organisation: str, list: List) = "/o/{organisation}/objects/{list}";
    /// The same as a file.
    EXPORT export(organisation: str, list: List) = "/o/{organisation}/objects/{list}/export";
    /// A new one.
    NEW new(organisation: str, list: List) = "/o/{organisation}/objects/{list}/new";
    /// Import: choose a file.
    IMPORT import(organisation: str, list: List) = "/o/{organisation}/objects/{list}/import";
    /// One object.
    DETAIL detail(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}";
    /// Change it.
    EDIT edit(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/edit";
    /// End it.
    END end(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/end";
    /// Take it into use again.
    RESTORE restore(organisation: str, list: List, object: ObjectId) = "/o/{organisation}/objects/{list}/{object}/restore";
    /// All inheritances.
    INHERITANCES inheritances(organisation: str) = "/o/{organisation}/objects/inheritances";
    /// A new inheritance, with a preview of what it does.
    NEW_INHERITANCE new_inheritance(organisation: str) = "/o/{organisation}/objects/inheritances/new";
    /// End an inheritance.
    END_INHERITANCE end_inheritance(organisation: str, inheritance: InheritanceId) = "/o/{organisation}/objects/inheritances/{inheritance}/end";
}
