//! The open actions on a requirement or an object, on the page of that.

use super::paths;
use super::view::ActionItem;
use crate::context::Context;
use crate::listing::with_query;
use waarborg_domain::actions::{ActionVersion, ActionVisibility};
use waarborg_domain::ids::ObjectId;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;
use waarborg_domain::requirement::Requirement;

/// How many are shown on the page of something else.
const SHOWN: usize = 5;

/// What there is to see.
pub(crate) struct Panel {
    /// The first few, by the day on which they have to be done.
    pub rows: Vec<ActionItem>,
    /// How many are open.
    pub open: usize,
    /// All of them, closed ones too.
    pub all: String,
    /// A new one about this; `None` for whoever may not.
    pub new: Option<String>,
}

impl Panel {
    fn new(ctx: &Context, ledger: &Ledger, about: (&str, &str), found: Vec<&ActionVersion>) -> Self {
        let visible = ActionVisibility::new(ledger, &ctx.actor, ctx.today);
        let open: Vec<_> = found.into_iter().filter(|action| visible.has(action)).collect();
        let new = with_query(&paths::new(ctx.org()), &[about]);
        Self {
            open: open.len(),
            all: with_query(&paths::list(ctx.org()), &[about, ("status", super::rows::ALL)]),
            new: ctx.may(Permission::EditActions).then_some(new),
            rows: open
                .into_iter()
                .take(SHOWN)
                .map(|action| ActionItem::new(ctx, ledger, action))
                .collect(),
        }
    }

    /// The open actions on a measure, control or obligation.
    pub fn of_requirement(ctx: &Context, ledger: &Ledger, requirement: Requirement) -> Self {
        let found = ledger.open_actions_on_requirement(ctx.today, requirement);
        Self::new(ctx, ledger, ("requirement", &requirement.to_string()), found)
    }

    /// The open actions on an object.
    pub fn of_object(ctx: &Context, ledger: &Ledger, object: ObjectId) -> Self {
        let found = ledger.open_actions_on_object(ctx.today, object);
        Self::new(ctx, ledger, ("object", &object.to_string()), found)
    }
}
