//! Who has promised what, and by when.

use super::ActionVersion;
use crate::audit::Recorded;
use crate::permissions::Permission;
use crate::tasks::{Person, Situation, Task, Tasks, Title, Urgency};

pub(super) const TASKS: Tasks = Tasks {
    of: tasks_of,
    texts: &[KIND],
};

/// Says that it is an action, and which.
const KIND: &str = "actions-task-one";

fn tasks_of(situation: &Situation<'_>, person: &Person<'_>) -> Vec<Task> {
    let today = situation.posture.day;
    let theirs = |action: &ActionVersion| action.details.owner == person.user;
    let open = situation.ledger.open_actions(today, theirs).into_iter();
    open.filter(|_| person.may(Permission::HaveTasks))
        .map(|action| task(situation, action))
        .collect()
}

fn task(situation: &Situation<'_>, action: &ActionVersion) -> Task {
    let details = &action.details;
    let objects = situation.posture.objects.iter();
    let is_critical = objects
        .filter(|object| details.objects.contains(&object.object))
        .any(|object| object.details.critical);
    // The day itself is still in time.
    let late_from = details.due.succ_opt();
    Task {
        kind: Some(Title::Text(KIND, vec![("number", action.number.recorded())])),
        requirements: details.requirements.clone(),
        due: Some(details.due),
        objects: details.objects.clone(),
        critical: is_critical,
        ..Task::new(
            Title::Name(details.title.clone()),
            action.place(),
            Urgency::by_day(late_from, situation.posture.day),
        )
    }
}
