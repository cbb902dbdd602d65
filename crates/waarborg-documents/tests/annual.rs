//! The paragraph for the annual report: what happened, and never more than the public edition says.
#![allow(clippy::unwrap_used)]

mod real;
#[path = "../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

use sample::{AUDITOR_NAME, REMARK, Sample, day};
use waarborg_documents::annual::{Account, paragraph};
use waarborg_domain::applicability::Applicability;
use waarborg_domain::catalogue::Language;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::{Aspect, Verdict};
use waarborg_domain::statement::EditionOptions;

const ADDRESS: &str = "https://waarborg.voorbeeldstad.example/public/voorbeeldstad/1";

fn account<'a>() -> Account<'a> {
    Account {
        approved_on: day("2026-11-21"),
        published: Some((day("2026-11-22"), ADDRESS)),
        options: EditionOptions::default(),
    }
}

#[test]
fn says_what_was_approved_of_which_day_and_where_it_is() {
    let mut sample = Sample::complete();
    let number = "8.02.01".parse().unwrap();
    let system = Target::Object(sample.ids["SY-02"]);
    sample.judge(number, system, Aspect::Design, Verdict::NotMet, "2026-10-15");
    sample.decide(
        "5.33.01",
        Applicability::CannotApply,
        ["Geen archief", "RA 3", ""],
    );
    let text = paragraph(&sample.statement(), &account(), Language::Nl);
    for part in [
        "Gemeente Voorbeeldstad werkt voor informatiebeveiliging",
        "BIO2, versie v1.3",
        "Het bestuur stelde op 21 november 2026 versie 1",
        "de stand van 20 november 2026",
        "2 processen en 2 systemen",
        "Reikwijdte: ",
        "Van de 12 overheidsmaatregelen van BIO2 gelden er 11 (niet van toepassing: 1).",
        "- Opzet (het is vastgelegd): voldoet 10, voldoet deels 0, voldoet niet 1,",
        "- Werking (het heeft over een periode gewerkt): voldoet 11,",
        "De verklaring is sinds 22 november 2026 openbaar op https://waarborg",
    ] {
        assert!(text.contains(part), "{part} in:\n{text}");
    }
    for never in [AUDITOR_NAME, REMARK, "Geen archief", "RA 3", "{", "}"] {
        assert!(!text.contains(never), "{never} in:\n{text}");
    }
}

#[test]
fn says_no_more_than_the_public_edition() {
    let sample = Sample::complete();
    let hidden = Account {
        options: EditionOptions {
            without_states: true,
            ..EditionOptions::default()
        },
        published: None,
        ..account()
    };
    let text = paragraph(&sample.statement(), &hidden, Language::Nl);
    assert!(!text.contains("Opzet") && !text.contains("voldoet"), "{text}");
    assert!(text.ends_with("De verklaring is niet openbaar."), "{text}");
    assert!(!text.contains("https"), "{text}");
}

#[test]
fn both_languages_say_the_same_numbers() {
    let statement = real::statement();
    let numbers = |language| {
        let text = paragraph(&statement, &account(), language);
        let digits = text.split(|c: char| !c.is_ascii_digit());
        digits
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers(Language::Nl), numbers(Language::En));
    assert!(numbers(Language::Nl).contains(&"118".to_owned()));
}
