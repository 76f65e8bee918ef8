//! How far one is: each objective with how its number came about, what was done lately, what to do next.

mod next;
mod view;

use ratatui::Frame;

use crate::domain::event::Mode;
use crate::domain::id::ObjectiveId;
use crate::domain::quiz::draw::Scope;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};

use super::flow::{Cx, Route, Step};
use super::screen::Screen;

/// How far one is.
#[derive(Debug, Default)]
pub struct Standing {
    /// The objective that is selected.
    at: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Do what is to be done next.
    Next,
    /// Select this objective.
    Select(usize),
    /// Move the selection.
    Move(Move),
    /// Practise the selected objective.
    Practise,
    /// Close.
    Close,
}

impl Standing {
    fn objective(&self, cx: &Cx) -> Option<ObjectiveId> {
        cx.course()
            .objectives
            .get(self.at)
            .map(|objective| objective.id.clone())
    }
}

impl Screen for Standing {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        const MOVES: &[Row<Standing, Cx, Msg>] = &moves::pages(Msg::Move, |_, _| true);
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Next => next::next(cx).map_or(Step::stay(), |next| Step::open(next.route)),
            Msg::Select(at) => {
                self.at = at;
                Step::stay()
            }
            Msg::Move(by) => {
                let last = cx.course().objectives.len().saturating_sub(1);
                self.at = by.to(self.at, cx.sheet().rows(), last);
                Step::stay()
            }
            Msg::Practise => self.objective(cx).map_or(Step::stay(), |objective| {
                Step::open(Route::Quiz(Mode::Practice, Scope::Objective(objective)))
            }),
            Msg::Close => Step::back(),
        }
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Standing)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(view::laid_out(self, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().standing.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = view::laid_out(self, cx);
        layout::lines(frame, sheet.text(), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = view::laid_out(self, cx);
        lines.spots(sheet.text(), scroll.from)
    }
}

const ROWS: &[Row<Standing, Cx, Msg>] = &[
    Row {
        id: "next",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Next),
        label: |words| words.standing.go,
        when: |_, cx| next::next(cx).is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "practise",
        press: Press::Keys(&[Key::Char('p')], Msg::Practise),
        label: |words| words.standing.practise,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.home.pick),
    moves::previous(Msg::Move),
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
