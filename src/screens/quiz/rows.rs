//! What can be done in a sitting.

use crate::domain::event::Mode;
use crate::screens::flow::Cx;
use crate::ui::action::{Press, Row, Shown};
use crate::ui::answer::Editor;
use crate::ui::answer::keys::{self as answer, Answers, choosing, typing};
use crate::ui::key::Key;
use crate::ui::moves::{self, Move};

use super::asking::Asking;
use super::view::laid_out;
use super::{Msg, Now, Quiz};

impl Answers for Quiz {
    fn editor(&self) -> Option<&Editor> {
        match &self.now {
            Now::Asking(asking) => Some(&asking.editor),
            Now::Told(_) | Now::End => None,
        }
    }
}

fn asking(room: &Quiz, _: &Cx) -> bool {
    room.editor().is_some()
}

/// Whether the answer asked for can be given.
fn ready(room: &Quiz, _: &Cx) -> bool {
    room.editor().is_some_and(|editor| editor.given().is_some())
}

fn told(room: &Quiz, _: &Cx) -> bool {
    matches!(room.now, Now::Told(_))
}

/// Whether some of what was not known, and is told, lies below what is seen.
fn hidden(room: &Quiz, cx: &Cx) -> bool {
    let Now::Told(told) = &room.now else {
        return false;
    };
    let is_known = told.score.is_full() && !told.shown;
    !is_known && laid_out(room, cx).1.below > 0
}

/// Whether what is told was seen as far as it has to be, so that one goes on.
fn seen(room: &Quiz, cx: &Cx) -> bool {
    told(room, cx) && !hidden(room, cx)
}

/// Whether the last answer of all is on the screen.
fn seen_last(room: &Quiz, cx: &Cx) -> bool {
    seen(room, cx) && room.run.is_over()
}

fn goes_on(room: &Quiz, _: &Cx) -> bool {
    room.goes_on()
}

/// Whether it is asked before a lesson: without help, for there is nothing to be marked.
fn pretest(room: &Quiz) -> bool {
    room.run.mode == Mode::Pretest
}

fn over(room: &Quiz, _: &Cx) -> bool {
    matches!(room.now, Now::End)
}

fn has_hint(room: &Quiz, cx: &Cx) -> bool {
    let hints = |asking: &Asking| asking.editor.posed().question.hints.get(cx.pen.lang).len();
    matches!(&room.now, Now::Asking(asking) if asking.hints < hints(asking))
}

