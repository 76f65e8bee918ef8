//! The stack of layers: rooms and the overlays above them, and what can be done in all of them.

mod everywhere;
mod rooms;
mod trail;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::domain::event::{Event, Setting};
use crate::screens::flow::{Cx, Effect, Go, Heard, Route, Step};
use crate::screens::home::Home;
use crate::screens::room::{Room, room};
use crate::ui::action::Named;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Sheet};
use crate::ui::look::Token;
use crate::ui::pen::run;

use everywhere::{Global, Ground, Here};
use trail::Trail;

/// The rooms that are open, the one that is seen on top.
pub struct App {
    layers: Vec<Box<dyn Room>>,
    trail: Trail<Route>,
    quit: bool,
}

impl App {
    /// The rooms of a session that begins at `route`, and what that asks for.
    pub fn open(route: Route, cx: &Cx) -> (Self, Vec<Effect>) {
        let mut app = Self {
            layers: vec![room(Home::default())],
            trail: Trail::default(),
            quit: false,
        };
        let effects = app.enter(route, cx, 0);
        app.note_place();
        (app, effects)
    }

    /// Whether the learner has left.
    pub fn has_quit(&self) -> bool {
        self.quit
    }

    /// Takes an input; gives back what is to be done outside.
    pub fn input(&mut self, input: &Input, cx: &Cx) -> Vec<Effect> {
        if !layout::is_large_enough(cx.area) {
            return self.too_small(input, cx);
        }
        if matches!(input, Input::Click(..) | Input::Wheel(_)) && !cx.mouse {
            return Vec::new();
        }
        if matches!(input, Input::Click(x, y) if cx.below().contains(Position::new(*x, *y))) {
            return vec![Effect::Hide];
        }
        let heard = self.on_top(input, cx);
        let effects = self.heard(heard, cx);
        self.note_place();
        effects
    }

    /// How soon one of the rooms wants to be told that time has passed.
    pub fn alarm(&self) -> Option<Duration> {
        self.layers.iter().filter_map(|room| room.alarm()).min()
    }

    /// Tells every room that time has passed, also those that are covered; gives back what is to be done
    /// outside. Nobody is led anywhere by it.
    pub fn tick(&mut self, cx: &Cx) -> Vec<Effect> {
        let steps = self.layers.iter_mut().map(|room| room.tick(cx));
        steps.flat_map(|step| step.effects).collect()
    }

    /// Whether a text field takes the keys.
    pub fn is_typing(&self) -> bool {
        self.layers.last().is_some_and(|top| top.is_typing())
    }

    fn heard(&mut self, heard: Heard, cx: &Cx) -> Vec<Effect> {
        match heard {
            Heard::Step(step) => self.follow(step, cx),
            Heard::Unheard(key) => self.everywhere(key, cx),
            Heard::Nothing => Vec::new(),
        }
    }

    fn on_top(&mut self, input: &Input, cx: &Cx) -> Heard {
        let global = self.global(cx);
        match self.layers.last_mut() {
            Some(top) => top.input(input, cx, &global),
            None => Heard::Nothing,
        }
    }

    /// Nothing is seen, so only leaving is possible.
    fn too_small(&mut self, input: &Input, cx: &Cx) -> Vec<Effect> {
        match input {
            Input::Key(key) => match key.as_command() {
                key @ (Key::Char('q') | Key::Ctrl('c' | 'z')) => self.everywhere(key, cx),
                _ => Vec::new(),
            },
            Input::Paste(_) | Input::Click(..) | Input::Wheel(_) | Input::Resize(..) => Vec::new(),
        }
    }

    fn here(&self) -> Here {
        let top = self.layers.last();
        Here {
            is_typing: top.is_some_and(|top| top.is_typing()),
            ground: match top.and_then(|top| top.place()) {
                Some(_) if self.layers.len() < 2 => Ground::Home,
                Some(_) => Ground::Place,
                None => Ground::Over,
            },
            looks_up: top.is_some_and(|top| top.looks_up()),
            leads_on: self.trail.leads_on(),
        }
    }

    /// What can be done everywhere, as far as it can be done here.
    fn global(&self, cx: &Cx) -> Vec<Named> {
        let here = self.here();
        let rows = everywhere::ROWS.iter().filter(|row| (row.when)(&here, cx));
        rows.map(|row| row.named(&here, cx)).collect()
    }

