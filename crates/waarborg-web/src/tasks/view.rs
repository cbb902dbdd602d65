//! Tasks in words.

use crate::context::Context;
use crate::measures::detail::walk::task_href;
use crate::texts;
use crate::ui::Ui;
use std::ops::Range;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::catalogue::MeasureNumber;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::ObjectKind;
use waarborg_domain::posture::Posture;
use waarborg_domain::tasks::{Task, Urgency};

/// So many objects are called by name.
const NAMED: usize = 3;

/// The tasks that press equally, as far as they are on this page.
pub(super) struct Group {
    pub urgency: Urgency,
    pub title: String,
    /// Ending of the CSS class of the state that it is about.
    pub class: &'static str,
    /// How many there are, also on other pages.
    pub total: usize,
    pub tasks: Vec<TaskView>,
}

/// One task.
pub(super) struct TaskView {
    pub number: MeasureNumber,
    pub title: String,
    /// `4 systemen: Zaaksysteem, Basisregistratie en 2 andere`.
    pub on: String,
    /// `opzet en werking`.
    pub aspects: String,
    pub critical: bool,
    /// The day, and how far it is: `3 weken te laat`.
    pub due: Option<(Day, String)>,
    /// The form to record it, filled in.
    pub record: String,
}

/// The first day on which something that he owes lapses.
pub(super) fn next_lapse(posture: &Posture, owner: UserId) -> Option<Day> {
    let his = posture
        .cells()
        .filter(|cell| cell.owed && cell.owner == Some(owner));
    his.filter_map(|cell| cell.first_lapse()).min()
}

/// The tasks of a page, in groups.
pub(super) fn groups(ctx: &Context, standing: &Standing, tasks: &[Task], shown: Range<usize>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for task in &tasks[shown] {
        if groups.last().is_none_or(|group| group.urgency != task.urgency) {
            groups.push(Group {
                urgency: task.urgency,
                title: ctx.ui.t(texts::tasks::urgency(task.urgency)),
                class: class(task.urgency),
                total: tasks.iter().filter(|other| other.urgency == task.urgency).count(),
                tasks: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.tasks.push(view(ctx, standing, task));
        }
    }
    groups
}

const fn class(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Lapsed => "expired",
        Urgency::NotMet => "fail",
        Urgency::LapsesSoon => "planned",
        Urgency::Missing => "missing",
        Urgency::PartlyMet => "partial",
    }
}

fn view(ctx: &Context, standing: &Standing, task: &Task) -> TaskView {
    let ui = &ctx.ui;
    let measure = standing.catalogue.measure(task.measure);
    let pressing = || Aspect::ALL.iter().filter(|aspect| task.aspects[aspect.index()]);
    let names: Vec<String> = pressing().map(|aspect| ui.name(aspect).to_lowercase()).collect();
    let counts = matches!(task.urgency, Urgency::Lapsed | Urgency::LapsesSoon);
    TaskView {
        number: measure.number,
        title: measure.title.get(ui.language()).clone(),
        on: on(ui, standing, task),
        aspects: and(ui, &names),
        critical: task.critical && task.kind != ObjectKind::Organisation,
        due: task
            .due
            .filter(|_| counts)
            .map(|due| (due, due_label(ui, ctx.today, due))),
        record: task_href(&crate::measures::paths::one(ctx.org(), measure.number), task, &[]),
    }
}

fn on(ui: &Ui, standing: &Standing, task: &Task) -> String {
    if task.kind == ObjectKind::Organisation {
        return ui.t(texts::tasks::WHOLE_ORGANISATION);
    }
    let name = |id: &ObjectId| {
        let known = standing
            .posture
            .objects
            .iter()
            .find(|object| object.object == *id);
        known.map_or("", |object| object.details.name.as_str())
    };
    if let [only] = task.objects.as_slice() {
        return format!("{} {}", ui.name(task.kind), name(only));
    }
    // "En 1 andere" is longer than its name.
    let named = if task.objects.len() == NAMED + 1 {
        NAMED + 1
    } else {
        NAMED
    };
    let mut names: Vec<String> = task
        .objects
        .iter()
        .take(named)
        .map(|id| name(id).to_owned())
        .collect();
    let rest = task.objects.len() - names.len();
    if rest > 0 {
        names.push(ui.t(texts::tasks::OTHERS.n(rest)));
    }
    let kinds = ui.t(texts::measures::several(task.kind));
    format!("{} {kinds}: {}", task.objects.len(), and(ui, &names))
}

/// `a, b en c`.
fn and(ui: &Ui, texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), ui.t(texts::tasks::AND)),
    }
}

/// `3 weken te laat`, `over 12 dagen`.
pub(super) fn due_label(ui: &Ui, today: Day, due: Day) -> String {
    let days = (due - today).num_days();
    match days {
        0 => ui.t(texts::tasks::DUE_TODAY),
        1 => ui.t(texts::tasks::DUE_TOMORROW),
        _ => {
            use crate::texts::tasks as t;
            let ([late, ahead], count) = match days.abs() {
                few @ ..14 => ([t::LATE_DAYS, t::IN_DAYS], few),
                some @ ..61 => ([t::LATE_WEEKS, t::IN_WEEKS], some / 7),
                many @ ..730 => ([t::LATE_MONTHS, t::IN_MONTHS], many * 12 / 365),
                most => ([t::LATE_YEARS, t::IN_YEARS], most / 365),
            };
            let unit = if days < 0 { late } else { ahead };
            ui.t(unit.n(count))
        }
    }
}
