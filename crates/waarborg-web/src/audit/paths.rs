//! Addresses.

crate::paths! {
    /// What happened, newest first.
    LIST list(organisation: str) = "/o/{organisation}/audit";
    /// One event.
    ONE one(organisation: str, sequence: i64) = "/o/{organisation}/audit/{sequence}";
    /// Whether the chain is whole.
    CHECK check(organisation: str) = "/o/{organisation}/audit/check";
    /// The whole chain, for a spreadsheet.
    CSV csv(organisation: str) = "/o/{organisation}/audit/export.csv";
    /// The whole chain, one JSON object per line.
    JSON_LINES json_lines(organisation: str) = "/o/{organisation}/audit/export.jsonl";
}
