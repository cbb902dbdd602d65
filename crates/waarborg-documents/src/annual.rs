//! A paragraph on information security for the annual report (BIO2 v1.3 part 1, "Transparantie en
//! verantwoording"): made from a frozen statement, as plain text that people finish themselves. Holds what
//! the public edition holds: no names of persons, no remarks, and nothing that the organisation leaves out.

mod words;

use waarborg_domain::Day;
use waarborg_domain::catalogue::Language;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::statement::{AspectTotal, EditionOptions, Statement};
use words::{Words, fill};

/// The longest sentence of the scope that is taken over, in characters.
const LONGEST_SCOPE: usize = 400;

/// What the record of the statement adds.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    /// The day on which the board approved.
    pub approved_on: Day,
    /// The day of publication and the address; `None` while it is not public.
    pub published: Option<(Day, &'a str)>,
    /// What the public edition leaves out.
    pub options: EditionOptions,
}

/// The paragraph: some sentences, each about one thing, with an empty line between subjects.
#[must_use]
pub fn paragraph(statement: &Statement, account: &Account<'_>, language: Language) -> String {
    // What the public does not get does not leave by the annual report either.
    let statement = statement.public_edition(account.options);
    let words = Words::of(language);
    let mut subjects = vec![
        approved(&statement, account, words),
        scope(&statement, words),
        applies(&statement, words),
    ];
    subjects.extend(states(&statement, words));
    subjects.push(published(account, words));
    subjects.join("\n\n")
}

fn approved(statement: &Statement, account: &Account<'_>, words: &Words) -> String {
    fill(
        words.approved,
        &[
            ("name", &statement.organisation.name),
            ("bio2", &statement.catalogue.version),
            ("number", &statement.number.to_string()),
            ("approved", &words.day(account.approved_on)),
            ("day", &words.day(statement.as_of)),
        ],
    )
}

fn scope(statement: &Statement, words: &Words) -> String {
    let scope = &statement.scope;
    let counted = fill(
        words.scope,
        &[
            ("processes", &words.processes(scope.processes.included)),
            ("systems", &words.systems(scope.systems.included)),
        ],
    );
    match first_sentence(&scope.text) {
        Some(sentence) => format!("{counted} {}", fill(words.scope_text, &[("text", &sentence)])),
        None => counted,
    }
}

/// How many measures apply, and how many controls are applied otherwise or left out.
fn applies(statement: &Statement, words: &Words) -> String {
    let all = &statement.totals.all;
    let owed = all.measures.saturating_sub(all.measures_not_owed);
    let mut sentences = vec![fill(
        words.measures,
        &[
            ("all", &all.measures.to_string()),
            ("owed", &owed.to_string()),
            ("rest", &all.measures_not_owed.to_string()),
        ],
    )];
    let excepted = all.controls_excepted;
    if excepted > 0 {
        sentences.push(fill(words.excepted, &[("n", &excepted.to_string())]));
    }
    sentences.join(" ")
}

/// How the measures stand on opzet, bestaan and werking, unless the edition leaves that out.
fn states(statement: &Statement, words: &Words) -> Option<String> {
    let aspects = statement.totals.all.aspects.as_ref()?;
    let mut lines = vec![fill(words.states, &[("day", &words.day(statement.as_of))])];
    let not_owed = statement.totals.all.measures_not_owed;
    lines.extend(aspects.iter().map(|aspect| state(aspect, not_owed, words)));
    Some(lines.join("\n"))
}

fn state(total: &AspectTotal, not_owed: u32, words: &Words) -> String {
    let counts = &total.measures;
    let name = match total.aspect {
        Aspect::Design => words.design,
        Aspect::Existence => words.existence,
        Aspect::OperatingEffectiveness => words.operating_effectiveness,
    };
    fill(
        words.state,
        &[
            ("aspect", name),
            ("met", &counts.met.to_string()),
            ("partly", &counts.partly_met.to_string()),
            ("not", &counts.not_met.to_string()),
            ("open", &(counts.lapsed + counts.missing).to_string()),
            ("rest", &(not_owed + total.without_objects).to_string()),
        ],
    )
}

fn published(account: &Account<'_>, words: &Words) -> String {
    match account.published {
        Some((on, address)) => fill(words.published, &[("day", &words.day(on)), ("address", address)]),
        None => words.unpublished.to_owned(),
    }
}

/// The first sentence of what people wrote of the scope, on one line; `None` if there is nothing.
fn first_sentence(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return None;
    }
    let end = line.match_indices(['.', '!', '?']).find(|(at, mark)| {
        let after = &line[at + mark.len()..];
        after.is_empty() || after.starts_with(' ')
    });
    let sentence = end.map_or(line.as_str(), |(at, mark)| &line[..at + mark.len()]);
    if sentence.chars().count() <= LONGEST_SCOPE {
        return Some(sentence.to_owned());
    }
    let cut: String = sentence.chars().take(LONGEST_SCOPE).collect();
    Some(format!("{}…", cut.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_SCOPE, first_sentence};

    #[test]
    fn the_scope_is_one_sentence_on_one_line() {
        let one = |text: &str| first_sentence(text).unwrap_or_default();
        assert_eq!(one("Alles, versie 2.1 ook.\nEn meer."), "Alles, versie 2.1 ook.");
        assert_eq!(one(" Zonder\n punt "), "Zonder punt");
        assert_eq!(first_sentence(" \n "), None);
        let long = "é".repeat(LONGEST_SCOPE + 1);
        assert_eq!(one(&long).chars().count(), LONGEST_SCOPE + 1);
        assert!(one(&long).ends_with('…'));
    }
}
