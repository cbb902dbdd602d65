//! What the pages and the program may do by themselves, and what not.

use super::{report, root, with_extension};
use std::path::Path;

/// A handler or a command of the program that assembles a change, or that is a command of its own, goes
/// past the permission that [`decide`](waarborg_domain::decision::decide) checks.
#[test]
fn interfaces_decide_by_commands() {
    const NEVER: &[&str] = &["Change::", "NewEvent", " Command for ", ".commit("];
    let of = |krate: &str, allowed: &'static [&'static str], never: &'static [&'static str]| {
        let src = root().join("crates").join(krate).join("src");
        (src, allowed, never)
    };
    let interfaces = [
        // A test writes what it needs; set-up founds the organisation, before there is anybody to ask.
        of("waarborg-web", &["testing", "setup/create.rs"], NEVER),
        of("waarborg-web", &["testing"], &["By::Operator"]),
        of("waarborg", &["commands/demo"], NEVER),
    ];
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs") {
        for (src, allowed, never) in &interfaces {
            let Ok(within) = path.strip_prefix(src) else {
                continue;
            };
            if allowed.iter().any(|allowed| within.starts_with(allowed)) {
                continue;
            }
            let found = never.iter().filter(|word| text.contains(**word));
            problems.extend(found.map(|word| format!("{}: {word}", path.display())));
        }
    }
    report(&problems);
}

/// Parsing of files runs in a child: no interface calls it, and nothing else in `waarborg-app` does.
#[test]
fn files_are_taken_apart_in_a_child() {
    let readers = [
        "read_markdown",
        "frameworks::read(",
        "table::read_table",
        "read_table_at",
        "table::outline",
    ];
    let outside = |path: &Path| {
        let crates = ["waarborg-web/src", "waarborg/src", "waarborg-app/src"];
        let within = |one| path.starts_with(root().join("crates").join(one));
        crates.into_iter().any(within) && !path.ends_with("reading/questions.rs")
    };
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs").iter().filter(|(path, _)| outside(path)) {
        for reader in readers.iter().filter(|reader| text.contains(**reader)) {
            problems.push(format!("{}: {reader}", path.display()));
        }
    }
    report(&problems);
}

/// What the program says may hold what a file says: it leaves by `terminal.rs` only, which sees to that.
#[test]
fn the_program_speaks_by_its_terminal() {
    let program = root().join("crates/waarborg/src");
    let speaks = |path: &Path| path.starts_with(&program) && !path.ends_with("terminal.rs");
    let mut problems = Vec::new();
    for (path, text) in with_extension("rs").iter().filter(|(path, _)| speaks(path)) {
        for words in ["println!", "print!", "stdout()", "stderr()"] {
            if text.contains(words) {
                problems.push(format!("{}: {words}", path.display()));
            }
        }
    }
    report(&problems);
}
