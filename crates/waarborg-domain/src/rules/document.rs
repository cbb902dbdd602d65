//! The page `docs/regels.md`, made from the list of rules.

use super::{Severity, all};
use std::fmt::Write;

/// The list of rules as a page in Markdown, Dutch with English below.
#[must_use]
pub fn markdown() -> String {
    let mut page = String::from(
        "# De regels\n\n\
         <!-- Gemaakt uit crates/waarborg-domain/src/*/rules.rs. Verander de regels daar; maak deze pagina\n     \
         opnieuw met: UPDATE_DOCS=1 cargo test -p waarborg-domain rules_page -->\n\n\
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
            let obligation = rule
                .obligation
                .map(|id| format!(" · verplichting `{id}`"))
                .unwrap_or_default();
            let _ = write!(
                page,
                "\n### {}\n\n`{}` · {}{obligation}\n\n{}\n\n> Melding: {}\n\n*{}. {}*\n",
                rule.title.nl,
                rule.id,
                rule.source,
                rule.explanation.nl,
                rule.message.nl,
                rule.title.en,
                rule.explanation.en,
            );
        }
    }
    page
}
