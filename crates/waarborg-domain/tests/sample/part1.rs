//! Part 1 of the invented catalogue: one duty and one thing that is only stated.

use super::{both, day};
use waarborg_domain::catalogue::OwedBy;
use waarborg_domain::obligations::{
    Chapter, Force, Obligation, ObligationNumber, ObligationTheme, Obligations,
};
use waarborg_domain::provenance::{Certainty, Provenance};

fn obligation(number: u8, force: Force) -> Obligation {
    Obligation {
        number: ObligationNumber(number),
        id: format!("sample-{number}"),
        theme: ObligationTheme::Governance,
        force,
        owed_by: OwedBy::Board,
        chapter: Some(Chapter {
            number: "12.1".to_owned(),
            title: "Bestuurder".to_owned(),
        }),
        title: both(&format!("Verplichting {number}")),
        summary: both("Wat er moet"),
        clauses: Vec::new(),
        articles: Vec::new(),
    }
}

pub fn obligations() -> Obligations {
    Obligations {
        provenance: Provenance {
            source: both("test"),
            checked_on: day("2026-11-28"),
            certainty: Certainty::Published,
        },
        list: vec![obligation(1, Force::Duty), obligation(2, Force::Given)],
    }
}
