//! Lines over time, from 0 to 100 percent.

use waarborg_domain::Day;

/// Plot area within the view box `0 0 720 260`.
const LEFT: f32 = 48.0;
const RIGHT: f32 = 648.0;
const TOP: f32 = 16.0;
const BOTTOM: f32 = 220.0;
/// The least distance between labels at the end of lines.
const APART: f32 = 20.0;
/// The least distance between labels on the time axis.
const TICKS_APART: f32 = 66.0;

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Values in percents, one per day; `None` where there was nothing to count.
    pub values: Vec<Option<u32>>,
}

/// A text beside or below the lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where.
    pub x: f32,
    /// Where.
    pub y: f32,
    /// The text.
    pub text: String,
    /// Whether it goes first when there is little room.
    pub minor: bool,
}

/// A chart with its table.
#[derive(Debug, Clone, PartialEq)]
pub struct LineChart {
    /// Prefix of the identifiers on the page.
    pub id: &'static str,
    /// What it shows.
    pub caption: String,
    /// What there is to see, in words.
    pub description: String,
    /// Heading of the first column of the table.
    pub day_heading: String,
    /// The days, each with its name in the table.
    pub days: Vec<(Day, String)>,
    /// The lines.
    pub series: Vec<Series>,
    /// Texts on the time axis.
    pub ticks: Vec<Mark>,
}

impl LineChart {
    /// Puts `names` along the time axis, as many as there is room for: one per day, or none.
    pub fn set_ticks(&mut self, names: &[String]) {
        let mut ticks: Vec<Mark> = Vec::new();
        // From the right, because the newest day has to be there.
        for (index, name) in names.iter().enumerate().rev() {
            let x = self.x(index);
            if ticks.last().is_none_or(|last| last.x - x >= TICKS_APART) {
                let minor = ticks.len() % 2 == 1;
                ticks.push(Mark {
                    x,
                    y: BOTTOM + 26.0,
                    text: name.clone(),
                    minor,
                });
            }
        }
        self.ticks = ticks;
    }

    /// Where a day stands: days are placed by the time between them.
    fn x(&self, index: usize) -> f32 {
        let (Some((first, _)), Some((last, _))) = (self.days.first(), self.days.last()) else {
            return RIGHT;
        };
        let span = (*last - *first).num_days().max(1) as f32;
        let since = (self.days[index].0 - *first).num_days() as f32;
        let x = if first == last {
            RIGHT
        } else {
            LEFT + (RIGHT - LEFT) * since / span
        };
        x.round()
    }

    /// The corners of a line: `48,136 178,130`.
    #[must_use]
    pub fn points(&self, series: &Series) -> String {
        let known = series
            .values
            .iter()
            .enumerate()
            .filter_map(|(index, value)| Some((index, (*value)?)));
        let points = known.map(|(index, value)| format!("{},{}", self.x(index), y(value)));
        points.collect::<Vec<_>>().join(" ")
    }

    /// The dot at the end of a line.
    #[must_use]
    pub fn end(&self, series: &Series) -> Option<(f32, f32)> {
        let index = series.values.iter().rposition(Option::is_some)?;
        Some((self.x(index), y(series.values[index]?)))
    }

    /// The last value of each line, moved apart where they would overlap.
    #[must_use]
    pub fn end_marks(&self) -> Vec<Mark> {
        let mut marks: Vec<Mark> = self
            .series
            .iter()
            .filter_map(|series| self.end_mark(series))
            .collect();
        marks.sort_by(|one, other| one.y.total_cmp(&other.y));
        // First down from the top, then up from the bottom.
        for index in 1..marks.len() {
            marks[index].y = marks[index].y.max(marks[index - 1].y + APART);
        }
        let mut lowest = BOTTOM + 6.0;
        for mark in marks.iter_mut().rev() {
            mark.y = mark.y.min(lowest);
            lowest = mark.y - APART;
        }
        marks
    }

    fn end_mark(&self, series: &Series) -> Option<Mark> {
        let (x, y) = self.end(series)?;
        let value = series.values.iter().rev().flatten().next()?;
        let first = series.name.chars().next()?;
        Some(Mark {
            x: x + 10.0,
            y: y + 6.0,
            text: format!("{first} {value}%"),
            minor: false,
        })
    }

    /// The rows of the table, newest first: the day and the values.
    #[must_use]
    pub fn rows(&self) -> Vec<(&str, Vec<Option<u32>>)> {
        let days = self.days.iter().enumerate().rev();
        days.map(|(index, (_, name))| {
            let values = self.series.iter().map(|series| series.values[index]);
            (name.as_str(), values.collect())
        })
        .collect()
    }
}

fn y(percents: u32) -> f32 {
    (BOTTOM - (BOTTOM - TOP) * percents as f32 / 100.0).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn chart(days: &[&str], lines: &[&[u32]]) -> LineChart {
        let series = |values: &&[u32]| Series {
            name: "Opzet".to_owned(),
            values: values.iter().map(|value| Some(*value)).collect(),
        };
        LineChart {
            id: "trend",
            caption: String::new(),
            description: String::new(),
            day_heading: String::new(),
            days: days.iter().map(|text| (day(text), (*text).to_owned())).collect(),
            series: lines.iter().map(series).collect(),
            ticks: Vec::new(),
        }
    }

    #[test]
    fn days_stand_by_the_time_between_them() {
        let chart = chart(&["2026-01-01", "2026-01-03", "2026-01-05"], &[&[0, 50, 100]]);
        assert_eq!(chart.points(&chart.series[0]), "48,220 348,118 648,16");
    }

    #[test]
    fn one_day_is_a_dot_at_the_end() {
        let chart = chart(&["2026-01-01"], &[&[40]]);
        assert_eq!(chart.end(&chart.series[0]), Some((RIGHT, y(40))));
    }

    #[test]
    fn labels_at_the_end_do_not_cover_each_other() {
        let chart = chart(&["2026-01-01", "2026-02-01"], &[&[0, 2], &[0, 1], &[0, 0]]);
        let marks = chart.end_marks();
        assert!(
            marks.windows(2).all(|pair| pair[1].y - pair[0].y >= APART),
            "{marks:?}"
        );
        assert!(marks.iter().all(|mark| mark.y <= BOTTOM + 6.0));
    }

    #[test]
    fn the_newest_day_always_has_its_name() {
        let mut chart = chart(
            &["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-02"],
            &[&[1, 2, 3, 4]],
        );
        let names: Vec<String> = ["jan", "feb", "mrt", "apr"].map(str::to_owned).into();
        chart.set_ticks(&names);
        let shown: Vec<&str> = chart.ticks.iter().map(|tick| tick.text.as_str()).collect();
        assert_eq!(shown, ["apr", "feb", "jan"]);
    }
}
