//! A visit: what to prepare, the talk, and what came of it.

mod after;
mod again;
mod coach;
mod debrief;
mod look;
mod notebook;
mod opening;
mod prepare;
mod rows;
mod talk;
mod timeline;
mod told;

use std::sync::Arc;

use ratatui::Frame;

use crate::domain::event::{Event, Mode};
use crate::domain::id::RunId;
use crate::domain::visit::{Plan, Run};
use crate::ui::action::Row;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Route, Said, Step};
use super::screen::Screen;
use after::After;

pub use prepare::height as prepare_height;
pub use talk::height as talk_height;

/// A visit that is being played.
#[derive(Debug)]
pub struct Visit {
    plan: Arc<Plan>,
    play: Play,
    phase: Phase,
    /// What the keys are on. Nobody says a line that was not chosen, so at first there is none.
    cursor: Option<usize>,
    /// Whether it was said that nothing is prepared.
    warned: bool,
    /// The line from which on it is read; nothing while what the keys are on decides.
    from: Option<usize>,
    /// What is read in place of what comes next.
    instead: Option<Instead>,
}

/// Which play it is.
#[derive(Clone, Copy, Debug)]
struct Play {
    run: RunId,
    seed: u32,
    /// In practice the coach speaks after each turn; in earnest nobody does before the end.
    mode: Mode,
}

/// Where a visit stands.
#[derive(Clone, Debug)]
enum Phase {
    /// One chooses what to bring: a flag for each item, in the order of the file.
    Prepare(Vec<bool>),
    /// The talk.
    Talk(Run),
    /// What came of it.
    After(After),
}

/// What is read in place of what comes next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Instead {
    /// The notebook.
    Notes,
    /// What the last turn did, and what the coach says about it.
    Coach,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Move the cursor.
    Move(isize),
    /// The option with this number.
    Pick(usize),
    /// Bring the item under the cursor, or leave it.
    Toggle,
    /// Play it this way.
    Mode(Mode),
    /// Begin the talk.
    Begin,
    /// Say the line under the cursor.
    Say,
    /// Look back on what was said.
    Back,
    /// Choose a turn to play again from.
    Turns,
    /// Another turn.
    Turn(isize),
    /// This turn, counted from 0.
    TurnAt(u16),
    /// Play on from the turn.
    FromTurn,
    /// The same visit with another seed.
    AnotherCase,
    /// The page that teaches what went least well.
    Lesson,
    /// Beside another play of the same visit.
    Compare,
    /// Save what came of it as a file.
    Save,
    /// The page to take along to a real visit.
    Card,
    /// Read the notebook.
    Notes,
    /// Go on with what comes next.
    GoOn,
    /// Scroll.
    Scroll(Move),
    /// Leave the choice of a turn.
    Cancel,
    /// Leave; a talk goes on later.
    Leave,
}

impl Visit {
    fn new(plan: Arc<Plan>, play: Play, phase: Phase) -> Self {
        Self {
            plan,
            play,
            phase,
            cursor: None,
            warned: false,
            from: None,
            instead: None,
        }
    }

    fn talk(&self) -> Option<&Run> {
        match &self.phase {
            Phase::Talk(run) => Some(run),
            Phase::Prepare(_) | Phase::After(..) => None,
        }
    }

    /// What has been said, whether it goes on or has ended.
    fn run(&self) -> Option<&Run> {
        match &self.phase {
            Phase::Talk(run) | Phase::After(After { run, .. }) => Some(run),
            Phase::Prepare(_) => None,
        }
    }

    /// How many things the cursor can be on.
    fn choices(&self) -> usize {
        match &self.phase {
            Phase::Prepare(items) => items.len(),
            Phase::Talk(run) => run.offers().len(),
            Phase::After(..) => 0,
        }
    }

    fn say(&mut self, cx: &Cx) -> Step {
        let Some(cursor) = self.cursor else {
            return Step::tell(cx.words().visit.choose_first);
        };
        let Phase::Talk(run) = &mut self.phase else {
            return Step::stay();
        };
        let said = run.offers().get(cursor).map(|line| line.id.clone());
        let scene = run.scene().map(|scene| scene.id.clone());
        let (Some(line), Some(scene)) = (said, scene) else {
            return Step::stay();
        };
        if run.choose(&line).is_err() {
            return Step::stay();
        }
        let chosen = Event::LineChosen {
            run: self.play.run,
            turn: run.turn(),
            scene,
            line,
        };
        self.cursor = None;
        self.from = None;
        self.instead = (self.play.mode == Mode::Practice).then_some(Instead::Coach);
        let step = Step::record(chosen);
        match self.settle() {
            Some(ended) => step.and(ended),
            None => step,
        }
    }

    /// Goes over to the debrief when the talk has ended.
    fn settle(&mut self) -> Option<Event> {
        let after = After::of(self.talk()?.clone())?;
        let ended = after.ended(self.play.run);
        self.phase = Phase::After(after);
        Some(ended)
    }

    fn move_by(&mut self, by: isize) {
        let last = self.choices().saturating_sub(1);
        let to = match self.cursor {
            Some(at) => at.saturating_add_signed(by).min(last),
            None if by > 0 => 0,
            None => last,
        };
        self.cursor = Some(to);
        self.from = None;
    }

    fn pick(&mut self, number: usize, cx: &Cx) -> Step {
        self.from = None;
        let last = self.choices().saturating_sub(1);
        self.cursor = Some(number.saturating_sub(1).min(last));
        match self.phase {
            Phase::Prepare(_) => self.toggle(cx),
            Phase::Talk(_) | Phase::After(_) => Step::stay(),
        }
    }
}

impl Screen for Visit {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        rows::ROWS
    }

    fn moves() -> &'static [Row<Self, Cx, Msg>] {
        rows::MOVES
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Move(by) => self.move_by(by),
            Msg::Pick(number) => return self.pick(number, cx),
            Msg::Toggle => {
                self.from = None;
                return self.toggle(cx);
            }
            Msg::Mode(mode) => self.play.mode = mode,
            Msg::Begin => return self.begin(cx),
            Msg::Say => return self.say(cx),
            Msg::Back => {
                let said: Vec<Said> = self.run().map_or(Vec::new(), told::so_far);
                return Step::open(Route::Talk(said));
            }
            Msg::Notes => {
                self.instead = Some(Instead::Notes);
                self.from = None;
            }
            Msg::GoOn => {
                self.instead = None;
                self.from = None;
            }
            Msg::Scroll(by) => {
                self.from = Some(look::scroll(self, cx).after(by, cx.sheet().rows()));
            }
            Msg::Leave => return Step::back(),
            Msg::Turns
            | Msg::Turn(_)
            | Msg::TurnAt(_)
            | Msg::FromTurn
            | Msg::AnotherCase
            | Msg::Lesson
            | Msg::Compare
            | Msg::Save
            | Msg::Card
            | Msg::Cancel => return self.afterwards(msg, cx),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        // A talk, like a sitting, is gone on with from where it is offered.
        matches!(self.phase, Phase::After(_)).then_some(Route::VisitBack(self.play.run))
    }

    fn resumes(&self) -> Option<&'static Route> {
        self.talk().map(|_| &Route::VisitOpen)
    }

    fn reloaded(&mut self, _was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.play_again(cx)
    }

    fn scroll(&self, _: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(look::scroll(self, cx))
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        look::draw(self, frame, sheet, cx);
    }

    fn spots(&self, _: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        look::spots(self, cx)
    }
}
