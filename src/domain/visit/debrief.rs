//! Looks back on a visit that has ended: what came of it, which turns mattered, what stayed hidden.
//!
//! These are the data; the wording is the screens'.

use super::super::id::{EndingId, FactId, MeterId, RubricId, ValueId};
use super::super::lang::Text;
use super::plan::Plan;
use super::run::{Run, Taken};
use super::state::Test;
use super::turns::{KeyTurn, key_turns};
use super::{Criterion, Ending, Grade, Visit};

/// How a visit went.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Debrief {
    /// How it ended.
    pub ending: EndingId,
    /// How good that is.
    pub class: Grade,
    /// What the rubric says, in the order of the file.
    pub rubric: Vec<Judged>,
    /// How the meters moved, in the order of the file.
    pub meters: Vec<Series>,
    /// The turns that mattered, at most three, in their order.
    pub turns: Vec<KeyTurn>,
    /// The facts that stayed hidden, in the order of the file.
    pub hidden: Vec<Hidden>,
    /// The facts that were found out.
    pub known: Vec<(FactId, ValueId)>,
}

/// A line of the rubric, judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judged {
    /// Which line.
    pub id: RubricId,
    /// How good it was.
    pub grade: Grade,
    /// The turns that set a mark or found a fact that its conditions name, from 1.
    pub evidence: Vec<u16>,
}

/// How a meter moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Series {
    /// Which meter.
    pub meter: MeterId,
    /// Its value at the start and after each turn.
    pub values: Vec<u8>,
}

/// A fact that stayed hidden.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hidden {
    /// Which fact.
    pub fact: FactId,
    /// What it was.
    pub value: ValueId,
    /// What would have shown it.
    pub question: Text,
    /// The last turn in which it was asked for and not told.
    pub asked: Option<u16>,
}

impl Debrief {
    /// Looks back on a play; nothing while it goes on.
    pub fn of(run: &Run) -> Option<Self> {
        let Ending { id, class, .. } = run.ended()?;
        let taken = run.taken();
        let (known, hidden) = facts(run, &taken);
        Some(Self {
            ending: id.clone(),
            class: *class,
            rubric: rubric(run, &taken),
            meters: series(run),
            turns: key_turns(run, &taken),
            hidden,
            known,
        })
    }

    /// What to do better of what the visit looks at: the first of the worst, where anything was not good.
    pub fn weakest<'a>(&self, visit: &'a Visit) -> Option<&'a Criterion> {
        let worst = self.rubric.iter().min_by_key(|line| line.grade)?;
        visit
            .criterion(&worst.id)
            .filter(|_| worst.grade < Grade::Good)
    }
}

