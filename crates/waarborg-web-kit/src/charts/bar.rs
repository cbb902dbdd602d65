//! Horizontal bars, divided by state.

use crate::kit::state_class;
use crate::ui::Ui;
use waarborg_domain::posture::{State, Tally};

/// A part that is not empty is drawn at least this wide (in percents), so that it can be seen.
const MIN_WIDTH: f32 = 0.6;

/// One part of a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Suffix of the CSS classes.
    pub class: &'static str,
    /// What it is called.
    pub label: String,
    /// How many.
    pub count: u32,
    /// Where the number leads, if anywhere.
    pub href: Option<String>,
    /// Where it begins, in percents.
    pub x: f32,
    /// How wide it is, in percents.
    pub width: f32,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StackedBar {
    /// The parts that are not empty, from left to right.
    pub parts: Vec<Part>,
}

impl StackedBar {
    /// A bar of these parts: class, label, count and address.
    #[must_use]
    pub fn new(parts: Vec<(&'static str, String, u32, Option<String>)>) -> Self {
        let parts: Vec<_> = parts.into_iter().filter(|part| part.2 > 0).collect();
        let total: u32 = parts.iter().map(|part| part.2).sum();
        let share = |count: u32| (count as f32 * 100.0 / total as f32).max(MIN_WIDTH);
        // Thin parts were widened: take that off all of them, so that together they fill the bar.
        let drawn: f32 = parts.iter().map(|part| share(part.2)).sum();
        let mut x = 0.0;
        let place = |(class, label, count, href)| {
            let width = share(count) * 100.0 / drawn;
            x += width;
            Part {
                class,
                label,
                count,
                href,
                x: tenths(x - width),
                width: tenths(width),
            }
        };
        Self {
            parts: parts.into_iter().map(place).collect(),
        }
    }

    /// The states of a tally, from good to bad; `href` says where the number of a state leads.
    #[must_use]
    pub fn of(ui: &Ui, tally: &Tally, href: impl Fn(State) -> Option<String>) -> Self {
        let part = |state: &State| {
            let label = ui.name(state).to_lowercase();
            (state_class(state), label, tally.of(*state), href(*state))
        };
        Self::new(State::ALL.iter().map(part).collect())
    }

    /// The states of a tally without text, for use beside a text that has the numbers.
    #[must_use]
    pub fn plain(tally: &Tally) -> Self {
        let part = |state: &State| (state_class(state), String::new(), tally.of(*state), None);
        Self::new(State::ALL.iter().map(part).collect())
    }

    /// Everything in words: `112 voldoet, 27 voldoet deels`.
    #[must_use]
    pub fn label(&self, ui: &Ui) -> String {
        let words = self
            .parts
            .iter()
            .map(|part| format!("{} {}", ui.number(part.count), part.label));
        words.collect::<Vec<_>>().join(", ")
    }
}

/// Rounded to what a screen can show.
fn tenths(number: f32) -> f32 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(counts: &[u32]) -> StackedBar {
        StackedBar::new(
            counts
                .iter()
                .map(|count| ("ok", String::new(), *count, None))
                .collect(),
        )
    }

    #[test]
    fn parts_fill_the_bar() {
        let bar = bar(&[1, 5_000, 0, 5_000]);
        assert_eq!(bar.parts.len(), 3);
        assert!(bar.parts[0].width >= 0.5, "can be seen");
        let last = &bar.parts[2];
        assert!((last.x + last.width - 100.0).abs() < 0.2);
    }

    #[test]
    fn nothing_is_no_bar() {
        assert_eq!(bar(&[0, 0]), StackedBar::default());
    }
}
