//! Drafts: reads what is being prepared as a later version, checks it against the version that it would
//! change, and packs it. A draft has no numbers, terms or texts of its own that anything could be judged
//! under.

use crate::files::{self, Both};
use crate::pack::{Version, filled};
use crate::steps::{self, Step};
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftFile {
    pub version: String,
    /// The version that it would change.
    pub from: String,
    state_of: String,
    checked_on: String,
    certainty: String,
    source: Both<String>,
    step: Vec<Step>,
    term: Vec<Term>,
    chapter: Vec<Chapter>,
    #[serde(default)]
    remark: Vec<Both<String>>,
}

/// A term that comes, goes or changes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    measure: String,
    change: String,
    what: Both<String>,
}

/// A chapter of part 1 that changes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chapter {
    number: String,
    title: String,
    change: String,
    substantive: bool,
    /// Identifiers of the obligations that the chapter holds.
    obligations: Vec<String>,
    what: Both<String>,
    note: Option<Both<String>>,
    source: Option<String>,
}

/// Reads the draft `data/drafts/NAME.toml`.
pub fn read(data: &Path, name: &str) -> Result<DraftFile, String> {
    let file: DraftFile = files::read(&data.join("drafts").join(format!("{name}.toml")))?;
    if file.version == name {
        Ok(file)
    } else {
        Err(format!("draft {name}: is about another version"))
    }
}

/// Checks and packs a draft beside the version that it would change.
pub fn pack(file: &DraftFile, from: &Version) -> Result<String, String> {
    for step in &file.step {
        steps::check_shape(step)?;
        check_numbers(step, &file.step, from)?;
    }
    let terms: Vec<Value> = collect(file.term.iter().map(|term| pack_term(term, &file.step)))?;
    let chapters: Vec<Value> = collect(file.chapter.iter().map(|chapter| pack_chapter(chapter, from)))?;
    filled(&file.version, &[&file.source])?;
    filled(&file.version, &file.remark.iter().collect::<Vec<_>>())?;
    let packed = json!({
        "version": file.version,
        "from": file.from,
        "state_of": file.state_of,
        "provenance": {
            "source": file.source, "checked_on": file.checked_on, "certainty": file.certainty,
        },
        "steps": file.step,
        "terms": terms,
        "chapters": chapters,
        "remarks": file.remark,
    });
    Ok(packed.to_string())
}

fn collect(values: impl Iterator<Item = Result<Value, String>>) -> Result<Vec<Value>, String> {
    values.collect()
}

/// Whether the numbers in a step are those of the version, and are free where the content goes.
fn check_numbers(step: &Step, all: &[Step], version: &Version) -> Result<(), String> {
    let name = format!("draft {}", step.first());
    if step.source.is_none() {
        return Err(format!("{name}: has no source"));
    }
    for number in step.from.iter().chain(&step.see) {
        if !version.in_force(number) {
            return Err(format!(
                "{name}: {number} is not in force in {}",
                version.file.version
            ));
        }
    }
    let leaves = |number: &String| all.iter().filter(|other| other.from.contains(number)).count();
    if let Some(number) = step.from.iter().find(|number| leaves(number) != 1) {
        return Err(format!("{name}: {number} stands in several steps"));
    }
    for number in &step.to {
        let control = number.rsplit_once('.').map_or("", |(control, _)| control);
        if !version.control_numbers().iter().any(|known| known == control) {
            return Err(format!("{name}: {number} is of no control"));
        }
        if version.in_force(number) && leaves(number) == 0 {
            return Err(format!("{name}: {number} is taken"));
        }
        if all.iter().filter(|other| other.to.contains(number)).count() != 1 {
            return Err(format!("{name}: several steps lead to {number}"));
        }
    }
    Ok(())
}

fn pack_term(term: &Term, steps: &[Step]) -> Result<Value, String> {
    let name = &term.measure;
    filled(name, &[&term.what])?;
    let changes = |step: &&Step| step.from.contains(name) || (step.from.is_empty() && step.to.contains(name));
    if !steps.iter().any(|step| changes(&step)) {
        return Err(format!("draft {name}: a term of a measure that does not change"));
    }
    Ok(json!({ "measure": name, "change": term.change, "what": term.what }))
}

fn pack_chapter(chapter: &Chapter, version: &Version) -> Result<Value, String> {
    let name = format!("draft, chapter {}", chapter.number);
    filled(&name, &[&chapter.what])?;
    filled(&name, &chapter.note.iter().collect::<Vec<_>>())?;
    let number = |id: &String| {
        let mut known = version.part1.obligations.iter();
        let found = known.find(|one| one.id == *id);
        let found = found.map(|one| one.number.as_str());
        found.ok_or_else(|| format!("{name}: there is no obligation {id}"))
    };
    let obligations = chapter.obligations.iter().map(number);
    Ok(json!({
        "number": chapter.number,
        "title": chapter.title,
        "change": chapter.change,
        "substantive": chapter.substantive,
        "obligations": obligations.collect::<Result<Vec<_>, _>>()?,
        "what": chapter.what,
        "note": chapter.note,
        "source": chapter.source,
    }))
}
