//! Which actions a list shows, and in what order.

use crate::as_of::{self, AsOf};
use serde::Deserialize;
use std::collections::HashMap;
use std::str::FromStr;
use waarborg_domain::Day;
use waarborg_domain::accounts::Actor;
use waarborg_domain::actions::{ActionStatus, ActionVersion, ActionVisibility};
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::requirement::Requirement;

/// `status` of everything, open or closed.
pub(super) const ALL: &str = "all";
/// `status` of what should have been done.
pub(super) const LATE: &str = "late";

/// The query parameters.
#[derive(Deserialize, Default, Debug, Clone)]
#[serde(default)]
pub struct Filter {
    /// Text in the title, or the number.
    pub q: String,
    /// Who does it.
    pub owner: String,
    /// Empty for what is open, [`LATE`], [`ALL`], or the code of a status.
    pub status: String,
    /// On which measure, control or obligation.
    pub requirement: String,
    /// On which object.
    pub object: String,
    /// As of which day.
    #[serde(rename = "as-of")]
    pub as_of: String,
    /// What the list is in order of.
    pub sort: String,
    /// Which page.
    pub page: Option<i64>,
}

impl Filter {
    /// The filters, for links.
    pub fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("q", &self.q),
            ("owner", &self.owner),
            ("status", &self.status),
            ("requirement", &self.requirement),
            ("object", &self.object),
            (as_of::FIELD, &self.as_of),
        ]
    }

    /// How many filters are on.
    pub fn active(&self) -> usize {
        let filters = self.pairs().into_iter().filter(|(name, _)| *name != as_of::FIELD);
        filters.filter(|(_, value)| !value.is_empty()).count()
    }

    fn wants_status(&self, action: &ActionVersion, day: Day) -> bool {
        match self.status.as_str() {
            ALL => true,
            LATE => action.is_late(day),
            code => match code.parse::<ActionStatus>() {
                Ok(status) => action.status == status,
                Err(_) => action.status.is_open(),
            },
        }
    }

    /// The day that the list is about; what cannot be read is taken out of the filter.
    pub fn day(&mut self, today: Day) -> AsOf {
        let as_of = AsOf::new(&self.as_of, today);
        self.as_of = as_of.value();
        as_of
    }

    fn wants(&self, action: &ActionVersion, day: Day) -> bool {
        let details = &action.details;
        let text = self.q.trim().to_lowercase();
        let found = text.is_empty()
            || details.title.to_lowercase().contains(&text)
            || action.number.to_string() == text.trim_start_matches('#');
        found
            && self.wants_status(action, day)
            && accepts(&self.owner, |owner: UserId| details.owner == owner)
            && accepts(&self.requirement, |one: Requirement| {
                details.requirements.contains(&one)
            })
            && accepts(&self.object, |object: ObjectId| details.objects.contains(&object))
    }
}

/// Whether a filter lets something pass: an empty one does, one that nobody can read finds nothing.
fn accepts<T: FromStr>(text: &str, test: impl FnOnce(T) -> bool) -> bool {
    let text = text.trim();
    text.is_empty() || text.parse().is_ok_and(test)
}

/// What a list can be in order of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Due,
    Number,
    Title,
    Owner,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Number, Self::Title, Self::Owner, Self::Due];

    /// As in the address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "",
            Self::Number => "number",
            Self::Title => "title",
            Self::Owner => "owner",
        }
    }

    pub fn new(code: &str) -> Self {
        let known = Self::ALL.into_iter().find(|sort| sort.code() == code);
        known.unwrap_or(Self::Due)
    }
}

/// The actions as they were on a day that somebody may see and asks for, in order, and how many they may
/// see in all.
pub(super) fn rows<'l>(
    ledger: &'l Ledger,
    actor: &Actor,
    filter: &Filter,
    day: Day,
) -> (Vec<&'l ActionVersion>, usize) {
    let visible = ActionVisibility::new(ledger, actor, day);
    let mut found = ledger.actions_on(day);
    found.retain(|action| visible.has(action));
    let all = found.len();
    found.retain(|action| filter.wants(action, day));
    match Sort::new(&filter.sort) {
        Sort::Due => {
            found.sort_by_key(|action| (!action.status.is_open(), action.details.due, action.number))
        }
        Sort::Number => {}
        Sort::Title => {
            found.sort_by(|one, other| crate::collation::compare(&one.details.title, &other.details.title))
        }
        Sort::Owner => {
            let names: HashMap<UserId, &str> = ledger
                .members
                .iter()
                .map(|member| (member.user, member.name.as_str()))
                .collect();
            let name = |action: &ActionVersion| names.get(&action.details.owner).copied().unwrap_or_default();
            found.sort_by(|one, other| crate::collation::compare(name(one), name(other)));
        }
    }
    (found, all)
}
