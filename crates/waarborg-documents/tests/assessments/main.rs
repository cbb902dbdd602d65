//! Self-assessments as people have them in spreadsheets, from the bytes of a file to the judgements that
//! they mean: every sheet, row, column and value is used, or named with why not.
#![allow(clippy::unwrap_used)]

#[path = "../../../waarborg-domain/tests/sample/mod.rs"]
mod sample;

mod any;
mod support;

use rust_xlsxwriter::{Format, Workbook};
use support::{assess, assess_with, fill, xlsx};
use waarborg_documents::table::Warning;
use waarborg_domain::self_assessments::{Answer, Use};

/// Three verdicts on a measure, as `of` says them, on the day that is chosen.
fn all_aspects(measure: &str, verdict: &str, rest: &str) -> Vec<String> {
    let aspects = ["design", "existence", "operating-effectiveness"];
    aspects
        .map(|aspect| format!("{measure} {aspect} {verdict} {rest}"))
        .to_vec()
}

#[test]
fn each_aspect_comes_from_its_own_column() {
    let text = "Nummer;Omschrijving;Opzet;Bestaan;Werking;Oordeel;Toelichting\n\
        5.01.01;Beleid;Ja;Deels;Nee;Voldoet;zie ISMS\n5.01.02;Rollen;;;;Nee;\n6.03.01;Training;Ja;;;;\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    let mut expected = vec![
        "5.01.01 design met 2026-11-20 zie ISMS".to_owned(),
        "5.01.01 existence partly-met 2026-11-20 zie ISMS".to_owned(),
        "5.01.01 operating-effectiveness not-met 2026-11-20 zie ISMS".to_owned(),
        "6.03.01 design met 2026-11-20 ".to_owned(),
    ];
    expected.extend(all_aspects("5.01.02", "not-met", "2026-11-20 "));
    expected.sort();
    assert_eq!(found.judgements(), expected);
    // The verdict on the first row as a whole is passed over, and that is said.
    let columns = found.columns();
    assert_eq!(columns[5], ("Oordeel".to_owned(), 2, Use::Overall(1)));
    assert_eq!(columns[1], ("Omschrijving".to_owned(), 3, Use::NotChosen));
}

#[test]
fn what_may_mean_anything_is_asked() {
    let text = "Nummer;Status;Toelichting\n5.01.01;Open;a\n5.01.02;Gereed;b\n6.03.01;Open;\n7.04.01;In uitvoering;d\n8.24.01;Onbekend;x\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    let asked = found
        .values()
        .into_iter()
        .filter(|(_, _, meaning)| meaning.is_none());
    let asked: Vec<(String, usize)> = asked.map(|(word, count, _)| (word, count)).collect();
    assert_eq!(asked[0], ("Open".to_owned(), 2));
    assert_eq!((asked.len(), found.plan.unanswered()), (3, 3));
    let answers = [
        ("open", Answer::NotMet),
        ("In uitvoering", Answer::PartlyMet),
        ("Onbekend", Answer::NotJudged),
    ];
    let found = assess(text.as_bytes(), "x.csv", &answers);
    assert_eq!(found.plan.unanswered(), 0);
    assert_eq!(found.judgements().len(), 12);
    assert_eq!(found.outcomes()[4], "6 not-judged");
}

#[test]
fn nothing_but_0_and_1_is_asked() {
    let text = "Nummer;Score;Opmerking\n5.01.01;1;a\n5.01.02;0;b\n;7;telling\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    // A number in a row without a measure is no part of the scale.
    assert_eq!(
        found.values(),
        [("0".to_owned(), 1, None), ("1".to_owned(), 1, None)]
    );
    let fractions = "Nummer;Score\n5.01.01;1\n5.01.02;0,5\n;5\n";
    let met = found.plan.unanswered();
    assert_eq!(met, 2);
    let found = assess(fractions.as_bytes(), "x.csv", &[]);
    assert_eq!(found.plan.unanswered(), 0);
}

