//! A sitting with questions: asked, answered, explained, and summed up at the end.

mod again;
mod asking;
mod begin;
mod end;
mod rows;
mod view;

pub use view::height;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::domain::event::{Answer, Event, Mode};
use crate::domain::id::{LessonId, PageId};
use crate::domain::quiz::run::{Draft, Help, Run, answered};
use crate::domain::quiz::{Question, Score};
use crate::ui::action::Row;
use crate::ui::answer::Posed;
use crate::ui::key::Input;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Go, Route, Step};
use super::screen::Screen;
use asking::{Asking, Nudge};

/// A sitting.
#[derive(Debug)]
pub struct Quiz {
    run: Run,
    now: Now,
    /// The line from which on it is read; nothing while what the keys are on decides.
    from: Option<usize>,
}

/// What is on the screen.
#[derive(Clone, Debug)]
enum Now {
    /// A question is being answered.
    Asking(Asking),
    /// The reasons are shown.
    Told(Told),
    /// All is over.
    End,
}

/// A question as it is asked this time.
#[derive(Clone, Debug)]
struct Turn {
    posed: Posed,
    /// Its number in the round; nothing where it comes again.
    number: Option<usize>,
}

#[derive(Clone, Debug)]
struct Told {
    turn: Turn,
    /// What the learner answered; nothing where the answer was shown, for then it is nobody's.
    answer: Answer,
    score: Score,
    shown: bool,
    sure: Option<u8>,
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
    /// Surer, or less sure; in a sorting question the next category.
    Turn(isize),
    /// Answer.
    Submit,
    /// A hint.
    Hint,
    /// A hint, where all were seen.
    NoHint,
    /// Show the answer.
    Show,
    /// Leave the question out.
    Skip,
    /// Go on.
    Next,
    /// The page that teaches it.
    Page,
    /// The terms of that page.
    Terms,
    /// Only what was missed, again.
    Missed,
    /// Scroll.
    Scroll(Move),
    /// End the round.
    Stop,
    /// Leave; a round goes on later.
    Leave,
    /// Read the lesson that it was asked before.
    Read,
}

impl Quiz {
    /// Whether it is kept when it is left. A question asked by itself is not: where it was asked, it
    /// can be asked again. Nor is a round in which nothing was done.
    fn goes_on(&self) -> bool {
        let is_touched = self.run.is_begun() || self.run.draft().is_some();
        self.run.is_round() && !self.run.is_over() && is_touched
    }

    fn record(&mut self, event: Event) -> Step {
        self.run.apply(&event);
        Step::record(event)
    }

    /// The answer being made, as the log keeps it until it is given.
    fn drafted(&self) -> Option<Event> {
        let Now::Asking(asking) = &self.now else {
            return None;
        };
        let Draft {
            answer,
            hints,
            sure,
        } = asking.draft();
        Some(Event::Drafted {
            sitting: self.run.sitting,
            question: asking.editor.posed().question.id.clone(),
            answer,
            hints,
            sure,
            left_s: None,
        })
    }

    /// Keeps the answer being made, where it is another one than `before`.
    fn draft_since(&mut self, before: Option<&Event>) -> Step {
        match self.drafted() {
            Some(draft) if before != Some(&draft) => self.record(draft),
            _ => Step::stay(),
        }
    }

    fn submit(&mut self, cx: &Cx) -> Step {
        match &mut self.now {
            Now::Asking(asking) => match asking.editor.given() {
                Some(answer) => {
                    let asking = asking.clone();
                    self.tell(&asking, answer, false, cx)
                }
                None => {
                    asking.nudge = Some(Nudge::Incomplete);
                    Step::stay()
                }
            },
            Now::Told(_) | Now::End => Step::stay(),
        }
    }

    fn show(&mut self, cx: &Cx) -> Step {
        let Now::Asking(asking) = self.now.clone() else {
            return Step::stay();
        };
        let key = asking.editor.posed().question.key();
        self.tell(&asking, key, true, cx)
    }

    fn tell(&mut self, asking: &Asking, answer: Answer, shown: bool, cx: &Cx) -> Step {
        let help = Help {
            hints: u8::try_from(asking.hints).unwrap_or(u8::MAX),
            shown,
            sure: asking.sure.filter(|_| !shown),
        };
        let took = cx.now.at.saturating_sub(asking.since.at);
        let took = u64::try_from(took).unwrap_or(0);
        let question = &asking.editor.posed().question;
        let event = answered(&self.run, question, answer.clone(), help, took);
        if self.run.mode == Mode::Pretest {
            let step = self.record(event);
            return self.next(step, cx);
        }
        self.now = Now::Told(Told {
            score: question.grade(&answer),
            answer: if shown { question.blank() } else { answer },
            turn: asking.turn(),
            shown,
            sure: asking.sure,
        });
        self.from = None;
        self.record(event)
    }

    fn skip(&mut self, cx: &Cx) -> Step {
        let Now::Asking(asking) = &self.now else {
            return Step::stay();
        };
        let event = Event::Skipped {
            sitting: self.run.sitting,
            question: asking.editor.posed().question.id.clone(),
        };
        let step = self.record(event);
        self.next(step, cx)
    }

