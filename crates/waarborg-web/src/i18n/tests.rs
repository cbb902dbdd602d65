//! Both languages say the same things; everything that is asked for exists, and nothing is left over.

use super::{names, texts};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Keys with the names of what has to be filled in.
fn keys(files: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    let mut current = String::new();
    for line in files.iter().flat_map(|(_, source)| source.lines()) {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some((key, _)) = line.split_once('=').filter(|_| begins) {
            key.trim().clone_into(&mut current);
            let doubled = keys.insert(current.clone(), BTreeSet::new());
            assert_eq!(doubled, None, "{current} exists twice");
        }
        let named = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
                .collect()
        });
        if let Some(arguments) = keys.get_mut(&current) {
            arguments.extend(named);
        }
    }
    keys
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html")
            && !path.ends_with("i18n/tests.rs")
        {
            found.push(path);
        }
    }
}

/// Every quoted text in the code and the templates, with what stands just before it.
fn quoted() -> Vec<(String, String)> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut found = Vec::new();
    for file in files {
        let source = std::fs::read_to_string(&file).expect("a source");
        // In a template quotes stand within quotes: `title="{{ ui.t("key") }}"`.
        let every = if file.extension().is_some_and(|e| e == "html") {
            1
        } else {
            2
        };
        let source = source.replace("'\"'", "").replace("\\\"", "");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let pieces: Vec<&str> = line.split('"').collect();
            for index in (1..pieces.len()).step_by(every) {
                found.push((pieces[index - 1].to_owned(), pieces[index].to_owned()));
            }
        }
    }
    found
}

fn is_key(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.contains('-') && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(fits)
}

#[test]
fn both_languages_have_the_same_texts() {
    let (dutch, english) = (keys(texts::NL), keys(texts::EN));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        one.keys()
            .filter(|key| !other.contains_key(*key))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(only(&dutch, &english), Vec::<String>::new(), "only in Dutch");
    assert_eq!(only(&english, &dutch), Vec::<String>::new(), "only in English");
    for (key, arguments) in &dutch {
        assert_eq!(arguments, &english[key], "{key} takes other arguments");
    }
}

#[test]
fn all_texts_can_be_read() {
    for (_, source) in texts::NL.iter().chain(texts::EN) {
        let read = fluent_bundle::FluentResource::try_new((*source).to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_code_of_the_domain_has_a_name() {
    let known = keys(texts::NL);
    let missing: Vec<String> = names::all_keys()
        .into_iter()
        .filter(|key| !known.contains_key(key))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = keys(texts::NL);
    let features: BTreeSet<&str> = texts::NL
        .iter()
        .map(|(file, _)| file.trim_end_matches(".ftl"))
        .collect();
    let mut missing = BTreeSet::new();
    for (before, text) in quoted() {
        let asked = [".t(", ".t1(", ".t2(", ".t_args("]
            .iter()
            .any(|call| before.ends_with(call));
        if asked && text != "…" && !known.contains_key(&text) {
            missing.insert(text.clone());
        }
        // `errors.add("field", "key")`, `done(&path, "key")`, `event("feature.what", …)`.
        let named = is_key(&text) && before.trim_end().ends_with(',');
        let feature = text.split('-').next().unwrap_or_default();
        if named && features.contains(feature) && !known.contains_key(&text) {
            missing.insert(text.clone());
        }
        if let Some((feature, what)) = text.split_once('.')
            && features.contains(feature)
            && what.contains('-') | before.ends_with("event(")
            && what.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        {
            let key = format!("{feature}-event-{what}");
            if !known.contains_key(&key) {
                missing.insert(key);
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn no_text_is_left_over() {
    let quoted = quoted();
    let literal: BTreeSet<&str> = quoted.iter().map(|(_, text)| text.as_str()).collect();
    // `format!("error-{code}-title")` uses every key that begins with `error-`.
    let prefixes: BTreeSet<&str> = literal
        .iter()
        .filter_map(|text| text.split_once('{'))
        .map(|(prefix, _)| prefix)
        .filter(|prefix| prefix.ends_with('-') && is_key(prefix))
        .collect();
    let names: BTreeSet<String> = names::all_keys().into_iter().collect();
    let is_used = |key: &str| {
        literal.contains(key)
            || names.contains(key)
            || key
                .split_once("-event-")
                .is_some_and(|(feature, what)| literal.contains(format!("{feature}.{what}").as_str()))
            || prefixes.iter().any(|prefix| key.starts_with(prefix))
    };
    let unused: Vec<String> = keys(texts::NL).into_keys().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

mod ways_of_writing {
    use crate::i18n::{date, moment, short_date};
    use chrono::{TimeZone, Utc};
    use waarborg_domain::Day;
    use waarborg_domain::catalogue::Language::{En, Nl};

    #[test]
    fn days_and_moments() {
        let day = Day::from_ymd_opt(2026, 11, 3).expect("a day");
        assert_eq!(date(Nl, day), "3 november 2026");
        assert_eq!(date(En, day), "3 November 2026");
        assert_eq!(short_date(Nl, day), "3-11-2026");
        assert_eq!(short_date(En, day), "3 Nov 2026");
        let at = Utc
            .with_ymd_and_hms(2026, 7, 3, 22, 5, 0)
            .single()
            .expect("a moment");
        assert_eq!(moment(Nl, at), "4 juli 2026 om 0.05 uur");
        assert_eq!(moment(En, at), "4 July 2026 at 00:05");
    }
}
