//! What a terminal can tell a session, free of any terminal library.

use crate::text;

/// One thing that came in from the terminal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one piece.
    Paste(String),
    /// The mouse was clicked, at this column and row.
    Click(u16, u16),
    /// The wheel was turned.
    Wheel(Wheel),
    /// The terminal has a new size, in columns and rows.
    Resize(u16, u16),
}

/// Which way the wheel was turned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wheel {
    /// Towards the start.
    Up,
    /// Towards the end.
    Down,
}

/// A key with the modifiers that matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Key {
    /// A character as it was typed, upper or lower case, full or half width.
    Char(char),
    /// Ctrl and a letter, in lower case.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// ↵
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// ↑
    Up,
    /// ↓
    Down,
    /// ←
    Left,
    /// →
    Right,
    /// Alt and ←
    AltLeft,
    /// Alt and →
    AltRight,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
}

impl Key {
    /// The key as a command: full-width characters count as their half-width ones.
    ///
    /// An input method may send `１`, `？` or the ideographic blank for the key that was pressed, and
    /// Chinese brackets for `[` and `]`.
    #[must_use]
    pub fn as_command(self) -> Self {
        match self {
            Self::Char('【') => Self::Char('['),
            Self::Char('】') => Self::Char(']'),
            Self::Char(c) => Self::Char(text::half_width(c)),
            other => other,
        }
    }

    /// Whether a text field takes the key: it edits as a shell does.
    pub fn is_text(self) -> bool {
        match self {
            Self::Char(_)
            | Self::Ctrl('a' | 'e' | 'k' | 'u' | 'w')
            | Self::Backspace
            | Self::Delete
            | Self::Left
            | Self::Right
            | Self::AltLeft
            | Self::AltRight
            | Self::Home
            | Self::End => true,
            Self::Ctrl(_)
            | Self::F(_)
            | Self::Enter
            | Self::Esc
            | Self::Tab
            | Self::BackTab
            | Self::Up
            | Self::Down
            | Self::PageUp
            | Self::PageDown => false,
        }
    }

    /// How the key is written in the foot line and in the list of keys.
    pub fn name(self) -> String {
        match self {
            Self::Char(' ') => "Space".into(),
            Self::Char(c) => c.into(),
            Self::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
            Self::F(n) => format!("F{n}"),
            Self::Enter => "Enter".into(),
            Self::Esc => "Esc".into(),
            Self::Tab => "Tab".into(),
            Self::BackTab => "Shift-Tab".into(),
            Self::Backspace => "Backspace".into(),
            Self::Delete => "Delete".into(),
            Self::Up => "↑".into(),
            Self::Down => "↓".into(),
            Self::Left => "←".into(),
            Self::Right => "→".into(),
            Self::AltLeft => "Alt-←".into(),
            Self::AltRight => "Alt-→".into(),
            Self::PageUp => "PgUp".into(),
            Self::PageDown => "PgDn".into(),
            Self::Home => "Home".into(),
            Self::End => "End".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_keys_count_as_half_width_ones() {
        for (typed, meant) in [
            ('１', '1'),
            ('？', '?'),
            ('／', '/'),
            ('\u{3000}', ' '),
            ('［', '['),
            ('【', '['),
            ('】', ']'),
        ] {
            assert_eq!(Key::Char(typed).as_command(), Key::Char(meant));
        }
    }
}
