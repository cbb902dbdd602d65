//! The actions to filter on, as the features list them.

use crate::texts;
use crate::ui::{Ui, nothing};
use std::sync::OnceLock;
use waarborg_domain::audit::EventKind;
use waarborg_domain::catalogue::Language;
use waarborg_domain::features;

/// One line of the list to choose from.
pub struct Option {
    /// What the form sends: a whole code, or the part before the full stop with it.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// The actions that go together, to choose from.
pub struct OptionGroup {
    /// What they are called.
    pub label: String,
    /// First all of them, then each.
    pub options: Vec<Option>,
}

/// The kinds of event that go together: those with the same part before the full stop.
fn groups() -> Vec<(&'static str, Vec<&'static EventKind>)> {
    let mut groups: Vec<(&str, Vec<&EventKind>)> = Vec::new();
    for kind in features::ALL.iter().flat_map(|feature| feature.events) {
        let name = kind.group();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, kinds)) => kinds.push(kind),
            None => groups.push((name, vec![kind])),
        }
    }
    groups
}

/// What can be filtered on. Put in words once per language: these are more texts than the page has lines.
#[must_use]
pub fn options(ui: &Ui) -> &'static [OptionGroup] {
    static DUTCH: OnceLock<Vec<OptionGroup>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<OptionGroup>> = OnceLock::new();
    let known = match ui.language() {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    };
    known.get_or_init(|| in_words(ui))
}

fn in_words(ui: &Ui) -> Vec<OptionGroup> {
    let groups = groups().into_iter().map(|(name, kinds)| {
        let label = ui
            .recorded(&format!("audit-group-{name}"), nothing)
            .unwrap_or_else(|| name.to_owned());
        let all = Option {
            value: format!("{name}."),
            label: ui.t(texts::audit::GROUP_ALL.group(&label)),
        };
        let each = kinds.into_iter().map(|kind| Option {
            value: kind.action.to_owned(),
            label: ui.action(kind.action),
        });
        OptionGroup {
            options: std::iter::once(all).chain(each).collect(),
            label,
        }
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Library;
    use std::collections::BTreeSet;
    use waarborg_domain::audit::{RECORD_ID, code_lists, record_fields};

    /// What a text asks for, if it exists. The build checks that both languages have the same.
    fn arguments(key: &str) -> std::option::Option<&'static [&'static str]> {
        let libraries: [fn() -> &'static Library; 2] =
            [|| &crate::texts::LIBRARY, || &waarborg_web_kit::texts::LIBRARY];
        let mut found = libraries.into_iter().filter_map(|of| of().recorded(of, key));
        found.next().map(|(_, arguments)| arguments)
    }

    #[test]
    fn every_kind_of_event_has_its_texts() {
        let mut missing = BTreeSet::new();
        let mut need = |key: String| {
            if arguments(&key).is_none() {
                missing.insert(key);
            }
        };
        for (group, kinds) in groups() {
            need(format!("audit-group-{group}"));
            for kind in kinds {
                need(kind.action.replacen('.', "-event-", 1));
                need(kind.action.replacen('.', "-did-", 1));
            }
        }
        for field in record_fields().filter(|field| *field != RECORD_ID) {
            need(format!("audit-field-{}", field.replace('_', "-")));
        }
        for (list, codes) in code_lists() {
            for code in codes {
                need(format!("{list}-{code}"));
            }
        }
        assert_eq!(missing, BTreeSet::new());
    }

    #[test]
    fn no_two_features_record_the_same_action() {
        let kinds = features::ALL.iter().flat_map(|feature| feature.events);
        let actions: Vec<&str> = kinds.map(|kind| kind.action).collect();
        let different: BTreeSet<&&str> = actions.iter().collect();
        assert_eq!(different.len(), actions.len());
    }

    #[test]
    fn a_sentence_asks_only_for_what_its_event_has() {
        for kind in features::ALL.iter().flat_map(|feature| feature.events) {
            let key = kind.action.replacen('.', "-did-", 1);
            for name in arguments(&key).unwrap_or_default() {
                let known = ["who", "what"].contains(name) || kind.fields.contains(name);
                assert!(known, "{key} asks for ${name}");
            }
        }
    }
}
