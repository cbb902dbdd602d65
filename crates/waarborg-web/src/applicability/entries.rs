//! The lines of applicability: every control and measure with the decision that counts.

use serde::Deserialize;
use std::collections::HashMap;
use waarborg_domain::accounts::Actor;
use waarborg_domain::applicability::{Applicability, Decision, Subject};
use waarborg_domain::catalogue::{Catalogue, ControlNumber, Language, LegalBasis, Theme};
use waarborg_domain::gaps::visible_to;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::Posture;

/// Decisions by subject, as they count on a day.
pub type Decisions<'a> = HashMap<Subject, &'a Decision>;

/// One control or measure.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Which.
    pub subject: Subject,
    /// Title.
    pub title: &'a str,
    /// What it is about.
    pub summary: &'a str,
    /// Why it is mandatory.
    pub basis: &'a LegalBasis,
    /// Whether it is a control without a measure, which falls back on ISO/IEC 27002.
    pub without_measure: bool,
    /// The decision that counts; `None` if nothing was ever decided.
    pub decision: Option<&'a Decision>,
}

impl Entry<'_> {
    /// What counts: without a decision it applies.
    #[must_use]
    pub fn applicability(&self) -> Applicability {
        self.decision
            .map_or(Applicability::Applies, |decision| decision.applicability)
    }

    /// Whether it is a control.
    #[must_use]
    pub fn is_control(&self) -> bool {
        matches!(self.subject, Subject::Control(_))
    }
}

/// The suffix of the CSS class for a decision.
#[must_use]
pub fn badge(decision: Option<&Decision>) -> &'static str {
    match decision.map(|decision| decision.applicability) {
        None => "unknown",
        Some(Applicability::Applies) => "ok",
        Some(Applicability::CannotApply | Applicability::LeftOut) => "na",
        Some(Applicability::Deviates) => "partial",
        Some(Applicability::Equivalent) => "planned",
    }
}

/// All controls, each followed by its measures.
#[must_use]
pub fn all<'a>(catalogue: &'a Catalogue, decisions: &Decisions<'a>, language: Language) -> Vec<Entry<'a>> {
    let mut entries = Vec::with_capacity(catalogue.controls().len() + catalogue.measures().len());
    for control in catalogue.controls() {
        let subject = Subject::Control(control.number);
        let index = entries.len();
        entries.push(Entry {
            subject,
            title: control.title.get(language),
            summary: control.summary.get(language),
            basis: &control.legal_basis,
            without_measure: false,
            decision: decisions.get(&subject).copied(),
        });
        for measure in catalogue.measures_of(control.number) {
            let subject = Subject::Measure(measure.number);
            entries.push(Entry {
                subject,
                title: measure.title.get(language),
                summary: measure.summary.get(language),
                basis: &measure.legal_basis,
                without_measure: false,
                decision: decisions.get(&subject).copied(),
            });
        }
        entries[index].without_measure = entries.len() == index + 1;
    }
    entries
}

/// Which decisions are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing was ever decided.
    Undecided,
    /// Something was decided.
    Decided,
    /// In the annex.
    Exception,
    /// Exactly this was decided.
    Is(Applicability),
}

impl std::str::FromStr for Status {
    type Err = waarborg_domain::UnknownCode;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Ok(match code {
            "undecided" => Self::Undecided,
            "decided" => Self::Decided,
            "exception" => Self::Exception,
            _ => Self::Is(code.parse()?),
        })
    }
}

impl Status {
    fn wants(self, decision: Option<&Decision>) -> bool {
        match self {
            Self::Undecided => decision.is_none(),
            Self::Decided => decision.is_some(),
            Self::Exception => decision.is_some_and(|decision| decision.applicability.is_exception()),
            Self::Is(applicability) => {
                decision.is_some_and(|decision| decision.applicability == applicability)
            }
        }
    }
}

