//! The systems of the invented municipality: what they do, never who made them.

use super::SystemWord;

const fn system(
    name: &'static str,
    owner: usize,
    flags: &'static str,
    ratings: &'static str,
    supplier: Option<usize>,
    description: &'static str,
) -> SystemWord {
    SystemWord {
        name,
        description,
        owner,
        flags,
        ratings,
        supplier,
    }
}

/// Names of systems that provide measures to others.
pub const BACKUP: &str = "Back-upvoorziening";
/// Central logging.
pub const LOGGING: &str = "Centrale logvoorziening";
/// The workplace service.
pub const WORKPLACE: &str = "Digitale werkplek";
/// Accounts and rights.
pub const IDENTITY: &str = "Identiteits- en toegangsbeheer";
/// Certificates and keys.
pub const CERTIFICATES: &str = "Certificatenbeheer";

/// The system that is retired halfway; it does not count among those in use.
pub const RETIRED: SystemWord = system(
    "Bijstandsarchief oude stijl",
    1,
    "",
    "LMH",
    None,
    "Raadplegen van dossiers van voor 2015; de gegevens zijn overgezet naar het e-depot.",
);

/// The system that is added three months before the end.
pub const ADDED: &str = "Sociaal datamagazijn";
/// The system that gets another name, and what it was called before.
pub const RENAMED: (&str, &str) = ("Meldingen openbare ruimte", "Klachtenloket buitendienst");
/// The system that gets another owner, and the number of the owner before.
pub const HANDED_OVER: (&str, usize) = ("Toegangscontrole gebouwen", 6);

