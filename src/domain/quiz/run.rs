//! One sitting with questions, from its beginning to its end: a fold over its events.

use std::collections::{HashMap, VecDeque};

use super::{Question, Score};
use crate::domain::course::Renamed;
use crate::domain::event::{Answer, Asked, Event, Mode};
use crate::domain::id::{OptionId, QuestionId, SittingId};
use crate::domain::seed::Seed;

/// How many other questions lie between a wrong answer and the same question again, where there
/// are so many.
const APART: usize = 3;

/// One sitting.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// Its id.
    pub sitting: SittingId,
    /// How its questions behave.
    pub mode: Mode,
    /// Orders the options.
    pub seed: u32,
    /// Its questions, in the order they are first asked.
    pub questions: Vec<Asked>,
    /// What is still to be asked; the first is being asked now.
    queue: VecDeque<QuestionId>,
    /// What there is already of the answer to the question that is being asked.
    draft: Option<(QuestionId, Draft)>,
    /// What was given for each question that was asked, in order.
    given: HashMap<QuestionId, Vec<Given>>,
    /// Whether it was ended.
    ended: bool,
}

/// An answer that is not given yet.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    /// The answer so far.
    pub answer: Answer,
    /// How many hints were looked at.
    pub hints: u8,
    /// How sure the learner is, 1 to 3.
    pub sure: Option<u8>,
}

/// What was given for a question.
#[derive(Clone, PartialEq, Debug)]
pub enum Given {
    /// An answer of the learner's own.
    Answered {
        /// From 0 to 1.
        score: f64,
        /// How sure the learner was, 1 to 3.
        sure: Option<u8>,
    },
    /// Nothing: the answer was looked at.
    Shown,
    /// Nothing: it was left out.
    Skipped,
}

/// How many questions were dealt with in which way, by what was given first for each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Those that were answered rightly.
    pub right: usize,
    /// Those that were answered, rightly or not.
    pub answered: usize,
    /// Those of which the answer was looked at.
    pub shown: usize,
    /// Those that were left out.
    pub skipped: usize,
}

impl<'a> FromIterator<&'a Given> for Tally {
    fn from_iter<I: IntoIterator<Item = &'a Given>>(all: I) -> Self {
        let mut tally = Self::default();
        for given in all {
            tally.right += usize::from(given.is_right());
            match given {
                Given::Answered { .. } => tally.answered += 1,
                Given::Shown => tally.shown += 1,
                Given::Skipped => tally.skipped += 1,
            }
        }
        tally
    }
}

impl Given {
    /// Whether it was an answer, and fully right.
    pub fn is_right(&self) -> bool {
        matches!(self, Self::Answered { score, .. } if *score >= 1.0)
    }
}

impl Run {
    /// A sitting that begins with `questions`.
    pub fn new(sitting: SittingId, mode: Mode, seed: u32, questions: Vec<Asked>) -> Self {
        Self {
            sitting,
            mode,
            seed,
            queue: questions.iter().map(|asked| asked.id.clone()).collect(),
            questions,
            draft: None,
            given: HashMap::new(),
            ended: false,
        }
    }

    /// The sitting that `event` begins. An exam is none: it is no fold of this kind.
    pub fn begun_by(event: &Event) -> Option<Self> {
        match event {
            Event::SittingBegan {
                sitting,
                mode,
                seed,
                questions,
                ..
            } if *mode != Mode::Exam => Some(Self::new(*sitting, *mode, *seed, questions.clone())),
            _ => None,
        }
    }

