//! Rebuilds a play from its choices, or as much of it as is wanted.

use std::sync::Arc;

use super::super::id::{ItemId, LineId, SceneId};
use super::plan::Plan;
use super::run::{Run, Taken};

/// A play that was rebuilt from the log.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// The play, as far as the choices held.
    pub run: Run,
    /// The first choice that did not hold: the visit was changed since.
    pub lost: Option<Lost>,
}

/// A choice that no longer holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lost {
    /// Which turn it was, from 1.
    pub turn: u16,
    /// The scene in which it was made.
    pub scene: SceneId,
    /// What was said.
    pub line: LineId,
}

impl Run {
    /// A play from its choices, as the log has them; stops at the first that no longer holds. What was
    /// brought was brought, whatever it would cost today; what is not there any more is left out.
    pub fn replay(
        plan: Arc<Plan>,
        seed: u32,
        brought: &[ItemId],
        choices: impl IntoIterator<Item = (SceneId, LineId)>,
    ) -> Replayed {
        let mut run = Run::with(plan, seed, brought);
        for (scene, line) in choices {
            let here = run.scene().is_some_and(|now| now.id == scene);
            if !here || run.choose(&line).is_err() {
                let turn = run.turn() + 1;
                let lost = Some(Lost { turn, scene, line });
                return Replayed { run, lost };
            }
        }
        Replayed { run, lost: None }
    }

    /// The same play with only its first `turn` turns.
    #[must_use]
    pub fn back_to(&self, turn: u16) -> Self {
        let mut run = self.clone();
        run.steps.truncate(usize::from(turn));
        run
    }

    /// The choices, as [`replay`](Self::replay) takes them.
    pub fn choices(&self) -> Vec<(SceneId, LineId)> {
        let taken = self.taken();
        let ids = |taken: &Taken<'_>| (taken.scene.id.clone(), taken.line.id.clone());
        taken.iter().map(ids).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::plan;
    use super::*;

    #[test]
    fn a_log_that_no_longer_fits_is_followed_as_far_as_it_does() {
        let choices = [("opening", "ask"), ("decide", "sing"), ("close", "leave")];
        let choices = choices.map(|(scene, line)| (scene.into(), line.into()));
        let replayed = Run::replay(plan(), 0, &["gone".into()], choices);
        assert_eq!(replayed.run.turn(), 1);
        let lost = replayed.lost.unwrap();
        assert_eq!((lost.turn, lost.line), (2, "sing".into()));
        let moved = [("margin", "ask")].map(|(scene, line)| (scene.into(), line.into()));
        let replayed = Run::replay(plan(), 0, &[], moved);
        assert_eq!(replayed.lost.unwrap().turn, 1);
    }

    fn walk(seed: u32, brought: Option<bool>, picks: &[usize]) -> Run {
        let brought = brought.map(|case| if case { "case" } else { "slides" }.into());
        let mut run = Run::new(plan(), seed, brought.as_slice()).unwrap();
        for pick in picks {
            let offers = run.offers();
            if offers.is_empty() {
                break;
            }
            let line = offers[pick % offers.len()].id.clone();
            run.choose(&line).unwrap();
        }
        run
    }

    proptest! {
        #[test]
        fn any_walk_ends_in_time_and_can_be_replayed(
            seed: u32,
            brought: Option<bool>,
            picks in prop::collection::vec(any::<usize>(), 4),
            back in 0_u16..6,
        ) {
            let run = walk(seed, brought, &picks);
            prop_assert!(run.ended().is_some());
            prop_assert!(run.turn() <= run.plan().visit().turns);
            for state in run.states() {
                prop_assert!(state.meter(0) <= 4);
            }
            let plan = Arc::clone(run.plan());
            let again = Run::replay(plan, seed, &run.brought(), run.choices());
            prop_assert_eq!(again.lost, None);
            prop_assert_eq!(&again.run.steps, &run.steps);
            let earlier = run.back_to(back);
            prop_assert_eq!(earlier.turn(), back.min(run.turn()));
            prop_assert_eq!(*earlier.state(), run.states()[usize::from(earlier.turn())]);
        }
    }
}
