//! What can be done in the glossary. While one types, what is a key of the text field is no command.

use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;
use crate::ui::moves::{self, Move};

use super::{Glossary, Msg};

pub(super) const MOVES: &[Row<Glossary, Cx, Msg>] = &{
    let [half_down, half_up, _, _, start, end] = moves::pages(Msg::Move, is_unfiltered);
    let [_, _, page_down, page_up, _, _] = moves::pages(Msg::Move, has_terms);
    [half_down, half_up, page_down, page_up, start, end]
};

fn is_unfiltered(room: &Glossary, _: &Cx) -> bool {
    room.filter.is_none()
}

fn is_filtered(room: &Glossary, _: &Cx) -> bool {
    room.filter.is_some()
}

fn has_terms(room: &Glossary, cx: &Cx) -> bool {
    !room.listed(cx).is_empty()
}

pub(super) const ROWS: &[Row<Glossary, Cx, Msg>] = &[
    Row {
        id: "enter",
        press: Press::Keys(&[Key::Enter], Msg::Enter),
        label: |words| words.glossary.enter,
        when: |room, cx| room.there(cx).is_some(),
        shown: Shown::Foot,
    },
    Row {
        id: "unfilter",
        press: Press::Keys(&[Key::Esc], Msg::Unfilter),
        label: |words| words.glossary.unfilter,
        when: is_filtered,
        shown: Shown::Foot,
    },
    Row {
        id: "close",
        press: Press::Keys(&[Key::Esc, Key::Char('g'), Key::Backspace], Msg::Close),
        label: |words| words.glossary.close,
        when: is_unfiltered,
        shown: Shown::Foot,
    },
    Row {
        id: "filter",
        press: Press::Keys(&[Key::Char('/')], Msg::Filter),
        label: |words| words.glossary.filter,
        when: is_unfiltered,
        shown: Shown::Foot,
    },
    Row {
        id: "clear",
        press: Press::Keys(&[Key::Ctrl('u')], Msg::Clear),
        label: |words| words.search.clear,
        when: |room, _| {
            room.filter
                .as_ref()
                .is_some_and(|filter| !filter.field.value().is_empty())
        },
        shown: Shown::Foot,
    },
    Row {
        id: "all",
        press: Press::Keys(&[Key::Char('a')], Msg::Switch),
        label: |words| words.glossary.switch,
        when: |room, cx| is_unfiltered(room, cx) && room.has_here(cx),
        shown: Shown::Foot,
    },
    Row {
        id: "down",
        press: Press::Keys(
            &[Key::Down, Key::Char('j'), Key::Right],
            Msg::Move(Move::Down),
        ),
        label: |words| words.glossary.pick,
        when: has_terms,
        shown: Shown::Foot,
    },
    Row {
        id: "up",
        press: Press::Keys(&[Key::Up, Key::Char('k'), Key::Left], Msg::Move(Move::Up)),
        label: |words| words.keys.up,
        when: has_terms,
        shown: Shown::List,
    },
];
