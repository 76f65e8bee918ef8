//! One adapter makes every screen a room: input to messages by the action rows, clicks to messages by
//! what stands there, and the foot line.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::ui::action::{Named, Row};
use crate::ui::field;
use crate::ui::foot;
use crate::ui::key::{Input, Key, Wheel};
use crate::ui::layout::{self, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::moves::Move;

use super::flow::{Cx, Effect, Heard, Route, Step};
use super::screen::Screen;

/// A screen of any kind, as the app holds it.
pub trait Room {
    /// Takes an input.
    fn input(&mut self, input: &Input, cx: &Cx, global: &[Named]) -> Heard;

    /// Takes a key that is a command, also where text is typed.
    fn press(&mut self, key: Key, cx: &Cx) -> Heard;

    /// Does what Esc does, whatever else takes that key.
    fn leave(&mut self, cx: &Cx) -> Heard;

    /// Where a click does something.
    fn clickable(&self, cx: &Cx, global: &[Named]) -> Vec<Rect>;

    /// Draws the room on `area`, with its foot line; `global` can be done everywhere.
    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Cx, global: &[Named]);

    /// Where the terminal's own cursor stands.
    fn cursor(&self, area: Rect, cx: &Cx) -> Option<Position>;

    /// What can be done now.
    fn actions(&self, cx: &Cx) -> Vec<Named>;

    /// All that can be done now, also of what can be done everywhere.
    fn keys(&self, cx: &Cx, global: &[Named]) -> Vec<Named>;

    /// Whether it lies over the room below.
    fn is_overlay(&self) -> bool;

    /// Whether a text field takes the keys.
    fn is_typing(&self) -> bool;

    /// The route that leads back here.
    fn place(&self) -> Option<Route>;

    /// The route by which what goes on here is gone on with.
    fn resumes(&self) -> Option<&'static Route>;

    /// Whether something can be looked up from here.
    fn looks_up(&self) -> bool;

    /// How soon it wants to be told that time has passed.
    fn alarm(&self) -> Option<Duration>;

    /// Time has passed.
    fn tick(&mut self, cx: &Cx) -> Step;

    /// What it still owes when it is closed.
    fn owes(&self) -> Vec<Effect>;

    /// Takes over the course of `cx`; `None` where what is open is gone.
    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>>;
}

/// Makes a screen a room.
pub fn room<S: Screen>(screen: S) -> Box<dyn Room> {
    Box::new(Adapter { screen, foot: None })
}

/// What a click does.
#[derive(Clone)]
enum Clicked<M> {
    Key(Key),
    /// Esc, whatever else takes that key.
    Leave,
    /// Moves as the room's own moves do.
    Turn(Move),
    Msg(M),
}

struct Adapter<S> {
    screen: S,
    /// The action on which the keys are, while they are in the foot line.
    foot: Option<usize>,
}

impl<S: Screen> Adapter<S> {
    fn rows() -> impl Iterator<Item = &'static Row<S, Cx, S::Msg>> {
        S::rows().iter().chain(S::moves())
    }

    fn tell(&mut self, message: Option<S::Msg>, cx: &Cx) -> Heard {
        match message {
            Some(message) => Heard::Step(self.screen.update(message, cx)),
            None => Heard::Nothing,
        }
    }

    /// Gives an input to the text field, and says so where it has no room for it.
    fn typed(&mut self, input: &Input, cx: &Cx) -> Heard {
        let mut step = self.screen.typed(input, cx);
        if self.screen.is_full() {
            step.effects
                .push(Effect::Tell(cx.words().screen.field_full));
        }
        Heard::Step(step)
    }

    fn command(&mut self, key: Key, cx: &Cx) -> Heard {
        if cx.taken() == Some(key) {
            return Heard::Unheard(key);
        }
        self.own(key, cx)
    }

    /// Takes a key, also one that something else takes.
    fn own(&mut self, key: Key, cx: &Cx) -> Heard {
        match Self::rows().find_map(|row| row.message(key, &self.screen, cx)) {
            Some(message) => self.tell(Some(message), cx),
            None => Heard::Unheard(key),
        }
    }

    /// Moves as the room's own moves do.
    fn turn(&mut self, by: Move, cx: &Cx) -> Heard {
        let message = Self::rows().find_map(|row| row.turned(by, &self.screen, cx));
        self.tell(message, cx)
    }

    fn click(&mut self, at: Position, cx: &Cx, global: &[Named]) -> Heard {
        let spots = self.spots(cx, global);
        let hit = spots.into_iter().find(|(place, _)| place.contains(at));
        self.foot = None;
        match hit {
            Some((_, Clicked::Key(key))) => self.command(key, cx),
            Some((_, Clicked::Leave)) => self.own(Key::Esc, cx),
            Some((_, Clicked::Turn(by))) => self.turn(by, cx),
            Some((_, Clicked::Msg(message))) => self.tell(Some(message), cx),
            None => Heard::Nothing,
        }
    }

    /// What can be clicked: what the foot line names, what the screen shows, and above an overlay the
    /// room that it lies on.
    fn spots(&self, cx: &Cx, global: &[Named]) -> Vec<Spot<Clicked<S::Msg>>> {
        let sheet = cx.sheet();
        let key = |(place, key)| (place, Clicked::Key(key));
        let message = |(place, message)| (place, Clicked::Msg(message));
        let foot = self.foot(&sheet, cx, global).spots(sheet.foot, 0);
        let shown = self.screen.spots(&sheet, cx);
        let mut spots: Vec<_> = foot.into_iter().map(key).collect();
        spots.extend(shown.into_iter().map(message));
        let scroll = self.screen.scroll(&sheet, cx);
        let cue = scroll.and_then(|scroll| layout::cue_spot(&sheet, &cx.pen, &scroll));
        spots.extend(cue.map(|(place, by)| (place, Clicked::Turn(by))));
        if self.screen.is_overlay() {
            let top = self.screen.covered(&sheet, cx).y;
            let height = top.saturating_sub(cx.area.y);
            spots.push((Rect { height, ..cx.area }, Clicked::Leave));
        }
        spots
    }

    /// The foot line.
    fn foot(&self, sheet: &Sheet, cx: &Cx, global: &[Named]) -> Lines<Key> {
        let columns = usize::from(sheet.foot.width);
        match self.foot {
            None => {
                let actions = self.actions(cx);
                let global = self.beside(&actions, global);
                foot::line(&cx.pen, &actions, &global, columns)
            }
            Some(at) => foot::choice(&cx.pen, &self.all(cx, global), at, columns),
        }
    }

    fn all(&self, cx: &Cx, global: &[Named]) -> Vec<Named> {
        let mut all = self.actions(cx);
        all.retain(|action| action.press.is_some());
        let global = self.beside(&all, global);
        all.extend(global);
        all
    }

    /// What of `global` can be done beside the actions of the room: those whose keys it takes cannot.
    fn beside(&self, room: &[Named], global: &[Named]) -> Vec<Named> {
        let is_free = |action: &&Named| !room.iter().any(|own| own.keys.contains(&action.key));
        let free = global.iter().filter(is_free).cloned();
        if self.screen.is_typing() {
            free.filter_map(Named::while_typing).collect()
        } else {
            free.collect()
        }
    }

    fn in_foot(&mut self, at: usize, key: Key, cx: &Cx, global: &[Named]) -> Heard {
        let all = self.all(cx, global);
        match key {
            Key::Left | Key::BackTab => self.foot = Some((at + all.len() - 1) % all.len()),
            Key::Right => self.foot = Some((at + 1) % all.len()),
            Key::Enter | Key::Char(' ') => {
                self.foot = None;
                let press = all.get(at).and_then(|action| action.press);
                return press.map_or(Heard::Nothing, |key| self.command(key, cx));
            }
            Key::Tab | Key::Esc => self.foot = None,
            other => {
                self.foot = None;
                return self.command(other, cx);
            }
        }
        Heard::Nothing
    }
}

