//! Moving through what is longer than the screen: the moves, and the action rows of their keys.

use crate::words::Words;

use super::action::{Press, Row, Shown};
use super::key::Key;

/// A move through lines, or through the entries of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// One down.
    Down,
    /// One up.
    Up,
    /// Half a screen down.
    HalfDown,
    /// Half a screen up.
    HalfUp,
    /// A screen down; its last line is then the first.
    PageDown,
    /// A screen up.
    PageUp,
    /// To the start.
    Start,
    /// To the end.
    End,
    /// A turn of the wheel down: one entry, or a few lines.
    WheelDown,
    /// A turn of the wheel up.
    WheelUp,
}

/// How many lines a turn of the wheel is.
const WHEEL: usize = 3;

impl Move {
    /// Where it leads through lines; as [`to`](Self::to), but for the wheel, which turns by a few.
    pub fn through(self, at: usize, rows: usize, last: usize) -> usize {
        let times = match self {
            Self::WheelDown | Self::WheelUp => WHEEL,
            _ => 1,
        };
        (0..times).fold(at, |at, _| self.to(at, rows, last))
    }

    /// Where it leads from `at`, where `rows` are seen at once and `last` is the farthest place.
    pub fn to(self, at: usize, rows: usize, last: usize) -> usize {
        let half = (rows / 2).max(1);
        let page = rows.saturating_sub(1).max(1);
        let to = match self {
            Self::Down | Self::WheelDown => at + 1,
            Self::Up | Self::WheelUp => at.saturating_sub(1),
            Self::HalfDown => at + half,
            Self::HalfUp => at.saturating_sub(half),
            Self::PageDown => at + page,
            Self::PageUp => at.saturating_sub(page),
            Self::Start => 0,
            Self::End => last,
        };
        to.min(last)
    }
}

/// Where the selection stands in a list that has changed to `count` entries: on what it was on, which stands
/// at `place` now; where that is gone, as near to where it was, `at`, as can be.
pub fn kept(place: Option<usize>, at: usize, count: usize) -> usize {
    place.unwrap_or(at.min(count.saturating_sub(1)))
}

/// All moves of a room that scrolls; `make` is its message.
pub const fn all<S, C, M: Copy>(
    make: fn(Move) -> M,
    when: fn(&S, &C) -> bool,
) -> [Row<S, C, M>; 8] {
    all_when(make, when, when)
}

/// All moves of a room in which ↑ and ↓ at times have a meaning of their own: they scroll while they
/// are `free`, the others whenever `when` holds.
pub const fn all_when<S, C, M: Copy>(
    make: fn(Move) -> M,
    free: fn(&S, &C) -> bool,
    when: fn(&S, &C) -> bool,
) -> [Row<S, C, M>; 8] {
    let [half_down, half_up, page_down, page_up, start, end] = pages(make, when);
    let down = row(
        "down",
        Press::Moves(&[Key::Down, Key::Char('j')], Move::Down, make),
        |words| words.keys.down,
        free,
    );
    let up = row(
        "up",
        Press::Moves(&[Key::Up, Key::Char('k')], Move::Up, make),
        |words| words.keys.up,
        free,
    );
    [down, up, half_down, half_up, page_down, page_up, start, end]
}

/// The moves by more than one, for a room in which ↑ and ↓ have a meaning of their own.
pub const fn pages<S, C, M: Copy>(
    make: fn(Move) -> M,
    when: fn(&S, &C) -> bool,
) -> [Row<S, C, M>; 6] {
    [
        row(
            "half-down",
            Press::Moves(&[Key::Ctrl('d')], Move::HalfDown, make),
            |words| words.keys.half_down,
            when,
        ),
        row(
            "half-up",
            Press::Moves(&[Key::Ctrl('u')], Move::HalfUp, make),
            |words| words.keys.half_up,
            when,
        ),
        row(
            "page-down",
            Press::Moves(&[Key::PageDown], Move::PageDown, make),
            |words| words.keys.page_down,
            when,
        ),
        row(
            "page-up",
            Press::Moves(&[Key::PageUp], Move::PageUp, make),
            |words| words.keys.page_up,
            when,
        ),
        row(
            "start",
            Press::Moves(&[Key::Home], Move::Start, make),
            |words| words.keys.start,
            when,
        ),
        row(
            "end",
            Press::Moves(&[Key::End], Move::End, make),
            |words| words.keys.end,
            when,
        ),
    ]
}

