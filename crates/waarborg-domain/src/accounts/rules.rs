//! The rules on who decides.

use super::Role;
use crate::catalogue::Both;
use crate::rules::{Draft, Found, Rule, Severity, Source, Subject, Values};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "no-board-member",
        severity: Severity::Blocks,
        source: Source::Obligation,
        obligations: &["board-responsible"],
        title: Both {
            nl: "Er is een bestuurder die kan vaststellen",
            en: "There is a board member who can approve",
        },
        explanation: Both {
            nl: "De bestuurder is verantwoordelijk voor de maatregelen en stelt de verklaring vast. Geef ten minste één persoon de rol bestuurder.",
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
        source: Source::Obligation,
        obligations: &["ciso-advises"],
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
