//! What became of the obligations of part 1 between two versions.

use serde_json::{Map, Value, json};
use waarborg_domain::catalogue::{Catalogue, Language};
use waarborg_domain::obligations::Obligation;
use waarborg_domain::was_wordt::{ObligationChange, ObligationStep, WasWordt};

/// An obligation in both versions, where they have it.
struct Row<'a> {
    step: &'a ObligationStep,
    old: Option<&'a Obligation>,
    new: Option<&'a Obligation>,
}

impl Row<'_> {
    fn title(&self, language: Language) -> &str {
        let one = self.new.or(self.old);
        one.map_or("", |one| one.title.get(language))
    }

    fn what(&self, language: Language) -> &str {
        self.step
            .what
            .as_ref()
            .map_or("", |what| what.get(language).as_str())
    }
}

/// The chapter that says it; the law where none does, a dash where the version does not ask it.
fn place(one: Option<&Obligation>, version: &str, language: Language) -> String {
    one.map_or_else(
        || "–".to_owned(),
        |one| {
            let law = || one.citation(version, language);
            one.chapter.as_ref().map_or_else(law, ToString::to_string)
        },
    )
}

/// What became of them, in words, what asks for work first.
fn groups<'a>(
    changes: &'a WasWordt,
    from: &'a Catalogue,
    to: &'a Catalogue,
    language: Language,
) -> Vec<(&'static str, Vec<Row<'a>>)> {
    let headings = [
        (ObligationChange::New, "Nieuw", "New"),
        (ObligationChange::Changed, "Gewijzigd", "Changed"),
        (ObligationChange::Gone, "Vervallen", "Withdrawn"),
        (
            ObligationChange::Moved,
            "Alleen in een ander hoofdstuk",
            "Only in another chapter",
        ),
        (ObligationChange::Unchanged, "Ongewijzigd", "Unchanged"),
    ];
    let rows = |change| {
        let steps = changes.obligations().iter();
        let row = |step: &'a ObligationStep| Row {
            step,
            old: from.obligation(step.number),
            new: to.obligation(step.number),
        };
        steps.filter(|step| step.change == change).map(row).collect()
    };
    headings
        .into_iter()
        .map(|(change, nl, en)| (if language == Language::Nl { nl } else { en }, rows(change)))
        .filter(|(_, rows): &(_, Vec<Row<'_>>)| !rows.is_empty())
        .collect()
}

pub fn text(changes: &WasWordt, from: &Catalogue, to: &Catalogue, language: Language) -> String {
    let title = match language {
        Language::Nl => "Deel 1: verplichtingen",
        Language::En => "Part 1: obligations",
    };
    let mut text = format!("{title}\n");
    for (heading, rows) in groups(changes, from, to, language) {
        text += &format!("\n{heading} ({})\n", rows.len());
        for row in rows {
            let was = place(row.old, from.version(), language);
            let becomes = place(row.new, to.version(), language);
            text += &format!("  {} {}\n", row.step.number, row.title(language));
            text += &format!("    {was} → {becomes}\n");
            if row.step.what.is_some() {
                text += &format!("    {}\n", row.what(language));
            }
        }
    }
    text
}

pub fn markdown(changes: &WasWordt, from: &Catalogue, to: &Catalogue, language: Language) -> String {
    let (title, head) = match language {
        Language::Nl => (
            "Deel 1: verplichtingen",
            "| Verplichting | Was | Wordt | Wat |\n|---|---|---|---|\n",
        ),
        Language::En => (
            "Part 1: obligations",
            "| Obligation | Was | Becomes | What |\n|---|---|---|---|\n",
        ),
    };
    let mut text = format!("# {title}\n");
    for (heading, rows) in groups(changes, from, to, language) {
        text += &format!("\n## {heading} ({})\n\n{head}", rows.len());
        for row in rows {
            text += &format!(
                "| {} {} | {} | {} | {} |\n",
                row.step.number,
                row.title(language),
                place(row.old, from.version(), language),
                place(row.new, to.version(), language),
                row.what(language).replace('|', "\\|"),
            );
        }
    }
    text
}

/// How many there are of each, and all of them.
pub fn to_json(changes: &WasWordt) -> (Value, Value) {
    let count = |change: &ObligationChange| {
        let steps = changes.obligations().iter();
        steps.filter(|step| step.change == *change).count()
    };
    let counts: Map<_, _> = ObligationChange::ALL
        .iter()
        .map(|change| (change.code().to_owned(), json!(count(change))))
        .collect();
    (Value::Object(counts), json!(changes.obligations()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_obligation_stands_in_every_format_once() {
        let changes = waarborg_catalogue::was_wordt("v1.2", "v1.3").expect("steps");
        let [from, to] = ["v1.2", "v1.3"].map(|name| waarborg_catalogue::version(name).expect("a version"));
        let (counts, steps) = to_json(changes);
        let sum: u64 = counts
            .as_object()
            .expect("counts")
            .values()
            .filter_map(Value::as_u64)
            .sum();
        assert_eq!(sum, steps.as_array().expect("steps").len() as u64);
        for language in [Language::Nl, Language::En] {
            let text = text(changes, from, to, language);
            let markdown = markdown(changes, from, to, language);
            for step in changes.obligations() {
                assert_eq!(
                    text.matches(&format!("  {} ", step.number)).count(),
                    1,
                    "{}",
                    step.number
                );
                assert_eq!(
                    markdown.matches(&format!("| {} ", step.number)).count(),
                    1,
                    "{}",
                    step.number
                );
            }
        }
    }
}
