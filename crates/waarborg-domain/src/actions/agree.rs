//! Records judgements and, in the same commit, the action that answers them.

use super::ActionId;
use super::add::{Promise, promise};
use super::{ActionDetails, ActionRefused};
use crate::Day;
use crate::decision::{Command, Outcome, Refusal, Stop, World};
use crate::groups::Target;
use crate::ids::UserId;
use crate::judgements::{NewJudgement, RecordJudgements, RecordRefused, Verdict};
use crate::ledger::Ledger;
use crate::objects::ObjectKind;
use crate::permissions::Permission;

/// Records judgements, and the action that was agreed on with them: both or neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeAndAgree {
    /// What is judged.
    pub record: RecordJudgements,
    /// What will be done about it; takes [`Permission::EditActions`].
    pub action: Option<AgreedAction>,
}

/// An action that is about what is judged: those requirements and objects, or, when something was found
/// wanting, only those that were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedAction {
    /// Identifier.
    pub id: ActionId,
    /// What will be done, on one line.
    pub title: String,
    /// Who does it.
    pub owner: UserId,
    /// The last day on which it is done in time.
    pub due: Day,
}

/// Why nothing is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgreeRefused {
    /// The judgements are refused.
    #[error(transparent)]
    Record(#[from] RecordRefused),
    /// The action is refused.
    #[error(transparent)]
    Action(#[from] ActionRefused),
}

impl Refusal for AgreeRefused {}

impl AgreedAction {
    fn details(&self, ledger: &Ledger, about: &[&NewJudgement]) -> ActionDetails {
        let objects = about.iter().filter_map(|new| match new.target {
            Target::Object(object) => Some(object),
            _ => None,
        });
        // An action without objects is about the organisation: that is no object that people name.
        let objects = objects.filter(|id| {
            let known = ledger.object(*id);
            known.is_some_and(|object| object.kind != ObjectKind::Organisation)
        });
        ActionDetails {
            title: self.title.clone(),
            remark: String::new(),
            requirements: about.iter().map(|new| new.requirement).collect(),
            objects: objects.collect(),
            owner: self.owner,
            due: self.due,
        }
    }
}

impl JudgeAndAgree {
    fn agree<T>(
        &self,
        world: &World<'_>,
        action: &AgreedAction,
        outcome: &mut Outcome<T>,
    ) -> Result<(), Stop<AgreeRefused>> {
        world.require(Permission::EditActions)?;
        let author = world.person(Permission::EditActions)?;
        let all = &self.record.judgements;
        let wanting = all.iter().any(|(_, new)| new.verdict != Verdict::Met);
        let answered = |new: &NewJudgement| !wanting || new.verdict != Verdict::Met;
        let answered: Vec<_> = all.iter().filter(|(_, new)| answered(new)).collect();
        let about: Vec<&NewJudgement> = answered.iter().map(|(_, new)| new).collect();
        let origin = answered.first().map(|(id, new)| new.fact(*id, world.now));
        let promised = Promise {
            id: action.id,
            details: action.details(world.ledger, &about),
            origin: origin.as_ref(),
        };
        promise(world, author, promised, outcome).map_err(AgreeRefused::from)?;
        Ok(())
    }
}

impl Command for JudgeAndAgree {
    const PERMISSION: Permission = RecordJudgements::PERMISSION;
    type Refusal = AgreeRefused;
    /// How many judgements were recorded.
    type Output = usize;

    fn decide(&self, world: &World<'_>) -> Result<Outcome<usize>, Stop<AgreeRefused>> {
        let mut outcome = self.record.decide(world).map_err(Stop::into)?;
        if let Some(action) = &self.action {
            self.agree(world, action, &mut outcome)?;
        }
        Ok(outcome)
    }
}
