//! Closes an action.

use super::ActionId;
use super::check::{as_seen, check_note, judgement};
use super::{ActionEvent, ActionRefused, ActionStatus, ActionVersion, Change};
use crate::accounts::Actor;
use crate::decision::{Command, Outcome, Stop, World};
use crate::groups::Target;
use crate::ids::JudgementId;
use crate::judgements::book::JudgementFact;
use crate::ledger::book::Written;
use crate::permissions::Permission;

/// How an action ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Finished, and this judgement shows the result. Without a judgement the note says why there is
    /// none: the state of the measures stays what it was.
    Done(Option<JudgementId>),
    /// Given up.
    Cancelled,
}

/// Says that an action is done, or given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CloseAction {
    /// Which action.
    pub action: ActionId,
    /// The version that the author saw.
    pub seen: i64,
    /// How it ends.
    pub ending: Ending,
    /// Why; needed for one that is given up, and for one that is done without a judgement.
    pub note: String,
}

impl ActionVersion {
    /// Whether this judgement may show the result: on what it improves, on one of its objects where they
    /// were judged one by one, and given after the action was made. What it was made from shows no result.
    #[must_use]
    pub fn may_be_shown_by(&self, fact: &JudgementFact, made: &Written<Self>) -> bool {
        let (requirements, objects) = (&self.details.requirements, &self.details.objects);
        let on_requirement = requirements.is_empty() || requirements.contains(&fact.requirement);
        let on_object = match fact.target {
            Target::Object(object) => objects.is_empty() || objects.contains(&object),
            _ => true,
        };
        let is_later = fact.judged_on >= made.recorded_on && fact.revision > made.revision;
        on_requirement && on_object && is_later
    }
}

impl CloseAction {
    fn result<'w>(
        &self,
        world: &World<'w>,
        author: &Actor,
        current: &ActionVersion,
    ) -> Result<Option<&'w JudgementFact>, Stop<ActionRefused>> {
        let Ending::Done(Some(id)) = self.ending else {
            return Ok(None);
        };
        let fact = judgement(world, author, id)?;
        let made = world
            .ledger
            .first_version(self.action)
            .ok_or(ActionRefused::Unknown)?;
        if current.may_be_shown_by(fact, made) {
            Ok(Some(fact))
        } else {
            Err(ActionRefused::OtherJudgement(id).into())
        }
    }
}

impl Command for CloseAction {
    const PERMISSION: Permission = Permission::EditActions;
    type Refusal = ActionRefused;
    type Output = ();

    fn decide(&self, world: &World<'_>) -> Result<Outcome, Stop<ActionRefused>> {
        let author = world.person(Self::PERMISSION)?;
        let current = as_seen(world, author, self.action, self.seen)?;
        if !current.status.is_open() {
            return Err(ActionRefused::Closed.into());
        }
        let result = self.result(world, author, current)?;
        let next = ActionVersion {
            status: match self.ending {
                Ending::Done(_) => ActionStatus::Done,
                Ending::Cancelled => ActionStatus::Cancelled,
            },
            result: result.map(|fact| fact.id),
            note: check_note(&self.note, result.is_none())?,
            ..current.next(author, world.now, world.today)
        };
        let mut outcome = world.outcome();
        outcome.event(&ActionEvent::closed(&next, result));
        outcome.change(Change::Save(vec![next]));
        Ok(outcome)
    }
}
