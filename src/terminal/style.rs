//! Colours and attributes as escape sequences.
//!
//! Crossterm's own are not used: under `NO_COLOR`, which it reads for the whole process, it writes for
//! each colour a sequence that takes bold and reverse away with it (crossterm #1069).

use std::io::{self, Write};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// What the terminal will paint the next character with.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Pen {
    front: Color,
    back: Color,
    attributes: Modifier,
}

/// The attributes and the parameters that switch them on.
const ATTRIBUTES: [(Modifier, u8); 9] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::RAPID_BLINK, 6),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

impl Pen {
    /// Makes the next character look like this cell.
    pub(super) fn turn_to(&mut self, cell: &Cell, out: &mut impl Write) -> io::Result<()> {
        let next = Self {
            front: cell.fg,
            back: cell.bg,
            attributes: cell.modifier,
        };
        if next == *self {
            return Ok(());
        }
        // Everything is said anew: what has to go needs no sequence of its own.
        let begin = if *self == Self::default() { "" } else { "0" };
        write!(out, "\x1b[{begin}")?;
        let mut separator = if begin.is_empty() { "" } else { ";" };
        for parameter in next.parameters() {
            write!(out, "{separator}{parameter}")?;
            separator = ";";
        }
        out.write_all(b"m")?;
        *self = next;
        Ok(())
    }

    /// Goes back to the terminal's own colours.
    pub(super) fn lift(&mut self, out: &mut impl Write) -> io::Result<()> {
        self.turn_to(&Cell::EMPTY, out)
    }

    fn parameters(self) -> impl Iterator<Item = String> {
        let attributes = ATTRIBUTES
            .into_iter()
            .filter(move |(attribute, _)| self.attributes.contains(*attribute))
            .map(|(_, number)| number.to_string());
        let colours = [color(self.front, 30), color(self.back, 40)];
        attributes.chain(colours.into_iter().flatten())
    }
}

/// The parameters for a colour, where `base` is 30 for characters and 40 for what is behind them.
fn color(color: Color, base: u8) -> Option<String> {
    let bright = base + 60;
    let number = match color {
        Color::Reset => return None,
        Color::Indexed(index) => return Some(format!("{};5;{index}", base + 8)),
        Color::Rgb(r, g, b) => return Some(format!("{};2;{r};{g};{b}", base + 8)),
        Color::Black => base,
        Color::Red => base + 1,
        Color::Green => base + 2,
        Color::Yellow => base + 3,
        Color::Blue => base + 4,
        Color::Magenta => base + 5,
        Color::Cyan => base + 6,
        Color::Gray => base + 7,
        Color::DarkGray => bright,
        Color::LightRed => bright + 1,
        Color::LightGreen => bright + 2,
        Color::LightYellow => bright + 3,
        Color::LightBlue => bright + 4,
        Color::LightMagenta => bright + 5,
        Color::LightCyan => bright + 6,
        Color::White => bright + 7,
    };
    Some(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn turns(styles: &[Style]) -> String {
        let (mut pen, mut out) = (Pen::default(), Vec::new());
        for style in styles {
            let mut cell = Cell::default();
            cell.set_style(*style);
            pen.turn_to(&cell, &mut out).unwrap();
        }
        pen.lift(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_style_is_said_once_and_taken_back() {
        let bold = Style::new().bold();
        assert_eq!(turns(&[bold, bold]), "\x1b[1m\x1b[0m");
        assert_eq!(turns(&[]), "");
    }

    #[test]
    fn the_next_style_leaves_nothing_of_the_last() {
        let first = Style::new().red().on_light_blue().reversed();
        let second = Style::new().fg(Color::Indexed(200)).bg(Color::Rgb(1, 2, 3));
        assert_eq!(
            turns(&[first, second]),
            "\x1b[7;31;104m\x1b[0;38;5;200;48;2;1;2;3m\x1b[0m"
        );
    }

    #[test]
    fn the_looks_with_a_ground_speak_in_the_256_colours() {
        let dark = Style::new().fg(Color::Indexed(252)).bg(Color::Indexed(16));
        assert_eq!(turns(&[dark]), "\x1b[38;5;252;48;5;16m\x1b[0m");
        assert_eq!(
            turns(&[dark, dark.bold()]),
            "\x1b[38;5;252;48;5;16m\x1b[0;1;38;5;252;48;5;16m\x1b[0m"
        );
    }
}
