//! The metadata of a piece of evidence: the fields of the forms, and their parsing.

use super::sent::Sent;
use crate::context::Context;
use crate::forms::{Choice, FormErrors};
use crate::i18n::Text;
use crate::texts;
use serde::Deserialize;
use waarborg_domain::Day;
use waarborg_domain::evidence::{
    Confidentiality, Evidence, EvidenceError, EvidenceFacts, MAX_TITLE_LENGTH, StoredFile,
};
use waarborg_domain::ids::UserId;
use waarborg_domain::judgements::Period;
use waarborg_domain::ledger::Ledger;

/// What was typed.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(default)]
pub struct FactsForm {
    /// Title.
    pub title: String,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// Who keeps it up to date.
    pub owner: String,
    /// Who may see it.
    pub confidentiality: String,
}

/// Fields with their labels, for the summary of mistakes.
pub(super) const LABELS: &[(&str, Text)] = &[
    ("title", texts::evidence::TITLE),
    ("from", texts::evidence::FROM),
    ("to", texts::evidence::TO),
    ("owner", texts::evidence::OWNER),
    ("confidentiality", texts::evidence::CONFIDENTIALITY),
    ("address", texts::evidence::ADDRESS),
];

impl FactsForm {
    /// A form to start with.
    #[must_use]
    pub fn blank(ctx: &Context) -> Self {
        Self {
            owner: ctx.actor.user.to_string(),
            confidentiality: Confidentiality::Internal.to_string(),
            ..Self::default()
        }
    }

    /// A form filled with what is known.
    #[must_use]
    pub fn of(evidence: &Evidence) -> Self {
        Self {
            title: evidence.title.clone(),
            from: evidence
                .period
                .map(|period| period.start.to_string())
                .unwrap_or_default(),
            to: evidence
                .period
                .map(|period| period.end.to_string())
                .unwrap_or_default(),
            owner: evidence.owner.to_string(),
            confidentiality: evidence.confidentiality.to_string(),
        }
    }

    /// The fields of a form with files.
    #[must_use]
    pub fn sent(sent: &Sent) -> Self {
        let text = |name| sent.text(name).to_owned();
        Self {
            title: text("title"),
            from: text("from"),
            to: text("to"),
            owner: text("owner"),
            confidentiality: text("confidentiality"),
        }
    }

    /// Makes metadata from what was typed; `without` is the title if none was typed. `None` if something
    /// is wrong.
    pub fn parse(&self, ledger: &Ledger, without: &str, errors: &mut FormErrors) -> Option<EvidenceFacts> {
        let before = errors.all().len();
        let typed = self.title.trim();
        let title = if typed.is_empty() { without } else { typed };
        let title = errors.text("title", title, MAX_TITLE_LENGTH);
        let start = errors.optional_day("from", &self.from);
        let end = errors.optional_day("to", &self.to);
        let period = whole_period(errors, (&self.from, start), (&self.to, end));
        let owner: Option<UserId> = errors.choice("owner", &self.owner);
        let member = owner.and_then(|owner| ledger.member(owner));
        if owner.is_some() && member.is_none() {
            errors.add("owner", texts::layout::FORM_CHOOSE);
        }
        let confidentiality = errors.choice("confidentiality", &self.confidentiality)?;
        let member = member.filter(|_| errors.all().len() == before)?;
        Some(EvidenceFacts {
            title,
            period,
            owner: member.user,
            confidentiality,
        })
    }
}

/// A period of two days, both given or neither.
pub(crate) fn whole_period(
    errors: &mut FormErrors,
    (from, start): (&str, Option<Day>),
    (to, end): (&str, Option<Day>),
) -> Option<Period> {
    if from.trim().is_empty() && end.is_some() {
        errors.add("from", texts::evidence::PERIOD_FROM_MISSING);
    }
    if to.trim().is_empty() && start.is_some() {
        errors.add("to", texts::evidence::PERIOD_TO_MISSING);
    }
    let period = start.zip(end).map(|(start, end)| Period { start, end });
    if period.is_some_and(|period| period.end < period.start) {
        errors.add("to", texts::evidence::PERIOD_TURNED);
    }
    period
}

/// Puts the errors of the domain at their fields.
pub(crate) fn refuse(errors: &mut FormErrors, error: EvidenceError) {
    match error {
        EvidenceError::NoTitle => errors.add("title", texts::layout::FORM_REQUIRED),
        EvidenceError::TitleTooLong => {
            errors.add("title", texts::layout::FORM_TOO_LONG.longest(MAX_TITLE_LENGTH))
        }
        EvidenceError::PeriodEndsBeforeStart => errors.add("to", texts::evidence::PERIOD_TURNED),
    }
}

/// The title of a file if none was typed: its name.
#[must_use]
pub(crate) fn title_of_file(file: &StoredFile) -> String {
    file.name.chars().take(MAX_TITLE_LENGTH).collect()
}

/// The title of a link if none was typed: the address without what follows a `?`.
#[must_use]
pub(crate) fn title_of_link(link: &str) -> String {
    let plain = link.split_once("://").map_or(link, |(_, rest)| rest);
    let plain = plain.split(['?', '#']).next().unwrap_or(plain);
    plain
        .trim_end_matches('/')
        .chars()
        .take(MAX_TITLE_LENGTH)
        .collect()
}

/// Who can be owner: members with an open account, and whoever it is now.
#[must_use]
pub(crate) fn owner_choices(ledger: &Ledger, now: &str) -> Vec<Choice> {
    let members = ledger.members.iter();
    let open = members.filter(|member| member.active || member.user.to_string() == now);
    open.map(|member| Choice::new(member.user, member.name.as_str()))
        .collect()
}

/// Who may see it, with what that means.
#[must_use]
pub(crate) fn confidentiality_choices(ctx: &Context) -> Vec<Choice> {
    let choice = |code: &Confidentiality| Choice {
        hint: ctx.ui.t(texts::evidence::confidentiality(code)),
        ..Choice::new(code, ctx.ui.name(code))
    };
    Confidentiality::ALL.iter().map(choice).collect()
}