    /// Takes over what happened; events of other sittings change nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Answered {
                sitting,
                question,
                score,
                shown,
                sure,
                ..
            } if *sitting == self.sitting => {
                let (score, sure) = (*score, *sure);
                let given = if *shown {
                    Given::Shown
                } else {
                    Given::Answered { score, sure }
                };
                // What is asked before a lesson is asked once.
                let again = !given.is_right() && self.mode != Mode::Pretest;
                self.take(question, given, again);
            }
            Event::Drafted {
                sitting,
                question,
                answer,
                hints,
                sure,
                ..
            } if *sitting == self.sitting => {
                let (answer, hints, sure) = (answer.clone(), *hints, *sure);
                let draft = Draft {
                    answer,
                    hints,
                    sure,
                };
                self.draft = Some((question.clone(), draft));
            }
            Event::Skipped { sitting, question } if *sitting == self.sitting => {
                self.take(question, Given::Skipped, false);
            }
            Event::SittingEnded { sitting, .. } if *sitting == self.sitting => self.ended = true,
            _ => {}
        }
    }

    fn take(&mut self, question: &QuestionId, given: Given, again: bool) {
        let Some(at) = self.queue.iter().position(|id| id == question) else {
            return;
        };
        self.queue.remove(at);
        self.draft = None;
        self.given.entry(question.clone()).or_default().push(given);
        if again {
            let place = APART.min(self.queue.len());
            self.queue.insert(place, question.clone());
        }
    }

    /// Leaves out questions that the course no longer has.
    pub fn keep(&mut self, known: impl Fn(&QuestionId) -> bool) {
        self.queue.retain(&known);
        self.questions.retain(|asked| known(&asked.id));
    }

    /// Takes over what was renamed in another version of the course.
    pub fn rename(&mut self, renamed: &Renamed) {
        let now = |id: &mut QuestionId| *id = renamed.question(id).clone();
        self.queue.iter_mut().for_each(now);
        self.questions
            .iter_mut()
            .for_each(|asked| now(&mut asked.id));
        if let Some((question, _)) = &mut self.draft {
            now(question);
        }
        let given = std::mem::take(&mut self.given).into_iter();
        self.given = given
            .map(|(id, given)| (renamed.question(&id).clone(), given))
            .collect();
    }

    /// The question that is being asked.
    pub fn current(&self) -> Option<&QuestionId> {
        self.queue.front()
    }

    /// What there is already of the answer to it.
    pub fn draft(&self) -> Option<&Draft> {
        let (question, draft) = self.draft.as_ref()?;
        (Some(question) == self.current()).then_some(draft)
    }

    /// Whether it is a round, which is summed up: all but one question of a lesson that is asked by itself.
    pub fn is_round(&self) -> bool {
        self.questions.len() > 1 || self.mode != Mode::Check
    }

    /// Whether the question will be asked (again).
    pub fn is_waiting(&self, question: &QuestionId) -> bool {
        self.queue.contains(question)
    }

    /// Whether the question being asked was asked before in this sitting.
    pub fn is_again(&self) -> bool {
        self.current().is_some_and(|id| self.given.contains_key(id))
    }

    /// The number of the question being asked, from 1, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        let begun = self.given.len() + usize::from(!self.is_again());
        (begun.min(self.questions.len()), self.questions.len())
    }

    /// How many of its questions were never given anything.
    pub fn unasked(&self) -> usize {
        let asked = self.questions.iter();
        asked
            .filter(|asked| !self.given.contains_key(&asked.id))
            .count()
    }

    /// How many times it still asks, as far as that is known: what is wrong comes back.
    pub fn waiting(&self) -> usize {
        self.queue.len()
    }

    /// Whether there is nothing left to ask, or it was ended.
    pub fn is_over(&self) -> bool {
        self.ended || self.queue.is_empty()
    }

    /// Whether it was ended by the learner or by its last answer, and the log knows it.
    pub fn is_ended(&self) -> bool {
        self.ended
    }

    /// Whether anything was given yet.
    pub fn is_begun(&self) -> bool {
        !self.given.is_empty()
    }

    /// What was given first for `question`.
    pub fn first(&self, question: &QuestionId) -> Option<&Given> {
        self.given.get(question)?.first()
    }

    /// How its questions were dealt with.
    pub fn tally(&self) -> Tally {
        let given = self.given.values();
        given.filter_map(|given| given.first()).collect()
    }

    /// The questions whose first answer was not right, or that were left out, in order.
    pub fn missed(&self) -> Vec<Asked> {
        let missed = |asked: &&Asked| {
            let given = self.first(&asked.id);
            given.is_some_and(|given| !given.is_right())
        };
        self.questions.iter().filter(missed).cloned().collect()
    }

    /// The parts of `question` in the order in which this sitting asks it now. Each time it comes
    /// back all of them stand elsewhere, so that what is remembered is not a place.
    pub fn order<'a>(&self, question: &'a Question) -> Vec<&'a OptionId> {
        let id = &question.id;
        let mut parts = question.parts();
        Seed::new(self.seed, id.as_str()).shuffle(&mut parts);
        let times = self.given.get(id).map_or(0, Vec::len);
        for time in (1..=times).filter(|_| question.parts().len() > 1) {
            let before = parts.clone();
            let mut seed = Seed::new(self.seed, &format!("{id} {time}"));
            while parts.iter().zip(&before).any(|(now, before)| now == before) {
                seed.shuffle(&mut parts);
            }
        }
        parts
    }
}

