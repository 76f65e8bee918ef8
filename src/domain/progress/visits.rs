//! The plays of visits, and what they show: each criterion of a play is evidence for its objective.

use std::collections::BTreeMap;

use super::{Place, Progress};
use crate::domain::course::{Course, CriterionHead, QuestionHead};
use crate::domain::event::{Event, From, Mode};
use crate::domain::id::{
    EndingId, ItemId, LessonId, LineId, ObjectiveId, RubricId, RunId, SceneId, VisitId,
};
use crate::domain::visit::Grade;

/// Of how many of the newest plays the best counts.
const RECENT: usize = 3;

/// A play of a visit, as the log tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VisitRun {
    /// Its id.
    pub run: RunId,
    /// Which visit.
    pub visit: VisitId,
    /// Selects the hidden facts.
    pub seed: u32,
    /// How it is played.
    pub mode: Mode,
    /// What was prepared.
    pub brought: Vec<ItemId>,
    /// The earlier run and turn it goes on from; such a play is for trying out and counts for nothing.
    pub from: Option<From>,
    /// What was said, in order.
    pub lines: Vec<(SceneId, LineId)>,
    /// How it ended, if it has.
    pub ended: Option<Ended>,
}

/// How a play ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ended {
    /// The ending.
    pub ending: EndingId,
    /// How good each behaviour was.
    pub rubric: BTreeMap<RubricId, Grade>,
    /// When it was, among the answers and the plays.
    order: u32,
}

/// What plays of visits show of one objective.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Shown {
    /// Visits that were played to their end, and how many look at this objective.
    pub visits: (usize, usize),
    /// The best of the newest plays: 1 where all of its criteria are good, 0 where all are poor.
    pub best: f64,
    /// Whether a criterion was poor on the newest play.
    pub poor: bool,
}

impl Progress {
    pub(super) fn apply_visit(&mut self, event: &Event) {
        self.last = Some(Place::Visit);
        match event {
            Event::VisitBegan {
                run,
                visit,
                seed,
                mode,
                brought,
                from,
            } => {
                let lines = from.as_ref().map_or(Vec::new(), |from| self.kept(from));
                self.visit = Some(VisitRun {
                    run: *run,
                    visit: visit.clone(),
                    seed: *seed,
                    mode: *mode,
                    brought: brought.clone(),
                    from: from.clone(),
                    lines,
                    ended: None,
                });
            }
            Event::LineChosen {
                run,
                turn,
                scene,
                line,
            } => {
                if let Some(visit) = self.visit.as_mut().filter(|visit| visit.run == *run) {
                    visit.lines.truncate(usize::from(*turn).saturating_sub(1));
                    visit.lines.push((scene.clone(), line.clone()));
                }
            }
            Event::VisitEnded {
                run,
                ending,
                rubric,
            } => {
                if let Some(mut visit) = self.visit.take_if(|visit| visit.run == *run) {
                    visit.ended = Some(Ended {
                        ending: ending.clone(),
                        rubric: rubric.clone(),
                        order: self.next_in_order(),
                    });
                    self.visited.push(visit);
                }
            }
            _ => {}
        }
    }

    /// What an earlier run hands on to the one that goes on from it.
    fn kept(&self, from: &From) -> Vec<(SceneId, LineId)> {
        let mut runs = self.visited.iter().chain(&self.visit);
        let earlier = runs.find(|visit| visit.run == from.run);
        earlier.map_or(Vec::new(), |visit| {
            let turns = usize::from(from.turn);
            visit.lines.iter().take(turns).cloned().collect()
        })
    }

    /// The plays that count, each with how it ended, the newest first.
    fn plays(&self) -> impl Iterator<Item = (&VisitRun, &Ended)> {
        let whole = self.visited.iter().rev().filter(|run| run.from.is_none());
        whole.filter_map(|run| Some((run, run.ended.as_ref()?)))
    }

