//! Improvement actions (verbeteracties): what will be done, on which measures and objects, by whom and
//! by when. An action is a promise and never a state: closing it asks for the judgement that shows the
//! result, and only that judgement counts.

mod add;
mod agree;
mod book;
mod check;
mod close;
mod dossier;
mod events;
mod reopen;
mod revise;
mod search;
mod several;
mod store;
mod tasks;
mod verify;
mod visibility;

pub use add::AddAction;
pub use agree::{AgreeRefused, AgreedAction, JudgeAndAgree};
pub use check::{
    ActionRefused, MAX_LINKS, MAX_NOTE_LENGTH, MAX_REMARK_LENGTH, MAX_TITLE_LENGTH, may_own_actions,
};
pub use close::{CloseAction, Ending};
pub use events::ActionEvent;
pub use reopen::ReopenAction;
pub use revise::ReviseAction;
pub use several::{MAX_TOGETHER, ReviseSeveral, SeenAction};
pub use store::Change;
pub use visibility::{ActionVisibility, JudgementVisibility, may_name};

use crate::Code;
use crate::accounts::{Actor, Role};
use crate::audit::recorded_code;
use crate::features::Feature;
use crate::ids::id;
use crate::ids::{JudgementId, ObjectId, UserId};
use crate::permissions::{Grant, Permission};
use crate::place::Place;
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use crate::{Day, Moment};

/// What this feature brings.
pub const FEATURE: Feature = Feature {
    grants: &[Grant::new(
        Permission::EditActions,
        &[Role::Ciso, Role::ProcessOwner],
    )],
    events: ActionEvent::KINDS,
    codes: &[("actions-status", ActionStatus::CODES)],
    tasks: Some(tasks::TASKS),
    search: Some(search::SEARCH),
    dossier: Some(dossier::files),
    verify: Some(verify::verify),
    ..Feature::new("actions")
};

id! {
    /// One improvement action.
    ActionId,
}

text_enum! {
    /// How far an action is.
    ActionStatus {
        /// Promised, not begun.
        Planned = "planned",
        /// Under way.
        Started = "started",
        /// Finished.
        Done = "done",
        /// Given up, with a reason.
        Cancelled = "cancelled",
    }
}

recorded_code!(ActionStatus => "actions-status");

/// The status of one that is open.
const fn open_status(started: bool) -> ActionStatus {
    if started {
        ActionStatus::Started
    } else {
        ActionStatus::Planned
    }
}

impl ActionStatus {
    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Started)
    }
}

/// What is promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionDetails {
    /// What will be done, on one line.
    pub title: String,
    /// More about it.
    pub remark: String,
    /// What it improves, in order: measures, controls, obligations; may be none.
    pub requirements: Vec<Requirement>,
    /// The objects that it is done on, in order; may be none.
    pub objects: Vec<ObjectId>,
    /// Who does it.
    pub owner: UserId,
    /// The last day on which it is done in time.
    pub due: Day,
}

/// An action as somebody recorded it. Never overwritten: each change is a new version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionVersion {
    /// Identifier.
    pub action: ActionId,
    /// What people call it by; counts up within the organisation.
    pub number: i64,
    /// 1 is the first.
    pub version: i64,
    /// What is promised.
    pub details: ActionDetails,
    /// How far it is.
    pub status: ActionStatus,
    /// The judgement that it was made from.
    pub origin: Option<JudgementId>,
    /// The judgement that shows the result, of one that is done.
    pub result: Option<JudgementId>,
    /// Why it was closed or opened again.
    pub note: String,
    /// The day on which this version was recorded.
    pub recorded_on: Day,
    /// When this version was recorded.
    pub recorded_at: Moment,
    /// Who recorded this version.
    pub recorded_by: UserId,
    /// The name of whoever recorded this version, then.
    pub recorded_by_name: String,
}

impl ActionVersion {
    /// Whether it should have been done by this day.
    #[must_use]
    pub fn is_late(&self, day: Day) -> bool {
        self.status.is_open() && self.details.due < day
    }

    /// Where it is seen.
    pub(crate) fn place(&self) -> Place {
        Place::Record(FEATURE.name, self.action.0)
    }

    /// The next version, as this person records it.
    fn next(&self, author: &Actor, now: Moment, today: Day) -> Self {
        Self {
            version: self.version + 1,
            note: String::new(),
            recorded_on: today,
            recorded_at: now,
            recorded_by: author.user,
            recorded_by_name: author.name.clone(),
            ..self.clone()
        }
    }
}
