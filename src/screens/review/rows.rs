//! What can be done there.

use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::moves;

use super::{Msg, Plan, Review, chosen, due, left};

fn is_left(room: &Review, cx: &Cx) -> bool {
    free(room, cx) && left(cx).is_some()
}

fn is_due(room: &Review, cx: &Cx) -> bool {
    free(room, cx) && !is_left(room, cx) && !due(cx).is_empty()
}

fn free(room: &Review, _: &Cx) -> bool {
    room.dating.is_none()
}

pub(super) const ROWS: &[Row<Review, Cx, Msg>] = &[
    Row {
        id: "begin",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Begin),
        label: |words| words.review.begin,
        when: is_due,
        shown: Shown::Foot,
    },
    Row {
        id: "go-on",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Begin),
        label: |words| words.review.go_on,
        when: is_left,
        shown: Shown::Foot,
    },
    Row {
        id: "more",
        press: Press::Keys(&[Key::Down, Key::Char('j'), Key::Right], Msg::Turn(1)),
        label: |words| words.review.turn[0],
        when: |room, cx| free(room, cx) && chosen(cx) + 1 < Plan::RETENTIONS.len(),
        shown: Shown::Foot,
    },
    Row {
        id: "date",
        press: Press::Keys(&[Key::Char('d')], Msg::Date),
        label: |words| words.review.exam_change,
        when: free,
        shown: Shown::Foot,
    },
    Row {
        id: "less",
        press: Press::Keys(&[Key::Up, Key::Char('k'), Key::Left], Msg::Turn(-1)),
        label: |words| words.review.turn[1],
        when: |room, cx| free(room, cx) && chosen(cx) > 0,
        shown: Shown::Foot,
    },
    Row {
        id: "keep",
        press: Press::Keys(&[Key::Enter], Msg::Keep),
        label: |words| words.review.keep,
        when: |room, cx| !free(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "drop",
        press: Press::Keys(&[Key::Esc], Msg::Drop),
        label: |words| words.review.leave,
        when: |room, cx| !free(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc], Msg::Close),
        label: |words| words.quiz.leave,
        when: free,
        shown: Shown::Foot,
    },
];

// ↑ and ↓ choose how much is to be remembered.
pub(super) const MOVES: &[Row<Review, Cx, Msg>] = &moves::pages(Msg::Scroll, free);
