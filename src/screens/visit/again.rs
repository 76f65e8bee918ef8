//! A visit that was changed while it is played: it is played again from its choices, as far as they hold.

use std::sync::Arc;

use crate::domain::visit::{Plan, Run};
use crate::screens::flow::{Cx, Effect};

use super::{Phase, Visit};

impl Visit {
    /// Takes over the visit as it is now; `None` where it is gone, or where a play that has ended would not
    /// have ended so.
    pub(super) fn play_again(&mut self, cx: &Cx) -> Option<Vec<Effect>> {
        let id = cx.course().renamed.visit(&self.plan.visit().id);
        let plan = cx.shelf.visit(id)?;
        match &self.phase {
            Phase::Prepare(_) => self.prepare_again(&plan),
            Phase::Talk(run) => {
                let said = self
                    .cursor
                    .and_then(|at| Some(run.offers().get(at)?.id.clone()));
                let run = replay(run, &plan)?;
                let line = |line: &crate::domain::visit::Line| Some(&line.id) == said.as_ref();
                self.cursor = run.offers().into_iter().position(line);
                self.phase = Phase::Talk(run);
            }
            Phase::After(after) => {
                let turn = after.turn;
                let run = replay(&after.run, &plan).filter(|run| run.ended().is_some())?;
                let last = run.turn().saturating_sub(1);
                self.phase = Phase::of(run);
                if let Phase::After(after) = &mut self.phase {
                    after.turn = turn.map(|turn| turn.min(last));
                }
            }
        }
        self.plan = plan;
        let ended = self.settle().into_iter();
        Some(ended.map(Effect::Record).collect())
    }

    /// What was put into the bag stays there, as far as there still is time for it.
    fn prepare_again(&mut self, plan: &Plan) {
        let (brought, _) = self.bag();
        let prepare = &plan.visit().prepare;
        let here = self
            .cursor
            .and_then(|at| self.plan.visit().prepare.items.get(at));
        let same = |item: &crate::domain::visit::Item| Some(&item.id) == here.map(|h| &h.id);
        let place = prepare.items.iter().position(same);
        let last = prepare.items.len().saturating_sub(1);
        self.cursor = place.or(self.cursor.map(|at| at.min(last)));
        let mut time = prepare.time;
        let take = |item: &crate::domain::visit::Item| {
            let left = time
                .checked_sub(item.cost)
                .filter(|_| brought.contains(&item.id));
            time = left.unwrap_or(time);
            left.is_some()
        };
        self.phase = Phase::Prepare(prepare.items.iter().map(take).collect());
    }
}

/// The play on another version of its visit, as far as its choices hold.
fn replay(run: &Run, plan: &Arc<Plan>) -> Option<Run> {
    let plan = Arc::clone(plan);
    let replayed = Run::replay(plan, run.seed(), &run.brought(), run.choices());
    Some(replayed.ok()?.run)
}
