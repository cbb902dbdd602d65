//! Addresses.

use waarborg_domain::ids::StatementId;

crate::paths! {
    /// Where we are: published version, open proposal, versions, and what the rules find in the draft.
    OVERVIEW overview(organisation: str) = "/o/{organisation}/statement";
    /// Everything that one rule finds.
    RULE rule(organisation: str, rule: str) = "/o/{organisation}/statement/rules/{rule}";
    /// The whole statement as it would be.
    DRAFT draft(organisation: str) = "/o/{organisation}/statement/draft";
    /// Propose the statement to the board.
    PROPOSE propose(organisation: str) = "/o/{organisation}/statement/propose";
    /// One statement: how far it is.
    ONE one(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}";
    /// The whole content of one statement.
    CONTENT content(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/content";
    /// The CISO advises.
    ADVISE advise(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/advise";
    /// A board member approves.
    APPROVE approve(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/approve";
    /// A board member says no.
    REJECT reject(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/reject";
    /// Withdraw the proposal.
    WITHDRAW withdraw(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/withdraw";
    /// Make it public.
    PUBLISH publish(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/publish";
    /// Take it down.
    TAKE_DOWN take_down(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/take-down";
    /// As PDF.
    PDF pdf(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.pdf";
    /// As spreadsheet.
    XLSX xlsx(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.xlsx";
    /// As OSCAL system security plan.
    OSCAL_SSP oscal_ssp(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.oscal-ssp.json";
    /// As OSCAL assessment results.
    OSCAL_RESULTS oscal_results(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.oscal-assessment-results.json";
    /// As OSCAL plan of action and milestones.
    OSCAL_POAM oscal_poam(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.oscal-poam.json";
    /// A paragraph for the annual report.
    ANNUAL annual(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/annual-report";
    /// The same as a text file.
    ANNUAL_TEXT annual_text(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/annual-report.txt";
    /// As JSON in canonical form.
    JSON json(organisation: str, statement: StatementId) = "/o/{organisation}/statement/{statement}/statement.json";
}
