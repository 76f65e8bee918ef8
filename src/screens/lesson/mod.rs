//! Reading: a lesson page by page, each opening step by step.

mod again;
mod rows;
mod view;

use std::sync::Arc;

use ratatui::Frame;

use crate::domain::course::{self, Body, Page};
use crate::domain::event::{Event, Mode};
use crate::domain::id::{LessonId, PageId, QuestionId};
use crate::domain::quiz::draw::{self, Scope};
use crate::ui::action::Row;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Go, Route, Step};
use super::screen::Screen;

pub use view::page_lines;

/// A lesson that is being read.
#[derive(Debug)]
pub struct Lesson {
    lesson: Arc<course::Lesson>,
    at: At,
    /// The first line that should be seen; nothing follows what opens.
    from: Option<usize>,
    /// Whether something is only looked up: then no page counts as read, and home continues elsewhere.
    looking: bool,
}

/// Where in a lesson.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    /// On a page, opened up to a step.
    Page(usize, u16),
    /// Behind the last page.
    End,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Open the next part.
    Part,
    /// Go to the next page.
    Next,
    /// Go to the page before.
    Before,
    /// Go to the page with this place in the lesson.
    To(usize),
    /// Answer the question on the page.
    Ask,
    /// Answer the lesson's questions.
    Check,
    /// Guess some of them before reading.
    Guess,
    /// Go on with the next lesson.
    Onward,
    /// Scroll.
    Scroll(Move),
    /// Look up words.
    Glossary,
    /// Look at the contents.
    Contents,
    /// Mark the page, or take its mark away.
    Mark,
    /// Look at the marked pages.
    Bookmarks,
    /// Leave.
    Leave,
}

impl Lesson {
    /// Opens a page, at the step where it was left unless `step` names one.
    pub fn open(page: &PageId, step: Option<u16>, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let lesson = cx.shelf.lesson(&page.lesson())?;
        let index = lesson.pages.iter().position(|known| known.id == *page)?;
        let mut room = Self {
            lesson,
            at: At::End,
            from: None,
            looking: false,
        };
        let effects = room.turn_to(index, step, cx).effects;
        Some((room, effects))
    }

    /// Opens a page whole, to look something up.
    pub fn look(page: &PageId, cx: &Cx) -> Option<Self> {
        let (room, _) = Self::open(page, Some(u16::MAX), cx)?;
        Some(Self {
            looking: true,
            ..room
        })
    }

    /// Opens what stands behind the last page.
    pub fn end(lesson: &LessonId, cx: &Cx) -> Option<Self> {
        Some(Self {
            lesson: cx.shelf.lesson(lesson)?,
            at: At::End,
            from: Some(0),
            looking: false,
        })
    }

    fn page(&self) -> Option<(&Page, u16)> {
        match self.at {
            At::Page(index, step) => Some((self.lesson.pages.get(index)?, step)),
            At::End => None,
        }
    }

    /// Shows a page; what was open of it before is open again.
    fn turn_to(&mut self, index: usize, step: Option<u16>, cx: &Cx) -> Step {
        let Some(page) = self.lesson.pages.get(index) else {
            self.at = At::End;
            self.from = Some(0);
            return Step::stay();
        };
        let reached = cx.progress().step(&page.id).unwrap_or(0);
        let step = if self.looking {
            page.steps() - 1
        } else {
            step.unwrap_or(reached).min(page.steps() - 1)
        };
        let event = reached_event(page, step);
        self.at = At::Page(index, step);
        self.from = Some(0);
        self.reached(event)
    }

    fn reached(&self, event: Event) -> Step {
        if self.looking {
            Step::stay()
        } else {
            Step::record(event)
        }
    }

    /// Opens the page up to `step`, or to its last one.
    fn open_to(&mut self, step: u16) -> Step {
        let Some((page, _)) = self.page() else {
            return Step::stay();
        };
        let step = step.min(page.steps() - 1);
        let event = reached_event(page, step);
        if let At::Page(_, now) = &mut self.at {
            *now = step;
        }
        self.from = None;
        self.reached(event)
    }

    /// The next part of the page.
    fn part(&mut self) -> Step {
        match self.at {
            At::Page(_, step) if self.has_more() => self.open_to(step + 1),
            _ => Step::stay(),
        }
    }

    /// Scrolls; at the end of what is open, the keys that lead down open more of the page.
    fn scroll(&mut self, by: Move, cx: &Cx) -> Step {
        let (_, scroll) = self.laid_out(cx);
        if scroll.below == 0 && self.has_more() {
            match by {
                Move::Down | Move::HalfDown | Move::PageDown => return self.part(),
                Move::End => return self.open_to(u16::MAX),
                _ => {}
            }
        }
        self.from = Some(scroll.after(by, cx.sheet().rows()));
        Step::stay()
    }

    /// Whether the page has parts that are not open yet.
    fn has_more(&self) -> bool {
        self.page()
            .is_some_and(|(page, step)| step + 1 < page.steps())
    }

    /// The question on the open part of the page.
    fn question(&self) -> Option<&QuestionId> {
        let (page, step) = self.page()?;
        page.at_step(step)
            .iter()
            .find_map(|(part, _)| match &part.body {
                Body::Ask(question) => Some(question),
                Body::Text { .. } | Body::Figure { .. } => None,
            })
    }

    /// Whether the page ends with a question that was neither answered nor left out yet.
    fn asks(&self, cx: &Cx) -> bool {
        let head = self.question().and_then(|id| cx.course().question(id));
        !self.has_more() && head.is_some_and(|head| !cx.progress().is_done_with(head))
    }