/// In the order in which they are handed out; the codes follow it. Those that others depend on have to be
/// among the first of a small organisation.
#[rustfmt::skip] // a table: one row a line
pub static SYSTEMS: &[SystemWord] = &[
    system(BACKUP, 7, "c", "HHH", None, "Maakt en bewaart reservekopieën van alle systemen, ook los van het netwerk."),
    system(LOGGING, 7, "", "MHH", None, "Verzamelt en bewaart logregels van alle systemen."),
    system(WORKPLACE, 7, "c", "HMM", None, "Laptops, telefoons en de programma's die iedereen gebruikt."),
    system(IDENTITY, 7, "c", "HHH", None, "Accounts, rollen, rechten en inloggen met twee factoren."),
    system(CERTIFICATES, 7, "", "MHM", None, "Aanvragen, vernieuwen en bewaken van certificaten en sleutels."),
    system("Burgerzakensysteem", 0, "c", "HHH", Some(1), "Basisregistratie personen en burgerlijke stand."),
    system("Afsprakensysteem", 0, "i", "MLM", Some(1), "Inwoners maken zelf een afspraak aan de balie."),
    system("Reisdocumentenstation", 0, "", "MHH", None, "Aanvragen en uitgeven van paspoorten en identiteitskaarten."),
    system("Verkiezingsondersteuning", 0, "", "MHL", None, "Planning van stembureaus en optellen van uitslagen."),
    system("Uitkeringensysteem", 1, "c", "HHH", None, "Berekent en betaalt uitkeringen."),
    system("Minimaregelingen", 1, "", "MMH", None, "Aanvragen van bijzondere bijstand en kortingen."),
    system("Schuldhulpverlening", 1, "", "MMH", None, "Dossiers van inwoners met schulden."),
    system("Re-integratievolgsysteem", 1, "", "LMH", None, "Begeleiding naar werk."),
    system("Inkomensportaal", 1, "i", "MMH", None, "Inwoners geven hier wijzigingen in hun inkomen door."),
    system("Zorgregistratie Wmo", 2, "c", "HHV", Some(2), "Meldingen, onderzoeken en besluiten over ondersteuning."),
    system("Jeugdhulpregistratie", 2, "c", "HHV", Some(2), "Dossiers van jeugdigen en gezinnen."),
    system("Berichtenverkeer zorg", 2, "", "MHH", Some(2), "Wisselt berichten uit met zorgaanbieders."),
    system("Leerplichtadministratie", 2, "", "MMH", None, "Verzuim, vrijstellingen en vroegtijdig schoolverlaten."),
    system("Leerlingenvervoerplanner", 2, "", "LLM", None, "Planning van vervoer van leerlingen."),
    system(ADDED, 2, "", "LMH", None, "Cijfers over het sociaal domein, zonder namen."),
    system("Belastingsysteem", 3, "c", "MHH", Some(1), "Aanslagen, betalingen en kwijtschelding."),
    system("Taxatiesysteem", 3, "", "MHM", Some(1), "Waarde van woningen en bedrijven."),
    system("Belastingportaal", 3, "i", "MHH", Some(1), "Inwoners zien en betalen hier hun aanslag."),
    system("Financieel systeem", 3, "c", "MHM", Some(4), "Begroting, facturen en betalingen."),
    system("Inkoopsysteem", 3, "", "MMM", None, "Bestellen en aanbesteden."),
    system("Contractenregister", 3, "", "LMM", None, "Contracten met einddatum, eigenaar en afspraken."),
    system("Subsidieadministratie", 3, "", "LMM", None, "Aanvragen, besluiten en verantwoording van subsidies."),
    system("Vergunningensysteem", 4, "", "MHM", Some(14), "Aanvragen en besluiten op grond van de Omgevingswet."),
    system("Toezichtregistratie", 4, "", "LMM", None, "Controles, overtredingen en handhaving."),
    system("Bouwdossierarchief", 4, "", "LMM", None, "Gescande bouwdossiers."),
    system("Geo-informatiesysteem", 4, "", "MML", None, "Kaarten en luchtfoto's."),
    system("Adressen- en gebouwenregistratie", 4, "", "MHL", None, "Basisregistratie van adressen en gebouwen."),
    system("Grootschalige kaart", 4, "", "LML", None, "Bijhouden van de gedetailleerde kaart."),
    system("Rioolgemalen-besturing", 5, "co", "VHM", Some(5), "Meet en regelt de pompen van het riool."),
    system("Verkeerslichten-besturing", 5, "co", "VHL", Some(5), "Regelt kruispunten en geeft hulpdiensten voorrang."),
    system("Brugbediening op afstand", 5, "o", "HHL", Some(5), "Bedient twee bruggen vanuit één ruimte."),
    system("Beheersysteem openbare ruimte", 5, "", "MML", None, "Wegen, bomen, lampen en riolering op de kaart."),
    system("Afvalinzamelingssysteem", 5, "", "MML", None, "Routes, containers en passen."),
    system("Milieustraatregistratie", 5, "", "LLL", None, "Bezoeken en gewichten op de milieustraat."),
    system("Parkeerrechten", 5, "", "MMM", None, "Vergunningen en ontheffingen voor parkeren."),
    system("Begraafplaatsadministratie", 5, "", "LML", None, "Graven, rechthebbenden en termijnen."),
    system(RENAMED.0, 5, "i", "LLM", None, "Inwoners melden hier wat buiten kapot of vies is."),
    system("Personeelssysteem", 6, "", "MHH", Some(7), "Personeelsdossiers, verlof en verzuim."),
    system("Salarisadministratie", 6, "", "MHH", Some(7), "Berekent en betaalt salarissen."),
    system("Werving en selectie", 6, "", "LLH", None, "Vacatures en sollicitaties."),
    system("Leeromgeving", 6, "", "LLL", None, "Trainingen en wie ze heeft gevolgd."),
    system("Netwerkbeheer", 7, "c", "HHM", None, "Switches, firewalls en draadloos netwerk."),
    system("Serverplatform", 7, "c", "HHH", None, "Servers en opslag in de twee rekencentra."),
    system("Servicemanagementsysteem", 7, "", "MMM", None, "Meldingen, wijzigingen en inventaris van de ICT."),
    system("E-mail en agenda", 7, "", "HMH", None, "Berichten en afspraken van medewerkers."),
    system("Zaaksysteem", 8, "c", "HHH", Some(3), "Alle zaken van inwoners en bedrijven, van aanvraag tot besluit."),
    system("Documentbeheer", 8, "", "MMH", Some(3), "Documenten van alle afdelingen."),
    system("E-depot", 8, "", "LHM", None, "Bewaart wat blijvend bewaard moet worden."),
    system("Website", 8, "i", "MHL", Some(6), "De openbare website van de gemeente."),
    system("Mijn-omgeving", 8, "i", "MHH", Some(6), "Inwoners volgen hier hun zaken."),
    system("Formulierenvoorziening", 8, "i", "MHH", Some(6), "Aanvragen via internet."),
    system("Raadsinformatie", 8, "i", "LML", None, "Agenda's, stukken en beeld van de raad."),
    system("Kunstuitleenregistratie", 8, "", "LLL", None, "Wie welk kunstwerk heeft geleend."),
    system(HANDED_OVER.0, 9, "", "MHM", None, "Passen, deuren en bezoekers."),
    system("Crisisinformatiesysteem", 9, "c", "VHH", None, "Beeld en besluiten tijdens een crisis."),
];
