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
        verbs: &["recorded", "retracted"],
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
            "created",
            "changed",
            "ended",
            "retired",
            "restored",
            "imported",
            "provision-added",
            "provision-ended",
        ],
    },
    Group {
        feature: "provisions",
        verbs: &["added", "ended"],
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
        feature: "accounts",
        verbs: &["added", "roles-changed"],
    },
    Group {
        feature: "organisation",
        verbs: &["created"],
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
