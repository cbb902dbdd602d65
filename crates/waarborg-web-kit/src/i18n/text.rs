//! Texts that exist: the build makes a constant of each (see the crate `waarborg-texts`), so that nothing
//! asks for a text that is not there, or fills in an argument that it does not have.

use super::{Arg, Library};
use fluent_bundle::FluentValue;
use waarborg_domain::Code;
use waarborg_domain::catalogue::Language;

/// A text, in every language. A text that takes arguments has a type of its own, which makes a
/// [`Message`] once they are filled in.
#[derive(Clone, Copy)]
pub struct Text {
    key: &'static str,
    library: fn() -> &'static Library,
}

impl Text {
    /// For the generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn generated(key: &'static str, library: fn() -> &'static Library) -> Self {
        Self { key, library }
    }

    /// Its key in the files: `tasks-title`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.key
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Text {}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

/// A text with all its arguments filled in.
#[derive(Debug, Clone)]
pub struct Message {
    text: Text,
    args: Vec<(&'static str, FluentValue<'static>)>,
}

impl Message {
    /// Fills in an argument; for the generated code, which knows the arguments of the text.
    #[doc(hidden)]
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Arg) -> Self {
        self.args.push((name, value.to_arg()));
        self
    }

    /// The words.
    #[must_use]
    pub fn say(&self, language: Language) -> String {
        (self.text.library)().say(language, self.text.key, &self.args)
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self {
            text,
            args: Vec::new(),
        }
    }
}

impl From<&Text> for Message {
    fn from(text: &Text) -> Self {
        Self::from(*text)
    }
}

// Loops in templates borrow once more.
impl From<&&Text> for Message {
    fn from(text: &&Text) -> Self {
        Self::from(**text)
    }
}

impl From<&Self> for Message {
    fn from(message: &Self) -> Self {
        message.clone()
    }
}

/// A text that takes one number, `$n`, and nothing else.
pub trait Counted: Copy {
    /// The text without its number.
    fn text(self) -> Text;
}

/// In the type of a text that is being filled in: this argument is still missing.
#[derive(Debug, Clone, Copy)]
pub enum Missing {}

/// In the type of a text that is being filled in: this argument is set.
#[derive(Debug, Clone, Copy)]
pub enum Set {}

/// The key that a family has for a code; for the generated code, which checked that there is one.
#[doc(hidden)]
#[must_use]
pub fn member(code: &impl Code, members: &[(&'static str, &'static str)]) -> &'static str {
    let code = code.code();
    let found = members.iter().find(|(known, _)| *known == code);
    found.map_or("", |(_, key)| key)
}

/// Stops the build if a family lacks the text of a code, or has one of a code that does not exist.
#[doc(hidden)]
pub const fn check<C: Code>(members: &[(&str, &str)]) {
    let mut place = 0;
    while place < C::CODES.len() {
        let mut at = 0;
        while at < members.len() && !same(members[at].0, C::CODES[place]) {
            at += 1;
        }
        assert!(at < members.len(), "a code has no text");
        place += 1;
    }
    // Every code has one, and no key exists twice: with more texts than codes, some are texts of no code.
    assert!(
        members.len() == C::CODES.len(),
        "there is a text of a code that does not exist"
    );
}

/// `==` on texts does not work while compiling.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut place = 0;
    while place < one.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    true
}
