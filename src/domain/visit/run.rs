//! One play of a visit: what was said so far, and what can be said now.

use std::sync::Arc;

use super::super::id::{ItemId, LineId};
use super::super::lang::Text;
use super::plan::Plan;
use super::rules::Unprepared;
use super::state::{State, Turn, bit};
use super::{Ending, Fact, Line, Reply, Scene};

/// One play of a visit. It is its choices and its seed; everything else follows from them.
#[derive(Clone, Debug)]
pub struct Run {
    plan: Arc<Plan>,
    seed: u32,
    start: State,
    pub(super) steps: Vec<Step>,
}

/// One turn, in positions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Step {
    before: State,
    line: usize,
    turn: Turn,
}

/// One turn that was taken: what was said, and what it did.
#[derive(Clone, Debug)]
pub struct Taken<'a> {
    /// Which turn, from 1.
    pub turn: u16,
    /// The scene in which it was.
    pub scene: &'a Scene,
    /// What the person had said.
    pub heard: &'a Text,
    /// What the learner said.
    pub line: &'a Line,
    /// What the person answered.
    pub reply: &'a Reply,
    /// Where things stood before.
    pub before: State,
    /// Where things stood after.
    pub after: State,
    /// What the meters showed after, in the order of the file.
    pub meters: Vec<u8>,
    /// The facts that came out in this turn.
    pub found: Vec<&'a Fact>,
}

/// Why something cannot be said.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// It is not on offer here and now.
    #[error("`{0}` is not on offer here")]
    NotOffered(LineId),
    /// The visit is over.
    #[error("the visit has ended")]
    Ended,
}

impl Run {
    /// A new play.
    ///
    /// # Errors
    /// When an item to bring is unknown or there is not time enough.
    pub fn new(plan: Arc<Plan>, seed: u32, brought: &[ItemId]) -> Result<Self, Unprepared> {
        let start = plan.start(seed, brought)?;
        Ok(Self {
            plan,
            seed,
            start,
            steps: Vec::new(),
        })
    }

    /// A play with what was brought some time, as far as it is still there.
    pub(super) fn with(plan: Arc<Plan>, seed: u32, brought: &[ItemId]) -> Self {
        let items = plan.visit().prepare.items.iter().enumerate();
        let there = items.filter(|(_, item)| brought.contains(&item.id));
        let bits = there.fold(0, |bits, (i, _)| bits | bit(i));
        let start = plan.start_with(seed, bits);
        Self {
            plan,
            seed,
            start,
            steps: Vec::new(),
        }
    }

    /// Says a line.
    ///
    /// # Errors
    /// When it is not on offer; the play stays as it was.
    pub fn choose(&mut self, line: &LineId) -> Result<(), Refused> {
        let before = *self.state();
        let scene = self.scene().ok_or(Refused::Ended)?;
        let position = scene.lines.iter().position(|offer| offer.id == *line);
        let (line, turn) = position
            .and_then(|line| Some((line, self.plan.choose(&before, line)?)))
            .ok_or_else(|| Refused::NotOffered(line.clone()))?;
        self.steps.push(Step { before, line, turn });
        Ok(())
    }

    /// What is played.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// What picked the facts' values.
    pub fn seed(&self) -> u32 {
        self.seed
    }

    /// Where the play stands.
    pub fn state(&self) -> &State {
        self.steps
            .last()
            .map_or(&self.start, |step| &step.turn.state)
    }

    /// Where the play began.
    pub fn start(&self) -> &State {
        &self.start
    }

    /// How many lines were said.
    pub fn turn(&self) -> u16 {
        self.state().turn()
    }

    /// What was brought, in the order of the file.
    pub fn brought(&self) -> Vec<ItemId> {
        let items = self.plan.visit().prepare.items.iter().enumerate();
        items
            .filter(|(i, _)| self.start.brought(*i))
            .map(|(_, item)| item.id.clone())
            .collect()
    }

    /// The scene in which the play is, unless it has ended.
    pub fn scene(&self) -> Option<&Scene> {
        self.plan.visit().scenes.get(self.state().scene()?)
    }

    /// What the person says in this scene, unless the visit has ended.
    pub fn says(&self) -> Option<&Text> {
        let says = self.plan.says(self.state())?;
        Some(&self.scene()?.says.get(says)?.text)
    }

