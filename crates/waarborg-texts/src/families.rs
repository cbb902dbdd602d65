//! Families: one text per code.

use crate::Text;
use std::collections::BTreeSet;

/// Which codes the texts of a family are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Codes {
    /// Those of an enumeration, by its path: each of them has a text.
    Of(String),
    /// Codes that were recorded once: some of them have a text.
    Recorded,
}

/// Texts that differ by a code: `tasks-urgency-{waarborg_domain::tasks::Urgency}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Family {
    before: String,
    after: String,
    pub(crate) codes: Codes,
    /// The texts, each with its code.
    pub(crate) members: Vec<(String, Text)>,
}

impl Family {
    /// What a line of comment declares, if anything.
    pub(crate) fn declared(line: &str) -> Option<Self> {
        let (before, rest) = line.split_once('{')?;
        let (codes, after) = rest.split_once('}')?;
        let in_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let in_path = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
        let fits = before.ends_with('-')
            && (before.chars().chain(after.chars())).all(in_key)
            && (codes == "*" || codes.contains("::") && codes.chars().all(in_path));
        fits.then(|| Self {
            before: before.to_owned(),
            after: after.to_owned(),
            codes: match codes {
                "*" => Codes::Recorded,
                path => Codes::Of(path.to_owned()),
            },
            members: Vec::new(),
        })
    }

    /// What its keys have in common, as a key: `error-title` of `error-{…}-title`.
    pub(crate) fn stem(&self) -> String {
        format!("{}{}", self.before.trim_end_matches('-'), self.after)
    }

    /// The pattern of its keys.
    pub(crate) fn pattern(&self) -> String {
        format!("{}{{…}}{}", self.before, self.after)
    }

    /// The arguments of its texts together.
    pub(crate) fn arguments(&self) -> BTreeSet<String> {
        let all = self.members.iter().flat_map(|(_, text)| &text.arguments);
        all.cloned().collect()
    }

    fn code<'a>(&self, key: &'a str) -> Option<&'a str> {
        let code = key.strip_prefix(&self.before)?.strip_suffix(&self.after)?;
        (!code.is_empty()).then_some(code)
    }
}

/// The family of those that a text belongs to, with its code: the longest pattern wins.
pub(crate) fn fitting<'a>(families: &'a mut [Family], key: &str) -> Option<(String, &'a mut Family)> {
    families
        .iter_mut()
        .filter_map(|family| Some((family.code(key)?.to_owned(), family)))
        .max_by_key(|(_, family)| family.before.len() + family.after.len())
}
