//! What has to be so of an action, whoever records it.

use super::ActionId;
use super::{ActionDetails, ActionVersion, JudgementVisibility, may_name};
use crate::accounts::{Actor, Member};
use crate::decision::{Refusal, Stop, World};
use crate::ids::{JudgementId, ObjectId, UserId};
use crate::judgements::book::JudgementFact;
use crate::ledger::Ledger;
use crate::permissions::{self, Permission};
use crate::requirement::Requirement;

/// The longest title, in characters.
pub const MAX_TITLE_LENGTH: usize = 200;
/// The longest remark, in characters.
pub const MAX_REMARK_LENGTH: usize = 4_000;
/// The longest note with which an action is closed or opened again, in characters.
pub const MAX_NOTE_LENGTH: usize = 2_000;
/// The most requirements, and the most objects, of one action.
pub const MAX_LINKS: usize = 200;

/// Why an action is not recorded so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionRefused {
    /// There is no such action.
    #[error("there is no such action")]
    Unknown,
    /// Somebody else recorded a version since its author looked.
    #[error("somebody else changed the action in the meantime")]
    Changed,
    /// A closed action is opened again before it is changed.
    #[error("the action is closed")]
    Closed,
    /// It is open already.
    #[error("the action is open already")]
    Open,
    /// It is somebody else's.
    #[error("the action is somebody else's")]
    NotYours,
    /// Everything stays as it was.
    #[error("nothing is changed")]
    NothingChanged,
    /// It does not say what will be done.
    #[error("say what will be done")]
    TitleMissing,
    /// Longer than [`MAX_TITLE_LENGTH`].
    #[error("the title is longer than {MAX_TITLE_LENGTH} characters")]
    TitleTooLong,
    /// Longer than [`MAX_REMARK_LENGTH`].
    #[error("the remark is longer than {MAX_REMARK_LENGTH} characters")]
    RemarkTooLong,
    /// It takes a reason.
    #[error("say why")]
    NoteMissing,
    /// Longer than [`MAX_NOTE_LENGTH`].
    #[error("the note is longer than {MAX_NOTE_LENGTH} characters")]
    NoteTooLong,
    /// Nobody can promise what should have been done before today.
    #[error("the day by which it is done lies before today")]
    DuePast,
    /// This version of BIO2 does not ask it.
    #[error("this version of BIO2 does not ask {0}")]
    UnknownRequirement(Requirement),
    /// There is no such object today.
    #[error("there is no such object")]
    UnknownObject(ObjectId),
    /// Whoever should do it has no account here, a closed one, or no role with tasks.
    #[error("whoever should do it would not see it")]
    UnknownOwner(UserId),
    /// More than [`MAX_LINKS`].
    #[error("at most {MAX_LINKS} requirements and {MAX_LINKS} objects belong to one action")]
    TooManyLinks,
    /// There is no such judgement, or it was retracted.
    #[error("there is no such judgement")]
    UnknownJudgement(JudgementId),
    /// The judgement is on something else, or was recorded before the action or with it.
    #[error("the judgement does not show the result of this action")]
    OtherJudgement(JudgementId),
    /// Nothing is chosen, or more than [`super::MAX_TOGETHER`].
    #[error("nothing is chosen, or too much")]
    Selection,
}

impl Refusal for ActionRefused {}

/// The newest version of an action, which has to be the one that its author saw, and theirs to change.
pub(super) fn as_seen<'w>(
    world: &World<'w>,
    author: &Actor,
    action: ActionId,
    seen: i64,
) -> Result<&'w ActionVersion, ActionRefused> {
    let current = world.ledger.action(action).ok_or(ActionRefused::Unknown)?;
    if !current.may_be_changed_by(world.ledger, author) {
        return Err(ActionRefused::NotYours);
    }
    if current.version != seen {
        return Err(ActionRefused::Changed);
    }
    Ok(current)
}

impl ActionVersion {
    /// Whoever does it or made it may change it, and whoever sees all may change all.
    #[must_use]
    pub fn may_be_changed_by(&self, ledger: &Ledger, actor: &Actor) -> bool {
        let made_by = || {
            ledger
                .action_versions(self.action)
                .next()
                .map(|first| first.recorded_by)
        };
        actor.may(Permission::EditActions)
            && (actor.sees_all() || self.details.owner == actor.user || made_by() == Some(actor.user))
    }
}

