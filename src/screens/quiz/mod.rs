//! A sitting with questions: asked, answered, explained, and summed up at the end.

mod end;
mod rows;
mod view;

pub use view::height;

use std::sync::Arc;

use ratatui::Frame;

use crate::domain::event::{Answer, Asked, Event, Mode};
use crate::domain::id::{OptionId, SittingId};
use crate::domain::moment::Moment;
use crate::domain::quiz::draw::{self, Scope};
use crate::domain::quiz::kind::Kind;
use crate::domain::quiz::run::{Help, Run, answered};
use crate::domain::quiz::{Question, Score};
use crate::ui::action::Row;
use crate::ui::layout::Sheet;

use super::flow::{Cx, Effect, Route, Step};
use super::room::Screen;

/// A sitting.
#[derive(Debug)]
pub struct Quiz {
    run: Run,
    now: Now,
    from: usize,
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

#[derive(Clone, Debug)]
struct Asking {
    question: Arc<Question>,
    answer: Answer,
    cursor: usize,
    hints: usize,
    /// Whether a hint was the last thing that was asked for, so that it has to be seen.
    hinted: bool,
    sure: Option<u8>,
    since: Moment,
}

#[derive(Clone, Debug)]
struct Told {
    question: Arc<Question>,
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
    /// Choose the option, or the category of the item, with this number.
    Pick(usize),
    /// Surer, or less sure; in a sorting question the next category.
    Turn(isize),
    /// Answer.
    Submit,
    /// A hint.
    Hint,
    /// Show the answer.
    Show,
    /// Leave the question out.
    Skip,
    /// Go on.
    Next,
    /// The page that teaches it.
    Page,
    /// Only what was missed, again.
    Missed,
    /// Scroll.
    Scroll(isize),
    /// End the round.
    Stop,
    /// Leave.
    Leave,
}

impl Quiz {
    /// A new sitting; `None` where there is nothing to ask.
    pub fn begin(mode: Mode, scope: &Scope, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let standing = |head: &_| cx.progress().standing(head);
        let questions = draw::round(cx.course(), scope, cx.fresh.seed, standing);
        Self::with(mode, questions, cx)
    }

    /// A new sitting with just these questions.
    pub fn with(mode: Mode, questions: Vec<Asked>, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let sitting = SittingId(cx.fresh.id);
        let mut run = Run::new(sitting, mode, cx.fresh.seed, questions);
        run.keep(|id| cx.shelf.question(id).is_some());
        run.current()?;
        let began = Event::SittingBegan {
            sitting,
            mode,
            seed: run.seed,
            questions: run.questions.clone(),
        };
        Some((Self::at(run, cx), vec![Effect::Record(began)]))
    }

    /// The sitting that was not ended.
    pub fn resume(cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let mut run = cx.progress().sitting.clone()?;
        run.keep(|id| cx.shelf.question(id).is_some());
        Some((Self::at(run, cx), Vec::new()))
    }

    fn at(run: Run, cx: &Cx) -> Self {
        let now = Self::ask(&run, cx);
        Self { run, now, from: 0 }
    }

    /// Asks what the sitting asks next.
    fn ask(run: &Run, cx: &Cx) -> Now {
        let next = run.current().filter(|_| !run.is_over());
        match next.and_then(|id| cx.shelf.question(id)) {
            Some(question) => Now::Asking(Asking {
                answer: question.blank(),
                question,
                cursor: 0,
                hints: 0,
                hinted: false,
                sure: None,
                since: cx.now,
            }),
            None => Now::End,
        }
    }

    fn record(&mut self, event: Event) -> Step {
        self.run.apply(&event);
        Step::record(event)
    }

    fn submit(&mut self, cx: &Cx) -> Step {
        let Now::Asking(asking) = &self.now else {
            return Step::stay();
        };
        let answer = asking.given(&self.run);
        if !asking.question.is_complete(&answer) {
            return Step {
                effects: vec![Effect::Tell(cx.words().quiz.incomplete)],
                ..Step::stay()
            };
        }
        let asking = asking.clone();
        self.tell(&asking, answer, false, cx)
    }

    fn show(&mut self, cx: &Cx) -> Step {
        let Now::Asking(asking) = self.now.clone() else {
            return Step::stay();
        };
        let key = asking.question.key();
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
        let event = answered(&self.run, &asking.question, answer.clone(), help, took);
        self.now = Now::Told(Told {
            score: asking.question.grade(&answer),
            answer: if shown {
                asking.question.blank()
            } else {
                answer
            },
            question: Arc::clone(&asking.question),
            shown,
            sure: asking.sure,
        });
        self.from = 0;
        self.record(event)
    }

    fn skip(&mut self, cx: &Cx) -> Step {
        let Now::Asking(asking) = &self.now else {
            return Step::stay();
        };
        let event = Event::Skipped {
            sitting: self.run.sitting,
            question: asking.question.id.clone(),
        };
        let step = self.record(event);
        self.next(step, cx)
    }

