//! A visit: what to prepare, the talk, and what came of it.

mod again;
mod debrief;
mod look;
mod notebook;
mod opening;
mod prepare;
mod rows;
mod talk;
mod told;

use std::sync::Arc;

use ratatui::Frame;

use crate::domain::event::{Event, Mode};
use crate::domain::id::{ItemId, RunId};
use crate::domain::visit::{Debrief, Plan, Run};
use crate::ui::action::Row;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Route, Said, Step};
use super::screen::Screen;

pub use prepare::height as prepare_height;
pub use talk::height as talk_height;

/// A visit that is being played.
#[derive(Debug)]
pub struct Visit {
    plan: Arc<Plan>,
    run: RunId,
    seed: u32,
    phase: Phase,
    /// What the keys are on. Nobody says a line that was not chosen, so at first there is none.
    cursor: Option<usize>,
    /// Whether it was said that nothing is prepared.
    warned: bool,
    /// The line from which on it is read; nothing while what the keys are on decides.
    from: Option<usize>,
    /// Whether the notebook is read in place of the talk, where there is no room for it beside.
    notes: bool,
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

/// A talk that has ended.
#[derive(Clone, Debug)]
struct After {
    run: Run,
    /// Looked back on once: finding the turns that mattered walks through all that could have been.
    debrief: Debrief,
    /// The turn from which to play again, while one chooses it.
    turn: Option<u16>,
}

impl Phase {
    /// The talk, or what came of it where it has ended.
    fn of(run: Run) -> Self {
        match Debrief::of(&run) {
            Some(debrief) => Self::After(After {
                run,
                debrief,
                turn: None,
            }),
            None => Self::Talk(run),
        }
    }
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
    /// Read the notebook, or go on with the talk.
    Notes(bool),
    /// Scroll.
    Scroll(Move),
    /// Leave the choice of a turn.
    Cancel,
    /// Leave; a talk goes on later.
    Leave,
}

impl Visit {
    fn new(plan: Arc<Plan>, run: RunId, seed: u32, phase: Phase) -> Self {
        Self {
            plan,
            run,
            seed,
            phase,
            cursor: None,
            warned: false,
            from: None,
            notes: false,
        }
    }

