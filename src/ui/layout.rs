//! Where things stand on a screen: a pure function of its size.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::look::Token;
use super::moves::Move;
use super::pen::{Pen, Run, run};

/// The widest a sheet gets; beyond it the margins grow.
const SHEET: u16 = 80;
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
        let width = area.width.min(SHEET);
        let margin = if width >= 60 { 2 } else { 1 };
        let top = u16::from(area.height >= 30);
        let line = |y: u16, height: u16| Rect {
            x: area.x + (area.width - width) / 2 + margin.min(width / 2),
            y: area.y + y.min(area.height),
            width: width.saturating_sub(2 * margin),
            height: height.min(area.height.saturating_sub(y)),
        };
        let last = area.height.saturating_sub(1 + top);
        let indent = if width >= 72 { 2 } else { 0 };
        Self {
            head: line(top, 1),
            body: line(top + 2, last.saturating_sub(top + 4)),
            hint: inset(line(last.saturating_sub(1), u16::from(last > top)), indent),
            foot: line(last, 1),
            indent,
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

/// `area` without its first `rows`.
pub fn below(area: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// `area` without its first `columns`.
pub fn beside(area: Rect, columns: usize) -> Rect {
    let columns = u16::try_from(columns).unwrap_or(u16::MAX).min(area.width);
    Rect {
        x: area.x + columns,
        width: area.width - columns,
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

/// Draws the hint line: what is good to know at its left, and how much `scroll` hides at its right.
pub fn hint(frame: &mut Frame, sheet: &Sheet, pen: &Pen, left: &[Run], scroll: &Scroll) {
    let line = pen.edges(left, &[cue(pen, scroll)], sheet.columns());
    lines(frame, sheet.hint, &[line], 0);
}

/// Where the hint line tells what is hidden, and which way that lies.
pub fn cue_spot(sheet: &Sheet, pen: &Pen, scroll: &Scroll) -> Option<(Rect, Move)> {
    let cue = cue(pen, scroll).text;
    let by = match scroll.below {
        0 => Move::PageUp,
        _ => Move::PageDown,
    };
    let columns = sheet.columns();
    let start = columns.saturating_sub(pen.width(&cue));
    let place = beside(sheet.hint, start);
    (!cue.is_empty() && !place.is_empty()).then_some((place, by))
}

/// Clears the rows of `place` from edge to edge: what lies below may be wider.
pub fn clear_rows(frame: &mut Frame, place: Rect) {
    let (x, width) = (frame.area().x, frame.area().width);
    let rows = Rect { x, width, ..place };
    frame.render_widget(Clear, rows.intersection(frame.area()));
}

/// How many lines are hidden above and below; nothing where all are seen. Only what is still to come
/// asks to be noticed.
pub fn cue(pen: &Pen, scroll: &Scroll) -> Run {
    let token = match scroll.below {
        0 => Token::Muted,
        _ => Token::Accent,
    };
    let text = match (scroll.from, scroll.below) {
        (0, 0) => String::new(),
        (above, below) => (pen.words().screen.hidden)(above, below),
    };
    run(token, text)
}

/// The places of an overlay.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Overlay {
    /// Where its lines stand.
    pub inner: Rect,
    /// All that it covers, from the rule above it on.
    pub covered: Rect,
}

/// Where an overlay of so many `lines` stands: at the foot of the room that it lies on, with at most as
/// many rows as the body.
pub fn overlay_places(sheet: &Sheet, lines: usize) -> Overlay {
    let shown = u16::try_from(lines).unwrap_or(u16::MAX);
    let height = shown.min(sheet.body.height);
    let inner = Rect {
        y: sheet.hint.y.saturating_sub(height),
        height,
        ..sheet.text()
    };
    let covered = Rect {
        y: inner.y.saturating_sub(1),
        height: sheet
            .hint
            .bottom()
            .saturating_sub(inner.y.saturating_sub(1)),
        ..sheet.body
    };
    Overlay { inner, covered }
}

/// Draws an overlay: a rule, and below it `lines` from `from` on; what it hides, [`hint`] says.
pub fn overlay(frame: &mut Frame, sheet: &Sheet, pen: &Pen, lines: &[Line<'static>], from: usize) {
    let Overlay { inner, covered } = overlay_places(sheet, lines.len());
    clear_rows(frame, covered);
    let line = "─".repeat(usize::from(covered.width));
    self::lines(
        frame,
        covered,
        &[pen.line([(Token::Rule, line.as_str())])],
        0,
    );
    self::lines(frame, inner, lines, from);
}

/// How far a text can be scrolled, and where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scroll {
    /// The first line that is seen: as many are hidden above.
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

    /// Where a move leads: the first line that is then seen.
    pub fn after(self, by: Move, rows: usize) -> usize {
        by.through(self.from, rows, self.from + self.below)
    }

    /// How far lines are scrolled that were read on to the line `from`, or else as far as it takes for the
    /// `focus`, which is what the keys are on, to be seen.
    pub fn free(
        lines: usize,
        rows: usize,
        from: Option<usize>,
        focus: Option<Range<usize>>,
    ) -> Self {
        let start = Self::of(lines, rows, from.unwrap_or(0));
        match focus.filter(|_| from.is_none()) {
            Some(focus) => start.showing(lines, rows, focus.start, focus.end),
            None => start,
        }
    }

    /// With the `focus` in the middle, as far as there are lines around it, and whole where it has room.
    pub fn centred(lines: usize, rows: usize, focus: &Range<usize>) -> Self {
        let start = Self::of(lines, rows, focus.start.saturating_sub(rows / 2));
        start.showing(lines, rows, focus.start, focus.end)
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
    use crate::domain::lang::Lang;
    use crate::text::Glyphs;
    use crate::ui::look::Look;
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
        fn every_place_lies_on_the_screen(width in 0..600u16, height in 0..300u16) {
            let area = Rect::new(0, 0, width, height);
            let sheet = Sheet::on(area);
            for place in [sheet.head, sheet.body, sheet.hint, sheet.foot, sheet.text()] {
                prop_assert!(place.right() <= width && place.bottom() <= height, "{place:?}");
            }
        }

        #[test]
        fn what_is_hidden_is_told_and_what_is_seen_is_not(lines in 0..200usize, rows in 1..50usize, wanted in 0..400usize) {
            let scroll = Scroll::of(lines, rows, wanted);
            for lang in Lang::ALL {
                let pen = Pen { lang, look: Look::NONE, glyphs: Glyphs::Narrow };
                let cue = cue(&pen, &scroll).text;
                for (arrow, hidden) in [('↑', scroll.from), ('↓', scroll.below)] {
                    prop_assert_eq!(cue.contains(arrow), hidden > 0, "{}", &cue);
                    prop_assert!(hidden == 0 || cue.contains(&hidden.to_string()), "{}", &cue);
                }
                prop_assert_eq!(cue.is_empty(), lines <= rows);
            }
        }

        #[test]
        fn what_is_centred_is_seen_whole_where_it_has_room(
            before in 0..99usize, focus in 1..9usize, after in 0..99usize, rows in 1..50usize,
        ) {
            let (lines, focus) = (before + focus + after, before..before + focus);
            let Scroll { from, below } = Scroll::centred(lines, rows, &focus);
            prop_assert!(from <= focus.start);
            prop_assert!(focus.len() > rows || focus.end <= lines - below);
        }

        #[test]
        fn scrolling_never_leaves_the_text(lines in 0..200usize, rows in 0..50usize, wanted in 0..400usize) {
            let scroll = Scroll::of(lines, rows, wanted);
            prop_assert!(scroll.from + rows.min(lines) <= lines);
            prop_assert_eq!(scroll.from + rows.min(lines - scroll.from) + scroll.below, lines);
        }
    }
}
