//! What is chosen on the preview: what words mean, which groups, aspects and day, and which numbering.

use crate::forms::FormErrors;
use crate::i18n::Text;
use crate::texts;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::self_assessments::{Answer, Choices, Numbering};

/// The name of the field of a word: the fields are in the order of the words.
pub(super) fn word_field(index: usize) -> String {
    format!("word-{index}")
}

/// The name of the field of a kind.
pub(super) fn group_field(kind: ObjectKind) -> String {
    format!("group-{kind}")
}

const LABELS: &[(&str, Text)] = &[
    ("day", texts::self_assessments::DAY),
    ("aspect", texts::self_assessments::ASPECTS),
    ("numbering", texts::self_assessments::NUMBERING),
];

/// Takes what was chosen.
pub(super) fn apply(choices: &mut Choices, sent: &[(String, String)], errors: &mut FormErrors) {
    *errors = FormErrors::labelled(LABELS);
    let one = |name: &str| {
        let found = sent.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    for (key, word) in sent.iter().filter(|(key, _)| key.starts_with("meant-")) {
        let index = key.trim_start_matches("meant-").parse().unwrap_or(usize::MAX);
        let field = word_field(index);
        match one(&field) {
            "" => drop(choices.words.remove(word)),
            answer => {
                if let Some(answer) = errors.choice::<Answer>(&field, answer) {
                    choices.words.insert(word.clone(), answer);
                }
            }
        }
    }
    for kind in ObjectKind::ALL {
        let field = group_field(*kind);
        if !sent.iter().any(|(key, _)| *key == field) {
            continue;
        }
        choices.groups.retain(|(known, _)| known != kind);
        let target: Option<Target> = errors.optional(&field, one(&field), texts::layout::FORM_CHOOSE);
        // A kind stays in the list even if nothing is chosen, so that one can choose again.
        choices
            .groups
            .push((*kind, target.map(|target| target.to_string()).unwrap_or_default()));
    }
    choices.groups.sort();
    let aspects = sent.iter().filter(|(key, _)| key == "aspect");
    choices.aspects = aspects
        .filter_map(|(_, value)| value.parse::<Aspect>().ok())
        .collect();
    if choices.aspects.is_empty() {
        errors.add("aspect", texts::layout::FORM_CHOOSE);
    }
    if let Some(day) = errors.day("day", one("day")) {
        choices.day = day;
    }
    let numbering: Option<Numbering> = errors.choice("numbering", one("numbering"));
    choices.numbering = numbering.unwrap_or(choices.numbering);
}
