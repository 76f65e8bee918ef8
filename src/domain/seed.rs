//! Chance that can be repeated: the same seed gives the same order, in every version of the program.

/// A stream of numbers from a seed: `SplitMix64` (Steele, Lea, Flood 2014).
///
/// It is our own and never changes, for the log keeps seeds, not orders: a paper must be the same
/// when it is rebuilt years later.
#[derive(Clone, Debug)]
pub struct Seed(u64);

impl Seed {
    /// The stream of `seed`; `salt` tells apart what one seed is used for.
    pub fn new(seed: u32, salt: &str) -> Self {
        // FNV-1a (Fowler, Noll, Vo) folds the salt in.
        let folded = salt.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(folded ^ u64::from(seed))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`; 0 where `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        if bound == 0 {
            return 0;
        }
        usize::try_from(self.next() % bound as u64).unwrap_or(0)
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        u32::try_from(self.below(10_000)).is_ok_and(|n| f64::from(n) < probability * 10_000.0)
    }

    /// Puts `items` into an order of chance (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_a_seed_never_changes() {
        let order = |seed, salt| {
            let mut items: Vec<u8> = (0..8).collect();
            Seed::new(seed, salt).shuffle(&mut items);
            items
        };
        assert_eq!(order(7, "options"), order(7, "options"));
        assert_ne!(order(7, "options"), order(8, "options"));
        assert_ne!(order(7, "options"), order(7, "questions"));
        assert_eq!(order(7, "options"), FROZEN, "kept logs depend on it");
    }

    const FROZEN: [u8; 8] = [4, 7, 1, 5, 3, 6, 2, 0];
}
