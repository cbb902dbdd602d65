//! The invented municipality: processes, suppliers and scope. Its systems are in `systems`.

use super::{ProcessWord, SupplierWord, Vocabulary};
use waarborg_domain::organisations::GovernmentTier;

/// Voorbeeldstad, and any other municipality.
pub static MUNICIPALITY: Vocabulary = Vocabulary {
    tier: GovernmentTier::Municipality,
    cbw: "Een gemeente hoort bij de sector Overheid van de Cbw.",
    processes: PROCESSES,
    systems: super::systems::SYSTEMS,
    suppliers: SUPPLIERS,
    scope: [
        "Het managementsysteem voor informatiebeveiliging geldt voor alle bedrijfsprocessen van de gemeente \
         en voor de informatiesystemen die daarbij worden gebruikt.",
        "Het managementsysteem voor informatiebeveiliging geldt voor alle bedrijfsprocessen van de gemeente, \
         voor de informatiesystemen die daarbij worden gebruikt en voor de leveranciers die deze systemen \
         voor ons beheren. Ook de besturing van gemalen, bruggen en verkeerslichten hoort erbij. Twee \
         kleine systemen vallen erbuiten; de reden staat erbij.",
    ],
    out_of_scope: &[
        (
            "Kunstuitleenregistratie",
            "Bevat geen persoonsgegevens en geen proces is ervan afhankelijk. Bij uitval gaat de uitleen op papier verder.",
        ),
        (
            "Leerlingenvervoerplanner",
            "De uitvoering en het systeem zijn met ingang van dit schooljaar overgedragen aan de regio, die het in haar eigen reikwijdte heeft.",
        ),
    ],
};

const fn process(
    name: &'static str,
    owner: usize,
    critical: bool,
    ratings: &'static str,
    description: &'static str,
) -> ProcessWord {
    ProcessWord {
        name,
        description,
        critical,
        ratings,
        owner,
    }
}

static PROCESSES: &[ProcessWord] = &[
    process(
        "Burgerzaken",
        0,
        true,
        "HHH",
        "Basisregistratie personen, reisdocumenten, rijbewijzen en verkiezingen.",
    ),
    process(
        "Werk en inkomen",
        1,
        true,
        "HHH",
        "Uitkeringen, minimaregelingen, schuldhulp en begeleiding naar werk.",
    ),
    process(
        "Zorg en jeugd",
        2,
        true,
        "HHV",
        "Maatschappelijke ondersteuning, jeugdhulp en leerplicht.",
    ),
    process(
        "Belastingen",
        3,
        true,
        "MHH",
        "Heffen en innen van gemeentelijke belastingen en waarderen van woningen.",
    ),
    process(
        "Financiën en inkoop",
        3,
        true,
        "MHM",
        "Begroting, betalingen, inkoop en contracten.",
    ),
    process(
        "Vergunningen en toezicht",
        4,
        true,
        "MHM",
        "Omgevingsvergunningen, toezicht en handhaving.",
    ),
    process(
        "Afvalinzameling",
        5,
        false,
        "MML",
        "Ophalen van huisafval en beheer van de milieustraat.",
    ),
    process(
        "Beheer openbare ruimte",
        5,
        true,
        "HHM",
        "Wegen, groen, riolering, bruggen en verkeerslichten.",
    ),
    process(
        "Personeel en organisatie",
        6,
        false,
        "MMH",
        "In dienst, uit dienst, salaris en opleiding.",
    ),
    process(
        "ICT-beheer",
        7,
        true,
        "HHH",
        "Werkplekken, netwerk, servers, toegang en wijzigingen.",
    ),
    process(
        "Dienstverlening en communicatie",
        8,
        true,
        "HMM",
        "Balie, telefoon, website, zaken en post.",
    ),
    process(
        "Crisisbeheersing en veiligheid",
        9,
        true,
        "VHH",
        "Voorbereiding op rampen, openbare orde en veilige gebouwen.",
    ),
];

const fn supplier(name: &'static str, owner: usize, description: &'static str) -> SupplierWord {
    SupplierWord {
        name,
        description,
        owner,
    }
}

static SUPPLIERS: &[SupplierWord] = &[
    supplier(
        "Demodata Datacentrum",
        7,
        "Twee rekencentra, stroom, koeling en fysieke beveiliging.",
    ),
    supplier(
        "Voorbeeld Gemeentesoftware",
        8,
        "Software voor burgerzaken en belastingen, als dienst.",
    ),
    supplier(
        "Fictieve Zorgapplicaties",
        2,
        "Registratie van zorg en jeugdhulp, als dienst.",
    ),
    supplier(
        "Schijnbaar Zaakgericht",
        8,
        "Zaaksysteem en documentbeheer, als dienst.",
    ),
    supplier(
        "Fabel Financiële Systemen",
        3,
        "Financiële administratie en inkoop, als dienst.",
    ),
    supplier(
        "Maquette Besturingstechniek",
        5,
        "Aanleg en onderhoud van besturingen van gemalen, bruggen en verkeerslichten.",
    ),
    supplier(
        "Denkbeeld Webdiensten",
        8,
        "Bouw en beheer van websites en formulieren.",
    ),
    supplier(
        "Bedacht Personeelssoftware",
        6,
        "Personeels- en salarisadministratie, als dienst.",
    ),
    supplier("Proefland Geo-informatie", 4, "Kaarten en geo-informatie."),
    supplier("Verzonnen Netwerken", 7, "Netwerkverbindingen en telefonie."),
    supplier(
        "Luchtkasteel Werkplekdiensten",
        7,
        "Uitgifte en onderhoud van laptops en telefoons.",
    ),
    supplier(
        "Zogenaamd Veiligheidsonderzoek",
        7,
        "Penetratietesten en red-teamoefeningen.",
    ),
    supplier(
        "Papieren Post en Koeriers",
        8,
        "Post, koeriers en vernietiging van papier.",
    ),
    supplier(
        "Sprookjes Opleidingen",
        6,
        "Trainingen en oefenberichten over informatiebeveiliging.",
    ),
    supplier(
        "Legende Vergunningsoftware",
        4,
        "Software voor vergunningen en toezicht, als dienst.",
    ),
];
