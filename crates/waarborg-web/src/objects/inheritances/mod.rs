//! Inheritances: an object provides measures to others, which take over its state.

pub mod end;
pub mod list;
pub mod new;

use super::view::{Bar, Link, View};
use crate::listing::Pagination;
use waarborg_domain::inheritances::effects::Effects;

/// What an inheritance does for one object, as it is shown.
pub struct ShownEffect {
    object: Link,
    inherited: u32,
    own: u32,
    without: Bar,
    with: Bar,
}

/// The rows of one page of effects: what inherits something comes first.
fn shown_effects(view: &View<'_>, effects: &Effects, page: Option<i64>) -> Vec<ShownEffect> {
    let request = Pagination::request(page);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit).unwrap_or_default();
    let (first, rest): (Vec<_>, Vec<_>) = effects
        .objects
        .iter()
        .copied()
        .partition(|(_, effect)| effect.inherited > 0);
    let rows = first
        .into_iter()
        .chain(rest)
        .skip(skip)
        .take(take)
        .map(|(object, effect)| ShownEffect {
            object: view.object(object),
            inherited: effect.inherited,
            own: effect.own,
            without: Bar::new(view.ui, &effect.without),
            with: Bar::new(view.ui, &effect.with),
        });
    rows.collect()
}

fn pages(page: Option<i64>, effects: &Effects, path: &str, pairs: &[(&str, &str)]) -> Pagination {
    let total = i64::try_from(effects.objects.len()).unwrap_or(i64::MAX);
    Pagination::new(page, total, path, pairs)
}
