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
    let names = Names::new(ui, &standing.ledger, standing.catalogue);
    let kind = task
        .kind
        .as_ref()
        .map_or_else(String::new, |kind| names.called(kind));
    let about = [
        kind,
        requirements(ui, task),
        on(ui, standing, task),
        and(ui, &aspects),
    ];
    TaskView {
        number: match task.title {
            Title::Number(subject) => Some(subject),
            _ => None,
        },
        title: names.called(&task.title),
        about: about.into_iter().filter(|text| !text.is_empty()).collect(),
        critical: task.critical && !is_whole(standing, task),
        due: task
            .due
            .filter(|_| of_day)
            .map(|due| (due, due_label(ui, ctx.today, due, task.urgency))),
        href: places::href(ctx, &standing.ledger, task.place),
    }
}

fn object<'s>(standing: &'s Standing, id: &ObjectId) -> Option<&'s ObjectVersion> {
    let mut objects = standing.posture.objects.iter();
    objects.find(|object| object.object == *id)
}

/// Whether it is about the organisation as a whole.
fn is_whole(standing: &Standing, task: &Task) -> bool {
    kinds(standing, task) == [ObjectKind::Organisation]
}

/// What its objects are, each kind once.
fn kinds(standing: &Standing, task: &Task) -> Vec<ObjectKind> {
    let mut kinds = Vec::new();
    for kind in task
        .objects
        .iter()
        .filter_map(|id| Some(object(standing, id)?.kind))
    {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

fn on(ui: &Ui, standing: &Standing, task: &Task) -> String {
    let kinds = kinds(standing, task);
    let name = |id: &ObjectId| object(standing, id).map_or("", |object| object.details.name.as_str());
    let several = match (kinds.as_slice(), task.objects.as_slice()) {
        ([], _) => return String::new(),
        ([ObjectKind::Organisation], _) => return ui.t(texts::tasks::WHOLE_ORGANISATION),
        ([kind], [only]) => return format!("{} {}", ui.name(*kind), name(only)),
        ([kind], _) => texts::measures::several(*kind),
        _ => texts::measures::SEVERAL_MIXED,
    };
    let names = named(ui, &task.objects, |id| name(id).to_owned());
    format!("{} {}: {names}", task.objects.len(), ui.t(several))
}

/// `over 5.17.01 en 8.02.01`.
fn requirements(ui: &Ui, task: &Task) -> String {
    if task.requirements.is_empty() {
        return String::new();
    }
    let numbers = named(ui, &task.requirements, ToString::to_string);
    ui.t(texts::tasks::ABOUT.numbers(numbers))
}

/// The first few by name, and how many more there are.
fn named<T>(ui: &Ui, all: &[T], name: impl Fn(&T) -> String) -> String {
    // "En 1 andere" is longer than its name.
    let shown = if all.len() == NAMED + 1 { NAMED + 1 } else { NAMED };
    let mut names: Vec<String> = all.iter().take(shown).map(name).collect();
    let rest = all.len() - names.len();
    if rest > 0 {
        names.push(ui.t(texts::tasks::OTHERS.n(rest)));
    }
    and(ui, &names)
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
pub(super) fn due_label(ui: &Ui, today: Day, due: Day, urgency: Urgency) -> String {
    let days = (due - today).num_days();
    match days {
        // A judgement that lapses no longer counts on its day; what is due that day is still in time.
        0 if urgency == Urgency::Late => ui.t(texts::tasks::LAPSED_TODAY),
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
