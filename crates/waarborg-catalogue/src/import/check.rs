//! Looks for everything in the source that contradicts itself or our catalogue. Reports, and changes
//! nothing.

use super::references::{Reference, references};
use super::{Content, OddCell, OfficialText, Section};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use waarborg_domain::catalogue::{Catalogue, MeasureNumber, NumberStatus};

/// Something odd in the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anomaly {
    /// The number that it is about, as written.
    pub number: String,
    /// Line of the heading of that number; `None` if it is not in the file.
    pub line: Option<usize>,
    /// What is odd.
    #[serde(flatten)]
    pub kind: AnomalyKind,
}

/// What is odd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum AnomalyKind {
    /// The catalogue has the number and the file does not.
    MissingNumber,
    /// The file has a number that the catalogue does not have.
    UnknownNumber,
    /// The number was there before; the first text is the one that counts.
    DoubledNumber {
        /// Line of the first.
        first_line: usize,
        /// Whether both say the same.
        same_text: bool,
    },
    /// The heading is not in the notation of BIO2.
    HeadingNotation {
        /// The number that is meant.
        means: MeasureNumber,
    },
    /// There is no text below the heading.
    EmptySection,
    /// A cell of its row has nothing in it.
    EmptyCell {
        /// Name of the cell: `B7`.
        cell: String,
    },
    /// A cell of its row holds a formula: the value saved with the file was used.
    Formula {
        /// Name of the cell.
        cell: String,
    },
    /// The file gives the number another status than the catalogue.
    OtherStatus {
        /// According to the catalogue.
        ours: NumberStatus,
        /// According to the file.
        theirs: NumberStatus,
    },
    /// The number moved to another place than the catalogue says.
    OtherDestination {
        /// According to the catalogue.
        ours: MeasureNumber,
        /// According to the file.
        theirs: MeasureNumber,
    },
    /// "Verplaatst naar" a number that does not exist, or to nothing that is a number.
    MovedToNowhere {
        /// The destination.
        to: Option<MeasureNumber>,
    },
    /// The text mentions a number that does not exist.
    UnknownReference {
        /// The number.
        to: MeasureNumber,
    },
    /// The text refers to a number that is not in force.
    ReferenceNotInForce {
        /// The number.
        to: MeasureNumber,
        /// What became of it.
        status: NumberStatus,
    },
    /// The text mentions a number in another notation.
    ReferenceNotation {
        /// As it is written.
        written: String,
        /// The number that is meant.
        means: MeasureNumber,
    },
    /// Two numbers have the same text.
    SameText {
        /// The number that had it first.
        first: MeasureNumber,
    },
    /// Letters are damaged.
    DamagedLetters {
        /// What is there.
        found: String,
        /// What was probably meant.
        meant: Option<String>,
    },
    /// Invisible characters; they are left out.
    InvisibleSigns {
        /// As `U+202E`.
        signs: Vec<String>,
    },
}

impl AnomalyKind {
    /// All codes, those that matter most to the reader first.
    pub const CODES: &[&str] = &[
        "damaged-letters",
        "invisible-signs",
        "empty-section",
        "empty-cell",
        "formula",
        "missing-number",
        "unknown-number",
        "doubled-number",
        "other-status",
        "other-destination",
        "moved-to-nowhere",
        "unknown-reference",
        "reference-not-in-force",
        "same-text",
        "heading-notation",
        "reference-notation",
    ];

    /// A stable code: `same-text`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::MissingNumber => "missing-number",
            Self::UnknownNumber => "unknown-number",
            Self::DoubledNumber { .. } => "doubled-number",
            Self::HeadingNotation { .. } => "heading-notation",
            Self::EmptySection => "empty-section",
            Self::EmptyCell { .. } => "empty-cell",
            Self::Formula { .. } => "formula",
            Self::OtherStatus { .. } => "other-status",
            Self::OtherDestination { .. } => "other-destination",
            Self::MovedToNowhere { .. } => "moved-to-nowhere",
            Self::UnknownReference { .. } => "unknown-reference",
            Self::ReferenceNotInForce { .. } => "reference-not-in-force",
            Self::ReferenceNotation { .. } => "reference-notation",
            Self::SameText { .. } => "same-text",
            Self::DamagedLetters { .. } => "damaged-letters",
            Self::InvisibleSigns { .. } => "invisible-signs",
        }
    }
}

/// Everything odd in a text, in the order of the file; what is missing comes last.
#[must_use]
pub fn check(text: &OfficialText, catalogue: &Catalogue) -> Vec<Anomaly> {
    let mut checker = Checker::new(text, catalogue);
    for section in &text.sections {
        checker.section(section);
    }
    checker.missing();
    checker.found
}

struct Checker<'a> {
    /// What became of each number: as our catalogue has it, and for others as the file says.
    statuses: BTreeMap<MeasureNumber, NumberStatus>,
    destinations: BTreeMap<MeasureNumber, MeasureNumber>,
    ours: BTreeMap<MeasureNumber, NumberStatus>,
    lines: BTreeMap<MeasureNumber, &'a Section>,
    texts: HashMap<String, MeasureNumber>,
    found: Vec<Anomaly>,
}

