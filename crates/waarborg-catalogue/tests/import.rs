//! The import of the published text: what it attaches, and what it reports.

mod support;

use std::collections::BTreeMap;
use waarborg_catalogue::import::{
    Anomaly, AnomalyKind, Encoding, ImportError, OfficialText, Plan, check, read_markdown,
};
use waarborg_catalogue::newest;
use waarborg_domain::catalogue::{MeasureNumber, NumberStatus};

const PUBLISHED: &str = "overheidsmaatregelen-v1.3.md";

fn number(text: &str) -> MeasureNumber {
    text.parse().expect("a number")
}

fn read(text: &str) -> OfficialText {
    read_markdown(text.as_bytes()).expect("readable")
}

fn short(anomalies: &[Anomaly]) -> Vec<String> {
    anomalies
        .iter()
        .map(|anomaly| format!("{} {}", anomaly.number, anomaly.kind.code()))
        .collect()
}

/// What is odd about these sections, missing numbers aside.
fn odd(text: &str) -> Vec<Anomaly> {
    let mut found = check(&read(text), newest());
    found.retain(|anomaly| anomaly.kind != AnomalyKind::MissingNumber);
    found
}

#[test]
fn the_published_text_reports_what_is_really_there() {
    let Some(bytes) = support::reference(PUBLISHED, "the_published_text_reports_what_is_really_there") else {
        return;
    };
    let text = read_markdown(&bytes).expect("readable");
    assert_eq!(text.encoding, Encoding::Utf8);
    assert_eq!(text.sections.len(), 166);
    let found = check(&text, newest());
    // Each was looked up in the file.
    assert_eq!(
        short(&found),
        [
            "5.20.03 reference-not-in-force",
            "8.16.01 reference-notation",
            "8.16.03 same-text",
            "5.25.02 missing-number",
        ]
    );
    let not_in_force = AnomalyKind::ReferenceNotInForce {
        to: number("5.21.01"),
        status: NumberStatus::Withdrawn,
    };
    assert_eq!(found[0].kind, not_in_force);
    assert_eq!(found[3].kind, AnomalyKind::MissingNumber);
    let notation = AnomalyKind::ReferenceNotation {
        written: "8.16.3".to_owned(),
        means: number("8.16.03"),
    };
    assert_eq!(found[1].kind, notation);
    let same = AnomalyKind::SameText {
        first: number("8.16.02"),
    };
    assert_eq!(found[2].kind, same);
    let source = String::from_utf8(bytes).expect("UTF-8");
    for anomaly in &found[..3] {
        let line = source.lines().nth(anomaly.line.expect("a line") - 1);
        assert_eq!(
            line.map(str::trim_end),
            Some(format!("## {}", anomaly.number).as_str())
        );
    }
}

#[test]
fn the_published_text_is_attached_to_every_measure_in_force() {
    let Some(bytes) = support::reference(
        PUBLISHED,
        "the_published_text_is_attached_to_every_measure_in_force",
    ) else {
        return;
    };
    let text = read_markdown(&bytes).expect("readable");
    let plan = Plan::make(&text, newest(), &BTreeMap::new());
    let attached: Vec<_> = plan.texts.iter().map(|text| text.number).collect();
    let in_force: Vec<_> = newest().measures().iter().map(|measure| measure.number).collect();
    assert_eq!(attached, in_force);
    assert_eq!(plan.counts().new, 118);
    for text in &plan.texts {
        assert!(
            !text.text.contains('<') && !text.text.contains("##"),
            "{}",
            text.text
        );
        assert!(text.text.lines().all(|line| line == line.trim()), "{}", text.text);
    }
    // No word of the source is lost or moved.
    let source = String::from_utf8(bytes).expect("UTF-8");
    for part in source.split("\n## ").skip(1) {
        let (heading, body) = part.split_once('\n').expect("a text");
        let Some(text) = plan
            .texts
            .iter()
            .find(|text| text.number.to_string() == heading.trim())
        else {
            continue;
        };
        let words = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(words(&text.text), words(&body.replace("<br>", " ")), "{heading}");
    }
}

