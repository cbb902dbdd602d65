//! Columns of an import and an export: how they are headed and how they are recognised.

use crate::catalogue::Language;
use crate::objects::changes::Field;

/// What an export writes above a column.
#[must_use]
pub const fn heading(field: Field, language: Language) -> &'static str {
    let (dutch, english) = match field {
        Field::Code => ("Code", "Code"),
        Field::Name => ("Naam", "Name"),
        Field::Description => ("Omschrijving", "Description"),
        Field::Owner => ("Eigenaar (e-mail)", "Owner (e-mail)"),
        Field::Critical => ("Kritiek", "Critical"),
        Field::Availability => ("Beschikbaarheid", "Availability"),
        Field::Integrity => ("Integriteit", "Integrity"),
        Field::Confidentiality => ("Vertrouwelijkheid", "Confidentiality"),
        Field::InternetFacing => ("Via internet bereikbaar", "Internet-facing"),
        Field::OperationalTechnology => ("OT", "OT"),
        Field::Supplier => ("Leverancier (code)", "Supplier (code)"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

/// Other ways in which people head a column, as [`key`] gives them.
const fn also(field: Field) -> &'static [&'static str] {
    match field {
        Field::Code => &["id", "nummer", "kenmerk", "identifier", "number", "afkorting"],
        Field::Name => &[
            "procesnaam",
            "bedrijfsproces",
            "proces",
            "process",
            "systeemnaam",
            "informatiesysteem",
            "systeem",
            "system",
            "applicatie",
            "application",
            "leveranciersnaam",
        ],
        Field::Description => &["beschrijving", "toelichting", "doel", "purpose"],
        Field::Owner => &[
            "eigenaar",
            "owner",
            "proceseigenaar",
            "processowner",
            "systeemeigenaar",
            "systemowner",
            "emaileigenaar",
            "owneremailaddress",
        ],
        Field::Critical => &["kritisch", "bedrijfskritisch", "bedrijfskritiek"],
        Field::Availability => &["b", "beschikbaarheidb", "a"],
        Field::Integrity => &["i", "integriteiti"],
        Field::Confidentiality => &["v", "c", "vertrouwelijkheidv"],
        Field::InternetFacing => &[
            "internet",
            "internetbereikbaar",
            "bereikbaarviainternet",
            "bereikbaarvanafinternet",
            "vanafinternetbereikbaar",
            "aaninternet",
            "reachablefrominternet",
            "reachablefromtheinternet",
        ],
        Field::OperationalTechnology => &["operationeletechnologie", "operationaltechnology"],
        Field::Supplier => &["leverancier", "supplier", "leverancierscode", "vendor"],
    }
}

/// A heading as it is compared: letters and digits only, in lower case.
#[must_use]
pub fn key(heading: &str) -> String {
    heading
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The field that a column with this heading is about, out of `fields`.
#[must_use]
pub fn recognise(text: &str, fields: &[Field]) -> Option<Field> {
    let wanted = key(text);
    fields.iter().copied().find(|field| {
        key(heading(*field, Language::Nl)) == wanted
            || key(heading(*field, Language::En)) == wanted
            || also(*field).contains(&wanted.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_both_languages_and_as_people_write_them() {
        for field in Field::ALL {
            for language in [Language::Nl, Language::En] {
                assert_eq!(recognise(heading(*field, language), Field::ALL), Some(*field));
            }
        }
        assert_eq!(recognise(" EIGENAAR ", Field::ALL), Some(Field::Owner));
        assert_eq!(
            recognise("Via internet\nbereikbaar?", Field::ALL),
            Some(Field::InternetFacing)
        );
        assert_eq!(recognise("Kleur", Field::ALL), None);
        assert_eq!(recognise("", Field::ALL), None);
    }

    #[test]
    fn no_heading_means_two_things() {
        for field in Field::ALL {
            for alias in also(*field) {
                assert_eq!(recognise(alias, Field::ALL), Some(*field), "{alias}");
            }
        }
    }
}
