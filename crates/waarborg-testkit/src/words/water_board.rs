//! The small second organisation: an invented water board.

use super::systems::{BACKUP, CERTIFICATES, IDENTITY, LOGGING, WORKPLACE};
use super::{ProcessWord, SupplierWord, SystemWord, Vocabulary};
use waarborg_domain::organisations::GovernmentTier;

/// Voorbeeldwaterschap.
pub static WATER_BOARD: Vocabulary = Vocabulary {
    tier: GovernmentTier::WaterBoard,
    cbw: "Een waterschap hoort bij de sector Overheid van de Cbw.",
    processes: PROCESSES,
    systems: SYSTEMS,
    suppliers: SUPPLIERS,
    scope: [
        "Het managementsysteem geldt voor het waterbeheer en het zuiveren van afvalwater.",
        "Het managementsysteem geldt voor alle processen van het waterschap en de systemen daarbij, ook voor \
         de besturing van gemalen, sluizen en zuiveringen.",
    ],
    out_of_scope: &[(
        "Educatiewebsite",
        "Staat los van alle andere systemen en bevat geen persoonsgegevens.",
    )],
};

const fn process(
    name: &'static str,
    owner: usize,
    ratings: &'static str,
    description: &'static str,
) -> ProcessWord {
    ProcessWord {
        name,
        description,
        critical: owner < 2,
        ratings,
        owner,
    }
}

static PROCESSES: &[ProcessWord] = &[
    process(
        "Peilbeheer",
        0,
        "VHL",
        "Het water op het afgesproken peil houden.",
    ),
    process(
        "Afvalwater zuiveren",
        1,
        "VHL",
        "Inzamelen en zuiveren van afvalwater.",
    ),
    process("Heffen en innen", 2, "MHH", "Belastingen van het waterschap."),
    process("Bedrijfsvoering", 3, "MMM", "ICT, personeel, geld en gebouwen."),
];

const fn system(
    name: &'static str,
    owner: usize,
    flags: &'static str,
    ratings: &'static str,
    supplier: Option<usize>,
) -> SystemWord {
    SystemWord {
        name,
        description: "",
        owner,
        flags,
        ratings,
        supplier,
    }
}

static SYSTEMS: &[SystemWord] = &[
    system(BACKUP, 3, "", "HHH", None),
    system(LOGGING, 3, "", "MHM", None),
    system(WORKPLACE, 3, "", "HMM", None),
    system(IDENTITY, 3, "c", "HHH", None),
    system(CERTIFICATES, 3, "", "MHM", None),
    system("Gemalenbesturing", 0, "co", "VHL", Some(1)),
    system("Peilmeetnet", 0, "o", "HHL", Some(1)),
    system("Zuiveringsbesturing", 1, "co", "VHL", Some(1)),
    system("Laboratoriumsysteem", 1, "", "MHL", None),
    system("Waterschapsbelastingsysteem", 2, "c", "MHH", Some(2)),
    system("Website", 3, "i", "MML", Some(3)),
    system("Educatiewebsite", 3, "i", "LLL", Some(3)),
];

const fn supplier(name: &'static str, owner: usize, description: &'static str) -> SupplierWord {
    SupplierWord {
        name,
        description,
        owner,
    }
}

static SUPPLIERS: &[SupplierWord] = &[
    supplier("Demodata Datacentrum", 3, "Rekencentrum."),
    supplier(
        "Maquette Besturingstechniek",
        1,
        "Besturing van gemalen en zuiveringen.",
    ),
    supplier(
        "Schijnheffing Software",
        2,
        "Software voor belastingen, als dienst.",
    ),
    supplier("Denkbeeld Webdiensten", 3, "Websites."),
    supplier("Zogenaamd Veiligheidsonderzoek", 3, "Penetratietesten."),
];
