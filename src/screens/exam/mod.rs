//! The exam while it is sat: questions that can be gone through and changed, until they are handed in.

mod begin;
mod clock;
mod rows;
mod view;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::domain::event::{Answer, Event};
use crate::domain::exam::Sitting;
use crate::domain::moment::Moment;
use crate::domain::quiz::Question;
use crate::ui::action::Row;
use crate::ui::answer::{Editor, Posed};
use crate::ui::key::Input;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Route, Step};
use super::screen::Screen;
use clock::Clock;

/// An exam that is sat.
#[derive(Debug)]
pub struct Exam {
    sitting: Sitting,
    /// The place of the question on the screen.
    at: usize,
    now: Now,
    clock: Clock,
    /// Whether it was told that the answer on the screen is not complete.
    is_told: bool,
    /// Since when the question is on the screen.
    since: Moment,
    /// The line from which on it is read; nothing while what the keys are on decides.
    from: Option<usize>,
}

/// What is on the screen.
#[derive(Clone, Debug)]
enum Now {
    /// A question is being answered.
    Asking(Box<Editor>),
    /// All questions, with the keys on one.
    Overview(usize),
    /// Whether it is to be handed in.
    HandIn,
    /// It was handed in; what it came to is known once that is saved.
    Over,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Move the cursor.
    Move(isize),
    /// Put the cursor on the thing to be sorted that stands here.
    At(usize),
    /// Choose the option, or the category of the item, with this number.
    Pick(usize),
    /// Tick the option, or take the tick away.
    Tick,
    /// The next category, or the one before.
    Turn(isize),
    /// So many questions on; behind the last one is the overview.
    Go(isize),
    /// All questions.
    Overview,
    /// The question at this place.
    Jump(usize),
    /// The question that the keys of the overview are on.
    Enter,
    /// Ask whether to hand it in.
    Ask,
    /// Hand it in.
    HandIn,
    /// Back to the question.
    Back,
    /// To what it came to.
    Result,
    /// Scroll.
    Scroll(Move),
    /// Leave; it goes on later.
    Leave,
}

impl Exam {
    /// Shows the question at `at`; one that the course no longer has is passed by to the overview.
    fn show(&mut self, at: usize, cx: &Cx) {
        let asked = self.sitting.questions.get(at);
        let question = asked.and_then(|asked| cx.shelf.question(&asked.id));
        self.from = None;
        self.is_told = false;
        self.since = cx.now;
        let Some(question) = question else {
            self.now = Now::Overview(at);
            return;
        };
        self.at = at;
        let order = self.sitting.order(&question).into_iter().cloned().collect();
        let mut editor = Editor::new(Posed {
            question: question.clone(),
            order,
        });
        if let Some(draft) = self.sitting.draft(&question.id) {
            editor.restore(draft);
        }
        self.now = Now::Asking(Box::new(editor));
    }

    fn record(&mut self, event: Event, cx: &Cx) -> Effect {
        let stamp = crate::domain::event::Stamp {
            moment: cx.now,
            ..crate::domain::event::Stamp::NONE
        };
        self.sitting.apply(&event, stamp);
        Effect::Record(event)
    }

    /// The answer being made, as the log keeps it: it also tells which question is on the screen, and how
    /// much time is left.
    fn drafted(&self) -> Option<Event> {
        let Now::Asking(editor) = &self.now else {
            return None;
        };
        Some(Event::Drafted {
            sitting: self.sitting.sitting,
            question: editor.posed().question.id.clone(),
            answer: editor.draft(),
            hints: 0,
            sure: None,
            left_s: self.clock.left_s(),
        })
    }

    /// What the question on the screen has to say before it is left: a new answer, or that the one given
    /// was taken back.
    fn given(&self, cx: &Cx) -> Option<Event> {
        let Now::Asking(editor) = &self.now else {
            return None;
        };
        let question: &Question = &editor.posed().question;
        let sitting = self.sitting.sitting;
        let before = self.sitting.given(&question.id);
        match editor.given() {
            Some(answer) if before != Some(&answer) => Some(self.answered(question, answer, cx)),
            None if before.is_some() => Some(Event::Skipped {
                sitting,
                question: question.id.clone(),
            }),
            _ => None,
        }
    }

    fn answered(&self, question: &Question, answer: Answer, cx: &Cx) -> Event {
        let took = cx.now.at.saturating_sub(self.since.at);
        Event::Answered {
            sitting: self.sitting.sitting,
            question: question.id.clone(),
            version: question.version,
            score: question.grade(&answer).share(),
            answer,
            hints: 0,
            shown: false,
            took_ms: u64::try_from(took).unwrap_or(0),
            sure: None,
            left_s: self.clock.left_s(),
        }
    }

    /// Keeps what the question on the screen has to say.
    fn keep(&mut self, cx: &Cx) -> Step {
        let mut step = Step::stay();
        if let Some(event) = self.given(cx) {
            step.effects.push(self.record(event, cx));
        }
        step
    }

