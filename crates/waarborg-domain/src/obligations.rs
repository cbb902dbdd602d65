//! The obligations of part 1 of BIO2: what organisation, board, line management and CISO owe besides
//! the measures of part 2.

use crate::catalogue::{Both, Language, OwedBy};
use crate::provenance::{LegalArticle, Provenance};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};

text_enum! {
    /// The subjects of part 1, as we arrange them.
    ObligationTheme {
        /// For whom and what BIO2 is meant.
        Application = "application",
        /// The ISMS and its scope.
        ManagementSystem = "management-system",
        /// Context, risks and their treatment.
        RiskManagement = "risk-management",
        /// Choosing, applying and showing measures.
        Measures = "measures",
        /// The statement of applicability and being open about it.
        Statement = "statement",
        /// Who is responsible for what, suppliers included.
        Governance = "governance",
        /// Reporting incidents, and the supervisor.
        Supervision = "supervision",
    }
}

text_enum! {
    /// How strongly the text puts it.
    Force {
        /// It has to be so.
        Duty = "duty",
        /// It is recommended.
        Advice = "advice",
        /// It is stated, and asks nothing.
        Given = "given",
    }
}

/// One obligation of part 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// Stable identifier, for rules, reports and addresses: `scope-critical`.
    pub id: String,
    /// Subject.
    pub theme: ObligationTheme,
    /// How strongly the text puts it.
    pub force: Force,
    /// Who has to see to it. Line management is the process owner.
    pub owed_by: OwedBy,
    /// Title of the chapter; for a role, with the role after it: `Governance – CISO`. Numbers of chapters
    /// differ between editions and are never cited.
    pub chapter: String,
    /// Short title.
    pub title: Both<String>,
    /// What must be so, in our own words.
    pub summary: Both<String>,
    /// Clauses of ISO/IEC 27001 that treat the same thing (our own reading).
    pub clauses: Vec<String>,
    /// The law behind it, where our list of legal facts names it.
    pub articles: Vec<LegalArticle>,
}

/// The obligations of one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligations {
    /// Edition of BIO2: `v1.3`.
    pub edition: String,
    /// Where they were read.
    pub provenance: Provenance,
    /// All of them, in the order of the themes.
    pub obligations: Vec<Obligation>,
}

impl Obligations {
    /// The obligation with this identifier.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Obligation> {
        self.obligations.iter().find(|obligation| obligation.id == id)
    }

    /// How a report cites it: edition, part and the title of the chapter.
    #[must_use]
    pub fn citation(&self, obligation: &Obligation, language: Language) -> String {
        let Self { edition, .. } = self;
        let chapter = &obligation.chapter;
        match language {
            Language::Nl => format!("BIO2 {edition}, deel 1, hoofdstuk ‘{chapter}’"),
            Language::En => format!("BIO2 {edition}, part 1, chapter ‘{chapter}’"),
        }
    }
}
