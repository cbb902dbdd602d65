//! The time, for commands that are not the server.

use waarborg_domain::{Day, Moment};
use waarborg_web::{Clock, SystemClock};

/// Now, to the microsecond.
pub fn now() -> Moment {
    SystemClock.now()
}

/// The calendar day in the Netherlands.
pub fn today() -> Day {
    SystemClock.today()
}