    fn everywhere(&mut self, key: Key, cx: &Cx) -> Vec<Effect> {
        let here = self.here();
        let message = everywhere::ROWS
            .iter()
            .find_map(|row| row.message(key, &here, cx));
        match message {
            Some(Global::Back) => self.go_back(cx),
            Some(Global::Forward) => self.travel(Trail::forward, cx).unwrap_or_default(),
            Some(Global::Language) => {
                let value = cx.pen.lang.other().code().to_owned();
                vec![Effect::Record(Event::Set {
                    key: Setting::Lang,
                    value,
                })]
            }
            Some(Global::Open(what)) => self.enter(what.route(), cx, 0),
            Some(Global::Keys) => {
                let top = self.layers.last();
                let keys = top.map_or(Vec::new(), |top| top.keys(cx, &self.global(cx)));
                self.enter(Route::Keys(keys), cx, 0)
            }
            Some(Global::Quit) => {
                self.quit = true;
                Vec::new()
            }
            Some(Global::Suspend) => vec![Effect::Suspend],
            Some(Global::Repaint) => vec![Effect::Repaint],
            Some(Global::Hide) => vec![Effect::Hide],
            None => match key {
                Key::Char(c) if c != ' ' => vec![Effect::Tell(cx.words().screen.no_such_key)],
                _ => Vec::new(),
            },
        }
    }

    /// Remembers where one is: at the uppermost room that can be gone back to.
    fn note_place(&mut self) {
        let place = self.layers.iter().rev().find_map(|layer| layer.place());
        if let Some(place) = place {
            self.trail.note(place);
        }
    }

    /// Goes to where one was before. From what is no place of its own, that is below it, as by Esc.
    fn go_back(&mut self, cx: &Cx) -> Vec<Effect> {
        let gone = if self.here().ground == Ground::Over {
            match self.layers.last_mut().map(|top| top.leave(cx)) {
                Some(Heard::Step(step)) => Some(self.follow(step, cx)),
                _ => None,
            }
        } else {
            self.travel(Trail::back, cx)
        };
        gone.unwrap_or_else(|| vec![Effect::Tell(cx.words().screen.trail_begins)])
    }

    /// Goes along the trail to the next place that can still be opened; Home stays below it.
    fn travel(&mut self, along: Along, cx: &Cx) -> Option<Vec<Effect>> {
        while let Some(place) = along(&mut self.trail).cloned() {
            let effects = self.try_enter(place, cx, usize::MAX);
            if effects.is_some() {
                return effects;
            }
        }
        None
    }

    fn follow(&mut self, step: Step, cx: &Cx) -> Vec<Effect> {
        let mut effects = step.effects;
        match step.go {
            Go::Stay => {}
            Go::Open(route) => effects.extend(self.enter(route, cx, 0)),
            Go::Replace(route) => effects.extend(self.enter(route, cx, 1)),
            Go::Jump(route) => effects.extend(self.enter(route, cx, 2)),
            Go::Back => effects.extend(self.close(1)),
            Go::Press(key) => effects.extend(self.press_below(key, cx)),
            Go::Home => effects.extend(self.close(usize::MAX)),
            Go::Quit => self.quit = true,
        }
        effects
    }

    /// Closes the `count` uppermost rooms, as far as there are so many; Home always stays.
    fn close(&mut self, count: usize) -> Vec<Effect> {
        let keep = self.layers.len().saturating_sub(count).max(1);
        let mut effects = Vec::new();
        while self.layers.len() > keep {
            effects.extend(self.layers.pop().map_or(Vec::new(), |room| room.owes()));
        }
        effects
    }

    fn press_below(&mut self, key: Key, cx: &Cx) -> Vec<Effect> {
        let mut effects = self.close(1);
        if let Some(top) = self.layers.last_mut() {
            let heard = top.press(key, cx);
            effects.extend(self.heard(heard, cx));
        }
        effects
    }

    /// Opens a room in place of the `instead` uppermost ones, or says why not.
    fn enter(&mut self, route: Route, cx: &Cx, instead: usize) -> Vec<Effect> {
        let is_quiz = matches!(
            route,
            Route::Quiz(..) | Route::Again(_) | Route::QuizOpen(_)
        );
        self.try_enter(route, cx, instead).unwrap_or_else(|| {
            let words = &cx.words().screen;
            let tell = if is_quiz {
                words.nothing_to_ask
            } else {
                words.unreadable
            };
            vec![Effect::Tell(tell)]
        })
    }

