//! The page `docs/regels.md`, made from the list of rules.

use super::{Rule, Severity, all};
use crate::catalogue::{Catalogue, Language};
use std::fmt::Write;

/// The list of rules as a page in Markdown, Dutch with English below, with where each comes from in these
/// versions of BIO2.
#[must_use]
pub fn markdown(versions: &[&Catalogue]) -> String {
    let mut page = String::from(
        "# De regels\n\n\
         <!-- Gemaakt uit crates/waarborg-domain/src/*/rules.rs. Verander de regels daar; maak deze pagina\n     \
         opnieuw met: UPDATE_DOCS=1 cargo test -p waarborg-catalogue rules_page -->\n\n\
         Elke conceptverklaring wordt aan deze regels getoetst. Wat *blokkeert*, moet eerst in orde \
         zijn voordat de verklaring kan worden voorgelegd. Een *waarschuwing* of *tip* houdt niets \
         tegen.\n",
    );
    for severity in Severity::ALL {
        let heading = match severity {
            Severity::Blocks => "Blokkeert",
            Severity::Warning => "Waarschuwt",
            Severity::Hint => "Geeft een tip",
        };
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {heading}\n");
        for rule in all().filter(|rule| rule.severity == *severity) {
            let _ = write!(
                page,
                "\n### {}\n\n`{}` · {}\n\n{}\n\n> Melding: {}\n\n*{}. {}*\n",
                rule.title.nl,
                rule.id,
                sources(rule, versions),
                rule.explanation.nl,
                rule.message.nl,
                rule.title.en,
                rule.explanation.en,
            );
        }
    }
    page
}

/// Where a rule comes from in each version, once where that is the same.
fn sources(rule: &Rule, versions: &[&Catalogue]) -> String {
    let mut sources: Vec<String> = Vec::new();
    for catalogue in versions {
        let number = rule.obligation(catalogue).map(|one| format!(" ({})", one.number));
        let source = rule.cited(catalogue, Language::Nl) + &number.unwrap_or_default();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources.join(" · ")
}
