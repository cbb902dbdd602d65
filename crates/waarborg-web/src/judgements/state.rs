//! A state per aspect, with where it comes from.

use super::paths;
use crate::context::Context;
use crate::kit::state_class;
use crate::texts;
use waarborg_domain::facts::RecordRef;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::ledger::Ledger;
use waarborg_domain::posture::{AspectPosture, State};
use waarborg_domain::requirement::Requirement;

/// Where a state comes from, with a way to it where the reader may go there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLink {
    /// In words.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

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

/// The page of the judgement that a state rests on, if it rests on one.
#[must_use]
pub fn judgement_href(ctx: &Context, aspect: &AspectPosture) -> Option<String> {
    match aspect.because? {
        RecordRef::Judgement(id) => Some(paths::one(ctx.org(), id)),
    }
}

/// The three aspects of a requirement, and whether it is owed.
pub fn aspects(
    ctx: &Context,
    ledger: &Ledger,
    requirement: Requirement,
    (owed, postures): (bool, &[AspectPosture; 3]),
    source: impl Fn(&AspectPosture) -> Option<SourceLink>,
) -> Vec<AspectState> {
    let ui = &ctx.ui;
    let anew = ledger.is_asked_anew(requirement);
    let one = |aspect: &Aspect| {
        let posture = &postures[aspect.index()];
        let (class, state) = if owed {
            (state_class(&posture.state), ui.name(posture.state))
        } else {
            ("na", ui.t(texts::layout::STATE_NOT_APPLICABLE))
        };
        AspectState {
            name: ui.name(aspect),
            class,
            state,
            meta: meta(ctx, posture, anew),
            source: source(posture),
        }
    };
    Aspect::ALL.iter().map(one).collect()
}

/// When it was judged and until when that counts.
fn meta(ctx: &Context, posture: &AspectPosture, anew: bool) -> String {
    let ui = &ctx.ui;
    let lapse = posture.lapses_on.and_then(|day| match posture.state {
        State::Lapsed => Some(day),
        _ => day.pred_opt(),
    });
    match (posture.from, lapse) {
        (Some(judged_on), Some(lapse)) => {
            let key = match posture.state {
                State::Lapsed => texts::detail::JUDGED_LAPSED,
                _ => texts::detail::JUDGED_UNTIL,
            };
            ui.t(key.day(ui.date(judged_on)).lapse(ui.date(lapse)))
        }
        _ if anew => ui.t(texts::detail::ASKED_ANEW),
        _ => ui.t(texts::detail::NEVER_JUDGED),
    }
}
