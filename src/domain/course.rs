//! The course as one table of contents, and its lessons with their pages.

use std::collections::HashMap;

use super::block::Block;
use super::exam::Blueprint;
use super::figure::Figure;
use super::id::{ChapterId, LessonId, ObjectiveId, PageId, QuestionId, RubricId, VisitId};
use super::lang::{Both, Text};
use super::quiz::Level;
use super::quiz::kind::Name;

/// Everything that is known of a course before any lesson is opened.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Course {
    /// The course's id.
    pub id: String,
    /// The course's version.
    pub version: String,
    /// The course's title.
    pub title: Text,
    /// What a new hire must be able to do.
    pub objectives: Vec<Objective>,
    /// The chapters in order, also those that are still to be written.
    pub chapters: Vec<Chapter>,
    /// The visits, the easiest first, else in the order of their files' names.
    pub visits: Vec<VisitHead>,
    /// What an exam draws, and what it asks for to be passed.
    pub exam: Blueprint,
    /// What had another id before.
    pub renamed: Renamed,
}

/// The present ids of what had another one before: a log keeps the old.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Renamed {
    /// Pages.
    pub pages: HashMap<PageId, PageId>,
    /// Questions.
    pub questions: HashMap<QuestionId, QuestionId>,
    /// Visits.
    pub visits: HashMap<VisitId, VisitId>,
}

impl Renamed {
    /// The present id of a page.
    pub fn page<'a>(&'a self, id: &'a PageId) -> &'a PageId {
        self.pages.get(id).unwrap_or(id)
    }

    /// The present id of a question.
    pub fn question<'a>(&'a self, id: &'a QuestionId) -> &'a QuestionId {
        self.questions.get(id).unwrap_or(id)
    }

    /// The present id of a visit.
    pub fn visit<'a>(&'a self, id: &'a VisitId) -> &'a VisitId {
        self.visits.get(id).unwrap_or(id)
    }
}

/// Something that a new hire must be able to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// What it is.
    pub title: Text,
    /// Whether nobody passes without it.
    pub critical: bool,
}

/// A chapter: its lessons, and the questions on them.
#[derive(Clone, PartialEq, Debug)]
pub struct Chapter {
    /// Its id.
    pub id: ChapterId,
    /// Its title.
    pub title: Text,
    /// Its lessons; none while it is being written.
    pub lessons: Vec<LessonHead>,
    /// Its questions.
    pub questions: Vec<QuestionHead>,
}

impl Chapter {
    /// Its pages, in reading order.
    pub fn pages(&self) -> impl Iterator<Item = &PageHead> {
        self.lessons.iter().flat_map(|lesson| &lesson.pages)
    }
}

/// What is known of a lesson before it is opened.
#[derive(Clone, PartialEq, Debug)]
pub struct LessonHead {
    /// Its id.
    pub id: LessonId,
    /// Its title.
    pub title: Text,
    /// What it teaches towards.
    pub objective: ObjectiveId,
    /// How long it takes.
    pub minutes: u32,
    /// Its pages.
    pub pages: Vec<PageHead>,
}

/// What is known of a page before it is opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageHead {
    /// Its id.
    pub id: PageId,
    /// Its title.
    pub title: Text,
    /// How many steps it has, at least 1.
    pub steps: u16,
}

/// What is known of a question before it is opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuestionHead {
    /// Its id.
    pub id: QuestionId,
    /// Raised when its meaning changes.
    pub version: u32,
    /// What it asks about.
    pub objective: ObjectiveId,
    /// Whether it asks for knowing or for using.
    pub level: Level,
    /// How it is answered.
    pub kind: Name,
    /// The page that answers it.
    pub teaches: PageId,
}

/// What is known of a visit before it is opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VisitHead {
    /// Its id.
    pub id: VisitId,
    /// Its title.
    pub title: Text,
    /// How hard it is, from 1.
    pub level: u8,
    /// How many turns it has.
    pub turns: u16,
    /// What it looks at.
    pub rubric: Vec<CriterionHead>,
}

/// What is known of a line of a visit's rubric before the visit is opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CriterionHead {
    /// Its id, inside its visit.
    pub id: RubricId,
    /// What it shows.
    pub objective: ObjectiveId,
    /// The page that teaches it.
    pub teaches: PageId,
}

impl Course {
    /// All lessons, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonHead> {
        self.chapters.iter().flat_map(|chapter| &chapter.lessons)
    }

    /// All pages, in reading order.
    pub fn pages(&self) -> impl Iterator<Item = &PageHead> {
        self.chapters.iter().flat_map(Chapter::pages)
    }

    /// All questions, in the order of chapters and files.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionHead> {
        self.chapters.iter().flat_map(|chapter| &chapter.questions)
    }

    /// The lesson with this id.
    pub fn lesson(&self, id: &LessonId) -> Option<&LessonHead> {
        self.lessons().find(|lesson| lesson.id == *id)
    }

    /// The page with this id.
    pub fn page(&self, id: &PageId) -> Option<&PageHead> {
        self.lesson(&id.lesson())?
            .pages
            .iter()
            .find(|page| page.id == *id)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&QuestionHead> {
        self.questions().find(|question| question.id == *id)
    }

    /// The visit with this id.
    pub fn visit(&self, id: &VisitId) -> Option<&VisitHead> {
        self.visits.iter().find(|visit| visit.id == *id)
    }

    /// The objective with this id.
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.id == *id)
    }

    /// The chapter in which the lesson stands, with its number from 1.
    pub fn chapter_of(&self, lesson: &LessonId) -> Option<(usize, &Chapter)> {
        (1..)
            .zip(&self.chapters)
            .find(|(_, chapter)| chapter.lessons.iter().any(|head| head.id == *lesson))
    }

    /// The lesson after this one, over the ends of chapters.
    pub fn after(&self, lesson: &LessonId) -> Option<&LessonHead> {
        self.lessons().skip_while(|head| head.id != *lesson).nth(1)
    }

    /// The questions that the pages of this lesson answer.
    pub fn questions_on<'a>(
        &'a self,
        lesson: &'a LessonId,
    ) -> impl Iterator<Item = &'a QuestionHead> {
        self.questions()
            .filter(move |question| question.teaches.lesson() == *lesson)
    }
}