/// The event of an answer to `question`.
pub fn answered(run: &Run, question: &Question, answer: Answer, help: Help, took_ms: u64) -> Event {
    let score = if help.shown {
        Score::NONE
    } else {
        question.grade(&answer)
    };
    Event::Answered {
        sitting: run.sitting,
        question: question.id.clone(),
        version: question.version,
        answer,
        score: score.share(),
        hints: help.hints,
        shown: help.shown,
        took_ms,
        sure: help.sure,
        left_s: None,
    }
}

/// What went with an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Help {
    /// How many hints were looked at.
    pub hints: u8,
    /// Whether the answer was shown.
    pub shown: bool,
    /// How sure the learner was, 1 to 3.
    pub sure: Option<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::{Both, Text};
    use crate::domain::quiz::Level;
    use crate::domain::quiz::kind::{Kind, single};
    use proptest::prelude::*;

    fn run(count: usize) -> Run {
        let questions = (0..count)
            .map(|n| Asked {
                id: format!("q{n}").into(),
                version: 1,
            })
            .collect();
        Run::new(SittingId(uuid::Uuid::nil()), Mode::Practice, 7, questions)
    }

    fn answer(run: &mut Run, score: f64) {
        give(run, score, false);
    }

    fn show(run: &mut Run) {
        give(run, 0.0, true);
    }

    fn skip(run: &mut Run) {
        let question = run.current().cloned().unwrap();
        let sitting = run.sitting;
        run.apply(&Event::Skipped { sitting, question });
    }

    fn draft(run: &mut Run, sure: u8) {
        let question = run.current().cloned().unwrap();
        run.apply(&Event::Drafted {
            sitting: run.sitting,
            question,
            answer: Answer::Options(vec!["o1".into()]),
            hints: 1,
            sure: Some(sure),
            left_s: None,
        });
    }

    #[test]
    fn a_draft_lasts_until_its_question_is_done_with() {
        let mut run = run(3);
        assert_eq!(run.draft(), None);
        draft(&mut run, 1);
        draft(&mut run, 2);
        assert_eq!(run.draft().and_then(|draft| draft.sure), Some(2));
        answer(&mut run, 0.0);
        assert_eq!(run.draft(), None);
        draft(&mut run, 3);
        skip(&mut run);
        assert_eq!(run.draft(), None);
    }

    /// The question `q0` with this many options.
    fn choice(parts: usize) -> Question {
        let option = |n: usize| single::Choice {
            id: format!("o{n}").into(),
            right: n == 0,
            text: Text::default(),
            why: Text::default(),
        };
        Question {
            id: "q0".into(),
            version: 1,
            objective: "roles".into(),
            slides: vec![],
            level: Level::Recall,
            teaches: "lesson/page".into(),
            beyond: false,
            ask: Text::default(),
            hints: Both::default(),
            why: Text::default(),
            kind: Kind::Single((0..parts).map(option).collect()),
        }
    }

    fn give(run: &mut Run, score: f64, shown: bool) {
        let question = run.current().cloned().unwrap();
        run.apply(&Event::Answered {
            sitting: run.sitting,
            question,
            version: 1,
            answer: Answer::Options(vec![]),
            score,
            hints: 0,
            shown,
            took_ms: 0,
            sure: None,
            left_s: None,
        });
    }

    fn asked(run: &Run) -> &str {
        run.current().map_or("", QuestionId::as_str)
    }

    #[test]
    fn a_wrong_one_comes_back_three_questions_later() {
        let mut run = run(5);
        answer(&mut run, 0.0);
        for expected in ["q1", "q2", "q3"] {
            assert_eq!(asked(&run), expected);
            answer(&mut run, 1.0);
        }
        assert_eq!(asked(&run), "q0");
        assert!(run.is_again());
        answer(&mut run, 1.0);
        assert_eq!(asked(&run), "q4");
        answer(&mut run, 1.0);
        assert!(run.is_over());
        let tally = run.tally();
        assert_eq!(
            (tally.right, tally.answered),
            (4, 5),
            "only the first counts"
        );
        assert_eq!(run.missed().len(), 1);
    }

    #[test]
    fn a_part_right_is_not_right() {
        let mut run = run(1);
        answer(&mut run, 0.75);
        assert_eq!((asked(&run), run.tally().right), ("q0", 0));
    }

    #[test]
    fn a_skipped_one_does_not_come_back_but_is_missed() {
        let mut run = run(2);
        skip(&mut run);
        answer(&mut run, 1.0);
        assert!(run.is_over());
        assert_eq!(run.missed()[0].id, "q0".into());
    }

    #[test]
    fn what_was_looked_at_or_left_out_was_not_answered() {
        let mut run = run(4);
        answer(&mut run, 1.0);
        answer(&mut run, 0.5);
        show(&mut run);
        skip(&mut run);
        let expected = Tally {
            right: 1,
            answered: 2,
            shown: 1,
            skipped: 1,
        };
        assert_eq!(run.tally(), expected);
        let missed: Vec<_> = run.missed().into_iter().map(|asked| asked.id).collect();
        assert_eq!(missed, ["q1".into(), "q2".into(), "q3".into()]);
        // Once it was looked at, a right answer is not the learner's first any more.
        answer(&mut run, 1.0);
        answer(&mut run, 1.0);
        assert_eq!((run.is_over(), run.tally()), (true, expected));
    }

    #[test]
    fn each_time_a_question_is_asked_every_part_stands_elsewhere() {
        for parts in 2..=6 {
            let question = choice(parts);
            let mut run = run(1);
            for _ in 0..20 {
                let before: Vec<_> = run.order(&question).into_iter().cloned().collect();
                answer(&mut run, 0.0);
                let after = run.order(&question);
                assert!(
                    !before
                        .iter()
                        .zip(&after)
                        .any(|(before, now)| before == *now)
                );
            }
        }
        let mut run = run(1);
        answer(&mut run, 0.0);
        assert_eq!(run.order(&choice(1)).len(), 1, "there is no other order");
    }

    #[test]
    fn the_same_events_lead_to_the_same_order() {
        let question = choice(4);
        let mut orders = [run(1), run(1)].map(|mut run| {
            answer(&mut run, 0.0);
            show(&mut run);
            run.order(&question)
                .into_iter()
                .cloned()
                .collect::<Vec<_>>()
        });
        assert_eq!(orders[0], orders[1]);
        orders[0].sort();
        assert_eq!(orders[0].len(), 4, "and nothing is lost");
    }

    #[test]
    fn events_of_another_sitting_change_nothing() {
        let mut run = run(2);
        let before = run.clone();
        run.apply(&Event::Skipped {
            sitting: SittingId(uuid::Uuid::max()),
            question: "q0".into(),
        });
        assert_eq!(run, before);
    }

    proptest! {
        /// Whatever is answered, a sitting in which one is right at last comes to its end, and the
        /// number shown never passes the number of questions.
        #[test]
        fn every_sitting_ends(scores in prop::collection::vec(0..4u8, 1..60), count in 1..12usize) {
            let mut run = run(count);
            for score in scores {
                if run.is_over() { break; }
                let (at, of) = run.place();
                prop_assert!(at >= 1 && at <= of);
                match score {
                    3 => skip(&mut run),
                    2 => answer(&mut run, 1.0),
                    _ => answer(&mut run, f64::from(score) / 2.0),
                }
            }
            for _ in 0..count {
                if !run.is_over() { answer(&mut run, 1.0); }
            }
            prop_assert!(run.is_over());
        }
    }
}
