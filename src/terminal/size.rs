//! The size of the terminal, within what a session can paint.

use std::io;

use ratatui::layout::Size;

use super::tty;

/// The largest screen that is painted. Every cell of it is kept twice, and a terminal can claim any size.
const LARGEST: Size = Size::new(500, 200);

/// The size as the operating system has it.
pub(super) fn now() -> io::Result<Size> {
    let (columns, rows) = tty::size()?;
    Ok(clamped(columns, rows))
}

/// The part of such a screen that is painted.
pub(super) fn clamped(columns: u16, rows: u16) -> Size {
    Size::new(columns.min(LARGEST.width), rows.min(LARGEST.height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_as_large_as_it_is_but_not_larger_than_can_be_painted() {
        for ((columns, rows), painted) in [
            ((80, 24), (80, 24)),
            ((0, 0), (0, 0)),
            ((1, 300), (1, 200)),
            ((u16::MAX, u16::MAX), (500, 200)),
        ] {
            assert_eq!(clamped(columns, rows), Size::from(painted));
        }
    }
}
