//! Who has to advise on a statement, or to decide on it.

use super::StatementRecord;
use crate::place::Place;
use crate::tasks::{Person, Situation, Task, Tasks, Title};

const ADVISE: &str = "statement-task-advise";
const DECIDE: &str = "statement-task-decide";

pub(super) const TASKS: Tasks = Tasks {
    of: tasks_of,
    texts: &[ADVISE, DECIDE],
};

fn tasks_of(situation: &Situation<'_>, person: &Person<'_>) -> Vec<Task> {
    let open = situation
        .statements
        .iter()
        .filter(|record| record.status.is_open());
    open.filter_map(|record| task(record, person)).collect()
}

fn task(record: &StatementRecord, person: &Person<'_>) -> Option<Task> {
    let text = if record.advised.is_none() { ADVISE } else { DECIDE };
    let values = vec![("number", crate::audit::Recorded::recorded(&record.number))];
    let place = Place::Record(super::FEATURE.name, record.id.0);
    record.approval().task(person, Title::Text(text, values), place)
}
