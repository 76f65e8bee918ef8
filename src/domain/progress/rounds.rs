//! The rounds of questions that were left and can be gone on with.

use super::Progress;
use crate::domain::course::Course;
use crate::domain::event::Mode;
use crate::domain::quiz::draw::Scope;
use crate::domain::quiz::run::Run;

/// How many of them are kept.
const KEPT: usize = 3;

/// Whether `run` gives way to `begun`: what was due another day, or was guessed at before, is drawn anew.
fn is_replaced(run: &Run, begun: &Run) -> bool {
    let is_drawn_anew = matches!(begun.mode, Mode::Review | Mode::Pretest);
    is_drawn_anew && run.is_round() && run.mode == begun.mode
}

impl Progress {
    /// The sittings that can be gone on with, the newest first.
    pub fn sittings(&self) -> impl Iterator<Item = &Run> {
        self.open.iter().rev()
    }

    /// The rounds that can be gone on with, the newest first.
    pub fn rounds(&self) -> impl Iterator<Item = &Run> {
        self.sittings()
            .filter(|run| run.is_round() && !run.is_over())
    }

    /// Lets go of the open sittings that `begun` takes the place of.
    pub(super) fn make_room(&mut self, begun: &Run) {
        if !begun.is_round() {
            // A question by itself puts no round aside.
            self.open.retain(Run::is_round);
            return;
        }
        let aside = self.puts_aside(begun).map(|run| run.sitting);
        self.open
            .retain(|run| Some(run.sitting) != aside && !is_replaced(run, begun));
    }

    /// The round that has no room any more when `begun` begins: the oldest, but a lesson's own last, for what
    /// else is practised can be chosen again.
    pub fn puts_aside(&self, begun: &Run) -> Option<&Run> {
        let kept = |run: &&Run| run.is_round() && !is_replaced(run, begun);
        let mut rounds: Vec<&Run> = self.open.iter().filter(kept).collect();
        if !begun.is_round() || rounds.len() < KEPT {
            return None;
        }
        rounds.sort_by_key(|run| run.mode == Mode::Check);
        rounds.first().copied()
    }

    /// The sitting of this kind over these questions that can be gone on with.
    pub fn left(&self, course: &Course, mode: Mode, scope: &Scope) -> Option<&Run> {
        self.sittings()
            .find(|run| !run.is_over() && run.mode == mode && scope.holds(course, &run.questions))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::event::{Asked, Event, Stamp};
    use crate::domain::id::SittingId;

    fn began(number: u128, mode: Mode, questions: &[&str]) -> Event {
        let asked = |id: &&str| Asked {
            id: (*id).into(),
            version: 1,
        };
        Event::SittingBegan {
            sitting: SittingId(Uuid::from_u128(number)),
            mode,
            seed: 1,
            attempt: None,
            questions: questions.iter().map(asked).collect(),
            limit_s: None,
        }
    }

    /// The numbers of the rounds that can be gone on with after these began.
    fn left(begun: &[(u128, Mode)]) -> Vec<u128> {
        let mut progress = Progress::default();
        for (number, mode) in begun {
            let event = began(*number, *mode, &["q0", "q1"]);
            progress.apply(&event, Stamp::NONE);
        }
        let rounds = progress.rounds();
        rounds.map(|run| run.sitting.0.as_u128()).collect()
    }

    #[test]
    fn another_round_puts_none_aside_until_there_are_too_many() {
        use Mode::{Check, Practice, Review};
        assert_eq!(left(&[(1, Practice), (2, Review)]), [2, 1]);
        let four = [(1, Practice), (2, Check), (3, Practice), (4, Practice)];
        assert_eq!(left(&four[..3]), [3, 2, 1]);
        assert_eq!(left(&four), [4, 3, 2]);
    }

    #[test]
    fn practice_pushes_out_no_round_of_a_lesson_while_there_is_another() {
        use Mode::{Check, Practice};
        let begun = [(1, Check), (2, Practice), (3, Check), (4, Practice)];
        assert_eq!(left(&begun), [4, 3, 1]);
        let lessons = [(1, Check), (2, Check), (3, Check), (4, Practice)];
        assert_eq!(left(&lessons), [4, 3, 2]);
    }

    #[test]
    fn a_new_review_takes_the_place_of_the_one_that_was_left() {
        use Mode::{Practice, Pretest, Review};
        let again = [(1, Review), (2, Practice), (3, Review)];
        assert_eq!(left(&again), [3, 2]);
        assert_eq!(left(&[(1, Pretest), (2, Review), (3, Pretest)]), [3, 2]);
    }
}
