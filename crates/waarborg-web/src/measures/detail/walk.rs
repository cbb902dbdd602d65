//! The way through a list of measures, or through one's tasks: what comes before and after this one.

use super::DetailQuery;
use super::page::View;
use crate::context::Context;
use crate::listing::with_query;
use crate::measures::paths;
use waarborg_domain::catalogue::{MeasureIndex, MeasureNumber};
use waarborg_domain::gaps::measure_rows;
use waarborg_domain::groups::Target;
use waarborg_domain::judgements::tasks::to_judge;
use waarborg_domain::place::Place;
use waarborg_domain::tasks::Task;

/// What `from=` says when one walks through one's tasks.
pub const TASKS: &str = "tasks";

/// Where one is in the list.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// The one before.
    pub previous: Option<String>,
    /// The next one.
    pub next: Option<String>,
    /// Place of this one, from 1; `None` if the filter leaves it out.
    pub place: Option<usize>,
    /// How many there are.
    pub total: usize,
    /// The list itself.
    pub back: String,
    /// Whether this goes through tasks.
    pub tasks: bool,
}

/// The way from this measure; `extra` is carried along (basis and target of last time).
pub fn walk(ctx: &Context, view: &View, extra: &[(&str, &str)]) -> Walk {
    if view.query.from == TASKS {
        through_tasks(ctx, view, extra)
    } else {
        through_list(ctx, view, extra)
    }
}

fn through_list(ctx: &Context, view: &View, extra: &[(&str, &str)]) -> Walk {
    let standing = &view.standing;
    let filter = view.query.list.filter();
    let language = ctx.ui.language();
    let rows = measure_rows(
        standing.catalogue,
        &standing.posture,
        &ctx.actor,
        &filter,
        language,
    );
    let order: Vec<MeasureIndex> = rows.iter().map(|row| row.measure).collect();
    // What was just recorded may have taken this measure out of the list: the neighbours stay.
    let here = order.partition_point(|index| *index < view.index);
    let found = order.get(here) == Some(&view.index);
    let after = if found { here + 1 } else { here };
    let href = |index: usize| {
        let number = standing.catalogue.measure(*order.get(index)?).number;
        let pairs: Vec<(&str, &str)> = view
            .query
            .list
            .pairs()
            .into_iter()
            .chain(extra.iter().copied())
            .collect();
        Some(with_query(&paths::one(ctx.org(), number), &pairs))
    };
    Walk {
        previous: here.checked_sub(1).and_then(href),
        next: href(after),
        place: found.then_some(here + 1),
        total: order.len(),
        back: view.query.list.on(&paths::list(ctx.org())),
        tasks: false,
    }
}

fn through_tasks(ctx: &Context, view: &View, extra: &[(&str, &str)]) -> Walk {
    let standing = &view.standing;
    let tasks = to_judge(standing.catalogue, &standing.posture, ctx.actor.user);
    let here = standing.catalogue.measure(view.index).number;
    let is_here = |task: &Task| {
        judged(task).is_some_and(|(number, target)| number == here && is_in_view(task, target, view))
    };
    let found = tasks.iter().position(is_here);
    let href = |index: usize| {
        let (number, target) = judged(tasks.get(index)?)?;
        Some(judge_href(&paths::one(ctx.org(), number), target, extra))
    };
    Walk {
        previous: found.and_then(|index| index.checked_sub(1)).and_then(href),
        next: href(found.map_or(0, |index| index + 1)),
        place: found.map(|index| index + 1),
        total: tasks.len(),
        back: crate::tasks::paths::page(ctx.org()),
        tasks: true,
    }
}

/// What a task asks to be judged, and on what.
const fn judged(task: &Task) -> Option<(MeasureNumber, Target)> {
    match task.place {
        Place::Judge(number, target) => Some((number, target)),
        _ => None,
    }
}

fn is_in_view(task: &Task, target: Target, view: &View) -> bool {
    match view.object {
        Some(object) => task.objects.contains(&object),
        None => target.is_group(),
    }
}

/// The page of a measure with the form to judge it: with the object in view, or the group chosen.
pub(crate) fn judge_href(path: &str, target: Target, extra: &[(&str, &str)]) -> String {
    let own = match target {
        Target::Object(object) => ("object", object.to_string()),
        group => ("target", group.to_string()),
    };
    let basis = extra.iter().copied().filter(|(key, _)| *key != "target");
    let pairs: Vec<(&str, &str)> = [("from", TASKS), (own.0, own.1.as_str())]
        .into_iter()
        .chain(basis)
        .collect();
    with_query(path, &pairs)
}

impl DetailQuery {
    /// What the links within this page carry along: the list, and where one came from.
    pub fn carried(&self) -> Vec<(&str, &str)> {
        let own = [
            ("from", self.from.as_str()),
            ("target", &self.target),
            ("basis", &self.basis),
        ];
        self.list.pairs().into_iter().chain(own).collect()
    }
}
