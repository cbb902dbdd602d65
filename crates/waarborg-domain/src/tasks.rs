//! What somebody owes: the measures that he has to show, grouped into as few entries as possible, most
//! urgent first.

use crate::Day;
use crate::catalogue::{Catalogue, MeasureIndex};
use crate::groups::Target;
use crate::ids::{ObjectId, UserId};
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::posture::{Cell, Posture, Source, State};
use crate::text_enum::text_enum;
use chrono::Days;
use std::cmp::Reverse;

text_enum! {
    /// How much a task presses.
    Urgency {
        /// Something has lapsed.
        Lapsed = "lapsed",
        /// Something was judged and found wanting.
        NotMet = "not-met",
        /// Something lapses within thirty days.
        LapsesSoon = "lapses-soon",
        /// Something was never judged.
        Missing = "missing",
        /// Something is shown in part.
        PartlyMet = "partly-met",
    }
}

/// Within how many days something has to lapse to be on the list already.
pub const SOON_DAYS: u64 = 30;

/// One thing to do: a measure, on one object or on several objects of one owner at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which measure.
    pub measure: MeasureIndex,
    /// On what one entry can be recorded: the one object, or all his objects of this kind.
    pub target: Target,
    /// What the objects are.
    pub kind: ObjectKind,
    /// The objects that need it.
    pub objects: Vec<ObjectId>,
    /// Whether one of them is critical.
    pub critical: bool,
    /// Which aspects need it.
    pub aspects: [bool; 3],
    /// How much it presses.
    pub urgency: Urgency,
    /// The day on which it lapsed or will lapse, the first of them.
    pub due: Option<Day>,
}

fn urgency(cell: &Cell, aspect: Aspect, day: Day) -> Option<Urgency> {
    let soon = day.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(Day::MAX);
    let posture = &cell.aspects[aspect.index()];
    match posture.state {
        State::Lapsed => Some(Urgency::Lapsed),
        State::NotMet => Some(Urgency::NotMet),
        _ if posture.lapses_on.is_some_and(|lapse| lapse <= soon) => Some(Urgency::LapsesSoon),
        State::Missing => Some(Urgency::Missing),
        State::PartlyMet => Some(Urgency::PartlyMet),
        State::Met => None,
    }
}

/// Whether somebody else has to do it: the state comes from a provider that another owns.
fn is_provided(cell: &Cell, aspect: Aspect) -> bool {
    matches!(cell.aspects[aspect.index()].source, Source::Provider(_))
}

/// What `owner` owes on the day of the posture, most urgent first.
///
/// Objects of one kind that need the same measure make one task, because one judgement on the group
/// does for all of them. An object with a judgement of its own is a task of its own: that judgement goes
/// before one on the group. What a provider has to show is the provider's task, not his.
#[must_use]
pub fn tasks_of(catalogue: &Catalogue, posture: &Posture, owner: UserId) -> Vec<Task> {
    let mut tasks: Vec<Task> = Vec::new();
    for index in 0..catalogue.measures().len() {
        let measure = MeasureIndex(u16::try_from(index).unwrap_or(u16::MAX));
        let mut groups = [None; 4];
        for cell in posture
            .of_measure(measure)
            .iter()
            .filter(|cell| cell.owed && cell.owner == Some(owner))
        {
            add(&mut tasks, &mut groups, posture, cell, owner);
        }
    }
    tasks.sort_by_key(|task| {
        (
            task.urgency,
            Reverse(task.critical),
            task.due.unwrap_or(Day::MAX),
            task.measure,
        )
    });
    tasks
}

/// Adds what is pressing of a cell; `groups` has the place of the task of each kind of object.
fn add(
    tasks: &mut Vec<Task>,
    groups: &mut [Option<usize>; 4],
    posture: &Posture,
    cell: &Cell,
    owner: UserId,
) {
    let his = Aspect::ALL.iter().filter(|aspect| !is_provided(cell, **aspect));
    let pressing: Vec<_> = his
        .filter_map(|aspect| Some((*aspect, urgency(cell, *aspect, posture.day)?)))
        .collect();
    let Some(worst) = pressing.iter().map(|(_, urgency)| *urgency).min() else {
        return;
    };
    let indexes = || pressing.iter().map(|(aspect, _)| aspect.index());
    let object = posture.object(cell);
    let mut task = Task {
        measure: cell.measure,
        target: Target::Object(object.object),
        kind: object.kind,
        objects: vec![object.object],
        critical: object.details.critical,
        aspects: [false; 3],
        urgency: worst,
        due: indexes().filter_map(|index| cell.aspects[index].lapses_on).min(),
    };
    indexes().for_each(|index| task.aspects[index] = true);
    let judged_itself = indexes().any(|index| cell.aspects[index].source == Source::Own);
    if judged_itself || object.kind == ObjectKind::Organisation {
        tasks.push(task);
        return;
    }
    let group = &mut groups[object.kind as usize];
    match group.and_then(|index| tasks.get_mut(index)) {
        Some(known) => {
            known.target = Target::OwnedBy(object.kind, owner);
            known.join(task);
        }
        None => {
            *group = Some(tasks.len());
            tasks.push(task);
        }
    }
}

impl Task {
    /// Takes another object in.
    fn join(&mut self, other: Self) {
        self.objects.extend(other.objects);
        self.critical |= other.critical;
        self.urgency = self.urgency.min(other.urgency);
        self.due = [self.due, other.due].into_iter().flatten().min();
        (0..3).for_each(|index| self.aspects[index] |= other.aspects[index]);
    }
}
