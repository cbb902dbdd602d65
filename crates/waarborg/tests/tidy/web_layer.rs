//! The web layer: a kit, and features above it that import each other in one direction.

use super::{cycles, report, root, with_extension};

#[test]
fn modules_of_the_web_layer_import_in_one_direction() {
    let mut files = with_extension("rs");
    files.extend(with_extension("html"));
    let mut problems = Vec::new();
    for name in ["waarborg-web", "waarborg-web-kit"] {
        let src = root().join("crates").join(name).join("src");
        let found = cycles::cycles(cycles::imports(&src, &files));
        problems.extend(found.into_iter().map(|found| format!("{name}: {found}")));
        // Importing the addresses of a feature imports nothing else of it.
        for (path, text) in files.iter().filter(|(path, _)| path.starts_with(&src)) {
            if path.ends_with("paths.rs") && text.contains("super::") {
                problems.push(format!("{}: addresses that import their feature", path.display()));
            }
        }
    }
    report(&problems);
}

/// The compiler warns of a text that nothing uses, but not of one that another crate may use.
#[test]
fn texts_of_the_kit_are_used() {
    let crates = root().join("crates");
    let mut sources = with_extension("rs");
    sources.extend(with_extension("html"));
    let mut problems = Vec::new();
    for (path, text) in with_extension("ftl") {
        let of_the_kit = path.starts_with(crates.join("waarborg-web-kit/texts/nl"));
        // Names of codes: the build checks that there is exactly one for each.
        if !of_the_kit || path.ends_with("domain.ftl") {
            continue;
        }
        let file = path.file_stem().unwrap_or_default().to_string_lossy();
        let keys = text.lines().filter_map(|line| Some(line.split_once(" = ")?.0));
        for key in keys.filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase())) {
            let own = key.strip_prefix(&format!("{file}-")).unwrap_or(key);
            let constant = format!("::{}", own.replace('-', "_").to_uppercase());
            if !sources.iter().any(|(_, source)| source.contains(&constant)) {
                problems.push(format!("{}: nothing uses {key}", path.display()));
            }
        }
    }
    report(&problems);
}