/// The row of a list that leads to the next entry; its `label` says what is chosen.
pub const fn next<S, C, M: Copy>(
    make: fn(Move) -> M,
    label: fn(&Words) -> &'static str,
) -> Row<S, C, M> {
    Row {
        shown: Shown::Foot,
        ..row(
            "down",
            Press::Moves(&[Key::Down, Key::Char('j')], Move::Down, make),
            label,
            |_, _| true,
        )
    }
}

/// The row of a list that leads to the entry before.
pub const fn previous<S, C, M: Copy>(make: fn(Move) -> M) -> Row<S, C, M> {
    row(
        "up",
        Press::Moves(&[Key::Up, Key::Char('k')], Move::Up, make),
        |words| words.keys.up,
        |_, _| true,
    )
}

const fn row<S, C, M>(
    id: &'static str,
    press: Press<S, C, M>,
    label: fn(&Words) -> &'static str,
    when: fn(&S, &C) -> bool,
) -> Row<S, C, M> {
    Row {
        id,
        press,
        label,
        when,
        shown: Shown::List,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::action::{Named, conflicts};
    use proptest::prelude::*;

    const ALL: &[Row<(), (), Move>] = &all(|moved| moved, |(), ()| true);

    #[test]
    fn every_move_has_a_key_of_its_own() {
        let named: Vec<Named> = ALL.iter().map(|row| row.named(&(), &())).collect();
        assert!(conflicts(&named).is_empty());
        let heard: Vec<Option<Move>> = named
            .iter()
            .zip(ALL)
            .map(|(named, row)| row.message(named.press.unwrap(), &(), &()))
            .collect();
        assert_eq!(heard.len(), 8);
        assert!(heard.iter().all(Option::is_some));
    }

    #[test]
    fn a_page_down_keeps_one_line_in_view() {
        assert_eq!(Move::PageDown.to(0, 11, 40), 10);
        assert_eq!(Move::HalfDown.to(0, 11, 40), 5);
        assert_eq!(Move::Down.to(40, 11, 40), 40);
    }

    #[test]
    fn the_wheel_turns_by_one_entry_or_three_lines() {
        assert_eq!(Move::WheelDown.to(7, 11, 40), 8);
        assert_eq!(Move::WheelDown.through(7, 11, 40), 10);
        assert_eq!(Move::WheelUp.through(2, 11, 40), 0);
        assert_eq!(Move::Down.through(7, 11, 40), 8);
    }

    #[test]
    fn the_selection_stays_on_its_entry_or_near_it() {
        assert_eq!(kept(Some(3), 1, 5), 3);
        assert_eq!(kept(None, 1, 5), 1);
        assert_eq!(kept(None, 7, 5), 4);
        assert_eq!(kept(None, 7, 0), 0);
    }

    proptest! {
        #[test]
        fn moves_stay_in_place_and_lead_on(at in 0..99usize, rows in 0..50usize, more in 0..99usize) {
            let last = at + more;
            for down in [Move::Down, Move::HalfDown, Move::PageDown, Move::End] {
                let to = down.to(at, rows, last);
                prop_assert!(to <= last && (to > at || at == last));
            }
            for up in [Move::Up, Move::HalfUp, Move::PageUp, Move::Start] {
                let to = up.to(at, rows, last);
                prop_assert!(to < at || at == 0);
            }
        }
    }
}
