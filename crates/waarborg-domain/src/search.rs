//! Search: what can be found by text, and by whom. Each feature looks through its own records
//! ([`crate::features::Feature::search`]); the page that shows what was found knows none by name.

use crate::accounts::Actor;
use crate::catalogue::Language;
use crate::evidence::Evidence;
use crate::features;
use crate::place::Place;
use crate::tasks::{Situation, Title};

/// The longest text that is searched for, in characters.
pub const MAX_QUERY_LENGTH: usize = 200;

/// How many characters of a longer text a result shows.
const EXCERPT: usize = 160;

/// What is asked for: every word has to occur, in any case and order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
    /// The language of the texts of BIO2 that are looked through.
    pub language: Language,
}

impl Query {
    /// Reads what somebody typed; `None` if there is no word in it.
    #[must_use]
    pub fn read(text: &str, language: Language) -> Option<Self> {
        let text: String = text.chars().take(MAX_QUERY_LENGTH).collect();
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        (!words.is_empty()).then_some(Self { words, language })
    }

    /// Whether all words occur in these texts together.
    #[must_use]
    pub fn is_in(&self, texts: &[&str]) -> bool {
        let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
        let occurs = |word: &String| texts.iter().any(|text| text.contains(word.as_str()));
        self.words.iter().all(occurs)
    }

    /// The longest word: the most selective, for a store that looks for one text.
    #[must_use]
    pub fn longest(&self) -> &str {
        let longest = self.words.iter().max_by_key(|word| word.chars().count());
        longest.map_or("", String::as_str)
    }
}

/// What is looked through, as of the day of the posture.
#[derive(Debug, Clone, Copy)]
pub struct Collection<'a> {
    /// The records in memory.
    pub situation: Situation<'a>,
    /// Who looks: what this person may not see is not found.
    pub actor: &'a Actor,
    /// The evidence with the longest word in its title, of what this person may see.
    pub evidence: &'a [Evidence],
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it is called.
    pub title: Title,
    /// More about it; may be empty.
    pub excerpt: String,
    /// Where it is.
    pub place: Place,
}

impl Found {
    /// A result with the beginning of a longer text.
    #[must_use]
    pub fn new(title: Title, text: &str, place: Place) -> Self {
        let text = text.trim();
        let mut excerpt: String = text.chars().take(EXCERPT).collect();
        if excerpt.len() < text.len() {
            excerpt.push('…');
        }
        Self {
            title,
            excerpt,
            place,
        }
    }
}

/// What one feature lets people find.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// The text of the interface that names these results.
    pub heading: &'static str,
    /// What is found, the best first. A pure function.
    pub find: fn(&Collection<'_>, &Query) -> Vec<Found>,
}

/// What all features find, in their order; those that find nothing are left out.
#[must_use]
pub fn search(collection: &Collection<'_>, query: &Query) -> Vec<(&'static Search, Vec<Found>)> {
    let sources = features::ALL.iter().filter_map(|feature| feature.search.as_ref());
    sources
        .map(|source| (source, (source.find)(collection, query)))
        .filter(|(_, found)| !found.is_empty())
        .collect()
}
