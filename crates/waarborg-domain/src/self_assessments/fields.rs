//! Columns of a self-assessment: how they are headed and how they are recognised.

use super::words::is_answer;
use super::{OldNumber, cells};
use crate::catalogue::Language;
use crate::columns::Wanted;
use crate::notation::{is_day, number_in};
use crate::text_enum::text_enum;

text_enum! {
    /// What a column can be.
    Field {
        /// The number of the measure.
        Number = "number",
        /// The outcome.
        Status = "status",
        /// The object that is judged: its code or name.
        Object = "object",
        /// Opzet, bestaan or werking.
        Aspect = "aspect",
        /// Remark.
        Remark = "remark",
        /// The day of judging.
        Date = "date",
        /// Who answers for it.
        Owner = "owner",
        /// The level of BIO 1.04zv (BBN).
        Level = "level",
    }
}

/// What our own sheet writes above the column.
#[must_use]
pub const fn heading(field: Field, language: Language) -> &'static str {
    let (dutch, english) = match field {
        Field::Number => ("Nummer", "Number"),
        Field::Status => ("Oordeel", "Verdict"),
        Field::Object => ("Objectcode", "Object code"),
        Field::Aspect => ("Aspect", "Aspect"),
        Field::Remark => ("Opmerking", "Remark"),
        Field::Date => ("Datum", "Date"),
        Field::Owner => ("Eigenaar", "Owner"),
        Field::Level => ("BBN", "BBN"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

fn is_number(cell: &str) -> bool {
    number_in(cell).is_some() || OldNumber::read(cell).is_some() || is_day(cell)
}

fn is_aspect(cell: &str) -> bool {
    cells::aspects_in(cell).is_some()
}

fn is_date(cell: &str) -> bool {
    cells::day_in(cell).is_some()
}

/// The columns that are looked for.
pub const WANTED: &[Wanted<Field>] = &[
    Wanted {
        field: Field::Number,
        required: true,
        headings: &[
            "nummer",
            "number",
            "nr",
            "maatregelnummer",
            "maatregelnr",
            "overheidsmaatregel",
            "maatregel",
            "nummermaatregel",
            "bionummer",
            "bio2nummer",
            "bionr",
            "measure",
            "measurenumber",
            "control",
            "controlid",
            "norm",
            "normnummer",
            "eis",
            "id",
        ],
        fits: Some(is_number),
    },
    Wanted {
        field: Field::Status,
        required: true,
        headings: &[
            "oordeel",
            "verdict",
            "status",
            "voldoet",
            "stand",
            "score",
            "resultaat",
            "bevinding",
            "implementatiestatus",
            "statusimplementatie",
            "compliance",
            "compliant",
            "assessment",
            "result",
            "percentage",
            "voortgang",
        ],
        fits: Some(is_answer),
    },
    Wanted {
        field: Field::Object,
        required: false,
        headings: &[
            "objectcode",
            "object",
            "systeemcode",
            "systeem",
            "systeemnaam",
            "informatiesysteem",
            "applicatie",
            "proces",
            "procesnaam",
            "leverancier",
            "system",
            "application",
            "process",
            "supplier",
            "code",
        ],
        fits: None,
    },
    Wanted {
        field: Field::Aspect,
        required: false,
        headings: &["aspect", "aspecten", "opzetbestaanwerking", "obw", "aspects"],
        fits: Some(is_aspect),
    },
    Wanted {
        field: Field::Remark,
        required: false,
        headings: &[
            "opmerking",
            "remark",
            "opmerkingen",
            "toelichting",
            "onderbouwing",
            "motivatie",
            "commentaar",
            "notitie",
            "remarks",
            "comment",
            "comments",
            "explanation",
            "notes",
        ],
        fits: None,
    },
    Wanted {
        field: Field::Date,
        required: false,
        headings: &[
            "datum",
            "date",
            "beoordeeldop",
            "datumbeoordeling",
            "peildatum",
            "datumoordeel",
            "assessedon",
            "assessmentdate",
        ],
        fits: Some(is_date),
    },
    Wanted {
        field: Field::Owner,
        required: false,
        headings: &[
            "eigenaar",
            "owner",
            "verantwoordelijke",
            "maatregeleigenaar",
            "proceseigenaar",
            "actiehouder",
            "responsible",
        ],
        fits: None,
    },
    Wanted {
        field: Field::Level,
        required: false,
        headings: &["bbn", "bbnniveau", "basisbeveiligingsniveau", "niveau"],
        fits: None,
    },
];
