//! One word per concept, in everything that people read: the tables at the end of `docs/woordenlijst.md`
//! say which words are not used and what to write instead.

use super::{report, root, with_extension};
use std::fs;
use std::path::{Path, PathBuf};

const GLOSSARY: &str = "docs/woordenlijst.md";
/// Whether the texts of the catalogue are held to the tables as well.
const WITH_CATALOGUE: bool = false;
/// In the third column: the word means something else in the texts of the catalogue.
const NOT_THERE: &str = "*catalogus*";

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Language {
    Dutch,
    English,
}

/// A row of the tables.
#[derive(Debug)]
struct Row {
    language: Language,
    /// Words and phrases that are not used, in lower case.
    wrong: Vec<String>,
    /// What to write instead.
    right: String,
    /// Phrases in which the words are right, in lower case.
    within: Vec<String>,
    /// Whether the row holds for the catalogue too.
    in_catalogue: bool,
}

impl Row {
    /// The first word of this row that is in a text.
    fn found_in(&self, text: &str) -> Option<&str> {
        let mut text = text.to_lowercase();
        for phrase in &self.within {
            text = text.replace(phrase, "…");
        }
        let mut wrong = self.wrong.iter().map(String::as_str);
        wrong.find(|words| has(&text, words))
    }
}

/// Whether a text has these words, whole.
fn has(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

fn phrases(cell: &str) -> Vec<String> {
    let phrases = cell.split(';').map(|phrase| phrase.trim().to_lowercase());
    phrases.filter(|phrase| !phrase.is_empty()).collect()
}

fn rows() -> Vec<Row> {
    let glossary = fs::read_to_string(root().join(GLOSSARY)).expect(GLOSSARY);
    let (_, tables) = glossary
        .split_once("\n## Woorden die we niet gebruiken\n")
        .expect("the tables");
    let mut language = None;
    let mut rows = Vec::new();
    for line in tables.lines() {
        match line {
            "### Nederlands" => language = Some(Language::Dutch),
            "### English" => language = Some(Language::English),
            _ => {}
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (Some(language), [_, wrong, right, within, _]) = (language, &cells[..]) else {
            continue;
        };
        if *wrong == "Niet" || wrong.starts_with("---") {
            continue;
        }
        let mut within = phrases(within);
        let all = within.len();
        within.retain(|phrase| phrase != NOT_THERE);
        rows.push(Row {
            language,
            wrong: phrases(wrong),
            right: (*right).to_owned(),
            in_catalogue: within.len() == all,
            within,
        });
    }
    rows
}

/// Something that people read.
struct Said {
    path: PathBuf,
    line: usize,
    language: Language,
    text: String,
    from_catalogue: bool,
}

/// What a line says, if it says something.
type Says = fn(&Path, &str) -> Vec<(Language, String)>;

/// All lines of the files of a kind that say something.
fn said(extension: &str, wanted: impl Fn(&Path) -> bool, says: Says) -> Vec<Said> {
    let mut all = Vec::new();
    for (path, text) in with_extension(extension) {
        if !wanted(&path) {
            continue;
        }
        for (index, line) in text.lines().enumerate() {
            all.extend(says(&path, line).into_iter().map(|(language, text)| Said {
                path: path.clone(),
                line: index + 1,
                language,
                text,
                from_catalogue: extension == "toml",
            }));
        }
    }
    all
}

/// The strings of a line of Rust.
fn strings(line: &str) -> Vec<String> {
    let mut strings = Vec::new();
    let mut inside: Option<String> = None;
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        match (character, &mut inside) {
            ('"', None) => inside = Some(String::new()),
            ('"', Some(_)) => strings.extend(inside.take()),
            ('\\', Some(text)) => text.extend(characters.next().filter(|next| *next != 'n')),
            (other, Some(text)) => text.push(other),
            _ => {}
        }
    }
    strings
}

/// A text of a page, without its key and without the names of what is filled in.
fn fluent(path: &Path, line: &str) -> Vec<(Language, String)> {
    let language = if path.parent().is_some_and(|folder| folder.ends_with("nl")) {
        Language::Dutch
    } else {
        Language::English
    };
    let text = line.split_once(" = ").map_or(line, |(_, text)| text).trim();
    let text = match text.trim_start_matches('*').strip_prefix('[') {
        Some(variant) => variant.split_once(']').map_or("", |(_, text)| text),
        None => text,
    };
    let words = text.split(' ').filter(|word| !word.starts_with('$'));
    let text: Vec<&str> = words.collect();
    match line.starts_with('#') {
        true => Vec::new(),
        false => vec![(language, text.join(" "))],
    }
}

/// A rule, a file of the catalogue: the language comes before the text.
fn marked(_: &Path, line: &str) -> Vec<(Language, String)> {
    let before = line.split('"').next().unwrap_or_default();
    let language = if before.contains("nl:") || before.contains(".nl =") {
        Language::Dutch
    } else if before.contains("en:") || before.contains(".en =") {
        Language::English
    } else {
        return Vec::new();
    };
    strings(line).into_iter().map(|text| (language, text)).collect()
}

/// A text of the documents: its key, Dutch, English.
fn documents(_: &Path, line: &str) -> Vec<(Language, String)> {
    match &strings(line)[..] {
        [_, dutch, english] => vec![
            (Language::Dutch, dutch.clone()),
            (Language::English, english.clone()),
        ],
        _ => Vec::new(),
    }
}

/// The command line: help is English, what it says of the catalogue is either.
fn command_line(_: &Path, line: &str) -> Vec<(Language, String)> {
    if let Some(help) = line.trim().strip_prefix("///") {
        return vec![(Language::English, help.to_owned())];
    }
    let either = |text: String| [(Language::Dutch, text.clone()), (Language::English, text)];
    strings(line).into_iter().flat_map(either).collect()
}

/// What an error says.
fn errors(_: &Path, line: &str) -> Vec<(Language, String)> {
    match line.trim().starts_with("#[error(") {
        true => strings(line)
            .into_iter()
            .map(|text| (Language::English, text))
            .collect(),
        false => Vec::new(),
    }
}

/// What the schema of the statement says of its fields.
fn schema(_: &Path, line: &str) -> Vec<(Language, String)> {
    match &strings(line)[..] {
        [key, text] if key == "description" => vec![(Language::English, text.clone())],
        _ => Vec::new(),
    }
}

/// A page of the documentation, without code and without the English in the page of rules.
fn page(path: &Path, line: &str) -> Vec<(Language, String)> {
    let english = path.ends_with("README.md") || path.ends_with("CHANGELOG.md");
    let language = match english {
        true => Language::English,
        false => Language::Dutch,
    };
    let prose: Vec<&str> = line.split('`').step_by(2).collect();
    match line.starts_with('*') {
        true => Vec::new(),
        false => vec![(language, prose.join("…"))],
    }
}

fn everything() -> Vec<Said> {
    let crates = root().join("crates");
    let within = |folder: &'static str| {
        let folder = crates.join(folder);
        move |path: &Path| path.starts_with(&folder)
    };
    let pages = [
        "README.md",
        "CHANGELOG.md",
        "docs/installeren.md",
        "docs/ontwikkelen.md",
        "docs/oscal.md",
        "docs/regels.md",
    ]
    .map(|page| root().join(page));
    let domain = within("waarborg-domain/src");
    let rule = |path: &Path| domain(path) && path.ends_with("rules.rs");
    let of_documents = within("waarborg-documents/src/texts.rs");
    let of_schema = within("waarborg-documents/schema");
    let mut all = said("ftl", |_| true, fluent);
    all.extend(said("rs", rule, marked));
    all.extend(said("rs", of_documents, documents));
    let program = within("waarborg/src");
    // How the program says things; it says nothing of its own.
    let speaks = |path: &Path| program(path) && !path.ends_with("terminal.rs");
    all.extend(said("rs", speaks, command_line));
    all.extend(said("rs", |_| true, errors));
    all.extend(said("json", of_schema, schema));
    all.extend(said("md", |path| pages.iter().any(|page| page == path), page));
    if WITH_CATALOGUE {
        all.extend(said("toml", within("waarborg-catalogue/data"), marked));
    }
    all
}

