//! Where the learner was, to go back to and forward again, as in a browser.

use std::collections::VecDeque;

/// How many places are kept.
const LONGEST: usize = 100;

/// The places in the order in which they were visited, and which of them one is at.
#[derive(Debug)]
pub(super) struct Trail<P> {
    places: VecDeque<P>,
    at: usize,
}

impl<P> Default for Trail<P> {
    fn default() -> Self {
        Self {
            places: VecDeque::new(),
            at: 0,
        }
    }
}

impl<P: PartialEq> Trail<P> {
    /// Says where one is. Somewhere new, what lay ahead is forgotten.
    pub(super) fn note(&mut self, place: P) {
        if self.places.get(self.at) == Some(&place) {
            return;
        }
        self.places.truncate(self.at + 1);
        self.places.push_back(place);
        if self.places.len() > LONGEST {
            self.places.pop_front();
        }
        self.at = self.places.len() - 1;
    }

    /// Goes back by one place; `None` where the trail begins.
    pub(super) fn back(&mut self) -> Option<&P> {
        self.at = self.at.checked_sub(1)?;
        self.places.get(self.at)
    }

    /// Goes forward by one place that one came back from.
    pub(super) fn forward(&mut self) -> Option<&P> {
        let place = self.places.get(self.at + 1)?;
        self.at += 1;
        Some(place)
    }

    /// Whether one came back, so that there is something ahead.
    pub(super) fn leads_on(&self) -> bool {
        self.at + 1 < self.places.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn trail(places: &[u8]) -> Trail<u8> {
        let mut trail = Trail::default();
        for place in places {
            trail.note(*place);
        }
        trail
    }

    #[test]
    fn one_goes_back_to_the_beginning_and_forward_to_the_end() {
        let mut trail = trail(&[1, 2, 3]);
        assert!(!trail.leads_on() && trail.forward().is_none());
        assert_eq!(trail.back(), Some(&2));
        assert_eq!(trail.back(), Some(&1));
        assert_eq!(trail.back(), None);
        assert_eq!(trail.forward(), Some(&2));
        assert_eq!(trail.forward(), Some(&3));
        assert_eq!(trail.forward(), None);
    }

    #[test]
    fn going_somewhere_new_forgets_what_lay_ahead() {
        let mut trail = trail(&[1, 2, 3]);
        trail.back();
        trail.back();
        trail.note(4);
        assert!(!trail.leads_on());
        assert_eq!(trail.back(), Some(&1));
        assert_eq!(trail.forward(), Some(&4));
    }

    #[test]
    fn staying_is_not_going() {
        let mut trail = trail(&[1, 2, 2, 3]);
        trail.back();
        trail.note(2);
        assert!(trail.leads_on(), "one is where one came back to");
        assert_eq!(trail.back(), Some(&1));
        let mut nowhere = Trail::<u8>::default();
        assert!(nowhere.back().is_none() && nowhere.forward().is_none());
    }

    #[test]
    fn a_long_trail_forgets_its_beginning() {
        let mut trail = Trail::default();
        for place in 0..250 {
            trail.note(place);
        }
        let mut first = 249;
        while let Some(place) = trail.back() {
            first = *place;
        }
        assert_eq!(first, 150);
    }

    #[derive(Clone, Copy, Debug)]
    enum Way {
        Note(u8),
        Back,
        Forward,
    }

    fn way() -> impl Strategy<Value = Way> {
        prop_oneof![
            3 => (0..4u8).prop_map(Way::Note),
            1 => Just(Way::Back),
            1 => Just(Way::Forward),
        ]
    }

    proptest! {
        #[test]
        fn back_and_forward_lead_to_where_one_was(ways in proptest::collection::vec(way(), 0..400)) {
            let mut trail = Trail::default();
            let mut here = None;
            for way in ways {
                let went = match way {
                    Way::Note(place) => {
                        trail.note(place);
                        prop_assert!(here == Some(place) || !trail.leads_on());
                        Some(place)
                    }
                    Way::Back => trail.back().copied(),
                    Way::Forward => trail.forward().copied(),
                };
                here = went.or(here);
                prop_assert!(trail.places.len() <= LONGEST);
                prop_assert_eq!(trail.places.get(trail.at), here.as_ref());
                let twice = trail.places.iter().zip(trail.places.iter().skip(1)).any(|(a, b)| a == b);
                prop_assert!(!twice);
                if trail.back().is_some() {
                    prop_assert_eq!(trail.forward().copied(), here);
                }
            }
        }
    }
}
