//! The time, for commands that are not the server.

use waarborg_app::{Clock, SystemClock};
use waarborg_domain::{Day, Moment};

/// Now, to the microsecond.
pub fn now() -> Moment {
    SystemClock.now()
}

/// The calendar day in the Netherlands.
pub fn today() -> Day {
    SystemClock.today()
}
