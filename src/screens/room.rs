//! One adapter makes every screen a room: input to messages by the action rows, and the foot line.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::ui::action::{Named, Row, Shown};
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Sheet};
use crate::ui::look::Token;
use crate::ui::pen::Pen;

use super::flow::{Cx, Step};

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

    /// How many columns its sheet may have; more than usual where two things stand side by side.
    fn widest(&self) -> u16 {
        layout::SHEET
    }

    /// Whether a text field takes the keys; then only Enter, Esc, Tab, Ctrl and F keys are commands.
    fn is_typing(&self) -> bool {
        false
    }

    /// Takes what was typed or pasted into the text field.
    fn typed(&mut self, _input: &Input) {}

    /// Whether it lies over the room below, which stays in view.
    fn is_overlay(&self) -> bool {
        false
    }
}

/// What a room made of an input.
#[derive(Clone, PartialEq, Debug)]
pub enum Heard {
    /// It took it.
    Step(Step),
    /// The key is not one of its own.
    Unheard(Key),
    /// There is nothing to be done.
    Nothing,
}

/// A screen of any kind, as the app holds it.
pub trait Room {
    /// Takes an input.
    fn input(&mut self, input: &Input, cx: &Cx, global: &[Named]) -> Heard;

    /// Draws the room on `area`, with its foot line; `global` can be done everywhere.
    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Cx, global: &[Named]);

    /// What can be done now.
    fn actions(&self, cx: &Cx) -> Vec<Named>;

    /// All that can be done now, also of what can be done everywhere.
    fn keys(&self, cx: &Cx, global: &[Named]) -> Vec<Named>;

    /// Whether it lies over the room below.
    fn is_overlay(&self) -> bool;
}

/// Makes a screen a room.
pub fn room<S: Screen>(screen: S) -> Box<dyn Room> {
    Box::new(Adapter { screen, foot: None })
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

    fn command(&mut self, key: Key, cx: &Cx) -> Heard {
        let message = Self::rows().find_map(|row| row.message(key, &self.screen, cx));
        match message {
            Some(message) => Heard::Step(self.screen.update(message, cx)),
            None => Heard::Unheard(key),
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
            free.filter_map(while_typing).collect()
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
        let Input::Key(typed) = input else {
            if self.screen.is_typing() {
                self.screen.typed(input);
            }
            return Heard::Nothing;
        };
        let key = typed.as_command();
        if self.foot.is_none() && self.screen.is_typing() && is_text(key) {
            self.screen.typed(input);
            return Heard::Nothing;
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

    fn draw(&self, frame: &mut Frame, area: Rect, cx: &Cx, global: &[Named]) {
        let sheet = Sheet::within(area, self.screen.widest());
        self.screen.view(frame, &sheet, cx);
        match self.foot {
            None => {
                let actions = self.actions(cx);
                let global = self.beside(&actions, global);
                draw_foot(frame, sheet.foot, &cx.pen, &actions, &global);
            }
            Some(at) => draw_choice(frame, sheet.foot, &cx.pen, &self.all(cx, global), at),
        }
    }

    fn actions(&self, cx: &Cx) -> Vec<Named> {
        Self::rows()
            .filter(|row| (row.when)(&self.screen, cx))
            .map(|row| row.named(&self.screen, cx))
            .collect()
    }

    fn keys(&self, cx: &Cx, global: &[Named]) -> Vec<Named> {
        let mut keys = self.actions(cx);
        let global = self.beside(&keys, global);
        keys.extend(global);
        keys
    }

    fn is_overlay(&self) -> bool {
        self.screen.is_overlay()
    }
}

/// The action under the keys that no text field takes.
fn while_typing(mut action: Named) -> Option<Named> {
    action
        .keys
        .retain(|name| name.chars().count() > 1 && name != "Space");
    action.key = action.keys.first()?.clone();
    Some(action)
}

/// Whether a text field takes the key.
fn is_text(key: Key) -> bool {
    match key {
        Key::Char(_)
        | Key::Backspace
        | Key::Delete
        | Key::Left
        | Key::Right
        | Key::Home
        | Key::End => true,
        Key::Ctrl(_)
        | Key::F(_)
        | Key::Enter
        | Key::Esc
        | Key::Tab
        | Key::BackTab
        | Key::Up
        | Key::Down
        | Key::PageUp
        | Key::PageDown => false,
    }
}

/// The keys that matter now, as many as there is room for; the last of `global` stands at the right.
fn draw_foot(frame: &mut Frame, area: Rect, pen: &Pen, room: &[Named], global: &[Named]) {
    let part = |action: &Named| format!("{} {}", action.key, action.label.get(pen.lang));
    let needs = |text: &str| pen.width(text) + pen.width(SEPARATOR);
    let in_foot = |action: &&Named| action.shown == Shown::Foot;
    let (right, global) = match global.split_last() {
        Some((last, rest)) => (part(last), rest),
        None => (String::new(), global),
    };
    let columns = usize::from(area.width);
    let mut used = pen.width(&right);
    let always: Vec<String> = global.iter().filter(in_foot).map(part).collect();
    used += always.iter().map(|text| needs(text)).sum::<usize>();
    // The way on and the way back are named however narrow the screen is.
    let must = |action: &Named| matches!(action.press, Some(Key::Enter | Key::Esc));
    let musts = room.iter().filter(in_foot).filter(|action| must(action));
    let mut kept: usize = musts.map(|action| needs(&part(action))).sum();
    let mut parts = Vec::new();
    for action in room.iter().filter(in_foot) {
        let text = part(action);
        if must(action) {
            kept -= needs(&text);
        } else if used + needs(&text) + kept > columns {
            continue;
        }
        used += needs(&text);
        parts.push(text);
    }
    parts.extend(always);
    let left = parts.join(SEPARATOR);
    let muted = |text: &str| [crate::ui::pen::run(Token::Muted, text)];
    let line = pen.edges(&muted(&left), &muted(&right), columns);
    layout::lines(frame, area, &[line], 0);
}

/// What stands between two keys.
const SEPARATOR: &str = " · ";

/// The foot line while the keys are in it: the chosen action is always seen.
fn draw_choice(frame: &mut Frame, area: Rect, pen: &Pen, all: &[Named], at: usize) {
    let columns = usize::from(area.width);
    let text = |action: &Named| format!(" {} {} ", action.key, action.label.get(pen.lang));
    let mut from = 0;
    let width = |from: usize| -> usize {
        let shown = all.iter().take(at + 1).skip(from);
        shown.map(|action| pen.width(&text(action))).sum()
    };
    while width(from) > columns && from < at {
        from += 1;
    }
    let spans = all.iter().enumerate().skip(from).map(|(number, action)| {
        let token = if number == at {
            Token::Selected
        } else {
            Token::Muted
        };
        let mut span = pen.span(token, &text(action));
        if number == at {
            span.style = span.style.add_modifier(ratatui::style::Modifier::REVERSED);
        }
        span
    });
    let line: ratatui::text::Line = spans.collect();
    layout::lines(frame, area, &[line], 0);
}
