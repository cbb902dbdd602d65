//! What an inheritance does: which objects take over what, compared with the posture without it.
//! Shown before it is added, and before it is ended.

use super::Inheritance;
use crate::catalogue::Catalogue;
use crate::decision::Refusal;
use crate::groups::Target;
use crate::ids::{InheritanceId, ObjectId};
use crate::judgements::book::UNWRITTEN;
use crate::ledger::Ledger;
use crate::ledger::book::{Book, Records, Written};
use crate::objects::ObjectKind;
use crate::posture::{Cell, Posture, Source, State, Tally};
use crate::{Day, objects::register::Register};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What it does for one object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effect {
    /// How many measures it takes over, in at least one aspect.
    pub inherited: u32,
    /// How many it keeps its own judgements on, in every aspect.
    pub own: u32,
    /// The state of these measures without the inheritance.
    pub without: Tally,
    /// And with it.
    pub with: Tally,
}

/// What it does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Effects {
    /// Per object that it is aimed at and that owes any of these measures, in order of the posture.
    pub objects: Vec<(ObjectId, Effect)>,
    /// How many measures the provider has to demonstrate only because it provides them.
    pub provider_owes: u32,
    /// How many aspects of the provided measures the provider itself was never judged on.
    pub provider_missing: u32,
}

impl Effects {
    /// How many objects take over anything.
    #[must_use]
    pub fn consumers(&self) -> usize {
        self.objects
            .iter()
            .filter(|(_, effect)| effect.inherited > 0)
            .count()
    }

    /// How many objects meet less with it than without it.
    #[must_use]
    pub fn worse(&self) -> usize {
        let met = |tally: &Tally| tally.of(State::Met);
        self.objects
            .iter()
            .filter(|(_, effect)| met(&effect.with) < met(&effect.without))
            .count()
    }
}

/// The posture as it would be with this inheritance (which may be there already).
#[must_use]
pub fn posture_with(catalogue: &Catalogue, ledger: &Ledger, day: Day, inheritance: &Inheritance) -> Posture {
    let mut inheritances = ledger.inheritances.retaining(|known| known.id != inheritance.id);
    inheritances.apply(vec![Written::new(UNWRITTEN, inheritance.clone())]);
    derive(catalogue, ledger, day, inheritances)
}

/// The posture as it would be without this inheritance.
#[must_use]
pub fn posture_without(
    catalogue: &Catalogue,
    ledger: &Ledger,
    day: Day,
    inheritance: InheritanceId,
) -> Posture {
    let inheritances = ledger.inheritances.retaining(|known| known.id != inheritance);
    derive(catalogue, ledger, day, inheritances)
}

fn derive(catalogue: &Catalogue, ledger: &Ledger, day: Day, inheritances: Records<Inheritance>) -> Posture {
    let ledger = Ledger {
        inheritances: Arc::new(inheritances),
        ..ledger.clone()
    };
    Posture::derive(catalogue, &ledger, day)
}

/// What this inheritance does, between a posture with it and one without it.
#[must_use]
pub fn effects(
    catalogue: &Catalogue,
    inheritance: &Inheritance,
    with: &Posture,
    without: &Posture,
) -> Effects {
    let mut effects = Effects::default();
    let mut found: BTreeMap<u32, Effect> = BTreeMap::new();
    let covered = |cell: &&Cell| {
        inheritance
            .provided
            .covers(catalogue.measure(cell.measure).number)
    };
    for cell in with.cells().filter(covered) {
        let object = with.object(cell);
        if object.object == inheritance.provider {
            effects.provider_owes += u32::from(without.cell(cell.measure, object.object).is_none());
            let never = |aspect: &&crate::posture::AspectPosture| aspect.source != Source::Own;
            effects.provider_missing += cell.aspects.iter().filter(never).map(|_| 1).sum::<u32>();
        } else if inheritance.consumers.includes(object) {
            let source = Source::Provider(inheritance.provider);
            let effect = found.entry(cell.object).or_default();
            effect.inherited += u32::from(cell.aspects.iter().any(|aspect| aspect.source == source));
            effect.own += u32::from(cell.aspects.iter().all(|aspect| aspect.source == Source::Own));
            effect.with.add_cell(cell);
            if let Some(before) = without.cell(cell.measure, object.object) {
                effect.without.add_cell(before);
            }
        }
    }
    let id = |index: u32| with.objects[index as usize].object;
    effects.objects = found
        .into_iter()
        .map(|(index, effect)| (id(index), effect))
        .collect();
    effects
}

/// Why an inheritance is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InheritanceRefused {
    /// There is no such inheritance.
    #[error("there is no such inheritance")]
    Unknown,
    /// The provider does not exist (any more).
    #[error("the provider does not exist")]
    NoProvider,
    /// The consumer does not exist, or is of a kind that inherits nothing.
    #[error("the consumer does not exist")]
    NoConsumer,
    /// Nothing can inherit from itself.
    #[error("an object cannot inherit from itself")]
    Itself,
    /// There is no such measure or control, or the control has no measures.
    #[error("there is no such measure")]
    NoMeasure,
    /// The same inheritance exists already.
    #[error("this inheritance is there already")]
    Exists,
    /// The day is still to come.
    #[error("the day is in the future")]
    DayInFuture,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeStart,
    /// It was ended already.
    #[error("it was ended already")]
    Ended,
}

impl Refusal for InheritanceRefused {}

/// Checks a new inheritance.
///
/// # Errors
/// See [`InheritanceRefused`].
pub fn check_new(
    catalogue: &Catalogue,
    ledger: &Ledger,
    inheritance: &Inheritance,
    today: Day,
) -> Result<(), InheritanceRefused> {
    let register = Register::new(ledger);
    let in_use = |id: ObjectId| register.object(id).filter(|object| !object.retired);
    let covers = |number| inheritance.provided.covers(number);
    if !catalogue.measures().iter().any(|measure| covers(measure.number)) {
        return Err(InheritanceRefused::NoMeasure);
    }
    if in_use(inheritance.provider).is_none() {
        return Err(InheritanceRefused::NoProvider);
    }
    let aimed = match inheritance.consumers {
        Target::Object(id) if id == inheritance.provider => return Err(InheritanceRefused::Itself),
        Target::Object(id) => in_use(id).is_some(),
        Target::All(kind) => kind != ObjectKind::Organisation,
        Target::OwnedBy(kind, owner) => kind != ObjectKind::Organisation && register.person(owner).is_some(),
        Target::RunBy(kind, supplier) => kind != ObjectKind::Organisation && in_use(supplier).is_some(),
    };
    if !aimed {
        return Err(InheritanceRefused::NoConsumer);
    }
    if inheritance.valid_from > today {
        return Err(InheritanceRefused::DayInFuture);
    }
    let same = |known: &Inheritance| {
        known.ended_on.is_none()
            && known.provided == inheritance.provided
            && known.provider == inheritance.provider
            && known.consumers == inheritance.consumers
    };
    if ledger.inheritances.iter().any(same) {
        return Err(InheritanceRefused::Exists);
    }
    Ok(())
}

/// Checks the end of an inheritance.
///
/// # Errors
/// See [`InheritanceRefused`].
pub fn check_end(inheritance: &Inheritance, on: Day, today: Day) -> Result<(), InheritanceRefused> {
    if inheritance.ended_on.is_some() {
        Err(InheritanceRefused::Ended)
    } else if on > today {
        Err(InheritanceRefused::DayInFuture)
    } else if on < inheritance.valid_from {
        Err(InheritanceRefused::EndsBeforeStart)
    } else {
        Ok(())
    }
}
