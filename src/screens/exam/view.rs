//! How an exam looks while it is sat.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::text::Line;

use crate::domain::id::QuestionId;
use crate::screens::flow::Cx;
use crate::ui::answer::{self, Drawn, Part};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::{Lines, Piece, Spot};
use crate::ui::look::Token;
use crate::ui::pen::run;

use super::rows::ROW;
use super::{Exam, Msg, Now};

/// How many columns a question takes in the overview.
const CELL: usize = 6;

pub(super) fn draw(room: &Exam, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let (drawn, scroll) = laid_out(room, cx);
    let all = drawn.lines.all();
    let seen = drawn
        .seen(scroll.from)
        .filter_map(|at| all.get(at).cloned());
    layout::lines(frame, sheet.text(), &seen.collect::<Vec<_>>(), 0);
    let left = match &room.now {
        Now::Asking(editor) if room.is_told && editor.is_counting() => {
            run(Token::Accent, cx.words().quiz.not_a_number)
        }
        Now::Asking(_) if room.is_told => run(Token::Accent, cx.words().exam.unfinished),
        Now::Asking(editor) if editor.given().is_some() => run(Token::Muted, cx.words().exam.noted),
        Now::Asking(editor) => answer::how(&cx.pen, editor),
        Now::Overview(_) => run(Token::Muted, cx.words().exam.legend),
        Now::HandIn | Now::Over => run(Token::Muted, ""),
    };
    let right = if scroll.below == 0 && scroll.from == 0 {
        run(Token::Muted, progress(room, cx))
    } else {
        layout::cue(&cx.pen, &scroll)
    };
    let hint = cx.pen.edges(&[left], &[right], sheet.columns());
    layout::lines(frame, sheet.hint, &[hint], 0);
}

fn progress(room: &Exam, cx: &Cx) -> String {
    let answered = cx.answered(&room.sitting);
    (cx.words().exam.answered)(answered, room.sitting.questions.len())
}

/// Which attempt it is, which question, and how much time is left.
fn head(room: &Exam, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().exam;
    let left = format!(
        "{} · {}",
        words.title,
        (words.attempt)(room.sitting.attempt)
    );
    let count = room.sitting.questions.len();
    let place = match room.now {
        Now::Asking(_) => (cx.words().home.question_of)(room.at + 1, count),
        Now::Overview(_) | Now::HandIn | Now::Over => String::new(),
    };
    let time = match room.now {
        Now::Over => None,
        _ => room.clock.left_s(),
    };
    let time = time.map_or(String::new(), words.left);
    let right: Vec<String> = [place, time]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let [left, right] = [left, right.join(" · ")].map(|text| run(Token::Muted, text));
    cx.pen
        .edges(&[left], &[right], usize::from(sheet.head.width))
}

/// What is shown, and how far it is scrolled.
pub(super) fn laid_out(room: &Exam, cx: &Cx) -> (Drawn, Scroll) {
    let sheet = cx.sheet();
    let columns = sheet.columns();
    let drawn = match &room.now {
        Now::Asking(editor) => answer::asking(&cx.pen, editor, columns),
        Now::Overview(at) => plain(overview(room, *at, cx, columns).all().to_vec()),
        Now::HandIn => plain(hand_in(room, cx, columns)),
        Now::Over => plain(over(room, cx, columns)),
    };
    let (count, rows) = (drawn.lines.len(), sheet.rows());
    let scroll = Scroll::free(count, rows, room.from, drawn.focus.clone());
    (drawn, scroll)
}

/// Lines in which nothing is answered.
fn plain(lines: Vec<Line<'static>>) -> Drawn {
    Drawn {
        lines: lines.into(),
        ..Drawn::default()
    }
}

/// What handing in means, with the questions that are open.
fn hand_in(room: &Exam, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().exam;
    let count = room.sitting.questions.len();
    let open = count.saturating_sub(cx.answered(&room.sitting));
    let mut lines = vec![cx.pen.line([(Token::Title, words.hand_in_ask)])];
    lines.push(Line::default());
    lines.extend(
        cx.pen
            .wrap(&[run(Token::Text, (words.sure)(open))], columns),
    );
    lines
}

/// It is handed in, by the learner or by the clock.
fn over(room: &Exam, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let words = &cx.words().exam;
    let say = if room.clock.is_over() {
        words.time_over
    } else {
        words.handed_in
    };
    cx.pen.wrap(&[run(Token::Title, say)], columns)
}

/// All questions by their numbers, ten in a row, each with whether it was answered.
fn overview(room: &Exam, at: usize, cx: &Cx, columns: usize) -> Lines<Msg> {
    let mut lines = Lines::default();
    lines.push(cx.pen.line([(Token::Title, cx.words().exam.all)]));
    lines.gap();
    let questions: Vec<usize> = (0..room.sitting.questions.len()).collect();
    let row = ROW.unsigned_abs().min((columns / CELL).max(1));
    for cells in questions.chunks(row) {
        let pieces = cells.iter().map(|number| cell(room, *number, at, cx));
        lines.edges(&cx.pen, &pieces.collect::<Vec<_>>(), &[], columns);
        lines.gap();
    }
    lines
}

fn cell(room: &Exam, number: usize, at: usize, cx: &Cx) -> Piece<Msg> {
    let asked = room.sitting.questions.get(number);
    let is_given = asked.is_some_and(|asked| room.sitting.given(&asked.id).is_some());
    let is_begun = asked.is_some_and(|asked| is_begun(room, &asked.id, cx));
    let mark = match (is_given, is_begun) {
        (true, _) => "✓",
        (false, true) => "-",
        (false, false) => "·",
    };
    let (here, token) = match (number == at, is_given) {
        (true, _) => ("›", Token::Selected),
        (false, true) => (" ", Token::Text),
        (false, false) => (" ", Token::Muted),
    };
    let text = format!("{here}{:>2} {mark}", number + 1);
    (run(token, cx.pen.fit(&text, CELL)), Some(Msg::Jump(number)))
}

/// Whether something of an answer was made.
fn is_begun(room: &Exam, id: &QuestionId, cx: &Cx) -> bool {
    let question = cx.shelf.question(id);
    let blank = question.map(|question| question.blank());
    room.sitting
        .draft(id)
        .is_some_and(|draft| Some(draft) != blank.as_ref())
}

/// What can be clicked: parts of the answer, and questions of the overview.
pub(super) fn spots(room: &Exam, sheet: &Sheet, cx: &Cx) -> Vec<Spot<Msg>> {
    if let Now::Overview(at) = room.now {
        return overview(room, at, cx, sheet.columns()).spots(sheet.text(), 0);
    }
    let (drawn, scroll) = laid_out(room, cx);
    let picked = |(place, part)| match part {
        Part::Choice(at) => (place, Msg::Pick(at + 1)),
        Part::Thing(at) => (place, Msg::At(at)),
    };
    let seen = drawn.seen(scroll.from);
    let parts = drawn.lines.spots_of(sheet.text(), seen);
    parts.into_iter().map(picked).collect()
}

/// Where the terminal's cursor stands in an answer that is typed.
pub(super) fn cursor(room: &Exam, sheet: &Sheet, cx: &Cx) -> Option<Position> {
    let Now::Asking(editor) = &room.now else {
        return None;
    };
    let (drawn, scroll) = laid_out(room, cx);
    let place = drawn.line_typed_on(sheet.text(), scroll.from)?;
    editor.cursor_in(&cx.pen, place)
}
