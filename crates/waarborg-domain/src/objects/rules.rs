//! The rules on what is registered.

use super::ObjectKind;
use crate::catalogue::{Binding, Both};
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Value, of_object};
use std::collections::BTreeMap;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "register-empty",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["scope-critical"],
        title: Both {
            nl: "Er zijn processen en systemen geregistreerd",
            en: "Processes and systems are registered",
        },
        explanation: Both {
            nl: "Zonder processen of systemen is er geen reikwijdte om te verklaren. Voeg ze toe, of lees ze in uit een werkblad. Begin met wat kritiek is.",
            en: "Without processes or systems there is no scope to state. Add them, or import them from a spreadsheet. Begin with what is critical.",
        },
        message: Both {
            nl: "Er is nog niets geregistreerd: {what}.",
            en: "Nothing is registered yet: {what}.",
        },
        run: register_empty,
    },
    Rule {
        id: "nothing-to-judge",
        severity: Severity::Warning,
        source: Source::Obligation,
        obligations: &["risk-identification"],
        title: Both {
            nl: "Voor elke soort maatregel is er iets om te beoordelen",
            en: "There is something to judge for every kind of measure",
        },
        explanation: Both {
            nl: "Deze maatregelen gelden voor een soort object dat je binnen de reikwijdte niet hebt geregistreerd. Klopt dat, leg dan per maatregel vast dat hij niet van toepassing kan zijn. Klopt het niet, vul dan het register aan.",
            en: "These measures are about a kind of object that you have none of registered within the scope. If that is right, decide per measure that it cannot apply. If it is not, complete the register.",
        },
        message: Both {
            nl: "Binnen de reikwijdte is niets van deze soort geregistreerd: {what}. Aantal maatregelen daarvoor: {count}.",
            en: "Nothing of this kind is registered within the scope: {what}. Number of measures on it: {count}.",
        },
        run: nothing_to_judge,
    },
    Rule {
        id: "critical-without-owner",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["line-owns-risks"],
        title: Both {
            nl: "Alles wat kritiek is, heeft een eigenaar",
            en: "Everything critical has an owner",
        },
        explanation: Both {
            nl: "Het lijnmanagement is eigenaar van informatie en systemen en past de maatregelen toe. Zonder eigenaar is niemand verantwoordelijk. Wijs bij dit object een eigenaar aan.",
            en: "Line management owns information and systems and applies the measures. Without an owner nobody is responsible. Assign an owner here.",
        },
        message: Both {
            nl: "{name} ({code}) is kritiek en heeft geen eigenaar.",
            en: "{name} ({code}) is critical and has no owner.",
        },
        run: |draft| without_owner(draft, true),
    },
    Rule {
        id: "object-without-owner",
        severity: Severity::Warning,
        source: Source::Obligation,
        obligations: &["line-owns-risks"],
        title: Both {
            nl: "Elk object heeft een eigenaar",
            en: "Every object has an owner",
        },
        explanation: Both {
            nl: "Het lijnmanagement is eigenaar van informatie en systemen en past de maatregelen toe. Zonder eigenaar krijgt niemand de taak om iets aan te tonen. Wijs bij dit object een eigenaar aan.",
            en: "Line management owns information and systems and applies the measures. Without an owner nobody gets the task of demonstrating anything. Assign an owner here.",
        },
        message: Both {
            nl: "{name} ({code}) heeft geen eigenaar.",
            en: "{name} ({code}) has no owner.",
        },
        run: |draft| without_owner(draft, false),
    },
];

fn register_empty(draft: &Draft<'_>) -> Found {
    let kinds = [
        (ObjectKind::Process, "processen", "processes"),
        (ObjectKind::System, "systemen", "systems"),
    ];
    let has = |kind| draft.posture.objects.iter().any(|object| object.kind == kind);
    let empty = kinds.into_iter().filter(|(kind, ..)| !has(*kind));
    empty
        .map(|(kind, nl, en)| {
            let values = BTreeMap::from([("what", both(nl, en))]);
            (Subject::Register(kind), values)
        })
        .collect()
}

fn both(nl: &str, en: &str) -> Value {
    Value::Both(Both {
        nl: nl.to_owned(),
        en: en.to_owned(),
    })
}

fn nothing_to_judge(draft: &Draft<'_>) -> Found {
    let decisions = draft.ledger.decisions_on(draft.posture.day);
    let kinds = [
        (
            Binding::Organisation,
            ObjectKind::Organisation,
            "de organisatie",
            "the organisation",
        ),
        (Binding::Process, ObjectKind::Process, "processen", "processes"),
        (Binding::System, ObjectKind::System, "systemen", "systems"),
        (
            Binding::InternetFacingSystem,
            ObjectKind::System,
            "systemen die vanaf internet bereikbaar zijn",
            "systems that can be reached from the internet",
        ),
        (
            Binding::Supplier,
            ObjectKind::Supplier,
            "leveranciers",
            "suppliers",
        ),
    ];
    let scope = draft.ledger.scope_items_on(draft.posture.day);
    let mut found = Found::new();
    for (binding, kind, nl, en) in kinds {
        let bound = draft.posture.objects.iter().any(|object| {
            let included = scope.get(&object.object).is_none_or(|item| item.included);
            included && object.is_bound_by(binding)
        });
        let of_kind = draft.catalogue.measures().iter().filter(|m| m.binding == binding);
        let owed = of_kind.filter(|m| crate::ledger::Ledger::is_owed(&decisions, m.number));
        let count = u32::try_from(owed.count()).unwrap_or(u32::MAX);
        if !bound && count > 0 {
            let values = BTreeMap::from([("count", Value::Number(count)), ("what", both(nl, en))]);
            found.push((Subject::Register(kind), values));
        }
    }
    found
}

fn without_owner(draft: &Draft<'_>, critical: bool) -> Found {
    let objects = draft.posture.objects.iter();
    let orphans = objects.filter(|object| {
        object.kind != ObjectKind::Organisation
            && object.details.owner.is_none()
            && object.details.critical == critical
    });
    orphans
        .map(|object| (Subject::Object(object.object), of_object(object)))
        .collect()
}
