//! The obligations of part 1 of BIO2: what organisation, board, line management and CISO owe besides
//! the measures of part 2. Each version of BIO2 has its own ([`crate::catalogue::Catalogue::obligations`]).

use crate::catalogue::{Both, Catalogue, Language, OwedBy};
use crate::provenance::{LegalArticle, Provenance};
use crate::text_enum::text_enum;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

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

/// The number of an obligation: `D1.07`, number 7 of part 1 ("deel 1"). BIO2 numbers none of them: these
/// are our own numbers, the same in every version and never given to another obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ObligationNumber(pub u8);

/// The text is not a number of an obligation (`D1.07`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a number of an obligation such as D1.07")]
pub struct NotAnObligation(pub String);

impl fmt::Display for ObligationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "D1.{:02}", self.0)
    }
}

impl FromStr for ObligationNumber {
    type Err = NotAnObligation;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("D1.").and_then(|digits| digits.parse().ok());
        // One notation each, so that a number found in a text is the number itself.
        digits
            .map(Self)
            .filter(|number| number.0 > 0 && number.to_string() == text)
            .ok_or_else(|| NotAnObligation(text.to_owned()))
    }
}

impl TryFrom<String> for ObligationNumber {
    type Error = NotAnObligation;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ObligationNumber> for String {
    fn from(number: ObligationNumber) -> Self {
        number.to_string()
    }
}

/// A chapter of part 1, as an edition numbers and titles it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Chapter {
    /// `5.1`. Editions number their chapters differently.
    pub number: String,
    /// Title, in Dutch as published; for a role without a number of its own, with the role after it:
    /// `Governance – CISO`.
    pub title: String,
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number, self.title)
    }
}

/// One obligation of part 1, in one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// Our own number, for people and addresses.
    pub number: ObligationNumber,
    /// Stable identifier, for rules and reports: `scope-critical`.
    pub id: String,
    /// Subject.
    pub theme: ObligationTheme,
    /// How strongly the text puts it.
    pub force: Force,
    /// Who has to see to it. Line management is the process owner.
    pub owed_by: OwedBy,
    /// Where this version says it; `None` where only the law does.
    pub chapter: Option<Chapter>,
    /// Short title.
    pub title: Both<String>,
    /// What must be so, in our own words.
    pub summary: Both<String>,
    /// Clauses of ISO/IEC 27001 that treat the same thing (our own reading).
    pub clauses: Vec<String>,
    /// The law behind it, where our list of legal facts names it.
    pub articles: Vec<LegalArticle>,
}

impl Obligation {
    /// How a report cites it: version, part and chapter, or the law where part 1 does not say it.
    #[must_use]
    pub fn citation(&self, version: &str, language: Language) -> String {
        let Some(Chapter { number, title }) = &self.chapter else {
            let articles: Vec<&str> = self.articles.iter().map(|law| law.article.as_str()).collect();
            return articles.join("; ");
        };
        match language {
            Language::Nl => format!("BIO2 {version}, deel 1, hoofdstuk {number} ‘{title}’"),
            Language::En => format!("BIO2 {version}, part 1, chapter {number} ‘{title}’"),
        }
    }
}

/// The obligations of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligations {
    /// Where they were read.
    pub provenance: Provenance,
    /// All of them, in the order of the themes.
    pub list: Vec<Obligation>,
}

impl Obligations {
    /// The obligation with this identifier.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Obligation> {
        self.list.iter().find(|obligation| obligation.id == id)
    }

    /// The obligation with this number.
    #[must_use]
    pub fn get(&self, number: ObligationNumber) -> Option<&Obligation> {
        self.list.iter().find(|obligation| obligation.number == number)
    }
}

impl Catalogue {
    /// Where this version asks these obligations, each place once. What it does not ask is left out.
    #[must_use]
    pub fn cite(&self, ids: &[&str], language: Language) -> String {
        let asked = ids.iter().filter_map(|id| self.obligations().find(id));
        let mut places: Vec<String> = Vec::new();
        for place in asked.map(|one| one.citation(self.version(), language)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_notation() {
        for text in ["D1.01", "D1.42", "D1.100", "D1.255"] {
            let number: ObligationNumber = text.parse().expect("a number");
            assert_eq!(number.to_string(), text);
        }
        for text in [
            "D1.7", "D1.007", "D1.00", "D1.256", "D1.+7", "D2.07", "d1.07", "5.01.01", "D1.", "",
        ] {
            assert!(text.parse::<ObligationNumber>().is_err(), "{text}");
        }
    }
}
