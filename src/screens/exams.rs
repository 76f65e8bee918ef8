//! Before the exam: what it is, what it asks for, and the attempts so far.

use ratatui::Frame;

use crate::domain::exam::{self, Sitting, percent};
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::moves::{self, Move};
use crate::ui::pen::{Run, run, selection};

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// The door to the exam.
#[derive(Debug)]
pub struct Exams {
    is_timed: bool,
    /// The attempt that is selected, from the newest; nothing while the keys are on the next one.
    selected: Option<usize>,
    /// Whether it asks if the one that is open is to be given up.
    giving_up: bool,
    from: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Begin, go on, or look at what is selected.
    Enter,
    /// Against the clock, or not.
    Clock,
    /// Ask whether the one that is open is to be given up.
    Ask(bool),
    /// Give it up.
    GiveUp,
    /// The certificate of the last one that was passed.
    Certificate,
    /// Move the selection.
    Select(isize),
    /// Look at this attempt.
    Open(usize),
    /// Scroll.
    Scroll(Move),
    /// Close.
    Close,
}

impl Default for Exams {
    fn default() -> Self {
        Self {
            is_timed: true,
            selected: None,
            giving_up: false,
            from: 0,
        }
    }
}

impl Exams {
    fn select(&mut self, by: isize, cx: &Cx) {
        let count = cx.progress().exams.len();
        self.selected = match self.selected {
            None if by > 0 && count > 0 => Some(0),
            Some(0) if by < 0 => None,
            Some(at) => Some(at.saturating_add_signed(by).min(count.saturating_sub(1))),
            None => None,
        };
    }

    fn open(at: usize, cx: &Cx) -> Step {
        let past = cx.progress().exams.iter().rev().nth(at);
        past.map_or(Step::stay(), |past| Step::open(Route::Result(past.sitting)))
    }

    fn lines(&self, cx: &Cx, columns: usize) -> Lines<Msg> {
        let words = &cx.words().exam;
        let pen = &cx.pen;
        let exam = &cx.course().exam;
        let rule = [run(Token::Accent, "· ")];
        let text = |text: String| pen.hang(&rule, &[run(Token::Text, text)], columns);
        let mut lines = Lines::default();
        let (_, attempt) = cx.progress().next_exam();
        match &cx.progress().exam {
            Some(open) => {
                let said = (words.still_open)(cx.answered(open), open.questions.len());
                lines.extend(pen.wrap(&[run(Token::Title, said)], columns));
            }
            None => lines.push(pen.line([(Token::Title, (words.attempt)(attempt).as_str())])),
        }
        lines.gap();
        let count = usize::try_from(exam.questions).unwrap_or(usize::MAX);
        for said in [
            (words.questions)(count),
            (words.pass)(exam.pass),
            words.rules.to_owned(),
            words.leaving.to_owned(),
        ] {
            lines.extend(text(said));
        }
        lines.gap();
        lines.extend(self.clock(cx));
        if self.giving_up {
            lines.gap();
            lines.extend(pen.wrap(&[run(Token::Warn, words.give_up_ask)], columns));
        }
        let passed = cx.progress().passed(cx.course());
        if let Some((sat, result)) = &passed {
            let say = (words.passed_before)(sat.attempt, percent(result.share()));
            lines.gap();
            lines.extend(pen.wrap(&[run(Token::Right, format!("✓ {say}"))], columns));
        }
        let not_ready = not_ready(cx);
        if !not_ready.is_empty() && cx.progress().exam.is_none() && passed.is_none() {
            lines.gap();
            let names: Vec<&str> = not_ready.iter().map(String::as_str).collect();
            lines.extend(pen.wrap(&[run(Token::Warn, (words.not_ready)(&names))], columns));
        }
        self.past(&mut lines, cx, columns);
        lines
    }

