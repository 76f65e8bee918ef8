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
    /// Where the keys are, counted from 0: on what is to be done next, where there is such a thing, else on an
    /// objective.
    at: usize,
}

/// What the keys can be on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    /// What is to be done next.
    Next,
    /// An objective, by its place.
    Objective(usize),
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Do what is to be done next.
    Next,
    /// Select the objective at this place.
    Select(usize),
    /// Move the selection.
    Move(Move),
    /// Practise the selected objective.
    Practise,
    /// The certificate of the exam that was passed.
    Certificate,
    /// Close.
    Close,
}

impl Standing {
    /// All that the keys can be on, from above.
    fn all(cx: &Cx) -> Vec<At> {
        let next = next::next(cx).map(|_| At::Next);
        let objectives = (0..cx.course().objectives.len()).map(At::Objective);
        next.into_iter().chain(objectives).collect()
    }

    fn on(&self, cx: &Cx) -> Option<At> {
        let all = Self::all(cx);
        all.get(self.at).or(all.last()).copied()
    }

    fn objective(&self, cx: &Cx) -> Option<ObjectiveId> {
        let Some(At::Objective(at)) = self.on(cx) else {
            return None;
        };
        let objective = cx.course().objectives.get(at)?;
        Some(objective.id.clone())
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
                let mut all = Self::all(cx).into_iter();
                self.at = all.position(|on| on == At::Objective(at)).unwrap_or(0);
                Step::stay()
            }
            Msg::Move(by) => {
                let last = Self::all(cx).len().saturating_sub(1);
                self.at = by.to(self.at, cx.sheet().rows(), last);
                Step::stay()
            }
            Msg::Practise => self.objective(cx).map_or(Step::stay(), |objective| {
                Step::open(Route::Quiz(Mode::Practice, Scope::Objective(objective)))
            }),
            Msg::Certificate => cx.certificate().map_or(Step::stay(), Step::open),
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
        when: |room, cx| room.on(cx) == Some(At::Next),
        shown: Shown::Foot,
    },
    Row {
        id: "practise",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Char('p')], Msg::Practise),
        label: |words| words.standing.practise,
        when: |room, cx| room.objective(cx).is_some(),
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.home.pick),
    moves::previous(Msg::Move),
    Row {
        id: "certificate",
        press: Press::Keys(&[Key::Char('c')], Msg::Certificate),
        label: |words| words.exam.certificate,
        when: |_, cx| cx.certificate().is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
