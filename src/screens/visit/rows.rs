//! What can be done on a visit.

use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::moves::{self, Move};

use super::{Msg, Phase, Visit, look};

fn preparing(room: &Visit, _: &Cx) -> bool {
    matches!(room.phase, Phase::Prepare(_))
}

fn talking(room: &Visit, _: &Cx) -> bool {
    matches!(room.phase, Phase::Talk(_)) && !room.notes
}

fn choosing(room: &Visit, cx: &Cx) -> bool {
    preparing(room, cx) || talking(room, cx)
}

fn noting(room: &Visit, _: &Cx) -> bool {
    matches!(room.phase, Phase::Talk(_)) && room.notes
}

/// Whether there is a text to scroll, and nothing to choose.
fn reading(room: &Visit, cx: &Cx) -> bool {
    after(room, cx) || noting(room, cx)
}

fn after(room: &Visit, _: &Cx) -> bool {
    matches!(&room.phase, Phase::After(after) if after.turn.is_none())
}

/// Whether part of the debrief is still to be read.
fn more_below(room: &Visit, cx: &Cx) -> bool {
    look::scroll(room, cx).below > 0
}

fn picking_turn(room: &Visit, _: &Cx) -> bool {
    matches!(&room.phase, Phase::After(after) if after.turn.is_some())
}

fn digits(room: &Visit, _: &Cx) -> usize {
    room.choices()
}

pub(super) const ROWS: &[Row<Visit, Cx, Msg>] = &[
    Row {
        id: "pack",
        press: Press::Digits(digits, Msg::Pick),
        label: |words| words.visit.pack,
        when: preparing,
        shown: Shown::Foot,
    },
    Row {
        id: "toggle",
        press: Press::Keys(&[Key::Char(' ')], Msg::Toggle),
        label: |words| words.visit.pack,
        when: preparing,
        shown: Shown::List,
    },
    Row {
        id: "begin",
        press: Press::Keys(&[Key::Enter], Msg::Begin),
        label: |words| words.visit.begin,
        when: preparing,
        shown: Shown::Foot,
    },
    Row {
        id: "choose",
        press: Press::Digits(digits, Msg::Pick),
        label: |words| words.visit.choose,
        when: talking,
        shown: Shown::Foot,
    },
    Row {
        id: "say",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Say),
        label: |words| words.visit.say,
        when: |room, cx| talking(room, cx) && room.cursor.is_some(),
        shown: Shown::Foot,
    },
    // Too early: a notice says what is missing.
    Row {
        id: "say-early",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Say),
        label: |words| words.visit.say,
        when: |room, cx| talking(room, cx) && room.cursor.is_none(),
        shown: Shown::List,
    },
    Row {
        id: "down",
        press: Press::Keys(&[Key::Down, Key::Char('j')], Msg::Move(1)),
        label: |words| words.keys.down,
        when: choosing,
        shown: Shown::List,
    },
    Row {
        id: "up",
        press: Press::Keys(&[Key::Up, Key::Char('k')], Msg::Move(-1)),
        label: |words| words.keys.up,
        when: choosing,
        shown: Shown::List,
    },
    Row {
        id: "read-on",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Scroll(Move::PageDown)),
        label: |words| words.keys.page_down,
        when: |room, cx| after(room, cx) && more_below(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "turns",
        press: Press::Keys(&[Key::Char('t')], Msg::Turns),
        label: |words| words.visit.turns,
        when: after,
        shown: Shown::Foot,
    },
    Row {
        id: "play-on",
        press: Press::Keys(&[Key::Enter], Msg::FromTurn),
        label: |words| words.visit.play_on,
        when: picking_turn,
        shown: Shown::Foot,
    },
    Row {
        id: "turn-before",
        press: Press::Keys(&[Key::Up, Key::Left, Key::Char('k')], Msg::Turn(-1)),
        label: |words| words.visit.turn_before,
        when: picking_turn,
        shown: Shown::Foot,
    },
    Row {
        id: "turn-after",
        press: Press::Keys(&[Key::Down, Key::Right, Key::Char('j')], Msg::Turn(1)),
        label: |words| words.visit.turn_after,
        when: picking_turn,
        shown: Shown::Foot,
    },
    Row {
        id: "notes",
        press: Press::Keys(&[Key::Char('m')], Msg::Notes(true)),
        label: |words| words.visit.notes,
        when: talking,
        shown: Shown::Foot,
    },
    Row {
        id: "close-notes",
        press: Press::Keys(&[Key::Esc, Key::Enter, Key::Char('m')], Msg::Notes(false)),
        label: |words| words.visit.close_notes,
        when: noting,
        shown: Shown::Foot,
    },
    Row {
        id: "talk",
        press: Press::Keys(&[Key::Char('b')], Msg::Back),
        label: |words| words.visit.back,
        when: |room, cx| talking(room, cx) || after(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "another-case",
        press: Press::Keys(&[Key::Char('n')], Msg::AnotherCase),
        label: |words| words.visit.another_case,
        when: after,
        shown: Shown::Foot,
    },
    Row {
        id: "cancel",
        press: Press::Keys(&[Key::Esc], Msg::Cancel),
        label: |words| words.visit.cancel,
        when: picking_turn,
        shown: Shown::Foot,
    },
    Row {
        id: "leave",
        press: Press::Keys(&[Key::Esc], Msg::Leave),
        label: |words| words.visit.leave,
        when: |room, cx| !picking_turn(room, cx) && !noting(room, cx),
        shown: Shown::Foot,
    },
];

pub(super) const MOVES: &[Row<Visit, Cx, Msg>] =
    &moves::all_when(Msg::Scroll, reading, |_, _| true);