    fn talk(&self) -> Option<&Run> {
        match &self.phase {
            Phase::Talk(run) => Some(run),
            Phase::Prepare(_) | Phase::After(..) => None,
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

    /// What has been chosen to bring, and the time it takes.
    fn bag(&self) -> (Vec<ItemId>, u32) {
        let Phase::Prepare(chosen) = &self.phase else {
            return (Vec::new(), 0);
        };
        let items = self.plan.visit().prepare.items.iter().zip(chosen);
        let brought: Vec<_> = items
            .filter(|(_, chosen)| **chosen)
            .map(|(i, _)| i)
            .collect();
        let time = brought.iter().map(|item| u32::from(item.cost)).sum();
        (
            brought.into_iter().map(|item| item.id.clone()).collect(),
            time,
        )
    }

    fn toggle(&mut self, cx: &Cx) -> Step {
        let time = u32::from(self.plan.visit().prepare.time);
        let (_, used) = self.bag();
        let at = self.cursor.unwrap_or(0);
        let cost = self.plan.visit().prepare.items.get(at);
        let cost = cost.map_or(0, |item| u32::from(item.cost));
        if let Phase::Prepare(chosen) = &mut self.phase
            && let Some(chosen) = chosen.get_mut(at)
        {
            if !*chosen && used + cost > time {
                return Step::tell(cx.words().visit.no_time);
            }
            *chosen = !*chosen;
        }
        Step::stay()
    }

    fn begin(&mut self, cx: &Cx) -> Step {
        let (brought, _) = self.bag();
        if brought.is_empty() && !self.warned {
            self.warned = true;
            return Step::tell(cx.words().visit.unprepared);
        }
        let Ok(run) = Run::new(Arc::clone(&self.plan), self.seed, &brought) else {
            return Step::stay();
        };
        self.phase = Phase::Talk(run);
        self.cursor = None;
        self.from = None;
        Step::record(Event::VisitBegan {
            run: self.run,
            visit: self.plan.visit().id.clone(),
            seed: self.seed,
            mode: Mode::Practice,
            brought,
            from: None,
        })
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
            run: self.run,
            turn: run.turn(),
            scene,
            line,
        };
        self.cursor = None;
        self.from = None;
        let step = Step::record(chosen);
        match self.settle() {
            Some(ended) => step.and(ended),
            None => step,
        }
    }

    /// Goes over to the debrief when the talk has ended.
    fn settle(&mut self) -> Option<Event> {
        let phase = Phase::of(self.talk()?.clone());
        let Phase::After(After { debrief, .. }) = &phase else {
            return None;
        };
        let grades = debrief.rubric.iter();
        let ended = Event::VisitEnded {
            run: self.run,
            ending: debrief.ending.clone(),
            rubric: grades.map(|line| (line.id.clone(), line.grade)).collect(),
        };
        self.phase = phase;
        Some(ended)
    }

    /// All that was said so far.
    fn said(&self) -> Vec<Said> {
        match &self.phase {
            Phase::Talk(run) | Phase::After(After { run, .. }) => told::so_far(run),
            Phase::Prepare(_) => Vec::new(),
        }
    }

    fn turn(&mut self, by: isize) {
        if let Phase::After(After {
            run,
            turn: Some(turn),
            ..
        }) = &mut self.phase
        {
            let last = run.turn().saturating_sub(1);
            let wanted = turn.saturating_add_signed(i16::try_from(by).unwrap_or(0));
            *turn = wanted.min(last);
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
            Msg::Move(by) => {
                let last = self.choices().saturating_sub(1);
                let to = match self.cursor {
                    Some(at) => at.saturating_add_signed(by).min(last),
                    None if by > 0 => 0,
                    None => last,
                };
                self.cursor = Some(to);
                self.from = None;
            }
            Msg::Pick(number) => {
                self.from = None;
                let last = self.choices().saturating_sub(1);
                self.cursor = Some(number.saturating_sub(1).min(last));
                if matches!(self.phase, Phase::Prepare(_)) {
                    return self.toggle(cx);
                }
            }
            Msg::Toggle => {
                self.from = None;
                return self.toggle(cx);
            }
            Msg::Begin => return self.begin(cx),
            Msg::Say => return self.say(cx),
            Msg::Back => return Step::open(Route::Talk(self.said())),
            Msg::Turns => {
                if let Phase::After(after) = &mut self.phase {
                    after.turn = Some(after.run.turn().saturating_sub(1));
                }
            }
            Msg::Turn(by) => {
                self.turn(by);
                self.from = None;
            }
            Msg::TurnAt(at) => {
                if let Phase::After(after) = &mut self.phase {
                    after.turn = Some(at);
                }
                self.from = None;
            }
            Msg::FromTurn => {
                if let Phase::After(After {
                    turn: Some(turn), ..
                }) = self.phase
                {
                    return Step::replace(Route::VisitFrom(self.run, turn));
                }
            }
            Msg::Notes(open) => {
                self.notes = open;
                self.from = None;
            }
            Msg::AnotherCase => {
                let visit = self.plan.visit().id.clone();
                let fresh = cx.fresh.seed;
                let other = if fresh == self.seed {
                    fresh % 9999 + 1
                } else {
                    fresh
                };
                return Step::replace(Route::VisitSeed(visit, other));
            }
            Msg::Scroll(by) => {
                self.from = Some(look::scroll(self, cx).after(by, cx.sheet().rows()));
            }
            Msg::Cancel => {
                if let Phase::After(after) = &mut self.phase {
                    after.turn = None;
                }
            }
            Msg::Leave => return Step::back(),
        }
        Step::stay()
    }

    fn place(&self) -> Option<Route> {
        // A talk, like a sitting, is gone on with from where it is offered.
        matches!(self.phase, Phase::After(_)).then_some(Route::VisitBack(self.run))
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
