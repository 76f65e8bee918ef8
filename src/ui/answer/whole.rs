//! A question as a whole: what is asked above its answer, how it is answered, and afterwards what it is about.

use ratatui::text::Line;

use crate::domain::event::Answer;
use crate::domain::quiz::kind::Kind;
use crate::domain::quiz::{Question, Score};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};

use super::{Asked, Drawn, Editor, Posed, draw};

/// What is asked, and a blank line: before the answer and after it, so that nothing jumps.
pub fn ask(pen: &Pen, question: &Question, columns: usize) -> Vec<Line<'static>> {
    let mut lines = pen.wrap(&[run(Token::Title, pen.say(&question.ask))], columns);
    lines.push(Line::default());
    lines
}

/// A question that is being answered.
pub fn asking(pen: &Pen, editor: &Editor, columns: usize) -> Drawn {
    let Posed { question, order } = editor.posed();
    let asked = Asked {
        question,
        order: &order.iter().collect::<Vec<_>>(),
        answer: &editor.draft(),
        cursor: editor.cursor(),
        done: false,
    };
    draw(pen, &asked, columns).below(ask(pen, question, columns))
}

/// A question with its answer and the reason of each part; `remarks` stand before the reason of the whole.
pub fn told(
    pen: &Pen,
    posed: &Posed,
    answer: &Answer,
    remarks: Vec<Line<'static>>,
    columns: usize,
) -> Vec<Line<'static>> {
    let question = &posed.question;
    let mut lines = ask(pen, question, columns);
    let asked = Asked {
        question,
        order: &posed.order.iter().collect::<Vec<_>>(),
        answer,
        cursor: None,
        done: true,
    };
    lines.extend_from_slice(draw(pen, &asked, columns).lines.all());
    lines.push(Line::default());
    if !remarks.is_empty() {
        lines.extend(remarks);
        lines.push(Line::default());
    }
    lines.extend(pen.wrap(&[run(Token::Text, pen.say(&question.why))], columns));
    lines
}

/// By which rule an answer of several parts is partly right; nothing for one that is right or not.
pub fn partly(pen: &Pen, question: &Question, score: Score, columns: usize) -> Vec<Line<'static>> {
    if score.of < 2 {
        return Vec::new();
    }
    let words = &pen.words().quiz;
    let part = match question.kind {
        Kind::Multiple(_) => words.part_chosen,
        Kind::Order(_) => words.part_ordered,
        _ => words.part,
    };
    let score = part(score.right, score.of);
    pen.wrap(&[run(Token::Strong, score)], columns)
}

/// How the question is answered, and how far that is.
pub fn how(pen: &Pen, editor: &Editor) -> Run {
    let words = &pen.words().quiz;
    if let Some(wanted) = editor.wanted() {
        let say = if editor.is_ordering() {
            words.order_so_many
        } else {
            words.tick_so_many
        };
        return run(Token::Muted, say(wanted, editor.ticked()));
    }
    let say = match editor {
        editor if editor.is_counting() => words.type_number,
        editor if editor.is_typing() => words.type_answer,
        editor if editor.is_sorting() && editor.open() == 0 => words.all_sorted,
        editor if editor.is_matching() => words.match_all,
        editor if editor.is_sorting() => words.sort_all,
        editor if editor.given().is_some() => words.chosen,
        _ => words.one_answer,
    };
    run(Token::Muted, say)
}
