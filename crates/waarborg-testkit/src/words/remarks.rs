//! Remarks with judgements: short, as busy people write them.

use super::remarks_by_measure::BY_MEASURE;
use crate::chance::Chance;
use waarborg_domain::judgements::{Aspect, Basis, Verdict};

/// What is judged and how it came out.
#[derive(Debug, Clone, Copy)]
pub struct Outcome<'a> {
    pub number: &'a str,
    pub aspect: Aspect,
    pub verdict: Verdict,
    pub basis: Basis,
}

/// A remark for this outcome; often none if all is well.
pub fn remark(outcome: Outcome<'_>, chance: &mut Chance) -> String {
    let wanted = match (outcome.basis, outcome.verdict) {
        (Basis::SelfAssessment, Verdict::Met) => 0.45,
        (Basis::SelfAssessment, _) => 0.85,
        _ => 1.0,
    };
    if !chance.happens(wanted) {
        return String::new();
    }
    let special = BY_MEASURE
        .iter()
        .find(|(number, _)| *number == outcome.number)
        .map(|(_, texts)| texts[outcome.verdict as usize]);
    let texts = match (outcome.basis, special) {
        (Basis::SelfAssessment, Some(texts)) if !texts.is_empty() && chance.happens(0.7) => texts,
        (Basis::SelfAssessment, _) => by_aspect(outcome.aspect, outcome.verdict),
        _ => by_basis(outcome.basis, outcome.verdict),
    };
    chance
        .pick(texts)
        .map_or_else(String::new, |text| (*text).to_owned())
}

const fn by_aspect(aspect: Aspect, verdict: Verdict) -> &'static [&'static str] {
    match (aspect, verdict) {
        (Aspect::Design, Verdict::Met) => &[
            "Beschreven en vastgesteld.",
            "Staat in het handboek, hoofdstuk is bijgewerkt.",
            "Werkinstructie is besproken in het teamoverleg.",
            "Vastgesteld door het managementteam.",
            "Nagelopen, tekst klopt nog.",
        ],
        (Aspect::Design, Verdict::PartlyMet) => &[
            "Concept ligt er, nog niet vastgesteld.",
            "Beschreven, maar rollen zijn niet ingevuld.",
            "Oude versie; moet worden aangepast aan BIO2.",
            "Geldt nu alleen voor een deel van de organisatie.",
        ],
        (Aspect::Design, Verdict::NotMet) => &[
            "Niets op papier gevonden.",
            "Iedereen doet het op zijn eigen manier.",
            "Nog niet beschreven, staat op de planning.",
            "Het bestaande document gaat hier niet over.",
        ],
        (Aspect::Existence, Verdict::Met) => &[
            "Gezien op het scherm, klopt met de beschrijving.",
            "Steekproef van vijf, alle vijf in orde.",
            "Ingericht zoals afgesproken.",
            "Samen met de functioneel beheerder bekeken.",
            "Laatste restpunten zijn weggewerkt.",
        ],
        (Aspect::Existence, Verdict::PartlyMet) => &[
            "Grotendeels ingericht, uitzonderingen nog niet.",
            "Drie van de vijf in de steekproef in orde.",
            "Wacht op de volgende release.",
            "Ingericht in productie, nog niet in acceptatie.",
        ],
        (Aspect::Existence, Verdict::NotMet) => &[
            "Nog niet ingericht.",
            "Instelling staat uit; wijziging is aangevraagd.",
            "Er is niets van terug te vinden.",
            "Wacht op capaciteit bij ICT.",
        ],
        (Aspect::OperatingEffectiveness, Verdict::Met) => &[
            "Hele periode uitgevoerd en vastgelegd.",
            "Verslagen aanwezig, acties zijn afgerond.",
            "Werkt; geen afwijkingen in deze periode.",
            "Twee afwijkingen, beide binnen de termijn opgelost.",
            "Gecontroleerd aan de hand van de registratie.",
        ],
        (Aspect::OperatingEffectiveness, Verdict::PartlyMet) => &[
            "Gebeurt wel, maar niet altijd vastgelegd.",
            "Een keer overgeslagen in de vakantieperiode.",
            "Nog te kort in gebruik om alles te kunnen tonen.",
            "Acties uit de vorige ronde staan nog open.",
        ],
        (Aspect::OperatingEffectiveness, Verdict::NotMet) => &[
            "Niet aan te tonen over deze periode.",
            "Pas net ingericht, nog geen werking.",
            "Afgelopen jaar niet uitgevoerd.",
            "Geen verslagen gevonden.",
        ],
    }
}

const fn by_basis(basis: Basis, verdict: Verdict) -> &'static [&'static str] {
    match (basis, verdict) {
        (Basis::InternalAudit, Verdict::Met) => &[
            "Interne audit: bevestigd, geen bevindingen.",
            "Interne audit: steekproef in orde.",
        ],
        (Basis::InternalAudit, Verdict::PartlyMet) => &[
            "Interne audit: het gebeurt, maar niet aantoonbaar voor alle maanden.",
            "Interne audit: twee van de acht gevallen zonder vastlegging.",
            "Interne audit: beschrijving en praktijk lopen uit elkaar.",
            "Interne audit: uitzonderingen zijn niet door de eigenaar goedgekeurd.",
        ],
        (Basis::InternalAudit, Verdict::NotMet) => &[
            "Interne audit: zelfevaluatie was te positief; niets vastgelegd.",
            "Interne audit: accounts van vertrokken medewerkers nog actief.",
            "Interne audit: de controle is sinds het voorjaar niet meer gedaan.",
        ],
        (Basis::ExternalAudit, Verdict::Met) => &[
            "Rapport van onafhankelijke derde ontvangen, geen uitzonderingen.",
            "Externe audit: voldoet in opzet, bestaan en werking.",
        ],
        (Basis::ExternalAudit, Verdict::PartlyMet) => &[
            "Rapport dekt niet de hele dienst; aanvulling gevraagd.",
            "Externe audit: verbetering zichtbaar, vastlegging nog onvolledig.",
        ],
        (Basis::ExternalAudit, Verdict::NotMet) => &[
            "Rapport bevat een afkeurend oordeel; verbeterplan gevraagd.",
            "Externe audit: niet aangetoond.",
        ],
        (Basis::PenetrationTest, Verdict::Met) => &[
            "Geen hoge bevindingen; twee lage zijn opgelost.",
            "Hertest: eerdere bevindingen zijn verholpen.",
            "Alleen informatieve bevindingen.",
        ],
        (Basis::PenetrationTest, _) => &[
            "Eén hoge bevinding: gegevens van anderen op te vragen door een nummer te wijzigen.",
            "Hoge bevinding in het inlogscherm; leverancier werkt aan een oplossing.",
        ],
        (Basis::RedTeam, Verdict::Met) => &["Red-teamoefening: aanval binnen een uur gezien en gemeld."],
        (Basis::RedTeam, Verdict::PartlyMet) => &["Red-teamoefening: gezien, maar pas na een dag opgevolgd."],
        (Basis::RedTeam, Verdict::NotMet) => {
            &["Red-teamoefening: uitgaand verkeer van de aanvallers is niet opgevallen."]
        }
        (_, Verdict::Met) => &["Meting: alle onderdelen geslaagd.", "Meting: 100 procent."],
        (_, Verdict::PartlyMet) => &[
            "Meting: beveiligd mailverkeer nog niet volledig.",
            "Meting: één onderdeel niet geslaagd.",
        ],
        (_, Verdict::NotMet) => &["Meting: meerdere onderdelen niet geslaagd."],
    }
}
