//! A ratatui backend that collects a frame, and sends it out in one write.
//!
//! Its size is its own: ratatui learns it from here, and nobody asks the terminal.

use std::collections::HashSet;
use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::modes::{FRAME_END, FRAME_START};
use super::style::Pen;

/// The screen as it was last sent, and what has changed since.
#[derive(Debug)]
pub(super) struct Screen<W> {
    out: W,
    size: Size,
    frame: Vec<u8>,
    /// The cells in which a character of two columns begins.
    wide: HashSet<Position>,
    /// Where the terminal shows the cursor, if it shows it.
    shown: Option<Position>,
    /// Where the frame wants it.
    wanted: Option<Position>,
}

impl<W: Write> Screen<W> {
    pub(super) fn new(out: W, size: Size) -> Self {
        Self {
            out,
            size,
            frame: FRAME_START.to_vec(),
            wide: HashSet::new(),
            shown: None,
            wanted: None,
        }
    }

    /// The size that is painted.
    pub(super) fn painted(&self) -> Size {
        self.size
    }

    pub(super) fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    fn is_changed(&self) -> bool {
        self.frame.len() > FRAME_START.len()
    }

    /// Moves the cursor, by the column alone where that will do.
    fn move_to(&mut self, to: Position, from: Option<Position>) -> io::Result<()> {
        let (row, column) = (to.y + 1, to.x + 1);
        match from {
            Some(from) if from.y == to.y => write!(self.frame, "\x1b[{column}G"),
            _ => write!(self.frame, "\x1b[{row};{column}H"),
        }
    }

    /// Remembers what stands at `at` now; gives back where half of a wide character is left behind it.
    fn keep(&mut self, at: Position, symbol: &str) -> Option<Position> {
        let width = u16::try_from(symbol.width()).unwrap_or(1).max(1);
        let end = Position {
            x: at.x.saturating_add(width),
            ..at
        };
        let mut is_cut = false;
        for x in at.x..end.x {
            is_cut = self.wide.remove(&Position { x, ..at }) && x + 1 == end.x;
        }
        if width > 1 {
            self.wide.insert(at);
        }
        (is_cut && end.x < self.size.width).then_some(end)
    }

    /// Brings the cursor to where the frame wants it.
    fn place_cursor(&mut self) -> io::Result<()> {
        match self.wanted {
            Some(at) if self.shown != self.wanted || self.is_changed() => {
                self.move_to(at, None)?;
                if self.shown.is_none() {
                    self.frame.write_all(b"\x1b[?25h")?;
                }
            }
            None if self.shown.is_some() => self.frame.write_all(b"\x1b[?25l")?,
            _ => {}
        }
        self.shown = self.wanted;
        Ok(())
    }
}

impl<W: Write> Backend for Screen<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut pen = Pen::default();
        let mut cursor: Option<Position> = None;
        let mut content = content.peekable();
        while let Some((x, y, cell)) = content.next() {
            let at = Position { x, y };
            if cursor != Some(at) {
                self.move_to(at, cursor)?;
            }
            pen.turn_to(cell, &mut self.frame)?;
            let symbol = harmless(cell.symbol());
            self.frame.write_all(symbol.as_bytes())?;
            cursor = Some(Position {
                x: x.saturating_add(advance(symbol)),
                y,
            });
            // Terminals do not agree on what is left where half of a wide character was written over, and
            // in what colour; ratatui takes it for blank.
            let end = self.keep(at, symbol);
            let next = content.peek().map(|(x, y, _)| Position { x: *x, y: *y });
            if let Some(half) = end.filter(|half| next != Some(*half)) {
                if cursor != Some(half) {
                    self.move_to(half, cursor)?;
                }
                self.frame.write_all(b" ")?;
                cursor = Some(Position {
                    x: half.x + 1,
                    ..half
                });
            }
        }
        pen.lift(&mut self.frame)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        // Ratatui says at once where.
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // Only the terminal would know, and it is never asked.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.wanted = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.shown = None;
        self.wide.clear();
        self.frame.write_all(b"\x1b[?25l\x1b[m\x1b[2J")
    }

    /// Clears everything: parts are cleared only for a viewport that is not the whole screen.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size,
            pixels: Size::ZERO,
        })
    }

    /// Sends the frame: ratatui calls this once, at its end. A frame that changes nothing is no write.
    fn flush(&mut self) -> io::Result<()> {
        self.place_cursor()?;
        if !self.is_changed() {
            return Ok(());
        }
        self.frame.write_all(FRAME_END)?;
        let sent = self.out.write_all(&self.frame);
        self.frame.truncate(FRAME_START.len());
        sent
    }
}

/// The symbol, unless it could drive the terminal: ratatui keeps escapes out of text, but not of cells.
fn harmless(symbol: &str) -> &str {
    if symbol.chars().any(char::is_control) {
        " "
    } else {
        symbol
    }
}

/// How far the cursor is sure to move. Zero, for a cluster of several characters whose width terminals
/// do not agree on, has the next cell say where it stands.
fn advance(symbol: &str) -> u16 {
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => c.width().unwrap_or(0) as u16,
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
