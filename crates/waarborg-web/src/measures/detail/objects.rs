//! The objects that a measure binds to, with their state and where that comes from.

use super::page::View;
use crate::context::Context;
use crate::judgements::state::{SourceLink, judgement_href};
use crate::judgements::view::{object_name, target_name};
use crate::kit::{TrioItem, trio};
use crate::listing::{PAGE_SIZE, Pagination, with_query};
use crate::measures::paths;
use crate::texts;
use waarborg_domain::Day;
use waarborg_domain::gaps::{StateFilter, visible_to};
use waarborg_domain::ids::ObjectId;
use waarborg_domain::posture::{AspectPosture, Cell, Source, State};

/// One object.
pub struct ObjectRow {
    /// Name.
    pub name: String,
    /// Short code; may be empty.
    pub code: String,
    /// This page with the object in view.
    pub href: String,
    /// Whether it is in view.
    pub current: bool,
    /// The three aspects.
    pub trio: Vec<TrioItem>,
    /// Where the states come from, without doubles.
    pub sources: Vec<SourceLink>,
    /// The first day on which something lapses.
    pub lapse: Option<Day>,
    /// Name of the owner.
    pub owner: Option<String>,
    /// Whether it is outside the scope.
    pub out_of_scope: bool,
}

/// The objects on the page.
pub struct Objects {
    /// The rows of this page of the list.
    pub rows: Vec<ObjectRow>,
    /// How many there are for this reader.
    pub all: usize,
    /// The other pages.
    pub pages: Pagination,
}

/// The objects that the reader may see and the filter leaves.
pub fn objects(ctx: &Context, view: &View) -> Objects {
    let text = view.query.among.trim().to_lowercase();
    let state: Option<StateFilter> = view.query.among_state.parse().ok();
    let visible: Vec<&Cell> = visible(ctx, view).collect();
    let wanted = |cell: &&&Cell| {
        let details = &view.standing.posture.object(cell).details;
        let named = text.is_empty()
            || details.name.to_lowercase().contains(&text)
            || details.code.to_lowercase().contains(&text);
        named && state.is_none_or(|state| is_in(cell, state))
    };
    let found: Vec<&Cell> = visible.iter().filter(wanted).copied().collect();
    let page = view.query.list.page();
    let size = usize::try_from(PAGE_SIZE).unwrap_or(50);
    let rows = found.iter().skip((page - 1).saturating_mul(size)).take(size);
    let number = view.standing.catalogue.measure(view.index).number;
    let own = [
        ("among", view.query.among.as_str()),
        ("among-state", view.query.among_state.as_str()),
    ];
    let pairs: Vec<(&str, &str)> = view.query.carried().into_iter().chain(own).collect();
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let page = i64::try_from(page).unwrap_or(1);
    Objects {
        rows: rows.map(|cell| row(ctx, view, cell)).collect(),
        all: visible.len(),
        pages: Pagination::new(Some(page), total, &paths::one(ctx.org(), number), &pairs),
    }
}

/// The cells of the measure that the reader may see.
pub fn visible<'a>(ctx: &'a Context, view: &'a View) -> impl Iterator<Item = &'a Cell> {
    let cells = view.standing.posture.of_measure(view.index).iter();
    cells.filter(|cell| visible_to(&ctx.actor, cell))
}

fn is_in(cell: &Cell, state: StateFilter) -> bool {
    match state {
        StateFilter::NotApplicable => !cell.owed,
        state => cell.owed && cell.aspects.iter().any(|aspect| state.matches(aspect.state)),
    }
}

fn row(ctx: &Context, view: &View, cell: &Cell) -> ObjectRow {
    let standing = &view.standing;
    let object = standing.posture.object(cell);
    let mut sources: Vec<SourceLink> = Vec::new();
    for aspect in &cell.aspects {
        if let Some(link) = source_link(ctx, view, aspect)
            && sources.iter().all(|known| known.text != link.text)
        {
            sources.push(link);
        }
    }
    let owner = cell.owner.and_then(|owner| standing.ledger.member(owner));
    ObjectRow {
        name: object.details.name.clone(),
        code: object.details.code.clone(),
        href: object_href(ctx, view, object.object),
        current: view.object == Some(object.object),
        trio: trio(&ctx.ui, cell),
        sources,
        lapse: cell.first_lapse().filter(|_| cell.owed),
        owner: owner.map(|member| member.name.clone()),
        out_of_scope: !cell.in_scope,
    }
}

/// This page with another object in view.
pub fn object_href(ctx: &Context, view: &View, object: ObjectId) -> String {
    let number = view.standing.catalogue.measure(view.index).number;
    let object = object.to_string();
    let carried = view.query.carried();
    let others = carried
        .into_iter()
        .filter(|(key, _)| !matches!(*key, "object" | "target"));
    let pairs: Vec<(&str, &str)> = others.chain([("object", object.as_str())]).collect();
    with_query(&paths::one(ctx.org(), number), &pairs)
}

/// Where a state comes from. Nothing, where nobody judged.
pub fn source_link(ctx: &Context, view: &View, aspect: &AspectPosture) -> Option<SourceLink> {
    let ledger = &view.standing.ledger;
    let judgement = || judgement_href(ctx, aspect);
    match aspect.source {
        Source::Nothing => None,
        Source::Own => Some(SourceLink {
            text: ctx.ui.t(texts::detail::SOURCE_OWN),
            href: judgement(),
        }),
        Source::Group(target) => {
            let name = target_name(&ctx.ui, ledger, target);
            Some(SourceLink {
                text: ctx.ui.t(texts::detail::SOURCE_GROUP.name(name)),
                href: judgement(),
            })
        }
        Source::Provider(provider) => {
            let mut cells = visible(ctx, view);
            let known = cells.any(|cell| view.standing.posture.object(cell).object == provider);
            let href = if known {
                Some(object_href(ctx, view, provider))
            } else {
                judgement()
            };
            let name = object_name(ledger, provider);
            Some(SourceLink {
                text: ctx.ui.t(texts::detail::SOURCE_PROVIDER.name(name)),
                href,
            })
        }
    }
}

/// The states to filter by: those that a measure can be in.
pub fn states(ctx: &Context) -> Vec<crate::forms::Choice> {
    use crate::forms::Choice;
    let gap = Choice::new(StateFilter::Gap, ctx.ui.t(texts::detail::ANY_GAP));
    let states = State::ALL
        .iter()
        .map(|state| Choice::new(state, ctx.ui.name(state)));
    std::iter::once(gap).chain(states).collect()
}