/// The official edition: the copy on GitHub, with everything put right in which that differs.
fn official_edition() -> Option<String> {
    let name = "official_edition";
    let copy = String::from_utf8(support::reference(PUBLISHED, name)?).expect("UTF-8");
    let v1_2 = support::reference("overheidsmaatregelen-v1.2.json", name)?;
    let v1_2: serde_json::Value = serde_json::from_slice(&v1_2).expect("JSON");
    let mut measures = v1_2["overheidsmaatregelen"].as_array().expect("a list").iter();
    let unchanged = measures.find(|measure| measure["nummer"] == "8.16.03");
    let unchanged = unchanged
        .and_then(|measure| measure["tekst"].as_str())
        .expect("a text");
    let (before, after) = copy.split_once("## 8.16.03\n").expect("the number");
    let after = &after[after.find("\n## ").expect("a next")..];
    let edition = format!("{before}## 8.16.03\n{unchanged}\n{after}")
        .replace("maatregel 5.21.01.", "maatregel 5.21.")
        .replace("8.16.3 ", "8.16.03 ")
        .replace(
            "## 5.26.01\n",
            "## 5.25.02\nGeen overheidsmaatregel, zie inleiding deel 2 BIO-overheidsmaatregelen.\n\n## 5.26.01\n",
        );
    Some(edition)
}

#[test]
fn the_official_edition_reports_nothing() {
    let Some(edition) = official_edition() else { return };
    let text = read(&edition);
    assert_eq!(text.sections.len(), newest().numbers().len());
    assert_eq!(check(&text, newest()), []);
    assert_eq!(Plan::make(&text, newest(), &BTreeMap::new()).counts().new, 118);
    // And the same in the other encoding and with the line ends of Windows.
    let windows = edition.replace('\n', "\r\n");
    let bytes = encoding_rs::WINDOWS_1252.encode(&windows).0.into_owned();
    let text = read_markdown(&bytes).expect("readable");
    assert_eq!(text.encoding, Encoding::Windows1252);
    assert_eq!(text.sections, read(&edition).sections);
    assert_eq!(check(&text, newest()), []);
}

#[test]
fn a_published_text_that_was_cut_off_is_never_taken_for_whole() {
    let Some(bytes) = support::reference(
        PUBLISHED,
        "a_published_text_that_was_cut_off_is_never_taken_for_whole",
    ) else {
        return;
    };
    for end in (1..bytes.len() - 1).step_by(61) {
        // Refused, or at least reported: numbers that are missing.
        if let Ok(text) = read_markdown(&bytes[..end]) {
            let found = check(&text, newest());
            let last_is_whole = text.sections.len() == 166;
            let missing = found
                .iter()
                .any(|anomaly| anomaly.kind == AnomalyKind::MissingNumber);
            assert!(missing || last_is_whole, "cut at {end}");
        }
    }
}

#[test]
fn everything_odd_is_reported_by_number() {
    let found = odd(
        "# BIO2\n\n## 5.01.01\nTekst met 5.1.2 en 5.99.01 en 5.21.01.\n\n## 5.01.01\nAnders.\n\n\
         ## 5.1.2\nDit is risicoâ€™s.\n\n## 5.25.03\nBestaat niet.\n\n## 9.01.01\nOok niet.\n\n\
         ## 5.02.01\n\n## 5.03.01\nIneens een tekst.\n\n## 5.04.02\nVerplaatst naar 5.10.03.\n\n\
         ## 5.04.03\nVerplaatst naar elders.\n\n## 5.05.01\nVerb\u{202e}orgen.\n\n## 5.08.01\nVervallen.\n",
    );
    assert_eq!(
        short(&found),
        [
            "5.01.01 reference-notation",
            "5.01.01 unknown-reference",
            "5.01.01 reference-not-in-force",
            "5.01.01 doubled-number",
            "5.1.2 heading-notation",
            "5.1.2 damaged-letters",
            "5.25.03 unknown-number",
            "9.01.01 unknown-number",
            "5.02.01 empty-section",
            "5.03.01 other-status",
            "5.04.02 other-destination",
            "5.04.03 moved-to-nowhere",
            "5.05.01 invisible-signs",
            "5.08.01 other-status",
        ]
    );
    for anomaly in &found {
        assert!(AnomalyKind::CODES.contains(&anomaly.kind.code()));
        let json = serde_json::to_string(anomaly).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Anomaly>(&json).expect("read back"),
            *anomaly
        );
    }
}

