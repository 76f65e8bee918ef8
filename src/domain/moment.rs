//! A point in time with the offset that fixes its local day; days and their dates.

use jiff::civil::Date;

/// The day from which days are counted.
const FIRST: Date = Date::constant(1970, 1, 1);

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

impl Moment {
    /// The date, as `2026-12-01`: days of a calendar begin at midnight.
    pub fn date(self) -> String {
        let local = self.at.saturating_add(i64::from(self.offset) * 60_000);
        date_of(local.div_euclid(86_400_000))
    }
}

/// The day of a date such as `2026-12-01`, as days since 1970.
pub fn day_of(date: &str) -> Option<i64> {
    let date: Date = date.parse().ok()?;
    Some(i64::from(date.since(FIRST).ok()?.get_days()))
}

/// The date of a day, as `2026-12-01`; empty where no calendar has it.
pub fn date_of(day: i64) -> String {
    let span = jiff::Span::new().try_days(day);
    let date = span.and_then(|span| FIRST.checked_add(span));
    date.map_or_else(|_| String::new(), |date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day() {
        assert_eq!(day_of("1970-01-02"), Some(1));
        assert_eq!(date_of(day_of("2026-12-01").unwrap()), "2026-12-01");
        for none in ["", "2026-13-01", "tomorrow", "2026-2-30"] {
            assert_eq!(day_of(none), None, "{none}");
        }
        assert_eq!(date_of(i64::MAX), "");
    }

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
