//! A page as it was on another day: `?as-of=2026-03-31`. See `layout/as_of.html`.

use crate::forms::parse_day;
use chrono::Months;
use waarborg_domain::Day;

/// Name in the address.
pub const FIELD: &str = "as-of";

/// How far one can look ahead: by then every interval of BIO2 has run out, and nothing changes any more.
const LOOK_AHEAD: Months = Months::new(60);

/// The day that a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// As of this day.
    pub day: Day,
    today: Day,
    /// Whether a day was asked for beyond the last one that is shown.
    cut_off: bool,
}

impl AsOf {
    /// The day in the address; today if there was none, or none that can be read; the last day that is
    /// shown if it is later than that.
    #[must_use]
    pub fn new(text: &str, today: Day) -> Self {
        let asked = parse_day(text).unwrap_or(today);
        let last = today.checked_add_months(LOOK_AHEAD).unwrap_or(today);
        Self {
            day: asked.min(last),
            today,
            cut_off: asked > last,
        }
    }

    /// Whether the day that was asked for is later than any that is shown.
    #[must_use]
    pub fn is_cut_off(&self) -> bool {
        self.cut_off
    }

    /// Whether this is today: only then can things be recorded.
    #[must_use]
    pub fn is_today(&self) -> bool {
        self.day == self.today
    }

    /// Whether this day is still to come.
    #[must_use]
    pub fn is_future(&self) -> bool {
        self.day > self.today
    }

    /// What follows `as-of=` in links; empty today.
    #[must_use]
    pub fn value(&self) -> String {
        if self.is_today() {
            String::new()
        } else {
            self.day.to_string()
        }
    }

    /// The same day on another page.
    #[must_use]
    pub fn keep(&self, path: &str) -> String {
        crate::listing::with_query(path, &[(FIELD, &self.value())])
    }
}
