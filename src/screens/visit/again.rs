//! A visit that was changed while it is played: it is played again from its choices, as far as they hold.

use std::sync::Arc;

use crate::domain::visit::{Plan, Replayed, Run};
use crate::screens::flow::{Cx, Effect};

use super::{After, Phase, Visit};

impl Visit {
    /// Takes over the visit as it is now; `None` where it is gone, or where a play that has ended would not
    /// have ended so.
    pub(super) fn play_again(&mut self, cx: &Cx) -> Option<Vec<Effect>> {
        let id = cx.course().renamed.visit(&self.plan.visit().id);
        let plan = cx.shelf.visit(id)?;
        let mut lost = false;
        match &self.phase {
            Phase::Prepare(_) => self.prepare_again(&plan),
            Phase::Talk(run) => {
                let said = self
                    .cursor
                    .and_then(|at| Some(run.offers().get(at)?.id.clone()));
                let again = replay(run, &plan);
                let line = |line: &crate::domain::visit::Line| Some(&line.id) == said.as_ref();
                self.cursor = again.run.offers().into_iter().position(line);
                lost = again.lost.is_some();
                self.phase = Phase::Talk(again.run);
            }
            Phase::After(after) => {
                let mut again = After::of(replay(&after.run, &plan).run)?;
                let last = again.run.turn().saturating_sub(1);
                again.turn = after.turn.map(|turn| turn.min(last));
                self.phase = Phase::After(again);
            }
        }
        self.plan = plan;
        if lost {
            self.instead = None;
        }
        let told = lost.then(|| Effect::Tell(cx.words().visit.goes_on_from));
        let ended = self.settle().map(Effect::Record);
        Some(told.into_iter().chain(ended).collect())
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
fn replay(run: &Run, plan: &Arc<Plan>) -> Replayed {
    let plan = Arc::clone(plan);
    Run::replay(plan, run.seed(), &run.brought(), run.choices())
}
