//! Finds the sheet and the heading row of the table in a workbook.

use super::{Row, Wanted, key};

/// A proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which sheet, from 0.
    pub sheet: usize,
    /// Number of the row of the headings.
    pub heading: usize,
    /// Whether it is clear without anybody looking.
    pub is_clear: bool,
}

/// Proposes the row with most of the wanted headings. If no row has any, the first row of the first
/// sheet that is as full as any: what stands above a list is a title. `sheets` holds the first rows
/// of each sheet. `None` if all are empty.
#[must_use]
pub fn propose_place<F>(wanted: &[Wanted<F>], sheets: &[&[Row]]) -> Option<Place> {
    let best = |sheet: usize| {
        let rows = sheets[sheet].iter().map(|row| (found(wanted, row), row.number));
        // The first one of equals.
        rows.rev().max_by_key(|(score, _)| *score)
    };
    let of_sheets = (0..sheets.len()).filter_map(|sheet| best(sheet).map(|(score, row)| (score, sheet, row)));
    let of_sheets: Vec<(usize, usize, usize)> = of_sheets.collect();
    let (score, sheet, row) = of_sheets.iter().copied().rev().max_by_key(|(score, ..)| *score)?;
    let rows = sheets[sheet];
    let heading = if score > 0 { row } else { fullest(rows)? };
    let is_first = rows.first().is_some_and(|first| first.number == heading);
    let others = of_sheets.iter().filter(|(_, other, _)| *other != sheet);
    let best_of_others = others.map(|(score, ..)| *score).max().unwrap_or(0);
    Some(Place {
        sheet,
        heading,
        is_clear: (of_sheets.len() == 1 && is_first) || (score >= 2 && score > best_of_others),
    })
}

/// The first of the rows with the most filled cells.
fn fullest(rows: &[Row]) -> Option<usize> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let row = rows.iter().rev().max_by_key(|row| filled(row))?;
    Some(row.number)
}

/// How many of the fields have a heading in this row.
fn found<F>(wanted: &[Wanted<F>], row: &Row) -> usize {
    let cells: Vec<String> = row.cells.iter().map(|cell| key(cell)).collect();
    let known = wanted
        .iter()
        .filter(|one| cells.iter().any(|cell| one.headings.contains(&cell.as_str())));
    known.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WANTED: &[Wanted<()>] = &[
        Wanted {
            field: (),
            required: true,
            headings: &["nummer"],
            fits: None,
        },
        Wanted {
            field: (),
            required: true,
            headings: &["status"],
            fits: None,
        },
    ];

    fn rows(rows: &[(usize, &[&str])]) -> Vec<Row> {
        let row = |(number, cells): &(usize, &[&str])| Row {
            number: *number,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        };
        rows.iter().map(row).collect()
    }

    fn place(sheets: &[Vec<Row>]) -> Option<(usize, usize, bool)> {
        let sheets: Vec<&[Row]> = sheets.iter().map(Vec::as_slice).collect();
        propose_place(WANTED, &sheets).map(|place| (place.sheet, place.heading, place.is_clear))
    }

    #[test]
    fn the_row_with_the_headings_is_found_on_whatever_sheet() {
        let cover = rows(&[(1, &["Zelfevaluatie 2026"]), (3, &["Ingevuld door", "Sanne"])]);
        let list = rows(&[
            (2, &["Versie 3"]),
            (5, &["Status", "Nummer"]),
            (6, &["ja", "5.01.01"]),
        ]);
        assert_eq!(place(&[cover.clone(), list.clone()]), Some((1, 5, true)));
        // Two equal ones: the first, but somebody has to look.
        assert_eq!(place(&[cover, list.clone(), list]), Some((1, 5, false)));
    }

    #[test]
    fn without_a_heading_that_is_known_it_is_the_first_row() {
        let odd = rows(&[(3, &["Kleur", "Vorm"]), (4, &["rood", "rond"])]);
        assert_eq!(place(std::slice::from_ref(&odd)), Some((0, 3, true)));
        assert_eq!(place(&[Vec::new(), odd.clone()]), Some((1, 3, true)));
        assert_eq!(place(&[odd.clone(), odd]), Some((0, 3, false)));
        assert_eq!(place(&[Vec::new()]), None);
        assert_eq!(place(&[]), None);
    }

    #[test]
    fn a_title_above_a_list_is_not_its_headings() {
        let titled = rows(&[
            (1, &["Overzicht"]),
            (3, &["Kleur", "Vorm"]),
            (4, &["rood", ""]),
            (5, &["rood", "rond"]),
        ]);
        assert_eq!(place(&[titled]), Some((0, 3, false)));
    }

    #[test]
    fn one_heading_below_the_first_row_is_a_guess() {
        let guess = rows(&[(1, &["Overzicht"]), (2, &["Nummer", "Vorm"])]);
        assert_eq!(place(&[guess]), Some((0, 2, false)));
    }
}
