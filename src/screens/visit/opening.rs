//! How a visit is opened: new, where it was left, from a turn of an earlier play, or to look back on.

use std::sync::Arc;

use crate::domain::event::{self, Event, Mode};
use crate::domain::id::{RunId, VisitId};
use crate::domain::progress::VisitRun;
use crate::domain::visit::{Plan, Run};
use crate::screens::flow::{Cx, Effect};

use super::{Phase, Visit};

impl Visit {
    /// A new visit, to be prepared.
    pub fn prepare(visit: &VisitId, seed: u32, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let plan = cx.shelf.visit(visit)?;
        let items = plan.visit().prepare.items.len();
        let phase = Phase::Prepare(vec![false; items]);
        let mut room = Self::new(plan, RunId(cx.fresh.id), seed, phase);
        room.cursor = Some(0);
        // Whom one meets, and what for, is read first.
        room.from = Some(0);
        Some((room, Vec::new()))
    }

    /// The visit that was not ended.
    pub fn resume(cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let told = cx.progress().visit.as_ref()?;
        // A visit that was changed meanwhile cannot go on: it begins anew.
        let Some((plan, run)) = rebuild(told, cx) else {
            return Self::prepare(&told.visit, told.seed, cx);
        };
        let mut room = Self::new(plan, told.run, told.seed, Phase::Talk(run));
        // The last line may have been saved and the ending not.
        let effects = room.settle().into_iter().map(Effect::Record).collect();
        Some((room, effects))
    }

    /// An earlier visit, on from the end of a turn.
    pub fn from_turn(earlier: RunId, turn: u16, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let (told, plan, run) = earlier_run(earlier, cx)?;
        let run = run.back_to(turn);
        let began = Event::VisitBegan {
            run: RunId(cx.fresh.id),
            visit: told.visit.clone(),
            seed: told.seed,
            mode: Mode::Practice,
            brought: told.brought.clone(),
            from: Some(event::From { run: earlier, turn }),
        };
        let room = Self::new(plan, RunId(cx.fresh.id), told.seed, Phase::Talk(run));
        Some((room, vec![Effect::Record(began)]))
    }

    /// A visit that was ended, to look back on.
    pub fn look_back(earlier: RunId, cx: &Cx) -> Option<Self> {
        let (told, plan, run) = earlier_run(earlier, cx)?;
        run.ended()?;
        Some(Self::new(plan, told.run, told.seed, Phase::of(run)))
    }
}

/// A play that was begun some time, with its plan.
fn earlier_run(id: RunId, cx: &Cx) -> Option<(&VisitRun, Arc<Plan>, Run)> {
    let mut told = cx.progress().visited.iter().chain(&cx.progress().visit);
    let told = told.find(|told| told.run == id)?;
    let (plan, run) = rebuild(told, cx)?;
    Some((told, plan, run))
}

/// The plan and the play of what the log tells. What no longer holds is left out.
fn rebuild(told: &VisitRun, cx: &Cx) -> Option<(Arc<Plan>, Run)> {
    let plan = cx.shelf.visit(&told.visit)?;
    let lines = told.lines.iter().cloned();
    let replayed = Run::replay(Arc::clone(&plan), told.seed, &told.brought, lines).ok()?;
    Some((plan, replayed.run))
}
