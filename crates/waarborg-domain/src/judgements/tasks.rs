//! What has to be judged: the measures that somebody has to show, in as few entries as possible.

use crate::Day;
use crate::catalogue::{Catalogue, MeasureNumber};
use crate::groups::Target;
use crate::ids::UserId;
use crate::judgements::Aspect;
use crate::objects::ObjectKind;
use crate::place::Place;
use crate::posture::{AspectPosture, Cell, OrganisationCell, Posture, Source, State};
use crate::tasks::{Task, Tasks, Title, Urgency, by_urgency};

pub(super) const TASKS: Tasks = Tasks {
    of: |situation, person| to_judge(situation.catalogue, situation.posture, person.user),
    texts: &[],
};

fn urgency(posture: &AspectPosture, day: Day) -> Option<Urgency> {
    let lapses_soon = Urgency::by_day(posture.lapses_on, day) == Urgency::Soon;
    match posture.state {
        State::Lapsed => Some(Urgency::Late),
        State::NotMet => Some(Urgency::NotMet),
        _ if lapses_soon => Some(Urgency::Soon),
        State::Missing => Some(Urgency::Missing),
        State::PartlyMet => Some(Urgency::PartlyMet),
        State::Met => None,
    }
}

/// Whether somebody else has to do it: the state comes from a provider that another owns.
fn is_provided(cell: &Cell, aspect: Aspect) -> bool {
    matches!(cell.aspects[aspect.index()].source, Source::Provider(_))
}

/// What `owner` has to judge on the day of the posture, most urgent first.
///
/// Objects of one kind that need the same measure make one task, because one judgement on the group
/// does for all of them. An object with a judgement of its own is a task of its own: that judgement goes
/// before one on the group. What a provider has to show is the task of the provider's owner.
#[must_use]
pub fn to_judge(catalogue: &Catalogue, posture: &Posture, owner: UserId) -> Vec<Task> {
    let mut tasks: Vec<Task> = Vec::new();
    for index in catalogue.indices() {
        let number = catalogue.measure(index).number;
        let mut groups = [None; 4];
        for cell in posture
            .of_measure(index)
            .iter()
            .filter(|cell| cell.owed && cell.owner == Some(owner))
        {
            add(&mut tasks, &mut groups, posture, (number, cell), owner);
        }
    }
    let whole = posture.organisation_cells().iter();
    let whole = whole.filter(|cell| cell.owner == Some(owner) && cell.counts());
    tasks.extend(whole.filter_map(|cell| of_the_whole(cell, posture)));
    tasks.sort_by_key(by_urgency);
    tasks
}

/// What is pressing of a control or an obligation.
fn of_the_whole(cell: &OrganisationCell, posture: &Posture) -> Option<Task> {
    let pressing = |aspect: &Aspect| urgency(&cell.aspects[aspect.index()], posture.day).is_some();
    let states = Aspect::ALL.iter().map(|aspect| &cell.aspects[aspect.index()]);
    let worst = states
        .clone()
        .filter_map(|state| urgency(state, posture.day))
        .min()?;
    let mut task = Task {
        objects: posture.organisation().into_iter().collect(),
        due: states.filter_map(|state| state.lapses_on).min(),
        ..Task::new(
            Title::Number(cell.requirement),
            Place::Requirement(cell.requirement),
            worst,
        )
    };
    for aspect in Aspect::ALL.iter().filter(|aspect| pressing(aspect)) {
        task.aspects[aspect.index()] = true;
    }
    Some(task)
}

/// Adds what is pressing of a cell; `groups` has the place of the task of each kind of object.
fn add(
    tasks: &mut Vec<Task>,
    groups: &mut [Option<usize>; 4],
    posture: &Posture,
    (number, cell): (MeasureNumber, &Cell),
    owner: UserId,
) {
    let own = Aspect::ALL.iter().filter(|aspect| !is_provided(cell, **aspect));
    let pressing: Vec<_> = own
        .filter_map(|aspect| Some((*aspect, urgency(&cell.aspects[aspect.index()], posture.day)?)))
        .collect();
    let Some(worst) = pressing.iter().map(|(_, urgency)| *urgency).min() else {
        return;
    };
    let indexes = || pressing.iter().map(|(aspect, _)| aspect.index());
    let object = posture.object(cell);
    let place = Place::Judge(number, Target::Object(object.object));
    let mut task = Task {
        objects: vec![object.object],
        critical: object.details.critical,
        due: indexes().filter_map(|index| cell.aspects[index].lapses_on).min(),
        ..Task::new(Title::Number(number.into()), place, worst)
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
            known.place = Place::Judge(number, Target::OwnedBy(object.kind, owner));
            join(known, task);
        }
        None => {
            *group = Some(tasks.len());
            tasks.push(task);
        }
    }
}

/// Takes another object in.
fn join(known: &mut Task, other: Task) {
    known.objects.extend(other.objects);
    known.critical |= other.critical;
    known.urgency = known.urgency.min(other.urgency);
    known.due = [known.due, other.due].into_iter().flatten().min();
    (0..3).for_each(|index| known.aspects[index] |= other.aspects[index]);
}
