//! What can be done in an exam.

use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::answer::Editor;
use crate::ui::answer::keys::{self as answer, Answers};
use crate::ui::key::Key;
use crate::ui::moves;

use super::{Exam, Msg, Now};

impl Answers for Exam {
    fn editor(&self) -> Option<&Editor> {
        match &self.now {
            Now::Asking(editor) => Some(editor),
            Now::Overview(_) | Now::HandIn | Now::Over => None,
        }
    }
}

fn asking(room: &Exam, _: &Cx) -> bool {
    room.editor().is_some()
}

fn overview(room: &Exam, _: &Cx) -> bool {
    matches!(room.now, Now::Overview(_))
}

fn asked(room: &Exam, _: &Cx) -> bool {
    matches!(room.now, Now::HandIn)
}

fn over(room: &Exam, _: &Cx) -> bool {
    matches!(room.now, Now::Over)
}

fn first(room: &Exam) -> bool {
    room.at == 0
}

fn last(room: &Exam) -> bool {
    room.at + 1 >= room.sitting.questions.len()
}

/// Whether the arrows have nothing of their own to do.
fn free(room: &Exam, cx: &Cx) -> bool {
    asked(room, cx) || over(room, cx)
}

/// How many questions stand in a row of the overview.
pub(super) const ROW: isize = 10;

pub(super) const ROWS: &[Row<Exam, Cx, Msg>] = &[
    Row {
        id: "next",
        press: Press::Keys(&[Key::Enter], Msg::Go(1)),
        label: |words| words.exam.next,
        when: |room, cx| asking(room, cx) && !last(room),
        shown: Shown::Foot,
    },
    Row {
        id: "to-overview",
        press: Press::Keys(&[Key::Enter], Msg::Go(1)),
        label: |words| words.exam.overview,
        when: |room, cx| asking(room, cx) && last(room),
        shown: Shown::Foot,
    },
    Row {
        id: "before",
        press: Press::Keys(&[Key::Char('b'), Key::Ctrl('b')], Msg::Go(-1)),
        label: |words| words.exam.before,
        when: |room, cx| asking(room, cx) && !first(room),
        shown: Shown::Foot,
    },
    Row {
        id: "overview",
        press: Press::Keys(&[Key::Char('o'), Key::Ctrl('o')], Msg::Overview),
        label: |words| words.exam.overview,
        when: asking,
        shown: Shown::Foot,
    },
    // How one answers also stands in the hint line: where there is no room for all, the ways on and back stay.
    answer::choose(Msg::Pick),
    answer::sort(Msg::Pick),
    answer::match_up(Msg::Pick),
    answer::tick(Msg::Tick),
    answer::place(Msg::Tick),
    Row {
        id: "ask",
        press: Press::Keys(&[Key::Char('h')], Msg::Ask),
        label: |words| words.exam.hand_in,
        when: overview,
        shown: Shown::Foot,
    },
    Row {
        id: "to-question",
        press: Press::Keys(&[Key::Enter], Msg::Enter),
        label: |words| words.exam.to_question,
        when: overview,
        shown: Shown::Foot,
    },
    Row {
        id: "hand-in",
        press: Press::Keys(&[Key::Enter], Msg::HandIn),
        label: |words| words.exam.hand_in,
        when: asked,
        shown: Shown::Foot,
    },
    Row {
        id: "result",
        press: Press::Keys(&[Key::Enter, Key::Char(' '), Key::Esc], Msg::Result),
        label: |words| words.exam.result,
        when: over,
        shown: Shown::Foot,
    },
    Row {
        id: "back",
        press: Press::Keys(&[Key::Esc], Msg::Back),
        label: |words| words.exam.back,
        when: |room, cx| overview(room, cx) || asked(room, cx),
        shown: Shown::Foot,
    },
    Row {
        id: "pause",
        press: Press::Keys(&[Key::Esc], Msg::Leave),
        label: |words| words.exam.pause,
        when: asking,
        shown: Shown::Foot,
    },
    answer::down(Msg::Move(1)),
    answer::up(Msg::Move(-1)),
    answer::next_category(Msg::Turn(1)),
    answer::category_before(Msg::Turn(-1)),
    Row {
        id: "overview-right",
        press: Press::Keys(&[Key::Right, Key::Char('l')], Msg::Move(1)),
        label: |words| words.exam.turn[0],
        when: overview,
        shown: Shown::List,
    },
    Row {
        id: "overview-left",
        press: Press::Keys(&[Key::Left], Msg::Move(-1)),
        label: |words| words.exam.turn[1],
        when: overview,
        shown: Shown::List,
    },
    Row {
        id: "overview-down",
        press: Press::Keys(&[Key::Down, Key::Char('j')], Msg::Move(ROW)),
        label: |words| words.keys.down,
        when: overview,
        shown: Shown::List,
    },
    Row {
        id: "overview-up",
        press: Press::Keys(&[Key::Up, Key::Char('k')], Msg::Move(-ROW)),
        label: |words| words.keys.up,
        when: overview,
        shown: Shown::List,
    },
];

pub(super) const MOVES: &[Row<Exam, Cx, Msg>] =
    &moves::all_when(Msg::Scroll, free, |room, cx| !overview(room, cx));
