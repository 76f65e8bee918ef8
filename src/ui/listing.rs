//! Lists whose entries are all of one height: an entry is seen whole or not at all.

use ratatui::layout::Rect;

use super::layout::Scroll;

/// How high each entry of a list is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Listing {
    /// Its lines.
    pub lines: usize,
    /// The blank ones between it and the next.
    pub gap: usize,
}

impl Listing {
    /// From one entry to the next.
    pub fn each(self) -> usize {
        (self.lines + self.gap).max(1)
    }

    /// How many entries are seen at once on so many `rows`.
    pub fn seen(self, rows: usize) -> usize {
        ((rows + self.gap) / self.each()).max(1)
    }

    /// How far a list of `count` entries is scrolled, in lines: the selected one is in the middle.
    pub fn scroll(self, count: usize, rows: usize, selected: usize) -> Scroll {
        let seen = self.seen(rows);
        let Scroll { from, below } = Scroll::of(count, seen, selected.saturating_sub(seen / 2));
        Scroll {
            from: from * self.each(),
            below: below * self.each(),
        }
    }

    /// The part of `area` on which entries are seen whole.
    pub fn place(self, area: Rect) -> Rect {
        let rows = self.seen(usize::from(area.height)) * self.each();
        let height = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
        Rect { height, ..area }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_blank_line_behind_the_last_entry_needs_no_room() {
        let list = Listing { lines: 2, gap: 1 };
        assert_eq!([list.seen(7), list.seen(8), list.seen(9)], [2, 3, 3]);
        assert_eq!(list.seen(0), 1);
        let area = Rect::new(0, 0, 10, 16);
        assert_eq!(list.place(area).height, 15);
        assert_eq!(list.scroll(10, 8, 9), Scroll { from: 21, below: 0 });
    }

    proptest! {
        #[test]
        fn what_is_selected_is_seen_whole_and_nothing_else_is_cut(
            lines in 1..4usize, gap in 0..2usize, count in 1..99usize, rows in 4..50u16, selected in 0..99usize,
        ) {
            let list = Listing { lines, gap };
            let selected = selected.min(count - 1);
            let seen = usize::from(list.place(Rect::new(0, 0, 10, rows)).height);
            let Scroll { from, below } = list.scroll(count, usize::from(rows), selected);
            let start = selected * list.each();
            prop_assert!(from % list.each() == 0 && below % list.each() == 0);
            prop_assert!(from <= start && start + lines <= from + seen);
        }
    }
}
