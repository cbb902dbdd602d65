//! What was chosen, as in the address and in the form.

use super::basis::Move;
use crate::forms::FormErrors;
use crate::texts;
use serde::Deserialize;
use std::collections::BTreeMap;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::migration::plan::Choices;

/// The value of a choice for all successors in the form.
pub const BOTH: &str = "both";

/// The choices as they were sent. A field per split, so that radio buttons can be kept apart.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// Numbers that are judged anew.
    pub anew: Vec<String>,
    /// Says that the form was sent: no box is ticked then unless it is in `anew`.
    pub chosen: String,
    /// Identifies what the preview showed.
    pub fingerprint: String,
    /// `split-5.01.01`: a number, or `both`.
    #[serde(flatten)]
    pub splits: BTreeMap<String, String>,
}

/// The field of a split.
#[must_use]
pub fn field(was: MeasureNumber) -> String {
    format!("split-{was}")
}

impl Chosen {
    /// What was chosen for a split; empty when nothing was.
    #[must_use]
    pub fn split(&self, was: MeasureNumber) -> &str {
        self.splits.get(&field(was)).map_or("", String::as_str)
    }

    /// The choices, with what is missing in `errors`.
    pub fn read(&self, movement: &Move, errors: &mut FormErrors) -> Choices {
        let mut choices = Choices {
            reassess: self.anew.iter().filter_map(|text| text.parse().ok()).collect(),
            ..Choices::default()
        };
        for was in asking(movement) {
            let successors = movement.changes.successors(was);
            let chosen = match self.split(was) {
                BOTH => Some(successors),
                text => text
                    .parse()
                    .ok()
                    .filter(|number| successors.contains(number))
                    .map(|number| vec![number]),
            };
            match chosen {
                Some(chosen) => {
                    choices.splits.insert(was, chosen);
                }
                None => errors.add(&field(was), texts::migration::CHOOSE.number(was)),
            }
        }
        choices
    }

    /// The choices as pairs for an address or hidden fields.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let splits = self
            .splits
            .iter()
            .filter(|(field, _)| field.starts_with("split-"));
        let splits = splits.map(|(field, value)| (field.clone(), value.clone()));
        let anew = self.anew.iter().map(|number| ("anew".to_owned(), number.clone()));
        let sent = ("chosen".to_owned(), "1".to_owned());
        splits.chain(anew).chain([sent]).collect()
    }
}

/// The measures for which somebody has to say what goes where.
pub fn asking(movement: &Move) -> impl Iterator<Item = MeasureNumber> {
    let asking = movement.changes.steps().iter().filter(|step| step.asks);
    asking.flat_map(|step| step.from.iter().copied())
}
