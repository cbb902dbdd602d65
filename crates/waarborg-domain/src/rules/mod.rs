//! The rules that a draft of the statement is checked against. Each is one small pure function with a
//! stable identifier, a severity, a source, and an explanation in plain language of what to do. A feature
//! lists its own ([`crate::features::Feature::rules`]); the page `docs/regels.md` is generated from all
//! of them.

mod diagnostic;
mod document;

pub use diagnostic::{Diagnostic, Subject, Value};
pub(crate) use diagnostic::{Values, of_number, of_object};
pub use document::markdown;

use crate::catalogue::{Both, Catalogue, Language};
use crate::features;
use crate::ledger::Ledger;
use crate::obligations::Obligation;
use crate::posture::Posture;
use crate::statement::StatementRecord;
use crate::text_enum::text_enum;

text_enum! {
    /// How heavily a diagnostic weighs. In order: what blocks comes first.
    Severity {
        /// The statement cannot be proposed.
        Blocks = "blocks",
        /// It can, but look at this first.
        Warning = "warning",
        /// Good to know.
        Hint = "hint",
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The obligation of BIO2 part 1 that the rule guards, see [`Rule::obligations`].
    Obligation,
    /// A measure of BIO2 part 2, by its number.
    Measure(&'static str),
    /// An article of law.
    Law(&'static str),
    /// Nobody prescribes it: this is how we read what it guards.
    OwnReading,
}

/// What the rules look at: everything that a statement would be frozen from, and what came before.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The version of BIO2 that the organisation works on.
    pub catalogue: &'a Catalogue,
    /// The newest version of BIO2 that this installation knows (`v1.3`).
    pub newest_version: &'a str,
    /// The organisation.
    pub ledger: &'a Ledger,
    /// Its posture as of the day of the draft.
    pub posture: &'a Posture,
    /// The statements so far, in any order.
    pub statements: &'a [StatementRecord],
}

/// What a rule found on which subject, before it gets the name of the rule.
pub(crate) type Found = Vec<(Subject, diagnostic::Values)>;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable identifier, for addresses and for people who talk about it.
    pub id: &'static str,
    /// How heavily it weighs.
    pub severity: Severity,
    /// Where it comes from.
    pub source: Source,
    /// The obligation of part 1 that it guards, by its identifier; several where the versions of BIO2
    /// differ: the first that a version has counts there. A test of the catalogue checks that one does.
    pub obligations: &'static [&'static str],
    /// What must be so, as a heading.
    pub title: Both<&'static str>,
    /// Why, and what to do.
    pub explanation: Both<&'static str>,
    /// The message about one subject, with the names of [`Diagnostic::values`] in braces.
    pub message: Both<&'static str>,
    pub(crate) run: fn(&Draft<'_>) -> Found,
}

impl Rule {
    /// The obligation that it guards in a version of BIO2.
    #[must_use]
    pub fn obligation<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Obligation> {
        let known = catalogue.obligations();
        self.obligations.iter().find_map(|id| known.find(id))
    }

    /// Where it comes from, as one cites it in a version of BIO2.
    #[must_use]
    pub fn cited(&self, catalogue: &Catalogue, language: Language) -> String {
        let version = catalogue.version();
        let obligation = self
            .obligation(catalogue)
            .map(|one| one.citation(version, language));
        let part2 = |number| match language {
            Language::Nl => format!("BIO2 {version}, deel 2, {number}"),
            Language::En => format!("BIO2 {version}, part 2, {number}"),
        };
        let own = match language {
            Language::Nl => "Eigen regel van Waarborg",
            Language::En => "Rule of Waarborg itself",
        };
        match (self.source, obligation, language) {
            (Source::Measure(number), ..) => part2(number),
            (Source::Law(article), ..) => article.to_owned(),
            (Source::Obligation, Some(citation), _) => citation,
            (Source::OwnReading, Some(citation), Language::Nl) => format!("{own}, bij {citation}"),
            (Source::OwnReading, Some(citation), Language::En) => format!("{own}, with {citation}"),
            (Source::Obligation | Source::OwnReading, None, _) => own.to_owned(),
        }
    }

    /// Checks a draft against this rule.
    #[must_use]
    pub fn check(&self, draft: &Draft<'_>) -> Vec<Diagnostic> {
        let found = (self.run)(draft).into_iter();
        found
            .map(|(subject, values)| Diagnostic {
                rule: self.id,
                severity: self.severity,
                subject,
                values,
            })
            .collect()
    }
}

/// All rules: what blocks first.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let every = || features::ALL.iter().flat_map(|feature| feature.rules);
    Severity::ALL
        .iter()
        .flat_map(move |severity| every().filter(move |rule| rule.severity == *severity))
}

/// The rule with this identifier.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// Checks a draft against all rules: what blocks first, then in order of rule.
#[must_use]
pub fn check(draft: &Draft<'_>) -> Vec<Diagnostic> {
    all().flat_map(|rule| rule.check(draft)).collect()
}

/// Whether any diagnostic prevents proposing the statement.
#[must_use]
pub fn is_blocked(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Blocks)
}
