//! The figures of the overview.

use super::lines::Links;
use crate::as_of::AsOf;
use crate::charts::StackedBar;
use crate::context::Context;
use crate::i18n::Message;
use crate::kit::state_class;
use crate::named::Named;
use crate::texts;
use crate::ui::Ui;
use waarborg_app::Standing;
use waarborg_domain::catalogue::Theme;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::posture::{State, Tally};
use waarborg_domain::requirement::Requirement;
use waarborg_domain::totals::{ByAspect, Totals, of_the_organisation};

/// A key figure.
pub(super) struct Tile {
    pub class: &'static str,
    pub label: String,
    pub value: String,
    pub unit: &'static str,
    pub note: String,
    pub href: String,
}

/// A bar with its name and a link to the measures behind it.
pub(super) struct BarRow {
    pub label: String,
    pub href: String,
    pub bar: StackedBar,
    pub met: u32,
    pub owed: u32,
    pub percents: Option<u32>,
}

/// The obligations of part 1, and the controls that are judged themselves.
pub(super) fn organisation(ctx: &Context, standing: &Standing, as_of: AsOf) -> Vec<BarRow> {
    let ui = &ctx.ui;
    let count = |wanted: fn(Requirement) -> bool| of_the_organisation(&standing.posture, &ctx.actor, wanted);
    let obligations = count(|requirement| matches!(requirement, Requirement::Obligation(_)));
    let controls = count(|requirement| matches!(requirement, Requirement::Control(_)));
    let list = crate::requirements::paths::list(ctx.org());
    let own = crate::listing::with_query(&list, &[("by", "own")]);
    let rows = [
        row(
            ui.t(texts::overview::OBLIGATIONS),
            as_of.keep(&crate::obligations::paths::list(ctx.org())),
            &obligations,
        ),
        row(ui.t(texts::overview::CONTROLS), as_of.keep(&own), &controls),
    ];
    rows.into_iter().filter(|row| row.owed > 0).collect()
}

/// What lapses within a term.
pub(super) struct Lapsing {
    pub days: u16,
    pub count: u32,
    pub href: String,
}

/// The states, as key figures: what is met in percents, the rest in numbers.
pub(super) fn tiles(ui: &Ui, links: &Links, tally: &Tally) -> Vec<Tile> {
    let tile = |state: &State| {
        let count = tally.of(*state);
        let met = *state == State::Met;
        let percents = tally.percentage_met().unwrap_or(0);
        Tile {
            class: state_class(state),
            label: ui.name(state),
            value: if met {
                percents.to_string()
            } else {
                ui.number(count)
            },
            unit: if met { "%" } else { "" },
            note: ui.t(match state {
                State::Met => Message::from(
                    texts::overview::MET_OF
                        .met(ui.number(count))
                        .owed(ui.number(tally.owed())),
                ),
                State::PartlyMet => texts::overview::NOTE_PARTLY_MET.into(),
                State::NotMet => texts::overview::NOTE_NOT_MET.into(),
                State::Lapsed => texts::overview::NOTE_LAPSED.into(),
                State::Missing => texts::overview::NOTE_MISSING.into(),
            }),
            href: links.to(&[("state", state.code())]),
        }
    };
    State::ALL.iter().map(tile).collect()
}

fn row(label: String, href: String, tally: &Tally) -> BarRow {
    BarRow {
        label,
        href,
        bar: StackedBar::plain(tally),
        met: tally.of(State::Met),
        owed: tally.owed(),
        percents: tally.percentage_met(),
    }
}

pub(super) fn sum(parts: &ByAspect) -> Tally {
    let mut sum = Tally::default();
    parts.iter().for_each(|part| sum.merge(part));
    sum
}

/// By theme or by kind: `key` is the filter in the address.
pub(super) fn rows<T: Named + ToString>(
    ui: &Ui,
    links: &Links,
    key: &str,
    parts: &[(T, ByAspect)],
) -> Vec<BarRow> {
    let parts = parts.iter().filter(|(_, part)| sum(part).owed() > 0);
    parts
        .map(|(code, part)| row(ui.name(code), links.to(&[(key, &code.to_string())]), &sum(part)))
        .collect()
}

pub(super) fn aspects(ui: &Ui, links: &Links, totals: &Totals) -> Vec<BarRow> {
    let aspects = Aspect::ALL.iter();
    aspects
        .map(|aspect| {
            let href = links.to(&[("aspect", aspect.code())]);
            row(ui.name(aspect), href, &totals.aspects[aspect.index()])
        })
        .collect()
}

pub(super) fn lapsing(links: &Links, totals: &Totals) -> Vec<Lapsing> {
    let lapsing = totals.lapsing.iter();
    lapsing
        .map(|(days, count)| Lapsing {
            days: *days,
            count: *count,
            href: links.to(&[("due", &days.to_string())]),
        })
        .collect()
}

/// The theme with the least met.
pub(super) fn weakest_theme(totals: &Totals) -> Option<Theme> {
    let themes = totals.themes.iter();
    let known = themes.filter_map(|(theme, part)| Some((sum(part).percentage_met()?, *theme)));
    known
        .min_by_key(|(percents, _)| *percents)
        .map(|(_, theme)| theme)
}

/// The aspect with the least met.
pub(super) fn weakest_aspect(totals: &Totals) -> Option<Aspect> {
    let aspects = Aspect::ALL.iter();
    let known =
        aspects.filter_map(|aspect| Some((totals.aspects[aspect.index()].percentage_met()?, *aspect)));
    known
        .min_by_key(|(percents, _)| *percents)
        .map(|(_, aspect)| aspect)
}
