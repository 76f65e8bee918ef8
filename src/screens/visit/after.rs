//! A talk that has ended: from where to play again, what to read, what to save.

use crate::domain::event::Event;
use crate::domain::id::{PageId, RunId};
use crate::domain::visit::{Criterion, Debrief, Run};
use crate::screens::flow::{Cx, Effect, Route, Step};

use super::{Msg, Phase, Visit};

/// A talk that has ended.
#[derive(Clone, Debug)]
pub(super) struct After {
    pub(super) run: Run,
    /// Looked back on once: finding the turns that mattered walks through all that could have been.
    pub(super) debrief: Debrief,
    /// The turn from which to play again, while one chooses it.
    pub(super) turn: Option<u16>,
}

impl After {
    /// What came of a talk; nothing while it goes on.
    pub(super) fn of(run: Run) -> Option<Self> {
        let debrief = Debrief::of(&run)?;
        Some(Self {
            run,
            debrief,
            turn: None,
        })
    }

    /// What the log keeps of it.
    pub(super) fn ended(&self, run: RunId) -> Event {
        let grades = self.debrief.rubric.iter();
        Event::VisitEnded {
            run,
            ending: self.debrief.ending.clone(),
            rubric: grades.map(|line| (line.id.clone(), line.grade)).collect(),
        }
    }

    /// What to do differently.
    pub(super) fn weakest(&self) -> Option<&Criterion> {
        self.debrief.weakest(self.run.plan().visit())
    }

    /// The page that teaches that.
    fn page(&self) -> Option<&PageId> {
        Some(&self.weakest()?.teaches)
    }

    fn go(&mut self, by: isize) {
        let last = self.run.turn().saturating_sub(1);
        if let Some(turn) = &mut self.turn {
            let wanted = turn.saturating_add_signed(i16::try_from(by).unwrap_or(0));
            *turn = wanted.min(last);
        }
    }
}

impl Visit {
    pub(super) fn after(&self) -> Option<&After> {
        match &self.phase {
            Phase::After(after) => Some(after),
            Phase::Prepare(_) | Phase::Talk(_) => None,
        }
    }

    /// Takes what can be said to a talk that has ended.
    pub(super) fn afterwards(&mut self, msg: Msg, cx: &Cx) -> Step {
        let play = self.play;
        let visit = self.plan.visit().id.clone();
        let Phase::After(after) = &mut self.phase else {
            return Step::stay();
        };
        match msg {
            Msg::Turns => after.turn = Some(after.run.turn().saturating_sub(1)),
            Msg::Turn(by) => after.go(by),
            Msg::TurnAt(at) => after.turn = Some(at),
            Msg::FromTurn => {
                let from = after.turn.map(|turn| Route::VisitFrom(play.run, turn));
                return from.map_or(Step::stay(), Step::replace);
            }
            Msg::Cancel => after.turn = None,
            Msg::AnotherCase => {
                let fresh = cx.fresh.seed;
                let is_same = fresh == play.seed;
                let other = if is_same { fresh % 9999 + 1 } else { fresh };
                return Step::replace(Route::VisitSeed(visit, other));
            }
            Msg::Lesson => {
                let page = after.page().cloned();
                return page.map_or(Step::stay(), |page| Step::open(Route::Look(page)));
            }
            Msg::Compare => {
                return Step::open(Route::Compare(play.run));
            }
            Msg::Save => return Step::stay().with(Effect::SaveDebrief(play.run)),
            Msg::Card => return Step::stay().with(Effect::SaveCard),
            _ => return Step::stay(),
        }
        self.from = None;
        Step::stay()
    }
}
