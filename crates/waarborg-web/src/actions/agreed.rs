//! An action within the form of judgements: agreed on in one go, stored in one commit.

use super::form::{owner_choices, refuse};
use crate::context::Context;
use crate::evidence::sent::Sent;
use crate::forms::{Choice, FormErrors};
use crate::texts;
use chrono::Months;
use waarborg_domain::actions::{ActionRefused, AgreedAction, MAX_TITLE_LENGTH};
use waarborg_domain::ledger::Ledger;
use waarborg_domain::permissions::Permission;

const TITLE: &str = "action-title";
const OWNER: &str = "action-owner";
const DUE: &str = "action-due";

/// What was typed. Without a title no action is agreed on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Agreed {
    /// What will be done.
    pub title: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: String,
}

impl Agreed {
    /// A form to begin with: its author, in three months.
    pub fn blank(ctx: &Context) -> Self {
        Self {
            title: String::new(),
            owner: ctx.actor.user.to_string(),
            due: (ctx.today + Months::new(3)).to_string(),
        }
    }

    /// The fields as they were sent.
    pub fn sent(sent: &Sent) -> Self {
        let text = |name: &str| sent.text(name).to_owned();
        Self {
            title: text(TITLE),
            owner: text(OWNER),
            due: text(DUE),
        }
    }

    /// The fields, to send them once more.
    pub fn fields(&self) -> [(&'static str, &str); 3] {
        [(TITLE, &self.title), (OWNER, &self.owner), (DUE, &self.due)]
    }

    /// The action; `None` when there is none, or when something is wrong.
    pub fn parse(&self, ctx: &Context, errors: &mut FormErrors) -> Option<AgreedAction> {
        if self.title.trim().is_empty() || !ctx.may(Permission::EditActions) {
            return None;
        }
        let title = errors.text(TITLE, &self.title, MAX_TITLE_LENGTH);
        let owner = errors.choice(OWNER, &self.owner);
        let due = errors.day(DUE, &self.due);
        Some(AgreedAction {
            id: ctx.id(),
            title,
            owner: owner?,
            due: due?,
        })
    }
}

/// Who can be chosen to do it; empty for whoever may not agree on actions.
pub(crate) fn owners(ctx: &Context, ledger: &Ledger, typed: &Agreed) -> Vec<Choice> {
    if ctx.may(Permission::EditActions) {
        owner_choices(ledger, &typed.owner)
    } else {
        Vec::new()
    }
}

/// What was agreed on, to read once more before it is stored.
pub(crate) struct AgreedItem {
    /// What will be done.
    pub title: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: String,
}

impl AgreedItem {
    /// An action that is not stored yet.
    pub fn new(ctx: &Context, ledger: &Ledger, action: &AgreedAction) -> Self {
        let owner = ledger.member(action.owner);
        Self {
            title: action.title.clone(),
            owner: owner.map(|member| member.name.clone()).unwrap_or_default(),
            due: ctx.ui.date(action.due),
        }
    }
}

/// Puts what the domain refuses at its field, or at the title.
pub(crate) fn explain(ctx: &Context, ledger: &Ledger, errors: &mut FormErrors, refused: ActionRefused) {
    let mut own = FormErrors::new();
    if !refuse(ctx, ledger, &mut own, refused) {
        own.add("title", texts::actions::WRONG_RESULT);
    }
    errors.absorb(own, |field| match field {
        "owner" => OWNER,
        "due" => DUE,
        _ => TITLE,
    });
}