impl<S: Screen> Room for Adapter<S> {
    fn input(&mut self, input: &Input, cx: &Cx, global: &[Named]) -> Heard {
        let typed = match input {
            Input::Key(typed) => typed,
            Input::Click(x, y) => return self.click(Position { x: *x, y: *y }, cx, global),
            Input::Wheel(Wheel::Up) => return self.turn(Move::WheelUp, cx),
            Input::Wheel(Wheel::Down) => return self.turn(Move::WheelDown, cx),
            Input::Paste(_) if self.screen.is_typing() => return self.typed(input, cx),
            Input::Paste(_) | Input::Resize(..) => return Heard::Nothing,
        };
        let key = typed.as_command();
        if self.foot.is_none() && self.screen.is_typing() && key.is_text() {
            return self.typed(input, cx);
        }
        match self.foot {
            Some(at) => self.in_foot(at, key, cx, global),
            None => match self.command(key, cx) {
                Heard::Unheard(Key::Tab) => {
                    self.foot = Some(0);
                    Heard::Nothing
                }
                heard => heard,
            },
        }
    }

    fn press(&mut self, key: Key, cx: &Cx) -> Heard {
        self.command(key, cx)
    }

    fn leave(&mut self, cx: &Cx) -> Heard {
        self.own(Key::Esc, cx)
    }

    fn clickable(&self, cx: &Cx, global: &[Named]) -> Vec<Rect> {
        let spots = self.spots(cx, global).into_iter();
        spots.map(|(place, _)| place).collect()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Cx, global: &[Named]) {
        let sheet = Sheet::on(area);
        self.screen.view(frame, &sheet, cx);
        let foot = self.foot(&sheet, cx, global);
        layout::lines(frame, sheet.foot, foot.all(), 0);
    }

    fn cursor(&self, area: Rect, cx: &Cx) -> Option<Position> {
        self.screen.cursor(&Sheet::on(area), cx)
    }

    fn actions(&self, cx: &Cx) -> Vec<Named> {
        let is_typing = self.screen.is_typing();
        let is_taken = |key: Key| cx.taken() == Some(key) || is_typing && key.is_text();
        Self::rows()
            .filter(|row| (row.when)(&self.screen, cx))
            .filter_map(|row| row.without(is_taken, &self.screen, cx))
            .collect()
    }

    fn keys(&self, cx: &Cx, global: &[Named]) -> Vec<Named> {
        let mut keys = self.actions(cx);
        if self.screen.is_typing() {
            let edits = self.beside(&keys, &field::edits().collect::<Vec<_>>());
            keys.extend(edits);
        }
        let global = self.beside(&keys, global);
        keys.extend(global);
        keys
    }

    fn is_overlay(&self) -> bool {
        self.screen.is_overlay()
    }

    fn is_typing(&self) -> bool {
        self.screen.is_typing()
    }

    fn place(&self) -> Option<Route> {
        self.screen.place()
    }

    fn resumes(&self) -> Option<&'static Route> {
        self.screen.resumes()
    }

    fn looks_up(&self) -> bool {
        self.screen.looks_up()
    }

    fn alarm(&self) -> Option<Duration> {
        self.screen.alarm()
    }

    fn tick(&mut self, cx: &Cx) -> Step {
        self.screen.tick(cx)
    }

    fn owes(&self) -> Vec<Effect> {
        self.screen.owes()
    }

    fn reloaded(&mut self, was: &Cx, cx: &Cx) -> Option<Vec<Effect>> {
        self.screen.reloaded(was, cx)
    }
}