    /// Whether the lesson has questions whose last answer was not right.
    fn has_check(&self, cx: &Cx) -> bool {
        let mut questions = cx.course().questions_on(&self.lesson.id);
        questions.any(|question| cx.progress().is_right(question) != Some(true))
    }

    /// Whether some of its questions can be guessed: nothing of it was read, and nothing guessed yet.
    fn can_guess(&self, cx: &Cx) -> bool {
        let head = cx.course().lesson(&self.lesson.id);
        let is_new = head.is_some_and(|head| cx.progress().pages_read(head) == 0);
        let asks = cx.course().questions_on(&self.lesson.id).count() >= draw::PRETEST;
        is_new && asks && !self.looking && !cx.progress().was_guessed(cx.course(), &self.lesson.id)
    }

    /// Whether the page is marked.
    fn is_marked(&self, cx: &Cx) -> bool {
        let bookmarks = &cx.progress().bookmarks;
        self.page()
            .is_some_and(|(page, _)| bookmarks.holds(&page.id))
    }

    fn mark(&self, cx: &Cx) -> Step {
        let bookmarks = &cx.progress().bookmarks;
        let turned = self.page().map(|(page, _)| bookmarks.turn(&page.id));
        turned.map_or(Step::stay(), Step::record)
    }

    /// The page; behind the last one, that.
    fn nearest(&self) -> Option<PageId> {
        let page = self.page().map(|(page, _)| page);
        page.or(self.lesson.pages.last())
            .map(|page| page.id.clone())
    }

    fn is_end(&self) -> bool {
        self.at == At::End
    }

    fn next_lesson<'a>(&self, cx: &'a Cx) -> Option<&'a LessonId> {
        cx.course().after(&self.lesson.id).map(|lesson| &lesson.id)
    }

    fn onward(&self, cx: &Cx) -> Step {
        let next = self.next_lesson(cx).and_then(|id| cx.course().lesson(id));
        match next.and_then(|lesson| lesson.pages.first()) {
            Some(page) => Step::replace(Route::Page(page.id.clone(), None)),
            None => Step::go(Go::Home),
        }
    }

    fn before(&mut self, cx: &Cx) -> Step {
        match self.at {
            At::Page(0, _) => Step::stay(),
            At::Page(index, _) => self.turn_to(index - 1, None, cx),
            At::End => self.turn_to(self.lesson.pages.len().saturating_sub(1), None, cx),
        }
    }

    /// Whether all that is open of the page is seen down to its last line.
    fn is_at_end(&self, cx: &Cx) -> bool {
        !self.is_end() && self.laid_out(cx).1.below == 0
    }

    /// Whether the page is open, its last line is seen, and nothing is left to do on it.
    fn is_seen(&self, cx: &Cx) -> bool {
        !self.has_more() && !self.asks(cx) && self.is_at_end(cx)
    }

    /// Its lines, and how far they are scrolled.
    fn laid_out(&self, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let sheet = cx.sheet();
        let (columns, rows) = (sheet.columns(), sheet.rows());
        let lines = view::lines(self, &cx.pen, cx, columns);
        let from = match (self.from, lines.len().saturating_sub(rows)) {
            (Some(from), _) => from,
            (None, 0) => 0,
            // What has just opened is seen down to its end, or from its beginning on.
            (None, last) => view::opened_at(self, &cx.pen, columns).min(last),
        };
        let scroll = Scroll::of(lines.len(), rows, from);
        (lines, scroll)
    }
}

fn reached_event(page: &Page, step: u16) -> Event {
    Event::PageReached {
        page: page.id.clone(),
        step,
    }
}

impl Screen for Lesson {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Part => self.part(),
            Msg::Next => match self.at {
                At::Page(index, _) => self.turn_to(index + 1, None, cx),
                At::End => Step::stay(),
            },
            Msg::Before => self.before(cx),
            Msg::To(index) => self.turn_to(index, None, cx),
            Msg::Ask => match self.question() {
                Some(question) => {
                    let scope = Scope::These(vec![question.clone()]);
                    Step::open(Route::Quiz(Mode::Check, scope))
                }
                None => Step::stay(),
            },
            Msg::Check => {
                let scope = Scope::Lesson(self.lesson.id.clone());
                Step::open(Route::Quiz(Mode::Check, scope))
            }
            Msg::Guess => Step::open(Route::Pretest(self.lesson.id.clone())),
            Msg::Onward => self.onward(cx),
            Msg::Scroll(by) => self.scroll(by, cx),
            Msg::Glossary => {
                let page = self.page().map(|(page, _)| page.id.clone());
                Step::open(Route::Glossary(page))
            }
            Msg::Contents => {
                let page = self.nearest();
                page.map_or(Step::stay(), |page| Step::open(Route::ContentsHere(page)))
            }
            Msg::Mark => self.mark(cx),
            Msg::Bookmarks => Step::open(Route::Bookmarks(self.nearest())),
            Msg::Leave => Step::back(),
        }
    }

    /// What is only looked up lies over the room that is gone on with: it is no place of its own.
    fn place(&self) -> Option<Route> {
        let place = match self.page() {
            Some((page, _)) => Route::Page(page.id.clone(), None),
            None => Route::LessonEnd(self.lesson.id.clone()),
        };
        (!self.looking).then_some(place)
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.read_again(cx)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        view::draw(self, frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(cx);
        let mut spots = view::head(self, cx, sheet).spots(sheet.head, 0);
        spots.extend(lines.spots(sheet.text(), scroll.from));
        spots.extend(view::hint(self, cx, sheet, &scroll).spots(sheet.hint, 0));
        spots
    }
}
