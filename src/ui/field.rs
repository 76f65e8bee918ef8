//! A text field of one line: what was typed or pasted into it, and where the cursor stands.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::InputRequest;

use crate::text;
use crate::words::Words;

use super::action::{Named, Shown};
use super::key::{Input, Key};
use super::layout;
use super::look::Token;
use super::pen::Pen;

/// The most that a field takes, in columns: it has room on every screen.
pub const LONGEST: usize = 48;

/// What stands before a field that has a line of its own.
pub const MARK: &str = "› ";

/// A text field.
#[derive(Clone, Debug, Default)]
pub struct Field {
    input: tui_input::Input,
    /// Whether something that was typed last had no room.
    is_full: bool,
}

impl Field {
    /// What stands in it.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// Takes what was typed or pasted.
    pub fn typed(&mut self, input: &Input) {
        self.is_full = false;
        match input {
            Input::Key(Key::Char(c)) => self.insert(&c.to_string()),
            Input::Paste(pasted) => self.insert(pasted),
            Input::Key(key) => {
                if let Some(request) = request(*key) {
                    self.input.handle(request);
                }
            }
            Input::Click(..) | Input::Wheel(_) | Input::Resize(..) => {}
        }
    }

    /// A field in which `text` stands already, as far as it has room.
    pub fn with(text: &str) -> Self {
        let mut field = Self::default();
        field.insert(text);
        field
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.input.reset();
        self.is_full = false;
    }

    /// Whether something that was typed or pasted last was left out, for it had no room.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    /// Takes over what fits, and remembers that something did not.
    fn insert(&mut self, typed: &str) {
        for c in text::clean(typed).chars().filter(|c| !c.is_control()) {
            if text::width(&format!("{}{c}", self.value())) > LONGEST {
                self.is_full = true;
                return;
            }
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// What stands in it, cut to `columns`.
    pub fn span(&self, pen: &Pen, columns: usize) -> Span<'static> {
        pen.span(Token::Strong, &text::cut(self.value(), columns))
    }

    /// The field on a line of its own, behind a mark.
    pub fn line(&self, pen: &Pen, columns: usize) -> Line<'static> {
        let room = columns.saturating_sub(pen.width(MARK));
        vec![pen.span(Token::Selected, MARK), self.span(pen, room)].into()
    }

    /// Where the cursor is on that line.
    pub fn cursor_on(&self, pen: &Pen, line: Rect) -> Option<Position> {
        self.cursor(layout::beside(line, pen.width(MARK)))
    }

    /// Where the cursor is in the field, whose text begins where `place` does.
    pub fn cursor(&self, place: Rect) -> Option<Position> {
        let column = u16::try_from(self.input.visual_cursor()).unwrap_or(u16::MAX);
        let x = place.x.saturating_add(column);
        let at = Position { x, y: place.y };
        place.contains(at).then_some(at)
    }
}

/// What a field does beside taking text, as a list of keys names it; it is pressed while one types.
const EDITS: [(&str, &[Key], Label); 5] = [
    ("field-start", &[Key::Home, Key::Ctrl('a')], |w| {
        w.keys.start
    }),
    ("field-end", &[Key::End, Key::Ctrl('e')], |w| w.keys.end),
    ("field-word", &[Key::Ctrl('w')], |w| w.screen.field_word),
    ("field-rest", &[Key::Ctrl('k')], |w| w.screen.field_rest),
    ("field-clear", &[Key::Ctrl('u')], |w| w.screen.field_clear),
];

type Label = fn(&Words) -> &'static str;

/// The keys that edit a field.
pub fn edits() -> impl Iterator<Item = Named> {
    EDITS.into_iter().map(|(id, keys, label)| {
        let keys: Vec<_> = keys.iter().map(|key| key.name()).collect();
        Named {
            id,
            press: None,
            key: keys.first().cloned().unwrap_or_default(),
            keys,
            label: Words::both(label),
            shown: Shown::List,
        }
    })
}

fn request(key: Key) -> Option<InputRequest> {
    match key {
        Key::Backspace => Some(InputRequest::DeletePrevChar),
        Key::Delete => Some(InputRequest::DeleteNextChar),
        Key::Left => Some(InputRequest::GoToPrevChar),
        Key::Right => Some(InputRequest::GoToNextChar),
        Key::AltLeft => Some(InputRequest::GoToPrevWord),
        Key::AltRight => Some(InputRequest::GoToNextWord),
        Key::Home | Key::Ctrl('a') => Some(InputRequest::GoToStart),
        Key::End | Key::Ctrl('e') => Some(InputRequest::GoToEnd),
        Key::Ctrl('k') => Some(InputRequest::DeleteTillEnd),
        Key::Ctrl('u') => Some(InputRequest::DeleteLine),
        Key::Ctrl('w') => Some(InputRequest::DeletePrevWord),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_what_fits_and_nothing_that_drives_a_terminal() {
        let mut field = Field::default();
        field.typed(&Input::Paste("渠\u{1b}[31m\n道".into()));
        assert_eq!(field.value(), "渠[31m道");
        field.typed(&Input::Paste("长".repeat(99)));
        assert!(text::width(field.value()) <= LONGEST && field.is_full());
        field.typed(&Input::Key(Key::Backspace));
        assert!(!field.is_full());
        field.clear();
        for key in [Key::Char('a'), Key::Left, Key::Char('b'), Key::Delete] {
            field.typed(&Input::Key(key));
        }
        assert_eq!(field.value(), "b");
    }

    #[test]
    fn a_field_is_edited_as_in_a_shell() {
        let cases = [
            ([Key::Ctrl('u'), Key::Char('x')], "x"),
            ([Key::Ctrl('w'), Key::Char('x')], "林 x"),
            ([Key::Home, Key::Char('x')], "x林 晓"),
            ([Key::Ctrl('a'), Key::Char('x')], "x林 晓"),
            ([Key::Home, Key::Ctrl('k')], ""),
            ([Key::AltLeft, Key::Char('x')], "林 x晓"),
            ([Key::Left, Key::Ctrl('e')], "林 晓"),
        ];
        for (keys, left) in cases {
            let mut field = Field::default();
            field.typed(&Input::Paste("林 晓".into()));
            for key in keys {
                assert!(key.is_text(), "{key:?}");
                field.typed(&Input::Key(key));
            }
            assert_eq!(field.value(), left, "{keys:?}");
        }
    }
}
