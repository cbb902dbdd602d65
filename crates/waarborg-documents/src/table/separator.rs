//! The separator of a CSV, which seldom names it.

use std::collections::BTreeMap;

/// What may separate cells; commas also occur in ordinary text.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// How many rows are looked at.
const SAMPLE: usize = 200;
/// Rows below a title that have as many separators as each other, and how many: fewer may be text.
const ALIKE: usize = 3;
const MANY: usize = 2;

/// The separator that occurs most in the first row. Unless that is a title: then the one that so many
/// rows have equally many of.
pub(super) fn separator(text: &str) -> u8 {
    let rows = counts(text);
    let Some(first) = rows.first() else {
        return SEPARATORS[0];
    };
    let most = (0..SEPARATORS.len()).rev().max_by_key(|index| first[*index]);
    let by_first = most.unwrap_or(0);
    let like_first = match first[by_first] {
        0 => rows.len() / 2,
        count => rows.iter().filter(|row| row[by_first] == count).count(),
    };
    let by_rows = (0..SEPARATORS.len())
        .rev()
        .map(|index| (alike(&rows, index), index));
    match by_rows.max_by_key(|(alike, _)| *alike) {
        Some((alike, index)) if alike >= ALIKE && alike > like_first => SEPARATORS[index],
        _ => SEPARATORS[by_first],
    }
}

/// How many rows have the number of this separator that most rows have.
fn alike(rows: &[[usize; 3]], index: usize) -> usize {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row[index] >= MANY) {
        *found.entry(row[index]).or_default() += 1;
    }
    found.into_values().max().unwrap_or(0)
}

/// How often each separator occurs outside quotation marks, in the first rows that are not empty.
fn counts(text: &str) -> Vec<[usize; 3]> {
    let mut rows = Vec::new();
    let (mut row, mut quoted, mut empty) = ([0; 3], false, true);
    for b in text.bytes().chain([b'\n']) {
        if matches!(b, b'\n' | b'\r') && !quoted {
            if !empty {
                rows.push(row);
            }
            if rows.len() == SAMPLE {
                break;
            }
            (row, empty) = ([0; 3], true);
            continue;
        }
        quoted ^= b == b'"';
        empty &= b == b' ';
        if let Some(index) = SEPARATORS.iter().position(|known| *known == b && !quoted) {
            row[index] += 1;
        }
    }
    if rows.is_empty() && !empty {
        rows.push(row);
    }
    rows
}
