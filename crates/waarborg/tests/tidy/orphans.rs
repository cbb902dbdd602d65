//! A file that no module names is not compiled, and nobody notices.

use super::{report, with_extension};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The files that may name the module of this file, and its name.
fn parents(path: &Path) -> Option<(String, Vec<PathBuf>)> {
    let module = if path.ends_with("mod.rs") {
        path.parent()?.to_owned()
    } else {
        path.with_extension("")
    };
    let (name, folder) = (module.file_name()?.to_str()?, module.parent()?);
    let within = ["mod.rs", "lib.rs", "main.rs"].map(|file| folder.join(file));
    let mut parents = Vec::from(within);
    parents.push(folder.with_extension("rs"));
    Some((name.to_owned(), parents))
}

#[test]
fn every_file_is_part_of_a_crate() {
    let sources: HashMap<PathBuf, String> = with_extension("rs").into_iter().collect();
    let mut problems = Vec::new();
    for path in sources.keys() {
        let is_source = path.components().any(|part| part.as_os_str() == "src");
        if !is_source || path.ends_with("lib.rs") || path.ends_with("main.rs") {
            continue;
        }
        let Some((name, parents)) = parents(path) else {
            continue;
        };
        let (by_name, by_path) = (format!("mod {name};"), format!("/{name}.rs\"]"));
        let mut found = parents.iter().filter_map(|parent| sources.get(parent));
        let named = found.any(|text| text.contains(&by_name));
        if !named && !sources.values().any(|text| text.contains(&by_path)) {
            problems.push(format!("{}: no module names it", path.display()));
        }
    }
    report(&problems);
}
