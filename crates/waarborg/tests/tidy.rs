//! Keeps the invariants of `docs/architecture.md` that a machine can check. A failure names the file.

#[path = "tidy/cycles.rs"]
mod cycles;
#[path = "tidy/interfaces.rs"]
mod interfaces;
#[path = "tidy/orphans.rs"]
mod orphans;
#[path = "tidy/web_layer.rs"]
mod web_layer;
#[path = "tidy/wording.rs"]
mod wording;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the workspace")
}

/// The files that belong to the project: tracked, or new and not ignored.
fn files() -> Vec<PathBuf> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git");
    let listed = String::from_utf8(listed.stdout).expect("names in UTF-8");
    listed
        .lines()
        .map(|line| root().join(line))
        .filter(|path| path.is_file())
        .collect()
}

fn with_extension(extension: &str) -> Vec<(PathBuf, String)> {
    let wanted = |path: &PathBuf| path.extension().is_some_and(|found| found == extension);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap_or_default();
        (path, text)
    };
    files().into_iter().filter(wanted).map(read).collect()
}

fn report(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

fn dependencies(name: &str) -> String {
    let manifest = root().join("crates").join(name).join("Cargo.toml");
    let text = fs::read_to_string(manifest).expect("a manifest");
    let start = text.find("[dependencies]").expect("dependencies");
    let rest = &text[start..];
    let end = rest[1..].find("\n[").map_or(rest.len(), |end| end + 1);
    rest[..end].to_owned()
}

#[test]
fn crates_depend_in_one_direction() {
    let forbidden = [
        (
            "waarborg-domain",
            vec!["axum", "askama", "sqlx", "tokio", "rand", "waarborg-"],
        ),
        (
            "waarborg-catalogue",
            vec!["axum", "sqlx", "tokio", "waarborg-web", "waarborg-store"],
        ),
        ("waarborg-web", vec!["sqlx", "waarborg-store-"]),
        (
            "waarborg-web-kit",
            vec!["sqlx", "waarborg-web", "waarborg-store", "waarborg-documents"],
        ),
        (
            "waarborg-app",
            vec!["axum", "askama", "sqlx", "waarborg-web", "waarborg-store"],
        ),
        (
            "waarborg-documents",
            vec!["axum", "sqlx", "waarborg-web", "waarborg-store"],
        ),
    ];
    let mut problems = Vec::new();
    for (name, words) in forbidden {
        let text = dependencies(name);
        for word in words {
            // Optional dependencies are for tests only.
            let depends = |line: &str| line.starts_with(word) && !line.contains("optional = true");
            if text.lines().any(depends) {
                problems.push(format!("{name} must not depend on {word}"));
            }
        }
    }
    report(&problems);
}

#[test]
fn the_domain_reads_no_clock() {
    let domain = |path: &Path| path.starts_with(root().join("crates/waarborg-domain/src"));
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs").iter().filter(|(path, _)| domain(path)) {
        for word in [
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Uuid::now_v7",
            "Uuid::new_v4",
            "std::fs",
            "std::env",
        ] {
            if text.contains(word) {
                problems.push(format!("{}: {word}", path.display()));
            }
        }
    }
    report(&problems);
}

/// Longer files have to be split.
const LINES_IN_FILE: usize = 350;

/// The number that follows these words in a file of the project.
fn number_after(file: &str, words: &str) -> Option<usize> {
    let text = fs::read_to_string(root().join(file)).expect(file);
    let (_, rest) = text.split_once(words)?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

#[test]
fn limits_are_the_same_everywhere() {
    let guide = "docs/ontwikkelen.md";
    assert_eq!(
        number_after(guide, "Een bestand heeft hoogstens "),
        Some(LINES_IN_FILE)
    );
    let function = number_after("clippy.toml", "too-many-lines-threshold = ");
    assert!(function.is_some());
    assert_eq!(number_after(guide, "een functie hoogstens "), function);
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    assert!(manifest.contains("\ntoo_many_lines = "), "clippy does not look");
}

/// Files that were longer when the limit came, with their length then: `path lines` on each line.
fn oversized() -> Vec<(PathBuf, usize)> {
    let line = |line: &str| {
        let (path, lines) = line.split_once(' ').expect("a path and a number");
        (root().join(path), lines.parse().expect("a number"))
    };
    include_str!("oversized.txt").lines().map(line).collect()
}

#[test]
fn files_stay_small() {
    let mut known = oversized();
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs") {
        let lines = text.lines().count();
        let place = known.iter().position(|(listed, _)| *listed == path);
        let limit = place.map_or(LINES_IN_FILE, |place| known.swap_remove(place).1);
        if lines > limit {
            problems.push(format!("{}: {lines} of {limit} lines; split it", path.display()));
        } else if place.is_some() && lines <= LINES_IN_FILE {
            problems.push(format!(
                "{}: small now; take it off oversized.txt",
                path.display()
            ));
        }
    }
    let gone = |(path, _): &(PathBuf, usize)| format!("{}: gone; take it off oversized.txt", path.display());
    problems.extend(known.iter().map(gone));
    report(&problems);
}