fn rubric(run: &Run, taken: &[Taken<'_>]) -> Vec<Judged> {
    let plan = run.plan();
    let criteria = plan.visit().rubric.iter().enumerate();
    let judged = |(i, criterion): (usize, &super::Criterion)| Judged {
        id: criterion.id.clone(),
        grade: plan.grade(run.state(), i),
        evidence: taken
            .iter()
            .filter(|turn| is_evidence(plan, i, turn))
            .map(|turn| turn.turn)
            .collect(),
    };
    criteria.map(judged).collect()
}

/// Whether the turn made a mark or a fact true that this line of the rubric asks for.
fn is_evidence(plan: &Plan, criterion: usize, turn: &Taken<'_>) -> bool {
    let Some((good, fair)) = plan.rubric.get(criterion) else {
        return false;
    };
    let mut tests = good.atoms();
    tests.extend(fair.iter().flat_map(|fair| fair.atoms()));
    tests.into_iter().any(|test| {
        matches!(test, Test::Knows(_) | Test::Did(_))
            && test.holds(&turn.after)
            && !test.holds(&turn.before)
    })
}

/// How the meters moved, in the order of the file.
pub(super) fn series(run: &Run) -> Vec<Series> {
    let states = run.states();
    let meters = run.plan().visit().meters.iter().enumerate();
    meters
        .map(|(i, meter)| Series {
            meter: meter.id.clone(),
            values: states.iter().map(|state| state.meter(i)).collect(),
        })
        .collect()
}

fn facts(run: &Run, taken: &[Taken<'_>]) -> (Vec<(FactId, ValueId)>, Vec<Hidden>) {
    let (mut known, mut hidden) = (Vec::new(), Vec::new());
    for (i, fact) in run.plan().visit().facts.iter().enumerate() {
        let Some(value) = run.plan().value(run.state(), i) else {
            continue;
        };
        if run.state().knows(i) {
            known.push((fact.id.clone(), value.id.clone()));
        } else {
            hidden.push(Hidden {
                fact: fact.id.clone(),
                value: value.id.clone(),
                question: fact.question.clone(),
                asked: asked(taken, &fact.id),
            });
        }
    }
    (known, hidden)
}

/// The last turn in which something was said to which the fact could have been told.
fn asked(taken: &[Taken<'_>], fact: &FactId) -> Option<u16> {
    let asks = |turn: &&Taken<'_>| {
        let replies = turn
            .line
            .replies
            .iter()
            .flat_map(|reply| &reply.effect.finds);
        turn.line
            .effect
            .finds
            .iter()
            .chain(replies)
            .any(|found| found == fact)
    };
    taken.iter().rev().find(asks).map(|turn| turn.turn)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::testing::{plan, plan_of, visit};
    use super::*;

    fn debrief(lines: &[&str]) -> Debrief {
        debrief_of(plan(), lines)
    }

    fn debrief_of(plan: Arc<Plan>, lines: &[&str]) -> Debrief {
        let mut run = Run::new(plan, 0, &["case".into()]).unwrap();
        for line in lines {
            assert_eq!(Debrief::of(&run), None, "it goes on");
            run.choose(&(*line).into()).unwrap();
        }
        Debrief::of(&run).unwrap()
    }

    #[test]
    fn a_good_visit_shows_what_was_done_well() {
        let debrief = debrief(&["ask", "who", "propose"]);
        assert_eq!(
            (debrief.ending, debrief.class),
            ("agreed".into(), Grade::Good)
        );
        let evidence: Vec<_> = debrief
            .rubric
            .iter()
            .map(|line| (line.grade, &*line.evidence))
            .collect();
        let good = Grade::Good;
        let expected: [(Grade, &[u16]); 3] = [(good, &[1]), (good, &[1, 2]), (good, &[3])];
        assert_eq!(evidence, expected);
        assert_eq!(debrief.hidden, []);
        assert_eq!(debrief.known.len(), 2);
        assert_eq!(debrief.meters[0].values, [1, 2, 2, 2]);
    }

    #[test]
    fn what_went_wrong_has_its_evidence_and_what_stayed_hidden_its_question() {
        let debrief = debrief(&["pitch", "defer", "show", "leave"]);
        assert_eq!(debrief.rubric[0].evidence, [1], "what made it poor");
        assert_eq!(debrief.meters[0].values, [1, 0, 1, 3, 3]);
        let hidden: Vec<_> = debrief.hidden.iter().map(|h| &*h.question.en).collect();
        assert_eq!(hidden, ["rival?", "decider?"]);
    }

    #[test]
    fn the_first_of_the_worst_is_what_to_do_better() {
        let weakest = |lines| {
            let weakest = debrief(lines).weakest(plan().visit()).cloned();
            weakest.map(|criterion| criterion.id.to_string())
        };
        assert_eq!(weakest(&["ask", "who", "propose"]), None);
        let missed = ["ask", "talk", "propose"];
        assert_eq!(weakest(&missed).as_deref(), Some("learns"));
    }

    #[test]
    fn what_was_asked_and_not_told_names_its_turn() {
        let mut visit = visit();
        let slides = &mut visit.scenes[0].lines[0].replies[0];
        slides.effect.finds.push("rival".into());
        let asked = |plan, lines| -> Vec<Option<u16>> {
            let hidden = debrief_of(plan, lines).hidden;
            hidden.iter().map(|hidden| hidden.asked).collect()
        };
        let lines = ["pitch", "defer", "show", "leave"];
        assert_eq!(asked(plan(), &lines), [None, None]);
        // The slides were not brought, so nothing was told.
        assert_eq!(asked(plan_of(visit), &lines), [Some(1), None]);
    }
}
