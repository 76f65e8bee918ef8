//! Which turns of a visit mattered.

use super::super::id::LineId;
use super::graph::{Graph, MOST};
use super::plan::Plan;
use super::run::{Run, Taken};
use super::state::State;
use super::{Grade, To};

/// A turn that mattered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyTurn {
    /// Which turn, from 1.
    pub turn: u16,
    /// Why it mattered.
    pub why: Mattered,
    /// What a colleague with experience would have said, where the learner said something else.
    pub better: Option<LineId>,
}

/// Why a turn mattered, the weightiest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mattered {
    /// It ended the visit, and badly.
    Ended,
    /// The highest rubric total was in reach before it and not after it.
    Lost,
    /// It lowered a meter.
    Lowered,
    /// The expert's line was on offer and was not said.
    Passed,
    /// The expert's line was said.
    Well,
}

/// The turns that mattered: those that did harm or in which the expert's line was passed over, of all of
/// them the two weightiest, the earlier first; and one in which the expert's
/// line was said, rather one that found something out; two such turns where nothing was passed over.
pub(super) fn key_turns(run: &Run, taken: &[Taken<'_>]) -> Vec<KeyTurn> {
    let lost = lost(run);
    let mut missed = Vec::new();
    let mut well = Vec::new();
    for (turn, lost) in taken.iter().zip(lost) {
        let better = better(run.plan(), turn);
        let why = if ended_badly(run, turn) {
            Some(Mattered::Ended)
        } else if turn.line.expert {
            well.push((turn.found.is_empty(), turn.turn));
            None
        } else if lost {
            Some(Mattered::Lost)
        } else if lowered(&turn.before, &turn.after) {
            Some(Mattered::Lowered)
        } else {
            better.is_some().then_some(Mattered::Passed)
        };
        let turn = turn.turn;
        missed.extend(why.map(|why| KeyTurn { turn, why, better }));
    }
    missed.sort_by_key(|key| (key.why, key.turn));
    well.sort_unstable();
    let done_well = if missed.is_empty() { 2 } else { 1 };
    let well = well.into_iter().take(done_well);
    let well = well.map(|(_, turn)| KeyTurn {
        turn,
        why: Mattered::Well,
        better: None,
    });
    let mut turns: Vec<_> = missed.into_iter().take(2).chain(well).collect();
    turns.sort_by_key(|turn| turn.turn);
    turns
}

/// Whether what was said or answered in this turn led to a poor ending. Where only the turns were used
/// up, no single turn is to blame.
fn ended_badly(run: &Run, turn: &Taken<'_>) -> bool {
    let to = turn.reply.to.as_ref().or(turn.line.to.as_ref());
    let ending = run.plan().ending(&turn.after);
    matches!(to, Some(To::End(_))) && ending.is_some_and(|ending| ending.class == Grade::Poor)
}

/// The expert's line, where it was on offer in this turn and would have led further than what was said:
/// a colleague with experience may well say something else that is as good.
fn better(plan: &Plan, turn: &Taken<'_>) -> Option<LineId> {
    let mut offered = plan.lines(&turn.before);
    let lines = &turn.scene.lines;
    let expert = offered.find(|line| lines.get(*line).is_some_and(|line| line.expert))?;
    let would = plan.choose(&turn.before, expert)?.state;
    let facts = 0..plan.visit().facts.len();
    let learns = facts
        .into_iter()
        .any(|fact| would.knows(fact) && !turn.after.knows(fact));
    let leads_further =
        learns || lowered(&would, &turn.after) || plan.total(&would) > plan.total(&turn.after);
    lines
        .get(expert)
        .filter(|_| leads_further)
        .map(|line| line.id.clone())
}

fn lowered(before: &State, after: &State) -> bool {
    before.meters.iter().zip(&after.meters).any(|(b, a)| a < b)
}

/// For each turn, whether a higher rubric total was in reach before it than after it. In a visit too
/// large to be looked through, nothing counts as lost.
fn lost(run: &Run) -> Vec<bool> {
    let lines = run.positions();
    let Some(graph) = Graph::explore(run.plan(), [*run.start()], MOST) else {
        return vec![false; lines.len()];
    };
    let best = graph.best(run.plan());
    let total = |node: usize| best.get(node).copied().flatten().map(|best| best.total);
    let mut at = 0;
    let mut lost = Vec::new();
    for line in lines {
        let next = graph.follow(at, line).unwrap_or(at);
        lost.push(total(next) < total(at));
        at = next;
    }
    lost
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::{plan, plan_of, visit};
    use super::*;

    fn turns(plan: Arc<Plan>, lines: &[&str]) -> Vec<(u16, Mattered, Option<String>)> {
        let mut run = Run::new(plan, 0, &["case".into()]).unwrap();
        for line in lines {
            run.choose(&(*line).into()).unwrap();
        }
        let turns = key_turns(&run, &run.taken()).into_iter();
        turns
            .map(|turn| {
                (
                    turn.turn,
                    turn.why,
                    turn.better.map(|line| line.to_string()),
                )
            })
            .collect()
    }

    #[test]
    fn the_weightiest_are_told_in_their_order() {
        assert_eq!(
            turns(plan(), &["pitch", "defer", "show", "leave"]),
            [
                (1, Mattered::Lost, Some("ask".into())),
                (2, Mattered::Well, None),
                (3, Mattered::Lost, Some("who".into())),
            ]
        );
    }

    #[test]
    fn what_ended_the_visit_badly_is_told_before_anything_else() {
        let mut visit = visit();
        visit.scenes[3].lines[0].to = Some(To::End("shown-out".into()));
        assert_eq!(
            turns(plan_of(visit), &["pitch", "defer", "show", "leave"]),
            [
                (1, Mattered::Lost, Some("ask".into())),
                (2, Mattered::Well, None),
                (4, Mattered::Ended, Some("propose".into())),
            ]
        );
    }

    #[test]
    fn what_ended_the_visit_badly_is_told_though_nobody_would_know_better() {
        let mut visit = visit();
        visit.scenes[1].lines[0].expert = false;
        assert_eq!(
            turns(plan_of(visit), &["pitch", "promise-the-best"]),
            [
                (1, Mattered::Lost, Some("ask".into())),
                (2, Mattered::Ended, None),
            ]
        );
    }

    #[test]
    fn what_did_harm_is_told_though_nobody_would_know_better() {
        let mut visit = visit();
        for line in visit.scenes.iter_mut().flat_map(|scene| &mut scene.lines) {
            line.expert = line.id.as_str() == "who";
        }
        assert_eq!(
            turns(plan_of(visit), &["pitch", "defer", "show", "leave"]),
            [
                (1, Mattered::Lost, None),
                (3, Mattered::Lost, Some("who".into())),
            ]
        );
    }

    #[test]
    fn a_line_as_good_as_the_experts_is_not_passed_over() {
        let mut visit = visit();
        let mut twin = visit.scenes[0]
            .lines
            .iter()
            .find(|line| line.expert)
            .unwrap()
            .clone();
        (twin.id, twin.expert) = ("twin".into(), false);
        visit.scenes[0].lines.push(twin);
        let told = turns(plan_of(visit), &["twin", "who", "propose"]);
        let well = [2, 3].map(|turn| (turn, Mattered::Well, None));
        assert_eq!(told, well);
    }

    #[test]
    fn no_turn_is_to_blame_where_they_were_used_up() {
        let told = turns(plan(), &["pitch", "defer", "talk", "propose"]);
        let ended = |(_, why, _): &(u16, Mattered, Option<String>)| *why == Mattered::Ended;
        assert!(!told.iter().any(ended), "{told:?}");
    }

    #[test]
    fn where_nothing_was_passed_over_two_good_turns_are_told() {
        let found_out = [(1, Mattered::Well, None), (2, Mattered::Well, None)];
        assert_eq!(turns(plan(), &["ask", "who", "propose"]), found_out);
    }

    #[test]
    fn without_a_loss_a_meter_that_fell_weighs_more_than_a_line_passed_over() {
        let mut visit = visit();
        visit.rubric.clear();
        assert_eq!(
            turns(plan_of(visit), &["pitch", "defer", "talk", "leave"]),
            [
                (1, Mattered::Lowered, Some("ask".into())),
                (2, Mattered::Well, None),
                (3, Mattered::Passed, Some("who".into())),
            ]
        );
    }
}