    /// Goes on to the next question, or to the end, which is written down.
    fn next(&mut self, step: Step, cx: &Cx) -> Step {
        self.now = Self::ask(&self.run, cx);
        self.from = 0;
        if matches!(self.now, Now::End) && !self.run.is_ended() {
            return step.and(self.end(true));
        }
        step
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
        if self.run.is_begun() && self.run.questions.len() > 1 {
            self.now = Now::End;
            self.from = 0;
            Step::record(event)
        } else {
            Step::back().and(event)
        }
    }

    fn missed(&self) -> Step {
        Step::replace(Route::Again(self.run.missed()))
    }

    fn question(&self) -> Option<&Arc<Question>> {
        match &self.now {
            Now::Asking(asking) => Some(&asking.question),
            Now::Told(told) => Some(&told.question),
            Now::End => None,
        }
    }

    fn page(&self) -> Step {
        let page = self.question().map(|question| question.teaches.clone());
        page.map_or(Step::stay(), |page| Step::open(Route::Look(page)))
    }
}

impl Asking {
    /// The answer as it stands: in single choice the option under the cursor.
    fn given(&self, run: &Run) -> Answer {
        match (&self.question.kind, &self.answer) {
            (Kind::Single(_), _) => {
                let order = run.order(&self.question);
                let chosen = order.get(self.cursor).map(|id| (*id).clone());
                Answer::Options(chosen.into_iter().collect())
            }
            (Kind::Classify(_), answer) => answer.clone(),
        }
    }

    fn parts(&self) -> usize {
        self.question.parts().len()
    }

    fn pick(&mut self, number: usize, run: &Run) {
        match &self.question.kind {
            Kind::Single(_) => self.cursor = (number - 1).min(self.parts().saturating_sub(1)),
            Kind::Classify(sort) => {
                let category = sort
                    .into
                    .get(number - 1)
                    .map(|category| category.id.clone());
                if let Some(category) = category {
                    self.put(category, run);
                    self.cursor = (self.cursor + 1).min(self.parts().saturating_sub(1));
                }
            }
        }
    }

    /// Puts the item under the cursor into a category.
    fn put(&mut self, category: OptionId, run: &Run) {
        let order = run.order(&self.question);
        if let (Answer::Pairs(pairs), Some(item)) = (&mut self.answer, order.get(self.cursor)) {
            pairs.insert((*item).clone(), category);
        }
    }

    fn turn(&mut self, by: isize, run: &Run) {
        match &self.question.kind {
            Kind::Single(_) => {
                let sure = usize::from(self.sure.unwrap_or(0)).saturating_add_signed(by);
                self.sure = u8::try_from(sure.min(3)).ok().filter(|sure| *sure > 0);
            }
            Kind::Classify(sort) => {
                let order = run.order(&self.question);
                let Answer::Pairs(pairs) = &self.answer else {
                    return;
                };
                let now = order.get(self.cursor).and_then(|item| pairs.get(*item));
                let at = now.and_then(|id| sort.into.iter().position(|c| c.id == *id));
                let count = sort.into.len().max(1);
                let next = match at {
                    Some(at) if by > 0 => (at + 1) % count,
                    Some(at) => (at + count - 1) % count,
                    None => 0,
                };
                if let Some(category) = sort.into.get(next).map(|category| category.id.clone()) {
                    self.put(category, run);
                }
            }
        }
    }

    /// How many digits can be typed.
    fn digits(&self) -> usize {
        match &self.question.kind {
            Kind::Single(options) => options.len(),
            Kind::Classify(sort) => sort.into.len(),
        }
    }

    fn is_sorting(&self) -> bool {
        matches!(self.question.kind, Kind::Classify(_))
    }
}

impl Screen for Quiz {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        if let Now::Asking(asking) = &mut self.now {
            asking.hinted = false;
        }
        let run = &self.run;
        match (msg, &mut self.now) {
            (Msg::Move(by), Now::Asking(asking)) => {
                let last = asking.parts().saturating_sub(1);
                asking.cursor = asking.cursor.saturating_add_signed(by).min(last);
            }
            (Msg::Pick(number), Now::Asking(asking)) => asking.pick(number.max(1), run),
            (Msg::Turn(by), Now::Asking(asking)) => asking.turn(by, run),
            (Msg::Hint, Now::Asking(asking)) => {
                let hints = asking.question.hints.get(cx.pen.lang).len();
                asking.hints = (asking.hints + 1).min(hints);
                asking.hinted = true;
            }
            (Msg::Submit, _) => return self.submit(cx),
            (Msg::Show, _) => return self.show(cx),
            (Msg::Skip, _) => return self.skip(cx),
            (Msg::Next, Now::Told(_)) => return self.next(Step::stay(), cx),
            (Msg::Page, _) => return self.page(),
            (Msg::Missed, _) => return self.missed(),
            (Msg::Scroll(by), _) => {
                let from = view::scroll(self, cx).from.saturating_add_signed(by);
                self.from = from;
                self.from = view::scroll(self, cx).from;
            }
            (Msg::Stop, _) => return self.stop(),
            (Msg::Leave, _) => return Step::back(),
            _ => {}
        }
        Step::stay()
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        view::draw(self, frame, sheet, cx);
    }
}
