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

/// The first rows of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetTop<'a> {
    /// The rows.
    pub rows: &'a [Row],
    /// Whether the spreadsheet program hides it: then it is not proposed, unless all are hidden.
    pub hidden: bool,
}

impl<'a> From<&'a [Row]> for SheetTop<'a> {
    /// Of a sheet that is not hidden.
    fn from(rows: &'a [Row]) -> Self {
        Self { rows, hidden: false }
    }
}

/// How much a row looks like headings: how many of them are known, and whether what belongs below one
/// of them begins right below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    known: usize,
    begins: bool,
}

impl Score {
    const fn is_something(self) -> bool {
        self.known > 0 || self.begins
    }
}

/// Proposes the row with most of the wanted headings; if no row has any, the one below which the wanted
/// content begins. If there is none either, the first row of the first sheet that is as full as any: what
/// stands above a list is a title. `None` if all are empty.
#[must_use]
pub fn propose_place<'a, F, S: Copy + Into<SheetTop<'a>>>(
    wanted: &[Wanted<F>],
    sheets: &[S],
) -> Option<Place> {
    let sheets: Vec<SheetTop<'a>> = sheets.iter().map(|sheet| (*sheet).into()).collect();
    let all_hidden = sheets.iter().all(|sheet| sheet.hidden);
    let best = |sheet: usize| {
        let rows = sheets[sheet].rows;
        let scored = (0..rows.len()).map(|index| (score(wanted, rows, index), rows[index].number));
        // The first one of equals.
        scored.rev().max_by_key(|(score, _)| *score)
    };
    let shown = (0..sheets.len()).filter(|sheet| all_hidden || !sheets[*sheet].hidden);
    let of_sheets = shown.filter_map(|sheet| best(sheet).map(|(score, row)| (score, sheet, row)));
    let of_sheets: Vec<(Score, usize, usize)> = of_sheets.collect();
    let (score, sheet, row) = of_sheets.iter().copied().rev().max_by_key(|(score, ..)| *score)?;
    let rows = sheets[sheet].rows;
    let heading = if score.is_something() { row } else { fullest(rows)? };
    let is_first = rows.first().is_some_and(|first| first.number == heading);
    let others = of_sheets.iter().filter(|(_, other, _)| *other != sheet);
    let best_of_others = others.map(|(score, ..)| score.known).max().unwrap_or(0);
    Some(Place {
        sheet,
        heading,
        is_clear: (of_sheets.len() == 1 && is_first) || (score.known >= 2 && score.known > best_of_others),
    })
}

/// The first of the rows with the most filled cells.
fn fullest(rows: &[Row]) -> Option<usize> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let row = rows.iter().rev().max_by_key(|row| filled(row))?;
    Some(row.number)
}

fn score<F>(wanted: &[Wanted<F>], rows: &[Row], index: usize) -> Score {
    let row = &rows[index];
    let cells: Vec<String> = row.cells.iter().map(|cell| key(cell)).collect();
    let known = wanted
        .iter()
        .filter(|one| cells.iter().any(|cell| one.headings.contains(&cell.as_str())));
    let required = wanted
        .iter()
        .filter(|one| one.required)
        .filter_map(|one| one.fits);
    let mut begins = false;
    for fits in required {
        let has = |row: &Row| {
            row.cells
                .iter()
                .any(|cell| !cell.trim().is_empty() && fits(cell.trim()))
        };
        begins |= !has(row) && rows.get(index + 1).is_some_and(has);
    }
    Score {
        known: known.count(),
        begins,
    }
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
            content_alone: false,
        },
        Wanted {
            field: (),
            required: true,
            headings: &["status"],
            fits: None,
            content_alone: false,
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
        let sheets: Vec<SheetTop<'_>> = sheets
            .iter()
            .map(|rows| SheetTop { rows, hidden: false })
            .collect();
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

    #[test]
    fn a_hidden_sheet_is_not_proposed() {
        let lists = rows(&[(1, &["Nummer", "Status"]), (2, &["1", "voldoet"])]);
        let other = rows(&[(1, &["Kleur", "Vorm"])]);
        let top = |rows, hidden| SheetTop { rows, hidden };
        let proposed = |sheets: &[SheetTop<'_>]| {
            propose_place(WANTED, sheets).map(|place| (place.sheet, place.is_clear))
        };
        assert_eq!(
            proposed(&[top(&lists, true), top(&other, false)]),
            Some((1, true))
        );
        assert_eq!(proposed(&[top(&lists, true), top(&other, true)]), Some((0, true)));
    }

    #[test]
    fn without_headings_it_is_where_the_content_begins() {
        const NUMBERS: &[Wanted<()>] = &[Wanted {
            field: (),
            required: true,
            headings: &["nummer"],
            fits: Some(|cell| cell.contains('.')),
            content_alone: true,
        }];
        let cover = rows(&[(1, &["Leeswijzer", "Vul alles in", "en stuur op"])]);
        let list = rows(&[
            (1, &["Titel"]),
            (3, &["Wat", "Hoe"]),
            (4, &["5.1", "ja"]),
            (5, &["5.2", "nee"]),
        ]);
        let tops = [&cover, &list].map(|rows| SheetTop { rows, hidden: false });
        let place = propose_place(NUMBERS, &tops).map(|place| (place.sheet, place.heading, place.is_clear));
        assert_eq!(place, Some((1, 3, false)));
    }
}