#[test]
fn the_first_of_a_doubled_number_counts_and_unknown_numbers_are_not_stored() {
    let text = read("## 5.01.01\nEerste.\n\n## 5.01.01\nTweede.\n\n## 5.99.01\nOnbekend.\n");
    let stored = BTreeMap::from([
        (number("5.01.01"), "Oud.".to_owned()),
        (number("5.01.02"), "Blijft.".to_owned()),
    ]);
    let plan = Plan::make(&text, newest(), &stored);
    assert_eq!(plan.texts.len(), 1);
    assert_eq!(plan.texts[0].text, "Eerste.");
    let counts = plan.counts();
    assert_eq!(
        (counts.new, counts.changed, counts.unchanged, counts.kept),
        (0, 1, 0, 1)
    );
    assert!(plan.does_something());
    let same = BTreeMap::from([(number("5.01.01"), "Eerste.".to_owned())]);
    assert!(!Plan::make(&text, newest(), &same).does_something());
}

#[test]
fn what_is_no_whole_text_is_refused_with_reason_and_line() {
    let refused = |bytes: &[u8]| read_markdown(bytes).expect_err("refused");
    assert_eq!(refused(b""), ImportError::Empty);
    assert_eq!(refused(b" \n\n"), ImportError::Empty);
    assert_eq!(refused(b"# Iets\n\nZonder nummers.\n"), ImportError::NoNumbers);
    assert_eq!(refused(b"PK\x03\x04\x14\0"), ImportError::NotText { line: 1 });
    assert_eq!(
        refused(b"## 5.01.01\nTe\0kst\n"),
        ImportError::NotText { line: 2 }
    );
    assert_eq!(
        refused("## 5.01.01\nRisico’s z".as_bytes()),
        ImportError::CutOff { line: 2 }
    );
    assert_eq!(
        refused(b"## 5.01.01\nEen.\n\n## 5.01"),
        ImportError::CutOff { line: 4 }
    );
    assert_eq!(refused(b"## 5.01.01\nEen.<b"), ImportError::CutOff { line: 2 });
    assert_eq!(refused(b"## 5.01.01\nEen.\n##"), ImportError::CutOff { line: 3 });
    assert_eq!(refused(&vec![b'a'; 5 * 1024 * 1024 + 1]), ImportError::TooLarge);
    let long = format!("## 5.01.01\n{}\n", "woord ".repeat(4_000));
    let too_long = ImportError::TextTooLong {
        line: 1,
        number: "5.01.01".to_owned(),
    };
    assert_eq!(refused(long.as_bytes()), too_long);
    let many = "## 5.01.01\nx.\n".repeat(3_000);
    assert_eq!(
        refused(many.as_bytes()),
        ImportError::TooManyNumbers { line: 4_001 }
    );
}

#[test]
fn other_headings_end_a_text_and_a_title_behind_the_number_belongs_to_it() {
    let text = read(
        "### 5.01.01 Beleid\nTekst.\n#### Toelichting\nMeer.\n## Hoofdstuk 6\nWeg.\n\n### **5.01.02**\nJa.\n",
    );
    let texts: Vec<&str> = text
        .sections
        .iter()
        .map(|section| section.text.as_str())
        .collect();
    assert_eq!(texts, ["Beleid\n\nTekst. Toelichting Meer.", "Ja."]);
}

#[test]
fn hostile_files_are_read_or_refused_in_bounded_time() {
    let sections = |body: &str| format!("## 5.01.01\n{body}\n").repeat(240);
    let hostile = [
        sections(&"<a".repeat(9_000)),
        sections(&"<script></script>".repeat(1_100)),
        sections(&"</script".repeat(2_000)),
        sections(&"<!--".repeat(4_500)),
        sections(&"[](".repeat(6_000)),
        sections(&"5.1.1 ".repeat(3_000)),
        sections(&"â€".repeat(3_000)),
        "#".repeat(5_000_000),
        "## ".repeat(1_700_000),
        "\n".repeat(5_000_000),
        format!("## 5.01.01\n{}", "5.".repeat(9_000)),
    ];
    for text in &hostile {
        if let Ok(text) = read_markdown(text.as_bytes()) {
            assert!(check(&text, newest()).len() < 10_000);
        }
    }
    // Without optimisation and next to other tests; a quadratic reader takes hours.
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let _ = read_markdown(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic_or_passes_html_on(body in "(<|>|br|/|script|é|\\n|## |5\\.01\\.0[1-9]|!--|-->| |x|\\*|\\[|\\]\\(){0,60}") {
        if let Ok(text) = read_markdown(format!("## 5.01.01\n{body}\n").as_bytes()) {
            let _ = check(&text, newest());
            for section in &text.sections {
                for tag in ["<br", "<script", "</", "<x", "<!"] {
                    proptest::prop_assert!(!section.text.contains(tag), "{:?}", section.text);
                }
            }
        }
    }
}
