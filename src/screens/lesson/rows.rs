//! What can be done in a lesson.

use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::moves::{self, Move};

use super::{At, Lesson, Msg};

pub(super) const MOVES: &[Row<Lesson, Cx, Msg>] = &moves::all(Msg::Scroll, |_, _| true);

pub(super) const ROWS: &[Row<Lesson, Cx, Msg>] = &[
    Row {
        id: "part",
        press: Press::Keys(&[Key::Char(' '), Key::Enter], Msg::Part),
        label: |words| words.lesson.part,
        when: |room, cx| room.has_more() && room.is_at_end(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "ask",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Ask),
        label: |words| words.lesson.ask,
        when: |room, cx| room.asks(cx) && room.is_at_end(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "read-on",
        press: Press::Keys(&[Key::Char(' '), Key::Enter], Msg::Scroll(Move::PageDown)),
        label: |words| words.keys.page_down,
        when: |room, cx| !room.is_end() && !room.is_at_end(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "turn",
        press: Press::Keys(
            &[Key::Char(' '), Key::Enter, Key::Right, Key::Char('l')],
            Msg::Next,
        ),
        label: |words| words.lesson.next,
        when: |room, cx| room.is_seen(cx),
        shown: Shown::Foot,
    },
    // While nothing of the lesson was read: a guess helps to remember what will be.
    Row {
        id: "guess",
        press: Press::Keys(&[Key::Char('t')], Msg::Guess),
        label: |words| words.quiz.pretest_try,
        when: |room, cx| matches!(room.at, At::Page(0, _)) && room.can_guess(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "check",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Check),
        label: |words| words.lesson.check,
        when: |room, cx| room.is_end() && room.has_check(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "onward",
        press: Press::Keys(
            &[Key::Enter, Key::Char(' '), Key::Right, Key::Char('l')],
            Msg::Onward,
        ),
        label: |words| words.lesson.onward,
        when: |room, cx| room.is_end() && !room.has_check(cx) && room.next_lesson(cx).is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "home",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Onward),
        label: |words| words.lesson.home,
        when: |room, cx| room.is_end() && !room.has_check(cx) && room.next_lesson(cx).is_none(),
        shown: Shown::Foot,
    },
    Row {
        id: "next",
        press: Press::Keys(&[Key::Right, Key::Char('l')], Msg::Next),
        label: |words| words.lesson.next,
        when: |room, cx| !room.is_end() && !room.is_seen(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "skip-check",
        press: Press::Keys(&[Key::Right, Key::Char('l')], Msg::Onward),
        label: |words| words.lesson.onward,
        when: |room, cx| room.is_end() && room.has_check(cx) && room.next_lesson(cx).is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "before",
        press: Press::Keys(&[Key::Left, Key::Char('h')], Msg::Before),
        label: |words| words.lesson.before,
        when: |room, _| !matches!(room.at, At::Page(0, _)),
        shown: Shown::Foot,
    },
    Row {
        id: "glossary",
        press: Press::Keys(&[Key::Char('g')], Msg::Glossary),
        label: |words| words.lesson.glossary,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "contents",
        press: Press::Keys(&[Key::Char('c')], Msg::Contents),
        label: |words| words.lesson.contents,
        when: |_, _| true,
        shown: Shown::Foot,
    },
    Row {
        id: "mark",
        press: Press::Keys(&[Key::Char('m')], Msg::Mark),
        label: |words| words.lesson.mark,
        when: |room, cx| !room.is_end() && !room.is_marked(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "unmark",
        press: Press::Keys(&[Key::Char('m')], Msg::Mark),
        label: |words| words.lesson.unmark,
        when: |room, cx| room.is_marked(cx),
        shown: Shown::List,
    },
    Row {
        id: "bookmarks",
        press: Press::Keys(&[Key::Char('b')], Msg::Bookmarks),
        label: |words| words.lesson.bookmarks,
        when: |_, _| true,
        shown: Shown::List,
    },
    Row {
        id: "leave",
        press: Press::Keys(&[Key::Esc, Key::Backspace], Msg::Leave),
        label: |words| words.lesson.leave,
        when: |_, _| true,
        shown: Shown::Foot,
    },
];
