//! `waarborg catalogue diff`: what became of every number and every obligation between two versions.

mod part1;

use super::print_json;
use crate::cli::DiffFormat;
use crate::outcome::{Failure, Outcome};
use crate::terminal;
use serde_json::{Map, json};
use waarborg_domain::catalogue::{Both, Language, MeasureNumber};
use waarborg_domain::was_wordt::{ChangeKind, Step, WasWordt};

pub fn diff(from: &str, to: &str, language: Language, format: DiffFormat) -> Outcome {
    let steps = waarborg_catalogue::was_wordt(from, to).ok_or_else(|| {
        let known = waarborg_catalogue::WAS_WORDT
            .iter()
            .map(|(from, to)| format!("from {from} to {to}"));
        let known: Vec<String> = known.collect();
        Failure::NotFound(format!(
            "what changed from '{from}' to '{to}' is not known; there is: {}",
            known.join(", ")
        ))
    })?;
    let (from, to) = (super::version(from)?, super::version(to)?);
    let text = match format {
        DiffFormat::Text => text(steps, language) + "\n" + &part1::text(steps, from, to, language),
        DiffFormat::Md => markdown(steps, language) + "\n\n" + &part1::markdown(steps, from, to, language),
        DiffFormat::Json => return print_json(&to_json(steps)),
    };
    terminal::lines(text.trim_end());
    Ok(())
}

/// A heading and the steps under it.
struct Group<'a> {
    heading: &'static str,
    steps: Vec<&'a Step>,
}

/// The steps by what happens, what asks for work first; only groups that have any.
fn groups(steps: &WasWordt, language: Language) -> Vec<Group<'_>> {
    let kinds = [
        (ChangeKind::Split, None, "Gesplitst", "Split"),
        (ChangeKind::Merged, None, "Samengevoegd", "Merged"),
        (ChangeKind::Moved, None, "Verplaatst", "Moved"),
        (ChangeKind::New, None, "Nieuw", "New"),
        (ChangeKind::Withdrawn, None, "Vervallen", "Withdrawn"),
        (
            ChangeKind::Reworded,
            Some(true),
            "Herschreven, met een andere betekenis",
            "Reworded, with another meaning",
        ),
        (
            ChangeKind::Reworded,
            Some(false),
            "Herschreven, met dezelfde betekenis",
            "Reworded, with the same meaning",
        ),
    ];
    let group = |(kind, substantive, nl, en): (ChangeKind, Option<bool>, &'static str, &'static str)| Group {
        heading: if language == Language::Nl { nl } else { en },
        steps: steps
            .steps()
            .iter()
            .filter(|step| step.change == kind)
            .filter(|step| substantive.is_none_or(|substantive| step.substantive == substantive))
            .collect(),
    };
    let groups = kinds.into_iter().map(group);
    groups.filter(|group| !group.steps.is_empty()).collect()
}

fn joined(numbers: impl IntoIterator<Item = MeasureNumber>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    numbers.join(", ")
}

/// The numbers that kept their text.
fn unchanged(steps: &WasWordt) -> Vec<MeasureNumber> {
    let unchanged = steps
        .steps()
        .iter()
        .filter(|step| step.change == ChangeKind::Unchanged);
    unchanged.flat_map(|step| step.from.iter().copied()).collect()
}

/// The line above the unchanged numbers.
fn unchanged_heading(count: usize, language: Language) -> String {
    match language {
        Language::Nl => format!("Ongewijzigd ({count})"),
        Language::En => format!("Unchanged ({count})"),
    }
}

/// What is worth knowing besides what changed: odd things, and where somebody has to choose.
fn remarks(step: &Step, language: Language) -> Vec<String> {
    let asks = Both {
        nl: "Bij de overgang kies je wat waarheen gaat.".to_owned(),
        en: "At the transition you choose what goes where.".to_owned(),
    };
    let see = Both {
        nl: format!("Zie {}.", joined(step.see.iter().copied())),
        en: format!("See {}.", joined(step.see.iter().copied())),
    };
    let asks = step.asks.then(|| asks.get(language).clone());
    let see = (!step.see.is_empty()).then(|| see.get(language).clone());
    let note = step.note.as_ref().map(|note| note.get(language).clone());
    [see, asks, note].into_iter().flatten().collect()
}