    /// What can be said now, in the order of the file.
    pub fn offers(&self) -> Vec<&Line> {
        self.plan.offers(self.state())
    }

    /// How it ended, if it has.
    pub fn ended(&self) -> Option<&Ending> {
        self.plan.ending(self.state())
    }

    /// The turns that were taken.
    pub fn taken(&self) -> Vec<Taken<'_>> {
        self.steps.iter().filter_map(|s| self.told(s)).collect()
    }

    /// The last turn that was taken.
    pub fn last(&self) -> Option<Taken<'_>> {
        self.told(self.steps.last()?)
    }

    /// The positions of the lines that were said.
    pub(super) fn positions(&self) -> Vec<usize> {
        self.steps.iter().map(|step| step.line).collect()
    }

    /// Where the play stood at the start and after each turn.
    pub(super) fn states(&self) -> Vec<State> {
        let after = self.steps.iter().map(|step| step.turn.state);
        std::iter::once(self.start).chain(after).collect()
    }

    fn told(&self, step: &Step) -> Option<Taken<'_>> {
        let visit = self.plan.visit();
        let scene = visit.scenes.get(step.before.scene()?)?;
        let line = scene.lines.get(step.line)?;
        let (before, after) = (step.before, step.turn.state);
        let facts = visit.facts.iter().enumerate();
        let new = |i| after.knows(i) && !before.knows(i);
        Some(Taken {
            turn: after.turn(),
            scene,
            heard: &scene.says.get(self.plan.says(&before)?)?.text,
            line,
            reply: line.replies.get(step.turn.reply)?,
            before,
            after,
            meters: (0..visit.meters.len()).map(|i| after.meter(i)).collect(),
            found: facts.filter(|(i, _)| new(*i)).map(|(_, f)| f).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Notebook;
    use super::super::testing::plan;
    use super::*;

    fn said(run: &mut Run, lines: &[&str]) {
        for line in lines {
            run.choose(&(*line).into()).unwrap();
        }
    }

    #[test]
    fn a_talk_goes_from_scene_to_scene() {
        let mut run = Run::new(plan(), 0, &["case".into()]).unwrap();
        assert_eq!(run.says().unwrap().en, "Be quick.");
        assert_eq!(run.meters()[0].state.id, "guarded".into());
        said(&mut run, &["ask"]);
        let last = run.last().unwrap();
        assert_eq!(last.heard.en, "Be quick.");
        assert_eq!(last.reply.text.en, "I carry another.");
        assert_eq!((last.turn, last.meters), (1, vec![2]));
        assert_eq!(last.found[0].id, "rival".into());
        assert_eq!(run.says().unwrap().en, "Well?");
        assert_eq!(run.meters()[0].state.id, "polite".into());
        said(&mut run, &["who", "propose"]);
        assert_eq!(run.ended().unwrap().id, "agreed".into());
        assert_eq!(run.choose(&"leave".into()), Err(Refused::Ended));
        assert!(run.offers().is_empty() && run.says().is_none());
    }

    #[test]
    fn what_is_not_on_offer_changes_nothing() {
        let mut run = Run::new(plan(), 0, &[]).unwrap();
        said(&mut run, &["ask"]);
        let before = *run.state();
        for line in ["show", "pitch", "nonsense"] {
            let refused = run.choose(&line.into());
            assert_eq!(refused, Err(Refused::NotOffered(line.into())));
        }
        assert_eq!(*run.state(), before);
    }

    #[test]
    fn the_notebook_fills_with_what_was_found_out() {
        let mut run = Run::new(plan(), 1, &[]).unwrap();
        let noted = |run: &Run, line| {
            let notes = run.notebook();
            let note = notes.iter().find(|note| note.line == line).unwrap();
            let values = note.facts.iter().map(|(_, value)| value.cloned());
            values.collect::<Vec<_>>()
        };
        assert_eq!(noted(&run, Notebook::ComparableProducts), [None]);
        assert_eq!(noted(&run, Notebook::Customers), []);
        said(&mut run, &["ask"]);
        let value = noted(&run, Notebook::ComparableProducts).remove(0);
        assert_eq!(value.unwrap().id, "nobody".into());
    }
}
