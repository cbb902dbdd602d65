//! Which object a row is about.

use super::planner::Reading;
use crate::ids::ObjectId;
use crate::objects::ObjectKind;
use crate::objects::changes::Field;
use crate::objects::edit::Wrong;
use crate::objects::register::{Register, folded};
use std::collections::HashMap;

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// An object that exists.
    Known(ObjectId),
    /// A new object.
    New,
    /// Unknown or ambiguous: the field, and what is wrong with it.
    Unclear(Field, Wrong),
}

/// Recognises the rows: first all that have a known code, so that a name cannot claim what a code
/// elsewhere in the file points at.
pub(super) fn recognise(register: &Register<'_>, kind: ObjectKind, readings: &[Reading<'_>]) -> Vec<Subject> {
    let mut claimed: HashMap<ObjectId, usize> = HashMap::new();
    let mut subjects: Vec<Option<Subject>> = readings
        .iter()
        .map(|reading| by_code(register, kind, reading, &mut claimed))
        .collect();
    let mut new_codes = HashMap::new();
    let mut new_names = HashMap::new();
    for (subject, reading) in subjects.iter_mut().zip(readings) {
        if subject.is_none() {
            *subject = Some(by_name(register, kind, reading, &mut claimed));
        }
        let claims_code = match subject {
            Some(Subject::New) => true,
            Some(Subject::Known(_)) => register.by_code(kind, reading.cell(Field::Code)).is_none(),
            _ => false,
        };
        let first = claims_code
            .then(|| twice(reading, &mut new_codes, &mut new_names))
            .flatten();
        if let Some((field, first)) = first {
            *subject = Some(Subject::Unclear(field, Wrong::Twice(first)));
        }
    }
    subjects
        .into_iter()
        .map(|subject| subject.unwrap_or(Subject::New))
        .collect()
}

fn claim(claimed: &mut HashMap<ObjectId, usize>, object: ObjectId, field: Field, row: usize) -> Subject {
    match claimed.insert(object, row) {
        None => Subject::Known(object),
        Some(first) => {
            claimed.insert(object, first);
            Subject::Unclear(field, Wrong::Twice(first))
        }
    }
}

fn by_code(
    register: &Register<'_>,
    kind: ObjectKind,
    reading: &Reading<'_>,
    claimed: &mut HashMap<ObjectId, usize>,
) -> Option<Subject> {
    let code = reading.cell(Field::Code);
    if folded(code).is_empty() {
        return None;
    }
    let found = register.by_code(kind, code)?;
    Some(if found.retired {
        Subject::Unclear(Field::Code, Wrong::CodeOfEnded(found.object))
    } else {
        claim(claimed, found.object, Field::Code, reading.number())
    })
}

fn by_name(
    register: &Register<'_>,
    kind: ObjectKind,
    reading: &Reading<'_>,
    claimed: &mut HashMap<ObjectId, usize>,
) -> Subject {
    let name = reading.cell(Field::Name);
    let no_code = folded(reading.cell(Field::Code)).is_empty();
    match register.by_name(kind, name) {
        [] => Subject::New,
        // With a code of its own it is another object that happens to have the same name.
        [one] if !no_code && claimed.contains_key(one) => Subject::New,
        [one] => claim(claimed, *one, Field::Name, reading.number()),
        _ if no_code => Subject::Unclear(Field::Name, Wrong::Ambiguous),
        _ => Subject::New,
    }
}

/// The row that an earlier new object with this code, or without a code and with this name, is on.
fn twice(
    reading: &Reading<'_>,
    codes: &mut HashMap<String, usize>,
    names: &mut HashMap<String, usize>,
) -> Option<(Field, usize)> {
    let code = folded(reading.cell(Field::Code));
    let (field, text, seen) = if code.is_empty() {
        (Field::Name, folded(reading.cell(Field::Name)), names)
    } else {
        (Field::Code, code, codes)
    };
    if text.is_empty() {
        return None;
    }
    match seen.get(&text) {
        Some(first) => Some((field, *first)),
        None => {
            seen.insert(text, reading.number());
            None
        }
    }
}
