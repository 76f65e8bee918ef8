//! The action rows of an answer that is being made, for every room that asks questions.

use super::Editor;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::key::Key;

/// A room in which answers are made.
pub trait Answers {
    /// The answer being made; nothing while none is.
    fn editor(&self) -> Option<&Editor>;
}

/// Whether the keys go from one part of the question to another.
pub fn moving<S: Answers, C>(room: &S, _: &C) -> bool {
    room.editor().is_some_and(|editor| !editor.is_typing())
}

/// Whether options or steps are picked.
pub fn choosing<S: Answers, C>(room: &S, context: &C) -> bool {
    moving(room, context) && !sorting(room, context)
}

/// Whether things are put into categories, or matched.
pub fn sorting<S: Answers, C>(room: &S, _: &C) -> bool {
    room.editor().is_some_and(Editor::is_sorting)
}

/// Whether the answer is typed.
pub fn typing<S: Answers, C>(room: &S, _: &C) -> bool {
    room.editor().is_some_and(Editor::is_typing)
}

fn matching<S: Answers, C>(room: &S, _: &C) -> bool {
    room.editor().is_some_and(Editor::is_matching)
}

fn ordering<S: Answers, C>(room: &S, _: &C) -> bool {
    room.editor().is_some_and(Editor::is_ordering)
}

fn ticking<S: Answers, C>(room: &S, context: &C) -> bool {
    room.editor().is_some_and(Editor::is_ticking) && !ordering(room, context)
}

fn digits<S: Answers, C>(room: &S, _: &C) -> usize {
    room.editor().map_or(0, Editor::digits)
}

/// Picks an option by its number.
pub const fn choose<S: Answers, C, M: Copy>(pick: fn(usize) -> M) -> Row<S, C, M> {
    Row {
        id: "choose",
        press: Press::Digits(digits, pick),
        label: |words| words.quiz.choose,
        when: choosing,
        shown: Shown::Foot,
    }
}

/// Puts a thing into the category with a number.
pub const fn sort<S: Answers, C, M: Copy>(pick: fn(usize) -> M) -> Row<S, C, M> {
    Row {
        id: "sort",
        press: Press::Digits(digits, pick),
        label: |words| words.quiz.sort,
        when: |room, context| sorting(room, context) && !matching(room, context),
        shown: Shown::Foot,
    }
}

/// Matches a thing with that of a number.
pub const fn match_up<S: Answers, C, M: Copy>(pick: fn(usize) -> M) -> Row<S, C, M> {
    Row {
        id: "match",
        press: Press::Digits(digits, pick),
        label: |words| words.quiz.match_up,
        when: matching,
        shown: Shown::Foot,
    }
}

/// Ticks an option. Digits tick, too: the foot line has no room for both.
pub const fn tick<S: Answers, C, M: Copy>(tick: M) -> Row<S, C, M> {
    Row {
        id: "tick",
        press: Press::Keys(&[Key::Char(' ')], tick),
        label: |words| words.quiz.tick,
        when: ticking,
        shown: Shown::List,
    }
}

/// Gives a step its place.
pub const fn place<S: Answers, C, M: Copy>(tick: M) -> Row<S, C, M> {
    Row {
        id: "place",
        press: Press::Keys(&[Key::Char(' ')], tick),
        label: |words| words.quiz.place,
        when: ordering,
        shown: Shown::List,
    }
}

/// To the next part of the question.
pub const fn down<S: Answers, C, M: Copy>(go: M) -> Row<S, C, M> {
    Row {
        id: "down",
        press: Press::Keys(&[Key::Down, Key::Char('j')], go),
        label: |words| words.keys.down,
        when: moving,
        shown: Shown::List,
    }
}

/// To the part before.
pub const fn up<S: Answers, C, M: Copy>(go: M) -> Row<S, C, M> {
    Row {
        id: "up",
        press: Press::Keys(&[Key::Up, Key::Char('k')], go),
        label: |words| words.keys.up,
        when: moving,
        shown: Shown::List,
    }
}

/// Puts a thing into the category after the one in which it is.
pub const fn next_category<S: Answers, C, M: Copy>(turn: M) -> Row<S, C, M> {
    Row {
        id: "next-category",
        press: Press::Keys(&[Key::Right], turn),
        label: |words| words.quiz.next_category,
        when: sorting,
        shown: Shown::List,
    }
}

/// Puts a thing into the category before.
pub const fn category_before<S: Answers, C, M: Copy>(turn: M) -> Row<S, C, M> {
    Row {
        id: "category-before",
        press: Press::Keys(&[Key::Left], turn),
        label: |words| words.quiz.category_before,
        when: sorting,
        shown: Shown::List,
    }
}
