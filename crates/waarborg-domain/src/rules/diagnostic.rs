//! What a rule finds: the subject, so that a page can link to the place to fix it, and the details, for a
//! sentence about it.

use super::{Severity, find};
use crate::Day;
use crate::applicability::Subject as Decided;
use crate::catalogue::{Both, Language};
use crate::objects::ObjectVersion;
/// What a diagnostic is about: the place to fix it.
pub use crate::place::Place as Subject;
use crate::sentences::filled_in;
use serde::Serialize;
use std::collections::BTreeMap;

/// A detail of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A name or a code.
    Text(String),
    /// Something that reads differently per language.
    Both(Both<String>),
    /// A number.
    Number(u32),
    /// A day.
    Day(Day),
}

impl Value {
    /// In this language; a day as `31-12-2026` in Dutch, `2026-12-31` in English.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        match (self, language) {
            (Self::Text(text), _) => text.clone(),
            (Self::Both(both), language) => both.get(language).clone(),
            (Self::Number(number), _) => number.to_string(),
            (Self::Day(day), Language::Nl) => day.format("%d-%m-%Y").to_string(),
            (Self::Day(day), Language::En) => day.to_string(),
        }
    }
}

/// Details by name.
pub type Values = BTreeMap<&'static str, Value>;

/// The details of a control or measure: its number and title.
pub(crate) fn of_number(number: Decided, title: &Both<String>) -> Values {
    BTreeMap::from([
        ("number", Value::Text(number.to_string())),
        ("title", Value::Both(title.clone())),
    ])
}

/// The details of an object: its name and code.
pub(crate) fn of_object(object: &ObjectVersion) -> Values {
    BTreeMap::from([
        ("name", Value::Text(object.details.name.clone())),
        ("code", Value::Text(object.details.code.clone())),
    ])
}

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// Identifier of the rule.
    pub rule: &'static str,
    /// How heavily it weighs.
    pub severity: Severity,
    /// On what.
    pub subject: Subject,
    /// Details, by the names that the message of the rule uses.
    pub values: Values,
}

impl Diagnostic {
    /// The message of the rule, with the details filled in.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let Some(rule) = find(self.rule) else {
            return self.rule.to_owned();
        };
        filled_in(rule.message.get(language), |name| {
            self.values.get(name).map(|value| value.to_text(language))
        })
    }
}
