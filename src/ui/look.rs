//! Looks: what each token of meaning looks like. Rooms name tokens, never colours.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::visit::Grade;

/// What a piece of the screen means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Token {
    /// Running text.
    #[default]
    Text,
    /// A title.
    Title,
    /// Emphasised text.
    Strong,
    /// What matters now.
    Accent,
    /// Secondary text.
    Muted,
    /// A key one can press.
    Key,
    /// What is selected in a list.
    Selected,
    /// Right; always beside `✓`.
    Right,
    /// Wrong; always beside `✗`.
    Wrong,
    /// Something the learner should know, beside `!`.
    Warn,
    /// Lines and frames.
    Rule,
}

/// A look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// How it is called on the command line and in the log.
    pub name: &'static str,
    style: fn(Token) -> Style,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Look {
    /// The terminal's own colours, right on dark and on light.
    pub const DEFAULT: Self = Self {
        name: "default",
        style: default,
    };

    /// No colour at all, as `NO_COLOR` asks for.
    pub const NONE: Self = Self {
        name: "none",
        style: none,
    };

    /// Every look.
    pub const ALL: [Self; 2] = [Self::DEFAULT, Self::NONE];

    /// The look with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name == name)
    }

    /// How `token` looks.
    pub fn style(&self, token: Token) -> Style {
        (self.style)(token)
    }
}

fn default(token: Token) -> Style {
    let plain = none(token);
    match token {
        Token::Accent | Token::Selected => plain.fg(Color::Cyan),
        Token::Right => plain.fg(Color::Green),
        Token::Wrong => plain.fg(Color::Red),
        Token::Warn => plain.fg(Color::Magenta),
        Token::Text | Token::Title | Token::Strong | Token::Muted | Token::Key | Token::Rule => {
            plain
        }
    }
}

fn none(token: Token) -> Style {
    let style = Style::new();
    match token {
        Token::Title | Token::Strong | Token::Accent | Token::Right | Token::Wrong => {
            style.add_modifier(Modifier::BOLD)
        }
        Token::Selected | Token::Warn => style.add_modifier(Modifier::BOLD),
        Token::Muted | Token::Rule => style.add_modifier(Modifier::DIM),
        Token::Text | Token::Key => style,
    }
}

/// The sign of a grade, and what it means.
pub fn mark(grade: Grade) -> (Token, &'static str) {
    match grade {
        Grade::Good => (Token::Right, "✓"),
        Grade::Fair => (Token::Accent, "·"),
        Grade::Poor => (Token::Wrong, "✗"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_found_by_their_names_and_none_has_no_colour() {
        for look in Look::ALL {
            assert_eq!(Look::named(look.name), Some(look));
        }
        for token in [Token::Accent, Token::Right, Token::Wrong, Token::Warn] {
            let style = Look::NONE.style(token);
            assert_eq!((style.fg, style.bg), (None, None));
            assert!(Look::DEFAULT.style(token).fg.is_some());
        }
    }
}
