//! Invented data, as pure data: the demo organisation with its story, the same generator for any size,
//! and small builders for tests. A seed and a day give the same [`Decided`]s every time, which any store
//! can apply in order. There is no clock, no I/O and no cryptography here: the day is passed in, and
//! whoever applies the commits brings passwords and keys through [`Secrets`].
//!
//! Every organisation, person, supplier and product in it is invented, and named so that nobody takes
//! it for a real one.

pub mod assessed;
pub mod builders;
pub mod files;
pub mod frameworks;
pub mod replay;

mod calendar;
mod chance;
mod diary;
mod people;
mod secrets;
mod size;
mod story;
mod words;
mod world;

use waarborg_domain::Day;
use waarborg_domain::decision::Decided;

pub use secrets::{Credentials, Keys, NoSecrets, Secrets};
pub use size::Size;

/// E-mail addresses of the personas at Voorbeeldstad, to log in with.
pub mod personas {
    /// Beheerder.
    pub const ADMINISTRATOR: &str = "beheerder@voorbeeldstad.example";
    /// CISO; also auditor at the water board, so that switching can be shown.
    pub const CISO: &str = "ciso@voorbeeldstad.example";
    /// Bestuurder: the mayor.
    pub const BOARD_MEMBER: &str = "bestuurder@voorbeeldstad.example";
    /// Bestuurder: the municipal secretary.
    pub const SECRETARY: &str = "gemeentesecretaris@voorbeeldstad.example";
    /// Proceseigenaar: owns exactly four systems and one process.
    pub const PROCESS_OWNER: &str = "proceseigenaar@voorbeeldstad.example";
    /// Interne auditor.
    pub const AUDITOR: &str = "auditor@voorbeeldstad.example";
    /// Lezer.
    pub const READER: &str = "lezer@voorbeeldstad.example";
    /// All of them.
    pub const ALL: [&str; 7] = [
        ADMINISTRATOR,
        CISO,
        BOARD_MEMBER,
        SECRETARY,
        PROCESS_OWNER,
        AUDITOR,
        READER,
    ];
}

/// The slug of the demo municipality.
pub const MUNICIPALITY: &str = "voorbeeldstad";

/// The slug of the small second organisation.
pub const WATER_BOARD: &str = "voorbeeldwaterschap";

/// The seed of the demo: any other works too, but this one gives the process owner a nice mix of work.
pub const USUAL_SEED: u64 = 20;

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How much.
    pub size: Size,
    /// The same seed gives the same data.
    pub seed: u64,
    /// The story ends on the day before.
    pub today: Day,
    /// Whether the small water board is added as an extra organisation, the last one.
    pub with_water_board: bool,
}

impl Plan {
    /// The demo: size S, the usual seed, both organisations.
    #[must_use]
    pub const fn demo(today: Day) -> Self {
        Self {
            size: Size::S,
            seed: USUAL_SEED,
            today,
            with_water_board: true,
        }
    }

    /// Voorbeeldstad alone, of this size.
    #[must_use]
    pub const fn of(size: Size, today: Day) -> Self {
        Self {
            size,
            seed: USUAL_SEED,
            today,
            with_water_board: false,
        }
    }
}

/// The commits of the plan, organisation by organisation, each in order of time. An organisation is made
/// only when its first commit is asked for, so a large plan does not have to fit in memory.
pub fn demo<'a>(plan: &'a Plan, secrets: &'a dyn Secrets) -> impl Iterator<Item = Decided> + 'a {
    let municipalities = (0..plan.size.organisations).map(|index| story::municipality(plan, index, secrets));
    let water_board = plan
        .with_water_board
        .then_some(())
        .into_iter()
        .map(|()| story::water_board(plan, secrets));
    municipalities.chain(water_board).flatten()
}
