//! What is remembered of one question: FSRS-6, by the crate `fsrs`.

use std::sync::LazyLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

use super::whole;

/// FSRS-6 with its default parameters: a constant that the crate has to reckon.
static MODEL: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// How an answer counts for what is remembered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rating {
    /// It was not known.
    Again,
    /// It was known, with a hint or without being sure.
    Hard,
    /// It was known.
    Good,
}

impl Rating {
    /// The rating of an answer: full score without a hint is good; with a hint, or hardly sure, hard; less
    /// than full score, or an answer that was shown, again.
    pub fn of(score: f64, hints: u8, shown: bool, sure: Option<u8>) -> Self {
        match score {
            _ if shown => Self::Again,
            score if score < 1.0 => Self::Again,
            _ if hints > 0 || sure == Some(1) => Self::Hard,
            _ => Self::Good,
        }
    }
}

/// What is remembered of a question.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Memory {
    /// The version of the question that was answered.
    pub version: u32,
    /// The local day of its first answer.
    pub first: i64,
    /// The local day of its last answer that counted.
    pub day: i64,
    /// Stability, in days, and difficulty, from 1 to 10.
    state: MemoryState,
}

impl Memory {
    /// What is remembered after an answer on `day`; `None` where the model cannot tell. Only the first answer
    /// of a day counts, and only answers to the same version of the question.
    pub fn after(before: Option<&Self>, version: u32, day: i64, rating: Rating) -> Option<Self> {
        let before = before.filter(|before| before.version == version);
        if let Some(same) = before.filter(|before| before.day == day) {
            return Some(*same);
        }
        // A clock that was set back makes no time pass.
        let elapsed = before.map_or(0, |before| (day - before.day).max(0));
        let elapsed = u32::try_from(elapsed).unwrap_or(u32::MAX);
        // The retention asked for here decides the interval only, which is reckoned when it is wanted.
        let next = MODEL.next_states(before.map(|before| before.state), 0.9, elapsed);
        let next = next.ok()?;
        let state = match rating {
            Rating::Again => next.again,
            Rating::Hard => next.hard,
            Rating::Good => next.good,
        };
        Some(Self {
            version,
            first: before.map_or(day, |before| before.first),
            day,
            state: state.memory,
        })
    }

    /// After how many days it will be known with the probability `retention`; at least 1.
    pub fn interval(&self, retention: f64) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "the model reckons so")]
        let retention = retention as f32;
        let days = MODEL.next_interval(Some(self.state.stability), retention, 3);
        whole(f64::from(days)).max(1)
    }

    /// How likely it is known on `day`, between 0 and 1.
    pub fn recall(&self, day: i64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days are few")]
        let elapsed = (day - self.day).max(0) as f32;
        f64::from(current_retrievability(
            self.state,
            elapsed,
            FSRS6_DEFAULT_DECAY,
        ))
    }

    /// Stability, in days, and difficulty, from 1 to 10.
    pub fn state(&self) -> (f64, f64) {
        (self.state.stability.into(), self.state.difficulty.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-3 * b.abs()
    }

    /// 1,000 random histories as py-fsrs 6.3.2 reckons them with its default parameters, without learning
    /// steps and fuzz: days since the review before, rating, stability, difficulty, interval.
    #[test]
    fn memory_is_that_of_the_reference_implementation() {
        let histories = include_str!("../../../tests/data/fsrs-histories.txt");
        for (number, history) in (1..).zip(histories.lines()) {
            let (mut memory, mut day) = (None, 0);
            for review in history.split(' ') {
                let mut parts = review.split(':');
                let head = parts.next().unwrap();
                let numbers: Vec<f64> = parts.map(|part| part.parse().unwrap()).collect();
                let (gap, rating) = head.split_at(head.len() - 1);
                day += gap.parse::<i64>().unwrap();
                let rating = match rating {
                    "a" => Rating::Again,
                    "h" => Rating::Hard,
                    _ => Rating::Good,
                };
                let now = Memory::after(memory.as_ref(), 1, day, rating).unwrap();
                let (stability, difficulty) = now.state();
                let is_same = close(stability, numbers[0]) && close(difficulty, numbers[1]);
                assert!(is_same, "line {number}, {review}: {stability} {difficulty}");
                // Half a day is rounded either way.
                let interval = now.interval(0.9);
                assert!(
                    (interval - whole(numbers[2])).abs() <= 1,
                    "line {number}, {review}"
                );
                memory = Some(now);
            }
        }
        assert_eq!(histories.lines().count(), 1000);
    }

    #[test]
    fn an_answer_counts_by_score_help_and_certainty() {
        for (score, hints, shown, sure, rating) in [
            (1.0, 0, false, None, Rating::Good),
            (1.0, 0, false, Some(3), Rating::Good),
            (1.0, 1, false, None, Rating::Hard),
            (1.0, 0, false, Some(1), Rating::Hard),
            (0.75, 0, false, Some(3), Rating::Again),
            (1.0, 0, true, None, Rating::Again),
            (0.0, 2, false, Some(1), Rating::Again),
        ] {
            assert_eq!(Rating::of(score, hints, shown, sure), rating);
        }
    }

    #[test]
    fn only_the_first_answer_of_a_day_counts() {
        let first = Memory::after(None, 1, 10, Rating::Again).unwrap();
        let later = Memory::after(Some(&first), 1, 10, Rating::Good).unwrap();
        assert_eq!(first, later);
        assert_ne!(
            Memory::after(Some(&first), 1, 11, Rating::Good),
            Some(first)
        );
    }

    #[test]
    fn another_version_of_a_question_is_another_question() {
        let first = Memory::after(None, 1, 10, Rating::Good).unwrap();
        let new = Memory::after(Some(&first), 2, 10, Rating::Again).unwrap();
        assert_eq!(new, Memory::after(None, 2, 10, Rating::Again).unwrap());
    }

    fn rating() -> impl Strategy<Value = Rating> {
        prop_oneof![Just(Rating::Again), Just(Rating::Hard), Just(Rating::Good)]
    }

    proptest! {
        /// Whatever a clock shows, an interval lies between a day and a hundred years.
        #[test]
        fn no_clock_does_harm(reviews in prop::collection::vec((any::<i32>(), rating()), 1..20)) {
            let mut memory: Option<Memory> = None;
            for (day, rating) in reviews {
                memory = Memory::after(memory.as_ref(), 1, day.into(), rating);
                let memory = memory.as_ref().unwrap();
                prop_assert!((1..=36_500).contains(&memory.interval(0.85)));
                prop_assert!((0.0..=1.0).contains(&memory.recall(day.into())));
                prop_assert!(memory.recall(i64::MAX / 2) <= memory.recall(memory.day));
            }
        }

        #[test]
        fn a_higher_retention_never_asks_later(rating in rating(), gap in 1..500i64) {
            let first = Memory::after(None, 1, 0, rating).unwrap();
            let memory = Memory::after(Some(&first), 1, gap, Rating::Good).unwrap();
            prop_assert!(memory.interval(0.95) <= memory.interval(0.90));
            prop_assert!(memory.interval(0.90) <= memory.interval(0.85));
        }
    }
}
