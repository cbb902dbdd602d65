//! The rule on the version of BIO2.

use crate::catalogue::Both;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value};
use std::collections::BTreeMap;

pub(super) const RULES: &[Rule] = &[Rule {
    id: "catalogue-outdated",
    severity: Severity::Hint,
    source: Source::Law("Cbro art. 5"),
    obligations: &[],
    title: Both {
        nl: "Je werkt met de nieuwste versie van BIO2",
        en: "You work on the newest version of BIO2",
    },
    explanation: Both {
        nl: "Er is een nieuwere versie van BIO2. Stap over wanneer het je uitkomt: oordelen, besluiten en bewijs gaan mee.",
        en: "There is a newer version of BIO2. Move to it when it suits you: judgements, decisions and evidence are carried along.",
    },
    message: Both {
        nl: "Je werkt met {version}; {newest} is er ook.",
        en: "You work on {version}; {newest} is available.",
    },
    run: catalogue_outdated,
}];

fn catalogue_outdated(draft: &Draft<'_>) -> Found {
    let version = draft.catalogue.version();
    if version == draft.newest_version {
        return Vec::new();
    }
    let values = BTreeMap::from([
        ("version", Value::Text(version.to_owned())),
        ("newest", Value::Text(draft.newest_version.to_owned())),
    ]);
    vec![(Subject::Settings, values)]
}
