//! Days and moments as people write them.

use chrono::{Datelike, Timelike};
use chrono_tz::Europe::Amsterdam;
use waarborg_domain::catalogue::Language;
pub use waarborg_domain::dates::date;
use waarborg_domain::dates::month;
use waarborg_domain::{Day, Moment};

/// `mrt ’26` in Dutch, `Mar ’26` in English: for beside an axis.
#[must_use]
pub fn short_month(language: Language, day: Day) -> String {
    let name = match language {
        Language::Nl if day.month() == 3 => "mrt",
        Language::Nl | Language::En => &month(language, day)[..3],
    };
    format!("{name} ’{:02}", day.year().rem_euclid(100))
}

/// `23-11-2026` in Dutch, `23 Nov 2026` in English (where 3-4-2026 would mean two things).
#[must_use]
pub fn short_date(language: Language, day: Day) -> String {
    match language {
        Language::Nl => format!("{}-{}-{}", day.day(), day.month(), day.year()),
        Language::En => format!("{} {} {}", day.day(), &month(language, day)[..3], day.year()),
    }
}

/// `23 november 2026 om 14.05 uur`, `23 November 2026 at 14:05`: the time in the Netherlands.
#[must_use]
pub fn moment(language: Language, moment: Moment) -> String {
    let local = moment.with_timezone(&Amsterdam);
    let day = date(language, local.date_naive());
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::Nl => format!("{day} om {hour}.{minute:02} uur"),
        Language::En => format!("{day} at {hour:02}:{minute:02}"),
    }
}
