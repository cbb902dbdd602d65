//! Addresses.

use waarborg_domain::ids::FrameworkId;

crate::paths! {
    /// All other frameworks.
    LIST list(organisation: str) = "/o/{organisation}/frameworks";
    /// Choose a file.
    IMPORT import(organisation: str) = "/o/{organisation}/frameworks/import";
    /// One framework, with what is in it.
    ONE one(organisation: str, framework: FrameworkId) = "/o/{organisation}/frameworks/{framework}";
    /// The file that it came from.
    FILE file(organisation: str, framework: FrameworkId) = "/o/{organisation}/frameworks/{framework}/file";
    /// Remove it.
    REMOVE remove(organisation: str, framework: FrameworkId) = "/o/{organisation}/frameworks/{framework}/remove";
}
