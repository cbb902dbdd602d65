//! Addresses that anybody can open.

crate::paths! {
    /// Organisations with a published statement.
    LIST = "/public";
    /// What the JSON means.
    SCHEMA = "/public/schema/statement-1.json";
    /// The newest published statement of an organisation.
    NEWEST newest(organisation: str) = "/public/{organisation}";
    /// A published statement by its number.
    NUMBERED numbered(organisation: str, number: i64) = "/public/{organisation}/{number}";
    /// As signed JSON: what `waarborg verify` checks.
    JSON json(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.json";
    /// As PDF.
    PDF pdf(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.pdf";
    /// As spreadsheet.
    XLSX xlsx(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.xlsx";
    /// As OSCAL system security plan.
    OSCAL_SSP oscal_ssp(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.oscal-ssp.json";
    /// As OSCAL assessment results.
    OSCAL_RESULTS oscal_results(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.oscal-assessment-results.json";
    /// As OSCAL plan of action and milestones.
    OSCAL_POAM oscal_poam(organisation: str, number: i64) = "/public/{organisation}/{number}/statement.oscal-poam.json";
}