    fn try_enter(&mut self, route: Route, cx: &Cx, instead: usize) -> Option<Vec<Effect>> {
        if route == Route::Home {
            return Some(self.close(usize::MAX));
        }
        // A talk that is open is gone back to, and not opened twice.
        let open = self
            .layers
            .iter()
            .rposition(|l| l.resumes() == Some(&route));
        if let Some(at) = open {
            return Some(self.close(self.layers.len() - 1 - at));
        }
        let (room, opened) = rooms::open(route, cx)?;
        let mut effects = self.close(instead);
        self.layers.push(room);
        effects.extend(opened);
        Some(effects)
    }

    /// Takes over the course of `cx`, which takes the place of that of `was`. Where what is open is gone,
    /// so is what was opened from there.
    pub fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Vec<Effect> {
        let mut effects = Vec::new();
        let mut stay = 0;
        while let Some(owed) = self.layers.get_mut(stay).and_then(|l| l.reloaded(was, cx)) {
            effects.extend(owed);
            stay += 1;
        }
        if stay < self.layers.len() {
            let gone = self.layers.len() - stay.max(1);
            effects.extend(self.close(gone));
            effects.push(Effect::Tell(cx.words().writing.gone));
        }
        self.note_place();
        effects
    }

    /// What can be done in the room on top.
    pub fn actions(&self, cx: &Cx) -> Vec<Named> {
        self.layers.last().map_or(Vec::new(), |top| top.actions(cx))
    }

    /// Where a click does something.
    pub fn clickable(&self, cx: &Cx) -> Vec<Rect> {
        if !cx.mouse || !layout::is_large_enough(cx.area) {
            return Vec::new();
        }
        let top = self.layers.last();
        let room = top.map_or(Vec::new(), |top| top.clickable(cx, &self.global(cx)));
        let strip = Some(cx.below()).filter(|strip| !strip.is_empty());
        room.into_iter().chain(strip).collect()
    }

    /// Draws all layers that are seen, and what the learner is to be told.
    pub fn draw(&self, frame: &mut Frame, cx: &Cx) {
        // What a strip leaves of the screen is the rooms'.
        if layout::is_large_enough(cx.area) {
            if let Some(strip) = &cx.strip {
                strip.draw(frame, cx.area.bottom(), &cx.pen);
            }
            self.draw_layers(frame, cx);
        } else {
            draw_too_small(frame, cx);
        }
        cx.pen.look.fill(frame.buffer_mut());
    }

    fn draw_layers(&self, frame: &mut Frame, cx: &Cx) {
        let area = cx.area;
        let covered = self.layers.iter().rposition(|layer| !layer.is_overlay());
        for layer in self.layers.iter().skip(covered.unwrap_or(0)) {
            layout::clear_rows(frame, Sheet::on(area).foot);
            layer.draw(frame, area, cx, &self.global(cx));
        }
        // What is typed goes to the top; a field below it has no cursor.
        let cursor = self.layers.last().and_then(|top| top.cursor(area, cx));
        if let Some(at) = cursor {
            frame.set_cursor_position(at);
        }
        if let Some(notice) = &cx.notice {
            draw_notice(frame, notice, cx);
        }
    }
}

fn draw_too_small(frame: &mut Frame, cx: &Cx) {
    let area = cx.area;
    let text = [run(Token::Text, cx.words().screen.too_small)];
    let lines = cx.pen.wrap(&text, usize::from(area.width));
    layout::lines(frame, area, &lines, 0);
}

/// A notice stands where a room's hint is: above the foot line.
fn draw_notice(frame: &mut Frame, notice: &str, cx: &Cx) {
    let sheet = cx.sheet();
    let columns = usize::from(sheet.hint.width);
    let lines = cx.pen.remark(notice, columns);
    let height = u16::try_from(lines.len())
        .unwrap_or(1)
        .min(sheet.hint.bottom());
    let place = Rect {
        y: sheet.hint.bottom() - height,
        height,
        ..sheet.hint
    };
    layout::clear_rows(frame, place);
    layout::lines(frame, place, &lines, 0);
}

/// A step along the trail.
type Along = fn(&mut Trail<Route>) -> Option<&Route>;