/// What is asked for, as query parameters.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Filter {
    /// Code of a theme.
    #[serde(default)]
    pub theme: String,
    /// See [`Status`].
    #[serde(default)]
    pub status: String,
    /// `control` or `measure`.
    #[serde(default)]
    pub level: String,
    /// Text.
    #[serde(default)]
    pub q: String,
    /// Ticked: only controls without a measure.
    #[serde(default)]
    pub without: String,
}

impl Filter {
    /// As pairs for links.
    #[must_use]
    pub fn pairs(&self) -> [(&str, &str); 5] {
        [
            ("theme", &self.theme),
            ("status", &self.status),
            ("level", &self.level),
            ("q", &self.q),
            ("without", &self.without),
        ]
    }

    /// How many of them are set.
    #[must_use]
    pub fn active(&self) -> usize {
        self.pairs().iter().filter(|(_, value)| !value.is_empty()).count()
    }

    /// Whether this line is meant. An unknown code filters nothing.
    #[must_use]
    pub fn wants(&self, entry: &Entry<'_>) -> bool {
        let theme = self.theme.parse::<Theme>().ok();
        let status = self.status.parse::<Status>().ok();
        theme.is_none_or(|theme| entry.subject.control().theme() == theme)
            && status.is_none_or(|status| status.wants(entry.decision))
            && match self.level.as_str() {
                "control" => entry.is_control(),
                "measure" => !entry.is_control(),
                _ => true,
            }
            && (self.without.is_empty() || entry.without_measure)
            && self.wants_text(entry)
    }

    fn wants_text(&self, entry: &Entry<'_>) -> bool {
        let text = self.q.trim().to_lowercase();
        let has = |field: &str| field.to_lowercase().contains(&text);
        text.is_empty()
            || entry.subject.to_string().starts_with(&text)
            || has(entry.title)
            || has(entry.summary)
            || entry.decision.is_some_and(|decision| {
                has(&decision.motivation) || has(&decision.risk_reference) || has(&decision.equivalent)
            })
    }
}

/// How many aspects of a measure are owed and not demonstrated, among those that this person sees.
#[must_use]
pub fn open_gaps(catalogue: &Catalogue, posture: &Posture, actor: &Actor, subject: Subject) -> Option<u32> {
    let Subject::Measure(number) = subject else {
        return None;
    };
    let cells = posture.of_measure(catalogue.index(number)?).iter();
    let owed = cells.filter(|cell| cell.owed && visible_to(actor, cell));
    let gaps = owed
        .flat_map(|cell| &cell.aspects)
        .filter(|aspect| aspect.state.is_gap());
    Some(u32::try_from(gaps.count()).unwrap_or(u32::MAX))
}

/// All decisions on a subject, newest first.
#[must_use]
pub fn history(ledger: &Ledger, subject: Subject) -> Vec<&Decision> {
    ledger
        .decisions
        .iter()
        .rev()
        .filter(|decision| decision.subject == subject)
        .collect()
}

/// How far one theme is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Controls and measures that something was decided on.
    pub decided: usize,
    /// Controls and measures in all.
    pub total: usize,
    /// Of those decided: in the annex.
    pub exceptions: usize,
}

/// How far all of them, or those of one theme, are.
#[must_use]
pub fn progress(entries: &[Entry<'_>], theme: Option<Theme>) -> Progress {
    let mut progress = Progress::default();
    for entry in entries {
        if theme.is_none_or(|theme| entry.subject.control().theme() == theme) {
            progress.total += 1;
            progress.decided += usize::from(entry.decision.is_some());
            progress.exceptions += usize::from(entry.applicability().is_exception());
        }
    }
    progress
}

/// The control that a measure on top of a page belongs to.
#[must_use]
pub fn title_of(catalogue: &Catalogue, control: ControlNumber, language: Language) -> &str {
    catalogue
        .control(control)
        .map_or("", |control| control.title.get(language))
}
