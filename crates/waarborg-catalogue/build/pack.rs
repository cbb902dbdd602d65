//! Checks the files against each other and packs them as the JSON that the domain reads.

use crate::based;
use crate::facts;
use crate::files::{self, ControlFile, LegalBasis, MeasureText, Number, Term, VersionFile};
use crate::part1::{self, Part1};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

/// Everything about one version, read and checked.
pub struct Version {
    pub file: VersionFile,
    pub numbers: BTreeMap<String, Number>,
    terms: Vec<Term>,
    controls: Vec<ControlFile>,
    pub part1: Part1,
}

impl Version {
    /// Whether this number exists and is in force.
    pub fn in_force(&self, number: &str) -> bool {
        in_force(&self.numbers, number)
    }

    /// The numbers of its measures in force.
    pub fn measure_numbers(&self) -> impl Iterator<Item = String> {
        let in_force = self.numbers.values().filter(|number| number.status == "in-force");
        in_force.map(|number| number.number.clone())
    }

    /// The numbers of its controls, in order.
    pub fn control_numbers(&self) -> Vec<String> {
        self.controls
            .iter()
            .map(|control| control.number.clone())
            .collect()
    }
}

fn in_force(numbers: &BTreeMap<String, Number>, number: &str) -> bool {
    numbers
        .get(number)
        .is_some_and(|number| number.status == "in-force")
}

/// Reads and checks one version.
pub fn read(data: &Path, name: &str) -> Result<Version, String> {
    let folder = data.join(name);
    let file: VersionFile = files::read(&folder.join("version.toml"))?;
    facts::one_of(name, "publishing", &file.publishing, &["duty", "own-choice"])?;
    facts::codes(name, "tier", &file.guiding_for, crate::law::TIERS, false)?;
    let numbers: files::NumbersFile = files::read(&folder.join("numbers.toml"))?;
    let terms: files::TermsFile = files::read(&folder.join("terms.toml"))?;
    let numbers: BTreeMap<String, Number> = numbers
        .number
        .into_iter()
        .map(|number| (number.number.clone(), number))
        .collect();
    check_numbers(&numbers)?;
    let controls = match &file.based_on {
        None => files::read_controls(&folder.join("controls"))?,
        Some(base) => based::controls(data, name, base, &numbers)?,
    };
    check_measures(&numbers, &controls)?;
    check_terms(&numbers, &terms.term)?;
    let part1 = part1::read(data, name, file.based_on.as_deref())?;
    Ok(Version {
        file,
        numbers,
        terms: terms.term,
        controls,
        part1,
    })
}

/// Packs one version, with the law that is the same for all.
pub fn pack(version: &Version, law: &Value) -> String {
    let measures: Vec<Value> = version
        .controls
        .iter()
        .flat_map(|control| &control.measure)
        .map(|text| measure(text, version))
        .collect();
    let packed = json!({
        "version": version.file.version,
        "adopted_on": version.file.adopted_on,
        "publishing": version.file.publishing,
        "guiding_for": version.file.guiding_for,
        "law": law,
        "controls": version.controls.iter().map(|c| control(c, &version.file)).collect::<Vec<_>>(),
        "measures": measures,
        "numbers": version.numbers.values().map(|n| json!({
            "number": n.number, "status": n.status, "moved_to": n.moved_to,
        })).collect::<Vec<_>>(),
        "obligations": version.part1.pack(),
    });
    packed.to_string()
}

fn check_numbers(numbers: &BTreeMap<String, Number>) -> Result<(), String> {
    for number in numbers.values() {
        let name = &number.number;
        if (number.status == "in-force") == number.kinds.is_empty() {
            return Err(format!("{name}: exactly the numbers in force have kinds"));
        }
        if (number.status == "moved") != number.moved_to.is_some() {
            return Err(format!("{name}: exactly the moved numbers have moved_to"));
        }
        if let Some(other) = &number.refers_to
            && !numbers.contains_key(other)
        {
            return Err(format!("{name}: refers_to {other}, which does not exist"));
        }
    }
    Ok(())
}

