//! Finds cycles of imports between the modules of a crate. A module is a folder or file directly below
//! `src`. The addresses of a feature, `feature/paths.rs`, count as a module of their own: everybody may
//! link to a page without importing its feature, and so they import nothing of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What each module imports, with a file that does.
pub type Imports = BTreeMap<String, BTreeMap<String, PathBuf>>;

/// The imports between the modules of a crate, of all files of the project.
pub fn imports(src: &Path, files: &[(PathBuf, String)]) -> Imports {
    let within = files
        .iter()
        .filter_map(|(path, text)| Some((path.strip_prefix(src).ok()?, text)));
    let within: Vec<(&Path, &String)> = within.filter(|(path, _)| *path != Path::new("lib.rs")).collect();
    let known: BTreeSet<String> = within.iter().map(|(path, _)| top(path)).collect();
    let mut imports = Imports::new();
    for (path, text) in within {
        let module = match path.components().count() {
            2 if path.ends_with("paths.rs") => format!("{}::paths", top(path)),
            _ => top(path),
        };
        let found = imported(text).into_iter().filter(|found| {
            let feature = found.strip_suffix("::paths").unwrap_or(found);
            *found != module && known.contains(feature)
        });
        let of = imports.entry(module.clone()).or_default();
        of.extend(found.map(|found| (found, path.to_owned())));
    }
    imports
}

/// The modules in cycles, as `one imports another (file)`: a module that imports nothing that is left, or
/// is imported by nothing that is left, is in none.
pub fn cycles(mut imports: Imports) -> Vec<String> {
    let count = |imports: &Imports| imports.values().map(BTreeMap::len).sum::<usize>();
    loop {
        let before = count(&imports);
        let importing: BTreeSet<String> = imports.keys().cloned().collect();
        for found in imports.values_mut() {
            found.retain(|module, _| importing.contains(module));
        }
        imports.retain(|_, found| !found.is_empty());
        let imported: BTreeSet<String> = imports.values().flat_map(BTreeMap::keys).cloned().collect();
        imports.retain(|module, _| imported.contains(module));
        if count(&imports) == before {
            break;
        }
    }
    let lines = imports.iter().flat_map(|(module, found)| {
        let line = move |(other, file): (&String, &PathBuf)| {
            format!("a cycle: {module} imports {other} ({})", file.display())
        };
        found.iter().map(line)
    });
    lines.collect()
}

/// The folder directly below `src`, or the name of the file there.
fn top(path: &Path) -> String {
    let first = path.iter().next().unwrap_or_default();
    first.to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The modules that a file or template names.
fn imported(text: &str) -> Vec<String> {
    let code: Vec<&str> = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        for path in expand(&code[at + "crate::".len()..]) {
            let mut names = path.split("::");
            let module = names.next().unwrap_or_default().trim();
            match names.next() {
                Some("paths") => found.push(format!("{module}::paths")),
                None | Some("" | "self") => found.extend(used(&code, module)),
                Some(_) => found.push(module.to_owned()),
            }
        }
    }
    for words in ["extends \"", "import \"", "include \"", "path = \""] {
        let named = code.split(words).skip(1);
        found.extend(named.filter_map(|rest| Some(rest.split_once('/')?.0.to_owned())));
    }
    found
}

/// What is used of a module that is imported by its own name: its addresses, or more.
fn used(code: &str, module: &str) -> Vec<String> {
    let word = format!("{module}::");
    let alone = |at: usize| {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        !before.is_alphanumeric() && before != '_' && before != ':'
    };
    let uses = code.match_indices(&word).filter(|(at, _)| alone(*at));
    let addresses = |(at, _): (usize, &str)| code[at + word.len()..].starts_with("paths::");
    let mut uses = uses.map(addresses).peekable();
    if uses.peek().is_some() && uses.all(|addresses| addresses) {
        vec![format!("{module}::paths")]
    } else {
        vec![module.to_owned()]
    }
}

/// The paths of the tree at the start of a text: `a::{b, c::d}` gives `a::b` and `a::c::d`.
fn expand(text: &str) -> Vec<String> {
    let in_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let end = text.find(|c| !in_path(c)).unwrap_or(text.len());
    let (stem, rest) = text.split_at(end);
    match rest.strip_prefix('{') {
        Some(inner) if stem.is_empty() || stem.ends_with("::") => members(inner)
            .into_iter()
            .flat_map(expand)
            .map(|path| format!("{stem}{path}"))
            .collect(),
        _ => vec![stem.to_owned()],
    }
}

/// What stands between commas, up to the brace that closes.
fn members(text: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|member| !member.is_empty());
    found
}

#[test]
fn circles_are_found() {
    let file = |path: &str, text: &str| (PathBuf::from("src").join(path), text.to_owned());
    let found = |files: &[(PathBuf, String)]| cycles(imports(Path::new("src"), files));
    let apart = [
        file(
            "risks/mod.rs",
            "use crate::{\n    render::render,\n    tasks,\n};\ntasks::paths::page();",
        ),
        file("risks/paths.rs", "crate::paths! { LIST = \"/risks\"; }"),
        file(
            "tasks/mod.rs",
            "use crate::risks::paths as risks_paths;\nuse crate::risks::{paths};",
        ),
        file("tasks/page.html", "{{ crate::risks::paths::LIST }}"),
        file("render.rs", "// crate::tasks::page"),
    ];
    assert_eq!(found(&apart), Vec::<String>::new());
    for more in [
        file(
            "tasks/page.rs",
            "use crate::{render::{self, done}, risks::{paths, view::Row}};",
        ),
        file(
            "tasks/page.rs",
            "use crate::risks;\nrisks::paths::page(risks::view::row());",
        ),
        file("tasks/page.html", "{% import \"risks/macros.html\" as risks %}"),
    ] {
        let back = file("risks/mod.rs", "use crate::tasks::Task;");
        assert_eq!(found(&[back, more]).len(), 2);
    }
}
