//! How far a learner has come: a fold over the log. Nothing of it is stored.

mod history;
mod readiness;
mod recall;
mod rounds;
mod sat;
mod visits;

use std::collections::{HashMap, HashSet};

use super::bookmarks::Bookmarks;
use super::course::{Chapter, Course, LessonHead, PageHead, QuestionHead};
use super::event::{Event, Mode, Setting, Stamp};
use super::exam::Sitting;
use super::id::{PageId, QuestionId, SittingId};
use super::quiz::draw::{self, Standing};
use super::quiz::run::Run;
use super::review::Memory;

pub use history::History;
pub use readiness::{READY, Readiness};
pub use sat::{Certificate, Certified};
pub use visits::{Ended, Shown, VisitRun};

/// All that a learner did, folded.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Progress {
    /// The learner's name, where one was given.
    pub name: Option<String>,
    /// The settings that were chosen.
    pub settings: HashMap<Setting, String>,
    /// Whether a starting over holds: then something lies before it that can be taken up again.
    pub is_anew: bool,
    /// The highest step reached of each page.
    pages: HashMap<PageId, u16>,
    /// The last answer to each question.
    answers: HashMap<QuestionId, Last>,
    /// How many answers and plays of visits were counted: tells which of them was first.
    order: u32,
    /// What is remembered of each question.
    memories: HashMap<QuestionId, Memory>,
    /// How many questions were answered on each local day.
    answered: HashMap<i64, u32>,
    /// How the questions of each sitting behave.
    modes: HashMap<SittingId, Mode>,
    /// The exam that was begun and not ended.
    pub exam: Option<Sitting>,
    /// The exams that came to their end, in order.
    pub exams: Vec<Sitting>,
    /// The certificates that were made, in order.
    pub certificates: Vec<Certificate>,
    /// The questions that were asked before a lesson.
    guessed: HashSet<QuestionId>,
    /// The questions that were left out some time.
    skipped: HashSet<QuestionId>,
    /// The sittings that were begun and not ended, that of the newest event last: the newest rounds, and one
    /// question by itself.
    open: Vec<Run>,
    /// The visit that was begun and not ended.
    pub visit: Option<VisitRun>,
    /// Plays of visits that came to their end, in order.
    pub visited: Vec<VisitRun>,
    /// The pages that were marked.
    pub bookmarks: Bookmarks,
    /// What the learner was last busy with.
    pub last: Option<Place>,
    /// The last page that was read on, also when something else came after it.
    pub reading: Option<(PageId, u16)>,
}

/// The last answer to a question.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Last {
    version: u32,
    right: bool,
    /// When it was, among the answers and the plays of visits.
    order: u32,
}

/// What a learner was busy with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the exam.
    Exam,
    /// Reading.
    Page,
    /// Answering questions.
    Sitting,
    /// Talking to a partner.
    Visit,
}

impl Progress {
    /// Takes over one event, and what is known of its entry.
    pub fn apply(&mut self, event: &Event, stamp: Stamp) {
        match event {
            Event::Named { name } => {
                self.name = Some(name.clone()).filter(|name| !name.is_empty());
            }
            Event::Set { key, value } => {
                self.settings.insert(*key, value.clone());
            }
            Event::PageReached { page, step } => {
                let reached = self.pages.entry(page.clone()).or_insert(*step);
                *reached = (*reached).max(*step);
                self.reading = Some((page.clone(), *step));
                self.last = Some(Place::Page);
            }
            Event::Bookmarked { page, on } => self.bookmarks.set(page, *on),
            Event::StartedOver {} => self.start_over(),
            // It changes what came before, which only the history knows.
            Event::TakenUpAgain {} => {}
            Event::CertificateMade { sitting, name } => self.certificates.push(Certificate {
                sitting: *sitting,
                name: name.clone(),
                stamp,
            }),
            Event::SittingBegan { .. }
            | Event::Answered { .. }
            | Event::Drafted { .. }
            | Event::Skipped { .. }
            | Event::SittingEnded { .. } => self.apply_sitting(event, stamp),
            Event::VisitBegan { .. } | Event::LineChosen { .. } | Event::VisitEnded { .. } => {
                self.apply_visit(event);
            }
        }
    }

    /// The place of an answer or a play among all of them.
    fn next_in_order(&mut self) -> u32 {
        self.order = self.order.saturating_add(1);
        self.order
    }

    /// Who the learner is and how the screen looks stays; everything else begins anew.
    fn start_over(&mut self) {
        *self = Self {
            name: self.name.take(),
            settings: std::mem::take(&mut self.settings),
            is_anew: true,
            ..Self::default()
        };
    }

