//! One sitting of the exam: a fold over its events.
//!
//! Answers can be changed until it is handed in, so the last one given counts.

use std::collections::HashMap;

use crate::domain::course::Renamed;
use crate::domain::event::{Answer, Asked, Event, Mode, Stamp};
use crate::domain::id::{OptionId, QuestionId, SittingId};
use crate::domain::quiz::Question;
use crate::domain::seed::Seed;

/// One sitting of the exam.
#[derive(Clone, PartialEq, Debug)]
pub struct Sitting {
    /// Its id.
    pub sitting: SittingId,
    /// Draws the questions, and orders them and their options.
    pub seed: u32,
    /// Which attempt it is, from 1.
    pub attempt: u32,
    /// Its questions, in order.
    pub questions: Vec<Asked>,
    /// How much time there was, in seconds; nothing where it was not against the clock.
    pub limit_s: Option<u32>,
    /// How much is left of it.
    pub left_s: Option<u32>,
    /// The question on the screen.
    pub at: Option<QuestionId>,
    /// What was given for each question.
    given: HashMap<QuestionId, Given>,
    /// What is being made of answers.
    drafts: HashMap<QuestionId, Answer>,
    /// When it was handed in, or given up.
    pub ended: Option<Stamp>,
    /// Whether it was handed in.
    pub handed_in: bool,
}

#[derive(Clone, PartialEq, Debug)]
struct Given {
    answer: Answer,
    version: u32,
    score: f64,
}

impl Sitting {
    /// The sitting that `event` begins.
    pub fn begun_by(event: &Event) -> Option<Self> {
        match event {
            Event::SittingBegan {
                sitting,
                mode: Mode::Exam,
                seed,
                attempt,
                questions,
                limit_s,
            } => Some(Self {
                sitting: *sitting,
                seed: *seed,
                attempt: attempt.unwrap_or(1),
                at: questions.first().map(|asked| asked.id.clone()),
                questions: questions.clone(),
                limit_s: *limit_s,
                left_s: *limit_s,
                given: HashMap::new(),
                drafts: HashMap::new(),
                ended: None,
                handed_in: false,
            }),
            _ => None,
        }
    }

    /// Takes over what happened; events of other sittings, and whatever comes after the end, change nothing.
    pub fn apply(&mut self, event: &Event, stamp: Stamp) {
        if event.sitting() != Some(self.sitting) || self.ended.is_some() {
            return;
        }
        match event {
            Event::Answered {
                question,
                version,
                answer,
                score,
                left_s,
                ..
            } if self.asks(question) => {
                let given = Given {
                    answer: answer.clone(),
                    version: *version,
                    score: *score,
                };
                self.given.insert(question.clone(), given);
                self.drafts.remove(question);
                self.left_s = left_s.or(self.left_s);
            }
            Event::Drafted {
                question,
                answer,
                left_s,
                ..
            } if self.asks(question) => {
                self.drafts.insert(question.clone(), answer.clone());
                self.at = Some(question.clone());
                self.left_s = left_s.or(self.left_s);
            }
            // An answer that was taken back.
            Event::Skipped { question, .. } => {
                self.given.remove(question);
            }
            Event::SittingEnded { handed_in, .. } => {
                self.ended = Some(stamp);
                self.handed_in = *handed_in;
            }
            _ => {}
        }
    }

    fn asks(&self, question: &QuestionId) -> bool {
        self.questions.iter().any(|asked| asked.id == *question)
    }

    /// What was given for a question.
    pub fn given(&self, question: &QuestionId) -> Option<&Answer> {
        self.given.get(question).map(|given| &given.answer)
    }

    /// What there is of an answer: what is being made of it, else what was given.
    pub fn draft(&self, question: &QuestionId) -> Option<&Answer> {
        self.drafts.get(question).or_else(|| self.given(question))
    }

    /// The points for a question, from 0 to 1; none where nothing was given.
    pub fn score(&self, question: &QuestionId) -> f64 {
        self.given.get(question).map_or(0.0, |given| given.score)
    }

    /// Each question that was answered, with its version and its points.
    pub fn scores(&self) -> impl Iterator<Item = (&QuestionId, u32, f64)> {
        self.questions.iter().filter_map(|asked| {
            let given = self.given.get(&asked.id)?;
            Some((&asked.id, given.version, given.score))
        })
    }

    /// How many questions are answered. On the screen what is being made counts if it `is_whole`: it is given when
    /// the question is left.
    pub fn answered(&self, is_whole: impl Fn(&QuestionId, &Answer) -> bool) -> usize {
        let is_answered = |asked: &&Asked| {
            let is_here = self.at.as_ref() == Some(&asked.id);
            match self.drafts.get(&asked.id).filter(|_| is_here) {
                Some(draft) => is_whole(&asked.id, draft),
                None => self.given.contains_key(&asked.id),
            }
        };
        self.questions.iter().filter(is_answered).count()
    }