    /// Whether it will be against the clock; where one is open, how much time that has left.
    fn clock(&self, cx: &Cx) -> Vec<ratatui::text::Line<'static>> {
        let words = &cx.words().exam;
        let say = match &cx.progress().exam {
            Some(open) => open.left_s.map_or(words.untimed.to_owned(), words.left),
            None if self.is_timed => (words.timed)(cx.course().exam.minutes),
            None => words.untimed.to_owned(),
        };
        vec![cx.pen.line([(Token::Accent, say.as_str())])]
    }

    fn past(&self, lines: &mut Lines<Msg>, cx: &Cx, columns: usize) {
        let words = &cx.words().exam;
        if cx.progress().exams.is_empty() {
            return;
        }
        lines.gap();
        lines.push(cx.pen.line([(Token::Muted, words.past)]));
        for (at, past) in cx.progress().exams.iter().rev().enumerate() {
            let is_selected = self.selected == Some(at);
            let (mark, token) = selection(is_selected);
            let (sign, came_to) = came_to(past, cx);
            let left = [
                run(token, mark),
                sign,
                run(token, format!("{}  ", (words.attempt)(past.attempt))),
                run(token, came_to),
            ];
            let day = past.ended.map(|stamp| stamp.moment.date());
            let right = [run(Token::Muted, day.unwrap_or_default())];
            lines.link(Msg::Open(at), [cx.pen.edges(&left, &right, columns)]);
        }
    }

    fn laid_out(&self, cx: &Cx) -> (Lines<Msg>, Scroll) {
        let sheet = cx.sheet();
        let lines = self.lines(cx, sheet.columns());
        let focus = self.selected.and_then(|at| lines.to(&Msg::Open(at)));
        let scroll = match focus {
            Some(focus) => Scroll::centred(lines.len(), sheet.rows(), &focus),
            None => Scroll::of(lines.len(), sheet.rows(), self.from),
        };
        (lines, scroll)
    }
}

/// What an attempt came to, with its sign.
fn came_to(past: &Sitting, cx: &Cx) -> (Run, String) {
    let words = &cx.words().exam;
    if !past.handed_in {
        return (run(Token::Muted, "· "), words.given_up.to_owned());
    }
    let result = exam::Result::of(past, cx.course());
    let share = format!("{}%", percent(result.share()));
    if result.passed {
        (run(Token::Right, "✓ "), format!("{share} {}", words.passed))
    } else {
        (run(Token::Wrong, "✗ "), format!("{share} {}", words.failed))
    }
}

/// The critical objectives that are not ready.
fn not_ready(cx: &Cx) -> Vec<String> {
    let today = cx.now.day();
    let all = cx.progress().readiness(cx.course(), today);
    let short = all
        .into_iter()
        .filter(|ready| ready.critical && !ready.is_ready());
    let title = |ready: crate::domain::progress::Readiness| {
        let objective = cx.course().objective(&ready.objective);
        objective.map_or(String::new(), |all| cx.pen.say(&all.title).to_owned())
    };
    short.map(title).collect()
}

impl Screen for Exams {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Enter => {
                return match (self.selected, &cx.progress().exam) {
                    (Some(at), _) => Self::open(at, cx),
                    (None, Some(_)) => Step::replace(Route::ExamOpen),
                    (None, None) => Step::replace(Route::Exam(self.is_timed)),
                };
            }
            Msg::Clock => self.is_timed = !self.is_timed,
            Msg::Ask(giving_up) => self.giving_up = giving_up,
            Msg::Certificate => {
                return cx.certificate().map_or(Step::stay(), Step::open);
            }
            Msg::GiveUp => {
                self.giving_up = false;
                let open = cx.progress().exam.as_ref().map(|open| open.sitting);
                let ended = open.map(|sitting| crate::domain::event::Event::SittingEnded {
                    sitting,
                    handed_in: false,
                });
                return ended.map_or(Step::stay(), Step::record);
            }
            Msg::Select(by) => self.select(by, cx),
            Msg::Open(at) => return Self::open(at, cx),
            Msg::Scroll(by) => self.from = self.laid_out(cx).1.after(by, cx.sheet().rows()),
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Exams)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(cx).1)
    }

    fn reloaded(&mut self, _was: &Cx, _cx: &Cx) -> Option<Vec<Effect>> {
        Some(Vec::new())
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let head = cx.pen.line([(Token::Muted, cx.words().exam.title)]);
        layout::lines(frame, sheet.head, &[head], 0);
        let (lines, scroll) = self.laid_out(cx);
        layout::lines(frame, sheet.text(), lines.all(), scroll.from);
        layout::hint(frame, sheet, &cx.pen, &[], &scroll);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(cx);
        lines.spots(sheet.text(), scroll.from)
    }
}

