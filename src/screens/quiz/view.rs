//! How a question looks, before and after the answer.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;

use crate::domain::event::Mode;
use crate::domain::quiz::Question;
use crate::screens::flow::Cx;
use crate::ui::answer::{self, Drawn, Part};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Piece, Spot};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};
use crate::words::Quiz;

use super::asking::{Asking, Nudge};
use super::{Msg, Now, Quiz as Room, Told, end};

pub(super) fn draw(room: &Room, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let (drawn, scroll) = laid_out(room, cx);
    let all = drawn.lines.all();
    let seen = drawn
        .seen(scroll.from)
        .filter_map(|at| all.get(at).cloned());
    layout::lines(frame, sheet.text(), &seen.collect::<Vec<_>>(), 0);
    let hint = hint(room, cx, sheet.columns(), &scroll);
    layout::lines(frame, sheet.hint, hint.all(), 0);
}

/// What can be clicked: parts of the answer, and how sure one is.
pub(super) fn spots(room: &Room, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
    let (drawn, scroll) = laid_out(room, cx);
    let picked = |(place, part)| match part {
        Part::Choice(at) => (place, Msg::Pick(at + 1)),
        Part::Thing(at) => (place, Msg::At(at)),
    };
    let seen = drawn.seen(scroll.from);
    let parts = drawn.lines.spots_of(sheet.text(), seen);
    let hint = hint(room, cx, sheet.columns(), &scroll);
    let mut spots: Vec<_> = parts.into_iter().map(picked).collect();
    spots.extend(hint.spots(sheet.hint, 0));
    spots
}

/// Where the terminal's cursor stands in an answer that is typed.
pub(super) fn cursor(room: &Room, sheet: &Sheet, cx: &Cx) -> Option<Position> {
    let Now::Asking(asking) = &room.now else {
        return None;
    };
    let (drawn, scroll) = laid_out(room, cx);
    let place = drawn.line_typed_on(sheet.text(), scroll.from)?;
    asking.editor.cursor_in(&cx.pen, place)
}

/// What is shown, and how far it is scrolled.
pub(super) fn laid_out(room: &Room, cx: &Cx) -> (Drawn, Scroll) {
    let sheet = cx.sheet();
    let drawn = drawn(room, cx, sheet.columns());
    let (lines, rows) = (drawn.lines.len(), sheet.rows());
    let scroll = Scroll::free(lines, rows, room.from, drawn.focus.clone());
    (drawn, scroll)
}

/// In a lesson's own questions the lesson's place, as on its pages; else what is practised.
fn head(room: &Room, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().quiz;
    let columns = usize::from(sheet.head.width);
    let is_of_lesson = matches!(room.run.mode, Mode::Check | Mode::Pretest);
    let count = room.run.questions.len();
    let place = match (&room.now, room.number()) {
        (Now::Asking(_) | Now::Told(_), None) => again(room, words),
        (_, Some(at)) if count > 1 => (cx.words().home.question_of)(at, count),
        _ => String::new(),
    };
    let (left, right) = match room.lesson(cx).filter(|_| is_of_lesson) {
        Some(lesson) => {
            let kind = match room.run.mode {
                Mode::Pretest => words.pretest,
                _ => words.check,
            };
            let all = [kind, &place].into_iter().filter(|text| !text.is_empty());
            let right = all.collect::<Vec<_>>().join(" · ");
            let room = columns.saturating_sub(cx.pen.width(&right) + 2);
            (cx.place_of(&lesson, room), right)
        }
        None => (practised(room, cx), place),
    };
    let [left, right] = [left, right].map(|text| run(Token::Muted, text));
    cx.pen.edges(&[left], &[right], columns)
}

/// That a question comes again, and how many of these are left with it.
fn again(room: &Room, words: &Quiz) -> String {
    let id = room.question().map(|question| &question.id);
    // What was told and does not come back counts as long as it is seen.
    let is_done = id.is_some_and(|id| !room.run.is_waiting(id));
    (words.again)(room.run.waiting() + usize::from(is_done))
}

