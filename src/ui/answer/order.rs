//! Order: steps with a box that shows the place given to each; afterwards in their order, with reasons.

use ratatui::text::Line;

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::order::{self, Step};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run, selection};

use super::{Asked, Drawn, Part};

/// The steps of a question, and the order given to them so far.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    pub(super) steps: &'a [Step],
    pub(super) order: &'a [OptionId],
}

impl Given<'_> {
    /// The place given to a step, from 1.
    fn place(&self, step: &Step) -> Option<usize> {
        let at = self.order.iter().position(|id| *id == step.id)?;
        Some(at + 1)
    }
}

pub(super) fn draw(pen: &Pen, asked: &Asked, given: Given, columns: usize) -> Drawn {
    if asked.done {
        return told(pen, given, columns);
    }
    let mut drawn = Drawn::default();
    let steps = given.steps;
    let on_screen = asked
        .order
        .iter()
        .filter_map(|id| steps.iter().find(|step| step.id == **id));
    for (at, step) in on_screen.enumerate() {
        if at > 0 {
            drawn.lines.gap();
        }
        let (mark, token) = selection(asked.cursor == Some(at));
        let (placed, place) = match given.place(step) {
            Some(place) => (Token::Accent, format!("[{place}]  ")),
            None => (Token::Muted, "[ ]  ".to_owned()),
        };
        let lead = [
            run(token, format!("{mark}{}  ", at + 1)),
            run(placed, place),
        ];
        let text = [run(token, pen.say(&step.text))];
        drawn
            .lines
            .link(Part::Choice(at), pen.hang(&lead, &text, columns));
    }
    drawn.focus = asked
        .cursor
        .and_then(|at| drawn.lines.to(&Part::Choice(at)));
    drawn
}

/// What stands between a step and the one before: where not all is right, that these two earned their point.
fn between(pen: &Pen, given: Given, at: usize) -> Line<'static> {
    let score = order::grade(given.steps, given.order);
    let pair = given.steps.get(at.saturating_sub(1)..=at).unwrap_or(&[]);
    if score.is_full() || !order::follows(pair, given.order) {
        return Line::default();
    }
    let say = format!("     ✓ {}", pen.words().quiz.pair_right);
    pen.line([(Token::Right, say.as_str())])
}

/// The steps as they should stand, each with the place that it was given, where that was another one.
fn told(pen: &Pen, given: Given, columns: usize) -> Drawn {
    let mut drawn = Drawn::default();
    for (at, step) in given.steps.iter().enumerate() {
        if at > 0 {
            drawn.lines.extend([between(pen, given, at)]);
        }
        let (mark, token, label) = match given.place(step) {
            Some(place) if place == at + 1 => ("✓ ", Token::Right, String::new()),
            Some(place) => ("✗ ", Token::Wrong, (pen.words().quiz.your_place)(place)),
            None => ("· ", Token::Muted, String::new()),
        };
        let lead = [run(token, mark), run(token, format!("{}  ", at + 1))];
        let room = pen.width(&label) + 2;
        let text = [run(Token::Strong, pen.say(&step.text))];
        let mut lines = pen.hang(&lead, &text, columns.saturating_sub(room));
        if !label.is_empty() {
            let column = columns.saturating_sub(pen.width(&label));
            pen.beside(&mut lines, column, &[run(token, label)]);
        }
        let indent = [run(Token::Text, "     ")];
        let why = [run(Token::Text, pen.say(&step.why))];
        lines.extend(pen.hang(&indent, &why, columns));
        drawn.lines.extend(lines);
    }
    drawn
}
