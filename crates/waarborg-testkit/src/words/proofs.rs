//! What people add as evidence for a measure.

use crate::files::Kind;

/// The usual evidence for a measure.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    /// What it is called.
    pub title: &'static str,
    /// The file it comes as; `None` if people give a link.
    pub file: Option<Kind>,
    /// Not for everybody's eyes.
    pub confidential: bool,
    /// Means nothing without the title of the measure after it.
    pub general: bool,
}

const fn link(title: &'static str) -> Proof {
    Proof {
        title,
        file: None,
        confidential: false,
        general: false,
    }
}

const fn file(title: &'static str, kind: Kind) -> Proof {
    Proof {
        title,
        file: Some(kind),
        confidential: false,
        general: false,
    }
}

const fn secret(title: &'static str, kind: Kind) -> Proof {
    Proof {
        title,
        file: Some(kind),
        confidential: true,
        general: false,
    }
}

/// The usual proof for the measure with this number.
pub fn proof(number: &str) -> Proof {
    match number {
        "5.01.01" | "5.01.02" => link("Informatiebeveiligingsbeleid met collegebesluit"),
        "5.02.01" | "5.02.02" => link("Besluit rollen en verantwoordelijkheden"),
        "5.04.01" | "6.03.01" | "6.03.02" | "6.03.03" => file("Deelnemers aan de training", Kind::Training),
        "5.08.01" => link("Risicoafweging bij wijziging"),
        "5.09.01" | "8.24.02" => link("Inventaris van bedrijfsmiddelen"),
        "5.12.01" => link("Classificatie BIV"),
        "5.14.01" => file("Meting webstandaarden", Kind::Measurement),
        "5.14.04" | "5.14.05" => link("Register van websites en domeinen"),
        "5.16.02" | "5.18.02" => file("Beoordeling toegangsrechten", Kind::Access),
        "5.17.01" | "5.17.03" => link("Instellingen van inloggen"),
        "5.18.01" | "8.02.01" => file("Kwartaalbeoordeling beheerrechten", Kind::Privileged),
        "5.20.01" | "5.20.02" | "5.20.05" | "5.20.06" => link("Contract met bijlage beveiliging"),
        "5.20.03" | "5.20.04" | "5.21.02" => secret("Assurancerapport leverancier", Kind::Assurance),
        "5.22.01" => file("Verslag jaargesprek leverancier", Kind::Minutes),
        "5.24.04" => file("Maandrapportage incidenten", Kind::Incidents),
        "5.26.02" | "5.27.01" | "5.28.01" => file("Incidentenregistratie", Kind::Incidents),
        "5.30.01" | "5.30.02" => file("Verslag oefening continuïteitsplan", Kind::Exercise),
        "5.35.02" => link("Auditjaarplan"),
        "5.36.01" => link("In-controlverklaring"),
        "6.01.01" => link("Procedure screening en VOG"),
        "7.01.02" => secret("Verslag rondgang rekencentrum", Kind::Minutes),
        "8.08.01" | "8.08.02" | "8.08.03" | "8.08.04" => secret("Kwetsbaarhedenscan", Kind::Scan),
        "8.08.05" => secret("Rapport penetratietest", Kind::PenetrationTest),
        "8.13.01" => link("Back-upbeleid"),
        "8.13.02" => link("Vastgestelde RPO en RTO"),
        "8.13.03" => file("Overzicht geslaagde back-ups", Kind::Backup),
        "8.13.04" => file("Verslag hersteltest", Kind::Restore),
        "8.15.01" | "8.15.02" | "8.15.06" => file("Steekproef logregels", Kind::Logging),
        "8.29.01" | "8.31.02" => file("Verslag acceptatietest", Kind::Acceptance),
        "8.32.01" | "8.32.02" => file("Verslag wijzigingsoverleg", Kind::Minutes),
        _ => by_chapter(number),
    }
}

fn by_chapter(number: &str) -> Proof {
    let proof = match number.as_bytes().first() {
        Some(b'5') => link("Procedure"),
        Some(b'6') => link("Werkinstructie"),
        Some(b'7') => file("Verslag rondgang", Kind::Minutes),
        _ => link("Schermafdruk"),
    };
    Proof {
        general: true,
        ..proof
    }
}
