//! The state of the object in view: per aspect, with where it comes from.

use super::objects::{SourceLink, source_link};
use super::page::View;
use crate::context::Context;
use crate::kit::state_class;
use crate::texts;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::posture::{Cell, State};

/// One aspect.
pub struct AspectState {
    /// Name of the aspect.
    pub name: String,
    /// Ending of the CSS class.
    pub class: &'static str,
    /// Name of the state.
    pub state: String,
    /// When it was judged and until when that counts.
    pub meta: String,
    /// Where it comes from.
    pub source: Option<SourceLink>,
}

/// The three aspects of a cell.
pub fn aspects(ctx: &Context, view: &View, cell: &Cell) -> Vec<AspectState> {
    let all = Aspect::ALL
        .iter()
        .map(|aspect| aspect_state(ctx, view, cell, *aspect));
    all.collect()
}

fn aspect_state(ctx: &Context, view: &View, cell: &Cell, aspect: Aspect) -> AspectState {
    let ui = &ctx.ui;
    let posture = &cell.aspects[aspect.index()];
    let ledger = &view.standing.ledger;
    let lapse = posture.lapses_on.and_then(|day| match posture.state {
        State::Lapsed => Some(day),
        _ => day.pred_opt(),
    });
    let meta = match (posture.from, lapse) {
        (Some(judged_on), Some(lapse)) => {
            let key = match posture.state {
                State::Lapsed => texts::detail::JUDGED_LAPSED,
                _ => texts::detail::JUDGED_UNTIL,
            };
            ui.t(key.day(ui.date(judged_on)).lapse(ui.date(lapse)))
        }
        _ if ledger.is_asked_anew(view.standing.catalogue.measure(view.index).number) => {
            ui.t(texts::detail::ASKED_ANEW)
        }
        _ => ui.t(texts::detail::NEVER_JUDGED),
    };
    let (class, state) = if cell.owed {
        (state_class(&posture.state), ui.name(posture.state))
    } else {
        ("na", ui.t(texts::layout::STATE_NOT_APPLICABLE))
    };
    AspectState {
        name: ui.name(aspect),
        class,
        state,
        meta,
        source: source_link(ctx, view, posture),
    }
}
