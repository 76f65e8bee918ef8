//! The emulated terminal: it counts frames, and its screen can be read as text.

use std::num::NonZeroU16;

/// An emulator that counts frames.
pub(crate) type Emulator = vt100::Parser<Frames>;

/// How many synchronized updates have ended.
#[derive(Default)]
pub(crate) struct Frames {
    pub(crate) frames: usize,
}

impl vt100::Callbacks for Frames {
    fn unhandled_csi(
        &mut self,
        _: &mut vt100::Screen,
        first: Option<u8>,
        _: Option<u8>,
        parameters: &[&[u16]],
        last: char,
    ) {
        if (first, parameters, last) == (Some(b'?'), &[&[2026]], 'l') {
            self.frames += 1;
        }
    }
}

/// A terminal of this size. An emulator has one cell at least; a terminal need not.
pub(crate) fn emulator(columns: u16, rows: u16) -> Emulator {
    vt100::Parser::new_with_callbacks(
        at_least_one(rows),
        at_least_one(columns),
        0,
        Frames::default(),
    )
}

/// Gives the emulator another size.
pub(crate) fn resize(emulator: &mut Emulator, columns: u16, rows: u16) {
    emulator.set_size(at_least_one(rows), at_least_one(columns));
}

fn at_least_one(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap_or(NonZeroU16::MIN)
}

/// The screen as text, a line a row, a wide character once, without the blanks at the ends of rows.
pub(crate) fn text(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let row = |row| {
        let cells = (0..columns.get()).filter_map(|column| screen.cell(row, column));
        let line: String = cells
            .filter(|cell| !cell.is_wide_continuation())
            .map(|cell| {
                if cell.has_contents() {
                    cell.contents()
                } else {
                    " "
                }
            })
            .collect();
        line.trim_end().to_owned()
    };
    (0..rows.get()).map(row).collect::<Vec<_>>().join("\n")
}
