//! The rules of a play: how it begins, what can be said, and what comes of it.

use super::super::id::ItemId;
use super::plan::{Compiled, Goal, LinePlan, Plan, Push, ScenePlan};
use super::state::{METERS, Place, State, Test, Turn, bit};
use super::{Ending, Grade, Line, Value};

/// Why a visit cannot begin with what was prepared.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unprepared {
    /// There is nothing of this name to prepare.
    #[error("there is no `{0}` to prepare")]
    Unknown(ItemId),
    /// It takes longer than there is time.
    #[error("it takes {cost}, and there is time for {time}")]
    TooLong {
        /// What it would take.
        cost: u32,
        /// What there is.
        time: u32,
    },
}

impl Plan {
    /// Where a play begins: the seed picks the facts' values; an item named twice counts once.
    ///
    /// # Errors
    /// When an item is unknown or there is not time enough.
    pub fn start(&self, seed: u32, brought: &[ItemId]) -> Result<State, Unprepared> {
        let items = &self.visit().prepare.items;
        let mut bits = 0;
        for id in brought {
            let position = items.iter().position(|item| item.id == *id);
            bits |= bit(position.ok_or_else(|| Unprepared::Unknown(id.clone()))?);
        }
        let cost = self.cost(bits);
        let time = u32::from(self.visit().prepare.time);
        if cost > time {
            return Err(Unprepared::TooLong { cost, time });
        }
        Ok(self.start_with(seed, bits))
    }

    /// Where a play begins with these items, be there time for them or not.
    pub(super) fn start_with(&self, seed: u32, brought: u16) -> State {
        let mut meters = [0; METERS];
        for (meter, plan) in meters.iter_mut().zip(&self.visit().meters) {
            *meter = plan.start;
        }
        State {
            place: Place::Scene(0),
            turn: 0,
            meters,
            known: 0,
            brought,
            marks: 0,
            variant: (seed % self.variants()) as u8,
        }
    }

    /// How much time these items take.
    pub(super) fn cost(&self, brought: u16) -> u32 {
        let items = self.visit().prepare.items.iter().enumerate();
        items
            .filter(|(i, _)| brought & bit(*i) != 0)
            .map(|(_, item)| u32::from(item.cost))
            .sum()
    }

    /// Which of the scene's utterances the person says; nothing once the visit has ended.
    pub fn says(&self, state: &State) -> Option<usize> {
        let says = &self.scene(state)?.says;
        says.iter().position(|when| holds(when.as_ref(), state))
    }

    /// The lines on offer, in the order of the file; none once the visit has ended.
    pub fn lines(&self, state: &State) -> impl Iterator<Item = usize> {
        let lines = self.scene(state).map_or(&[][..], |scene| &scene.lines);
        let offered = move |(_, line): &(usize, &LinePlan)| holds(line.when.as_ref(), state);
        lines.iter().enumerate().filter(offered).map(|(i, _)| i)
    }

    /// What can be said, in the order of the file; nothing once the visit has ended.
    pub fn offers<'a>(&'a self, state: &State) -> Vec<&'a Line> {
        let scene = state.scene().and_then(|at| self.visit().scenes.get(at));
        let lines = scene.map_or(&[][..], |scene| &scene.lines);
        let offered = self.lines(state);
        offered.filter_map(|line| lines.get(line)).collect()
    }

    /// What saying this line leads to; nothing where it is not on offer.
    pub fn choose(&self, state: &State, line: usize) -> Option<Turn> {
        let line = self.scene(state)?.lines.get(line)?;
        if !holds(line.when.as_ref(), state) {
            return None;
        }
        let mut next = *state;
        next.turn += 1;
        self.push(&mut next, line.push);
        let mut replies = line.replies.iter().enumerate();
        let (reply, plan) = replies.find(|(_, reply)| holds(reply.when.as_ref(), &next))?;
        self.push(&mut next, plan.push);
        next.place = match plan.goal {
            Goal::End(ending) => Place::Ended(ending),
            Goal::Scene(_) if next.turn >= self.visit().turns => Place::Ended(self.late),
            Goal::Scene(scene) => Place::Scene(scene),
        };
        Some(Turn { state: next, reply })
    }

    fn push(&self, state: &mut State, push: Push) {
        let meters = state.meters.iter_mut().zip(&self.visit().meters);
        for ((value, meter), by) in meters.zip(push.change) {
            *value = value.saturating_add_signed(by).min(meter.max);
        }
        state.known |= push.finds;
        state.marks |= push.marks;
    }

    fn scene(&self, state: &State) -> Option<&ScenePlan> {
        self.scenes.get(state.scene()?)
    }

    /// The ending, if it was reached.
    pub fn ending(&self, state: &State) -> Option<&Ending> {
        self.visit().endings.get(state.ended()?)
    }

    /// How good this line of the rubric is as things stand.
    pub fn grade(&self, state: &State, criterion: usize) -> Grade {
        let Some((good, fair)) = self.rubric.get(criterion) else {
            return Grade::Poor;
        };
        let so = |test: &Test| test.holds(state);
        if good.holds(&so) {
            Grade::Good
        } else if fair.as_ref().is_some_and(|fair| fair.holds(&so)) {
            Grade::Fair
        } else {
            Grade::Poor
        }
    }

    /// What the whole rubric is worth as things stand.
    pub fn total(&self, state: &State) -> u16 {
        (0..self.rubric.len())
            .map(|criterion| self.grade(state, criterion).points())
            .sum()
    }

    /// What the fact turns out to be in this play.
    pub fn value(&self, state: &State, fact: usize) -> Option<&Value> {
        let values = &self.visit().facts.get(fact)?.values;
        values.get(self.digit(usize::from(state.variant), fact))
    }
}