pub(super) const ROWS: &[Row<Quiz, Cx, Msg>] = &[
    answer::choose(Msg::Pick),
    answer::tick(Msg::Tick),
    answer::place(Msg::Tick),
    answer::sort(Msg::Pick),
    answer::match_up(Msg::Pick),
    Row {
        id: "submit",
        press: Press::Keys(&[Key::Enter], Msg::Submit),
        label: |words| words.quiz.submit,
        when: ready,
        shown: Shown::Foot,
    },
    // Too early: the hint line says what is missing.
    Row {
        id: "submit-early",
        press: Press::Keys(&[Key::Enter], Msg::Submit),
        label: |words| words.quiz.submit_early,
        when: |room, cx| asking(room, cx) && !ready(room, cx),
        shown: Shown::List,
    },
    Row {
        id: "hint",
        press: Press::Keys(&[Key::Char('h'), Key::Ctrl('t')], Msg::Hint),
        label: |words| words.quiz.hint,
        when: |room, cx| has_hint(room, cx) && !pretest(room),
        shown: Shown::Foot,
    },
    // Once more than there are: it is told that there is none.
    Row {
        id: "hint-over",
        press: Press::Keys(&[Key::Char('h'), Key::Ctrl('t')], Msg::NoHint),
        label: |words| words.quiz.hint_over,
        when: |room, cx| asking(room, cx) && !has_hint(room, cx) && !pretest(room),
        shown: Shown::List,
    },
    Row {
        id: "show",
        press: Press::Keys(&[Key::Char('s'), Key::Ctrl('s')], Msg::Show),
        label: |words| words.quiz.show,
        when: |room, cx| asking(room, cx) && !pretest(room),
        shown: Shown::Foot,
    },
    Row {
        id: "skip",
        press: Press::Keys(&[Key::Char('n'), Key::Ctrl('n')], Msg::Skip),
        label: |words| words.quiz.skip,
        when: asking,
        shown: Shown::Foot,
    },
    Row {
        id: "read-on",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Scroll(Move::PageDown)),
        label: |words| words.quiz.read_on,
        when: hidden,
        shown: Shown::Foot,
    },
    Row {
        id: "next",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Next),
        label: |words| words.quiz.next,
        when: |room, cx| seen(room, cx) && !room.run.is_over() && room.run.is_round(),
        shown: Shown::Foot,
    },
    Row {
        id: "try-again",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Next),
        label: |words| words.quiz.try_again,
        when: |room, cx| seen(room, cx) && !room.run.is_over() && !room.run.is_round(),
        shown: Shown::Foot,
    },
    Row {
        id: "results",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Next),
        label: |words| words.quiz.results,
        when: |room, cx| seen_last(room, cx) && room.run.is_round(),
        shown: Shown::Foot,
    },
    Row {
        id: "finish",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Next),
        label: |words| words.quiz.done,
        when: |room, cx| seen_last(room, cx) && !room.run.is_round(),
        shown: Shown::Foot,
    },
    Row {
        id: "missed",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Missed),
        label: |words| words.quiz.missed,
        when: |room, cx| over(room, cx) && !pretest(room) && !room.run.missed().is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "done",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Leave),
        label: |words| words.quiz.done,
        when: |room, cx| over(room, cx) && !pretest(room) && room.run.missed().is_empty(),
        shown: Shown::Foot,
    },
    Row {
        id: "read",
        press: Press::Keys(&[Key::Enter, Key::Char(' ')], Msg::Read),
        label: |words| words.quiz.pretest_read,
        when: |room, cx| over(room, cx) && pretest(room),
        shown: Shown::Foot,
    },
    Row {
        id: "page",
        press: Press::Keys(&[Key::Char('p'), Key::Ctrl('p')], Msg::Page),
        label: |words| words.quiz.page,
        when: |room, cx| !over(room, cx) && !pretest(room),
        shown: Shown::Foot,
    },
    Row {
        id: "terms",
        press: Press::Keys(&[Key::Char('g'), Key::Ctrl('g')], Msg::Terms),
        label: |words| words.lesson.glossary,
        when: |room, cx| !over(room, cx),
        shown: Shown::List,
    },
    Row {
        id: "stop",
        press: Press::Keys(&[Key::Char('e'), Key::Ctrl('x')], Msg::Stop),
        label: |words| words.quiz.stop,
        when: goes_on,
        shown: Shown::Foot,
    },
    Row {
        id: "pause",
        press: Press::Keys(&[Key::Esc], Msg::Leave),
        label: |words| words.quiz.pause,
        when: goes_on,
        shown: Shown::Foot,
    },
    Row {
        id: "leave",
        press: Press::Keys(&[Key::Esc], Msg::Leave),
        label: |words| words.quiz.leave,
        when: |room, cx| !goes_on(room, cx),
        shown: Shown::Foot,
    },
    answer::down(Msg::Move(1)),
    answer::up(Msg::Move(-1)),
    Row {
        id: "surer",
        press: Press::Keys(&[Key::Right], Msg::Turn(1)),
        label: |words| words.quiz.surer,
        when: choosing,
        shown: Shown::List,
    },
    Row {
        id: "less-sure",
        press: Press::Keys(&[Key::Left], Msg::Turn(-1)),
        label: |words| words.quiz.less_sure,
        when: choosing,
        shown: Shown::List,
    },
    // In a line that is typed on, ← and → go through the text.
    Row {
        id: "surer-typing",
        press: Press::Keys(&[Key::Up], Msg::Turn(1)),
        label: |words| words.quiz.surer,
        when: typing,
        shown: Shown::List,
    },
    Row {
        id: "less-sure-typing",
        press: Press::Keys(&[Key::Down], Msg::Turn(-1)),
        label: |words| words.quiz.less_sure,
        when: typing,
        shown: Shown::List,
    },
    answer::next_category(Msg::Turn(1)),
    answer::category_before(Msg::Turn(-1)),
];

pub(super) const MOVES: &[Row<Quiz, Cx, Msg>] =
    &moves::all_when(Msg::Scroll, |room, cx| !asking(room, cx), |_, _| true);
