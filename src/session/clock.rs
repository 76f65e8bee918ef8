//! The clock: the system's, or one that starts at a given time for demonstrations and tests.

use std::time::Instant;

use jiff::{SignedDuration, Timestamp, ZonedDateTime, tz};

use crate::domain::moment::Moment;

/// A clock.
#[derive(Clone, Debug)]
pub struct Clock {
    set: Option<(Timestamp, Instant, i32)>,
}

/// A time that nobody can read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadTime(jiff::Error);

impl Clock {
    /// The system's clock and time zone.
    pub fn system() -> Self {
        Self { set: None }
    }

    /// A clock that shows `time` now and goes on from there, such as `2026-11-23T09:00:00+08:00`.
    ///
    /// # Errors
    /// When `time` is not a time with an offset.
    pub fn starting(time: &str) -> Result<Self, BadTime> {
        let parsed = jiff::fmt::strtime::parse("%Y-%m-%dT%H:%M:%S%:z", time);
        let zoned = parsed.and_then(|parts| Ok((parts.to_timestamp()?, parts.offset())));
        let (at, offset) = zoned.map_err(BadTime)?;
        let offset = offset.map_or(0, tz::Offset::seconds) / 60;
        Ok(Self {
            set: Some((at, Instant::now(), offset)),
        })
    }

    /// What the clock shows.
    pub fn now(&self) -> Moment {
        match &self.set {
            Some((at, since, offset)) => {
                let passed = SignedDuration::try_from(since.elapsed()).unwrap_or_default();
                Moment {
                    at: (*at + passed).as_millisecond(),
                    offset: *offset,
                }
            }
            None => {
                let now = ZonedDateTime::now();
                Moment {
                    at: now.timestamp().as_millisecond(),
                    offset: now.offset().seconds() / 60,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_can_be_set_for_a_demonstration() {
        let now = Clock::starting("2026-11-23T09:00:00+08:00").unwrap().now();
        assert_eq!(now.offset, 480);
        assert_eq!(now.at / 1000, 1_795_395_600);
        for bad in ["", "yesterday", "2026-11-23", "2026-13-23T09:00:00+08:00"] {
            assert!(Clock::starting(bad).is_err(), "{bad}");
        }
    }
}
