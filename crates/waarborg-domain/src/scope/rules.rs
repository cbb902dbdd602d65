//! The rules on the scope of the ISMS.

use crate::catalogue::Both;
use crate::objects::ObjectVersion;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Values, of_object};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "scope-text-missing",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["publish-scope-and-statement", "scope-critical"],
        title: Both {
            nl: "De reikwijdte is beschreven",
            en: "The scope is described",
        },
        explanation: Both {
            nl: "Wie de Verklaring van Toepasselijkheid krijgt of leest, moet weten waarvoor zij geldt. Schrijf in een paar zinnen voor welke diensten, processen en systemen je managementsysteem geldt, zo dat een inwoner het begrijpt. Werk je met v1.2, dan is het verplicht om de reikwijdte te publiceren.",
            en: "Whoever gets or reads the statement of applicability must know what it is about. Write in a few sentences which services, processes and systems your management system covers, so that a citizen understands it. On v1.2, publishing the scope is mandatory.",
        },
        message: Both {
            nl: "De tekst van de reikwijdte is leeg.",
            en: "The text of the scope is empty.",
        },
        run: text_missing,
    },
    Rule {
        id: "scope-critical-out",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["scope-critical"],
        title: Both {
            nl: "Alles wat kritiek is, valt binnen de reikwijdte",
            en: "Everything critical is in the scope",
        },
        explanation: Both {
            nl: "Processen en systemen die kritiek zijn voor je dienstverlening horen altijd in de reikwijdte. Zet dit object in de reikwijdte. Is het bij nader inzien niet kritiek? Pas dat dan aan bij het proces of systeem.",
            en: "Processes and systems that are critical for your services always belong in the scope. Put this one in the scope. Is it not critical after all? Then change that at the process or system.",
        },
        message: Both {
            nl: "{name} ({code}) is kritiek, maar staat buiten de reikwijdte.",
            en: "{name} ({code}) is critical, but is out of the scope.",
        },
        run: critical_out,
    },
    Rule {
        id: "scope-out-without-reason",
        severity: Severity::Blocks,
        source: Source::OwnReading,
        obligations: &["scope-critical"],
        title: Both {
            nl: "Wat buiten de reikwijdte valt, heeft een reden",
            en: "What is out of the scope has a reason",
        },
        explanation: Both {
            nl: "Je bepaalt zelf welke ondersteunende processen en systemen meedoen. Leg wel uit waarom iets niet meedoet, want de lezer van de verklaring ziet het verschil. Vul een reden in of zet het object in de reikwijdte.",
            en: "You decide which supporting processes and systems take part. Do explain why something does not, because the reader of the statement sees the difference. Fill in a reason or put it in the scope.",
        },
        message: Both {
            nl: "Bij {name} ({code}) staat niet waarom het buiten de reikwijdte valt.",
            en: "For {name} ({code}) it does not say why it is out of the scope.",
        },
        run: out_without_reason,
    },
];

fn text_missing(draft: &Draft<'_>) -> Found {
    let text = draft.ledger.scope_text_on(draft.posture.day);
    match text {
        Some(text) if !text.text.trim().is_empty() => Vec::new(),
        _ => vec![(Subject::Scope, Values::new())],
    }
}

/// The processes and systems that are out of the scope, with their reasons.
fn out_of_scope<'a>(draft: &Draft<'a>) -> impl Iterator<Item = (&'a ObjectVersion, String)> {
    let decided = draft.ledger.scope_items_on(draft.posture.day);
    let objects = draft.posture.objects.iter();
    objects.filter_map(move |object| {
        let item = decided.get(&object.object).filter(|item| !item.included)?;
        Some((object, item.reason.trim().to_owned()))
    })
}

fn critical_out(draft: &Draft<'_>) -> Found {
    let critical = out_of_scope(draft).filter(|(object, _)| object.details.critical);
    critical
        .map(|(object, _)| (Subject::Object(object.object), of_object(object)))
        .collect()
}

fn out_without_reason(draft: &Draft<'_>) -> Found {
    let unexplained = out_of_scope(draft).filter(|(_, reason)| reason.is_empty());
    unexplained
        .map(|(object, _)| (Subject::Object(object.object), of_object(object)))
        .collect()
}