    /// The newest play that counts of a visit.
    fn newest_play(&self, visit: &VisitId) -> Option<&Ended> {
        let mut plays = self.plays().filter(|(run, _)| run.visit == *visit);
        plays.next().map(|(_, ended)| ended)
    }

    /// What the plays show of an objective.
    pub(super) fn shown(&self, course: &Course, objective: &ObjectiveId) -> Shown {
        let looks = |head: &CriterionHead| head.objective == *objective;
        let visits = course.visits.iter();
        let visits: Vec<_> = visits
            .filter(|head| head.rubric.iter().any(looks))
            .collect();
        let grades = |(run, ended): (&VisitRun, &Ended)| {
            let head = visits.iter().find(|head| head.id == run.visit)?;
            let asked = head.rubric.iter().filter(|criterion| looks(criterion));
            let grades: Vec<Grade> = asked
                .filter_map(|criterion| ended.rubric.get(&criterion.id).copied())
                .collect();
            (!grades.is_empty()).then_some(grades)
        };
        let plays: Vec<Vec<Grade>> = self.plays().filter_map(grades).take(RECENT).collect();
        let played = |id: &VisitId| self.newest_play(id).is_some();
        Shown {
            visits: (
                visits.iter().filter(|head| played(&head.id)).count(),
                visits.len(),
            ),
            best: plays.iter().map(|grades| share(grades)).fold(0.0, f64::max),
            poor: plays
                .first()
                .is_some_and(|newest| newest.contains(&Grade::Poor)),
        }
    }

    /// What poor criteria on the newest play of each visit call for: questions that were not answered since.
    pub(super) fn calls(&self, course: &Course) -> Calls {
        let of_visit = |head: &crate::domain::course::VisitHead| {
            let ended = self.newest_play(&head.id)?;
            let poor = head
                .rubric
                .iter()
                .filter(|criterion| ended.rubric.get(&criterion.id) == Some(&Grade::Poor));
            let calls = poor.map(|criterion| Call {
                objective: criterion.objective.clone(),
                lesson: criterion.teaches.lesson(),
                order: ended.order,
            });
            Some(calls.collect::<Vec<_>>())
        };
        Calls(
            course
                .visits
                .iter()
                .filter_map(of_visit)
                .flatten()
                .collect(),
        )
    }
}

/// What the points of these grades come to, of those that there could be.
fn share(grades: &[Grade]) -> f64 {
    let points: u16 = grades.iter().map(|grade| grade.points()).sum();
    let most = grades.len() * usize::from(Grade::Good.points());
    #[expect(clippy::cast_precision_loss, reason = "a handful of criteria")]
    let share = f64::from(points) / most.max(1) as f64;
    share
}

/// Which questions poor criteria call for.
#[derive(Debug)]
pub(super) struct Calls(Vec<Call>);

/// A criterion was poor: the questions of its objective from the lesson that teaches it are to be asked.
#[derive(Debug)]
struct Call {
    objective: ObjectiveId,
    lesson: LessonId,
    order: u32,
}

