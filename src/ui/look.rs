//! Looks: what each token of meaning looks like. Rooms name tokens, never colours.

use ratatui::buffer::Buffer;
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
    palette: Palette,
}

/// The colours of a look; [`Color::Reset`] is the terminal's own.
#[derive(Clone, Copy, Debug)]
struct Palette {
    text: Color,
    ground: Color,
    muted: Color,
    rule: Color,
    accent: Color,
    right: Color,
    wrong: Color,
    warn: Color,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Look {
    /// The terminal's own colours, right on dark and on light.
    pub const DEFAULT: Self = Self {
        name: "own",
        palette: Palette {
            accent: Color::Cyan,
            right: Color::Green,
            wrong: Color::Red,
            warn: Color::Magenta,
            ..Self::NONE.palette
        },
    };

    /// Light on dark, whatever the terminal's colours are.
    pub const DARK: Self = Self {
        name: "dark",
        palette: Palette {
            text: Color::Indexed(252),
            ground: Color::Indexed(234),
            muted: Color::Indexed(247),
            rule: Color::Indexed(243),
            accent: Color::Indexed(116),
            right: Color::Indexed(114),
            wrong: Color::Indexed(210),
            warn: Color::Indexed(222),
        },
    };

    /// Dark on light, whatever the terminal's colours are.
    pub const LIGHT: Self = Self {
        name: "light",
        palette: Palette {
            text: Color::Indexed(235),
            ground: Color::Indexed(231),
            muted: Color::Indexed(241),
            rule: Color::Indexed(245),
            accent: Color::Indexed(24),
            right: Color::Indexed(22),
            wrong: Color::Indexed(124),
            warn: Color::Indexed(90),
        },
    };

    /// As much contrast as there is: for a projector, the sun, or tired eyes.
    pub const CONTRAST: Self = Self {
        name: "contrast",
        palette: Palette {
            text: Color::Indexed(231),
            ground: Color::Indexed(16),
            muted: Color::Indexed(253),
            rule: Color::Indexed(250),
            accent: Color::Indexed(51),
            right: Color::Indexed(120),
            wrong: Color::Indexed(217),
            warn: Color::Indexed(226),
        },
    };

    /// No colour at all, as `NO_COLOR` asks for.
    pub const NONE: Self = Self {
        name: "none",
        palette: Palette {
            text: Color::Reset,
            ground: Color::Reset,
            muted: Color::Reset,
            rule: Color::Reset,
            accent: Color::Reset,
            right: Color::Reset,
            wrong: Color::Reset,
            warn: Color::Reset,
        },
    };

    /// Every look, in the order in which the settings offer them. Those that bring their own ground take
    /// their colours from the 256 that nearly every terminal has, and shows alike.
    pub const ALL: [Self; 5] = [
        Self::DEFAULT,
        Self::DARK,
        Self::LIGHT,
        Self::CONTRAST,
        Self::NONE,
    ];

    /// The name it had before, which older logs keep.
    pub fn was(&self) -> Option<&'static str> {
        (*self == Self::DEFAULT).then_some("default")
    }

    /// The look with this name, or that had it before.
    pub fn named(name: &str) -> Option<Self> {
        let is_it = |look: &Self| look.name == name || look.was() == Some(name);
        Self::ALL.into_iter().find(is_it)
    }

    /// How `token` looks.
    pub fn style(&self, token: Token) -> Style {
        let style = Style::new().add_modifier(weight(token));
        match self.colour(token) {
            Color::Reset => style,
            // What has a colour to recede with is not dimmed by the terminal on top of it.
            colour => style.fg(colour).remove_modifier(Modifier::DIM),
        }
    }

    fn colour(&self, token: Token) -> Color {
        let palette = &self.palette;
        match token {
            Token::Text | Token::Title | Token::Strong | Token::Key => palette.text,
            Token::Muted => palette.muted,
            Token::Rule => palette.rule,
            Token::Accent | Token::Selected => palette.accent,
            Token::Right => palette.right,
            Token::Wrong => palette.wrong,
            Token::Warn => palette.warn,
        }
    }

    /// Gives every cell without a colour the look's own, so that the whole screen has one ground,
    /// whatever was drawn or cleared on it.
    pub fn fill(&self, buffer: &mut Buffer) {
        let own = |colour: &mut Color, look: Color| {
            if *colour == Color::Reset {
                *colour = look;
            }
        };
        for cell in &mut buffer.content {
            own(&mut cell.fg, self.palette.text);
            own(&mut cell.bg, self.palette.ground);
        }
    }
}

