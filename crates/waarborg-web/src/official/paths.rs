//! Addresses.

use waarborg_domain::ids::SourceId;

crate::paths! {
    /// All imports, and the form for the next one.
    LIST list(organisation: str) = "/o/{organisation}/measures/official";
    /// Which column is what.
    COLUMNS columns(organisation: str, address: str) = "/o/{organisation}/measures/official/columns/{address}";
    /// What a file would do.
    PREVIEW preview(organisation: str, address: str) = "/o/{organisation}/measures/official/preview/{address}";
    /// Throw the file away.
    CANCEL cancel(organisation: str, address: str) = "/o/{organisation}/measures/official/preview/{address}/cancel";
    /// One import.
    SOURCE source(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}";
    /// Its file.
    FILE file(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}/file";
    /// Take its texts away.
    REMOVE remove(organisation: str, source: SourceId) = "/o/{organisation}/measures/official/imports/{source}/remove";
}
