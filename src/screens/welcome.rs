//! The first start: a language and, for those who like, a name; nothing else is asked.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;
use tui_input::{Input as Field, InputRequest};

use crate::domain::event::{Event, Setting};
use crate::domain::lang::Lang;
use crate::text;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::{Input, Key};
use crate::ui::layout::{self, Sheet};
use crate::ui::lines::{Lines, Spot};
use crate::ui::look::Token;
use crate::ui::pen::run;

use super::flow::{Cx, Route, Step};
use super::room::Screen;

/// The longest name, in columns.
const LONGEST: usize = 32;

/// The first room a learner ever sees.
#[derive(Debug, Default)]
pub struct Welcome {
    name: Field,
    /// Whether the language is chosen and the name is being asked.
    naming: bool,
}

/// What the room can be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Msg {
    /// Take the other language.
    Other,
    /// Take this language.
    Take(Lang),
    /// The language is right, or the name is.
    Done,
    /// No name.
    Skip,
    /// Back to the language.
    Back,
}

impl Welcome {
    /// The name as it is kept: without characters that could drive a terminal, and not too long.
    fn cleaned(&self) -> String {
        let clean = text::clean(self.name.value()).replace(['\n', '\t'], " ");
        text::cut(clean.trim(), LONGEST)
    }

    fn leave(cx: &Cx, name: &str) -> Step {
        let first = cx.progress().next_page(cx.course());
        let route = first.map_or(Route::Home, |page| Route::Page(page, None));
        // The language is written down even if nothing was changed, so that the next start does not
        // depend on the locale.
        let step = Step::replace(route).and(Event::Set {
            key: Setting::Lang,
            value: cx.pen.lang.code().to_owned(),
        });
        if name.is_empty() {
            return step;
        }
        step.and(Event::Named {
            name: name.to_owned(),
        })
    }
}

impl Screen for Welcome {
    type Msg = Msg;

    fn rows() -> &'static [Row<Self, Cx, Msg>] {
        ROWS
    }

    fn update(&mut self, msg: Msg, cx: &Cx) -> Step {
        match msg {
            Msg::Other => Step::record(Event::Set {
                key: Setting::Lang,
                value: cx.pen.lang.other().code().to_owned(),
            }),
            Msg::Take(lang) if lang == cx.pen.lang => Step::stay(),
            Msg::Take(lang) => Step::record(Event::Set {
                key: Setting::Lang,
                value: lang.code().to_owned(),
            }),
            Msg::Done if !self.naming => {
                self.naming = true;
                Step::stay()
            }
            Msg::Done => Self::leave(cx, &self.cleaned()),
            Msg::Skip => Self::leave(cx, ""),
            Msg::Back => {
                self.naming = false;
                Step::stay()
            }
        }
    }

    fn view(&self, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
        let (lines, field) = self.lines(cx, sheet.columns());
        layout::lines(frame, sheet.text(), lines.all(), 0);
        if let Some(row) = field {
            place_cursor(frame, sheet, row, self.name.visual_cursor());
        }
    }

    fn spots(&self, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
        self.lines(cx, sheet.columns()).0.spots(sheet.text(), 0)
    }

    fn is_typing(&self) -> bool {
        self.naming
    }

    fn typed(&mut self, input: &Input) {
        match input {
            Input::Key(Key::Char(c)) => self.insert(&c.to_string()),
            Input::Paste(pasted) => self.insert(pasted),
            Input::Key(key) => {
                if let Some(request) = request(*key) {
                    self.name.handle(request);
                }
            }
            Input::Click(..) | Input::Wheel(_) | Input::Resize(..) => {}
        }
    }
}

impl Welcome {
    /// The lines of the room, and which of them is the text field.
    fn lines(&self, cx: &Cx, columns: usize) -> (Lines<Msg>, Option<usize>) {
        let pen = &cx.pen;
        let words = &cx.words().welcome;
        let mut lines = Lines::from(pen.wrap(&[run(Token::Title, words.title)], columns));
        lines.gap();
        lines.extend(pen.wrap(&[run(Token::Text, words.about)], columns));
        lines.gap();
        if self.naming {
            lines.push(pen.line([(Token::Text, words.name)]));
            let field = lines.len();
            let value = pen.span(Token::Strong, &text::cut(self.name.value(), columns - 2));
            lines.push(Line::from(vec![pen.span(Token::Accent, "› "), value]));
            lines.gap();
            lines.extend(pen.wrap(&[run(Token::Muted, words.name_why)], columns));
            return (lines, Some(field));
        }
        for lang in Lang::ALL {
            let here = lang == pen.lang;
            let token = if here { Token::Selected } else { Token::Text };
            let mark = if here { "› " } else { "  " };
            let line = pen.line([(token, mark), (token, name_of(lang))]);
            lines.link(Msg::Take(lang), [line]);
        }
        lines.gap();
        lines.extend(pen.wrap(&[run(Token::Muted, words.later)], columns));
        (lines, None)
    }

    /// Takes over what fits; the rest of a long paste is nothing anybody would call a name.
    fn insert(&mut self, typed: &str) {
        for c in text::clean(typed).chars().filter(|c| !c.is_control()) {
            if text::width(self.name.value()) >= LONGEST {
                return;
            }
            self.name.handle(InputRequest::InsertChar(c));
        }
    }
}

fn request(key: Key) -> Option<InputRequest> {
    match key {
        Key::Backspace => Some(InputRequest::DeletePrevChar),
        Key::Delete => Some(InputRequest::DeleteNextChar),
        Key::Left => Some(InputRequest::GoToPrevChar),
        Key::Right => Some(InputRequest::GoToNextChar),
        Key::Home => Some(InputRequest::GoToStart),
        Key::End => Some(InputRequest::GoToEnd),
        _ => None,
    }
}

/// An input method shows its candidates at the terminal's own cursor.
fn place_cursor(frame: &mut Frame, sheet: &Sheet, row: usize, column: usize) {
    let place = sheet.text();
    let x = place
        .x
        .saturating_add(u16::try_from(2 + column).unwrap_or(u16::MAX));
    let y = place
        .y
        .saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
    if place.contains(Position { x, y }) {
        frame.set_cursor_position(Position { x, y });
    }
}

/// A language by its own name, so that everybody finds theirs.
fn name_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "中文",
        Lang::En => "English",
    }
}

const ROWS: &[Row<Welcome, Cx, Msg>] = &[
    Row {
        id: "done",
        press: Press::Keys(&[Key::Enter], Msg::Done),
        label: |words| words.welcome.done,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "other",
        press: Press::Keys(
            &[Key::Down, Key::Up, Key::Char('j'), Key::Char('k')],
            Msg::Other,
        ),
        label: |words| words.welcome.other,
        when: |room, _| !room.naming,
        shown: Shown::Foot,
    },
    Row {
        id: "skip",
        press: Press::Keys(&[Key::Esc], Msg::Skip),
        label: |words| words.welcome.skip,
        when: |room, _| room.naming,
        shown: Shown::Foot,
    },
    Row {
        id: "back",
        press: Press::Keys(&[Key::BackTab], Msg::Back),
        label: |words| words.welcome.back,
        when: |room, _| room.naming,
        shown: Shown::List,
    },
];
