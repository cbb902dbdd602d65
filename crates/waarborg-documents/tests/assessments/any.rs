//! Whatever is assessed, in whatever layout it is written: it is read back without a difference.

use crate::support::{assess, xlsx};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Worksheet};

/// The measures of the sample that the organisation as a whole is judged on.
const MEASURES: [&str; 5] = ["5.01.01", "5.01.02", "6.03.01", "7.04.01", "8.24.01"];
const ASPECTS: [(&str, &str); 3] = [
    ("Opzet", "design"),
    ("Bestaan", "existence"),
    ("Werking", "operating-effectiveness"),
];
/// Verdicts as they are written, by word, by sign and by colour.
const WORDS: [[&str; 3]; 4] = [
    ["voldoet", "voldoet deels", "voldoet niet"],
    ["✓", "🟡", "✗"],
    ["Groen", "Oranje", "Rood"],
    ["100%", "60%", "0%"],
];
const VERDICTS: [&str; 3] = ["met", "partly-met", "not-met"];

#[derive(Debug, Clone)]
struct Assessment {
    measure: &'static str,
    /// The verdict on each aspect, if there is one.
    verdicts: [Option<usize>; 3],
    remark: String,
    /// The day of November.
    day: u32,
}

#[derive(Debug, Clone, Copy)]
struct Layout {
    titles: u32,
    /// A column for each aspect, and otherwise a row for each with the number merged.
    columns: bool,
    words: usize,
    days: usize,
    csv: bool,
}

fn assessments() -> impl Strategy<Value = Vec<Assessment>> {
    let one = |measure: &'static str| {
        let verdict = || prop::option::of(0..3usize);
        ([verdict(), verdict(), verdict()], "[a-zé ,;]{0,12}", 1..20u32).prop_map(
            move |(verdicts, remark, day)| Assessment {
                measure,
                verdicts,
                remark: remark.trim().to_owned(),
                day,
            },
        )
    };
    MEASURES.map(one).to_vec()
}

fn layout() -> impl Strategy<Value = Layout> {
    (0..4u32, any::<bool>(), 0..WORDS.len(), 0..4usize, any::<bool>()).prop_map(
        |(titles, columns, words, days, csv)| Layout {
            titles,
            columns,
            words,
            days,
            csv: csv && columns,
        },
    )
}

fn day(layout: Layout, day: u32) -> String {
    match layout.days {
        0 => format!("2026-11-{day:02}"),
        1 => format!("{day}-11-2026"),
        2 => format!("{day} november 2026"),
        _ => (46_326 + day).to_string(),
    }
}

/// What has to come in, as the support writes it.
fn expected(all: &[Assessment]) -> Vec<String> {
    let mut expected = Vec::new();
    for one in all {
        for (verdict, (_, aspect)) in one.verdicts.iter().zip(ASPECTS) {
            if let Some(verdict) = verdict {
                let (measure, day, remark) = (one.measure, one.day, &one.remark);
                expected.push(format!(
                    "{measure} {aspect} {} 2026-11-{day:02} {remark}",
                    VERDICTS[*verdict]
                ));
            }
        }
    }
    expected.sort();
    expected
}

fn written(layout: Layout, verdict: Option<usize>) -> &'static str {
    verdict.map_or("", |verdict| WORDS[layout.words][verdict])
}

/// The cells of the headings and below, with how many rows each number is merged over.
fn cells(layout: Layout, all: &[Assessment]) -> Vec<Vec<String>> {
    let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    let mut rows = Vec::new();
    if layout.columns {
        rows.push(text(&[
            "Nummer",
            "Opzet",
            "Bestaan",
            "Werking",
            "Opmerking",
            "Datum",
        ]));
    } else {
        rows.push(text(&["Nummer", "Aspect", "Oordeel", "Opmerking", "Datum"]));
    }
    for one in all {
        let day = day(layout, one.day);
        if layout.columns {
            let [design, existence, operating] = one.verdicts.map(|verdict| written(layout, verdict));
            rows.push(text(&[
                one.measure,
                design,
                existence,
                operating,
                &one.remark,
                &day,
            ]));
        } else {
            for (verdict, (aspect, _)) in one.verdicts.iter().zip(ASPECTS) {
                rows.push(text(&["", aspect, written(layout, *verdict), &one.remark, &day]));
            }
        }
    }
    rows
}

fn sheet(sheet: &mut Worksheet, layout: Layout, all: &[Assessment]) {
    for row in 0..layout.titles {
        sheet.write(row, 0, format!("Titel, regel {row}")).unwrap();
    }
    for (row, cells) in (layout.titles..).zip(cells(layout, all)) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    if !layout.columns {
        for (first, one) in (layout.titles + 1..).step_by(3).zip(all) {
            sheet
                .merge_range(first, 0, first + 2, 0, one.measure, &Format::new())
                .unwrap();
        }
    }
}

fn csv(layout: Layout, all: &[Assessment]) -> Vec<u8> {
    let titles = (0..layout.titles).map(|row| format!("Titel, regel {row}\r\n"));
    let quoted = |cells: &Vec<String>| {
        let cells: Vec<String> = cells.iter().map(|cell| format!("\"{cell}\"")).collect();
        cells.join(";") + "\r\n"
    };
    let rows: String = cells(layout, all).iter().map(quoted).collect();
    (titles.collect::<String>() + &rows).into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn is_read_back_without_a_difference(all in assessments(), layout in layout()) {
        let found = if layout.csv {
            assess(&csv(layout, &all), "x.csv", &[])
        } else {
            assess(&xlsx(|it| sheet(it, layout, &all)), "x.xlsx", &[])
        };
        prop_assert_eq!(found.judgements(), expected(&all), "{:?} {:?}", layout, found.wrong());
        prop_assert_eq!(found.plan.unanswered(), 0);
        // Every row of the file is accounted for.
        let numbers: std::collections::BTreeSet<usize> = found.plan.rows.iter().map(|row| row.number).collect();
        prop_assert_eq!(numbers.len(), found.table.rows.len());
    }
}
