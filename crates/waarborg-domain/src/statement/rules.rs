//! The rule on the statements so far.

use super::StatementStatus;
use crate::catalogue::Both;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value};
use std::collections::BTreeMap;

pub(super) const RULES: &[Rule] = &[Rule {
    id: "statement-outdated",
    severity: Severity::Hint,
    source: Source::OwnReading,
    obligations: &["continual-improvement"],
    title: Both {
        nl: "De gepubliceerde verklaring is niet ouder dan een jaar",
        en: "The published statement is not older than a year",
    },
    explanation: Both {
        nl: "Een verklaring laat de stand van één dag zien. BIO2 vraagt om geregeld te evalueren en noemt geen termijn; Waarborg houdt een jaar aan. Maak een nieuwe, zodat lezers weten hoe het nu is.",
        en: "A statement shows the status on one day. BIO2 asks for regular evaluation and sets no term; Waarborg keeps to a year. Make a new one, so that readers know how things are now.",
    },
    message: Both {
        nl: "Versie {number} laat de stand van {day} zien.",
        en: "Version {number} shows the status as of {day}.",
    },
    run: statement_outdated,
}];

fn statement_outdated(draft: &Draft<'_>) -> Found {
    let published = draft
        .statements
        .iter()
        .filter(|statement| statement.status == StatementStatus::Published);
    let Some(newest) = published.max_by_key(|statement| statement.number) else {
        return Vec::new();
    };
    let until = newest.current_until();
    if until.is_none_or(|until| draft.posture.day <= until) {
        return Vec::new();
    }
    let number = u32::try_from(newest.number).unwrap_or_default();
    let values = BTreeMap::from([
        ("number", Value::Number(number)),
        ("day", Value::Day(newest.as_of)),
    ]);
    vec![(Subject::Statements, values)]
}
