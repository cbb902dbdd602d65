//! The sentences of the paragraph, in both languages.

use waarborg_domain::Day;
use waarborg_domain::catalogue::Language;
use waarborg_domain::dates;
use waarborg_domain::sentences::filled_in;

/// The sentences, with names in braces where something is filled in.
pub(super) struct Words {
    language: Language,
    pub approved: &'static str,
    pub scope: &'static str,
    pub scope_text: &'static str,
    process: [&'static str; 2],
    system: [&'static str; 2],
    pub measures: &'static str,
    pub excepted: &'static str,
    pub states: &'static str,
    pub state: &'static str,
    pub design: &'static str,
    pub existence: &'static str,
    pub operating_effectiveness: &'static str,
    pub published: &'static str,
    pub unpublished: &'static str,
}

static NL: Words = Words {
    language: Language::Nl,
    approved: "{name} werkt voor informatiebeveiliging met de Baseline Informatiebeveiliging Overheid (BIO2, versie {bio2}). Het bestuur stelde op {approved} versie {number} van de Verklaring van Toepasselijkheid vast. Zij laat de stand van {day} zien.",
    scope: "De verklaring gaat over {processes} en {systems}.",
    scope_text: "Reikwijdte: {text}",
    process: ["1 proces", "processen"],
    system: ["1 systeem", "systemen"],
    measures: "Van de {all} overheidsmaatregelen van BIO2 gelden er {owed} (niet van toepassing: {rest}).",
    excepted: "Aantal beheersmaatregelen dat met een onderbouwing is weggelaten of anders is ingevuld: {n}.",
    states: "Aantallen overheidsmaatregelen op {day}. Een maatregel telt mee met de slechtste stand van alles waarop hij wordt beoordeeld:",
    state: "- {aspect}: voldoet {met}, voldoet deels {partly}, voldoet niet {not}, verlopen of nog niet aangetoond {open}, niet van toepassing of niets om te beoordelen {rest}.",
    design: "Opzet (het is vastgelegd)",
    existence: "Bestaan (het is er)",
    operating_effectiveness: "Werking (het heeft over een periode gewerkt)",
    published: "De verklaring is op {day} gepubliceerd: {address}.",
    unpublished: "De verklaring is niet gepubliceerd.",
};

static EN: Words = Words {
    language: Language::En,
    approved: "{name} works on information security with the Government Information Security Baseline (BIO2, version {bio2}). On {approved} the board approved version {number} of the statement of applicability. It shows the status as of {day}.",
    scope: "The statement covers {processes} and {systems}.",
    scope_text: "Scope: {text}",
    process: ["1 process", "processes"],
    system: ["1 system", "systems"],
    measures: "Of the {all} measures of BIO2, {owed} apply (not applicable: {rest}).",
    excepted: "Number of controls that are left out or applied otherwise, with reasons: {n}.",
    states: "Numbers of measures on {day}. A measure counts with the worst status of all that it is judged on:",
    state: "- {aspect}: met {met}, partly met {partly}, not met {not}, lapsed or not demonstrated yet {open}, not applicable or nothing to judge {rest}.",
    design: "Design (it is laid down)",
    existence: "Implementation (it is in place)",
    operating_effectiveness: "Operating effectiveness (it has worked over a period)",
    published: "The statement was published on {day}: {address}.",
    unpublished: "The statement is not published.",
};

impl Words {
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }

    pub fn processes(&self, count: u32) -> String {
        counted(self.process, count)
    }

    pub fn day(&self, day: Day) -> String {
        dates::date(self.language, day)
    }

    pub fn systems(&self, count: u32) -> String {
        counted(self.system, count)
    }
}

fn counted([one, many]: [&str; 2], count: u32) -> String {
    if count == 1 {
        one.to_owned()
    } else {
        format!("{count} {many}")
    }
}

/// A sentence with everything filled in.
pub(super) fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    filled_in(sentence, |name| {
        let value = values.iter().find(|(known, _)| *known == name);
        value.map(|(_, value)| (*value).to_owned())
    })
}