#[test]
fn signs_are_read_where_they_are_clear() {
    let text = "Nummer;Oordeel\n5.01.01;✓\n5.01.02;✗\n6.03.01;x\n7.04.01;+\n8.24.01;-\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    let meaning = |sign: &str| {
        found
            .values()
            .into_iter()
            .find(|(written, ..)| written == sign)
            .unwrap()
            .2
    };
    assert_eq!(
        (meaning("✓"), meaning("✗")),
        (Some(Answer::Met), Some(Answer::NotMet))
    );
    // A dash beside a plus is no empty cell.
    assert_eq!((meaning("x"), meaning("+"), meaning("-")), (None, None, None));
}

#[test]
fn all_numbers_of_a_cell_count_or_the_row_is_refused() {
    let text = "Nummer;Oordeel;Opmerking\n\"5.01.01, 5.01.02\";nee;a\n6.03.01 t/m 7.04.01;nee;b\n5.01;ja;c\n\
        \"8.24.01\n8.99.01\";nee;d\n5.1;ja;e\n8.28;ja;f\n8.24.01 (zie ook 5.01.01);ja;g\n7.04.01 t/m 6.03.01;ja;h\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    let of = |row| found.plan.planned().filter(|(number, _)| *number == row).count();
    assert_eq!((of(2), of(3)), (6, 6));
    let wrong = found.wrong();
    // A control stands for its measures; here it contradicts what the first row said of them.
    assert!(wrong[0].starts_with("4 [Contradicts(2)"), "{wrong:?}");
    for (row, why) in wrong[1..].iter().zip([
        "UnknownMeasure",
        "ShortNumber",
        "NoMeasures",
        "NumberWithinText",
        "EmptyRange",
    ]) {
        assert!(row.contains(why), "{row} {why}");
    }
    let control = assess("Nummer;Oordeel\n5.01;ja\n".as_bytes(), "x.csv", &[]);
    assert_eq!(control.judgements().len(), 6);
    assert_eq!(
        control.plan.rows[0]
            .control
            .map(|(control, count)| (control.to_string(), count)),
        Some(("5.01".to_owned(), 2))
    );
    // Where 5.10 kept its zero, 5.1 is not 5.10.
    let kept = assess("Nummer;Oordeel\n5.1;ja\n5.10;ja\n".as_bytes(), "x.csv", &[]);
    assert_eq!(kept.judgements().len(), 6);
}

#[test]
fn a_title_above_the_headings_is_passed_over_and_said() {
    let bytes = xlsx(|sheet| {
        sheet
            .merge_range(
                0,
                0,
                0,
                4,
                "Zelfevaluatie BIO2, gemeente Voorbeeldstad, 2026",
                &Format::new(),
            )
            .unwrap();
        sheet.write(1, 0, "Ingevuld door: I. de Vries").unwrap();
        for (column, heading) in (0..).zip(["Nummer", "Omschrijving", "Oordeel", "Toelichting", "Datum"]) {
            sheet.write(3, column, heading).unwrap();
        }
        for (column, cell) in (0..).zip(["5.01.01", "Beleid", "voldoet", "ok"]) {
            sheet.write(4, column, cell).unwrap();
        }
        sheet.write(4, 4, 46_327).unwrap();
    });
    let found = assess(&bytes, "x.xlsx", &[]);
    assert_eq!(found.place.heading, Some(4));
    assert_eq!(found.judgements(), all_aspects("5.01.01", "met", "2026-11-01 ok"));
    assert!(found.warnings.contains(&Warning::Above { first: 1, last: 2 }));
    let text = "\u{feff}Zelfevaluatie BIO2, gemeente X\nNummer;Oordeel;Toelichting\n5.01.01;voldoet;\"goed; zie § 3, ok\"\n5.01.02;voldoet;\"a; b\"\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    assert_eq!((found.place.heading, found.judgements().len()), (Some(2), 6));
}

