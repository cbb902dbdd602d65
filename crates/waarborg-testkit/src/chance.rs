//! Chance from a seed. Each part of the story has its own stream, so that a change in one does not
//! shuffle all others.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use waarborg_domain::Moment;

/// What a stream of chance is used for.
#[derive(Debug, Clone, Copy)]
pub enum Stream {
    /// People and their identifiers.
    People = 1,
    /// Objects and their identifiers.
    Objects,
    /// How each measure fares.
    Paths,
    /// When people judge.
    Judging,
    /// Remarks, evidence and all other identifiers.
    Texts,
    /// Decisions on applicability.
    Decisions,
    /// Who provides what.
    Inheritances,
    /// What auditors look at.
    Audits,
    /// What people promise.
    Actions,
    /// How controls and obligations fare.
    Whole,
}

/// A stream of chance.
pub struct Chance(StdRng);

impl Chance {
    /// The stream of one organisation for one use.
    pub fn new(seed: u64, organisation: u32, stream: Stream) -> Self {
        let place = (u64::from(organisation) << 8) | stream as u64;
        Self(StdRng::seed_from_u64(
            seed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .wrapping_add(place.wrapping_mul(0xD1B5_4A32_D192_ED03)),
        ))
    }

    /// A stream of its own for a text.
    pub fn from_text(text: &str) -> Self {
        let mut seed = [0; 32];
        seed.copy_from_slice(&Sha256::digest(text.as_bytes()));
        Self(StdRng::from_seed(seed))
    }

    /// A UUIDv7 of this moment.
    pub fn id(&mut self, at: Moment) -> Uuid {
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        let random: [u8; 10] = self.0.random();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// A whole number, both ends included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high)
    }

    /// True with this probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.0.random_bool(probability.clamp(0.0, 1.0))
    }

    /// A number from 0 up to 1.
    pub fn share(&mut self) -> f64 {
        self.0.random()
    }

    /// One of these; `None` if there are none.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        match from.len() {
            0 => None,
            length => from.get(self.0.random_range(0..length)),
        }
    }
}
