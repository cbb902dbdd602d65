//! The time, passed in so that tests can set it.

use chrono::{SubsecRound, Utc};
use chrono_tz::Europe::Amsterdam;
use waarborg_domain::{Day, Moment};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, to the microsecond (what both databases keep).
    fn now(&self) -> Moment;

    /// The calendar day in the Netherlands.
    fn today(&self) -> Day {
        self.now().with_timezone(&Amsterdam).date_naive()
    }
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        Utc::now().trunc_subsecs(6)
    }
}