#[test]
fn templates_hold_no_inline_script_or_style() {
    let mut problems = Vec::new();
    // A file that people keep has to carry its own style; it is never served.
    let kept = |path: &Path| path.ends_with("statement/export.html");
    for (path, text) in with_extension("html").into_iter().filter(|(path, _)| !kept(path)) {
        let text = text.to_lowercase();
        for word in [
            " style=",
            "<style",
            "onclick=",
            "onload=",
            "onsubmit=",
            "javascript:",
        ] {
            if text.contains(word) {
                problems.push(format!("{}: {word}", path.display()));
            }
        }
        let scripts = text.matches("<script").count();
        if scripts != text.matches("<script src=").count() {
            problems.push(format!("{}: an inline script", path.display()));
        }
        // The QR code of the second factor is an SVG that we drew ourselves.
        let own_drawing = path.ends_with("account/factor_setup.html");
        if !own_drawing && (text.contains("|safe") || text.contains("| safe")) {
            problems.push(format!("{}: unescaped output", path.display()));
        }
    }
    report(&problems);
}

#[test]
fn every_form_carries_its_token() {
    let template = |path: &Path| path.starts_with(root().join("crates"));
    let mut problems = Vec::new();
    for (path, text) in with_extension("html").iter().filter(|(path, _)| template(path)) {
        for form in text.split("<form").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let opening = form.split('>').next().unwrap_or_default();
            if opening.contains("method=\"post\"") && !form.contains("csrf") {
                problems.push(format!("{}: a form without csrf", path.display()));
            }
        }
    }
    report(&problems);
}

#[test]
fn every_dependency_has_its_line() {
    let known = fs::read_to_string(root().join("docs/dependencies.md")).expect("docs/dependencies.md");
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let section = manifest
        .split("[workspace.dependencies]")
        .nth(1)
        .expect("dependencies");
    let section = section.split("\n[").next().unwrap_or_default();
    let aside = [
        "waarborg",
        "bytes",
        "http-body-util",
        "icu_locale_core",
        "intl-memoizer",
    ];
    let problems: Vec<String> = section
        .lines()
        .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim()))
        .filter(|name| !aside.iter().any(|known| name.starts_with(known)))
        .filter(|name| !known.contains(name))
        .map(|name| format!("docs/dependencies.md does not say what {name} is for"))
        .collect();
    report(&problems);
}

#[test]
fn nothing_is_left_for_later() {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("unimple", "mented!"),
        concat!("to", "do!("),
    ];
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs").into_iter().chain(with_extension("html")) {
        for word in words.iter().filter(|word| text.contains(**word)) {
            problems.push(format!("{}: {word}", path.display()));
        }
    }
    report(&problems);
}

/// Comments, names and English texts.
#[test]
fn nobody_has_a_gender() {
    let words = ["e", "im", "imself", "is", "er", "ers", "erself"].map(|end| format!("h{end}"));
    let words: Vec<String> = words.into_iter().chain([concat!("sh", "e").to_owned()]).collect();
    let code = ["rs", "mjs", "js", "css", "sql"]
        .into_iter()
        .flat_map(with_extension);
    let english = with_extension("ftl").into_iter();
    let english = english.filter(|(path, _)| path.parent().is_some_and(|folder| folder.ends_with("en")));
    let mut problems = Vec::new();
    for (path, text) in code.chain(english) {
        for line in text.lines() {
            let mut found = line.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            if found.any(|word| words.contains(&word)) {
                problems.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    report(&problems);
}
