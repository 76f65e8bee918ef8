//! Single choice: options with their numbers; afterwards the reason of each.

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::single::Choice;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run, selection};

use super::{Asked, Drawn, Part};

pub(super) fn draw(
    pen: &Pen,
    asked: &Asked,
    options: &[Choice],
    chosen: &[OptionId],
    columns: usize,
) -> Drawn {
    options_in_order(pen, asked, options, chosen, columns, asking)
}

/// All options, each drawn by `asking` until the answer is given.
pub(super) fn options_in_order(
    pen: &Pen,
    asked: &Asked,
    options: &[Choice],
    chosen: &[OptionId],
    columns: usize,
    asking: impl Fn(&Pen, usize, &Choice, State, usize) -> Lines,
) -> Drawn {
    let mut drawn = Drawn::default();
    let in_order = asked
        .order
        .iter()
        .filter_map(|id| options.iter().find(|option| option.id == **id));
    for (at, option) in in_order.enumerate() {
        if at > 0 {
            drawn.lines.gap();
        }
        let mine = chosen.contains(&option.id);
        if asked.done {
            drawn.lines.extend(answered(pen, at, option, mine, columns));
        } else {
            let here = asked.cursor == Some(at);
            let lines = asking(pen, at, option, State { here, mine }, columns);
            drawn.lines.link(Part::Choice(at), lines);
        }
    }
    drawn.focus = asked
        .cursor
        .and_then(|at| drawn.lines.to(&Part::Choice(at)));
    drawn
}

pub(super) type Lines = Vec<ratatui::text::Line<'static>>;

/// How an option stands.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// Whether the keys are on it.
    pub(super) here: bool,
    /// Whether it is chosen.
    pub(super) mine: bool,
}

fn asking(pen: &Pen, at: usize, option: &Choice, state: State, columns: usize) -> Lines {
    let State { here, .. } = state;
    let (mark, token) = selection(here);
    let lead = [run(token, mark), run(token, format!("{}  ", at + 1))];
    pen.hang(&lead, &[run(token, pen.say(&option.text))], columns)
}

fn answered(pen: &Pen, at: usize, option: &Choice, mine: bool, columns: usize) -> Lines {
    let words = &pen.words().quiz;
    let (mark, token, label) = match (option.right, mine) {
        (true, true) => ("✓ ", Token::Right, words.right_and_yours),
        (true, false) => ("✓ ", Token::Right, words.the_answer),
        (false, true) => ("✗ ", Token::Wrong, words.yours),
        (false, false) => ("  ", Token::Text, ""),
    };
    let lead = [run(token, mark), run(token, format!("{}  ", at + 1))];
    let label_width = pen.width(label) + usize::from(!label.is_empty()) * 2;
    let text = [run(token, pen.say(&option.text))];
    let mut lines = pen.hang(&lead, &text, columns.saturating_sub(label_width));
    if !label.is_empty() {
        let column = columns.saturating_sub(pen.width(label));
        pen.beside(&mut lines, column, &[run(token, label)]);
    }
    let indent: Vec<Run> = vec![run(Token::Text, "     ")];
    let reason = [run(Token::Muted, pen.say(&option.why))];
    lines.extend(pen.hang(&indent, &reason, columns));
    lines
}
