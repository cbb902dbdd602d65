//! Who may judge what, which judgements bear on an object, and what a judgement would change.

use crate::Day;
use crate::accounts::Actor;
use crate::catalogue::{Binding, Catalogue, MeasureIndex, MeasureNumber};
use crate::facts::RecordRef;
use crate::groups::Target;
use crate::ids::{JudgementId, ObjectId, UserId};
use crate::judgements::Aspect;
use crate::judgements::book::JudgementFact;
use crate::ledger::Ledger;
use crate::ledger::book::Book;
use crate::objects::{ObjectKind, ObjectVersion};
use crate::permissions::Permission;
use crate::posture::{AspectPosture, Cell, Posture, Source};
use crate::requirement::Requirement;
use crate::text_enum::text_enum;
use std::collections::HashSet;

/// Why a judgement on this target is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// The measure is not judged on this kind of object, and no provider shows it here.
    #[error("the measure is not judged on this")]
    DoesNotBind,
    /// It was decided that the measure does not apply.
    #[error("it was decided that the measure does not apply")]
    NotOwed,
    /// It belongs to somebody else.
    #[error("only its owner, or who may judge for all, may judge this")]
    NotYours,
}

impl Binding {
    /// The kind of object that the measure is judged on.
    #[must_use]
    pub const fn kind(self) -> ObjectKind {
        match self {
            Self::Organisation => ObjectKind::Organisation,
            Self::Process => ObjectKind::Process,
            Self::System | Self::InternetFacingSystem => ObjectKind::System,
            Self::Supplier => ObjectKind::Supplier,
        }
    }
}

/// The cells of a measure that a target means: the object that is bound or provides the measure, or
/// those of a group that are bound.
pub fn cells_meant<'a>(
    catalogue: &Catalogue,
    posture: &'a Posture,
    measure: MeasureIndex,
    target: Target,
) -> impl Iterator<Item = &'a Cell> {
    let binding = catalogue.measure(measure).binding;
    posture.of_measure(measure).iter().filter(move |cell| {
        let object = posture.object(cell);
        target.includes(object) && (!target.is_group() || object.is_bound_by(binding))
    })
}

/// Whether `actor` may record a judgement on this measure with this target.
///
/// # Errors
/// See [`TargetError`].
pub fn check_target(
    catalogue: &Catalogue,
    posture: &Posture,
    measure: MeasureIndex,
    target: Target,
    actor: &Actor,
) -> Result<(), TargetError> {
    if target == Target::All(ObjectKind::Organisation) {
        // There is one organisation: the judgement is on it, not on a group.
        return Err(TargetError::DoesNotBind);
    }
    let mut cells = cells_meant(catalogue, posture, measure, target);
    let first = cells.next().ok_or(TargetError::DoesNotBind)?;
    let own = match target {
        Target::Object(_) => first.owner == Some(actor.user),
        Target::OwnedBy(_, owner) => owner == actor.user,
        Target::All(_) | Target::RunBy(..) => false,
    };
    if !(actor.may(Permission::JudgeAll) || own && actor.may(Permission::Judge)) {
        return Err(TargetError::NotYours);
    }
    if first.owed {
        Ok(())
    } else {
        Err(TargetError::NotOwed)
    }
}

/// Whether `actor` may record a judgement on this requirement with this target. Controls and obligations
/// are judged on the organisation as a whole.
///
/// # Errors
/// See [`TargetError`].
pub fn check_requirement(
    catalogue: &Catalogue,
    posture: &Posture,
    requirement: Requirement,
    target: Target,
    actor: &Actor,
) -> Result<(), TargetError> {
    if let Requirement::Measure(number) = requirement {
        let measure = catalogue.index(number).ok_or(TargetError::DoesNotBind)?;
        return check_target(catalogue, posture, measure, target, actor);
    }
    let cell = posture.organisation_cell(requirement);
    let whole = posture.organisation().map(Target::Object) == Some(target);
    let cell = cell.filter(|_| whole).ok_or(TargetError::DoesNotBind)?;
    let own = cell.owner == Some(actor.user);
    if !(actor.may(Permission::JudgeAll) || own && actor.may(Permission::Judge)) {
        return Err(TargetError::NotYours);
    }
    if cell.owed {
        Ok(())
    } else {
        Err(TargetError::NotOwed)
    }
}

/// The same target for another measure: a group of the kind of object that this one is judged on. For a
/// measure of the organisation that is the organisation itself; a single object of an owner is that
/// object. So one choice ("my systems") can be carried along a list of measures.
#[must_use]
pub fn fit_target(catalogue: &Catalogue, posture: &Posture, measure: MeasureIndex, target: Target) -> Target {
    let kind = catalogue.measure(measure).binding.kind();
    let only = |target: Target| {
        let mut cells = cells_meant(catalogue, posture, measure, target);
        let first = cells.next().filter(|_| cells.next().is_none());
        first.map(|cell| Target::Object(posture.object(cell).object))
    };
    if kind == ObjectKind::Organisation && target.is_group() {
        return only(Target::All(kind)).unwrap_or(target);
    }
    match target {
        Target::Object(_) => target,
        Target::All(_) => Target::All(kind),
        Target::RunBy(_, supplier) => Target::RunBy(kind, supplier),
        Target::OwnedBy(_, owner) => {
            let group = Target::OwnedBy(kind, owner);
            only(group).unwrap_or(group)
        }
    }
}

/// A target that somebody may choose, with the number of objects that it means today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TargetChoice {
    /// The target.
    pub target: Target,
    /// How many objects.
    pub objects: usize,
}

