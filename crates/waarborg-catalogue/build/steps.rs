//! Was-wordt: reads what became of the numbers of an older version, checks it against both versions, and
//! packs it. Numbers that a file does not name are unchanged.

use crate::files::{self, Both};
use crate::pack::{self, Version};
use crate::part1_steps::{self, What};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{collections::BTreeMap, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepsFile {
    pub from: String,
    pub to: String,
    /// Where it is written, for the steps that name nothing else.
    pub source: String,
    /// Destinations that are a number of the new version, and have no measure there.
    #[serde(default)]
    pub without_measure: Vec<String>,
    pub step: Vec<Step>,
    /// What changed in part 1.
    pub obligation: Vec<What>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    #[serde(default)]
    pub from: Vec<String>,
    #[serde(default)]
    pub to: Vec<String>,
    pub change: String,
    pub substantive: bool,
    #[serde(default)]
    pub asks: bool,
    #[serde(default)]
    pub see: Vec<String>,
    pub what: Both<String>,
    pub note: Option<Both<String>>,
    pub source: Option<String>,
}

impl Step {
    /// The step for a number that the file does not name.
    fn unchanged(number: &str) -> Self {
        Self {
            from: vec![number.to_owned()],
            to: vec![number.to_owned()],
            change: "unchanged".to_owned(),
            substantive: false,
            asks: false,
            see: Vec::new(),
            what: Both {
                nl: "De tekst is gelijk gebleven, op leestekens of spelling na.".to_owned(),
                en: "The text has stayed the same, save for punctuation or spelling.".to_owned(),
            },
            note: None,
            source: None,
        }
    }

    /// The number by which the steps are put in order: the old one, or the new one where there is none.
    pub fn first(&self) -> &str {
        let mut numbers = self.from.iter().chain(&self.to);
        numbers.next().map_or("", String::as_str)
    }
}

/// Reads the steps of `data/was-wordt/OLD-NEW.toml`.
pub fn read(data: &Path, old: &str, new: &str) -> Result<StepsFile, String> {
    let file: StepsFile = files::read(&data.join("was-wordt").join(format!("{old}-{new}.toml")))?;
    if file.from == old && file.to == new {
        Ok(file)
    } else {
        Err(format!("was-wordt {old}-{new}: is about other versions"))
    }
}

/// Checks and packs the steps from one version to another.
pub fn pack(data: &Path, old: &Version, new: &Version) -> Result<String, String> {
    let mut file = read(data, &old.file.version, &new.file.version)?;
    for number in &file.without_measure {
        if new
            .numbers
            .get(number)
            .is_none_or(|entry| entry.status != "no-measure")
        {
            return Err(format!("was-wordt: {number} is no number without a measure"));
        }
    }
    for step in &file.step {
        check_shape(step)?;
        check_numbers(step, &file.without_measure, old, new)?;
    }
    add_unchanged(&mut file.step, old, new)?;
    check_complete(&file.step, old, new)?;
    file.step.sort_by(|a, b| a.first().cmp(b.first()));
    for step in &mut file.step {
        step.source.get_or_insert_with(|| file.source.clone());
    }
    let packed = json!({
        "from": file.from, "to": file.to, "without_measure": file.without_measure, "steps": file.step,
        "obligations": part1_steps::pack(file.obligation, &old.part1, &new.part1)?,
    });
    Ok(packed.to_string())
}

/// What a kind of change may look like.
pub fn check_shape(step: &Step) -> Result<(), String> {
    let name = step.first();
    let (from, to) = (step.from.len(), step.to.len());
    let fits = match step.change.as_str() {
        "reworded" => from == 1 && step.from == step.to,
        "moved" => from == 1 && to == 1 && step.from != step.to,
        "withdrawn" => from == 1 && to == 0,
        "new" => from == 0 && to == 1,
        "split" => from == 1 && to > 1,
        "merged" => from > 1 && to == 1,
        other => return Err(format!("was-wordt {name}: '{other}' is no change to write down")),
    };
    if !fits {
        return Err(format!("was-wordt {name}: {} from {from} to {to}", step.change));
    }
    if step.asks && step.change != "split" {
        return Err(format!("was-wordt {name}: only a split asks"));
    }
    let part_is_gone = step.change == "reworded" && step.substantive;
    if !step.see.is_empty() && step.change != "withdrawn" && !part_is_gone {
        return Err(format!("was-wordt {name}: only what is gone has see"));
    }
    pack::filled(name, &[&step.what])?;
    step.note
        .as_ref()
        .map_or(Ok(()), |note| pack::filled(name, &[note]))
}

/// Whether the numbers in a step exist, and agree with what the new version says of them.
fn check_numbers(step: &Step, without: &[String], old: &Version, new: &Version) -> Result<(), String> {
    let name = step.first();
    let lost = |number: &String| without.contains(number);
    for number in step.to.iter().filter(|number| !lost(number)).chain(&step.see) {
        if !new.in_force(number) {
            return Err(format!(
                "was-wordt {name}: {number} is not in force in {}",
                new.file.version
            ));
        }
    }
    for number in &step.from {
        // A number without a measure has nothing to carry along; it may move to another one without.
        let carries_nothing = old.numbers.contains_key(number) && step.to.iter().all(lost);
        if !old.in_force(number) && !carries_nothing {
            return Err(format!(
                "was-wordt {name}: {number} is not in force in {}",
                old.file.version
            ));
        }
        if old.in_force(number) && step.to.iter().any(lost) {
            return Err(format!("was-wordt {name}: {number} would be lost"));
        }
        let Some(entry) = new.numbers.get(number) else {
            continue;
        };
        let agrees = match (entry.status.as_str(), &entry.moved_to) {
            ("moved", Some(moved_to)) => step.change == "moved" && step.to == [moved_to.clone()],
            ("withdrawn", _) => step.change == "withdrawn",
            _ => step.change != "withdrawn",
        };
        if !agrees {
            return Err(format!("was-wordt {name}: {} says otherwise", new.file.version));
        }
    }
    Ok(())
}

/// A step for every number in force that the file does not name.
fn add_unchanged(steps: &mut Vec<Step>, old: &Version, new: &Version) -> Result<(), String> {
    let unnamed: Vec<&str> = old
        .numbers
        .keys()
        .map(String::as_str)
        .filter(|number| old.in_force(number))
        .filter(|number| {
            !steps
                .iter()
                .any(|step| step.from.iter().any(|from| from == number))
        })
        .collect();
    for number in unnamed {
        if !new.in_force(number) {
            return Err(format!("was-wordt: nothing says what became of {number}"));
        }
        steps.push(Step::unchanged(number));
    }
    Ok(())
}

/// Whether every number has its place: an old one in one step, a new one in at least one.
fn check_complete(steps: &[Step], old: &Version, new: &Version) -> Result<(), String> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for number in steps.iter().flat_map(|step| &step.from) {
        *places.entry(number).or_default() += 1;
    }
    if let Some((number, count)) = places.iter().find(|(_, count)| **count != 1) {
        return Err(format!("was-wordt: {number} stands in {count} steps"));
    }
    for number in new.numbers.keys().filter(|number| new.in_force(number)) {
        if !steps.iter().any(|step| step.to.contains(number)) {
            return Err(format!("was-wordt: {number} has no predecessor and is not new"));
        }
    }
    check_texts(steps, old)
}

/// Whether the older version has texts of its own wherever the meaning differs. It may have them for a
/// shade of meaning too, for which no judgement has to be given again.
fn check_texts(steps: &[Step], old: &Version) -> Result<(), String> {
    for step in steps.iter().filter(|step| step.substantive) {
        for entry in step.from.iter().filter_map(|number| old.numbers.get(number)) {
            if entry.content_from.is_some() {
                return Err(format!(
                    "was-wordt {}: substantive, so {} needs a text of its own",
                    entry.number, old.file.version
                ));
            }
        }
    }
    Ok(())
}
