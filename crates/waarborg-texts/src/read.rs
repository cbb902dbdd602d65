//! Reads the files of all languages and compares them.

use crate::families::{self, Family};
use crate::{LANGUAGES, Library, Text, Texts, arguments};
use fluent_syntax::ast::{Comment, Entry, Message};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Reads `<root>/<language>/*.ftl` and prints what cargo has to watch.
///
/// # Errors
/// Everything that is wrong with the texts, one problem per line.
pub fn read(root: &Path) -> Result<Library, String> {
    println!("cargo:rerun-if-changed={}", root.display());
    let mut sources = Vec::new();
    for language in LANGUAGES {
        sources.push((language, files(&root.join(language))?));
    }
    let mut loaded = Vec::new();
    for (language, files) in &sources {
        let mut texts = Vec::new();
        for (name, path) in files {
            println!("cargo:rerun-if-changed={}", path.display());
            let source = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
            texts.push((name.clone(), source));
        }
        loaded.push((*language, texts));
    }
    Ok(Library {
        files: compare(&loaded)?,
        sources,
    })
}

fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let problem = |e| format!("{}: {e}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push((name, path));
        }
    }
    files.sort();
    Ok(files)
}

/// The texts of each file, if all languages agree on them.
pub(crate) fn compare(
    languages: &[(&str, Vec<(String, String)>)],
) -> Result<BTreeMap<String, Texts>, String> {
    let mut problems = Vec::new();
    let mut read = languages.iter().map(|(language, files)| {
        let mut keys = BTreeSet::new();
        let texts = files.iter().map(|(name, source)| {
            let place = format!("{language}/{name}.ftl");
            (name.clone(), texts(&place, source, &mut keys, &mut problems))
        });
        (*language, texts.collect::<BTreeMap<_, _>>())
    });
    let first = read.next();
    let others: Vec<_> = read.collect();
    let (leading, first) = first.unwrap_or_default();
    for (language, other) in &others {
        differences(leading, &first, language, other, &mut problems);
    }
    if problems.is_empty() {
        Ok(first)
    } else {
        Err(problems.join("\n"))
    }
}

fn texts(place: &str, source: &str, keys: &mut BTreeSet<String>, problems: &mut Vec<String>) -> Texts {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| format!("{place}: {error}")));
            resource
        }
    };
    let mut found = Texts::default();
    // The first of the families that the next text may belong to.
    let mut open = 0;
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                found.declare(message.comment.as_ref(), &mut open, place, problems);
                let text = text(message, place, source, problems);
                if !keys.insert(text.key.clone()) {
                    problems.push(format!("{place}: {} exists twice", text.key));
                }
                found.keep(text, &mut open);
            }
            Entry::Comment(comment) | Entry::GroupComment(comment) | Entry::ResourceComment(comment) => {
                found.declare(Some(comment), &mut open, place, problems);
            }
            Entry::Term(term) => problems.push(format!("{place}: -{} is a term; write it out", term.id.name)),
            Entry::Junk { .. } => {}
        }
    }
    let empty = found.families.iter().filter(|family| family.members.is_empty());
    problems.extend(empty.map(|family| format!("{place}: {} has no texts", family.pattern())));
    found
}

fn text(message: &Message<&str>, place: &str, source: &str, problems: &mut Vec<String>) -> Text {
    let key = message.id.name;
    let mut arguments = BTreeSet::new();
    match &message.value {
        Some(value) if message.attributes.is_empty() => {
            if let Err(problem) = arguments::of(value, &mut arguments) {
                problems.push(format!("{place}: {key}: {problem}"));
            }
        }
        _ => problems.push(format!("{place}: {key} has to be one text, without attributes")),
    }
    Text {
        key: key.to_owned(),
        arguments,
        excerpt: excerpt(key, source),
    }
}

/// The first line that the text itself stands on.
fn excerpt(key: &str, source: &str) -> String {
    let mut lines = source.lines().skip_while(|line| {
        line.strip_prefix(key)
            .is_none_or(|rest| !rest.trim_start().starts_with('='))
    });
    let first = lines.next().and_then(|line| line.split_once('='));
    let first = first.map_or("", |(_, text)| text.trim());
    if first.is_empty() {
        lines.next().unwrap_or_default().trim().to_owned()
    } else {
        first.to_owned()
    }
}

impl Texts {
    /// A comment that declares other families ends the ones before it.
    fn declare(
        &mut self,
        comment: Option<&Comment<&str>>,
        open: &mut usize,
        place: &str,
        problems: &mut Vec<String>,
    ) {
        let lines = comment.into_iter().flat_map(|comment| &comment.content);
        let before = self.families.len();
        for line in lines.filter(|line| line.contains('{')) {
            *open = before;
            match Family::declared(line.trim()) {
                Some(family) => self.families.push(family),
                None => problems.push(format!("{place}: “{line}” does not declare a family")),
            }
        }
    }

    /// A text that does not fit ends the families before it.
    fn keep(&mut self, text: Text, open: &mut usize) {
        match families::fitting(&mut self.families[*open..], &text.key) {
            Some((code, family)) => family.members.push((code, text)),
            None => {
                *open = self.families.len();
                self.texts.push(text);
            }
        }
    }

    /// Every text, those of families too.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Text> {
        let in_families = self.families.iter().flat_map(|family| &family.members);
        self.texts.iter().chain(in_families.map(|(_, text)| text))
    }
}

fn differences(
    leading: &str,
    first: &BTreeMap<String, Texts>,
    language: &str,
    other: &BTreeMap<String, Texts>,
    problems: &mut Vec<String>,
) {
    let none = Texts::default();
    let names: BTreeSet<&String> = first.keys().chain(other.keys()).collect();
    for name in names {
        let one = first.get(name).unwrap_or(&none);
        let two = other.get(name).unwrap_or(&none);
        let find = |texts: &Texts, key: &str| texts.all().find(|text| text.key == key).cloned();
        for text in one.all() {
            match find(two, &text.key) {
                None => problems.push(format!("{language}/{name}.ftl: {} is missing", text.key)),
                Some(same) if same.arguments != text.arguments => problems.push(format!(
                    "{language}/{name}.ftl: {} takes {:?}, but in {leading} {:?}",
                    text.key, same.arguments, text.arguments
                )),
                Some(_) => {}
            }
        }
        let extra = two.all().filter(|text| find(one, &text.key).is_none());
        problems.extend(extra.map(|text| format!("{leading}/{name}.ftl: {} is missing", text.key)));
    }
}