impl<'a> Checker<'a> {
    fn new(text: &'a OfficialText, catalogue: &Catalogue) -> Self {
        let entries = catalogue.numbers();
        let ours: BTreeMap<_, _> = entries.iter().map(|entry| (entry.number, entry.status)).collect();
        let in_file = text.sections.iter().filter_map(|section| {
            // An empty section is a number that exists; that it is empty is an anomaly of its own.
            let status = section.content.status().unwrap_or(NumberStatus::InForce);
            Some((section.number?, status))
        });
        let mut statuses: BTreeMap<_, _> = in_file.collect();
        statuses.extend(&ours);
        let destinations = entries
            .iter()
            .filter_map(|entry| Some((entry.number, entry.moved_to?)))
            .filter(|(_, to)| ours.contains_key(to));
        Self {
            destinations: destinations.collect(),
            statuses,
            ours,
            lines: BTreeMap::new(),
            texts: HashMap::new(),
            found: Vec::new(),
        }
    }

    fn say(&mut self, section: &Section, kind: AnomalyKind) {
        self.found.push(Anomaly {
            number: section.written.clone(),
            line: Some(section.line),
            kind,
        });
    }

    fn section(&mut self, section: &'a Section) {
        match section.odd_cell.clone() {
            // A text without a number, or a number without a text: there is nothing more to say about it.
            Some(OddCell::Empty(cell)) => {
                if let Some(number) = section.number {
                    self.lines.entry(number).or_insert(section);
                }
                return self.say(section, AnomalyKind::EmptyCell { cell });
            }
            Some(OddCell::Formula(cell)) => self.say(section, AnomalyKind::Formula { cell }),
            None => {}
        }
        let Some(number) = section.number else {
            self.say(section, AnomalyKind::UnknownNumber);
            return self.letters(section);
        };
        if section.written != number.to_string() {
            self.say(section, AnomalyKind::HeadingNotation { means: number });
        }
        match self.lines.get(&number) {
            Some(first) => {
                let kind = AnomalyKind::DoubledNumber {
                    first_line: first.line,
                    same_text: first.text == section.text,
                };
                self.say(section, kind);
                return self.letters(section);
            }
            None => self.lines.insert(number, section),
        };
        self.status(section, number);
        self.letters(section);
        self.references(section, number);
        if section.content == Content::Text {
            self.same_text(section, number);
        }
    }

    fn status(&mut self, section: &Section, number: MeasureNumber) {
        let Some(ours) = self.ours.get(&number).copied() else {
            return self.say(section, AnomalyKind::UnknownNumber);
        };
        let Some(theirs) = section.content.status() else {
            return self.say(section, AnomalyKind::EmptySection);
        };
        if ours != theirs {
            return self.say(section, AnomalyKind::OtherStatus { ours, theirs });
        }
        if let Content::Moved(Some(theirs)) = section.content
            && self.statuses.contains_key(&theirs)
            && let Some(ours) = self
                .destinations
                .get(&number)
                .copied()
                .filter(|ours| *ours != theirs)
        {
            self.say(section, AnomalyKind::OtherDestination { ours, theirs });
        }
    }

    fn letters(&mut self, section: &Section) {
        if let Some((found, meant)) = section.damaged.clone() {
            self.say(section, AnomalyKind::DamagedLetters { found, meant });
        }
        if !section.invisible.is_empty() {
            let signs = section.invisible.clone();
            self.say(section, AnomalyKind::InvisibleSigns { signs });
        }
    }

    fn references(&mut self, section: &Section, number: MeasureNumber) {
        let moved = matches!(section.content, Content::Moved(_));
        if section.content == Content::Moved(None) {
            self.say(section, AnomalyKind::MovedToNowhere { to: None });
        }
        let mut seen = BTreeSet::from([number]);
        for reference in references(&section.text) {
            if !reference.is_exact() {
                let Reference {
                    written,
                    number: means,
                } = reference.clone();
                self.say(section, AnomalyKind::ReferenceNotation { written, means });
            }
            let to = reference.number;
            if !seen.insert(to) {
                continue;
            }
            match self.statuses.get(&to).copied() {
                None if moved => self.say(section, AnomalyKind::MovedToNowhere { to: Some(to) }),
                None => self.say(section, AnomalyKind::UnknownReference { to }),
                Some(NumberStatus::InForce) => {}
                // Where a number went is compared with the catalogue elsewhere.
                Some(_) if moved => {}
                Some(status) => self.say(section, AnomalyKind::ReferenceNotInForce { to, status }),
            }
        }
    }

    fn same_text(&mut self, section: &Section, number: MeasureNumber) {
        let words: Vec<String> = section
            .text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        let words = words.join(" ");
        match self.texts.get(&words).copied() {
            Some(first) => self.say(section, AnomalyKind::SameText { first }),
            None => {
                self.texts.insert(words, number);
            }
        }
    }

    fn missing(&mut self) {
        let missing = self.ours.keys().filter(|number| !self.lines.contains_key(number));
        let missing = missing.map(|number| Anomaly {
            number: number.to_string(),
            line: None,
            kind: AnomalyKind::MissingNumber,
        });
        self.found.extend(missing.collect::<Vec<_>>());
    }
}
