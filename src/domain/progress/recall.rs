//! What a learner remembers: each answer is a review of its question.

use std::collections::HashSet;
use std::rc::Rc;

use super::{Last, Progress};
use crate::domain::course::{Course, QuestionHead};
use crate::domain::event::{Event, Mode, Stamp};
use crate::domain::id::{LessonId, QuestionId};
use crate::domain::review::{self, Due, Item, Memory, Plan, Rating};

impl Progress {
    /// An answer is a review of what it asks, in any sitting but one before a lesson, which is not marked.
    /// Those of an exam can be changed until it is handed in, and count then.
    pub(super) fn remember(&mut self, event: &Event, stamp: Stamp) {
        let Event::Answered {
            sitting,
            question,
            version,
            score,
            hints,
            shown,
            sure,
            ..
        } = event
        else {
            return;
        };
        match self.modes.get(sitting) {
            Some(Mode::Exam) => return,
            Some(Mode::Pretest) => {
                self.guessed.insert(question.clone());
                return;
            }
            _ => {}
        }
        let rating = Rating::of(*score, *hints, *shown, *sure);
        self.learn(question, *version, rating, stamp);
        if !shown {
            *self.answered.entry(stamp.moment.day()).or_default() += 1;
        }
    }

    /// Takes over how an answer counts: as the last one to its question, and for what is remembered.
    pub(super) fn learn(&mut self, id: &QuestionId, version: u32, rating: Rating, stamp: Stamp) {
        let last = Last {
            version,
            right: rating != Rating::Again,
            order: self.next_in_order(),
        };
        self.answers.insert(id.clone(), last);
        let before = self.memories.get(id);
        if let Some(after) = Memory::after(before, version, stamp.moment.day(), rating) {
            self.memories.insert(id.clone(), after);
        }
    }

    /// Whether something was asked before this lesson.
    pub fn was_guessed(&self, course: &Course, lesson: &LessonId) -> bool {
        course
            .questions_on(lesson)
            .any(|head| self.guessed.contains(&head.id))
    }

    /// How many questions were answered on a local day, in whatever sitting.
    pub fn answered_on(&self, day: i64) -> u32 {
        self.answered.get(&day).copied().unwrap_or(0)
    }

    /// What is remembered of a question in its present version.
    pub fn memory(&self, head: &QuestionHead) -> Option<&Memory> {
        let memory = self.memories.get(&head.id)?;
        (memory.version == head.version).then_some(memory)
    }

    /// What is due `today`, a local day, under what the learner wants of the reviews.
    pub fn due(&self, course: &Course, today: i64) -> Due {
        review::due(self.items(course), &Plan::of(&self.settings), today)
    }

    /// All questions of the course, as far as their review goes.
    pub fn items<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = Item<'a>> {
        let calls = Rc::new(self.calls(course));
        course.chapters.iter().flat_map(move |chapter| {
            let calls = Rc::clone(&calls);
            let read: HashSet<&LessonId> = chapter
                .lessons
                .iter()
                .filter(|lesson| self.pages_read(lesson) == lesson.pages.len())
                .map(|lesson| &lesson.id)
                .collect();
            chapter.questions.iter().map(move |head| Item {
                head,
                memory: self.memory(head),
                is_read: read.contains(&head.teaches.lesson()),
                is_called: {
                    let last = self.answers.get(&head.id);
                    calls.for_question(head, last.map(|last| last.order))
                },
            })
        })
    }
}