    fn apply_sitting(&mut self, event: &Event, stamp: Stamp) {
        if let Event::SittingBegan { sitting, mode, .. } = event {
            self.modes.insert(*sitting, *mode);
        }
        self.remember(event, stamp);
        if self.apply_exam(event, stamp) {
            return;
        }
        if let Event::Skipped { question, .. } = event {
            self.skipped.insert(question.clone());
        }
        if let Some(begun) = Run::begun_by(event) {
            self.make_room(&begun);
            self.open.push(begun);
        }
        let sitting = event.sitting();
        let Some(at) = self
            .open
            .iter()
            .position(|run| Some(run.sitting) == sitting)
        else {
            return;
        };
        let mut run = self.open.remove(at);
        run.apply(event);
        // A question by itself is asked on a page, where the learner still is.
        let is_round = run.is_round();
        self.last = Some(if is_round {
            Place::Sitting
        } else {
            Place::Page
        });
        if !run.is_ended() {
            self.open.push(run);
        }
    }

    /// The step reached of a page, where it was begun.
    pub fn step(&self, page: &PageId) -> Option<u16> {
        self.pages.get(page).copied()
    }

    /// Whether the last step of the page was reached.
    pub fn is_read(&self, page: &PageHead) -> bool {
        self.step(&page.id)
            .is_some_and(|step| step + 1 >= page.steps)
    }

    /// How many pages of the lesson are read.
    pub fn pages_read(&self, lesson: &LessonHead) -> usize {
        lesson
            .pages
            .iter()
            .filter(|page| self.is_read(page))
            .count()
    }

    /// Whether the last answer to the question, in its present version, was right.
    pub fn is_right(&self, question: &QuestionHead) -> Option<bool> {
        let last = self.answers.get(&question.id)?;
        (last.version == question.version).then_some(last.right)
    }

    /// Whether the question, in its present version, was answered, or left out.
    pub fn is_done_with(&self, question: &QuestionHead) -> bool {
        self.is_right(question).is_some() || self.skipped.contains(&question.id)
    }

    /// Where the learner stands with a question of `course`.
    pub fn standing(&self, course: &Course, question: &QuestionHead) -> Standing {
        let page = course.page(&question.teaches);
        Standing {
            unread: page.is_some_and(|page| !self.is_read(page)),
            last: match self.is_right(question) {
                Some(true) => draw::Last::Right,
                Some(false) => draw::Last::Missed,
                None => draw::Last::New,
            },
        }
    }

    /// Pages read and questions right of a chapter, each with how many there are.
    pub fn of_chapter(&self, chapter: &Chapter) -> ChapterProgress {
        let right = |question: &&QuestionHead| self.is_right(question) == Some(true);
        ChapterProgress {
            read: chapter.pages().filter(|page| self.is_read(page)).count(),
            pages: chapter.pages().count(),
            right: chapter.questions.iter().filter(right).count(),
            questions: chapter.questions.len(),
        }
    }

    /// Minutes of reading that are left: each lesson counts by the share of its pages still unread.
    pub fn minutes_left(&self, course: &Course) -> u32 {
        let left = |lesson: &LessonHead| {
            let pages = u32::try_from(lesson.pages.len().max(1)).unwrap_or(u32::MAX);
            let read = u32::try_from(self.pages_read(lesson)).unwrap_or(0);
            (lesson.minutes * (pages - read)).div_ceil(pages)
        };
        course.lessons().map(left).sum()
    }

    /// The first page that is not read, where reading stopped or after it, else anywhere.
    pub fn next_page(&self, course: &Course) -> Option<PageId> {
        let unread = |page: &&PageHead| !self.is_read(page);
        let here = self.reading.as_ref().map(|(page, _)| page);
        let from_here = course
            .pages()
            .skip_while(|page| here.is_some_and(|here| page.id != *here))
            .find(unread);
        let next = from_here.or_else(|| course.pages().find(unread));
        next.map(|page| page.id.clone())
    }

    /// Whether anything was done yet.
    pub fn is_begun(&self) -> bool {
        self.last.is_some()
    }

    /// Whether the learner has never been here.
    pub fn is_first_start(&self) -> bool {
        !self.is_begun() && !self.is_anew
    }
}

/// How far a chapter is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChapterProgress {
    /// Pages read.
    pub read: usize,
    /// Pages there are.
    pub pages: usize,
    /// Questions whose last answer was right.
    pub right: usize,
    /// Questions there are.
    pub questions: usize,
}

impl ChapterProgress {
    /// Whether all is read and every question right.
    pub fn is_done(self) -> bool {
        self.pages > 0 && self.read == self.pages && self.right == self.questions
    }
}
