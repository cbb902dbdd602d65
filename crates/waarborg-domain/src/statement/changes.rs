//! What changed between two versions of a statement, for the visible list of versions.

use super::content::{StatedControl, StatedItem, StatedMeasure, Statement};
use crate::applicability::{Applicability, Subject};
use crate::catalogue::MeasureNumber;
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::posture::State;
use serde::Serialize;
use std::collections::BTreeMap;

/// Something that was one thing and became another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatedValue<K, T> {
    /// Of what.
    pub of: K,
    /// What it was.
    pub from: T,
    /// What it became.
    pub to: T,
}

/// One aspect of a measure has another state. `None` means that nothing is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StateChange {
    /// Which measure.
    pub measure: MeasureNumber,
    /// Which aspect.
    pub aspect: Aspect,
    /// The state before.
    pub from: Option<State>,
    /// The state now.
    pub to: Option<State>,
}

impl StateChange {
    /// Whether it got better (true) or worse (false); `None` if one side owed nothing.
    #[must_use]
    pub fn improved(&self) -> Option<bool> {
        Some(self.to? < self.from?)
    }
}

/// What is different in the newer statement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Changes {
    /// The version of BIO2, if it changed.
    pub catalogue: Option<StatedValue<(), String>>,
    /// Whether the text of the scope changed.
    pub scope_text: bool,
    /// Items that came into the scope (new, or in now while out before).
    pub scope_in: Vec<StatedItem>,
    /// Items that went out of the scope (out now, or gone), as they were last stated.
    pub scope_out: Vec<StatedItem>,
    /// Measures that were not there before.
    pub measures_added: Vec<MeasureNumber>,
    /// Measures that are not there any more.
    pub measures_removed: Vec<MeasureNumber>,
    /// Other applicability.
    pub applicability: Vec<StatedValue<Subject, Applicability>>,
    /// Same applicability, but other motivation, risk analysis or other norm.
    pub grounds: Vec<Subject>,
    /// Other states.
    pub states: Vec<StateChange>,
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What changed from `old` to `new`. What either edition leaves out is not compared.
#[must_use]
pub fn changes_between(old: &Statement, new: &Statement) -> Changes {
    let mut changes = Changes {
        catalogue: (old.catalogue.version != new.catalogue.version).then(|| StatedValue {
            of: (),
            from: old.catalogue.version.clone(),
            to: new.catalogue.version.clone(),
        }),
        scope_text: old.scope.text != new.scope.text,
        ..Changes::default()
    };
    changes.compare_items(old, new);
    changes.compare_measures(old, new);
    changes.compare_decisions(old, new);
    changes
}

type ItemKey<'a> = (ObjectKind, &'a str);

fn included(items: &[StatedItem]) -> BTreeMap<ItemKey<'_>, &StatedItem> {
    let included = items.iter().filter(|item| item.included);
    included
        .map(|item| ((item.kind, item.code.as_str()), item))
        .collect()
}

fn measures(statement: &Statement) -> BTreeMap<MeasureNumber, &StatedMeasure> {
    let all = statement.controls.iter().flat_map(|control| &control.measures);
    all.map(|measure| (measure.number, measure)).collect()
}

impl Changes {
    fn compare_items(&mut self, old: &Statement, new: &Statement) {
        let (Some(old_items), Some(new_items)) = (&old.scope.items, &new.scope.items) else {
            return;
        };
        let (before, after) = (included(old_items), included(new_items));
        let came = after.iter().filter(|(key, _)| !before.contains_key(*key));
        self.scope_in = came.map(|(_, item)| (*item).clone()).collect();
        let went = before.iter().filter(|(key, _)| !after.contains_key(*key));
        self.scope_out = went
            .map(|((kind, code), was)| {
                let now = new_items
                    .iter()
                    .find(|item| item.kind == *kind && item.code == *code);
                now.unwrap_or(was).clone()
            })
            .collect();
    }

    fn compare_measures(&mut self, old: &Statement, new: &Statement) {
        let (before, after) = (measures(old), measures(new));
        let missing_in = |here: &BTreeMap<MeasureNumber, &StatedMeasure>,
                          there: &BTreeMap<MeasureNumber, &StatedMeasure>| {
            let missing = here.keys().filter(|number| !there.contains_key(number));
            missing.copied().collect::<Vec<_>>()
        };
        self.measures_added = missing_in(&after, &before);
        self.measures_removed = missing_in(&before, &after);
        for (number, now) in &after {
            if let Some(was) = before.get(number) {
                self.compare_states(*number, was, now);
            }
        }
    }

    fn compare_states(&mut self, measure: MeasureNumber, was: &StatedMeasure, now: &StatedMeasure) {
        let pairs = was.aspects.iter().flatten().zip(now.aspects.iter().flatten());
        let changed = pairs.filter(|(was, now)| was.state != now.state);
        self.states.extend(changed.map(|(was, now)| StateChange {
            measure,
            aspect: now.aspect,
            from: was.state,
            to: now.state,
        }));
    }

    fn compare_decisions(&mut self, old: &Statement, new: &Statement) {
        let motivated = old.left_out == new.left_out;
        let before: BTreeMap<_, _> = old.controls.iter().flat_map(decisions).collect();
        for (of, now) in new.controls.iter().flat_map(decisions) {
            let Some(was) = before.get(&of) else { continue };
            if was.applicability != now.applicability {
                self.applicability.push(StatedValue {
                    of,
                    from: was.applicability,
                    to: now.applicability,
                });
            } else if was.equivalent != now.equivalent
                || (motivated
                    && (was.motivation != now.motivation || was.risk_reference != now.risk_reference))
            {
                self.grounds.push(of);
            }
        }
    }
}

fn decisions(control: &StatedControl) -> impl Iterator<Item = (Subject, &super::StatedDecision)> {
    let measures = control.measures.iter();
    std::iter::once((Subject::Control(control.number), &control.decision))
        .chain(measures.map(|measure| (Subject::Measure(measure.number), &measure.decision)))
}