/// Nothing means always.
fn holds(when: Option<&Compiled>, state: &State) -> bool {
    when.is_none_or(|when| when.holds(&|test: &Test| test.holds(state)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{effect, plan, plan_of, reply, visit};
    use super::super::{Reply, To};
    use super::*;

    #[test]
    fn the_seed_goes_round_in_the_facts_values() {
        let plan = plan();
        let values = |seed| {
            let state = plan.start(seed, &[]).unwrap();
            [0, 1].map(|fact| plan.value(&state, fact).unwrap().id.to_string())
        };
        assert_eq!(values(0), ["core", "lin"]);
        assert_eq!(values(1), ["nobody", "lin"]);
        assert_eq!(values(2), ["core", "wu"]);
        assert_eq!(values(7), ["nobody", "wu"]);
    }

    #[test]
    fn one_brings_what_there_is_time_for() {
        let plan = plan();
        assert!(plan.start(0, &["case".into()]).is_ok());
        assert!(plan.start(0, &["case".into(), "case".into()]).is_ok());
        assert_eq!(
            plan.start(0, &["case".into(), "slides".into()]),
            Err(Unprepared::TooLong { cost: 2, time: 1 }),
        );
        assert_eq!(
            plan.start(0, &["cake".into()]),
            Err(Unprepared::Unknown("cake".into())),
        );
    }

    #[test]
    fn what_was_brought_and_done_opens_lines() {
        let plan = plan();
        let offered = |brought: &[ItemId], first| {
            let state = plan.start(0, brought).unwrap();
            let state = plan.choose(&state, first).unwrap().state;
            let state = match state.scene() {
                Some(1) => plan.choose(&state, 1).unwrap().state,
                _ => state,
            };
            plan.lines(&state).collect::<Vec<_>>()
        };
        assert_eq!(offered(&["case".into()], 1), [0, 1, 2]);
        assert_eq!(offered(&[], 1), [1, 2]);
    }

    #[test]
    fn a_line_that_is_not_on_offer_cannot_be_said() {
        let plan = plan();
        let start = plan.start(0, &[]).unwrap();
        let decide = plan.choose(&start, 1).unwrap().state;
        assert_eq!(plan.choose(&decide, 0), None, "nothing was brought");
        assert_eq!(plan.choose(&decide, 3), None, "there are three lines");
    }

    #[test]
    fn the_reply_is_asked_after_the_lines_effect_and_then_has_its_own() {
        let mut visit = visit();
        let line = &mut visit.scenes[0].lines[1];
        line.effect = effect("trust+1 asked");
        line.replies = vec![
            reply("trust below polite", "Unheard.", ""),
            Reply {
                effect: effect("trust+1 ?rival"),
                to: Some(To::Scene("close".into())),
                ..reply("did asked", "Heard.", "")
            },
            reply("", "Otherwise.", ""),
        ];
        let plan = plan_of(visit);
        let turn = plan.choose(&plan.start(0, &[]).unwrap(), 1).unwrap();
        assert_eq!(turn.reply, 1);
        assert_eq!(turn.state.meter(0), 3);
        assert!(turn.state.knows(0));
        assert_eq!(turn.state.scene(), Some(3), "the reply's way goes first");
    }

    #[test]
    fn a_meter_stays_between_nothing_and_its_top() {
        for (by, value) in [("trust-4", 0), ("trust+4", 4)] {
            let mut visit = visit();
            visit.scenes[0].lines[0].effect = effect(by);
            visit.scenes[0].lines[1].effect = effect("asked pitched ?rival");
            let plan = plan_of(visit);
            let turn = plan.choose(&plan.start(0, &[]).unwrap(), 0).unwrap();
            assert_eq!(turn.state.meter(0), value);
        }
    }

    #[test]
    fn when_the_turns_are_used_up_the_visit_is_over() {
        let mut visit = visit();
        visit.turns = 2;
        let plan = plan_of(visit);
        let start = plan.start(0, &[]).unwrap();
        let one = plan.choose(&start, 1).unwrap().state;
        assert_eq!(plan.ending(&one), None);
        let two = plan.choose(&one, 1).unwrap().state;
        assert_eq!(plan.ending(&two).unwrap().id, "late".into());
        assert_eq!(plan.lines(&two).count(), 0);
        assert_eq!(plan.says(&two), None);
    }
}
