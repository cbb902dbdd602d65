//! A statement on the real catalogue, with a municipality that is some way along.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use crate::sample::Sample;
use waarborg_domain::applicability::Applicability;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::Posture;
use waarborg_domain::statement::Statement;

pub fn statement() -> Statement {
    let mut sample = Sample::bare();
    sample.scope_text(
        "Het managementsysteem omvat alle dienstverlening van de gemeente Voorbeeldstad aan inwoners en \
         bedrijven, en de processen en systemen die daarvoor nodig zijn.\nDe gemeenschappelijke regeling \
         voor belastingen heeft een eigen managementsysteem en valt erbuiten.",
    );
    let processes = [
        "Burgerzaken",
        "Vergunningen",
        "Sociaal domein",
        "Financiën",
        "Inkoop",
    ];
    for (index, name) in processes.iter().enumerate() {
        sample.object(ObjectKind::Process, &format!("P{:02}", index + 1), |details| {
            details.name = (*name).to_owned();
            details.critical = index < 3;
        });
    }
    for index in 1..=40 {
        sample.object(ObjectKind::System, &format!("S{index:02}"), |details| {
            details.name = format!(
                "{} {index}",
                ["Zaaksysteem", "Registratie", "Portaal", "Koppeling"][index % 4]
            );
            details.critical = index % 5 == 0;
            details.internet_facing = index % 4 == 2;
        });
    }
    for index in 1..=6 {
        sample.object(ObjectKind::Supplier, &format!("L{index:02}"), |_| ());
    }
    let catalogue = waarborg_catalogue::newest();
    let mut turn = 7u32;
    let mut random = |below: u32| {
        turn = turn.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        (turn >> 16) % below
    };
    for measure in catalogue.measures() {
        for aspect in Aspect::ALL {
            for kind in ObjectKind::ALL {
                let verdict = [
                    Verdict::Met,
                    Verdict::Met,
                    Verdict::Met,
                    Verdict::PartlyMet,
                    Verdict::NotMet,
                ];
                let verdict = verdict[random(5) as usize];
                let on = sample.today - chrono::Days::new(u64::from(20 + random(420)));
                if random(9) > 0 {
                    sample.judge(
                        measure.number,
                        Target::All(*kind),
                        *aspect,
                        verdict,
                        &on.to_string(),
                    );
                }
            }
        }
    }
    sample.scope_item(
        "P05",
        false,
        "Inkoop loopt via de inkooporganisatie van de regio.",
    );
    sample.scope_item(
        "S39",
        false,
        "Wordt in 2027 uitgezet; er staan geen gegevens meer in.",
    );
    sample.decide(
        "8.30",
        Applicability::LeftOut,
        [
            "De gemeente laat geen software ontwikkelen.",
            "RA-2026-014, paragraaf 3",
            "",
        ],
    );
    sample.decide(
        "8.24",
        Applicability::Equivalent,
        [
            "Zorginformatie van de jeugdteams valt onder de zorgnorm.\nDe overige systemen volgen BIO2.",
            "RA-2026-009",
            "NEN 7510-2, 8.24",
        ],
    );
    sample.decide(
        "7.09",
        Applicability::Deviates,
        [
            "Sleutels liggen bij de beheerder van het pand.",
            "RA-2026-011",
            "",
        ],
    );
    sample.decide(
        "8.08.05",
        Applicability::CannotApply,
        ["Alle portalen draaien bij een leverancier.", "RA-2026-020", ""],
    );
    sample.decide(
        "5.05",
        Applicability::Applies,
        ["Contact met autoriteiten is bij wet geregeld.", "", ""],
    );
    let posture = Posture::derive(catalogue, &sample.ledger, sample.today);
    Statement::freeze(catalogue, &sample.ledger, &posture, 3)
}
