//! What somebody owes: the measures that he has to show, grouped into as few entries as possible, most
//! urgent first.

use crate::Day;
use crate::catalogue::{Catalogue, MeasureIndex};
use crate::groups::Target;
use crate::ids::{ObjectId, UserId};
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::position::{Cell, Position, State};
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
    let position = &cell.aspects[aspect.index()];
    match position.state {
        State::Lapsed => Some(Urgency::Lapsed),
        State::NotMet => Some(Urgency::NotMet),
        _ if position.lapses_on.is_some_and(|lapse| lapse <= soon) => Some(Urgency::LapsesSoon),
        State::Missing => Some(Urgency::Missing),
        State::PartlyMet => Some(Urgency::PartlyMet),
        State::Met => None,
    }
}

/// Whether somebody else has to do it: the state comes from a provider that another owns.
fn is_provided(cell: &Cell, aspect: Aspect) -> bool {
    matches!(
        cell.aspects[aspect.index()].source,
        crate::position::Source::Provider(_)
    )
}

/// What `owner` owes on the day of the position, most urgent first.
///
/// Objects of one kind that need the same measure make one task, because one judgement on the group
/// does for all of them. What a provider has to show is the provider's task, not his.
#[must_use]
pub fn tasks_of(catalogue: &Catalogue, position: &Position, owner: UserId) -> Vec<Task> {
    let mut tasks: Vec<Task> = Vec::new();
    for place in 0..catalogue.measures().len() {
        let measure = MeasureIndex(u16::try_from(place).unwrap_or(u16::MAX));
        let first = tasks.len();
        for cell in position
            .of_measure(measure)
            .iter()
            .filter(|cell| cell.owed && cell.owner == Some(owner))
        {
            add(&mut tasks, first, position, cell, owner);
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

fn add(tasks: &mut Vec<Task>, first: usize, position: &Position, cell: &Cell, owner: UserId) {
    let own = Aspect::ALL.iter().filter(|aspect| !is_provided(cell, **aspect));
    let pressing: Vec<_> = own
        .filter_map(|aspect| Some((*aspect, urgency(cell, *aspect, position.day)?)))
        .collect();
    let Some(worst) = pressing.iter().map(|(_, urgency)| *urgency).min() else {
        return;
    };
    let object = position.object(cell);
    let due = pressing
        .iter()
        .filter_map(|(aspect, _)| cell.aspects[aspect.index()].lapses_on)
        .min();
    let same_kind = |task: &&mut Task| task.kind == object.kind && object.kind != ObjectKind::Organisation;
    let mut aspects = [false; 3];
    pressing
        .iter()
        .for_each(|(aspect, _)| aspects[aspect.index()] = true);
    if let Some(task) = tasks[first..].iter_mut().find(same_kind) {
        task.objects.push(object.object);
        task.target = Target::OwnedBy(object.kind, owner);
        task.critical |= object.details.critical;
        task.urgency = task.urgency.min(worst);
        task.due = [task.due, due].into_iter().flatten().min();
        (0..3).for_each(|place| task.aspects[place] |= aspects[place]);
    } else {
        tasks.push(Task {
            measure: cell.measure,
            target: Target::Object(object.object),
            kind: object.kind,
            objects: vec![object.object],
            critical: object.details.critical,
            aspects,
            urgency: worst,
            due,
        });
    }
}
