//! The official text as a table, in any columns: one row per number.

use super::markdown::section;
use super::{Encoding, Format, ImportError, MAX_SECTIONS, MAX_TEXT_LENGTH, OddCell, OfficialText, Section};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use waarborg_domain::columns::{Columns, Row, Table, Wanted, letter};
use waarborg_domain::notation::{is_day, loosely};

/// What a column of the official text can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The number of the measure.
    Number,
    /// What the measure says.
    Text,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "number",
            Self::Text => "text",
        })
    }
}

impl FromStr for Field {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "number" => Ok(Self::Number),
            "text" => Ok(Self::Text),
            other => Err(format!("'{other}' is not number or text")),
        }
    }
}

fn looks_like_number(cell: &str) -> bool {
    loosely(first_word(cell)).is_some() || is_day(cell)
}

fn looks_like_text(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let formula = [
        "vervallen",
        "geen overheidsmaatregel",
        "verplaatst naar",
        "zie overheidsmaatregel",
    ];
    cell.chars().count() >= 40 || formula.iter().any(|known| lower.starts_with(known))
}

/// The columns that are looked for.
pub const WANTED: &[Wanted<Field>] = &[
    Wanted {
        field: Field::Number,
        required: true,
        headings: &[
            "nummer",
            "nr",
            "maatregelnummer",
            "overheidsmaatregelnummer",
            "nummermaatregel",
            "nummeroverheidsmaatregel",
            "nroverheidsmaatregel",
            "id",
            "code",
            "maatregelnr",
            "overheidsmaatregelnr",
            "number",
            "measurenumber",
            // As a library of CISO Assistant writes it.
            "refid",
        ],
        fits: Some(looks_like_number),
        content_alone: true,
    },
    Wanted {
        field: Field::Text,
        required: true,
        // The Dutch text is the official one: a column in Dutch comes before one in English.
        headings: &[
            "tekst",
            "overheidsmaatregel",
            "officieletekst",
            "tekstmaatregel",
            "tekstoverheidsmaatregel",
            "maatregeltekst",
            "maatregel",
            "normtekst",
            "omschrijving",
            "beschrijving",
            "tekstnl",
            "omschrijvingnl",
            "beschrijvingnl",
            "textnl",
            "measurenl",
            "descriptionnl",
            "text",
            "measure",
            "description",
        ],
        fits: Some(looks_like_text),
        content_alone: true,
    },
];

fn first_word(cell: &str) -> &str {
    let word = cell.split_whitespace().next().unwrap_or_default();
    word.trim_end_matches(['.', ':'])
}

/// Reads the official text from a table. A row whose number is that of a control, or no number, belongs
/// to no measure and is left out.
///
/// # Errors
/// When there is no number in it, or it cannot be the text of BIO2.
pub fn read_table(table: &Table, columns: &Columns<Field>) -> Result<OfficialText, ImportError> {
    let mut sections: Vec<Section> = Vec::new();
    for row in &table.rows {
        let Some(found) = read_row(table, columns, row)? else {
            continue;
        };
        if sections.len() == MAX_SECTIONS {
            return Err(ImportError::TooManyNumbers { line: row.number });
        }
        sections.push(found);
    }
    if sections.iter().all(|section| section.number.is_none()) {
        return Err(ImportError::NoNumbersInTable);
    }
    Ok(OfficialText {
        format: Format::Table,
        encoding: Encoding::Utf8,
        sections,
    })
}

fn read_row(table: &Table, columns: &Columns<Field>, row: &Row) -> Result<Option<Section>, ImportError> {
    let (number, text) = (columns.cell(row, Field::Number), columns.cell(row, Field::Text));
    let cell_of = |field| {
        columns
            .get(field)
            .map(|column| format!("{}{}", letter(column), row.number))
    };
    let written = first_word(number);
    let numeric = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    let of_a_measure = written.matches('.').count() >= 2 && written.bytes().all(numeric) || is_day(number);
    let empty = match (number.is_empty(), text.is_empty()) {
        (true, true) => return Ok(None),
        (true, false) => cell_of(Field::Number),
        (false, true) if of_a_measure => cell_of(Field::Text),
        _ => None,
    };
    if !number.is_empty() && !of_a_measure {
        return Ok(None);
    }
    let cut = |row: &Row, column| table.cut.contains(&(row.number, column));
    if text.len() > MAX_TEXT_LENGTH || columns.get(Field::Text).is_some_and(|column| cut(row, column)) {
        return Err(ImportError::TextTooLong {
            line: row.number,
            number: written.to_owned(),
        });
    }
    // A line break in a cell is a line break in the text.
    let mut section = section(written.to_owned(), row.number, &text.replace('\n', "<br>"));
    let is_formula = |field: &Field| {
        columns
            .get(*field)
            .is_some_and(|column| table.formulas.contains(&(row.number, column)))
    };
    let formula = [Field::Text, Field::Number]
        .iter()
        .find(|field| is_formula(field));
    section.odd_cell = empty
        .map(OddCell::Empty)
        .or_else(|| Some(OddCell::Formula(cell_of(*formula?)?)));
    Ok(Some(section))
}
