//! What an exam came to: passed or not, how sure that is, each objective, what to study, each question.

mod view;

use std::collections::HashSet;
use std::sync::Arc;

use ratatui::Frame;

use crate::domain::exam::{self, Part, Sitting};
use crate::domain::id::{LessonId, SittingId};
use crate::domain::quiz::Question;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::{self, Move};

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;

/// An exam that was handed in.
#[derive(Debug)]
pub struct Result {
    sitting: Sitting,
    result: exam::Result,
    /// The question that is looked at; nothing on the summary.
    at: Option<usize>,
    from: usize,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Each question and why.
    Look,
    /// So many questions on.
    Go(isize),
    /// The page that teaches it.
    Page,
    /// What was wrong, again.
    Missed,
    /// The certificate.
    Certificate,
    /// To the lesson with this number among those to study.
    Study(usize),
    /// Scroll.
    Scroll(Move),
    /// Back to the summary.
    Back,
    /// Close.
    Close,
}

impl Result {
    /// What the exam with this id came to; `None` where there is none that was handed in.
    pub fn open(id: SittingId, cx: &Cx) -> Option<Self> {
        let sitting = cx.progress().exam(id)?.clone();
        let result = exam::Result::of(&sitting, cx.course());
        sitting.ended.map(|_| Self {
            sitting,
            result,
            at: None,
            from: 0,
        })
    }

    fn question(&self, cx: &Cx) -> Option<Arc<Question>> {
        let asked = self.sitting.questions.get(self.at?)?;
        cx.shelf.question(&asked.id)
    }

    /// The lessons of what was not right, each once: in turn one for each objective. Those that are not enough
    /// come first, the required before the others, the weakest before the rest.
    fn study(&self, cx: &Cx) -> Vec<LessonId> {
        let mut parts: Vec<&Part> = self.result.parts.iter().collect();
        parts.sort_by(|a, b| {
            let rank = |part: &Part| (part.enough, !part.critical);
            let share = |part: &Part| exam::share(part.points, part.of);
            let order = rank(a).cmp(&rank(b));
            order.then(share(a).total_cmp(&share(b)))
        });
        let each = parts.into_iter().map(|part| self.missed_in(part, cx));
        let mut turns: Vec<(usize, LessonId)> = each
            .flat_map(|lessons| lessons.into_iter().enumerate())
            .collect();
        turns.sort_by_key(|(turn, _)| *turn);
        let mut lessons: Vec<LessonId> = turns.into_iter().map(|(_, lesson)| lesson).collect();
        let mut seen = HashSet::new();
        lessons.retain(|lesson| seen.insert(lesson.clone()));
        lessons.truncate(view::STUDY);
        lessons
    }

    /// The lessons of what was not right of an objective.
    fn missed_in(&self, part: &Part, cx: &Cx) -> Vec<LessonId> {
        let missed = self.sitting.missed();
        let heads = missed
            .iter()
            .filter_map(|asked| cx.course().question(&asked.id));
        heads
            .filter(|head| head.objective == part.objective)
            .map(|head| head.teaches.lesson())
            .collect()
    }

    fn go(&mut self, by: isize) {
        let last = self.sitting.questions.len().saturating_sub(1);
        let at = self
            .at
            .map_or(0, |at| at.saturating_add_signed(by).min(last));
        self.at = Some(at);
        self.from = 0;
    }
}

impl Screen for Result {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Look => self.go(0),
            Msg::Go(by) => self.go(by),
            Msg::Page => {
                let page = self.question(cx).map(|question| question.teaches.clone());
                return page.map_or(Step::stay(), |page| Step::open(Route::Look(page)));
            }
            Msg::Missed => return Step::open(Route::Again(self.sitting.missed())),
            Msg::Certificate => return Step::open(Route::Certificate(self.sitting.sitting)),
            Msg::Study(number) => {
                let lesson = self.study(cx).into_iter().nth(number.saturating_sub(1));
                let head = lesson.and_then(|lesson| cx.course().lesson(&lesson));
                let page = head.and_then(|head| head.pages.first());
                return page.map_or(Step::stay(), |page| {
                    Step::open(Route::Page(page.id.clone(), Some(0)))
                });
            }
            Msg::Scroll(by) => {
                self.from = view::laid_out(self, cx).1.after(by, cx.sheet().rows());
            }
            Msg::Back => {
                self.at = None;
                self.from = 0;
            }
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        Some(Route::Result(self.sitting.sitting))
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(view::laid_out(self, cx).1)
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.sitting.rename(&cx.course().renamed);
        self.result = exam::Result::of(&self.sitting, cx.course());
        Some(Vec::new())
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        view::draw(self, frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = view::laid_out(self, cx);
        lines.spots(sheet.text(), scroll.from)
    }
}

fn summary(room: &Result, _: &Cx) -> bool {
    room.at.is_none()
}

fn question(room: &Result, _: &Cx) -> bool {
    room.at.is_some()
}

fn has_missed(room: &Result) -> bool {
    !room.sitting.missed().is_empty()
}

fn is_last(room: &Result) -> bool {
    room.at
        .is_some_and(|at| at + 1 >= room.sitting.questions.len())
}

const ROWS: &[Row<Result, Cx, Msg>] = &[
    Row {
        id: "certificate",
        press: Press::Keys(&[Key::Enter, Key::Char('c')], Msg::Certificate),
        label: |words| words.exam.certificate,
        when: |room, cx| summary(room, cx) && room.result.passed,
        shown: Shown::Foot,
    },
    Row {
        id: "missed-first",
        press: Press::Keys(&[Key::Enter, Key::Char('m')], Msg::Missed),
        label: |words| words.exam.missed,
        when: |room, cx| summary(room, cx) && !room.result.passed && has_missed(room),
        shown: Shown::Foot,
    },
    Row {
        id: "look",
        press: Press::Keys(&[Key::Char('r')], Msg::Look),
        label: |words| words.exam.look,
        when: summary,
        shown: Shown::Foot,
    },
    Row {
        id: "study",
        press: Press::Digits(|room, cx| room.study(cx).len(), Msg::Study),
        label: |words| words.exam.to_study,
        when: |room, cx| summary(room, cx) && !room.study(cx).is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "missed",
        press: Press::Keys(&[Key::Char('m')], Msg::Missed),
        label: |words| words.exam.missed,
        when: |room, cx| summary(room, cx) && room.result.passed && has_missed(room),
        shown: Shown::Foot,
    },
    Row {
        id: "next",
        press: Press::Keys(&[Key::Enter, Key::Right, Key::Char('n')], Msg::Go(1)),
        label: |words| words.exam.turn[0],
        when: |room, cx| question(room, cx) && !is_last(room),
        shown: Shown::Foot,
    },
    Row {
        id: "before",
        press: Press::Keys(&[Key::Left], Msg::Go(-1)),
        label: |words| words.exam.turn[1],
        when: |room, cx| question(room, cx) && room.at != Some(0),
        shown: Shown::Foot,
    },
    Row {
        id: "page",
        press: Press::Keys(&[Key::Char('p')], Msg::Page),
        label: |words| words.quiz.page,
        when: question,
        shown: Shown::Foot,
    },
    Row {
        id: "back",
        press: Press::Keys(&[Key::Esc], Msg::Back),
        label: |words| words.exam.result,
        when: question,
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: summary,
        shown: Shown::Foot,
    },
];

const MOVES: &[Row<Result, Cx, Msg>] = &moves::all_when(Msg::Scroll, |_, _| true, |_, _| true);
