use super::*;
use crate::text_enum::text_enum;

text_enum! {
    /// Fields of the tests.
    Field {
        /// A number.
        Number = "number",
        /// A word.
        Word = "word",
        /// Anything.
        Remark = "remark",
    }
}

fn is_number(cell: &str) -> bool {
    cell.parse::<f64>().is_ok()
}

fn is_word(cell: &str) -> bool {
    ["ja", "nee"].contains(&cell)
}

const WANTED: &[Wanted<Field>] = &[
    Wanted {
        field: Field::Number,
        required: true,
        headings: &["nummer", "nr"],
        fits: Some(is_number),
        content_alone: true,
    },
    Wanted {
        field: Field::Word,
        required: true,
        headings: &["status", "oordeel"],
        fits: Some(is_word),
        content_alone: true,
    },
    Wanted {
        field: Field::Remark,
        required: false,
        headings: &["opmerking", "toelichting"],
        fits: None,
        content_alone: false,
    },
];

fn table(headings: &[&str], rows: &[&[&str]]) -> Table {
    Table {
        headings: headings.iter().map(|text| (*text).to_owned()).collect(),
        rows: rows
            .iter()
            .zip(2..)
            .map(|(cells, number)| Row {
                number,
                cells: cells.iter().map(|text| (*text).to_owned()).collect(),
            })
            .collect(),
        ..Table::default()
    }
}

fn proposed(table: &Table) -> Vec<Option<(usize, Confidence)>> {
    propose(WANTED, table)
        .into_iter()
        .map(|proposal| proposal.column)
        .collect()
}

#[test]
fn known_headings_are_sure_in_any_order() {
    let found = proposed(&table(
        &["Toelichting", "STATUS", "Nr."],
        &[&["x", "ja", "1"], &["", "nee", "2"]],
    ));
    let sure = |column| Some((column, Confidence::Sure));
    assert_eq!(found, [sure(2), sure(1), sure(0)]);
}

#[test]
fn content_finds_a_column_and_speaks_against_one() {
    let odd = table(&["A", "B", "C"], &[&["ja", "1", "x"], &["nee", "2", "y"]]);
    let guess = |column| Some((column, Confidence::Guess));
    assert_eq!(proposed(&odd), [guess(1), guess(0), None]);
    // Where two columns fit as well, nothing is guessed.
    let two = table(&["A", "B", "C"], &[&["ja", "1", "nee"], &["nee", "2", "ja"]]);
    assert_eq!(proposed(&two), [guess(1), None, None]);
    // The column with that name holds something else; the number is in another.
    let lies = table(&["Nummer", "Volgnummer"], &[&["abc", "1"], &["def", "2"]]);
    assert_eq!(proposed(&lies)[0], Some((1, Confidence::Likely)));
    assert_eq!(proposed(&table(&["Kleur"], &[&["rood"]])), [None, None, None]);
}

#[test]
fn an_empty_table_is_proposed_by_its_headings() {
    let found = proposed(&table(&["Nummer", "Status"], &[]));
    let sure = |column| Some((column, Confidence::Sure));
    assert_eq!(found, [sure(0), sure(1), None]);
}

#[test]
fn a_choice_is_checked() {
    assert_eq!(WANTED.len(), Field::ALL.len());
    let table = table(&["A", "B"], &[]);
    let choice = |pairs: &[(Field, usize)]| Columns(pairs.iter().copied().collect()).check(WANTED, &table);
    assert!(choice(&[(Field::Number, 0), (Field::Word, 1)]).is_empty());
    assert_eq!(choice(&[(Field::Number, 0)]), [ColumnError::Missing(Field::Word)]);
    assert_eq!(
        choice(&[(Field::Number, 0), (Field::Word, 0)]),
        [ColumnError::Twice(Field::Number, Field::Word)]
    );
    assert_eq!(
        choice(&[(Field::Number, 0), (Field::Word, 7)]),
        [ColumnError::Unknown(Field::Word)]
    );
}

#[test]
fn a_choice_is_found_back_in_another_order() {
    let first = table(&["A", "B", "C"], &[]);
    let later = table(&["c", "a ", "B"], &[]);
    assert_eq!(key_of(&first.headings), key_of(&later.headings));
    let choice = Columns(BTreeMap::from([(Field::Number, 0), (Field::Word, 2)]));
    let found = Columns::recall(&choice.by_heading(&first), &later);
    assert_eq!(found.0, BTreeMap::from([(Field::Number, 1), (Field::Word, 0)]));
}

#[test]
fn columns_have_the_letters_of_spreadsheets() {
    assert_eq!([0, 25, 26, 701].map(letter), ["A", "Z", "AA", "ZZ"]);
    assert_eq!(table(&["", " x "], &[]).name(0), "A");
    assert_eq!(key(" Geïmplementeerd? "), "geimplementeerd");
}
