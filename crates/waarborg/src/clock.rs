//! The time, for commands that are not the server.

use waarborg_app::{Clock, SystemClock};
use waarborg_domain::Day;

/// The calendar day in the Netherlands.
pub fn today() -> Day {
    SystemClock.today()
}
