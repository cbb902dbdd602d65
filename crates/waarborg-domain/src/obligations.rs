//! The obligations of part 1 of BIO2: what organisation, board, line management and CISO owe besides
//! the measures of part 2.

use crate::catalogue::{Both, Language, OwedBy};
use crate::provenance::{LegalArticle, Provenance};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The number of an obligation, `D1.07`: deel 1, number 7. Our own numbering, because the text gives none;
/// the same obligation has the same number in every version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ObligationNumber(pub u8);

impl fmt::Display for ObligationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "D1.{:02}", self.0)
    }
}

impl FromStr for ObligationNumber {
    type Err = crate::catalogue::NotANumber;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("D1.").filter(|digits| digits.len() == 2);
        let number = digits.and_then(|digits| digits.parse().ok()).map(Self);
        number.ok_or_else(|| crate::catalogue::NotANumber(text.to_owned()))
    }
}

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