fn check_measures(numbers: &BTreeMap<String, Number>, controls: &[ControlFile]) -> Result<(), String> {
    let mut written = Vec::new();
    for control in controls {
        filled(&control.number, &[&control.title, &control.summary])?;
        listed(&control.number, &control.proof)?;
        for measure in &control.measure {
            check_measure(numbers, control, measure)?;
            written.push(measure.number.as_str());
        }
    }
    let mut in_force: Vec<&str> = numbers
        .values()
        .filter(|n| n.status == "in-force")
        .map(|n| n.number.as_str())
        .collect();
    in_force.sort_unstable();
    if written != in_force {
        let missing: Vec<_> = in_force.iter().filter(|n| !written.contains(n)).collect();
        let extra: Vec<_> = written.iter().filter(|n| !in_force.contains(n)).collect();
        return Err(format!(
            "measures without text: {missing:?}; texts of no measure in force: {extra:?}"
        ));
    }
    Ok(())
}

fn check_measure(
    numbers: &BTreeMap<String, Number>,
    control: &ControlFile,
    measure: &MeasureText,
) -> Result<(), String> {
    let name = &measure.number;
    if !name.starts_with(&format!("{}.", control.number)) {
        return Err(format!("{name}: stands in the file of {}", control.number));
    }
    let texts = [
        &measure.title,
        &measure.summary,
        &measure.design,
        &measure.existence,
        &measure.operating_effectiveness,
        &measure.mistake,
    ];
    filled(name, &texts)?;
    listed(name, &measure.examples)?;
    for related in &measure.related {
        if !in_force(numbers, related) {
            return Err(format!("{name}: related {related} is not in force"));
        }
    }
    Ok(())
}

fn check_terms(numbers: &BTreeMap<String, Number>, terms: &[Term]) -> Result<(), String> {
    for term in terms {
        if !in_force(numbers, &term.measure) {
            return Err(format!("term of {}: not in force", term.measure));
        }
        filled(&term.measure, &[&term.what])?;
    }
    Ok(())
}

/// Whether no text is empty in either language.
pub fn filled(name: &str, texts: &[&files::Both<String>]) -> Result<(), String> {
    let empty = |text: &&files::Both<String>| text.nl.trim().is_empty() || text.en.trim().is_empty();
    if texts.iter().any(empty) {
        Err(format!("{name}: a text is empty"))
    } else {
        Ok(())
    }
}

fn listed(name: &str, list: &files::Both<Vec<String>>) -> Result<(), String> {
    let right = !list.nl.is_empty() && list.nl.len() == list.en.len();
    if right {
        Ok(())
    } else {
        Err(format!(
            "{name}: a list is empty, or has other lengths in nl and en"
        ))
    }
}

fn legal_basis(number: &str, version: &VersionFile) -> LegalBasis {
    // An exception for a control counts for its measures; one for a measure counts for it alone.
    let covers = |n: &String| number == n || number.starts_with(&format!("{n}."));
    let exception = version
        .exception
        .iter()
        .find(|exception| exception.numbers.iter().any(covers));
    exception.map_or_else(
        || version.legal_basis.clone(),
        |exception| LegalBasis {
            within_cbw: exception.within_cbw,
            excepted: !exception.within_cbw,
            source: exception.source.clone(),
            checked_on: exception.checked_on.clone(),
        },
    )
}

fn control(control: &ControlFile, version: &VersionFile) -> Value {
    json!({
        "number": control.number,
        "title": control.title,
        "summary": control.summary,
        "proof": control.proof,
        "legal_basis": legal_basis(&control.number, version),
    })
}

fn measure(text: &MeasureText, version: &Version) -> Value {
    let number = &version.numbers[&text.number];
    let own_terms = version.terms.iter().filter(|term| term.measure == text.number);
    json!({
        "number": text.number,
        "kinds": number.kinds,
        "kinds_from": version.file.kinds_from.as_ref().map(|name| json!({
            "version": name, "number": number.kinds_from.as_ref().unwrap_or(&text.number),
        })),
        "binding": text.object,
        "owed_by": text.owed_by,
        "terms": own_terms.map(|term| json!({
            "kind": term.kind, "interval": term.interval, "owed_by": term.owed_by, "what": term.what,
        })).collect::<Vec<_>>(),
        "legal_basis": legal_basis(&text.number, &version.file),
        "title": text.title,
        "summary": text.summary,
        "design": text.design,
        "existence": text.existence,
        "operating_effectiveness": text.operating_effectiveness,
        "examples": text.examples,
        "mistake": text.mistake,
        "effort": text.effort,
        "quick_win": text.quick_win,
        "related": text.related,
    })
}