fn is_open(room: &Exams, cx: &Cx) -> bool {
    room.selected.is_none() && cx.progress().exam.is_some()
}

/// Whether there is nothing to select, so that the arrows scroll.
fn no_past(_: &Exams, cx: &Cx) -> bool {
    cx.progress().exams.is_empty()
}

const ROWS: &[Row<Exams, Cx, Msg>] = &[
    Row {
        id: "begin",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Enter),
        label: |words| words.exam.begin,
        when: |room, cx| room.selected.is_none() && !is_open(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "go-on",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Enter),
        label: |words| words.exam.go_on,
        when: |room, cx| is_open(room, cx) && !room.giving_up,
        shown: Shown::Foot,
    },
    Row {
        id: "look",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Enter),
        label: |words| words.exam.result,
        when: |room, _| room.selected.is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "clock",
        press: Press::Keys(&[Key::Char('t')], Msg::Clock),
        label: |words| words.exam.clock,
        when: |_, cx| cx.progress().exam.is_none() && cx.course().exam.minutes > 0,
        shown: Shown::Foot,
    },
    Row {
        id: "give-up-ask",
        press: Press::Keys(&[Key::Char('d')], Msg::Ask(true)),
        label: |words| words.exam.give_up,
        when: |room, cx| is_open(room, cx) && !room.giving_up,
        shown: Shown::Foot,
    },
    Row {
        id: "give-up",
        press: Press::Keys(&[Key::Char('y')], Msg::GiveUp),
        label: |words| words.exam.give_up,
        when: |room, _| room.giving_up,
        shown: Shown::Foot,
    },
    // From the attempt that comes next the keys lead to those that are past.
    Row {
        id: "to-past",
        press: Press::Keys(&[Key::Down, Key::Char('j')], Msg::Select(1)),
        label: |words| words.exam.to_past,
        when: |room, cx| !no_past(room, cx) && room.selected.is_none() && !room.giving_up,
        shown: Shown::Foot,
    },
    Row {
        id: "certificate",
        press: Press::Keys(&[Key::Char('c')], Msg::Certificate),
        label: |words| words.exam.certificate,
        when: |_, cx| cx.certificate().is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "keep",
        press: Press::Keys(&[Key::Esc], Msg::Ask(false)),
        label: |words| words.review.leave,
        when: |room, _| room.giving_up,
        shown: Shown::Foot,
    },
    Row {
        id: "select-down",
        press: Press::Keys(&[Key::Down, Key::Char('j')], Msg::Select(1)),
        label: |words| words.keys.down,
        when: |room, _| room.selected.is_some(),
        shown: Shown::List,
    },
    Row {
        id: "select-up",
        press: Press::Keys(&[Key::Up, Key::Char('k')], Msg::Select(-1)),
        label: |words| words.keys.up,
        when: |room, _| room.selected.is_some(),
        shown: Shown::List,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: |room, _| !room.giving_up,
        shown: Shown::Foot,
    },
];

const MOVES: &[Row<Exams, Cx, Msg>] = &moves::all_when(Msg::Scroll, no_past, no_past);
