//! The trend as a chart.

use crate::charts::{LineChart, Series};
use crate::i18n::short_month;
use crate::texts;
use crate::ui::Ui;
use waarborg_domain::judgements::Aspect;
use waarborg_domain::totals::TrendPoint;

/// The share of each aspect that is met; `None` until there are two days to compare.
pub(super) fn chart(ui: &Ui, points: &[TrendPoint]) -> Option<LineChart> {
    let [first, .., last] = points else {
        return None;
    };
    let percents = |point: &TrendPoint, aspect: &Aspect| point.aspects[aspect.index()].percentage_met();
    let series = |aspect: &Aspect| Series {
        name: ui.name(aspect),
        values: points.iter().map(|point| percents(point, aspect)).collect(),
    };
    let from_to = |aspect: &Aspect| {
        let name = ui.name(aspect);
        let (from, to) = (percents(first, aspect)?, percents(last, aspect)?);
        Some(ui.t(texts::overview::TREND_FROM_TO.aspect(name).from(from).to(to)))
    };
    let changes: Vec<String> = Aspect::ALL.iter().filter_map(from_to).collect();
    let between = ui.t(texts::overview::TREND_BETWEEN
        .first(ui.date(first.day))
        .last(ui.date(last.day)));
    let mut chart = LineChart {
        id: "trend",
        caption: ui.t(texts::overview::TREND_CAPTION),
        description: format!("{between} {}", changes.join(" ")),
        day_heading: ui.t(texts::overview::TREND_DAY),
        days: points
            .iter()
            .map(|point| (point.day, ui.date(point.day)))
            .collect(),
        series: Aspect::ALL.iter().map(series).collect(),
        ticks: Vec::new(),
    };
    let names: Vec<String> = points
        .iter()
        .map(|point| short_month(ui.language(), point.day))
        .collect();
    chart.set_ticks(&names);
    Some(chart)
}
