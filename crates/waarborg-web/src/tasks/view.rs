//! Tasks in words.

use crate::context::Context;
use crate::places;
use crate::texts;
use crate::ui::Ui;
use crate::wording::Names;
use std::ops::Range;
use waarborg_app::Standing;
use waarborg_domain::Day;
use waarborg_domain::ids::{ObjectId, UserId};
use waarborg_domain::judgements::Aspect;
use waarborg_domain::objects::{ObjectKind, ObjectVersion};
use waarborg_domain::posture::Posture;
use waarborg_domain::requirement::Requirement;
use waarborg_domain::tasks::{Task, Title, Urgency};

/// How many objects are named.
const NAMED: usize = 3;

/// Equally urgent tasks, for the part on this page.
pub(super) struct Group {
    pub urgency: Urgency,
    pub title: String,
    /// Suffix of the CSS class of the state that it is about.
    pub class: &'static str,
    /// How many there are, also on other pages.
    pub total: usize,
    pub tasks: Vec<TaskView>,
}

/// One task.
pub(super) struct TaskView {
    /// The number of the measure or control that it is about.
    pub number: Option<Requirement>,
    pub title: String,
    /// `4 systemen: Zaaksysteem, Basisregistratie en 2 andere`, `opzet en werking`.
    pub about: Vec<String>,
    pub critical: bool,
    /// The day, and how far away it is: `3 weken te laat`.
    pub due: Option<(Day, String)>,
    /// Where it is done, for whoever may do it.
    pub href: Option<String>,
}

/// The first day on which something that this person owes lapses.
pub(super) fn next_lapse(posture: &Posture, owner: UserId) -> Option<Day> {
    let own = posture
        .cells()
        .filter(|cell| cell.owed && cell.owner == Some(owner));
    own.filter_map(|cell| cell.first_lapse()).min()
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
        Urgency::Late => "expired",
        Urgency::NotMet => "fail",
        Urgency::Waiting | Urgency::Soon | Urgency::Later => "planned",
        Urgency::Missing => "missing",
        Urgency::PartlyMet => "partial",
    }
}

fn view(ctx: &Context, standing: &Standing, task: &Task) -> TaskView {
    let ui = &ctx.ui;
    let pressing = Aspect::ALL.iter().filter(|aspect| task.aspects[aspect.index()]);
    let aspects: Vec<String> = pressing.map(|aspect| ui.name(aspect).to_lowercase()).collect();
    let of_day = !matches!(
        task.urgency,
        Urgency::NotMet | Urgency::Missing | Urgency::PartlyMet
    );
    let about = [on(ui, standing, task), and(ui, &aspects)];
    let names = Names::new(ui, &standing.ledger, standing.catalogue);
    TaskView {
        number: match task.title {
            Title::Number(subject) => Some(subject),
            _ => None,
        },
        title: names.called(&task.title),
        about: about.into_iter().filter(|text| !text.is_empty()).collect(),
        critical: task.critical && kind(standing, task) != Some(ObjectKind::Organisation),
        due: task
            .due
            .filter(|_| of_day)
            .map(|due| (due, due_label(ui, ctx.today, due))),
        href: places::href(ctx, &standing.ledger, task.place),
    }
}

fn object<'s>(standing: &'s Standing, id: &ObjectId) -> Option<&'s ObjectVersion> {
    let mut objects = standing.posture.objects.iter();
    objects.find(|object| object.object == *id)
}

/// What its objects are: a task is about objects of one kind.
fn kind(standing: &Standing, task: &Task) -> Option<ObjectKind> {
    Some(object(standing, task.objects.first()?)?.kind)
}

fn on(ui: &Ui, standing: &Standing, task: &Task) -> String {
    let Some(kind) = kind(standing, task) else {
        return String::new();
    };
    if kind == ObjectKind::Organisation {
        return ui.t(texts::tasks::WHOLE_ORGANISATION);
    }
    let name = |id| object(standing, id).map_or("", |object| object.details.name.as_str());
    if let [only] = task.objects.as_slice() {
        return format!("{} {}", ui.name(kind), name(only));
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
    let kinds = ui.t(texts::measures::several(kind));
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
