//! The Rust that is generated from the texts.

use crate::families::{Codes, Family};
use crate::{Library, Text, Texts};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Writing to a `String` cannot fail.
macro_rules! line {
    ($out:expr, $($arg:tt)*) => { let _ = writeln!($out, $($arg)*); };
}

/// The sets of arguments that occur.
type Shapes = BTreeSet<Vec<String>>;

impl Library {
    /// The module, for a crate that has what reads the texts at `runtime` (`crate::i18n`).
    #[must_use]
    pub fn rust(&self, runtime: &str) -> String {
        let mut out = format!("use {runtime}::{{Library, Text}};\n\n");
        self.library(&mut out);
        let mut shapes = BTreeSet::new();
        for (name, texts) in &self.files {
            texts.module(name, runtime, &mut out, &mut shapes);
        }
        line!(
            out,
            "/// Texts of which something has to be filled in, by what that is."
        );
        line!(
            out,
            "#[allow(dead_code, missing_docs, clippy::pedantic)]\npub mod arguments {{"
        );
        line!(out, "use std::marker::PhantomData;");
        line!(
            out,
            "use {runtime}::{{Arg, Counted, Message, Missing, Set, Text}};"
        );
        for arguments in shapes {
            shape(&arguments, &mut out);
        }
        out.push_str("}\n");
        out
    }

    fn library(&self, out: &mut String) {
        line!(out, "/// The files, and every text that is there.");
        line!(out, "pub static LIBRARY: Library = Library::new(");
        for (_, files) in &self.sources {
            out.push_str("&[");
            for (name, path) in files {
                line!(out, "({name:?}, include_str!({:?})),", path.display().to_string());
            }
            out.push_str("],\n");
        }
        let all = self.files.values().flat_map(Texts::all);
        let known = all.map(|text| (text.key.as_str(), &text.arguments));
        line!(out, "&[");
        for (key, arguments) in known.collect::<BTreeMap<_, _>>() {
            let arguments: Vec<&String> = arguments.iter().collect();
            line!(out, "({key:?}, &{arguments:?}),");
        }
        line!(out, "],\n);\n");
        line!(out, "fn library() -> &'static Library {{ &LIBRARY }}");
        line!(
            out,
            "const fn text(key: &'static str) -> Text {{ Text::generated(key, library) }}\n"
        );
    }
}

impl Texts {
    fn module(&self, file: &str, runtime: &str, out: &mut String, shapes: &mut Shapes) {
        line!(out, "/// `texts/*/{file}.ftl`.\npub mod {} {{", snake(file));
        line!(out, "use super::*;");
        for text in &self.texts {
            text.item(file, out, shapes);
        }
        for family in &self.families {
            if let Codes::Of(path) = &family.codes {
                family.item(path, file, runtime, out, shapes);
            }
            // The codes of the family are checked; not each of them has to be named as well.
            for (_, text) in &family.members {
                line!(out, "#[allow(dead_code)]");
                text.item(file, out, shapes);
            }
        }
        out.push_str("}\n\n");
    }
}

impl Text {
    fn item(&self, file: &str, out: &mut String, shapes: &mut Shapes) {
        let (kind, value) = typed(&self.arguments, &format!("super::text({:?})", self.key), shapes);
        let name = snake(own(file, &self.key)).to_uppercase();
        line!(
            out,
            "#[doc = {:?}]",
            format!("`{}`", self.excerpt.replace('`', "'"))
        );
        line!(out, "pub const {name}: {kind} = {value};");
    }
}

impl Family {
    fn item(&self, path: &str, file: &str, runtime: &str, out: &mut String, shapes: &mut Shapes) {
        let stem = self.stem();
        let name = snake(own(file, &stem));
        let members = self.members.iter();
        let members: Vec<(&str, &str)> = members
            .map(|(code, text)| (code.as_str(), text.key.as_str()))
            .collect();
        let found = format!("super::text({runtime}::member(code.borrow(), MEMBERS))");
        let (kind, value) = typed(&self.arguments(), &found, shapes);
        line!(out, "/// The text `{}` of a code.\n#[must_use]", self.pattern());
        line!(
            out,
            "pub fn {name}(code: impl std::borrow::Borrow<{path}>) -> {kind} {{"
        );
        line!(out, "const MEMBERS: &[(&str, &str)] = &{members:?};");
        line!(out, "const _: () = {runtime}::check::<{path}>(MEMBERS);");
        line!(out, "{value} }}");
    }
}