/// What `actor` may judge this measure on, the likeliest first: the object in view, what they own,
/// everything, what one supplier runs. Groups of one are left out: they are that object.
#[must_use]
pub fn target_choices(
    catalogue: &Catalogue,
    posture: &Posture,
    measure: MeasureIndex,
    object: Option<ObjectId>,
    actor: &Actor,
) -> Vec<TargetChoice> {
    let kind = catalogue.measure(measure).binding.kind();
    let mut candidates: Vec<Target> = object.map(Target::Object).into_iter().collect();
    candidates.push(Target::OwnedBy(kind, actor.user));
    candidates.push(Target::All(kind));
    if actor.may(Permission::JudgeAll) {
        let of_kind = posture
            .objects
            .iter()
            .filter(|object| object.kind == ObjectKind::Supplier);
        candidates.extend(of_kind.map(|supplier| Target::RunBy(kind, supplier.object)));
    }
    let choices = candidates.into_iter().filter_map(|target| {
        check_target(catalogue, posture, measure, target, actor).ok()?;
        let objects = cells_meant(catalogue, posture, measure, target).count();
        (!target.is_group() || objects > 1).then_some(TargetChoice { target, objects })
    });
    choices.collect()
}

/// The targets whose judgements bear on a measure on this object: the object itself, the groups that
/// it is or was in, and whoever provides the measure to it on this day.
#[must_use]
pub fn bearing_targets(
    ledger: &Ledger,
    object: &ObjectVersion,
    measure: MeasureNumber,
    day: Day,
) -> Vec<Target> {
    let mut targets = vec![Target::Object(object.object)];
    if object.kind == ObjectKind::Organisation {
        return targets;
    }
    let versions = ledger
        .objects
        .iter()
        .filter(|version| version.object == object.object);
    for group in versions.flat_map(Target::groups_of) {
        if !targets.contains(&group) {
            targets.push(group);
        }
    }
    let inheritances = ledger.inheritances.iter().filter(|inheritance| {
        inheritance.counts_on(day)
            && inheritance.provided.covers(measure)
            && inheritance.consumers.includes(object)
    });
    for provider in inheritances.map(|inheritance| Target::Object(inheritance.provider)) {
        if !targets.contains(&provider) {
            targets.push(provider);
        }
    }
    targets
}

/// Judgements on which the state of what somebody owns may rest: pairs of requirement and target.
#[must_use]
pub fn grounds_of(
    catalogue: &Catalogue,
    ledger: &Ledger,
    posture: &Posture,
    owner: UserId,
) -> HashSet<(Requirement, Target)> {
    let own = posture.cells().filter(|cell| cell.owner == Some(owner));
    let of_measures = own.flat_map(|cell| {
        let measure = catalogue.measure(cell.measure).number;
        let targets = bearing_targets(ledger, posture.object(cell), measure, posture.day);
        targets.into_iter().map(move |target| (measure.into(), target))
    });
    let organisation = posture.organisation().map(Target::Object);
    let own = posture.organisation_cells().iter();
    let own = own.filter(|cell| cell.owner == Some(owner));
    let of_the_rest = own.filter_map(|cell| Some((cell.requirement, organisation?)));
    of_measures.chain(of_the_rest).collect()
}

text_enum! {
    /// What becomes of a judgement on one object.
    Effect {
        /// It counts.
        Counts = "counts",
        /// A judgement on the object itself takes precedence over one on a group.
        OwnStays = "own-stays",
        /// The object inherits the measure: a judgement on its provider takes precedence over one on a
        /// group.
        ProviderStays = "provider-stays",
        /// There is a judgement of a later day.
        NewerStays = "newer-stays",
    }
}

/// What would become of one aspect of one measure on one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreseen {
    /// The cell as it is now.
    pub cell: Cell,
    /// Which aspect.
    pub aspect: Aspect,
    /// The state now.
    pub before: AspectPosture,
    /// The state then.
    pub after: AspectPosture,
    /// Whether the new judgement counts, and if not, what goes before it.
    pub effect: Effect,
}

/// What the state of every object that these judgements target would become if they were recorded.
/// `posture` is that of the ledger, as of the day in view.
#[must_use]
pub fn foresee(
    catalogue: &Catalogue,
    ledger: &Ledger,
    posture: &Posture,
    new: Vec<JudgementFact>,
) -> Vec<Foreseen> {
    let mut meant = Vec::new();
    for fact in &new {
        let Some(measure) = fact
            .requirement
            .measure()
            .and_then(|number| catalogue.index(number))
        else {
            continue;
        };
        let cells = posture.of_measure(measure).iter().enumerate();
        let cells = cells.filter(|(_, cell)| fact.target.includes(posture.object(cell)));
        meant.extend(cells.map(|(index, cell)| (index, *cell, fact.aspect, fact.target.is_group())));
    }
    let ids: HashSet<JudgementId> = new.iter().map(|fact| fact.id).collect();
    let reach = ledger.judgements.reach(&new.clone().into());
    let then = posture.updated(catalogue, &ledger.with_judgements(new), &reach);
    let mut foreseen: Vec<Foreseen> = Vec::with_capacity(meant.len());
    for (index, cell, aspect, group) in meant {
        let before = cell.aspects[aspect.index()];
        let after = then.of_measure(cell.measure)[index].aspects[aspect.index()];
        let rests_on = after.because.and_then(RecordRef::judgement);
        let counts = rests_on.is_some_and(|id| ids.contains(&id));
        let effect = match after.source {
            _ if counts => Effect::Counts,
            Source::Own if group => Effect::OwnStays,
            Source::Provider(_) => Effect::ProviderStays,
            _ => Effect::NewerStays,
        };
        foreseen.push(Foreseen {
            cell,
            aspect,
            before,
            after,
            effect,
        });
    }
    foreseen
}
