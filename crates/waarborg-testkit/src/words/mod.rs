//! The words that the story is told in. All names are invented, and sound like it.

pub mod municipality;
pub mod names;
pub mod proofs;
pub mod remarks;
mod remarks_by_measure;
pub mod systems;
pub mod water_board;

use waarborg_domain::organisations::GovernmentTier;

/// A process in the words of the story.
pub struct ProcessWord {
    pub name: &'static str,
    pub description: &'static str,
    pub critical: bool,
    /// Beschikbaarheid, integriteit, vertrouwelijkheid as letters (L, M, H, V).
    pub ratings: &'static str,
    /// Number of the owner.
    pub owner: usize,
}

/// A system in the words of the story.
pub struct SystemWord {
    pub name: &'static str,
    pub description: &'static str,
    /// Number of the owner.
    pub owner: usize,
    /// `c` critical, `i` internet-facing, `o` operational technology.
    pub flags: &'static str,
    /// As for processes.
    pub ratings: &'static str,
    /// Number of the supplier that runs it.
    pub supplier: Option<usize>,
}

/// A supplier in the words of the story.
pub struct SupplierWord {
    pub name: &'static str,
    pub description: &'static str,
    /// Number of the contract owner; never 0, whose work stays small.
    pub owner: usize,
}

/// Everything that differs between one kind of organisation and another.
pub struct Vocabulary {
    pub tier: GovernmentTier,
    /// Why the Cyberbeveiligingswet applies.
    pub cbw: &'static str,
    pub processes: &'static [ProcessWord],
    pub systems: &'static [SystemWord],
    pub suppliers: &'static [SupplierWord],
    /// Texts of the scope: the first, and its revision.
    pub scope: [&'static str; 2],
    /// Names of systems that are left out of the scope, with the reason.
    pub out_of_scope: &'static [(&'static str, &'static str)],
}