/// The type and the value of a text.
fn typed(arguments: &BTreeSet<String>, value: &str, shapes: &mut Shapes) -> (String, String) {
    if arguments.is_empty() {
        return ("Text".to_owned(), value.to_owned());
    }
    let arguments: Vec<String> = arguments.iter().cloned().collect();
    let kind = format!("super::arguments::{}", camel(&arguments));
    shapes.insert(arguments);
    (kind.clone(), format!("{kind}::generated({value})"))
}

/// The type of the texts with these arguments. It can be copied; filling in an argument makes another
/// type, which records what was filled in.
fn shape(arguments: &[String], out: &mut String) {
    let name = camel(arguments);
    line!(
        out,
        "#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub struct {name}(Text);"
    );
    line!(out, "impl {name} {{");
    line!(
        out,
        "pub(super) const fn generated(text: Text) -> Self {{ Self(text) }}"
    );
    if let [only] = arguments {
        line!(
            out,
            "#[must_use] pub fn {}(self, value: impl Arg) -> Message {{",
            method(only)
        );
        line!(out, "Message::from(self.0).with({only:?}, value) }} }}");
        if only == "n" {
            line!(
                out,
                "impl Counted for {name} {{ fn text(self) -> Text {{ self.0 }} }}"
            );
        }
        return;
    }
    for (place, argument) in arguments.iter().enumerate() {
        let then = kinds(arguments, |other| if other == place { "Set" } else { "Missing" });
        let method = method(argument);
        line!(
            out,
            "#[must_use] pub fn {method}(self, value: impl Arg) -> {name}Filling<{then}> {{"
        );
        line!(
            out,
            "{name}Filling(Message::from(self.0).with({argument:?}, value), PhantomData) }}"
        );
    }
    out.push_str("}\n");
    filling(arguments, &name, out);
}

/// The type of a text that is being filled in: each argument is `Missing` or `Set`.
fn filling(arguments: &[String], name: &str, out: &mut String) {
    const PARAMETERS: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];
    let parameter = |place: usize| PARAMETERS.get(place).copied().unwrap_or("too many arguments");
    let all = kinds(arguments, parameter);
    line!(out, "#[derive(Debug, Clone)]");
    line!(
        out,
        "pub struct {name}Filling<{all}>(Message, PhantomData<({all})>);"
    );
    for (place, argument) in arguments.iter().enumerate() {
        let others: Vec<&str> = (0..arguments.len())
            .filter(|other| *other != place)
            .map(parameter)
            .collect();
        let with = |kind| {
            kinds(
                arguments,
                |other| if other == place { kind } else { parameter(other) },
            )
        };
        let (method, now, then) = (method(argument), with("Missing"), with("Set"));
        line!(out, "impl<{}> {name}Filling<{now}> {{", others.join(", "));
        line!(
            out,
            "#[must_use] pub fn {method}(self, value: impl Arg) -> {name}Filling<{then}> {{"
        );
        line!(
            out,
            "{name}Filling(self.0.with({argument:?}, value), PhantomData) }} }}"
        );
    }
    let filled = kinds(arguments, |_| "Set");
    line!(out, "impl From<{name}Filling<{filled}>> for Message {{");
    line!(
        out,
        "fn from(filled: {name}Filling<{filled}>) -> Self {{ filled.0 }} }}"
    );
}

/// Type parameters, one for each argument.
fn kinds<'a>(arguments: &[String], kind: impl Fn(usize) -> &'a str) -> String {
    (0..arguments.len()).map(kind).collect::<Vec<_>>().join(", ")
}

/// The key without the name of its file.
fn own<'a>(file: &str, key: &'a str) -> &'a str {
    key.strip_prefix(file)
        .and_then(|rest| rest.strip_prefix('-'))
        .unwrap_or(key)
}

fn snake(key: &str) -> String {
    key.replace('-', "_")
}

fn method(argument: &str) -> String {
    match argument {
        "type" | "for" | "in" | "as" | "where" | "use" | "self" => format!("{}_", snake(argument)),
        other => snake(other),
    }
}

/// The name of a type: `WithDayName`.
fn camel(arguments: &[String]) -> String {
    let words = arguments.iter().flat_map(|argument| argument.split(['-', '_']));
    let words = words
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            first.to_uppercase() + rest
        })
        .collect::<String>();
    format!("With{words}")
}
