//! The files of the demo: small texts and tables, the same for every organisation, so that the evidence
//! store holds each once.

use crate::calendar::Calendar;
use chrono::Datelike;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use waarborg_domain::Day;
use waarborg_domain::evidence::StoredFile;

/// What a file is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Training,
    Measurement,
    Access,
    Privileged,
    Assurance,
    Minutes,
    Incidents,
    Exercise,
    Scan,
    PenetrationTest,
    Backup,
    Restore,
    Logging,
    Acceptance,
}

const KINDS: [Kind; 14] = [
    Kind::Training,
    Kind::Measurement,
    Kind::Access,
    Kind::Privileged,
    Kind::Assurance,
    Kind::Minutes,
    Kind::Incidents,
    Kind::Exercise,
    Kind::Scan,
    Kind::PenetrationTest,
    Kind::Backup,
    Kind::Restore,
    Kind::Logging,
    Kind::Acceptance,
];

/// A file that evidence of the demo refers to: whoever applies the commits stores it first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFile {
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// Name.
    pub name: String,
    /// Media type.
    pub media_type: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
}

impl DemoFile {
    pub(crate) fn stored(&self) -> StoredFile {
        StoredFile {
            sha256: self.sha256.clone(),
            name: self.name.clone(),
            media_type: self.media_type.to_owned(),
            size: i64::try_from(self.bytes.len()).unwrap_or(i64::MAX),
        }
    }
}

/// All files of a plan: one per kind and quarter. The longest story counts, so that one set serves
/// all organisations of the plan.
#[must_use]
pub fn files(plan: &crate::Plan) -> Vec<DemoFile> {
    DemoFiles::new(&Calendar::new(plan.today, plan.size.months))
        .0
        .into_values()
        .collect()
}

/// A quarter: year and 1 to 4.
type Quarter = (i32, u32);

/// The quarter of a day.
pub(crate) fn quarter(day: Day) -> Quarter {
    (day.year(), day.month0() / 3 + 1)
}

/// The files by kind and quarter.
pub(crate) struct DemoFiles(BTreeMap<(Kind, Quarter), DemoFile>);

impl DemoFiles {
    pub(crate) fn new(calendar: &Calendar) -> Self {
        let mut files = BTreeMap::new();
        for offset in 0..calendar.length() {
            let quarter = quarter(calendar.day(offset));
            if !files.contains_key(&(Kind::Training, quarter)) {
                files.extend(KINDS.map(|kind| ((kind, quarter), file(kind, quarter))));
            }
        }
        Self(files)
    }

    pub(crate) fn get(&self, kind: Kind, day: Day) -> Option<&DemoFile> {
        self.0.get(&(kind, quarter(day)))
    }
}

fn file(kind: Kind, quarter: Quarter) -> DemoFile {
    let (stem, extension, text) = content(kind, quarter);
    let bytes = text.into_bytes();
    DemoFile {
        sha256: hex::encode(Sha256::digest(&bytes)),
        name: format!("{stem}-{}-k{}.{extension}", quarter.0, quarter.1),
        media_type: if extension == "csv" {
            "text/csv"
        } else {
            "text/plain"
        },
        bytes,
    }
}

#[expect(clippy::too_many_lines, reason = "was longer when the limit came")]
fn content(kind: Kind, quarter: Quarter) -> (&'static str, &'static str, String) {
    match kind {
        Kind::Training => table(
            "deelnemers-training",
            "afdeling;uitgenodigd;gevolgd",
            TEAMS,
            quarter,
        ),
        Kind::Measurement => table(
            "meting-webstandaarden",
            "onderdeel;domeinen;geslaagd",
            STANDARDS,
            quarter,
        ),
        Kind::Access => table(
            "beoordeling-toegangsrechten",
            "rol;accounts;bevestigd",
            ROLES,
            quarter,
        ),
        Kind::Privileged => table(
            "beoordeling-beheerrechten",
            "rol;accounts;bevestigd",
            ADMINS,
            quarter,
        ),
        Kind::Incidents => table("incidenten", "soort;gemeld;opgelost", INCIDENTS, quarter),
        Kind::Backup => table("geslaagde-back-ups", "groep;gepland;geslaagd", BACKUPS, quarter),
        Kind::Scan => table(
            "kwetsbaarhedenscan",
            "ernst;gevonden;opgelost",
            SEVERITIES,
            quarter,
        ),
        Kind::Logging => table("steekproef-logregels", "bron;bekeken;in orde", SOURCES, quarter),
        Kind::Assurance => report(
            "assurancerapport-samenvatting",
            "Samenvatting assurancerapport",
            ASSURANCE,
            quarter,
        ),
        Kind::Minutes => report("verslag", "Verslag", MINUTES, quarter),
        Kind::Exercise => report(
            "verslag-oefening",
            "Verslag oefening continuïteitsplan",
            EXERCISE,
            quarter,
        ),
        Kind::PenetrationTest => report(
            "samenvatting-penetratietest",
            "Samenvatting penetratietest",
            PENTEST,
            quarter,
        ),
        Kind::Restore => report("verslag-hersteltest", "Verslag hersteltest", RESTORE, quarter),
        Kind::Acceptance => report(
            "verslag-acceptatietest",
            "Verslag acceptatietest",
            ACCEPTANCE,
            quarter,
        ),
    }
}

