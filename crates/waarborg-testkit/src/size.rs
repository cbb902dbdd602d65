//! How much to make.

/// How much to make. All but `organisations` is per organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Organisations; the first is Voorbeeldstad.
    pub organisations: u32,
    /// Processes.
    pub processes: u32,
    /// Systems in use today; one more was retired along the way.
    pub systems: u32,
    /// People with an account; at least ten.
    pub people: u32,
    /// Suppliers; at least one.
    pub suppliers: u32,
    /// How long ago the story began.
    pub months: u32,
}

impl Size {
    /// The demo: one organisation with 60 systems and a year and a half of story.
    pub const S: Self = Self {
        organisations: 1,
        processes: 12,
        systems: 60,
        people: 30,
        suppliers: 15,
        months: 18,
    };

    /// One large organisation: 500 systems and three years of story.
    pub const M: Self = Self {
        organisations: 1,
        processes: 48,
        systems: 500,
        people: 120,
        suppliers: 60,
        months: 36,
    };

    /// A shared service: fifty organisations of size S.
    pub const L: Self = Self {
        organisations: 50,
        ..Self::S
    };

    /// The small second organisation of the demo.
    pub(crate) const WATER_BOARD: Self = Self {
        organisations: 1,
        processes: 4,
        systems: 12,
        people: 10,
        suppliers: 5,
        months: 8,
    };
}
