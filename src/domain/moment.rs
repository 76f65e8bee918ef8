//! A point in time with the offset that fixes its local day.

/// A point in time, as events carry it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Moment {
    /// Milliseconds since 1970 in UTC.
    pub at: i64,
    /// Minutes that local time is ahead of UTC.
    pub offset: i32,
}

impl Moment {
    /// The local day, as days since 1970; a learning day begins at 04:00.
    pub fn day(self) -> i64 {
        let local = self.at.saturating_add(i64::from(self.offset) * 60_000);
        local.saturating_sub(4 * 3_600_000).div_euclid(86_400_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_four_in_the_morning_local_time() {
        let at = |hour: i64, minute: i64, offset| Moment {
            at: (hour * 60 + minute) * 60_000,
            offset,
        };
        assert_eq!(at(3, 59, 0).day(), -1);
        assert_eq!(at(4, 0, 0).day(), 0);
        assert_eq!(at(19, 59, 480).day(), 0, "03:59 the next day in Beijing");
        assert_eq!(at(20, 0, 480).day(), 1);
    }
}
