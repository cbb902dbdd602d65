//! A version that is based on another: the controls are the same, and so are the texts of every measure
//! that says the same there.

use crate::files::{self, ControlFile, MeasureText, Number};
use crate::steps;
use std::{collections::BTreeMap, mem, path::Path};

/// The controls of the version `base`, with the measures of the version `name`.
pub fn controls(
    data: &Path,
    name: &str,
    base: &str,
    numbers: &BTreeMap<String, Number>,
) -> Result<Vec<ControlFile>, String> {
    let mut controls = files::read_controls(&data.join(base).join("controls"))?;
    let theirs = controls
        .iter_mut()
        .flat_map(|control| mem::take(&mut control.measure));
    let theirs = by_number(theirs);
    let mut own = by_number(files::read_measures(&data.join(name).join("measures"))?);
    let steps = steps::read(data, name, base)?.step;
    for number in numbers.values().filter(|number| number.status == "in-force") {
        let text = match (&number.content_from, own.remove(&number.number)) {
            (None, Some(text)) => text,
            (Some(from), None) => borrowed(number, from, &theirs, |n| older(n, numbers, &steps))?,
            (Some(_), Some(_)) => {
                return Err(format!("{}: content_from and a text of its own", number.number));
            }
            (None, None) => {
                return Err(format!(
                    "{}: no content_from and no text of its own",
                    number.number
                ));
            }
        };
        let control = controls
            .iter_mut()
            .find(|control| number.number.starts_with(&format!("{}.", control.number)))
            .ok_or_else(|| format!("{}: there is no such control", number.number))?;
        control.measure.push(text);
    }
    own.keys().next().map_or(Ok(controls), |number| {
        Err(format!("{number}: a text of a measure that is not in force"))
    })
}

fn by_number(texts: impl IntoIterator<Item = MeasureText>) -> BTreeMap<String, MeasureText> {
    texts
        .into_iter()
        .map(|text| (text.number.clone(), text))
        .collect()
}

/// The text of the measure `from`, under another number and referring to the numbers of this version.
fn borrowed(
    number: &Number,
    from: &str,
    theirs: &BTreeMap<String, MeasureText>,
    older: impl Fn(&str) -> Vec<String>,
) -> Result<MeasureText, String> {
    let text = theirs
        .get(from)
        .ok_or_else(|| format!("{}: content_from {from}, which has no text", number.number))?;
    let mut related: Vec<String> = Vec::new();
    for other in text.related.iter().flat_map(|other| older(other)) {
        if other != number.number && !related.contains(&other) {
            related.push(other);
        }
    }
    Ok(MeasureText {
        number: number.number.clone(),
        related,
        ..text.clone()
    })
}

/// What a number of the base is called here: the same if that is in force, else where its content was.
fn older(number: &str, numbers: &BTreeMap<String, Number>, steps: &[steps::Step]) -> Vec<String> {
    let in_force = |number: &str| {
        numbers
            .get(number)
            .is_some_and(|number| number.status == "in-force")
    };
    if in_force(number) {
        return vec![number.to_owned()];
    }
    let into = steps.iter().filter(|step| step.to.iter().any(|to| to == number));
    let before = into.flat_map(|step| step.from.iter().cloned());
    before.filter(|number| in_force(number)).collect()
}
