//! Columns of an import and an export: how they are headed and how they are recognised.

use crate::catalogue::Language;
use crate::columns::{Columns, Wanted};
use crate::objects::ObjectKind;
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
        Field::InternetFacing => ("Vanaf internet bereikbaar", "Internet-facing"),
        Field::OperationalTechnology => ("OT", "OT"),
        Field::Supplier => ("Leverancier (code)", "Supplier (code)"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

/// How people head a column, as [`key`](crate::columns::key) gives it; what an export writes comes first.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Code,
        &[
            "code",
            "id",
            "nummer",
            "kenmerk",
            "identifier",
            "number",
            "afkorting",
        ],
    ),
    (
        Field::Name,
        &[
            "naam",
            "name",
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
    ),
    (
        Field::Description,
        &[
            "omschrijving",
            "description",
            "beschrijving",
            "toelichting",
            "doel",
            "purpose",
        ],
    ),
    (
        Field::Owner,
        &[
            "eigenaaremail",
            "owneremail",
            "eigenaar",
            "owner",
            "proceseigenaar",
            "processowner",
            "systeemeigenaar",
            "systemowner",
            "emaileigenaar",
            "owneremailaddress",
        ],
    ),
    (
        Field::Critical,
        &[
            "kritiek",
            "critical",
            "kritisch",
            "bedrijfskritisch",
            "bedrijfskritiek",
        ],
    ),
    (
        Field::Availability,
        &["beschikbaarheid", "availability", "b", "beschikbaarheidb", "a"],
    ),
    (
        Field::Integrity,
        &["integriteit", "integrity", "i", "integriteiti"],
    ),
    (
        Field::Confidentiality,
        &[
            "vertrouwelijkheid",
            "confidentiality",
            "v",
            "c",
            "vertrouwelijkheidv",
        ],
    ),
    (
        Field::InternetFacing,
        &[
            "vanafinternetbereikbaar",
            "internetfacing",
            "viainternetbereikbaar",
            "internet",
            "internetbereikbaar",
            "bereikbaarviainternet",
            "bereikbaarvanafinternet",
            "aaninternet",
            "reachablefrominternet",
            "reachablefromtheinternet",
        ],
    ),
    (
        Field::OperationalTechnology,
        &["ot", "operationeletechnologie", "operationaltechnology"],
    ),
    (
        Field::Supplier,
        &[
            "leveranciercode",
            "suppliercode",
            "leverancier",
            "supplier",
            "leverancierscode",
            "vendor",
        ],
    ),
];

fn headings(field: Field) -> &'static [&'static str] {
    let found = HEADINGS.iter().find(|(known, _)| *known == field);
    found.map_or(&[], |(_, headings)| *headings)
}

/// The columns that are looked for. One of code and name has to be there: [`has_key`].
#[must_use]
pub fn wanted(kind: ObjectKind) -> Vec<Wanted<Field>> {
    let one = |field: &Field| Wanted {
        field: *field,
        required: false,
        headings: headings(*field),
        fits: None,
        content_alone: false,
    };
    Field::of(kind).iter().map(one).collect()
}

/// Whether the rows can be told apart: by code or by name.
#[must_use]
pub fn has_key(columns: &Columns<Field>) -> bool {
    columns.get(Field::Code).is_some() || columns.get(Field::Name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::key;

    /// The field of a column with this heading.
    fn recognise(text: &str) -> Option<Field> {
        let wanted = wanted(ObjectKind::System);
        let found = wanted
            .iter()
            .find(|one| one.headings.contains(&key(text).as_str()));
        found.map(|one| one.field)
    }

    #[test]
    fn headings_in_both_languages_and_as_people_write_them() {
        for field in Field::ALL {
            for language in [Language::Nl, Language::En] {
                assert_eq!(recognise(heading(*field, language)), Some(*field));
            }
        }
        assert_eq!(recognise(" EIGENAAR "), Some(Field::Owner));
        assert_eq!(
            recognise("Via internet\nbereikbaar?"),
            Some(Field::InternetFacing)
        );
        assert_eq!(recognise("Kleur"), None);
        assert_eq!(recognise(""), None);
    }

    #[test]
    fn no_heading_means_two_things() {
        for field in Field::ALL {
            for known in headings(*field) {
                assert_eq!(recognise(known), Some(*field), "{known}");
            }
        }
    }
}
