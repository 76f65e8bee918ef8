//! A text field of one line: what was typed or pasted into it, and where the cursor stands.

use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use tui_input::InputRequest;

use crate::text;

use super::key::{Input, Key};
use super::look::Token;
use super::pen::Pen;

/// The most that a field takes, in columns: it has room on every screen.
pub const LONGEST: usize = 32;

/// A text field.
#[derive(Debug, Default)]
pub struct Field {
    input: tui_input::Input,
}

impl Field {
    /// What stands in it.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// Takes what was typed or pasted.
    pub fn typed(&mut self, input: &Input) {
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

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.input.reset();
    }

    /// Takes over what fits; nobody means the rest of a long paste.
    fn insert(&mut self, typed: &str) {
        for c in text::clean(typed).chars().filter(|c| !c.is_control()) {
            if text::width(self.value()) >= LONGEST {
                return;
            }
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// What stands in it, cut to `columns`.
    pub fn span(&self, pen: &Pen, columns: usize) -> Span<'static> {
        pen.span(Token::Strong, &text::cut(self.value(), columns))
    }

    /// Where the cursor is in the field, whose text begins where `place` does.
    pub fn cursor(&self, place: Rect) -> Option<Position> {
        let column = u16::try_from(self.input.visual_cursor()).unwrap_or(u16::MAX);
        let x = place.x.saturating_add(column);
        let at = Position { x, y: place.y };
        place.contains(at).then_some(at)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_what_fits_and_nothing_that_drives_a_terminal() {
        let mut field = Field::default();
        field.typed(&Input::Paste("渠\u{1b}[31m\n道".into()));
        assert_eq!(field.value(), "渠[31m道");
        field.typed(&Input::Paste("长".repeat(99)));
        assert!(text::width(field.value()) <= LONGEST + 1);
        field.clear();
        for key in [Key::Char('a'), Key::Left, Key::Char('b'), Key::Delete] {
            field.typed(&Input::Key(key));
        }
        assert_eq!(field.value(), "b");
    }
}
