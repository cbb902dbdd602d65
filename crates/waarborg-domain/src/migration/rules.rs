//! The rules on the version of BIO2: which one the law asks for, and which one is the newest.

use crate::catalogue::Both;
use crate::law::CbwScope;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value, Values};
use std::collections::BTreeMap;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "catalogue-outdated-cbw",
        severity: Severity::Warning,
        source: Source::Law("Cbro art. 5"),
        obligations: &[],
        title: Both {
            nl: "Je werkt met de versie van BIO2 die de wet voorschrijft",
            en: "You work on the version of BIO2 that the law prescribes",
        },
        explanation: Both {
            nl: "De Cyberbeveiligingswet geldt voor je organisatie, en de regeling daarbij schrijft een andere versie van BIO2 voor. Stap over: oordelen, besluiten en bewijs gaan mee.",
            en: "The Cyberbeveiligingswet applies to your organisation, and the regulation under it prescribes another version of BIO2. Move to it: judgements, decisions and evidence are carried along.",
        },
        message: Both {
            nl: "Je werkt met {version}; sinds {day} is {newest} voorgeschreven.",
            en: "You work on {version}; since {day} {newest} is prescribed.",
        },
        run: not_prescribed,
    },
    Rule {
        id: "catalogue-outdated",
        severity: Severity::Hint,
        source: Source::OwnReading,
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
        run: outdated,
    },
    Rule {
        id: "cbw-undetermined",
        severity: Severity::Hint,
        source: Source::Obligation,
        obligations: &["bio-through-cbw"],
        title: Both {
            nl: "Bepaald is of de Cyberbeveiligingswet geldt",
            en: "It is determined whether the Cyberbeveiligingswet applies",
        },
        explanation: Both {
            nl: "Of de Cyberbeveiligingswet (Cbw) geldt, bepaalt op welke grond BIO2 je organisatie bindt en welke versie is voorgeschreven. Zoek het uit en leg het met de reden vast bij de instellingen.",
            en: "Whether the Cyberbeveiligingswet (Cbw) applies decides on which ground BIO2 binds your organisation and which version is prescribed. Find out, and record it with the reason in the settings.",
        },
        message: Both {
            nl: "Bij de instellingen staat nog niet of de Cbw geldt.",
            en: "The settings do not say yet whether the Cbw applies.",
        },
        run: undetermined,
    },
];

fn versions(draft: &Draft<'_>, newest: &str) -> Values {
    BTreeMap::from([
        ("version", Value::Text(draft.catalogue.version().to_owned())),
        ("newest", Value::Text(newest.to_owned())),
    ])
}

/// Whether the law asks this organisation for another version on the day of the draft.
fn law_asks(draft: &Draft<'_>) -> bool {
    let (law, version) = (draft.catalogue.law(), draft.catalogue.version());
    law.asks_other_version(&draft.ledger.organisation, version, draft.posture.day)
}

fn not_prescribed(draft: &Draft<'_>) -> Found {
    if !law_asks(draft) {
        return Vec::new();
    }
    let law = draft.catalogue.law();
    let mut values = versions(draft, &law.version);
    values.insert("day", Value::Day(law.prescribes.since));
    vec![(Subject::Settings, values)]
}

/// Silent where the law already says so: nobody needs to read it twice.
fn outdated(draft: &Draft<'_>) -> Found {
    if draft.catalogue.version() == draft.newest_version || law_asks(draft) {
        return Vec::new();
    }
    vec![(Subject::Settings, versions(draft, draft.newest_version))]
}

fn undetermined(draft: &Draft<'_>) -> Found {
    let in_force = draft.posture.day >= draft.catalogue.law().cbw.since;
    let scope = draft.ledger.organisation.settings.cbw.scope;
    if in_force && scope == CbwScope::Undetermined {
        vec![(Subject::Settings, Values::new())]
    } else {
        Vec::new()
    }
}
