//! Addresses.

use waarborg_domain::ids::SourceId;

crate::paths! {
    /// All imports.
    LIST list(organisation: str) = "/o/{organisation}/measures/official";
    /// Choose a file.
    IMPORT import(organisation: str) = "/o/{organisation}/measures/official/import";
    /// One import.
    SOURCE source(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}";
    /// Its file.
    FILE file(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}/file";
    /// Remove its texts.
    REMOVE remove(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}/remove";
}
