//! Rules on the organisation: who decides, which version of BIO2, and the statements so far.

use super::diagnostic::{Value, Values};
use super::{Draft, Found, Rule, Severity, Source, Subject};
use crate::accounts::Role;
use crate::catalogue::Both;
use crate::statement::StatementStatus;
use chrono::Months;
use std::collections::BTreeMap;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "no-board-member",
        severity: Severity::Blocks,
        source: Source::Chapter("Governance – Bestuurder"),
        obligation: Some("board-responsible"),
        title: Both {
            nl: "Er is een bestuurder die kan goedkeuren",
            en: "There is a board member who can approve",
        },
        explanation: Both {
            nl: "De bestuurder is verantwoordelijk voor de maatregelen en keurt de verklaring goed. Geef ten minste één persoon de rol bestuurder.",
            en: "The board member is responsible for the measures and approves the statement. Give at least one person the role of board member.",
        },
        message: Both {
            nl: "Niemand heeft de rol bestuurder.",
            en: "Nobody has the role of board member.",
        },
        run: |draft| nobody_with(draft, Role::BoardMember),
    },
    Rule {
        id: "no-ciso",
        severity: Severity::Blocks,
        source: Source::Chapter("Governance – CISO"),
        obligation: Some("ciso-advises"),
        title: Both {
            nl: "Er is een CISO die adviseert",
            en: "There is a CISO who advises",
        },
        explanation: Both {
            nl: "De CISO adviseert de bestuurder, ook over deze verklaring. Geef ten minste één persoon de rol CISO.",
            en: "The CISO advises the board, on this statement too. Give at least one person the role of CISO.",
        },
        message: Both {
            nl: "Niemand heeft de rol CISO.",
            en: "Nobody has the role of CISO.",
        },
        run: |draft| nobody_with(draft, Role::Ciso),
    },
    Rule {
        id: "catalogue-outdated",
        severity: Severity::Hint,
        source: Source::Chapter("Toepassing BIO"),
        obligation: None,
        title: Both {
            nl: "U werkt met de nieuwste versie van BIO2",
            en: "You work on the newest version of BIO2",
        },
        explanation: Both {
            nl: "Er is een nieuwere versie van BIO2. Stap over wanneer het u uitkomt: oordelen, besluiten en bewijs gaan mee.",
            en: "There is a newer version of BIO2. Move to it when it suits you: judgements, decisions and evidence come along.",
        },
        message: Both {
            nl: "U werkt met {version}; {newest} is er ook.",
            en: "You work on {version}; {newest} is available.",
        },
        run: catalogue_outdated,
    },
    Rule {
        id: "statement-outdated",
        severity: Severity::Hint,
        source: Source::Chapter("Monitoring en continue verbetering"),
        obligation: Some("continual-improvement"),
        title: Both {
            nl: "De gepubliceerde verklaring is niet ouder dan een jaar",
            en: "The published statement is not older than a year",
        },
        explanation: Both {
            nl: "Een verklaring laat de stand van één dag zien. Maak ten minste elk jaar een nieuwe, zodat lezers weten hoe het nu is.",
            en: "A statement shows the state of one day. Make a new one at least every year, so that readers know how things are now.",
        },
        message: Both {
            nl: "Versie {number} laat de stand van {day} zien.",
            en: "Version {number} shows the state of {day}.",
        },
        run: statement_outdated,
    },
];

fn nobody_with(draft: &Draft<'_>, role: Role) -> Found {
    let members = draft.ledger.members.iter();
    let anybody = members
        .filter(|member| member.active)
        .any(|member| member.roles.contains(&role));
    if anybody {
        Vec::new()
    } else {
        vec![(Subject::Members, Values::new())]
    }
}

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

fn statement_outdated(draft: &Draft<'_>) -> Found {
    let published = draft
        .statements
        .iter()
        .filter(|statement| statement.status == StatementStatus::Published);
    let Some(newest) = published.max_by_key(|statement| statement.number) else {
        return Vec::new();
    };
    let until = newest.as_of.checked_add_months(Months::new(12));
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
