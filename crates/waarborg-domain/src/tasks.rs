//! Tasks: what is owed, by whom and by when. Each feature derives its own from the records as of a day
//! ([`crate::features::Feature::tasks`]); whoever shows them ("Mijn taken", a calendar, a digest) knows
//! no feature by name.

use crate::Day;
use crate::accounts::{Actor, Role};
use crate::audit::Value;
use crate::catalogue::Catalogue;
use crate::features;
use crate::ids::{ObjectId, UserId};
use crate::ledger::Ledger;
use crate::permissions::{self, Permission};
use crate::place::Place;
use crate::posture::Posture;
use crate::requirement::Requirement;
use crate::statement::StatementRecord;
use crate::text_enum::text_enum;
use chrono::Days;
use std::cmp::Reverse;

/// What this feature brings.
pub const FEATURE: features::Feature = features::Feature {
    grants: {
        use permissions::Grant;
        &[Grant::new(
            Permission::HaveTasks,
            &[Role::Ciso, Role::ProcessOwner, Role::BoardMember],
        )]
    },
    ..features::Feature::new("tasks")
};

text_enum! {
    /// How urgent a task is, the most urgent first.
    Urgency {
        /// Its day has passed, or a judgement has lapsed.
        Late = "late",
        /// Something was judged, and is not met.
        NotMet = "not-met",
        /// Somebody else waits for it.
        Waiting = "waiting",
        /// Its day is within thirty days.
        Soon = "soon",
        /// Something was never judged.
        Missing = "missing",
        /// Something is demonstrated in part.
        PartlyMet = "partly-met",
        /// Its day is further away, or was not set.
        Later = "later",
    }
}

/// Within this many days a task is soon.
pub const SOON_DAYS: u64 = 30;

impl Urgency {
    /// The urgency by the day alone. It is late from that day on, as a judgement that lapses no longer
    /// counts on its day; where the day itself is still in time, give the day after it.
    #[must_use]
    pub fn by_day(due: Option<Day>, today: Day) -> Self {
        let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(Day::MAX);
        match due {
            Some(due) if due <= today => Self::Late,
            Some(due) if due <= soon => Self::Soon,
            _ => Self::Later,
        }
    }
}

/// What a task is called.
#[derive(Debug, Clone, PartialEq)]
pub enum Title {
    /// The number of a control or measure, and its title.
    Number(Requirement),
    /// A name that a person gave.
    Name(String),
    /// A text of the interface, one of [`Tasks::texts`], with its values.
    Text(&'static str, Vec<(&'static str, Value)>),
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// What it is called.
    pub title: Title,
    /// What kind of thing it is, where the title does not say so: a text of the interface, one of
    /// [`Tasks::texts`], with its values.
    pub kind: Option<Title>,
    /// The requirements that it is about, where the title does not say so.
    pub requirements: Vec<Requirement>,
    /// Where it is done.
    pub place: Place,
    /// How urgent it is.
    pub urgency: Urgency,
    /// By when, or when it lapsed; `None` without a day.
    pub due: Option<Day>,
    /// The objects that it is about; empty when it is about none.
    pub objects: Vec<ObjectId>,
    /// Whether one of them is critical.
    pub critical: bool,
    /// Which aspects it is about, by [`crate::judgements::Aspect::index`].
    pub aspects: [bool; 3],
}

impl Task {
    /// A task about no object in particular.
    #[must_use]
    pub const fn new(title: Title, place: Place, urgency: Urgency) -> Self {
        Self {
            title,
            kind: None,
            requirements: Vec::new(),
            place,
            urgency,
            due: None,
            objects: Vec::new(),
            critical: false,
            aspects: [false; 3],
        }
    }
}

/// What tasks are derived from, as of the day of the posture.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The version of BIO2 that the organisation works on.
    pub catalogue: &'a Catalogue,
    /// The records.
    pub ledger: &'a Ledger,
    /// What is demonstrated and what is not.
    pub posture: &'a Posture,
    /// The statements so far, in any order.
    pub statements: &'a [StatementRecord],
}

/// Whose tasks are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person<'a> {
    /// The person.
    pub user: UserId,
    /// The roles of this person at the organisation.
    pub roles: &'a [Role],
}

impl Person<'_> {
    /// Whether one of the roles gives this permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.roles
            .iter()
            .any(|role| permissions::allows(*role, permission))
    }
}

impl<'a> From<&'a Actor> for Person<'a> {
    fn from(actor: &'a Actor) -> Self {
        Self {
            user: actor.user,
            roles: &actor.roles,
        }
    }
}

/// The tasks of one feature.
#[derive(Debug, Clone, Copy)]
pub struct Tasks {
    /// What this person owes. A pure function: derive from the situation, never store.
    pub of: fn(&Situation<'_>, &Person<'_>) -> Vec<Task>,
    /// The texts of the interface that its titles use.
    pub texts: &'static [&'static str],
}

/// What this person owes by all features, most urgent first.
#[must_use]
pub fn tasks_of(situation: &Situation<'_>, person: &Person<'_>) -> Vec<Task> {
    let sources = features::ALL.iter().filter_map(|feature| feature.tasks);
    let mut tasks: Vec<Task> = sources.flat_map(|tasks| (tasks.of)(situation, person)).collect();
    // Stable: equally urgent tasks stay in the order of their features.
    tasks.sort_by_key(by_urgency);
    tasks
}

/// The sort key of tasks: the most urgent first.
pub(crate) fn by_urgency(task: &Task) -> (Urgency, Reverse<bool>, Day) {
    (task.urgency, Reverse(task.critical), task.due.unwrap_or(Day::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn what_presses_follows_from_the_day() {
        let today = day("2026-06-01");
        let urgency = |due| Urgency::by_day(Some(day(due)), today);
        assert_eq!(urgency("2026-06-01"), Urgency::Late);
        assert_eq!(urgency("2026-06-02"), Urgency::Soon);
        assert_eq!(urgency("2026-07-01"), Urgency::Soon);
        assert_eq!(urgency("2026-07-02"), Urgency::Later);
        assert_eq!(Urgency::by_day(None, today), Urgency::Later);
    }
}
