//! The days of the story, as offsets from its first day. People work on weekdays, between eight and
//! five, and the last thing that happened was yesterday at the latest.

use chrono::{Datelike, Days, Months, TimeZone, Utc, Weekday};
use waarborg_domain::{Day, Moment};

/// From the first day to today.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    start: Day,
    length: i64,
}

impl Calendar {
    pub fn new(today: Day, months: u32) -> Self {
        let start = today.checked_sub_months(Months::new(months)).unwrap_or(today);
        Self {
            start,
            length: (today - start).num_days(),
        }
    }

    /// How many days the story lasts.
    pub const fn length(&self) -> i64 {
        self.length
    }

    /// The last day on which something can have happened.
    pub fn last(&self) -> i64 {
        self.workday(self.length - 1)
    }

    /// The day at a fraction of the story (0 is the start, 1 is today).
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub fn at(&self, share: f64) -> i64 {
        (share * self.length as f64) as i64
    }

    /// The day at a fraction of a usual story: improving takes its time, however short the story is.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub fn paced(&self, share: f64) -> i64 {
        const YEAR_AND_A_HALF: i64 = 548;
        (share * self.length.max(YEAR_AND_A_HALF) as f64) as i64
    }

    /// The day with this offset.
    pub fn day(&self, offset: i64) -> Day {
        let days = Days::new(offset.unsigned_abs());
        let day = if offset < 0 {
            self.start.checked_sub_days(days)
        } else {
            self.start.checked_add_days(days)
        };
        day.unwrap_or(self.start)
    }

    /// The offset of a day.
    pub fn offset(&self, day: Day) -> i64 {
        (day - self.start).num_days()
    }

    /// The working day on or before this offset.
    pub fn workday(&self, offset: i64) -> i64 {
        let day = self.day(offset);
        let back = match (day.month(), day.day(), day.weekday()) {
            (12, 25 | 26, _) | (1, 1, _) | (_, _, Weekday::Sat | Weekday::Sun) => 1,
            _ => return offset,
        };
        self.workday(offset - back)
    }

    /// A moment in working hours: this many seconds after seven o'clock UTC.
    pub fn moment(&self, offset: i64, seconds: i64) -> Moment {
        let midnight = self
            .day(offset)
            .and_hms_opt(7, 0, 0)
            .map(|time| Utc.from_utc_datetime(&time))
            .unwrap_or_default();
        midnight + chrono::TimeDelta::seconds(seconds.clamp(0, 8 * 3600))
    }
}
