//! How a visit is opened: new, where it was left, from a turn of an earlier play, or to look back on.

use std::sync::Arc;

use crate::domain::event::{self, Event, Mode};
use crate::domain::id::{RunId, VisitId};
use crate::domain::played;
use crate::domain::progress::VisitRun;
use crate::domain::visit::Replayed;
use crate::screens::flow::{Cx, Effect};

use super::after::After;
use super::{Phase, Play, Visit};

impl Visit {
    /// A new visit, to be prepared; played as the last one was.
    pub fn prepare(visit: &VisitId, seed: u32, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let plan = cx.shelf.visit(visit)?;
        let items = plan.visit().prepare.items.len();
        let phase = Phase::Prepare(vec![false; items]);
        let last = cx.progress().visited.last();
        let play = Play {
            run: RunId(cx.fresh.id),
            seed,
            mode: last.map_or(Mode::Practice, |told| told.mode),
        };
        let mut room = Self::new(plan, play, phase);
        room.cursor = Some(0);
        // Whom one meets, and what for, is read first.
        room.from = Some(0);
        Some((room, Vec::new()))
    }

    /// The visit that was not ended, on from the last turn that still holds.
    pub fn resume(cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let told = cx.progress().visit.as_ref()?;
        let Replayed { run, lost } = played::again(told, cx.shelf.as_ref())?;
        let mut room = Self::new(Arc::clone(run.plan()), play(told), Phase::Talk(run));
        let lost = lost.map(|_| Effect::Tell(cx.words().visit.goes_on_from));
        // The last line may have been saved and the ending not.
        let ended = room.settle().map(Effect::Record);
        Some((room, lost.into_iter().chain(ended).collect()))
    }

    /// An earlier visit, on from the end of a turn.
    pub fn from_turn(earlier: RunId, turn: u16, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let told = played::told(earlier, cx.progress())?;
        let run = played::again(told, cx.shelf.as_ref())?.run.back_to(turn);
        let play = Play {
            run: RunId(cx.fresh.id),
            ..play(told)
        };
        let began = Event::VisitBegan {
            run: play.run,
            visit: told.visit.clone(),
            seed: told.seed,
            mode: told.mode,
            brought: told.brought.clone(),
            from: Some(event::From { run: earlier, turn }),
        };
        let room = Self::new(Arc::clone(run.plan()), play, Phase::Talk(run));
        Some((room, vec![Effect::Record(began)]))
    }

    /// A visit that was ended, to look back on.
    pub fn look_back(earlier: RunId, cx: &Cx) -> Option<Self> {
        let told = played::told(earlier, cx.progress())?;
        let after = After::of(played::again(told, cx.shelf.as_ref())?.run)?;
        let plan = Arc::clone(after.run.plan());
        Some(Self::new(plan, play(told), Phase::After(after)))
    }
}

/// Which play it was.
fn play(told: &VisitRun) -> Play {
    Play {
        run: told.run,
        seed: told.seed,
        mode: told.mode,
    }
}
