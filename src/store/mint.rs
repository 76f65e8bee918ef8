//! Ids of new events: of the moment, and always above those before.

use uuid::{NoContext, Timestamp, Uuid};

use crate::domain::id::EventId;
use crate::domain::moment::Moment;

/// A new UUID v7 of `moment`; where that would not be above `highest`, the next after `highest`.
///
/// So ids go up even where the clock went back, and folds in their order meet events as they came.
pub(super) fn mint(moment: Moment, highest: Option<EventId>) -> EventId {
    let millis = u64::try_from(moment.at).unwrap_or(0);
    let nanos = (millis % 1000) as u32 * 1_000_000;
    let fresh = EventId(Uuid::new_v7(Timestamp::from_unix(
        NoContext,
        millis / 1000,
        nanos,
    )));
    match highest {
        Some(highest) if fresh <= highest => {
            // A carry would reach the bits that say "v7" only after 2^62 ids of one millisecond.
            EventId(Uuid::from_u128(highest.0.as_u128().saturating_add(1)))
        }
        _ => fresh,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(at: i64) -> Moment {
        Moment { at, offset: 480 }
    }

    #[test]
    fn an_id_carries_its_moment() {
        let id = mint(at(1_763_900_000_123), None);
        assert_eq!(id.0.get_version_num(), 7);
        assert_eq!(id.0.as_u128() >> 80, 1_763_900_000_123);
    }

    #[test]
    fn ids_go_up_whatever_the_clock_does() {
        let mut highest = None;
        for millis in [
            1_763_900_000_000,
            1_763_900_000_000,
            86_400_000,
            0,
            -5,
            i64::MIN,
            1,
        ] {
            let id = mint(at(millis), highest);
            assert!(Some(id) > highest, "{millis}");
            assert_eq!(id.0.get_version_num(), 7);
            highest = Some(id);
        }
        assert!(mint(at(4_000_000_000_000), highest) > highest.unwrap());
    }
}