/// A lesson, opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// Its title.
    pub title: Text,
    /// What it teaches towards.
    pub objective: ObjectiveId,
    /// How long it takes.
    pub minutes: u32,
    /// Its pages.
    pub pages: Vec<Page>,
}

/// A page: one idea.
#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// The slides of the deck that it teaches.
    pub slides: Vec<u32>,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// Its title.
    pub title: Text,
    /// What stands on it, in order.
    pub parts: Vec<Part>,
    /// What the trainer needs to know.
    pub notes: Notes,
}

/// One part of a page.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// Whether it waits for a key.
    pub pause: bool,
    /// Whether the course adds it to the deck.
    pub beyond: bool,
    /// What it is.
    pub body: Body,
}

/// What a part of a page is.
#[derive(Clone, PartialEq, Debug)]
pub enum Body {
    /// Text, in both languages block by block.
    Text {
        /// The blocks.
        blocks: Both<Vec<Block>>,
        /// Whether the items of its lists come one by one.
        one_by_one: bool,
    },
    /// A figure with its caption.
    Figure {
        /// The figure.
        figure: Figure,
        /// What it shows.
        caption: Option<Text>,
    },
    /// A question of the bank.
    Ask(QuestionId),
}

/// What a trainer needs to know of a page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Notes {
    /// How long it is planned to take.
    pub minutes: u32,
    /// What to say and do.
    pub text: Text,
}

/// How much of a part is to be seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// All of it.
    Whole,
    /// The first pieces of it only.
    Pieces(usize),
}

impl Part {
    /// How many pieces come one after another; 1 where all comes at once.
    fn pieces(&self) -> usize {
        match &self.body {
            Body::Text {
                blocks,
                one_by_one: true,
            } => blocks.zh.iter().map(Block::pieces).sum::<usize>().max(1),
            _ => 1,
        }
    }
}

impl Page {
    /// How many steps the page opens in, at least 1.
    pub fn steps(&self) -> u16 {
        let more: usize = (0..)
            .zip(&self.parts)
            .map(|(at, part)| usize::from(part.pause && at > 0) + part.pieces() - 1)
            .sum();
        u16::try_from(more + 1).unwrap_or(u16::MAX)
    }

    /// The parts that are to be seen at `step` (from 0), each with how much of it.
    pub fn at_step(&self, step: u16) -> Vec<(&Part, Shown)> {
        let mut left = usize::from(step);
        let mut shown = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            if part.pause && at > 0 {
                if left == 0 {
                    break;
                }
                left -= 1;
            }
            let more = part.pieces() - 1;
            if left < more {
                shown.push((part, Shown::Pieces(left + 1)));
                break;
            }
            left -= more;
            shown.push((part, Shown::Whole));
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::block::Span;
    use Shown::{Pieces, Whole};

    fn text(pause: bool, items: usize) -> Part {
        let list = Block::List {
            first: None,
            items: vec![vec![Span::default()]; items],
        };
        Part {
            pause,
            beyond: false,
            body: Body::Text {
                blocks: Both {
                    zh: vec![list.clone()],
                    en: vec![list],
                },
                one_by_one: items > 1,
            },
        }
    }

    fn page(parts: Vec<Part>) -> Page {
        Page {
            id: "lesson/page".into(),
            slides: vec![5],
            beyond: false,
            title: Text::default(),
            parts,
            notes: Notes::default(),
        }
    }

    #[test]
    fn a_page_opens_part_by_part_and_item_by_item() {
        let page = page(vec![
            text(false, 1),
            text(true, 3),
            text(false, 1),
            text(true, 1),
        ]);
        assert_eq!(page.steps(), 5);
        let seen: Vec<Vec<Shown>> = (0..6)
            .map(|step| page.at_step(step).into_iter().map(|(_, s)| s).collect())
            .collect();
        assert_eq!(seen[0], [Whole]);
        assert_eq!(seen[1], [Whole, Pieces(1)]);
        assert_eq!(seen[2], [Whole, Pieces(2)]);
        assert_eq!(seen[3], [Whole, Whole, Whole]);
        assert_eq!(seen[4], [Whole, Whole, Whole, Whole]);
        assert_eq!(
            seen[5], seen[4],
            "beyond the last step there is nothing more"
        );
    }

    #[test]
    fn a_page_has_at_least_one_step() {
        assert_eq!(page(vec![]).steps(), 1);
        assert_eq!(page(vec![text(true, 1)]).steps(), 1, "nothing to wait for");
    }
}