    /// The questions that were not fully right.
    pub fn missed(&self) -> Vec<Asked> {
        let missed = |asked: &&Asked| self.score(&asked.id) < 1.0;
        self.questions.iter().filter(missed).cloned().collect()
    }

    /// The parts of `question` as this sitting orders them.
    pub fn order<'a>(&self, question: &'a Question) -> Vec<&'a OptionId> {
        let mut parts = question.parts();
        let salt = format!("{} {}", question.id, self.attempt);
        Seed::new(self.seed, &salt).shuffle(&mut parts);
        parts
    }

    /// Takes over what was renamed in another version of the course.
    pub fn rename(&mut self, renamed: &Renamed) {
        let now = |id: &QuestionId| renamed.question(id).clone();
        for asked in &mut self.questions {
            asked.id = now(&asked.id);
        }
        self.at = self.at.as_ref().map(now);
        let given = std::mem::take(&mut self.given).into_iter();
        self.given = given.map(|(id, given)| (now(&id), given)).collect();
        let drafts = std::mem::take(&mut self.drafts).into_iter();
        self.drafts = drafts.map(|(id, draft)| (now(&id), draft)).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ID: SittingId = SittingId(Uuid::nil());

    fn sitting() -> Sitting {
        let asked = |id: &str| Asked {
            id: id.into(),
            version: 1,
        };
        Sitting::begun_by(&Event::SittingBegan {
            sitting: ID,
            mode: Mode::Exam,
            seed: 7,
            attempt: Some(2),
            questions: vec![asked("q1"), asked("q2")],
            limit_s: Some(60),
        })
        .unwrap()
    }

    fn answered(question: &str, score: f64, left_s: u32) -> Event {
        Event::Answered {
            sitting: ID,
            question: question.into(),
            version: 1,
            answer: Answer::Options(vec!["a".into()]),
            score,
            hints: 0,
            shown: false,
            took_ms: 1,
            sure: None,
            left_s: Some(left_s),
        }
    }

    fn drafted(question: &str, left_s: u32) -> Event {
        Event::Drafted {
            sitting: ID,
            question: question.into(),
            answer: Answer::Options(vec!["b".into()]),
            hints: 0,
            sure: None,
            left_s: Some(left_s),
        }
    }

    const ENDED: Event = Event::SittingEnded {
        sitting: ID,
        handed_in: true,
    };

    fn after(events: &[Event]) -> Sitting {
        let mut sitting = sitting();
        for event in events {
            sitting.apply(event, Stamp::NONE);
        }
        sitting
    }

    #[test]
    fn the_last_answer_counts_until_it_is_handed_in() {
        let wrong_then_right = [answered("q1", 0.0, 50), answered("q1", 1.0, 40)];
        assert!((after(&wrong_then_right).score(&"q1".into()) - 1.0).abs() < 1e-9);
        let late = [answered("q1", 0.0, 50), ENDED, answered("q1", 1.0, 40)];
        let sitting = after(&late);
        assert!(sitting.score(&"q1".into()) < 1e-9);
        assert_eq!((sitting.handed_in, sitting.left_s), (true, Some(50)));
        let taken_back = Event::Skipped {
            sitting: ID,
            question: "q1".into(),
        };
        let taken_back = after(&[answered("q1", 1.0, 50), taken_back]);
        assert_eq!(taken_back.answered(|_, _| true), 0);
    }

    #[test]
    fn it_goes_on_at_the_question_and_with_the_time_that_were_left() {
        let sitting = after(&[answered("q1", 1.0, 50), drafted("q2", 41)]);
        assert_eq!(sitting.at, Some("q2".into()));
        assert_eq!(sitting.left_s, Some(41));
        assert_eq!(
            sitting.draft(&"q2".into()),
            Some(&Answer::Options(vec!["b".into()]))
        );
        assert_eq!(sitting.given(&"q2".into()), None);
    }

    #[test]
    fn what_is_made_on_the_screen_counts_if_it_is_whole() {
        let made = after(&[answered("q1", 1.0, 50), drafted("q2", 41)]);
        assert_eq!(made.answered(|_, _| true), 2);
        assert_eq!(made.answered(|_, _| false), 1);
        // Elsewhere only what was given does.
        let left = after(&[drafted("q1", 50), drafted("q2", 41)]);
        assert_eq!(left.answered(|_, _| true), 1);
    }

    #[test]
    fn what_it_does_not_ask_changes_nothing() {
        assert_eq!(
            after(&[answered("q9", 1.0, 5), drafted("q9", 5)]),
            sitting()
        );
    }
}