/// That it is practice, and what of.
fn practised(room: &Room, cx: &Cx) -> String {
    let practice = match room.run.mode {
        Mode::Review => cx.words().review.title,
        _ => cx.words().quiz.practice,
    };
    let objective = room
        .question()
        .and_then(|question| cx.course().objective(&question.objective));
    objective.map_or(practice.to_owned(), |objective| {
        format!("{practice} · {}", cx.pen.say(&objective.title))
    })
}

fn drawn(room: &Room, cx: &Cx, columns: usize) -> Drawn {
    match &room.now {
        Now::Asking(asking) => draw_asking(asking, cx, columns),
        Now::Told(told) => draw_told(told, cx, columns),
        Now::End => Drawn {
            lines: end::lines(&room.run, cx, columns).into(),
            ..Drawn::default()
        },
    }
}

fn draw_asking(asking: &Asking, cx: &Cx, columns: usize) -> Drawn {
    let pen = &cx.pen;
    let mut drawn = answer::asking(pen, &asking.editor, columns);
    let question = &asking.editor.posed().question;
    let hints = question.hints.get(pen.lang).iter().take(asking.hints);
    for (at, hint) in hints.enumerate() {
        drawn.lines.gap();
        let lead = run(Token::Accent, (cx.words().quiz.hint_number)(at + 1));
        let text = [run(Token::Text, hint.as_str())];
        drawn.lines.extend(pen.hang(&[lead], &text, columns));
    }
    // A hint that was asked for is seen whole.
    if asking.nudge == Some(Nudge::Hint) {
        let last = drawn.lines.len();
        drawn.focus = Some(last.saturating_sub(1)..last);
    }
    drawn
}

fn draw_told(told: &Told, cx: &Cx, columns: usize) -> Drawn {
    let pen = &cx.pen;
    let posed = &told.turn.posed;
    let words = &pen.words().quiz;
    let mut remarks = if told.shown {
        pen.wrap(&[run(Token::Muted, words.shown)], columns)
    } else {
        answer::partly(pen, &posed.question, told.score, columns)
    };
    if !told.score.is_full() && told.sure == Some(3) {
        remarks.extend(pen.remark(words.sure_but_wrong, columns));
    }
    Drawn {
        lines: answer::told(pen, posed, &told.answer, remarks, columns).into(),
        ..Drawn::default()
    }
}

/// A question with its answer, as `check` measures it: asked and told, the higher of both.
pub fn height(pen: &Pen, question: &Question, columns: usize) -> usize {
    let order = question.parts();
    let asking = answer::Asked {
        question,
        order: &order,
        answer: &question.blank(),
        cursor: None,
        done: false,
    };
    let asked = answer::ask(pen, question, columns).len();
    asked + answer::draw(pen, &asking, columns).lines.len()
}

/// How far it is scrolled, where the hint line tells what that hides.
pub(super) fn told_scroll(room: &Room, cx: &Cx) -> Option<Scroll> {
    let (_, scroll) = laid_out(room, cx);
    (!asks_how_sure(room, &scroll)).then_some(scroll)
}

/// Whether the hint line asks how sure one is; then it has no room for what is hidden.
fn asks_how_sure(room: &Room, scroll: &Scroll) -> bool {
    let is_sorting = match &room.now {
        Now::Asking(asking) => asking.editor.is_sorting(),
        Now::Told(_) | Now::End => return false,
    };
    scroll.below == 0 && !is_sorting && room.run.mode != Mode::Pretest
}