#[test]
fn the_second_of_two_heading_rows_has_the_names() {
    let bytes = xlsx(|sheet| {
        sheet
            .merge_range(0, 0, 0, 1, "Maatregel", &Format::new())
            .unwrap();
        sheet
            .merge_range(0, 2, 0, 4, "Beoordeling", &Format::new())
            .unwrap();
        let rows: &[&[&str]] = &[
            &["Nummer", "Omschrijving", "Oordeel", "Opmerking", "Datum"],
            &["5.01.01", "Beleid", "voldoet", "ok", "1-11-2026"],
        ];
        for (row, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    });
    let found = assess(&bytes, "x.xlsx", &[]);
    assert_eq!(found.place.heading, Some(2));
    assert_eq!(found.judgements(), all_aspects("5.01.01", "met", "2026-11-01 ok"));
}

#[test]
fn the_right_sheet_is_proposed_and_never_a_hidden_one() {
    let list: &[&[&str]] = &[&["Nummer", "Oordeel"], &["5.01.01", "ja"]];
    let mut book = Workbook::new();
    let hidden = book.add_worksheet();
    hidden.set_hidden(true);
    fill(hidden, list);
    fill(
        book.add_worksheet(),
        &[&["Leeswijzer"], &["Vul het tabblad Zelfevaluatie in."]],
    );
    let shown = book.add_worksheet();
    shown.set_active(true).set_first_tab(true);
    fill(shown, list);
    let found = assess(&book.save_to_buffer().unwrap(), "x.xlsx", &[]);
    assert_eq!((found.place.sheet, found.judgements().len()), (2, 3));
}

#[test]
fn merged_numbers_and_hidden_rows_count() {
    let bytes = xlsx(|sheet| {
        fill(
            sheet,
            &[
                &["Nummer", "Aspect", "Oordeel"],
                &["", "Opzet", "voldoet"],
                &["", "Bestaan", "voldoet deels"],
                &["", "Werking", "voldoet niet"],
            ],
        );
        sheet.merge_range(1, 0, 3, 0, "5.01.01", &Format::new()).unwrap();
        sheet.set_row_hidden(2).unwrap();
    });
    let found = assess(&bytes, "x.xlsx", &[]);
    let expected = [
        "5.01.01 design met 2026-11-20 ",
        "5.01.01 existence partly-met 2026-11-20 ",
        "5.01.01 operating-effectiveness not-met 2026-11-20 ",
    ];
    assert_eq!(found.judgements(), expected);
    assert_eq!(
        found.warnings,
        [Warning::HiddenRows { count: 1, first: 3 }, Warning::Merged(2)]
    );
}

#[test]
fn days_as_people_and_programs_write_them() {
    let text = "Nummer;Oordeel;Datum\n5.01.01;ja;46327\n5.01.02;ja;1 november 2026\n6.03.01;ja;2026-11-01T00:00:00\n7.04.01;ja;1-11-26\n8.24.01;ja;1/2/2026\n";
    let found = assess(text.as_bytes(), "x.csv", &[]);
    assert!(found.judgements().iter().all(|one| one.contains("2026-11-01")));
    assert_eq!(found.judgements().len(), 9);
    assert!(
        found.wrong().iter().all(|row| row.contains("AmbiguousDay")),
        "{:?}",
        found.wrong()
    );
    let ordered = format!("{text}5.01.01;ja;31/12/2025\n");
    assert!(
        assess(ordered.as_bytes(), "x.csv", &[])
            .judgements()
            .iter()
            .any(|one| one.contains("2026-02-01"))
    );
}

#[test]
fn the_same_heading_twice_and_a_long_cell_beside_are_no_reason_to_refuse() {
    let long = "Lange tekst. ".repeat(3_000);
    let text = format!(
        "Nummer;Oordeel;Opmerking;Volwassenheid;;Opmerking;Omschrijving\n5.01.01;voldoet;a;3;;c;{long}\n"
    );
    let found = assess(text.as_bytes(), "x.csv", &[]);
    assert_eq!(found.judgements(), all_aspects("5.01.01", "met", "2026-11-20 a"));
    let left = |name: &str, used| (name.to_owned(), 1, used);
    let columns = found.columns();
    assert_eq!(columns[3], left("Volwassenheid", Use::Maturity));
    assert_eq!(columns[4], ("E".to_owned(), 0, Use::Empty));
    assert_eq!(columns[5], left("Opmerking (F)", Use::NotChosen));
    assert_eq!(columns[6], left("Omschrijving", Use::NotChosen));
    let other = assess(b"Nummer;Opzet;Aspect;BBN\n5.01.01;ja;werking;2\n", "x.csv", &[]).columns();
    assert_eq!((other[2].2, other[3].2), (Use::Overruled, Use::OldLevel));
    // It is a reason to refuse the row where the text would be used.
    let text = format!("Nummer;Oordeel;Opmerking\n5.01.01;voldoet;{long}\n5.01.02;voldoet;kort\n");
    let found = assess(text.as_bytes(), "x.csv", &[]);
    assert_eq!((found.wrong().len(), found.judgements().len()), (1, 3));
}

#[test]
fn the_line_ends_of_a_macintosh_are_line_ends() {
    let found = assess(b"Nummer;Oordeel;Opmerking\r\n5.01.01;voldoet niet;a\r5.01.02;voldoet niet;b\r\n6.03.01;voldoet niet;c\r\n", "x.csv", &[]);
    assert_eq!(found.judgements().len(), 9);
    assert_eq!(found.outcomes(), ["2 record", "3 record", "4 record"]);
}

#[test]
fn a_column_for_each_system_becomes_a_row_for_each() {
    let mut sample = sample::Sample::bare();
    let object = sample.object(waarborg_domain::objects::ObjectKind::System, "SY-01", |_| ());
    let other = sample.object(waarborg_domain::objects::ObjectKind::System, "SY-02", |_| ());
    let text = "Nummer;Maatregel in het kort;SY-01;Onderdeel SY-02;SY-99\n8.02.01;Toegang;ja;nee;\n8.05.01;Inloggen;ja;;deels\n";
    let found = assess_with(&sample.catalogue, &sample.ledger, text.as_bytes(), "x.csv", &[]);
    let on = |object| {
        found
            .plan
            .planned()
            .filter(|(_, one)| one.target == waarborg_domain::groups::Target::Object(object))
            .count()
    };
    assert_eq!((on(object), on(other)), (6, 3));
    assert!(
        found.wrong()[0].contains("UnknownObject(\"SY-99\")"),
        "{:?}",
        found.wrong()
    );
    assert_eq!(found.columns()[2].2, Use::System);
}

#[test]
fn a_remark_is_never_dropped() {
    let mut sample = sample::Sample::bare();
    for aspect in waarborg_domain::judgements::Aspect::ALL {
        let object = waarborg_domain::groups::Target::Object(sample.ids["ORG"]);
        sample.judge(
            "5.01.01"
                .parse::<waarborg_domain::catalogue::MeasureNumber>()
                .unwrap(),
            object,
            *aspect,
            waarborg_domain::judgements::Verdict::Met,
            "2026-10-01",
        );
    }
    let with = |text: &str| assess_with(&sample.catalogue, &sample.ledger, text.as_bytes(), "x.csv", &[]);
    assert!(
        with("Nummer;Oordeel;Opmerking\n5.01.01;voldoet;\n")
            .judgements()
            .is_empty()
    );
    let new = with("Nummer;Oordeel;Opmerking\n5.01.01;voldoet;nieuw\n");
    assert_eq!(
        new.judgements(),
        all_aspects("5.01.01", "met", "2026-11-20 nieuw")
    );
    assert_eq!(new.plan.asked.len(), 1);
    // Two rows on the same keep what each says.
    let two = with("Nummer;Oordeel;Opmerking\n5.01.02;nee;a\n5.01.02;nee;b\n");
    assert_eq!(
        two.judgements(),
        all_aspects("5.01.02", "not-met", "2026-11-20 a|b")
    );
}