#[test]
fn every_concept_has_one_word() {
    let rows = rows();
    let mut problems = Vec::new();
    for said in everything() {
        let hold = |row: &&Row| {
            let there = row.in_catalogue || !said.from_catalogue;
            row.language == said.language && there
        };
        for row in rows.iter().filter(hold) {
            if let Some(wrong) = row.found_in(&said.text) {
                problems.push(format!(
                    "{}:{}: not '{wrong}' but '{}': {}",
                    said.path.display(),
                    said.line,
                    row.right,
                    said.text.trim()
                ));
            }
        }
    }
    report(&problems);
}

#[test]
fn the_tables_can_be_read_and_do_not_contradict_themselves() {
    let rows = rows();
    for language in [Language::Dutch, Language::English] {
        assert!(rows.iter().filter(|row| row.language == language).count() > 20);
    }
    for row in &rows {
        assert!(!row.wrong.is_empty() && !row.right.is_empty(), "{row:?}");
        let same = rows.iter().filter(|other| other.language == row.language);
        for other in same {
            assert_eq!(other.found_in(&row.right), None, "{row:?}");
        }
    }
}

#[test]
fn words_are_found_whole_and_outside_of_the_phrases_they_may_be_in() {
    let row = Row {
        language: Language::Dutch,
        wrong: phrases("u; gaten"),
        right: String::new(),
        within: phrases("In de gaten"),
        in_catalogue: true,
    };
    assert_eq!(row.found_in("Dat mag U."), Some("u"));
    assert_eq!(row.found_in("‘u’"), Some("u"));
    assert_eq!(row.found_in("Een uur duurt nu."), None);
    assert_eq!(row.found_in("Houd het in de gaten."), None);
    assert_eq!(row.found_in("In de gaten: twee gaten."), Some("gaten"));
    assert_eq!(
        strings("say!(\"een {}\\n\", \"t\\\"wee\");"),
        ["een {}", "t\"wee"]
    );
    let key = Path::new("texts/nl/x.ftl");
    let texts = |line| fluent(key, line).into_iter().map(|(_, text)| text).next();
    assert_eq!(texts("state-met = Voldoet").as_deref(), Some("Voldoet"));
    assert_eq!(texts("   *[other] { $n } taken").as_deref(), Some(" { } taken"));
    assert_eq!(texts("# state-{*}"), None);
}
