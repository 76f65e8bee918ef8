//! How the result of an exam looks.

use ratatui::Frame;
use ratatui::text::Line;

use crate::domain::event::Answer;
use crate::domain::exam::{Part, percent, share, shown};
use crate::domain::quiz::Question;
use crate::screens::flow::Cx;
use crate::ui::answer::{self, Posed};
use crate::ui::layout::{self, Scroll, Sheet};
use crate::ui::lines::Lines;
use crate::ui::look::Token;
use crate::ui::pen::{Run, run};
use crate::ui::prose::{Cells, grid};

use super::{Msg, Result};

/// How many lessons are named to be studied.
pub(super) const STUDY: usize = 4;

pub(super) fn draw(room: &Result, frame: &mut Frame, sheet: &Sheet, cx: &Cx) {
    let words = &cx.words().exam;
    let left = format!(
        "{} · {}",
        words.title,
        (words.attempt)(room.sitting.attempt)
    );
    let count = room.sitting.questions.len();
    let place = room
        .at
        .map(|at| (cx.words().home.question_of)(at + 1, count));
    let [left, right] = [left, place.unwrap_or_default()].map(|text| run(Token::Muted, text));
    let head = cx
        .pen
        .edges(&[left], &[right], usize::from(sheet.head.width));
    layout::lines(frame, sheet.head, &[head], 0);
    let (lines, scroll) = laid_out(room, cx);
    layout::lines(frame, sheet.text(), lines.all(), scroll.from);
    layout::hint(frame, sheet, &cx.pen, &[], &scroll);
}

pub(super) fn laid_out(room: &Result, cx: &Cx) -> (Lines<Msg>, Scroll) {
    let sheet = cx.sheet();
    let columns = sheet.columns();
    let lines = match room.at {
        Some(at) => question(room, at, cx, columns).into(),
        None => summary(room, cx, columns),
    };
    let scroll = Scroll::of(lines.len(), sheet.rows(), room.from);
    (lines, scroll)
}

fn summary(room: &Result, cx: &Cx, columns: usize) -> Lines<Msg> {
    let words = &cx.words().exam;
    let pen = &cx.pen;
    let result = &room.result;
    let (token, sign, verdict) = match (result.passed, room.sitting.handed_in) {
        (true, true) => (Token::Right, "✓ ", words.passed),
        (_, false) => (Token::Muted, "· ", words.given_up),
        (false, true) => (Token::Wrong, "✗ ", words.failed),
    };
    let points = (words.points)(&shown(result.points), result.of, percent(result.share()));
    let mut lines: Lines<Msg> = Lines::default();
    let title = [
        run(token, sign),
        run(token, verdict),
        run(Token::Title, format!("  {points}")),
    ];
    lines.extend(pen.wrap(&title, columns));
    let (low, high) = result.interval;
    let interval = (words.interval)(percent(low), percent(high));
    lines.extend(pen.wrap(&[run(Token::Muted, interval)], columns));
    lines.gap();
    let rows: Vec<Cells> = result.parts.iter().map(|part| row(part, cx)).collect();
    lines.extend(grid(pen, None, &rows, columns));
    if result
        .parts
        .iter()
        .any(|part| !part.enough && !part.critical)
    {
        let legend = (words.signs)(cx.course().exam.pass);
        lines.extend(pen.wrap(&[run(Token::Muted, legend)], columns));
    } else if result.parts.iter().any(|part| part.critical) {
        let legend = cx.words().standing.required;
        lines.push(pen.line([(Token::Muted, legend)]));
    }
    let missing = missing(room, cx);
    if !missing.is_empty() {
        lines.gap();
    }
    for missing in missing {
        lines.extend(pen.wrap(&[run(Token::Text, missing)], columns));
    }
    study(&mut lines, room, cx, columns);
    lines
}

fn row(part: &Part, cx: &Cx) -> Cells {
    let title = cx.course().objective(&part.objective);
    let title = title.map_or("", |objective| cx.pen.say(&objective.title));
    let star = if part.critical { " ★" } else { "" };
    let (token, sign) = if part.enough {
        (Token::Right, "✓")
    } else if part.critical {
        (Token::Wrong, "✗")
    } else {
        (Token::Muted, "·")
    };
    let share = share(part.points, part.of);
    vec![
        vec![run(token, sign)],
        vec![run(Token::Text, title), run(Token::Accent, star)],
        vec![run(
            Token::Text,
            format!("{}/{}", shown(part.points), part.of),
        )],
        vec![run(Token::Text, format!("{:>3}%", percent(share)))],
    ]
}

/// What is missing to pass, where it is not passed: points in all, objectives, or both.
fn missing(room: &Result, cx: &Cx) -> Vec<String> {
    let words = &cx.words().exam;
    let pass = cx.course().exam.pass;
    if room.result.passed || !room.sitting.handed_in {
        return Vec::new();
    }
    let parts = room.result.parts.iter();
    let short = parts.filter(|part| part.critical && !part.enough);
    let titles = short.filter_map(|part| cx.course().objective(&part.objective));
    let titles: Vec<&str> = titles
        .map(|objective| cx.pen.say(&objective.title))
        .collect();
    let total = (!room.result.enough).then(|| (words.too_few)(pass));
    let objectives = (!titles.is_empty()).then(|| (words.missing)(&titles, pass));
    total.into_iter().chain(objectives).collect()
}

/// The lessons to go back to, by their numbers.
fn study(lines: &mut Lines<Msg>, room: &Result, cx: &Cx, columns: usize) {
    let lessons = room.study(cx);
    if lessons.is_empty() {
        return;
    }
    lines.gap();
    let words = &cx.words().exam;
    let study = if room.result.passed {
        words.study_too
    } else {
        words.study
    };
    lines.push(cx.pen.line([(Token::Muted, study)]));
    for (number, lesson) in (1..).zip(&lessons) {
        let place = cx.place_of(lesson, columns.saturating_sub(3));
        let lead = [run(Token::Accent, format!("{number}  "))];
        lines.link(
            Msg::Study(number),
            cx.pen.hang(&lead, &[run(Token::Text, place)], columns),
        );
    }
}

/// A question with what was answered, and why.
fn question(room: &Result, at: usize, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let pen = &cx.pen;
    let asked = room.sitting.questions.get(at);
    let Some(question) = asked.and_then(|asked| cx.shelf.question(&asked.id)) else {
        return Vec::new();
    };
    let posed = Posed {
        order: room.sitting.order(&question).into_iter().cloned().collect(),
        question: question.clone(),
    };
    let given = room.sitting.given(&question.id);
    let remarks: Vec<Line<'static>> = match given {
        Some(answer) => partly(&question, answer, cx, columns),
        None => {
            let open: Run = run(Token::Muted, cx.words().exam.unanswered);
            pen.wrap(&[open], columns)
        }
    };
    let answer = given.cloned().unwrap_or_else(|| question.blank());
    answer::told(pen, &posed, &answer, remarks, columns)
}

/// By which rule an answer is partly right, and what of its point it earned.
fn partly(question: &Question, answer: &Answer, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let score = question.grade(answer);
    let mut lines = answer::partly(&cx.pen, question, score, columns);
    if !lines.is_empty() {
        let worth = (cx.words().exam.worth)(&shown(score.share()));
        lines.extend(cx.pen.wrap(&[run(Token::Muted, worth)], columns));
    }
    lines
}
