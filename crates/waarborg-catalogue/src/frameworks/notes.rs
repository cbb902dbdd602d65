//! What is odd in a file, and what of it is not read: counted, and listed up to a limit.

use super::fields::Rest;
use std::collections::BTreeMap;
use waarborg_domain::frameworks::{FrameworkNote, FrameworkNoteKind};

/// The most that is listed of a kind.
const MAX_LISTED: usize = 2_000;

/// Fields that say something to programs only.
const TECHNICAL: &[&str] = &[
    "uuid",
    "ns",
    "id",
    "class",
    "urn",
    "catalog_urn",
    "depth",
    "color",
    "hexcolor",
    "media-type",
    "hashes",
    "oscal-version",
    "convert_library_version",
    "display_mode",
    "order_id",
];

#[derive(Default)]
pub(super) struct Notes {
    odd: BTreeMap<FrameworkNoteKind, Odd>,
    /// What is not read, by name, with how often.
    unread: BTreeMap<(FrameworkNoteKind, String), usize>,
}

#[derive(Default)]
struct Odd {
    count: usize,
    first: String,
    list: Vec<String>,
}

impl Notes {
    /// Notes something odd at a reference, and what to list of it.
    pub fn odd(&mut self, kind: FrameworkNoteKind, reference: &str, listed: &str) {
        let odd = self.odd.entry(kind).or_insert_with(|| Odd {
            first: short(reference),
            ..Odd::default()
        });
        odd.count += 1;
        let listed = short(listed);
        if odd.list.len() < MAX_LISTED && !listed.is_empty() && !odd.list.contains(&listed) {
            odd.list.push(listed);
        }
    }

    /// Notes so many values of this name that are not read.
    pub fn unread(&mut self, kind: FrameworkNoteKind, name: &str, count: usize) {
        if count > 0 {
            *self.unread.entry((kind, short(name))).or_default() += count;
        }
    }

    /// Notes what is in fields that are not read; `owner` is what the fields belong to.
    pub fn rest(&mut self, owner: &str, rest: &Rest) {
        for (name, count) in rest.iter() {
            let kind = if TECHNICAL.contains(&name) {
                FrameworkNoteKind::Technical
            } else {
                FrameworkNoteKind::NotRead
            };
            self.unread(kind, &format!("{owner}.{name}"), count);
        }
    }

    pub fn finish(mut self) -> Vec<FrameworkNote> {
        let mut unread: BTreeMap<FrameworkNoteKind, Vec<(usize, String)>> = BTreeMap::new();
        for ((kind, name), count) in std::mem::take(&mut self.unread) {
            unread.entry(kind).or_default().push((count, name));
        }
        for (kind, mut names) in unread {
            names.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
            let odd = Odd {
                count: names.iter().map(|(count, _)| count).sum(),
                first: names.first().map(|(_, name)| name.clone()).unwrap_or_default(),
                list: names
                    .iter()
                    .take(MAX_LISTED)
                    .map(|(count, name)| format!("{name}: {count}"))
                    .collect(),
            };
            self.odd.insert(kind, odd);
        }
        let note = |(kind, odd): (FrameworkNoteKind, Odd)| FrameworkNote {
            kind,
            count: u32::try_from(odd.count).unwrap_or(u32::MAX),
            first: odd.first,
            list: odd.list,
        };
        self.odd.into_iter().map(note).collect()
    }
}

/// A text as a message can carry it: on one line, of limited length, without what nobody sees.
pub(super) fn short(text: &str) -> String {
    super::build::line(text).chars().take(80).collect()
}
