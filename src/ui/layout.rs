//! Where things stand on a screen: a pure function of its size.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::look::Token;
use super::pen::{Pen, run};

/// The widest a sheet gets where nothing else is said; beyond it the margins grow.
pub const SHEET: u16 = 80;
/// The smallest screen, in columns and rows, on which a room can be shown.
pub const SMALLEST: (u16, u16) = (40, 10);

/// The places of one screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// Where I am, and how far.
    pub head: Rect,
    /// What the room shows, as wide as the head.
    pub body: Rect,
    /// What is good to know: where a page comes from, or what went wrong.
    pub hint: Rect,
    /// The keys that matter now.
    pub foot: Rect,
    /// How far running text stands in from the body's edge.
    pub indent: u16,
}

impl Sheet {
    /// The sheet on `area`.
    pub fn on(area: Rect) -> Self {
        Self::within(area, SHEET)
    }

    /// The sheet on `area` of a room that has something to show on up to `widest` columns.
    pub fn within(area: Rect, widest: u16) -> Self {
        let width = area.width.min(widest);
        let margin = if width >= 60 { 2 } else { 1 };
        let top = u16::from(area.height >= 30);
        let line = |y: u16, height: u16| Rect {
            x: area.x + (area.width - width) / 2 + margin.min(width / 2),
            y: area.y + y.min(area.height),
            width: width.saturating_sub(2 * margin),
            height: height.min(area.height.saturating_sub(y)),
        };
        let last = area.height.saturating_sub(1 + top);
        Self {
            head: line(top, 1),
            body: line(top + 2, last.saturating_sub(top + 4)),
            hint: line(last.saturating_sub(1), u16::from(last > top)),
            foot: line(last, 1),
            indent: if width >= 72 { 2 } else { 0 },
        }
    }

    /// Where running text stands.
    pub fn text(&self) -> Rect {
        inset(self.body, self.indent)
    }

    /// How many columns running text has.
    pub fn columns(&self) -> usize {
        usize::from(self.text().width)
    }

    /// How many rows the body has.
    pub fn rows(&self) -> usize {
        usize::from(self.body.height)
    }
}

/// `area` without `columns` at its left and right.
pub fn inset(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width / 2);
    Rect {
        x: area.x + columns,
        width: area.width - 2 * columns,
        ..area
    }
}

/// Whether a room can be shown on `area`.
pub fn is_large_enough(area: Rect) -> bool {
    area.width >= SMALLEST.0 && area.height >= SMALLEST.1
}

/// Draws `lines` from the line `from` on; those that do not fit are left out.
pub fn lines(frame: &mut Frame, area: Rect, lines: &[Line<'static>], from: usize) {
    let rows = lines.iter().skip(from).take(usize::from(area.height));
    for (y, line) in (area.y..area.bottom()).zip(rows) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, row.intersection(frame.area()));
    }
}

/// Says how many lines are hidden below, where there are any.
pub fn more(frame: &mut Frame, sheet: &Sheet, pen: &Pen, below: usize) {
    if below > 0 {
        let text = (pen.words().screen.more_lines)(below);
        let line = pen.edges(
            &[],
            &[run(Token::Accent, text)],
            usize::from(sheet.hint.width),
        );
        self::lines(frame, sheet.hint, &[line], 0);
    }
}

/// Clears the rows of `place` from edge to edge: what lies below may be wider.
pub fn clear_rows(frame: &mut Frame, place: Rect) {
    let (x, width) = (frame.area().x, frame.area().width);
    let rows = Rect { x, width, ..place };
    frame.render_widget(Clear, rows.intersection(frame.area()));
}

/// Draws an overlay: a rule, and `lines` below it from `from` on, at the foot of the room that it
/// lies on.
pub fn overlay(frame: &mut Frame, sheet: &Sheet, pen: &Pen, lines: &[Line<'static>], from: usize) {
    let room = Rect {
        height: sheet.hint.bottom().saturating_sub(sheet.body.y),
        ..sheet.body
    };
    let wanted = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let height = wanted.min(room.height);
    let place = Rect {
        y: room.bottom() - height,
        height,
        ..room
    };
    clear_rows(frame, place);
    let rule = "─".repeat(usize::from(place.width));
    self::lines(frame, place, &[pen.line([(Token::Rule, rule.as_str())])], 0);
    let inner = Rect {
        y: place.y + 1.min(height),
        height: height.saturating_sub(1),
        ..inset(place, sheet.indent)
    };
    let scroll = Scroll::of(lines.len(), usize::from(inner.height), from);
    self::lines(frame, inner, lines, scroll.from);
}

/// How far a text can be scrolled, and where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scroll {
    /// The first line that is seen.
    pub from: usize,
    /// The lines that are hidden below.
    pub below: usize,
}

impl Scroll {
    /// A text of `lines` on `rows`, of which `wanted` should be the first that is seen.
    pub fn of(lines: usize, rows: usize, wanted: usize) -> Self {
        let from = wanted.min(lines.saturating_sub(rows));
        Self {
            from,
            below: lines.saturating_sub(from + rows),
        }
    }

    /// Moves so that the lines `start..end` are seen, the start before the end.
    #[must_use]
    pub fn showing(self, lines: usize, rows: usize, start: usize, end: usize) -> Self {
        let from = self.from.max(end.saturating_sub(rows)).min(start);
        Self::of(lines, rows, from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn at_home_text_has_seventy_two_columns() {
        let sheet = Sheet::on(Rect::new(0, 0, 80, 24));
        assert_eq!(sheet.head, Rect::new(2, 0, 76, 1));
        assert_eq!(sheet.text(), Rect::new(4, 2, 72, 19));
        assert_eq!(sheet.foot, Rect::new(2, 23, 76, 1));
    }

    #[test]
    fn on_a_larger_screen_the_margins_grow() {
        let sheet = Sheet::on(Rect::new(0, 0, 120, 40));
        assert_eq!((sheet.text().x, sheet.columns()), (24, 72));
        assert_eq!((sheet.head.y, sheet.foot.y), (1, 38));
    }

    proptest! {
        #[test]
        fn every_place_lies_on_the_screen(width in 0..600u16, height in 0..300u16, widest in 0..300u16) {
            let area = Rect::new(0, 0, width, height);
            let sheet = Sheet::within(area, widest);
            for place in [sheet.head, sheet.body, sheet.hint, sheet.foot, sheet.text()] {
                prop_assert!(place.right() <= width && place.bottom() <= height, "{place:?}");
            }
        }

        #[test]
        fn scrolling_never_leaves_the_text(lines in 0..200usize, rows in 0..50usize, wanted in 0..400usize) {
            let scroll = Scroll::of(lines, rows, wanted);
            prop_assert!(scroll.from + rows.min(lines) <= lines);
            prop_assert_eq!(scroll.from + rows.min(lines - scroll.from) + scroll.below, lines);
        }
    }
}