impl Calls {
    /// Whether this question is called for, which was last answered at `answered` in the order.
    pub(super) fn for_question(&self, head: &QuestionHead, answered: Option<u32>) -> bool {
        self.0.iter().any(|call| {
            call.objective == head.objective
                && call.lesson == head.teaches.lesson()
                && answered.is_none_or(|answered| answered < call.order)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::course::VisitHead;
    use crate::domain::event::Stamp;
    use crate::domain::lang::Text;
    use crate::domain::quiz::Level;
    use crate::domain::quiz::kind::Name;
    use crate::domain::review::Rating;
    use uuid::Uuid;

    fn course() -> Course {
        let criterion = |id: &str, teaches: &str| CriterionHead {
            id: id.into(),
            objective: "visit".into(),
            teaches: teaches.into(),
        };
        let visit = |id: &str| VisitHead {
            id: id.into(),
            title: Text::default(),
            level: 1,
            turns: 8,
            rubric: vec![
                criterion("asks", "lesson/a"),
                criterion("agrees", "other/b"),
            ],
        };
        Course {
            visits: vec![visit("first"), visit("second")],
            ..Course::default()
        }
    }

    /// Plays a visit: how good it was at asking and at agreeing; `from` an earlier run or not.
    fn play(progress: &mut Progress, visit: &str, asks: Grade, agrees: Grade, from: Option<From>) {
        let run = RunId(Uuid::from_u128(progress.visited.len() as u128));
        let events = [
            Event::VisitBegan {
                run,
                visit: visit.into(),
                seed: 1,
                mode: Mode::Practice,
                brought: Vec::new(),
                from,
            },
            Event::VisitEnded {
                run,
                ending: "ending".into(),
                rubric: [("asks".into(), asks), ("agrees".into(), agrees)].into(),
            },
        ];
        for event in events {
            progress.apply(&event, Stamp::NONE);
        }
    }

    fn question(id: &str, teaches: &str) -> QuestionHead {
        QuestionHead {
            id: id.into(),
            version: 1,
            objective: "visit".into(),
            level: Level::Apply,
            kind: Name::Single,
            teaches: teaches.into(),
        }
    }

    #[test]
    fn the_best_of_the_newest_three_plays_counts_and_a_poor_line_of_the_newest() {
        let (course, mut progress) = (course(), Progress::default());
        let shown = |progress: &Progress| progress.shown(&course, &"visit".into());
        assert_eq!(shown(&progress).visits, (0, 2));
        play(&mut progress, "first", Grade::Good, Grade::Good, None);
        play(&mut progress, "first", Grade::Poor, Grade::Fair, None);
        let now = shown(&progress);
        assert_eq!((now.visits, now.poor), ((1, 2), true));
        assert!((now.best - 1.0).abs() < 1e-9);
        play(&mut progress, "second", Grade::Fair, Grade::Good, None);
        play(&mut progress, "second", Grade::Fair, Grade::Fair, None);
        let now = shown(&progress);
        assert_eq!((now.visits, now.poor), ((2, 2), false));
        assert!((now.best - 0.75).abs() < 1e-9, "the first is too long ago");
        assert_eq!(progress.shown(&course, &"other".into()), Shown::default());
    }

    #[test]
    fn a_play_that_goes_on_from_a_turn_counts_for_nothing() {
        let (course, mut progress) = (course(), Progress::default());
        play(&mut progress, "first", Grade::Fair, Grade::Fair, None);
        let run = progress.visited[0].run;
        let from = Some(From { run, turn: 3 });
        play(&mut progress, "first", Grade::Good, Grade::Poor, from);
        let now = progress.shown(&course, &"visit".into());
        assert!((now.best - 0.5).abs() < 1e-9 && !now.poor);
    }

    #[test]
    fn a_poor_line_calls_for_its_lessons_questions_until_they_are_answered_or_it_goes_better() {
        let (course, mut progress) = (course(), Progress::default());
        let called = |progress: &Progress, head: &QuestionHead| {
            let last = progress.answers.get(&head.id).map(|last| last.order);
            progress.calls(&course).for_question(head, last)
        };
        let [here, elsewhere] = [question("q", "lesson/z"), question("p", "other/b")];
        progress.learn(&here.id, 1, Rating::Good, Stamp::NONE);
        assert!(!called(&progress, &here));
        play(&mut progress, "first", Grade::Poor, Grade::Fair, None);
        assert!(called(&progress, &here) && !called(&progress, &elsewhere));
        progress.learn(&here.id, 1, Rating::Good, Stamp::NONE);
        assert!(!called(&progress, &here));
        play(&mut progress, "first", Grade::Poor, Grade::Fair, None);
        assert!(called(&progress, &here));
        play(&mut progress, "first", Grade::Fair, Grade::Fair, None);
        assert!(!called(&progress, &here));
    }
}