    /// Leaves the question on the screen for the one at `at`.
    fn go(&mut self, at: usize, cx: &Cx) -> Step {
        let mut step = self.keep(cx);
        if at >= self.sitting.questions.len() {
            self.now = Now::Overview(self.at);
            return step;
        }
        self.show(at, cx);
        if let Some(event) = self.drafted() {
            step.effects.push(self.record(event, cx));
        }
        step
    }

    fn hand_in(&mut self, cx: &Cx) -> Step {
        let mut step = self.keep(cx);
        self.now = Now::Over;
        let event = Event::SittingEnded {
            sitting: self.sitting.sitting,
            handed_in: true,
        };
        step.effects.push(self.record(event, cx));
        step
    }

    /// Takes off the time that has passed, and hands it in where none is left.
    fn pass(&mut self, cx: &Cx) -> Option<Step> {
        self.clock.pass(cx.now);
        let is_over = self.clock.is_over() && !matches!(self.now, Now::Over);
        is_over.then(|| self.hand_in(cx))
    }

    fn edited(&mut self, before: Option<&Event>, cx: &Cx) -> Step {
        match self.drafted() {
            Some(draft) if Some(&draft) != before => Step::stay().with(self.record(draft, cx)),
            _ => Step::stay(),
        }
    }

    fn edit(&mut self, msg: Msg) {
        let Now::Asking(editor) = &mut self.now else {
            return;
        };
        self.from = None;
        self.is_told = false;
        match msg {
            Msg::Move(by) => editor.go(by),
            Msg::At(place) => editor.at(place),
            Msg::Pick(number) => editor.pick(number.saturating_sub(1)),
            Msg::Tick => editor.tick(),
            Msg::Turn(by) => {
                editor.turn(by);
            }
            _ => {}
        }
    }

    fn move_in_overview(&mut self, by: isize) {
        if let Now::Overview(at) = &mut self.now {
            let last = self.sitting.questions.len().saturating_sub(1);
            *at = at.saturating_add_signed(by).min(last);
        }
    }
}

impl Screen for Exam {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        if let Some(step) = self.pass(cx) {
            return step;
        }
        let before = self.drafted();
        match (msg, &self.now) {
            (Msg::Move(by), Now::Overview(_)) => self.move_in_overview(by),
            // Once it is told that an answer is not complete; then it is left open.
            (Msg::Go(1), Now::Asking(editor)) if editor.is_unfinished() && !self.is_told => {
                self.is_told = true;
                return Step::stay();
            }
            (Msg::Go(by), _) => return self.go(self.at.saturating_add_signed(by), cx),
            (Msg::Jump(at), _) => return self.go(at, cx),
            (Msg::Enter, Now::Overview(at)) => return self.go(*at, cx),
            (Msg::Back, Now::HandIn) => self.now = Now::Overview(self.at),
            (Msg::Back, _) => return self.go(self.at, cx),
            (Msg::Overview, Now::Asking(_)) => {
                let step = self.keep(cx);
                self.now = Now::Overview(self.at);
                return step;
            }
            (Msg::Ask, Now::Overview(_)) => self.now = Now::HandIn,
            (Msg::HandIn, Now::HandIn) => return self.hand_in(cx),
            (Msg::Result, Now::Over) => {
                return Step::replace(Route::Result(self.sitting.sitting));
            }
            (Msg::Scroll(by), _) => {
                self.from = Some(view::laid_out(self, cx).1.after(by, cx.sheet().rows()));
            }
            (Msg::Leave, _) => {
                let step = self.keep(cx);
                return Step {
                    go: Step::back().go,
                    ..step
                };
            }
            _ => self.edit(msg),
        }
        self.edited(before.as_ref(), cx)
    }

    fn is_typing(&self) -> bool {
        matches!(&self.now, Now::Asking(editor) if editor.is_typing())
    }

    fn typed(&mut self, input: &Input, cx: &Cx) -> Step {
        if let Some(step) = self.pass(cx) {
            return step;
        }
        let before = self.drafted();
        if let Now::Asking(editor) = &mut self.now {
            editor.typed(input);
            self.is_told = false;
            self.from = None;
        }
        self.edited(before.as_ref(), cx)
    }

    fn is_full(&self) -> bool {
        matches!(&self.now, Now::Asking(editor) if editor.is_full())
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        view::cursor(self, sheet, cx)
    }

    /// What could be looked up is what is asked.
    fn looks_up(&self) -> bool {
        false
    }

    fn alarm(&self) -> Option<Duration> {
        let is_running = !matches!(self.now, Now::Over);
        is_running.then(|| self.clock.alarm()).flatten()
    }

    fn tick(&mut self, cx: &Cx) -> Step {
        if let Some(step) = self.pass(cx) {
            return step;
        }
        // The time that is left is kept with where one is.
        self.edited(None, cx)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(view::laid_out(self, cx).1)
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.sitting.rename(&cx.course().renamed);
        if let Now::Asking(_) = self.now {
            self.show(self.at, cx);
        }
        Some(Vec::new())
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        view::draw(self, frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        view::spots(self, sheet, cx)
    }
}
