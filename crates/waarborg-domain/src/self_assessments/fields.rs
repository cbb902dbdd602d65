//! Columns of a self-assessment: how they are headed and how they are recognised.

use super::cells;
use super::days::looks_like_day;
use super::numbers::{numbers_in, old_numbers_in};
use super::words::is_answer;
use crate::catalogue::Language;
use crate::columns::Wanted;
use crate::judgements::Aspect;
use crate::notation::is_day;
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
        /// The outcome for opzet, in a column of its own.
        Design = "design",
        /// The outcome for bestaan, in a column of its own.
        Existence = "existence",
        /// The outcome for werking, in a column of its own.
        OperatingEffectiveness = "operating-effectiveness",
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
        Field::Design => ("Opzet", "Design"),
        Field::Existence => ("Bestaan", "Existence"),
        Field::OperatingEffectiveness => ("Werking", "Operating effectiveness"),
    };
    match language {
        Language::Nl => dutch,
        Language::En => english,
    }
}

/// The columns with the outcome for one aspect.
pub const ASPECT_FIELDS: [(Field, Aspect); 3] = [
    (Field::Design, Aspect::Design),
    (Field::Existence, Aspect::Existence),
    (Field::OperatingEffectiveness, Aspect::OperatingEffectiveness),
];

fn is_number(cell: &str) -> bool {
    numbers_in(cell).is_ok() || old_numbers_in(cell).is_ok() || is_day(cell)
}

fn is_aspect(cell: &str) -> bool {
    cells::aspects_in(cell).is_some()
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
        content_alone: true,
    },
    Wanted {
        field: Field::Status,
        required: false,
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
        content_alone: true,
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
        content_alone: false,
    },
    Wanted {
        field: Field::Aspect,
        required: false,
        headings: &["aspect", "aspecten", "opzetbestaanwerking", "obw", "aspects"],
        fits: Some(is_aspect),
        content_alone: true,
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
        content_alone: false,
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
        fits: Some(looks_like_day),
        content_alone: true,
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
        content_alone: false,
    },
    Wanted {
        field: Field::Level,
        required: false,
        headings: &["bbn", "bbnniveau", "basisbeveiligingsniveau", "niveau"],
        fits: None,
        content_alone: false,
    },
    Wanted {
        field: Field::Design,
        required: false,
        headings: &[
            "opzet",
            "design",
            "oordeelopzet",
            "opzetoordeel",
            "statusopzet",
            "opzetstatus",
            "o",
        ],
        fits: Some(is_answer),
        content_alone: false,
    },
    Wanted {
        field: Field::Existence,
        required: false,
        headings: &[
            "bestaan",
            "existence",
            "oordeelbestaan",
            "bestaanoordeel",
            "statusbestaan",
            "bestaanstatus",
            "implementation",
            "b",
        ],
        fits: Some(is_answer),
        content_alone: false,
    },
    Wanted {
        field: Field::OperatingEffectiveness,
        required: false,
        headings: &[
            "werking",
            "operatingeffectiveness",
            "oordeelwerking",
            "werkingoordeel",
            "statuswerking",
            "werkingstatus",
            "effectiveness",
            "w",
        ],
        fits: Some(is_answer),
        content_alone: false,
    },
];
