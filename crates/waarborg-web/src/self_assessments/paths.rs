//! Addresses.

crate::paths! {
    /// Choose a file, or fetch a sheet to fill in.
    IMPORT import(organisation: str) = "/o/{organisation}/measures/self-assessments/import";
    /// A sheet to fill in.
    SHEET sheet(organisation: str) = "/o/{organisation}/measures/self-assessments/sheet";
    /// What came in of a file, and what did not.
    RESULT result(organisation: str, stage: str) = "/o/{organisation}/measures/self-assessments/import/{stage}/result";
    /// The same as a file.
    RESULT_FILE result_file(organisation: str, stage: str) = "/o/{organisation}/measures/self-assessments/import/{stage}/result/file";
    /// Which measures take the place of numbers of BIO 1.04zv.
    SUCCESSORS successors(organisation: str, stage: str) = "/o/{organisation}/measures/self-assessments/import/{stage}/successors";
}