impl ActionDetails {
    /// In order, and without what is there twice.
    #[must_use]
    pub(super) fn cleaned(&self) -> Self {
        let mut cleaned = self.clone();
        cleaned.title = self.title.trim().to_owned();
        cleaned.remark = self.remark.trim().to_owned();
        cleaned.requirements.sort_unstable();
        cleaned.requirements.dedup();
        cleaned.objects.sort_unstable();
        cleaned.objects.dedup();
        cleaned
    }

    /// Checks what differs from what was recorded before: what was right then may stay.
    pub(super) fn check(
        &self,
        world: &World<'_>,
        author: &Actor,
        before: Option<&Self>,
    ) -> Result<(), ActionRefused> {
        if self.title.is_empty() {
            return Err(ActionRefused::TitleMissing);
        }
        if self.title.chars().count() > MAX_TITLE_LENGTH {
            return Err(ActionRefused::TitleTooLong);
        }
        if self.remark.chars().count() > MAX_REMARK_LENGTH {
            return Err(ActionRefused::RemarkTooLong);
        }
        if self.requirements.len() > MAX_LINKS || self.objects.len() > MAX_LINKS {
            return Err(ActionRefused::TooManyLinks);
        }
        if before.is_none_or(|before| before.due != self.due) && self.due < world.today {
            return Err(ActionRefused::DuePast);
        }
        if before.is_none_or(|before| before.owner != self.owner) {
            check_owner(world, self.owner)?;
        }
        self.check_links(world, author, before)
    }

    fn check_links(
        &self,
        world: &World<'_>,
        author: &Actor,
        before: Option<&Self>,
    ) -> Result<(), ActionRefused> {
        let was_there = |one| before.is_some_and(|before| before.requirements.contains(&one));
        let mut requirements = self.requirements.iter().copied();
        if let Some(unknown) = requirements.find(|one| !was_there(*one) && !world.catalogue.has(*one)) {
            return Err(ActionRefused::UnknownRequirement(unknown));
        }
        let known = world.ledger.versions_on(world.today);
        let known = known.into_iter().filter(|version| may_name(author, version));
        let is_known = |object| known.clone().any(|version| version.object == object);
        let was_there = |object| before.is_some_and(|before| before.objects.contains(&object));
        let mut objects = self.objects.iter().copied();
        match objects.find(|object| !was_there(*object) && !is_known(*object)) {
            Some(object) => Err(ActionRefused::UnknownObject(object)),
            None => Ok(()),
        }
    }
}

/// Whether this member sees what is promised and can say that it is done: an account in use, with a role
/// that has tasks and one that changes actions.
#[must_use]
pub fn may_own_actions(member: &Member) -> bool {
    let may = |permission| {
        member
            .roles
            .iter()
            .any(|role| permissions::allows(*role, permission))
    };
    member.active && may(Permission::HaveTasks) && may(Permission::EditActions)
}

pub(super) fn check_owner(world: &World<'_>, owner: UserId) -> Result<(), ActionRefused> {
    let member = world.ledger.member(owner);
    let member = member.filter(|member| may_own_actions(member));
    member.map(|_| ()).ok_or(ActionRefused::UnknownOwner(owner))
}

pub(super) fn check_note(note: &str, needed: bool) -> Result<String, ActionRefused> {
    let note = note.trim();
    if needed && note.is_empty() {
        return Err(ActionRefused::NoteMissing);
    }
    if note.chars().count() > MAX_NOTE_LENGTH {
        return Err(ActionRefused::NoteTooLong);
    }
    Ok(note.to_owned())
}

/// A judgement that counts, and that its author may see.
pub(super) fn judgement<'w>(
    world: &World<'w>,
    author: &Actor,
    id: JudgementId,
) -> Result<&'w JudgementFact, Stop<ActionRefused>> {
    let found = world.ledger.judgements.with_id(id);
    let found = found.filter(|fact| fact.counts_on(world.today));
    let fact = found.ok_or(ActionRefused::UnknownJudgement(id))?;
    if !author.sees_all() {
        let posture = world.posture(&world.today)?;
        let visible = JudgementVisibility::new(world.catalogue, world.ledger, posture, author);
        if !visible.has(fact) {
            return Err(ActionRefused::UnknownJudgement(id).into());
        }
    }
    Ok(fact)
}
