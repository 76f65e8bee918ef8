//! What can be done on a visit.

use crate::domain::event::Mode;
use crate::domain::played;
use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::moves::{self, Move};

use super::{Instead, Msg, Phase, Visit, look};

fn preparing(room: &Visit, _: &Cx) -> bool {
    matches!(room.phase, Phase::Prepare(_))
}

fn talking(room: &Visit, _: &Cx) -> bool {
    room.talk().is_some() && room.instead.is_none()
}

fn choosing(room: &Visit, cx: &Cx) -> bool {
    preparing(room, cx) || talking(room, cx)
}

fn noting(room: &Visit, _: &Cx) -> bool {
    room.instead == Some(Instead::Notes)
}

fn coached(room: &Visit, _: &Cx) -> bool {
    room.instead == Some(Instead::Coach)
}

/// Whether there is a text to scroll, and nothing to choose.
fn reading(room: &Visit, cx: &Cx) -> bool {
    after(room, cx) || noting(room, cx) || coached(room, cx)
}

fn after(room: &Visit, _: &Cx) -> bool {
    let after = room.after().filter(|_| room.instead.is_none());
    after.is_some_and(|after| after.turn.is_none())
}

/// Whether there is something to do better, and so a page to read.
fn has_lesson(room: &Visit, cx: &Cx) -> bool {
    after(room, cx) && room.after().is_some_and(|after| after.weakest().is_some())
}

/// Whether there is another play to set this one beside.
fn has_other(room: &Visit, cx: &Cx) -> bool {
    let shelf = cx.shelf.as_ref();
    after(room, cx) && !played::others(room.play.run, cx.progress(), shelf).is_empty()
}

/// Whether part of the debrief is still to be read.
fn more_below(room: &Visit, cx: &Cx) -> bool {
    look::scroll(room, cx).below > 0
}

fn picking_turn(room: &Visit, _: &Cx) -> bool {
    let after = room.after().filter(|_| room.instead.is_none());
    after.is_some_and(|after| after.turn.is_some())
}

fn digits(room: &Visit, _: &Cx) -> usize {
    room.choices()
}

/// What changes when the coach speaks.
const HOW: &[Key] = &[Key::Left, Key::Right];

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
        id: "earnest",
        press: Press::Keys(HOW, Msg::Mode(Mode::Exam)),
        label: |words| words.visit.earnest,
        when: |room, cx| preparing(room, cx) && room.play.mode != Mode::Exam,
        shown: Shown::Foot,
    },
    Row {
        id: "coached",
        press: Press::Keys(HOW, Msg::Mode(Mode::Practice)),
        label: |words| words.visit.coached,
        when: |room, cx| preparing(room, cx) && room.play.mode == Mode::Exam,
        shown: Shown::Foot,
    },
    Row {
        id: "go-on",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::GoOn),
        label: |words| words.visit.go_on,
        when: |room, cx| coached(room, cx) && !more_below(room, cx),
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
        when: |room, cx| (after(room, cx) || coached(room, cx)) && more_below(room, cx),
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
        id: "lesson",
        press: Press::Keys(&[Key::Char('p')], Msg::Lesson),
        label: |words| words.visit.lesson,
        when: has_lesson,
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
        id: "compare",
        press: Press::Keys(&[Key::Char('c')], Msg::Compare),
        label: |words| words.visit.compare,
        when: has_other,
        shown: Shown::Foot,
    },
    Row {
        id: "save",
        press: Press::Keys(&[Key::Char('w')], Msg::Save),
        label: |words| words.visit.save,
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
        press: Press::Keys(&[Key::Char('m')], Msg::Notes),
        label: |words| words.visit.notes,
        when: talking,
        shown: Shown::Foot,
    },
    Row {
        id: "close-notes",
        press: Press::Keys(&[Key::Esc, Key::Enter, Key::Char('m')], Msg::GoOn),
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
        id: "card",
        press: Press::Keys(&[Key::Char('r')], Msg::Card),
        label: |words| words.visit.card,
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
