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
    /// Move the selection.
    Move(Move),
    /// Answer questions.
    Practise,
    /// Look at the visits.
    Visit,
    /// Look up the words of the trade.
    Terms,
}

impl Home {
    fn chapter<'a>(&self, cx: &'a Cx) -> Option<&'a Chapter> {
        cx.course().chapters.get(self.selected.checked_sub(1)?)
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
            Msg::Visit => Step::open(Route::Visits),
        }
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        layout::lines(
            frame,
            sheet.head,
            &[view::head(cx, usize::from(sheet.head.width))],
            0,
        );
        let columns = usize::from(sheet.body.width);
        let (lines, focus) = self.lines(cx, columns);
        let rows = sheet.rows();
        let top = Scroll::of(lines.len(), rows, 0);
        let scroll = top.showing(lines.len(), rows, focus.start, focus.end);
        layout::lines(frame, sheet.body, &lines, scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
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
];
