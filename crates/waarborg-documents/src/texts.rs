//! The words of the documents in both languages. Codes of the domain (`met`, `left-out`) are keys too.

use waarborg_domain::catalogue::Language;

/// Key, Nederlands, English.
type Entry = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
static TEXTS: &[Entry] = &[
    ("title", "Verklaring van Toepasselijkheid", "Statement of Applicability"),
    ("subtitle", "met de reikwijdte van het managementsysteem voor informatiebeveiliging", "with the scope of the information security management system"),
    ("kicker", "Baseline Informatiebeveiliging Overheid (BIO2)", "Government Information Security Baseline (BIO2)"),
    ("draft", "Concept: nog niet goedgekeurd", "Draft: not approved yet"),
    ("version", "Versie", "Version"),
    ("asOf", "Stand van", "State of"),
    ("bio2", "Versie van BIO2", "Version of BIO2"),
    ("adoptedOn", "vastgesteld op", "adopted on"),
    ("approvedOn", "Goedgekeurd door het bestuur", "Approved by the board"),
    ("publishedOn", "Gepubliceerd", "Published"),
    ("layer", "Bestuurslaag", "Layer of government"),
    ("organisation-name", "Organisatie", "Organisation"),
    ("contents", "Inhoud", "Contents"),
    ("page", "Pagina", "Page"),
    ("of", "van", "of"),
    ("summary", "In het kort", "In brief"),
    ("summaryText", "Deze verklaring laat zien welke beheersmaatregelen en overheidsmaatregelen van BIO2 gelden, en wat op die dag is aangetoond.", "This statement shows which controls and measures of BIO2 apply, and what was shown on that day."),
    ("controls", "Beheersmaatregelen", "Controls"),
    ("measures", "Overheidsmaatregelen", "Measures"),
    ("exceptionsCount", "Uitzonderingen", "Exceptions"),
    ("processes", "Processen", "Processes"),
    ("systems", "Systemen", "Systems"),
    ("inScope", "binnen de reikwijdte", "in the scope"),
    ("outOfScope", "buiten de reikwijdte", "out of the scope"),
    ("criticalCount", "waarvan kritiek", "of which critical"),
    ("measuresByState", "Overheidsmaatregelen naar hun stand", "Measures by their state"),
    ("measuresByStateNote", "Een maatregel telt mee met de slechtste stand van alle onderdelen binnen de reikwijdte waarop hij wordt beoordeeld.", "A measure counts with the worst state of all objects in the scope that it is judged on."),
    ("aspect", "Aspect", "Aspect"),
    ("design", "Opzet", "Design"),
    ("existence", "Bestaan", "Existence"),
    ("operation", "Werking", "Operation"),
    ("met", "Voldoet", "Met"),
    ("partly-met", "Voldoet deels", "Partly met"),
    ("not-met", "Voldoet niet", "Not met"),
    ("lapsed", "Verlopen", "Lapsed"),
    ("missing", "Niet aangetoond", "Not shown"),
    ("notOwed", "Niet van toepassing", "Not applicable"),
    ("nothingToJudge", "Geen onderdelen", "No objects"),
    ("noObjects", "Niets om te beoordelen", "Nothing to judge"),
    ("total", "Totaal", "Total"),
    ("byTheme", "Per thema", "By theme"),
    ("byKind", "Per soort maatregel", "By kind of measure"),
    ("byKindNote", "Een maatregel kan aan meer dan één soort bijdragen en telt dan in elke soort mee.", "A measure can contribute to more than one kind and then counts in each."),
    ("theme", "Thema", "Theme"),
    ("kind", "Soort", "Kind"),
    ("kinds", "Draagt bij aan", "Contributes to"),
    ("organisational", "Organisatorisch", "Organisational"),
    ("people", "Mensgericht", "People"),
    ("physical", "Fysiek", "Physical"),
    ("technological", "Technologisch", "Technological"),
    ("organisationalLong", "Organisatorische beheersmaatregelen", "Organisational controls"),
    ("peopleLong", "Mensgerichte beheersmaatregelen", "People controls"),
    ("physicalLong", "Fysieke beheersmaatregelen", "Physical controls"),
    ("technologicalLong", "Technologische beheersmaatregelen", "Technological controls"),
    ("basic-hygiene", "Basishygiëne", "Basic hygiene"),
    ("chain-hygiene", "Ketenhygiëne", "Chain hygiene"),
    ("government-risk", "Overheidsrisico", "Government risk"),
    ("municipality", "Gemeente", "Municipality"),
    ("province", "Provincie", "Province"),
    ("water-board", "Waterschap", "Water board"),
    ("central-government", "Rijk", "Central government"),
    ("howToRead", "Zo leest u deze verklaring", "How to read this statement"),
    ("read1Term", "Van toepassing", "Applies"),
    ("read1", "De 93 beheersmaatregelen komen uit ISO/IEC 27001, bijlage A. De overheidsmaatregelen van BIO2 vullen ze in en zijn altijd verplicht, tenzij ze niet van toepassing kunnen zijn. Elke uitzondering staat met de grond in bijlage A.", "The 93 controls come from ISO/IEC 27001, Annex A. The measures of BIO2 fill them in and are always mandatory, unless they cannot apply. Every exception is in annex A with its ground."),
    ("read2Term", "Opzet, bestaan en werking", "Design, existence and operation"),
    ("read2", "Opzet: er is vastgelegd hoe het moet. Bestaan: op de dag van beoordelen was het er. Werking: het heeft over een periode gewerkt.", "Design: it is laid down how it must be. Existence: on the day of judging it was there. Operation: it has worked over a period."),
    ("read3Term", "Stand", "State"),
    ("read3", "De stand van een maatregel is de slechtste van alle onderdelen waarop hij wordt beoordeeld. Daaronder staat op hoeveel onderdelen eraan wordt voldaan, en van welke dag het oudste oordeel is. Een oordeel verloopt als de termijn voorbij is.", "The state of a measure is the worst of all objects that it is judged on. Below it stands on how many objects it is met, and of which day the oldest judgement is. A judgement lapses when its term has passed."),
    ("read4Term", "Grondslag", "Legal basis"),
    ("read4", "Cbw: verplicht door de Cyberbeveiligingswet. Zelfregulering: verplicht door afspraak van de overheid, buiten de Cbw.", "Cbw: mandatory by the Cyberbeveiligingswet. Self-regulation: mandatory by agreement within government, outside the Cbw."),
    ("read5Term", "Zonder overheidsmaatregel", "Without a measure"),
    ("read5", "Heeft een beheersmaatregel geen overheidsmaatregel, dan geldt de aanwijzing uit ISO/IEC 27002.", "Where a control has no measure, the guidance of ISO/IEC 27002 counts."),
    ("leftOut", "Niet in deze openbare uitgave", "Not in this public edition"),
    ("objects", "de lijst van processen en systemen", "the list of processes and systems"),
    ("states", "de stand per aspect", "the state per aspect"),
    ("motivations", "motiveringen en verwijzingen naar risicoanalyses", "motivations and references to risk analyses"),
    ("scope", "Reikwijdte", "Scope"),
    ("scopeEmpty", "De reikwijdte is nog niet beschreven.", "The scope is not described yet."),
    ("scopeNote", "Bijlage B noemt de processen en systemen, ook wat buiten de reikwijdte valt en waarom.", "Annex B lists the processes and systems, including what is out of the scope and why."),
    ("statement", "Verklaring", "Statement"),
    ("number", "Nummer", "Number"),
    ("measureOrControl", "Maatregel", "Measure"),
    ("control", "Beheersmaatregel", "Control"),
    ("measure", "Overheidsmaatregel", "Measure"),
    ("applicability", "Toepasselijkheid", "Applicability"),
    ("applies", "Van toepassing", "Applies"),
    ("cannot-apply", "Kan niet van toepassing zijn", "Cannot apply"),
    ("left-out", "Niet toegepast", "Left out"),
    ("deviates", "Afwijkend toegepast", "Deviates"),
    ("equivalent", "Gelijkwaardig ingevuld", "Met by an equivalent"),
    ("equivalentNorm", "Norm in plaats hiervan", "Norm in its place"),
    ("motivation", "Motivering", "Motivation"),
    ("riskReference", "Risicoanalyse", "Risk analysis"),
    ("decidedOn", "Besloten op", "Decided on"),
    ("legalBasis", "Grondslag", "Legal basis"),
    ("basisSource", "Vindplaats grondslag", "Source of legal basis"),
    ("cbw", "Cbw", "Cbw"),
    ("selfRegulation", "Zelfregulering", "Self-regulation"),
    ("fallsBack", "Geen overheidsmaatregel: de aanwijzing uit ISO/IEC 27002 geldt.", "No measure: the guidance of ISO/IEC 27002 counts."),
    ("controlNotOwed", "De beheersmaatregel wordt niet toegepast", "The control is left out"),
    ("oldest", "oudste oordeel", "oldest judgement"),
    ("judged", "oordeel van", "judged on"),
    ("metOn", "voldoen", "met"),
    ("owed", "Moet worden aangetoond", "Has to be shown"),
    ("binding", "Wordt beoordeeld op", "Is judged on"),
    ("organisation", "Organisatie", "Organisation"),
    ("process", "Proces", "Process"),
    ("system", "Systeem", "System"),
    ("internet-facing-system", "Systeem aan internet", "Internet-facing system"),
    ("supplier", "Leverancier", "Supplier"),
    ("objectCount", "Onderdelen", "Objects"),
    ("annexA", "Bijlage A: Uitzonderingen op de VvT", "Annex A: Exceptions to the statement"),
    ("annexANote", "BIO2 deel 1, “Verklaring van toepasselijkheid (VvT)”: afwijkingen en beheersmaatregelen die niet van toepassing zijn, staan in deze bijlage.", "BIO2 part 1, “Verklaring van toepasselijkheid (VvT)”: deviations and controls that do not apply are in this annex."),
    ("annexAEmpty", "Er zijn geen uitzonderingen.", "There are no exceptions."),
    ("annexB", "Bijlage B: Processen en systemen", "Annex B: Processes and systems"),
    ("annexC", "Bijlage C: Echtheid controleren", "Annex C: Checking authenticity"),
    ("annexCNote", "De ondertekende JSON-versie van deze verklaring is leidend. Met ‘waarborg verify’ en de openbare sleutel van de organisatie is na te gaan dat er niets aan is veranderd.", "The signed JSON version of this statement takes precedence. With ‘waarborg verify’ and the public key of the organisation anyone can check that nothing in it was changed."),
    ("sha256", "SHA-256 van de inhoud", "SHA-256 of the content"),
    ("publicKey", "Openbare sleutel (Ed25519)", "Public key (Ed25519)"),
    ("code", "Code", "Code"),
    ("name", "Naam", "Name"),
    ("critical", "Kritiek", "Critical"),
    ("included", "Binnen de reikwijdte", "In the scope"),
    ("reason", "Reden", "Reason"),
    ("yes", "Ja", "Yes"),
    ("no", "Nee", "No"),
    ("none", "Geen", "None"),
    ("sheetNotes", "Toelichting", "Notes"),
    ("sheetStatement", "Verklaring", "Statement"),
    ("sheetMeasures", "Maatregelen", "Measures"),
    ("sheetExceptions", "Uitzonderingen", "Exceptions"),
    ("sheetScope", "Reikwijdte", "Scope"),
    ("metObjects", "voldoet op", "met on"),
    ("oldestOn", "oudste oordeel", "oldest judgement"),
    ("newestOn", "nieuwste oordeel", "newest judgement"),
    ("firstLapse", "eerste dat verloopt", "first to lapse"),
    ("text", "Tekst", "Text"),
];

/// The word under this key; the key itself where there is none.
pub(crate) fn text(language: Language, key: &'static str) -> &'static str {
    let found = TEXTS.iter().find(|(known, ..)| *known == key);
    found.map_or(key, |(_, nl, en)| match language {
        Language::Nl => nl,
        Language::En => en,
    })
}

/// All words, for the template of the PDF.
#[cfg(feature = "pdf")]
pub(crate) fn all(language: Language) -> serde_json::Value {
    let words = TEXTS
        .iter()
        .map(|(key, ..)| ((*key).to_owned(), text(language, key).into()));
    serde_json::Value::Object(words.collect())
}

#[cfg(test)]
mod tests {
    use super::TEXTS;
    use std::collections::HashSet;

    #[test]
    fn every_word_is_there_once_in_both_languages() {
        let mut seen = HashSet::new();
        for (key, nl, en) in TEXTS {
            assert!(seen.insert(key), "{key} twice");
            assert!(!nl.is_empty() && !en.is_empty(), "{key}");
        }
    }
}
