//! Addresses.

use waarborg_domain::ids::MigrationId;

crate::paths! {
    /// The version that the organisation works on, and what a newer one would mean.
    OVERVIEW overview(organisation: str) = "/o/{organisation}/migration";
    /// The choices before a move.
    CHOOSE choose(organisation: str, version: str) = "/o/{organisation}/migration/to/{version}";
    /// What the move would do; the move itself.
    PREVIEW preview(organisation: str, version: str) = "/o/{organisation}/migration/to/{version}/preview";
    /// What a move did.
    REPORT report(organisation: str, migration: MigrationId) = "/o/{organisation}/migration/done/{migration}";
    /// The same as a file.
    EXPORT export(organisation: str, migration: MigrationId) = "/o/{organisation}/migration/done/{migration}/export";
    /// Undo the move.
    UNDO undo(organisation: str, migration: MigrationId) = "/o/{organisation}/migration/done/{migration}/undo";
}