fn hint(room: &Room, cx: &Cx, columns: usize, scroll: &Scroll) -> Lines<Msg> {
    let words = &cx.words().quiz;
    let left = match &room.now {
        Now::Asking(asking) => asking_hint(asking, room.run.mode == Mode::Pretest, cx),
        Now::Told(told) => run(Token::Muted, told_hint(room, told, words)),
        Now::End => run(Token::Muted, ""),
    };
    let right = match &room.now {
        Now::Asking(asking) if asks_how_sure(room, scroll) => {
            how_sure(words, asking.sure, asking.editor.is_typing())
        }
        Now::Asking(_) | Now::Told(_) | Now::End => vec![(layout::cue(&cx.pen, scroll), None)],
    };
    let mut lines = Lines::default();
    lines.edges(&cx.pen, &[(left, None)], &right, columns);
    lines
}

/// How much of an answer of several parts was right, which may stand below what is seen, and whether it comes
/// back. Where the answer was shown, the text above says so; where it comes at once, the foot line.
fn told_hint(room: &Room, told: &Told, words: &Quiz) -> String {
    let id = &told.turn.posed.question.id;
    let comes_back = room.run.is_round() && !told.shown && room.run.is_waiting(id);
    let score = (told.score.of > 1 && !told.shown)
        .then(|| (words.part_short)(told.score.right, told.score.of));
    let back = comes_back.then(|| words.comes_back.to_owned());
    let parts: Vec<String> = score.into_iter().chain(back).collect();
    parts.join(" · ")
}

/// How sure one is, between the arrows that lead on from there: the one to the left is for less, all else
/// for more. An arrow that leads nowhere leaves its place blank, so that nothing moves. Where one types, ←
/// and → belong to the text.
fn how_sure(words: &Quiz, sure: Option<u8>, is_typing: bool) -> Vec<Piece<Msg>> {
    let (less, more) = if is_typing {
        ("↓ ", " ↑")
    } else {
        ("← ", " →")
    };
    let piece = |text: &str, by| (run(Token::Muted, text), Some(Msg::Turn(by)));
    let Some(sure) = sure else {
        return vec![piece(words.how_sure, 1), piece(more, 1)];
    };
    let name = usize::from(sure).checked_sub(1);
    let name = name.and_then(|at| words.certainty.get(at));
    let more = if usize::from(sure) < words.certainty.len() {
        piece(more, 1)
    } else {
        (run(Token::Muted, "  "), None)
    };
    vec![
        piece(words.sure, 1),
        piece(less, -1),
        piece(name.unwrap_or(&""), 1),
        more,
    ]
}

/// What there is to do: what is missing, or what one's certainty is asked for where it was just told, or that
/// the page was not read yet, or how it is answered.
fn asking_hint(asking: &Asking, is_pretest: bool, cx: &Cx) -> Run {
    let words = &cx.words().quiz;
    let incomplete = asking.nudge == Some(Nudge::Incomplete);
    let page = cx.course().page(&asking.editor.posed().question.teaches);
    let unread = page.is_some_and(|page| !cx.progress().is_read(page));
    let editor = &asking.editor;
    let how = answer::how(&cx.pen, editor);
    if is_pretest && !incomplete && !editor.is_ticking() {
        return run(Token::Muted, words.pretest_how);
    }
    if incomplete {
        let missing = match editor {
            editor if editor.is_counting() => words.not_a_number.to_owned(),
            editor if editor.is_typing() => words.type_first.to_owned(),
            editor if editor.is_ticking() => how.text,
            editor if editor.is_sorting() => (words.sort_first)(editor.open()),
            _ => words.pick_first.to_owned(),
        };
        return run(Token::Accent, missing);
    }
    if asking.nudge == Some(Nudge::Sure) {
        return run(Token::Muted, words.sure_why);
    }
    // That the page was not read is told until one begins; how many are to be chosen has to be known before.
    match editor {
        editor if !unread || !editor.is_blank() || editor.is_ticking() => how,
        editor if editor.is_typing() => run(Token::Muted, words.unread_typing),
        _ => run(Token::Muted, words.unread),
    }
}
