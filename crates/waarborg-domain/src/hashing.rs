//! Cheap maps by identifier. The standard hasher withstands keys that an attacker picks to collide;
//! we make our identifiers ourselves, so a plain mix of the bits is enough.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map whose keys no outsider picks.
pub(crate) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<FastHasher>>;

/// Multiplies and rotates.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FastHasher(u64);

/// An odd number without pattern: the golden ratio.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl FastHasher {
    const fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        // The map uses the low bits, and the best mixed bits of a product are the high ones.
        let folded = (self.0 ^ (self.0 >> 32)).wrapping_mul(FACTOR);
        folded ^ (folded >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        words.iter().for_each(|word| self.mix(u64::from_be_bytes(*word)));
        rest.iter().for_each(|byte| self.mix(u64::from(*byte)));
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::hash::BuildHasher;
    use uuid::Uuid;

    #[test]
    fn identifiers_made_one_after_the_other_do_not_collide() {
        let build = BuildHasherDefault::<FastHasher>::default();
        let ids = (0..10_000u128).map(|n| Uuid::from_u128(0x0198_0000_0000_7000_8000_0000_0000_0000 | n));
        let hashes: HashSet<u64> = ids.map(|id| build.hash_one(id)).collect();
        assert_eq!(hashes.len(), 10_000);
        let low: HashSet<u64> = hashes.iter().map(|hash| hash & 0xfff).collect();
        assert!(low.len() > 3_000, "{}", low.len());
    }
}
