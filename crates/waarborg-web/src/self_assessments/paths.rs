//! Addresses.

crate::paths! {
    /// Choose a file, or fetch a sheet to fill in.
    IMPORT import(organisation: str) = "/o/{organisation}/measures/self-assessments/import";
    /// A sheet to fill in.
    SHEET sheet(organisation: str) = "/o/{organisation}/measures/self-assessments/sheet";
    /// Which measures take the place of numbers of BIO 1.04zv.
    SUCCESSORS successors(organisation: str, stage: str) = "/o/{organisation}/measures/self-assessments/import/{stage}/successors";
}