    /// Goes on to the next question, or to the end, which is written down. There a round is summed
    /// up; from a question by itself one goes back.
    fn next(&mut self, step: Step, cx: &Cx) -> Step {
        self.now = Self::ask(&self.run, cx);
        self.from = None;
        if !matches!(self.now, Now::End) {
            return step;
        }
        let step = if self.run.is_ended() {
            step
        } else {
            step.and(self.end(true))
        };
        let go = if self.run.is_round() {
            Go::Stay
        } else {
            Go::Back
        };
        Step { go, ..step }
    }

    fn end(&mut self, handed_in: bool) -> Event {
        let event = Event::SittingEnded {
            sitting: self.run.sitting,
            handed_in,
        };
        self.run.apply(&event);
        event
    }

    /// Ends the round early: with a summary, if there is anything to sum up.
    fn stop(&mut self) -> Step {
        let event = self.end(false);
        if self.run.is_begun() {
            self.now = Now::End;
            self.from = None;
            Step::record(event)
        } else {
            Step::back().and(event)
        }
    }

    fn missed(&self) -> Step {
        Step::replace(Route::Again(self.run.missed()))
    }

    /// The question on the screen.
    fn question(&self) -> Option<&Question> {
        match &self.now {
            Now::Asking(asking) => Some(&asking.editor.posed().question),
            Now::Told(told) => Some(&told.turn.posed.question),
            Now::End => None,
        }
    }

    /// Its number in the round; nothing where it comes again, or where there is none.
    fn number(&self) -> Option<usize> {
        match &self.now {
            Now::Asking(asking) => asking.number,
            Now::Told(told) => told.turn.number,
            Now::End => None,
        }
    }

    /// The lesson of the first question, by the page that teaches it.
    fn lesson(&self, cx: &Cx) -> Option<LessonId> {
        let first = cx.course().question(&self.run.questions.first()?.id)?;
        Some(first.teaches.lesson())
    }

    /// Opens the lesson that was guessed at, in place of where the guessing began.
    fn read(&self, cx: &Cx) -> Step {
        let lesson = self.lesson(cx).and_then(|id| cx.course().lesson(&id));
        let page = lesson.and_then(|lesson| lesson.pages.first());
        page.map_or(Step::back(), |page| {
            Step::go(Go::Jump(Route::Page(page.id.clone(), None)))
        })
    }

    /// Opens what there is about the page that teaches what is asked.
    fn page(&self, route: fn(PageId) -> Route) -> Step {
        let page = self.question().map(|question| question.teaches.clone());
        page.map_or(Step::stay(), |page| Step::open(route(page)))
    }
}

impl Screen for Quiz {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        if let Now::Asking(asking) = &mut self.now {
            asking.nudge = None;
            if !matches!(msg, Msg::Scroll(_)) {
                self.from = None;
            }
        }
        let before = self.drafted();
        match (msg, &mut self.now) {
            (Msg::Move(by), Now::Asking(asking)) => asking.editor.go(by),
            (Msg::At(place), Now::Asking(asking)) => asking.editor.at(place),
            (Msg::Pick(number), Now::Asking(asking)) => {
                asking.editor.pick(number.saturating_sub(1));
            }
            (Msg::Tick, Now::Asking(asking)) => asking.editor.tick(),
            (Msg::Turn(by), Now::Asking(asking)) => asking.turn_by(by),
            (Msg::Hint, Now::Asking(asking)) => asking.hint(cx.pen.lang),
            (Msg::NoHint, _) => return Step::tell(cx.words().quiz.hint_none),
            (Msg::Submit, _) => return self.submit(cx),
            (Msg::Show, _) => return self.show(cx),
            (Msg::Skip, _) => return self.skip(cx),
            (Msg::Next, Now::Told(_)) => return self.next(Step::stay(), cx),
            (Msg::Page, _) => return self.page(Route::Look),
            (Msg::Terms, _) => return self.page(|page| Route::Glossary(Some(page))),
            (Msg::Missed, _) => return self.missed(),
            (Msg::Scroll(by), _) => {
                self.from = Some(view::laid_out(self, cx).1.after(by, cx.sheet().rows()));
            }
            (Msg::Stop, _) => return self.stop(),
            (Msg::Leave, _) => return Step::back(),
            (Msg::Read, _) => return self.read(cx),
            _ => {}
        }
        self.draft_since(before.as_ref())
    }

    fn is_typing(&self) -> bool {
        matches!(&self.now, Now::Asking(asking) if asking.editor.is_typing())
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        let before = self.drafted();
        if let Now::Asking(asking) = &mut self.now {
            asking.nudge = None;
            asking.editor.typed(input);
            self.from = None;
        }
        self.draft_since(before.as_ref())
    }

    fn is_full(&self) -> bool {
        matches!(&self.now, Now::Asking(asking) if asking.editor.is_full())
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        view::cursor(self, sheet, cx)
    }

    /// What is not kept is ended by leaving it.
    fn owes(&self) -> Vec<Effect> {
        if self.goes_on() || self.run.is_ended() {
            return Vec::new();
        }
        vec![Effect::Record(Event::SittingEnded {
            sitting: self.run.sitting,
            handed_in: self.run.is_over(),
        })]
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.ask_again(cx)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        view::told_scroll(self, cx)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        view::draw(self, frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        view::spots(self, sheet, cx)
    }
}
