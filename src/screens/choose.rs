//! What to practise: where the questions come from, of which kind, how many, and whether only what was missed.

use ratatui::Frame;

use crate::domain::course::QuestionHead;
use crate::domain::quiz::draw::{self, Choice, Scope};
use crate::domain::quiz::kind::Name;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::{Run, run, selection};

use super::flow::{Cx, Route, Step};
use super::screen::Screen;

/// How many questions a round may have.
const LENGTHS: [usize; 4] = [5, 10, 20, 40];
/// The usual one.
const USUAL: usize = 1;
/// How many things there are to choose.
const WHAT: usize = 4;

/// What to practise.
#[derive(Debug)]
pub struct Choose {
    /// What is selected.
    at: usize,
    /// Where the questions come from, by its place in [`scopes`].
    scope: usize,
    /// The kind, by its place behind any kind.
    kind: usize,
    length: usize,
    missed: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Move the selection.
    Move(Move),
    /// Select this, and take its next value.
    Open(usize),
    /// The next value, or the one before.
    Turn(isize),
    /// Begin.
    Begin,
    /// Close.
    Close,
}

/// All that questions can be taken from: the course, its objectives, its chapters.
fn scopes(cx: &Cx) -> Vec<(Scope, String)> {
    let words = &cx.words().quiz;
    let course = cx.course();
    let all = (Scope::All, words.choose_all.to_owned());
    let objectives = course.objectives.iter().map(|objective| {
        let title = cx.pen.say(&objective.title).to_owned();
        (Scope::Objective(objective.id.clone()), title)
    });
    let asks =
        |(_, chapter): &(usize, &crate::domain::course::Chapter)| !chapter.questions.is_empty();
    let chapters = (1..)
        .zip(&course.chapters)
        .filter(asks)
        .map(|(number, chapter)| {
            let title = (cx.words().home.chapter)(number, cx.pen.say(&chapter.title));
            (Scope::Chapter(chapter.id.clone()), title)
        });
    [all]
        .into_iter()
        .chain(objectives)
        .chain(chapters)
        .collect()
}

impl Default for Choose {
    /// Anything, in a round of the usual length.
    fn default() -> Self {
        Self {
            at: 0,
            scope: 0,
            kind: 0,
            length: USUAL,
            missed: false,
        }
    }
}

impl Choose {
    /// What was asked for elsewhere, as far as it can be chosen here.
    pub fn with(choice: &Choice, cx: &Cx) -> Self {
        let scopes = scopes(cx);
        let scope = scopes.iter().position(|(scope, _)| *scope == choice.scope);
        let kind = Name::ALL.iter().position(|kind| Some(*kind) == choice.kind);
        let length = LENGTHS.iter().position(|length| *length >= choice.length);
        Self {
            scope: scope.unwrap_or(0),
            kind: kind.map_or(0, |at| at + 1),
            length: length.unwrap_or(USUAL),
            missed: choice.missed,
            ..Self::default()
        }
    }

    fn choice(&self, cx: &Cx) -> Choice {
        let scope = scopes(cx).into_iter().nth(self.scope);
        Choice {
            scope: scope.map_or(Scope::All, |(scope, _)| scope),
            kind: self
                .kind
                .checked_sub(1)
                .and_then(|at| Name::ALL.get(at).copied()),
            length: LENGTHS.get(self.length).copied().unwrap_or(LENGTHS[USUAL]),
            missed: self.missed,
        }
    }

    /// How many questions fit.
    fn fitting(&self, cx: &Cx) -> usize {
        let standing = |head: &QuestionHead| cx.progress().standing(cx.course(), head);
        self.choice(cx).fitting(cx.course(), standing).len()
    }

    /// How many a round would ask: of what was not read, nothing while there is something else.
    fn asked(&self, cx: &Cx) -> usize {
        let standing = |head: &QuestionHead| cx.progress().standing(cx.course(), head);
        draw::round(cx.course(), &self.choice(cx), 0, standing).len()
    }

    fn turn(&mut self, by: isize, cx: &Cx) {
        let turned = |at: usize, count: usize| {
            let count = count.max(1);
            (at + count).saturating_add_signed(by) % count
        };
        match self.at {
            0 => self.scope = turned(self.scope, scopes(cx).len()),
            1 => self.kind = turned(self.kind, Name::ALL.len() + 1),
            2 => self.length = turned(self.length, LENGTHS.len()),
            _ => self.missed = !self.missed,
        }
    }

    fn values(&self, cx: &Cx) -> [String; WHAT] {
        let words = &cx.words().quiz;
        let scope = scopes(cx).into_iter().nth(self.scope);
        let kind = match self.kind.checked_sub(1) {
            None => words.choose_any,
            Some(at) => words.kinds.get(at).copied().unwrap_or(words.choose_any),
        };
        let missed = words.choose_missed[usize::from(self.missed)];
        [
            scope.map_or(String::new(), |(_, title)| title),
            kind.to_owned(),
            (words.choose_at_most)(self.choice(cx).length),
            missed.to_owned(),
        ]
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let words = &cx.words().quiz;
        let pen = &cx.pen;
        let widest = words
            .choose_what
            .iter()
            .map(|name| pen.width(name))
            .max()
            .unwrap_or(0);
        let mut lines = Lines::default();
        for (at, (name, value)) in words.choose_what.iter().zip(self.values(cx)).enumerate() {
            let (mark, token) = selection(at == self.at);
            let lead: [Run; 2] = [
                run(token, mark),
                run(Token::Muted, format!("{}  ", pen.fit(name, widest))),
            ];
            let arrows = if at == self.at {
                ("← ", " →")
            } else {
                ("", "")
            };
            let value = [
                run(Token::Muted, arrows.0),
                run(token, value),
                run(Token::Muted, arrows.1),
            ];
            lines.link(Msg::Open(at), pen.hang(&lead, &value, columns));
            lines.gap();
        }
        let fitting = self.fitting(cx);
        let token = if fitting == 0 {
            Token::Warn
        } else {
            Token::Text
        };
        let asked = self.asked(cx);
        let say = if asked < self.choice(cx).length.min(fitting) {
            (words.choose_read)(fitting, asked)
        } else {
            (words.choose_fitting)(fitting, asked)
        };
        lines.extend(pen.wrap(&[run(token, say)], columns));
        lines
    }
}

impl Screen for Choose {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Move(by) => self.at = by.to(self.at, cx.sheet().rows(), WHAT - 1),
            Msg::Open(at) => {
                self.at = at;
                self.turn(1, cx);
            }
            Msg::Turn(by) => self.turn(by, cx),
            Msg::Begin => return Step::replace(Route::Practise(self.choice(cx))),
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Choose)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().quiz.practice)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let lines = self.lines(cx, sheet.columns());
        layout::lines(frame, sheet.text(), lines.all(), 0);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        self.lines(cx, sheet.columns()).spots(sheet.text(), 0)
    }
}

const ROWS: &[Row<Choose, Cx, Msg>] = &[
    Row {
        id: "begin",
        press: Press::Keys(&[Key::Enter], Msg::Begin),
        label: |words| words.quiz.choose_begin,
        when: |room, cx| room.fitting(cx) > 0,
        shown: Shown::Foot,
    },
    moves::next(Msg::Move, |words| words.home.pick),
    moves::previous(Msg::Move),
    Row {
        id: "value",
        press: Press::Keys(&[Key::Right, Key::Char(' ')], Msg::Turn(1)),
        label: |words| words.quiz.choose_turn[0],
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "value-before",
        press: Press::Keys(&[Key::Left], Msg::Turn(-1)),
        label: |words| words.quiz.choose_turn[1],
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