const TEAMS: &[&str] = &[
    "Burgerzaken",
    "Sociaal domein",
    "Buitendienst",
    "Bedrijfsvoering",
    "Bestuur",
];
const STANDARDS: &[&str] = &[
    "HTTPS",
    "HSTS",
    "DNSSEC",
    "IPv6",
    "SPF",
    "DKIM",
    "DMARC",
    "STARTTLS en DANE",
];
const ROLES: &[&str] = &[
    "Raadplegen",
    "Medewerker",
    "Kwaliteitsmedewerker",
    "Teamleider",
    "Functioneel beheer",
];
const ADMINS: &[&str] = &[
    "Technisch beheer",
    "Functioneel beheer",
    "Leverancier",
    "Serviceaccount",
    "Noodaccount",
];
const INCIDENTS: &[&str] = &[
    "Verkeerde geadresseerde",
    "Verloren apparaat",
    "Verdachte e-mail",
    "Storing",
    "Misbruik van account",
];
const BACKUPS: &[&str] = &["Databases", "Bestanden", "Servers", "Instellingen netwerk"];
const SEVERITIES: &[&str] = &["Kritiek", "Hoog", "Midden", "Laag"];
const SOURCES: &[&str] = &["Servers", "Netwerk", "Toegang", "Applicaties"];
const ASSURANCE: &[&str] = &[
    "Reikwijdte: de hele afgenomen dienst, met de toeleveranciers.",
    "Oordeel: de beheersmaatregelen zijn in opzet, bestaan en werking toereikend.",
    "Uitzonderingen: geen die de dienst raken.",
];
const MINUTES: &[&str] = &[
    "Besproken: stand van de maatregelen, openstaande acties en bijzonderheden.",
    "Besloten: de open acties krijgen een eigenaar en een datum.",
    "Volgend overleg: over drie maanden.",
];
const EXERCISE: &[&str] = &[
    "Scenario: twee dagen geen systemen.",
    "Verloop: de noodprocedure was bekend, de lijst met telefoonnummers niet.",
    "Verbeterpunten: lijst bijwerken, formulieren op papier klaarleggen.",
];
const PENTEST: &[&str] = &[
    "Aanpak: handmatig onderzoek van buitenaf, met en zonder account.",
    "Bevindingen staan in het volledige rapport bij de CISO.",
    "Hertest: na het oplossen van hoge bevindingen.",
];
const RESTORE: &[&str] = &[
    "Teruggezet: een volledig systeem in een afgesloten omgeving.",
    "Duur: binnen de afgesproken hersteltijd.",
    "Controle: aantallen en steekproef van gegevens kloppen.",
];
const ACCEPTANCE: &[&str] = &[
    "Getest: inloggen, rechten, koppelingen en logging.",
    "Uitkomst: geaccepteerd, met twee kleine punten voor de volgende keer.",
];

fn table(
    stem: &'static str,
    header: &str,
    rows: &[&str],
    (year, number): Quarter,
) -> (&'static str, &'static str, String) {
    let mut text = format!("periode;{header}\r\n");
    for (index, row) in (0_u32..).zip(rows) {
        // Any numbers will do, as long as they stay the same.
        let seen = (index * 7 + number * 5 + year.unsigned_abs()) % 23 + 2;
        let fine = seen - (index + number) % 3;
        let _ = write!(text, "{year}-K{number};{row};{seen};{fine}\r\n");
    }
    (stem, "csv", text)
}

fn report(
    stem: &'static str,
    title: &str,
    lines: &[&str],
    (year, number): Quarter,
) -> (&'static str, &'static str, String) {
    let mut text = format!("{title}\n{number}e kwartaal {year}\n\n");
    for line in lines {
        text.push_str(line);
        text.push_str("\n\n");
    }
    text.push_str("Dit is een verzonnen document bij de demo van Waarborg.\n");
    (stem, "txt", text)
}
