//! The actions that the features record, in the order of the menu. Each has a sentence in
//! `texts/*/audit.ftl`, and a test holds this list to what the features write.

use crate::ui::Ui;

/// The actions of one feature.
pub struct Group {
    /// Feature: the part of the code before the full stop.
    pub feature: &'static str,
    /// The part behind it.
    pub verbs: &'static [&'static str],
}

/// All of them.
pub const GROUPS: &[Group] = &[
    Group {
        feature: "judgements",
        verbs: &["recorded", "recorded-several", "retracted", "undone"],
    },
    Group {
        feature: "self-assessments",
        verbs: &["imported"],
    },
    Group {
        feature: "evidence",
        verbs: &["added", "changed", "retired", "restored"],
    },
    Group {
        feature: "measures",
        verbs: &["owner-set"],
    },
    Group {
        feature: "objects",
        verbs: &[
            "added",
            "changed",
            "ended",
            "restored",
            "imported",
            "inheritance-added",
            "inheritance-ended",
        ],
    },
    Group {
        feature: "official",
        verbs: &["imported", "removed"],
    },
    Group {
        feature: "applicability",
        verbs: &["decided"],
    },
    Group {
        feature: "scope",
        verbs: &["stated", "item-decided"],
    },
    Group {
        feature: "statement",
        verbs: &[
            "proposed",
            "advised",
            "approved",
            "rejected",
            "withdrawn",
            "published",
            "taken-down",
        ],
    },
    Group {
        feature: "frameworks",
        verbs: &["imported", "removed"],
    },
    Group {
        feature: "migration",
        verbs: &["done", "undone"],
    },
    Group {
        feature: "admin",
        verbs: &[
            "member-added",
            "member-removed",
            "roles-changed",
            "password-reset",
            "second-factor-reset",
            "account-closed",
            "account-opened",
            "settings-changed",
            "face-changed",
        ],
    },
    Group {
        feature: "account",
        verbs: &[
            "language-changed",
            "password-changed",
            "second-factor-set",
            "second-factor-removed",
        ],
    },
    Group {
        feature: "setup",
        verbs: &["done"],
    },
];

/// One line of the list to choose from.
pub struct Option {
    /// What the form sends: a whole code, or a feature with a full stop.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// The actions of a feature, to choose from.
pub struct OptionGroup {
    /// What the feature is called.
    pub label: String,
    /// First all of them, then each.
    pub options: Vec<Option>,
}

/// What can be filtered on.
#[must_use]
pub fn options(ui: &Ui) -> Vec<OptionGroup> {
    let groups = GROUPS.iter().map(|group| {
        let label = ui.t(&format!("audit-group-{}", group.feature));
        let all = Option {
            value: format!("{}.", group.feature),
            label: ui.t1("audit-group-all", "group", &label),
        };
        let each = group.verbs.iter().map(|verb| {
            let value = format!("{}.{verb}", group.feature);
            Option {
                label: ui.action(&value),
                value,
            }
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
    use crate::i18n;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};
    use waarborg_domain::catalogue::Language;

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }

    /// Every action that is written somewhere in the code.
    fn written() -> BTreeSet<String> {
        let mut files = Vec::new();
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        sources(&crates.join("waarborg-web/src"), &mut files);
        sources(&crates.join("waarborg-testkit/src"), &mut files);
        let features: BTreeSet<&str> = GROUPS.iter().map(|group| group.feature).collect();
        let mut found = BTreeSet::new();
        for file in files {
            let source = std::fs::read_to_string(file).expect("a source");
            for quoted in source.split('"') {
                let is_verb =
                    |verb: &str| !verb.is_empty() && verb.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                let known = quoted
                    .split_once('.')
                    .filter(|(feature, _)| features.contains(feature));
                if known.is_some_and(|(_, verb)| is_verb(verb)) {
                    found.insert(quoted.to_owned());
                }
            }
        }
        found
    }

    #[test]
    fn every_action_that_is_written_can_be_read_and_filtered_on() {
        let verbs = |group: &Group| {
            group
                .verbs
                .iter()
                .map(|verb| format!("{}.{verb}", group.feature))
                .collect()
        };
        let known: BTreeSet<String> = GROUPS
            .iter()
            .flat_map(|group| -> Vec<String> { verbs(group) })
            .collect();
        let unknown: Vec<String> = written()
            .into_iter()
            .filter(|action| !known.contains(action))
            .collect();
        assert_eq!(
            unknown,
            Vec::<String>::new(),
            "add them to GROUPS and to texts/*/audit.ftl"
        );
        for action in known {
            for language in [Language::Nl, Language::En] {
                let key = format!("audit-did-{}", action.replace('.', "-"));
                assert!(i18n::find(language, &key, &[]).is_some(), "{key}");
            }
        }
    }
}
