//! How a question looks, before and after the answer.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::event::{Answer, Mode};
use crate::domain::quiz::Question;
use crate::screens::flow::Cx;
use crate::ui::answer::{self, Drawn};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

use super::{Asking, Now, Quiz, Told, end};

pub(super) fn draw(room: &Quiz, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    layout::lines(frame, sheet.head, &[head(room, cx, sheet)], 0);
    let drawn = drawn(room, cx, sheet.columns());
    let scroll = scroll(room, cx);
    layout::lines(frame, sheet.text(), &drawn.lines, scroll.from);
    let hint = hint(room, cx, sheet.columns(), scroll.below);
    layout::lines(frame, layout::inset(sheet.hint, sheet.indent), &[hint], 0);
}

/// Where the room is scrolled to: while one answers, what the keys are on is always seen.
pub(super) fn scroll(room: &Quiz, cx: &Cx) -> Scroll {
    let sheet = cx.sheet();
    let drawn = drawn(room, cx, sheet.columns());
    let (lines, rows) = (drawn.lines.len(), sheet.rows());
    let scroll = Scroll::of(lines, rows, room.from);
    match room.now {
        Now::Asking(_) => scroll.showing(lines, rows, drawn.focus.start, drawn.focus.end),
        Now::Told(_) | Now::End => scroll,
    }
}

fn head(room: &Quiz, cx: &Cx, sheet: &Sheet) -> Line<'static> {
    let words = &cx.words().quiz;
    let mode = match room.run.mode {
        Mode::Practice => words.practice,
        Mode::Check => words.check,
    };
    let objective = room
        .question()
        .and_then(|q| cx.course().objective(&q.objective));
    let about = objective.map_or(String::new(), |objective| {
        format!(" · {}", cx.pen.say(&objective.title))
    });
    let left = [run(Token::Muted, mode), run(Token::Muted, about)];
    let place = match room.now {
        Now::End => String::new(),
        Now::Told(_) | Now::Asking(_) => {
            let (at, of) = room.place();
            (cx.words().home.question_of)(at, of)
        }
    };
    let right = [run(Token::Muted, place)];
    cx.pen.edges(&left, &right, usize::from(sheet.head.width))
}

impl Quiz {
    /// The number of the question on the screen: after the answer it is still the one that was asked.
    fn place(&self) -> (usize, usize) {
        let (at, of) = self.run.place();
        let told = matches!(self.now, Now::Told(_));
        let next_is_new = !self.run.is_again() && self.run.current().is_some();
        (if told && next_is_new { at - 1 } else { at }.max(1), of)
    }
}

fn drawn(room: &Quiz, cx: &Cx, columns: usize) -> Drawn {
    match &room.now {
        Now::Asking(asking) => draw_asking(room, asking, cx, columns),
        Now::Told(told) => draw_told(room, told, cx, columns),
        Now::End => Drawn {
            lines: end::lines(&room.run, cx, columns),
            focus: 0..1,
        },
    }
}

fn draw_asking(room: &Quiz, asking: &Asking, cx: &Cx, columns: usize) -> Drawn {
    let pen = &cx.pen;
    let mut lines = ask(pen, &asking.question, columns);
    if room.run.is_again() {
        let again = pen.line([(Token::Muted, cx.words().quiz.again)]);
        lines.splice(0..0, [again, Line::default()]);
    }
    lines.extend([Line::default(), Line::default()]);
    let mut drawn = body(room, asking, cx, columns, &asking.given(&room.run));
    let above = lines.len();
    lines.append(&mut drawn.lines);
    let hints = asking
        .question
        .hints
        .get(pen.lang)
        .iter()
        .take(asking.hints);
    for (at, hint) in hints.enumerate() {
        lines.push(Line::default());
        let lead = run(Token::Accent, (cx.words().quiz.hint_number)(at + 1));
        lines.extend(pen.hang(&[lead], &[run(Token::Text, hint.as_str())], columns));
    }
    // On the first part the question itself is seen, too; a hint that was asked for is seen whole.
    let focus = match asking.cursor {
        _ if asking.hinted => lines.len().saturating_sub(1)..lines.len(),
        0 => 0..above + drawn.focus.end,
        _ => above + drawn.focus.start..above + drawn.focus.end,
    };
    Drawn { lines, focus }
}

fn body(room: &Quiz, asking: &Asking, cx: &Cx, columns: usize, given: &Answer) -> Drawn {
    let order = room.run.order(&asking.question);
    let asked = answer::Asked {
        question: &asking.question,
        order: &order,
        answer: given,
        cursor: asking.cursor,
        done: false,
    };
    answer::draw(&cx.pen, &asked, columns)
}

fn ask(pen: &Pen, question: &Question, columns: usize) -> Vec<Line<'static>> {
    pen.wrap(&[run(Token::Title, pen.say(&question.ask))], columns)
}

fn draw_told(room: &Quiz, told: &Told, cx: &Cx, columns: usize) -> Drawn {
    let pen = &cx.pen;
    let question = &told.question;
    let mut lines = ask(pen, question, columns);
    lines.push(Line::default());
    let asked = answer::Asked {
        question,
        order: &room.run.order(question),
        answer: &told.answer,
        cursor: 0,
        done: true,
    };
    lines.extend(answer::draw(pen, &asked, columns).lines);
    lines.push(Line::default());
    let words = &pen.words().quiz;
    if told.shown {
        lines.extend(pen.wrap(&[run(Token::Muted, words.shown)], columns));
    } else if told.score.of > 1 {
        let score = (words.part)(told.score.right, told.score.of);
        lines.extend(pen.wrap(&[run(Token::Strong, score)], columns));
    }
    if !told.score.is_full() && told.sure == Some(3) {
        lines.extend(pen.wrap(&[run(Token::Warn, words.sure_but_wrong)], columns));
    }
    lines.extend(pen.wrap(&[run(Token::Text, pen.say(&question.why))], columns));
    Drawn { lines, focus: 0..1 }
}

/// A question with its answer, as `check` measures it: asked and told, the higher of both.
pub fn height(pen: &Pen, question: &Question, columns: usize) -> usize {
    let order = question.parts();
    let asking = answer::Asked {
        question,
        order: &order,
        answer: &question.blank(),
        cursor: 0,
        done: false,
    };
    let asked = ask(pen, question, columns).len() + 2;
    asked + answer::draw(pen, &asking, columns).lines.len()
}

fn hint(room: &Quiz, cx: &Cx, columns: usize, below: usize) -> Line<'static> {
    let words = &cx.words().quiz;
    let left = match &room.now {
        Now::Asking(asking) if asking.is_sorting() => words.sort_all.to_owned(),
        Now::Asking(_) => words.one_answer.to_owned(),
        Now::Told(told) if room.run.first(&told.question.id).is_some() => {
            let again = room.run.is_waiting(&told.question.id);
            if again {
                words.comes_back.to_owned()
            } else {
                String::new()
            }
        }
        Now::Told(_) | Now::End => String::new(),
    };
    let right = match &room.now {
        _ if below > 0 => (cx.words().screen.more_lines)(below),
        Now::Asking(asking) if !asking.is_sorting() => (words.how_sure)(asking.sure),
        Now::Asking(_) | Now::Told(_) | Now::End => String::new(),
    };
    let token = if below > 0 {
        Token::Accent
    } else {
        Token::Muted
    };
    cx.pen
        .edges(&[run(Token::Muted, left)], &[run(token, right)], columns)
}
