//! Generates Rust from the texts of a crate, so that the compiler finds a missing text or argument.
//!
//! For the build script of any crate with texts. `texts/<language>/<file>.ftl` becomes a module
//! `texts::<file>` with, in the order of the Dutch file:
//!
//! | In the file | In Rust |
//! |---|---|
//! | `tasks-title = Mijn taken` | `texts::tasks::TITLE`, a `Text` |
//! | `tasks-late = { $n } dagen te laat` | `texts::tasks::LATE.n(3)`, a `Message` |
//! | `tasks-due = { $day }, { $name }` | `texts::tasks::DUE.name(…).day(…)`, in any order |
//! | `# tasks-urgency-{crate_name::Urgency}` | `texts::tasks::urgency(Urgency::Lapsed)`, with a text for every code |
//! | `# audit-did-{*}` | constants that may be unused: they are also looked up by a recorded code |
//!
//! A line of comment in the Dutch file with braces in it declares a family: one text per code of an
//! enumeration that implements `waarborg_domain::Code`. The texts of a family stand below it without
//! others in between; they are constants too, but the compiler does not say which are unused.
//!
//! The build fails if the languages differ in texts or arguments, if a text exists twice or if it cannot
//! be read. A text that nothing uses is dead code, of which the compiler warns.
//!
//! ```no_run
//! // build.rs
//! # fn main() -> Result<(), String> {
//! let texts = waarborg_texts::read("texts".as_ref())?;
//! let source = texts.rust("crate::i18n");
//! # Ok(())
//! # }
//! ```
//! `crate::i18n` is where the generated code finds `Library`, `Text`, `Message`, `Arg`, `Counted`,
//! `Missing`, `Set` and the functions `member` and `check`.

mod arguments;
mod families;
mod read;
mod rust;

pub use read::read;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// The languages, the first of which is leading.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// One text, in all languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    key: String,
    /// Names of its arguments.
    arguments: BTreeSet<String>,
    /// The first line of the Dutch text, to show while programming.
    excerpt: String,
}

/// The texts of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    texts: Vec<Text>,
    families: Vec<families::Family>,
}

/// All texts of a crate, read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// By the name of the file, without its extension.
    files: BTreeMap<String, Texts>,
    /// The files themselves, per language.
    sources: Vec<(&'static str, Vec<(String, PathBuf)>)>,
}

#[cfg(test)]
mod tests;
