//! What is judged on the organisation as a whole: the controls and the obligations of part 1.

use super::{AspectPosture, Posture, State};
use crate::accounts::Actor;
use crate::ids::{ObjectId, UserId};
use crate::objects::ObjectKind;
use crate::requirement::Requirement;

/// One control or obligation: these are judged on the organisation as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrganisationCell {
    /// Which.
    pub requirement: Requirement,
    /// False when the control was decided not to apply: then the states do not matter.
    pub owed: bool,
    /// Whether it has to be judged; a control with measures may be, for what those do not cover.
    pub expected: bool,
    /// Who has to demonstrate it, where somebody was made to answer for it.
    pub owner: Option<UserId>,
    /// By [`Aspect::index`].
    pub aspects: [AspectPosture; 3],
}

impl OrganisationCell {
    /// The worst of the three aspects.
    #[must_use]
    pub fn worst(&self) -> State {
        let states = self.aspects.iter().map(|aspect| aspect.state);
        states.max().unwrap_or(State::Missing)
    }

    /// Whether this person may see how it stands: whoever sees everything, or answers for it.
    #[must_use]
    pub fn is_visible_to(&self, actor: &Actor) -> bool {
        actor.sees_all() || self.owner == Some(actor.user)
    }

    /// Whether anything of it was ever judged.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.aspects.iter().any(|aspect| aspect.because.is_some())
    }

    /// Whether it counts: it applies, and it has to be judged or was.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.owed && (self.expected || self.is_judged())
    }
}

impl Posture {
    /// The organisation itself, if it is there on that day.
    #[must_use]
    pub fn organisation(&self) -> Option<ObjectId> {
        let mut objects = self.objects.iter();
        let organisation = objects.find(|object| object.kind == ObjectKind::Organisation);
        organisation.map(|object| object.object)
    }

    /// The controls, then the obligations, each in order of number.
    #[must_use]
    pub fn organisation_cells(&self) -> &[OrganisationCell] {
        &self.organisation
    }

    /// A control or obligation.
    #[must_use]
    pub fn organisation_cell(&self, requirement: impl Into<Requirement>) -> Option<&OrganisationCell> {
        let requirement = requirement.into();
        self.organisation
            .iter()
            .find(|cell| cell.requirement == requirement)
    }
}
