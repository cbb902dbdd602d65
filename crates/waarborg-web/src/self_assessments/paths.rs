//! Addresses.

crate::paths! {
    /// Choose a file, or fetch a sheet to fill in.
    IMPORT import(organisation: str) = "/o/{organisation}/measures/self-assessments/import";
    /// A sheet to fill in.
    SHEET sheet(organisation: str) = "/o/{organisation}/measures/self-assessments/sheet";
    /// Which column is what.
    COLUMNS columns(organisation: str, address: str) = "/o/{organisation}/measures/self-assessments/columns/{address}";
    /// What a file would record.
    PREVIEW preview(organisation: str, address: str) = "/o/{organisation}/measures/self-assessments/preview/{address}";
    /// What words, groups, aspects and day are meant.
    CHOICES choices(organisation: str, address: str) = "/o/{organisation}/measures/self-assessments/preview/{address}/choices";
    /// Which measures take the place of numbers of BIO 1.04zv.
    SUCCESSORS successors(organisation: str, address: str) = "/o/{organisation}/measures/self-assessments/preview/{address}/successors";
    /// Throw the file away.
    CANCEL cancel(organisation: str, address: str) = "/o/{organisation}/measures/self-assessments/preview/{address}/cancel";
}