/// How much a token weighs, in any colour.
fn weight(token: Token) -> Modifier {
    match token {
        Token::Title
        | Token::Strong
        | Token::Accent
        | Token::Selected
        | Token::Right
        | Token::Wrong
        | Token::Warn => Modifier::BOLD,
        Token::Muted | Token::Rule => Modifier::DIM,
        Token::Text | Token::Key => Modifier::empty(),
    }
}

/// How an entry of a list looks and begins: the one that is picked has a mark, and not only a colour.
pub fn picked(is_picked: bool) -> (Token, &'static str) {
    if is_picked {
        (Token::Selected, "› ")
    } else {
        (Token::Text, "  ")
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
    use ratatui::layout::Rect;

    const TOKENS: [Token; 11] = [
        Token::Text,
        Token::Title,
        Token::Strong,
        Token::Accent,
        Token::Muted,
        Token::Key,
        Token::Selected,
        Token::Right,
        Token::Wrong,
        Token::Warn,
        Token::Rule,
    ];

    #[test]
    fn looks_are_found_by_their_names_and_none_has_no_colour() {
        for look in Look::ALL {
            assert_eq!(Look::named(look.name), Some(look));
        }
        assert_eq!(Look::named("default"), Some(Look::DEFAULT));
        for token in [Token::Accent, Token::Right, Token::Wrong, Token::Warn] {
            let style = Look::NONE.style(token);
            assert_eq!((style.fg, style.bg), (None, None));
            assert!(Look::DEFAULT.style(token).fg.is_some());
        }
    }

    #[test]
    fn what_brings_its_own_ground_can_be_read_on_it() {
        for look in [Look::DARK, Look::LIGHT, Look::CONTRAST] {
            for token in TOKENS {
                let least = match token {
                    // Lines are no text: WCAG 2.2, 1.4.11 asks for 3.
                    Token::Rule => 3.0,
                    Token::Muted if look != Look::CONTRAST => 4.5,
                    _ => 7.0,
                };
                let found = contrast(look.colour(token), look.palette.ground);
                assert!(found >= least, "{} {token:?}: {found:.2}", look.name);
                assert!(!look.style(token).add_modifier.contains(Modifier::DIM));
            }
        }
    }

    #[test]
    fn meanings_that_stand_side_by_side_have_colours_of_their_own() {
        for look in Look::ALL.into_iter().filter(|look| *look != Look::NONE) {
            let apart = [Token::Accent, Token::Right, Token::Wrong, Token::Warn];
            for (at, one) in apart.iter().enumerate() {
                for other in apart.iter().skip(at + 1) {
                    assert_ne!(look.colour(*one), look.colour(*other), "{}", look.name);
                }
            }
        }
    }

    #[test]
    fn cells_without_a_colour_get_the_looks_own_and_others_keep_theirs() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 2, 1));
        buffer[(0, 0)].set_fg(Color::Red);
        let mut own = buffer.clone();
        Look::DEFAULT.fill(&mut own);
        assert_eq!(own, buffer);
        Look::DARK.fill(&mut buffer);
        let Palette { text, ground, .. } = Look::DARK.palette;
        assert_eq!((buffer[(0, 0)].fg, buffer[(0, 0)].bg), (Color::Red, ground));
        assert_eq!((buffer[(1, 0)].fg, buffer[(1, 0)].bg), (text, ground));
    }

    /// The contrast ratio of two colours: WCAG 2.2, "contrast ratio".
    fn contrast(one: Color, other: Color) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(colour: Color) -> f64 {
        let part = |value: u8| match f64::from(value) / 255.0 {
            dark if dark <= 0.04045 => dark / 12.92,
            part => ((part + 0.055) / 1.055).powf(2.4),
        };
        let [red, green, blue] = rgb(colour).map(part);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// What a colour of the 256 is. The first 16 are each terminal's own, and so nobody's measure.
    fn rgb(colour: Color) -> [u8; 3] {
        let Color::Indexed(index @ 16..) = colour else {
            panic!("{colour:?} is the terminal's own");
        };
        match index {
            232.. => [8 + (index - 232) * 10; 3],
            _ => [36, 6, 1].map(|step| match (index - 16) / step % 6 {
                0 => 0,
                level => 55 + level * 40,
            }),
        }
    }
}
