//! How an exam begins, or is gone on with.

use crate::domain::event::{Event, Mode};
use crate::domain::exam::{self, Sitting};
use crate::domain::id::SittingId;
use crate::screens::flow::{Cx, Effect};

use super::clock::Clock;
use super::{Exam, Now};

impl Exam {
    /// A new exam; `None` where there is nothing to draw.
    pub fn begin(is_timed: bool, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let (seed, attempt) = cx.progress().next_exam();
        let seed = seed.unwrap_or(cx.fresh.seed);
        let mut questions = exam::drawn(cx.course(), seed, attempt);
        questions.retain(|asked| cx.shelf.question(&asked.id).is_some());
        let minutes = cx.course().exam.minutes;
        let event = Event::SittingBegan {
            sitting: SittingId(cx.fresh.id),
            mode: Mode::Exam,
            seed,
            attempt: Some(attempt),
            questions,
            limit_s: (is_timed && minutes > 0).then(|| minutes.saturating_mul(60)),
        };
        let sitting = Sitting::begun_by(&event)?;
        let room = Self::of(sitting, cx)?;
        Some((room, vec![Effect::Record(event)]))
    }

    /// The exam that was not ended.
    pub fn resume(cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let room = Self::of(cx.progress().exam.clone()?, cx)?;
        Some((room, Vec::new()))
    }

    /// At the question where it was left, or at all of them where the course no longer has that one.
    fn of(sitting: Sitting, cx: &Cx) -> Option<Self> {
        let is_at =
            |at: &usize| sitting.questions.get(*at).map(|asked| &asked.id) == sitting.at.as_ref();
        let at = (0..sitting.questions.len()).find(is_at).unwrap_or(0);
        let mut room = Self {
            clock: Clock::new(sitting.left_s, cx.now),
            sitting,
            at,
            now: Now::Overview(at),
            is_told: false,
            since: cx.now,
            from: None,
        };
        room.show(at, cx);
        (!room.sitting.questions.is_empty()).then_some(room)
    }
}
