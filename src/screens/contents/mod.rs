//! The contents of a chapter: its lessons and pages, to jump to any of them.

mod view;

use ratatui::Frame;

use crate::domain::course::{Chapter, PageHead};
use crate::domain::id::{ChapterId, PageId};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::run;

use super::flow::{Cx, Effect, Go, Route, Step};
use super::screen::Screen;

/// The contents of a chapter.
#[derive(Debug)]
pub struct Contents {
    chapter: ChapterId,
    /// The page that is selected, counted over the chapter.
    selected: usize,
    /// Whether it was opened from a page, and jumps within the room below.
    here: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to the selected page.
    Enter,
    /// Select this page, and go there.
    Open(usize),
    /// Move by pages.
    Move(Move),
    /// Move by lessons, over the ends of chapters.
    Lesson(isize),
    /// Show the chapter with this number, from 1.
    Chapter(usize),
    /// Close.
    Close,
}

impl Contents {
    /// The contents of `chapter`, on the first page that is not read.
    pub fn new(chapter: ChapterId, cx: &Cx) -> Self {
        let found = cx.course().chapters.iter().find(|c| c.id == chapter);
        let unread = |page: &PageHead| !cx.progress().is_read(page);
        let selected = found.and_then(|chapter| chapter.pages().position(unread));
        Self {
            chapter,
            selected: selected.unwrap_or(0),
            here: false,
        }
    }

    /// The contents of the chapter in which `page` stands, on that page.
    pub fn here(page: &PageId, cx: &Cx) -> Option<Self> {
        let (_, chapter) = cx.course().chapter_of(&page.lesson())?;
        let selected = chapter.pages().position(|head| head.id == *page);
        Some(Self {
            chapter: chapter.id.clone(),
            selected: selected.unwrap_or(0),
            here: true,
        })
    }

    fn chapter<'a>(&self, cx: &'a Cx) -> Option<(usize, &'a Chapter)> {
        (1..)
            .zip(&cx.course().chapters)
            .find(|(_, chapter)| chapter.id == self.chapter)
    }

    fn page<'a>(&self, cx: &'a Cx) -> Option<&'a PageHead> {
        self.chapter(cx)?.1.pages().nth(self.selected)
    }

    fn enter(&self, cx: &Cx) -> Step {
        let Some(page) = self.page(cx) else {
            return Step::back();
        };
        let route = Route::Page(page.id.clone(), None);
        if self.here {
            Step::go(Go::Jump(route))
        } else {
            Step::replace(route)
        }
    }

    /// Goes to the first page of the lesson `by` lessons away from the selected page.
    fn lesson(&mut self, by: isize, cx: &Cx) {
        let mut starts = Vec::new();
        for chapter in &cx.course().chapters {
            let mut first = 0;
            for lesson in &chapter.lessons {
                starts.push((&chapter.id, first));
                first += lesson.pages.len();
            }
        }
        let is_before = |(chapter, start): &(&ChapterId, usize)| {
            **chapter == self.chapter && *start <= self.selected
        };
        let current = starts.iter().rposition(is_before).unwrap_or(0);
        let wanted = current.saturating_add_signed(by);
        if let Some((chapter, start)) = starts.get(wanted) {
            self.chapter = (*chapter).clone();
            self.selected = *start;
        }
    }

    fn show(&mut self, number: usize, cx: &Cx) -> Step {
        match cx.course().chapters.get(number.saturating_sub(1)) {
            Some(chapter) if !chapter.lessons.is_empty() => {
                *self = Self {
                    here: self.here,
                    ..Self::new(chapter.id.clone(), cx)
                };
                Step::stay()
            }
            _ => Step::tell(cx.words().home.unwritten),
        }
    }
}

impl Screen for Contents {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Contents, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => return self.enter(cx),
            Msg::Open(at) => {
                self.selected = at;
                return self.enter(cx);
            }
            Msg::Close => return Step::back(),
            Msg::Move(by) => {
                let pages = self.chapter(cx).map_or(0, |(_, c)| c.pages().count());
                self.selected = by.to(self.selected, cx.sheet().rows(), pages.saturating_sub(1));
            }
            Msg::Lesson(by) => self.lesson(by, cx),
            Msg::Chapter(number) => return self.show(number, cx),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        (!self.here).then(|| Route::Contents(self.chapter.clone()))
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let (_, chapter) = self.chapter(cx)?;
        let page = self.page(was);
        let page = page.map(|page| cx.course().renamed.page(&page.id));
        let place = chapter.pages().position(|head| Some(&head.id) == page);
        self.selected = moves::kept(place, self.selected, chapter.pages().count());
        Some(Vec::new())
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        let (_, chapter) = self.chapter(cx)?;
        Some(self.laid_out(cx, chapter, sheet).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let pen = &cx.pen;
        let Some((number, chapter)) = self.chapter(cx) else {
            return;
        };
        let title = (cx.words().home.chapter)(number, pen.say(&chapter.title));
        let minutes: u32 = chapter.lessons.iter().map(|lesson| lesson.minutes).sum();
        let read = cx.progress().of_chapter(chapter);
        let minutes = (cx.words().contents.minutes)(minutes);
        let right = format!("{}/{}   {minutes}", read.read, read.pages);
        let left = [run(Token::Title, title)];
        let width = usize::from(sheet.head.width);
        let head = pen.edges(&left, &[run(Token::Muted, right)], width);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx, chapter, sheet);
        layout::lines(frame, sheet.body, lines.all(), scroll.from);
        layout::hint(frame, sheet, pen, &view::legend(cx, chapter), &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let Some((_, chapter)) = self.chapter(cx) else {
            return Vec::new();
        };
        let (lines, scroll) = self.laid_out(cx, chapter, sheet);
        lines.spots(sheet.body, scroll.from)
    }
}

const ROWS: &[Row<Contents, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Enter),
        label: |words| words.contents.enter,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.contents.pick),
    moves::previous(Msg::Move),
    Row {
        id: "next-lesson",
        press: Press::Keys(&[Key::Right, Key::Char('l')], Msg::Lesson(1)),
        label: |words| words.contents.next_lesson,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "chapter",
        press: Press::Digits(|_, cx| cx.course().chapters.len(), Msg::Chapter),
        label: |words| words.contents.chapter,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "lesson-before",
        press: Press::Keys(&[Key::Left, Key::Char('h')], Msg::Lesson(-1)),
        label: |words| words.contents.lesson_before,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Char('c'), Key::Backspace], Msg::Close),
        label: |words| words.contents.close,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
