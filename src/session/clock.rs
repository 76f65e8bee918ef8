//! The clock: the system's, or one that starts at a given time for demonstrations and tests.

use std::time::Instant;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, tz};

use crate::domain::moment::Moment;

/// A clock.
#[derive(Clone, Debug)]
pub struct Clock {
    shows: Shows,
}

#[derive(Clone, Debug)]
enum Shows {
    /// The system's time, in this zone.
    System(TimeZone),
    /// A time that was set, since when, with its offset in minutes.
    Set(Timestamp, Instant, i32),
}

/// A time that nobody can read.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct BadTime(jiff::Error);

impl Clock {
    /// The system's clock and time zone.
    pub fn system() -> Self {
        Self {
            shows: Shows::System(local_zone()),
        }
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
            shows: Shows::Set(at, Instant::now(), offset),
        })
    }

    /// What the clock shows.
    pub fn now(&self) -> Moment {
        match &self.shows {
            Shows::Set(at, since, offset) => {
                let passed = SignedDuration::try_from(since.elapsed()).unwrap_or_default();
                Moment {
                    at: (*at + passed).as_millisecond(),
                    offset: *offset,
                }
            }
            Shows::System(zone) => {
                let now = Timestamp::now();
                Moment {
                    at: now.as_millisecond(),
                    offset: zone.to_offset(now).seconds() / 60,
                }
            }
        }
    }
}

/// The system's time zone. Its rules stand in one file; asking for it by name would read the names of
/// all zones first, which takes longer than everything else before the first screen.
fn local_zone() -> TimeZone {
    let rules = match std::env::var_os("TZ") {
        None => std::fs::read("/etc/localtime").ok(),
        Some(_) => None,
    };
    let zone = rules.and_then(|rules| TimeZone::tzif("Local", &rules).ok());
    zone.unwrap_or_else(TimeZone::system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_zone_is_the_one_that_its_name_would_give() {
        let named = TimeZone::system().to_offset(Timestamp::now());
        assert_eq!(Clock::system().now().offset, named.seconds() / 60);
    }

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
