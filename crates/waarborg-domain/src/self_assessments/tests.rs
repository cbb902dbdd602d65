use super::*;

#[test]
fn words_of_all_kinds_are_understood() {
    let of = |cell| answer(cell, Scale::None);
    for word in [
        "Voldoet",
        "JA",
        "groen",
        "compliant",
        "volledig geïmplementeerd",
        "100%",
        "100 %",
    ] {
        assert_eq!(of(word), Some(Answer::Met), "{word}");
    }
    for word in ["deels", "Voldoet gedeeltelijk", "oranje", "partly met", "60%"] {
        assert_eq!(of(word), Some(Answer::PartlyMet), "{word}");
    }
    for word in ["niet", "Voldoet niet", "Nee", "rood", "non-compliant", "0 %"] {
        assert_eq!(of(word), Some(Answer::NotMet), "{word}");
    }
    for word in ["n.v.t.", "NVT", "n/a", "niet van toepassing"] {
        assert_eq!(of(word), Some(Answer::NotApplicable), "{word}");
    }
    for word in ["", "-", "–", "?", "nog niet beoordeeld", "TBD"] {
        assert_eq!(of(word), Some(Answer::NotJudged), "{word}");
    }
    for (sign, meant) in [
        ("✓", Answer::Met),
        ("✔️", Answer::Met),
        ("✗", Answer::NotMet),
        ("🟠", Answer::PartlyMet),
    ] {
        assert_eq!(of(sign), Some(meant), "{sign}");
    }
    // What they mean differs from file to file.
    for word in [
        "redelijk",
        "3",
        "120%",
        "±",
        "volwassenheid 2",
        "Open",
        "Onbekend",
        "x",
        "●",
        "+",
    ] {
        assert_eq!(of(word), None, "{word}");
    }
}

#[test]
fn bare_numbers_mean_what_the_column_says() {
    let scale = |cells: &[&str]| Scale::of(cells.iter().copied());
    assert_eq!(scale(&["0.8", "1", "0", "nvt"]), Scale::Fraction);
    assert_eq!(scale(&["80", "100", "0"]), Scale::Percent);
    assert_eq!(scale(&["1", "3", "5"]), Scale::None);
    // Nothing but 0 and 1 may as well be levels of maturity.
    assert_eq!(scale(&["1", "0", "1"]), Scale::None);
    assert_eq!(scale(&["120"]), Scale::None);
    assert_eq!(scale(&["ja"]), Scale::None);
    assert_eq!(answer("0,8", Scale::Fraction), Some(Answer::PartlyMet));
    assert_eq!(answer("1", Scale::Fraction), Some(Answer::Met));
    assert_eq!(answer("100", Scale::Percent), Some(Answer::Met));
    assert_eq!(answer("3", Scale::None), None);
}

#[test]
fn no_word_means_two_things() {
    use crate::columns::key;
    for word in ["voldoet", "deels", "niet", "nvt", "onbekend", "na", "n"] {
        assert_eq!(key(word), word);
        assert!(is_answer(word));
    }
}

#[test]
fn aspects_are_understood() {
    assert_eq!(aspects_in("Opzet"), Some(vec![Aspect::Design]));
    assert_eq!(
        aspects_in("opzet en bestaan"),
        Some(vec![Aspect::Design, Aspect::Existence])
    );
    assert_eq!(aspects_in("O/B/W").map(|all| all.len()), Some(3));
    assert_eq!(aspects_in("alle").map(|all| all.len()), Some(3));
    assert_eq!(aspects_in("iets anders"), None);
    assert_eq!(aspects_in(""), None);
}

#[test]
fn our_own_headings_are_sure() {
    use crate::columns::{Confidence, Table, propose};
    for language in [Language::Nl, Language::En] {
        let headings = Field::ALL
            .iter()
            .map(|field| heading(*field, language).to_owned());
        let table = Table {
            headings: headings.collect(),
            ..Table::default()
        };
        for (index, proposal) in propose(WANTED, &table).into_iter().enumerate() {
            let expected = Field::ALL.iter().position(|field| *field == proposal.field);
            assert_eq!(
                proposal.column,
                expected.map(|column| (column, Confidence::Sure)),
                "{index}"
            );
        }
    }
}
