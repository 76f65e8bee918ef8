//! What a screen is: a small machine that takes messages, draws itself, and says what can be done on it.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::ui::action::Row;
use crate::ui::key::Input;
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;

use super::flow::{Cx, Effect, Route, Step};

/// A small machine with a screen.
pub trait Screen: Sized + 'static {
    /// What it can be told.
    type Msg: Clone;

    /// What can be done, in the order in which the foot line names it.
    fn rows() -> &'static [Row<Self, Cx, Self::Msg>];

    /// What moves through a room that scrolls, from [`crate::ui::moves`]; the list of keys names it last.
    fn moves() -> &'static [Row<Self, Cx, Self::Msg>] {
        &[]
    }

    /// Takes a message.
    fn update(&mut self, msg: Self::Msg, cx: &Cx) -> Step;

    /// Draws itself.
    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx);

    /// What can be clicked, and what it is then told: made of the same lines as the picture. What the foot
    /// line names is clicked there.
    fn spots(&self, _sheet: &Sheet, _cx: &Cx) -> Vec<Spot<Self::Msg>> {
        Vec::new()
    }

    /// How far it is scrolled, where the hint line tells what that hides; a click there leads on.
    fn scroll(&self, _sheet: &Sheet, _cx: &Cx) -> Option<Scroll> {
        None
    }

    /// What an overlay covers; a click above it is Esc.
    fn covered(&self, sheet: &Sheet, _cx: &Cx) -> Rect {
        sheet.body
    }

    /// Whether a text field takes the keys; then only Enter, Esc, Tab, Ctrl and F keys are commands.
    fn is_typing(&self) -> bool {
        false
    }

    /// Takes what was typed or pasted into the text field.
    fn typed(&mut self, _input: &Input, _cx: &Cx) -> Step {
        Step::stay()
    }

    /// Whether something of what was typed last had no room in the text field.
    fn is_full(&self) -> bool {
        false
    }

    /// Where the terminal's own cursor stands in a text field: there an input method shows its candidates.
    fn cursor(&self, _sheet: &Sheet, _cx: &Cx) -> Option<Position> {
        None
    }

    /// Whether it lies over the room below, which stays in view.
    fn is_overlay(&self) -> bool {
        false
    }

    /// The route that leads back here; nothing for what is only open for a while, such as a list over a
    /// page, or what cannot be opened the same way again.
    fn place(&self) -> Option<Route> {
        None
    }

    /// The route by which what goes on here would be gone on with from elsewhere.
    fn resumes(&self) -> Option<&'static Route> {
        None
    }

    /// Whether something can be looked up from here, as in the search, and come back from.
    fn looks_up(&self) -> bool {
        !self.is_overlay() && !self.is_typing()
    }

    /// How soon it wants to be told that time has passed, where that matters to it.
    fn alarm(&self) -> Option<Duration> {
        None
    }

    /// Time has passed; `cx` says how late it is.
    fn tick(&mut self, _cx: &Cx) -> Step {
        Step::stay()
    }

    /// What it still owes when it is closed, in whatever way that comes about.
    fn owes(&self) -> Vec<Effect> {
        Vec::new()
    }

    /// Takes over the course of `cx`, which takes the place of that of `was`: what is open stays open,
    /// and where it has changed, something has to be done outside. `None` where it is gone.
    fn reloaded(&mut self, _was: &Cx, _cx: &Cx) -> Option<Vec<Effect>> {
        Some(Vec::new())
    }
}
