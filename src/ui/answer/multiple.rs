//! Multiple choice: options with a box that is ticked; afterwards the reason of each.

use crate::domain::id::OptionId;
use crate::domain::quiz::kind::single::Choice;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run, selection};

use super::single::{Lines, State, options_in_order};
use super::{Asked, Drawn};

pub(super) fn draw(
    pen: &Pen,
    asked: &Asked,
    options: &[Choice],
    chosen: &[OptionId],
    columns: usize,
) -> Drawn {
    options_in_order(pen, asked, options, chosen, columns, asking)
}

fn asking(pen: &Pen, at: usize, option: &Choice, state: State, columns: usize) -> Lines {
    let State { here, mine } = state;
    let (mark, token) = selection(here);
    let (ticked, tick) = if mine {
        (Token::Accent, "[x]  ")
    } else {
        (Token::Muted, "[ ]  ")
    };
    let lead = [run(token, format!("{mark}{}  ", at + 1)), run(ticked, tick)];
    pen.hang(&lead, &[run(token, pen.say(&option.text))], columns)
}
