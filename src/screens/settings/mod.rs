//! The settings: each row holds at once, and below the rows stands what it does.

mod choice;
mod view;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::domain::event::Event;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::field::Field;
use crate::ui::key::{Input, Key};
use crate::ui::layout::{Scroll, Sheet};
use crate::ui::lines::Spot;
use crate::ui::moves::Move;

use super::flow::{Cx, Step};
use super::screen::Screen;
use choice::Item;

/// The settings.
#[derive(Debug, Default)]
pub struct Settings {
    /// The row that is picked.
    at: usize,
    doing: Doing,
}

/// What is being done.
#[derive(Debug, Default)]
enum Doing {
    /// A row is picked, and its value changed.
    #[default]
    Picking,
    /// The name is typed.
    Naming(Field),
    /// Whether to start over is asked; yes or no is picked.
    Asking(bool),
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Pick a row, or an answer.
    Pick(Move),
    /// Pick this row.
    On(usize),
    /// Choose this value of a row.
    Take(usize, usize),
    /// Pick this answer.
    Answer(bool),
    /// Choose the value so many after this one.
    Change(isize),
    /// Change the name.
    Edit,
    /// Ask whether to start over.
    Ask,
    /// Take the starting over back.
    Undo,
    /// What was typed, or picked, is right.
    Done,
    /// Leave all as it was.
    Cancel,
    /// Close.
    Close,
}

impl Settings {
    fn item(&self) -> Item {
        Item::ALL.get(self.at).copied().unwrap_or(Item::Lang)
    }

    /// Whether the keys are on the rows, and on this one.
    fn is_on(&self, item: Item) -> bool {
        self.is_picking() && self.item() == item
    }

    fn is_picking(&self) -> bool {
        matches!(self.doing, Doing::Picking)
    }

    fn is_choosing(&self, cx: &Cx) -> bool {
        self.is_picking() && self.item().choice(cx).is_some()
    }

    fn pick(&mut self, by: Move) {
        match &mut self.doing {
            Doing::Picking => self.at = by.to(self.at, 1, Item::ALL.len() - 1),
            Doing::Asking(sure) => *sure = by.to(usize::from(*sure), 1, 1) == 1,
            Doing::Naming(_) => {}
        }
    }

    fn done(&mut self) -> Step {
        match std::mem::take(&mut self.doing) {
            Doing::Naming(field) => Step::record(Event::Named {
                name: field.value().trim().to_owned(),
            }),
            Doing::Asking(true) => Step::record(Event::StartedOver {}),
            Doing::Asking(false) | Doing::Picking => Step::stay(),
        }
    }
}

impl Screen for Settings {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Pick(by) => self.pick(by),
            Msg::On(at) => self.at = at,
            Msg::Take(at, value) => {
                self.at = at;
                let choice = self.item().choice(cx);
                let event = choice.and_then(|choice| choice.taken(value));
                return event.map_or(Step::stay(), Step::record);
            }
            Msg::Answer(sure) => self.doing = Doing::Asking(sure),
            Msg::Change(by) => {
                let choice = self.item().choice(cx);
                let event = choice.and_then(|choice| choice.changed(by));
                return event.map_or(Step::stay(), Step::record);
            }
            Msg::Edit => {
                // A click on the name comes from any row.
                self.at = Item::ALL
                    .iter()
                    .position(|item| *item == Item::Name)
                    .unwrap_or(self.at);
                let mut field = Field::default();
                let name = cx.progress().name.clone();
                field.typed(&Input::Paste(name.unwrap_or_default()));
                self.doing = Doing::Naming(field);
            }
            Msg::Ask => self.doing = Doing::Asking(false),
            Msg::Undo => return Step::record(Event::TakenUpAgain {}),
            Msg::Done => return self.done(),
            Msg::Cancel => self.doing = Doing::Picking,
            Msg::Close => return Step::back(),
        }
        Step::stay()
    }

    fn scroll(&self, sheet: &Sheet, cx: &Cx) -> Option<Scroll> {
        Some(self.laid_out(sheet, cx).1)
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        self.draw(frame, sheet, cx);
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        let (lines, scroll) = self.laid_out(sheet, cx);
        lines.spots(sheet.body, scroll.from)
    }

    fn cursor(&self, sheet: &Sheet, cx: &Cx) -> Option<Position> {
        match &self.doing {
            Doing::Naming(field) => field.cursor(self.field(sheet, cx)),
            Doing::Picking | Doing::Asking(_) => None,
        }
    }

    fn is_typing(&self) -> bool {
        matches!(self.doing, Doing::Naming(_))
    }

    fn typed(&mut self, input: &Input, _cx: &Cx) -> Step {
        if let Doing::Naming(field) = &mut self.doing {
            field.typed(input);
        }
        Step::stay()
    }

    fn is_full(&self) -> bool {
        matches!(&self.doing, Doing::Naming(field) if field.is_full())
    }
}

const ROWS: &[Row<Settings, Cx, Msg>] = &[
    Row {
        id: "change",
        press: Press::Keys(
            &[Key::Right, Key::Enter, Key::Char(' '), Key::Char('l')],
            Msg::Change(1),
        ),
        label: |words| words.settings.change,
        when: |room, cx| room.is_choosing(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "change-back",
        press: Press::Keys(&[Key::Left, Key::Char('h')], Msg::Change(-1)),
        label: |words| words.settings.change_back,
        when: |room, cx| room.is_choosing(cx),
        shown: Shown::List,
    },
    Row {
        id: "edit",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Right], Msg::Edit),
        label: |words| words.settings.edit,
        when: |room, _| room.is_on(Item::Name),
        shown: Shown::Foot,
    },
    Row {
        id: "start-over",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Ask),
        label: |words| words.settings.over.ask,
        when: |room, cx| {
            let progress = cx.progress();
            room.is_on(Item::Over) && progress.is_begun() && !progress.is_anew
        },
        shown: Shown::Foot,
    },
    Row {
        id: "undo",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Undo),
        label: |words| words.settings.over.undo,
        when: |room, cx| room.is_on(Item::Over) && cx.progress().is_anew,
        shown: Shown::Foot,
    },
    Row {
        id: "done",
        press: Press::Keys(&[Key::Enter], Msg::Done),
        label: |words| words.settings.done,
        when: |room, _| room.is_typing(),
        shown: Shown::Foot,
    },
    Row {
        id: "decide",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Done),
        label: |words| words.settings.over.decide,
        when: |room, _| matches!(room.doing, Doing::Asking(_)),
        shown: Shown::Foot,
    },
    Row {
        id: "down",
        press: Press::Moves(&[Key::Down, Key::Char('j')], Move::Down, Msg::Pick),
        label: |words| words.settings.pick,
        when: |room, _| !room.is_typing(),
        shown: Shown::Foot,
    },
    Row {
        id: "up",
        press: Press::Moves(&[Key::Up, Key::Char('k')], Move::Up, Msg::Pick),
        label: |words| words.keys.up,
        when: |room, _| !room.is_typing(),
        shown: Shown::List,
    },
    Row {
        id: "cancel",
        press: Press::Keys(&[Key::Esc], Msg::Cancel),
        label: |words| words.settings.cancel,
        when: |room, _| !room.is_picking(),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Char(','), Key::Backspace], Msg::Close),
        label: |words| words.settings.close,
        when: |room, _| room.is_picking(),
        shown: Shown::Foot,
    },
];
