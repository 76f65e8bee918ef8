//! Home: where I am, what is next, and the whole course at a glance.

mod next;
mod view;

use ratatui::Frame;

use crate::domain::course::Chapter;
use crate::domain::event::Mode;
use crate::domain::quiz::draw::Scope;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::moves::{self, Move};

use super::flow::{Cx, Effect, Route, Step};
use super::room::Screen;
use next::Next;

/// The first room.
#[derive(Debug, Default)]
pub struct Home {
    /// 0 is what comes next, then the chapters from 1.
    selected: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Go to what is selected.
    Enter,
    /// Select this, and go there.
    Open(usize),
    /// Move the selection.
    Move(Move),
    /// Answer questions.
    Practise,
    /// Look at the visits.
    Visit,
    /// Look up the words of the trade.
    Terms,
    /// Look at the marked pages.
    Bookmarks,
    /// Change the settings.
    Settings,
    /// Search.
    Search,
}

impl Home {
    fn chapter<'a>(&self, cx: &'a Cx) -> Option<&'a Chapter> {
        cx.course().chapters.get(self.selected.checked_sub(1)?)
    }

    /// Its lines, and how far they are scrolled; the last chapter is seen with what stands below it.
    fn laid_out(&self, sheet: &Sheet, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let lines = self.lines(cx, usize::from(sheet.body.width));
        let (count, rows) = (lines.len(), sheet.rows());
        let mut focus = lines.to(&Msg::Open(self.selected)).unwrap_or_default();
        if self.selected == cx.course().chapters.len() {
            focus.end = count;
        }
        let scroll = Scroll::of(count, rows, 0).showing(count, rows, focus.start, focus.end);
        (lines, scroll)
    }

    fn enter(&self, cx: &Cx) -> Step {
        match self.chapter(cx) {
            Some(chapter) if chapter.lessons.is_empty() => Step {
                effects: vec![Effect::Tell(cx.words().home.unwritten)],
                ..Step::stay()
            },
            Some(chapter) => Step::open(Route::Contents(chapter.id.clone())),
            None => Next::of(cx).route().map_or(Step::stay(), Step::open),
        }
    }
}

impl Screen for Home {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Home, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => self.enter(cx),
            Msg::Open(at) => {
                self.selected = at;
                self.enter(cx)
            }
            Msg::Move(by) => {
                let last = cx.course().chapters.len();
                self.selected = by.to(self.selected, cx.sheet().rows(), last);
                Step::stay()
            }
            Msg::Practise => Step::open(match self.chapter(cx) {
                Some(chapter) if !chapter.questions.is_empty() => {
                    Route::Quiz(Mode::Practice, Scope::Chapter(chapter.id.clone()))
                }
                _ => Route::Quiz(Mode::Practice, Scope::All),
            }),
            Msg::Terms => Step::open(Route::Glossary(None)),
            Msg::Bookmarks => Step::open(Route::Bookmarks(None)),
            Msg::Visit => Step::open(Route::Visits),
            Msg::Settings => Step::open(Route::Settings),
            Msg::Search => Step::open(Route::Search),
        }
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Home)
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        let id = self.chapter(was).map(|chapter| &chapter.id);
        let chapters = &cx.course().chapters;
        let place = chapters.iter().position(|chapter| Some(&chapter.id) == id);
        // What comes next stands before the chapters.
        let place = place.map(|at| at + 1);
        self.selected = moves::kept(place, self.selected, chapters.len() + 1);
        Some(Vec::new())
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        layout::lines(
            frame,
            sheet.head,
            &[view::head(cx, usize::from(sheet.head.width))],
            0,
        );
        let (lines, scroll) = self.laid_out(sheet, cx);
        layout::lines(frame, sheet.body, lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(sheet.body, scroll.from)
    }
}

const ROWS: &[Row<Home, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Right], Msg::Enter),
        label: |words| words.home.enter,
        when: |room, cx| room.selected > 0 || Next::of(cx) != Next::Nothing,
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.home.pick),
    moves::previous(Msg::Move),
    Row {
        id: "search",
        press: Press::Keys(&[Key::Char('/')], Msg::Search),
        label: |words| words.search.open,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "practise",
        press: Press::Keys(&[Key::Char('p')], Msg::Practise),
        label: |words| words.home.practise,
        when: |_, cx| cx.course().questions().next().is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "visit",
        press: Press::Keys(&[Key::Char('v')], Msg::Visit),
        label: |words| words.home.visit,
        when: |_, cx| !cx.course().visits.is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "terms",
        press: Press::Keys(&[Key::Char('g')], Msg::Terms),
        label: |words| words.home.terms,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "bookmarks",
        press: Press::Keys(&[Key::Char('b')], Msg::Bookmarks),
        label: |words| words.home.bookmarks,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "settings",
        press: Press::Keys(&[Key::Char(',')], Msg::Settings),
        label: |words| words.settings.open,
        when: |_, _| true,
        shown: Shown::List,
    },
];
