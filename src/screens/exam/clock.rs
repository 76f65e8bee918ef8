//! The time of an exam: how much is left, as far as it runs.

use std::time::Duration;

use crate::domain::moment::Moment;

/// How often the time that is left is told and kept.
const TICK: Duration = Duration::from_secs(10);
/// The longest that one step of time can be, in milliseconds: a machine that slept, and a clock that was
/// set, take nothing away.
const LONGEST_STEP: i64 = 20_000;

/// The time of an exam.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    /// How many milliseconds are left, where time runs.
    left: Option<i64>,
    /// Up to when the time was reckoned.
    until: Moment,
}

impl Clock {
    /// A clock on which so many seconds are left, where it runs at all.
    pub(super) fn new(left_s: Option<u32>, now: Moment) -> Self {
        Self {
            left: left_s.map(|left| i64::from(left) * 1000),
            until: now,
        }
    }

    /// Takes off what has passed.
    pub(super) fn pass(&mut self, now: Moment) {
        let passed = now.at.saturating_sub(self.until.at).clamp(0, LONGEST_STEP);
        self.until = now;
        self.left = self.left.map(|left| (left - passed).max(0));
    }

    /// How many seconds are left, as the log keeps it.
    pub(super) fn left_s(self) -> Option<u32> {
        self.left
            .map(|left| u32::try_from(left / 1000).unwrap_or(0))
    }

    /// Whether nothing is left.
    pub(super) fn is_over(self) -> bool {
        self.left == Some(0)
    }

    /// How soon the time has to be told again.
    pub(super) fn alarm(self) -> Option<Duration> {
        let left = u64::try_from(self.left?).unwrap_or(0);
        Some(TICK.min(Duration::from_millis(left)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(at: i64) -> Moment {
        Moment { at, offset: 0 }
    }

    #[test]
    fn a_clock_runs_and_stops_at_nothing() {
        let mut clock = Clock::new(Some(15), at(0));
        clock.pass(at(10_000));
        assert_eq!(
            (clock.left_s(), clock.alarm()),
            (Some(5), Some(Duration::from_secs(5)))
        );
        clock.pass(at(16_000));
        assert!(clock.is_over());
        assert_eq!(Clock::new(None, at(0)).alarm(), None);
    }

    proptest! {
        /// Whatever a system's clock shows, a step takes no more than it may, and gives nothing back.
        #[test]
        fn no_system_clock_does_harm(steps in prop::collection::vec(any::<i64>(), 0..20)) {
            let mut clock = Clock::new(Some(2700), at(0));
            for step in steps {
                let before = clock.left_s().unwrap();
                clock.pass(at(step));
                let after = clock.left_s().unwrap();
                prop_assert!(after <= before && before - after <= 21);
            }
        }
    }
}
