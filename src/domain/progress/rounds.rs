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

/// Where there are so many `rounds`, the newest first: the oldest, but a lesson's own last, for what else is
/// practised can be chosen again.
fn longest_left<'a>(rounds: &[&'a Run], many: usize) -> Option<&'a Run> {
    // Of several that are least the first is taken.
    let longest = rounds
        .iter()
        .rev()
        .min_by_key(|run| run.mode == Mode::Check);
    longest.copied().filter(|_| rounds.len() >= many)
}

impl Progress {
    /// The sittings that can be gone on with, the newest first.
    pub fn sittings(&self) -> impl Iterator<Item = &Run> {
        self.open.iter().rev()
    }

    /// The rounds that can be gone on with, the newest first.
    pub fn rounds(&self) -> impl Iterator<Item = &Run> {
        let rounds = self.sittings().filter(|run| run.is_round());
        let rounds: Vec<&Run> = rounds.filter(|run| !run.is_over()).collect();
        let older = rounds.get(1..).unwrap_or(&[]);
        let aside = longest_left(older, KEPT).map(|run| run.sitting);
        rounds
            .into_iter()
            .filter(move |run| Some(run.sitting) != aside)
    }

    /// Lets go of the open sittings that `begun` takes the place of. One round more is kept than is offered:
    /// when the newest ends before anything was given, nothing has been put aside.
    pub(super) fn make_room(&mut self, begun: &Run) {
        if !begun.is_round() {
            // A question by itself puts no round aside.
            self.open.retain(Run::is_round);
            return;
        }
        let gone = self.aside_for(begun, KEPT + 1).map(|run| run.sitting);
        self.open
            .retain(|run| Some(run.sitting) != gone && !is_replaced(run, begun));
    }

    /// The round that is no longer offered once something was given in `begun`.
    pub fn puts_aside(&self, begun: &Run) -> Option<&Run> {
        self.aside_for(begun, KEPT)
    }

    fn aside_for(&self, begun: &Run, kept: usize) -> Option<&Run> {
        let stays = |run: &&Run| run.is_round() && !is_replaced(run, begun);
        let rounds: Vec<&Run> = self.sittings().filter(stays).collect();
        longest_left(&rounds, kept).filter(|_| begun.is_round())
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
