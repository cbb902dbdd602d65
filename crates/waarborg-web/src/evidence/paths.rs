//! Addresses.

crate::paths! {
    /// All evidence.
    LIST list(organisation: str) = "/o/{organisation}/evidence";
    /// Upload files.
    NEW new(organisation: str) = "/o/{organisation}/evidence/new";
    /// Record a link.
    NEW_LINK new_link(organisation: str) = "/o/{organisation}/evidence/new-link";
    /// One piece.
    ONE one(organisation: str, evidence: EvidenceId) = "/o/{organisation}/evidence/{evidence}";
    /// The file itself.
    FILE file(organisation: str, evidence: EvidenceId) = "/o/{organisation}/evidence/{evidence}/file";
    /// Change its metadata.
    EDIT edit(organisation: str, evidence: EvidenceId) = "/o/{organisation}/evidence/{evidence}/edit";
    /// Retire it, or restore it.
    RETIRE retire(organisation: str, evidence: EvidenceId) = "/o/{organisation}/evidence/{evidence}/retire";
}

use waarborg_domain::ids::EvidenceId;
