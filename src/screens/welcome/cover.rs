//! The picture on the title page: water from the left edge of the screen gathers in a channel.
//!
//! It runs from edge to edge; the name of the course stands in the channel, and all text below the name.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::ui::layout;
use crate::ui::look::Token;
use crate::ui::pen::Pen;

/// The name in both scripts, wide apart.
const NAME: &str = "渠   成";
const LATIN: &str = "      Qucheng";
/// Where water is drawn, and where it is left out; each row begins further on.
const RIPPLES: &str = "──  ───── ─   ────  ── ─────   ─ ";
const STAGGER: usize = 11;
/// How many columns stay clear before the name and behind it.
const CLEAR: usize = 3;

/// A picture for a screen of some height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cover {
    /// How often a bank comes closer to the other one.
    steps: usize,
    /// The rows of water above and below the name.
    depth: usize,
}

impl Cover {
    /// For a large screen, for one of 80×24, and for a small one.
    pub(super) const ALL: [Self; 3] = [
        Self { steps: 2, depth: 1 },
        Self { steps: 2, depth: 0 },
        Self { steps: 1, depth: 0 },
    ];

    /// Whether there is room for more than the least that has to be said.
    pub(super) fn is_roomy(self) -> bool {
        self.steps > 1
    }

    /// How many rows it takes.
    pub(super) fn rows(self) -> usize {
        2 * self.middle() + 1
    }

    /// The row in which the name stands.
    fn middle(self) -> usize {
        self.steps + 1 + self.depth
    }

    /// Draws it from edge to edge from the row of `place` on, the name where `place` begins.
    pub(super) fn draw(self, frame: &mut Frame, pen: &Pen, place: Rect) {
        let whole = Rect {
            x: 0,
            width: frame.area().width,
            ..place
        };
        let (name, width) = (usize::from(place.x), usize::from(whole.width));
        let line = |row| self.line(pen, row, name, width);
        let lines: Vec<Line> = (0..self.rows()).map(line).collect();
        layout::lines(frame, whole, &lines, 0);
    }

    /// One row: water, and in it a bank where one runs here, or the name.
    fn line(self, pen: &Pen, row: usize, name: usize, width: usize) -> Line<'static> {
        let water = |from: usize, to: usize| -> String {
            let all = RIPPLES.chars().cycle().skip(row * STAGGER);
            all.skip(from).take(to.saturating_sub(from)).collect()
        };
        let from_edge = row.min(self.rows() - 1 - row);
        if from_edge <= self.steps {
            let (begin, bank) = self.bank(from_edge, row < self.middle(), name, width);
            let basin = pen.fit(&water(0, begin.saturating_sub(CLEAR)), begin);
            return pen.line([(Token::Accent, basin.as_str()), (Token::Rule, &bank)]);
        }
        if row != self.middle() {
            return pen.line([(Token::Accent, water(0, width).as_str())]);
        }
        let clear = " ".repeat(CLEAR);
        let behind = name + pen.width(NAME) + pen.width(LATIN) + CLEAR;
        pen.line([
            (Token::Accent, water(0, name.saturating_sub(CLEAR)).as_str()),
            (Token::Text, &clear),
            (Token::Title, NAME),
            (Token::Text, LATIN),
            (Token::Text, &clear),
            (Token::Accent, water(behind, width).as_str()),
        ])
    }

    /// The piece of a bank that is `number` steps from the outermost, and the column in which it begins:
    /// from corner to corner, but the first from the edge of the screen, and the last to it.
    fn bank(self, number: usize, is_upper: bool, name: usize, width: usize) -> (usize, String) {
        let (inward, outward) = if is_upper {
            ("╰", "╮")
        } else {
            ("╭", "╯")
        };
        let corner = |number: usize| match self.steps.checked_sub(number + 1)? {
            0 => Some(name.saturating_sub(CLEAR)),
            _ => Some(name * 2 / 5),
        };
        let begin = number.checked_sub(1).and_then(corner);
        let end = corner(number);
        let from = begin.map_or(0, |begin| begin + 1);
        let line = "─".repeat(end.unwrap_or(width).saturating_sub(from));
        let (inward, outward) = (begin.map_or("", |_| inward), end.map_or("", |_| outward));
        (begin.unwrap_or(0), format!("{inward}{line}{outward}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::{Glyphs, width};
    use crate::ui::look::Look;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_runs_from_edge_to_edge_around_the_name(name in 5..90usize, beyond in 30..200usize) {
            for (cover, glyphs) in Cover::ALL.into_iter().zip(Glyphs::ALL) {
                let pen = Pen { lang: Lang::Zh, look: Look::NONE, glyphs };
                let text = |row| cover.line(&pen, row, name, name + beyond).to_string();
                let edge = glyphs.show("─").into_owned();
                prop_assert!(text(0).starts_with(&edge));
                prop_assert!(text(cover.steps).ends_with(&edge));
                for row in 0..cover.rows() {
                    prop_assert!(width(&text(row)) <= name + beyond);
                }
                let named = text(cover.middle());
                let (before, _) = named.split_once(NAME).unwrap();
                prop_assert_eq!(width(before), name);
            }
        }
    }
}