fn text(steps: &WasWordt, language: Language) -> String {
    let mut text = format!("BIO2 {} → {}\n", steps.from(), steps.to());
    for Group { heading, steps } in groups(steps, language) {
        text += &format!("\n{heading} ({})\n", steps.len());
        for step in steps {
            let (from, to) = (joined(step.from.iter().copied()), joined(step.to.iter().copied()));
            let numbers = match (from.is_empty(), to.is_empty() || from == to) {
                (false, true) => from,
                (true, _) => to,
                (false, false) => format!("{from} → {to}"),
            };
            text += &format!("  {numbers}\n    {}\n", step.what.get(language));
            for remark in remarks(step, language) {
                text += &format!("    {remark}\n");
            }
        }
    }
    let unchanged = unchanged(steps);
    text += &format!("\n{}\n", unchanged_heading(unchanged.len(), language));
    for line in unchanged.chunks(10) {
        text += &format!("  {}\n", joined(line.iter().copied()));
    }
    text
}

fn markdown(steps: &WasWordt, language: Language) -> String {
    let head = match language {
        Language::Nl => "| Was | Wordt | Wat |\n|---|---|---|\n",
        Language::En => "| Was | Becomes | What |\n|---|---|---|\n",
    };
    let mut text = format!("# BIO2 {} → {}\n", steps.from(), steps.to());
    for Group { heading, steps } in groups(steps, language) {
        text += &format!("\n## {heading} ({})\n\n{head}", steps.len());
        for step in steps {
            let mut what = vec![step.what.get(language).clone()];
            what.extend(remarks(step, language));
            text += &format!(
                "| {} | {} | {} |\n",
                joined(step.from.iter().copied()),
                joined(step.to.iter().copied()),
                what.join(" ").replace('|', "\\|"),
            );
        }
    }
    let unchanged = unchanged(steps);
    text += &format!("\n## {}\n\n", unchanged_heading(unchanged.len(), language));
    text + &joined(unchanged)
}

fn to_json(steps: &WasWordt) -> serde_json::Value {
    let count = |kind: &ChangeKind| steps.steps().iter().filter(|step| step.change == *kind).count();
    let counts: Map<_, _> = ChangeKind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), json!(count(kind))))
        .collect();
    let (obligation_counts, obligations) = part1::to_json(steps);
    json!({
        "from": steps.from(),
        "to": steps.to(),
        "counts": counts,
        "without_measure": steps.without_measure(),
        "steps": steps.steps(),
        "obligationCounts": obligation_counts,
        "obligations": obligations,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> &'static WasWordt {
        waarborg_catalogue::was_wordt("v1.2", "v1.3").expect("steps")
    }

    #[test]
    fn every_step_stands_in_every_format_once() {
        for language in [Language::Nl, Language::En] {
            let (text, markdown) = (text(steps(), language), markdown(steps(), language));
            let changed = steps()
                .steps()
                .iter()
                .filter(|step| step.change != ChangeKind::Unchanged);
            for step in changed {
                let what = step.what.get(language);
                assert!(text.contains(what), "{what}");
                assert!(markdown.contains(what), "{what}");
            }
            let rows = markdown.lines().filter(|line| line.starts_with("| ")).count();
            let headings = groups(steps(), language).len();
            assert_eq!(rows - headings, steps().steps().len() - unchanged(steps()).len());
        }
    }

    #[test]
    fn json_counts_every_step() {
        let json = to_json(steps());
        let counts = json["counts"].as_object().expect("counts");
        let sum: u64 = counts.values().filter_map(serde_json::Value::as_u64).sum();
        assert_eq!(sum, json["steps"].as_array().expect("steps").len() as u64);
        assert_eq!(json["without_measure"], json!(["5.25.02"]));
    }

    #[test]
    fn a_pair_that_is_not_known_names_those_that_are() {
        let Err(Failure::NotFound(message)) = diff("v1.3", "v1.2", Language::Nl, DiffFormat::Text) else {
            panic!("found");
        };
        assert!(message.contains("from v1.2 to v1.3"), "{message}");
    }
}
