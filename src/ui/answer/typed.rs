//! Short answers and numbers: a line to type on; afterwards what it should say, and what is wrong with what it says.

use crate::domain::event::Answer;
use crate::domain::quiz::kind::Kind;
use crate::domain::quiz::kind::typed::{Number, Short, counted};
use crate::ui::field::{LONGEST, MARK};
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};

use super::{Asked, Drawn, Part};

/// How many columns a number has room on.
const NUMBER: usize = 12;

pub(super) fn short(pen: &Pen, asked: &Asked, short: &Short, typed: &str, columns: usize) -> Drawn {
    if !asked.done {
        return line(pen, typed, LONGEST, "", columns);
    }
    let right = short.shown(pen.lang);
    let is_right = short.grade(typed).is_full();
    // What was written otherwise, and is right, is shown as it was written.
    let right = if is_right { typed } else { right };
    let mine = (!is_right && !typed.is_empty()).then_some(typed);
    let why = short.mistake(typed).map(|why| pen.say(why));
    told(pen, (right, is_right), mine, why, columns)
}

pub(super) fn number(
    pen: &Pen,
    asked: &Asked,
    number: &Number,
    answer: &Answer,
    columns: usize,
) -> Drawn {
    let unit = pen.say(&number.unit);
    match answer {
        Answer::Text(typed) if !asked.done => line(pen, typed, NUMBER, unit, columns),
        Answer::Number(mine) => {
            let is_right = number.grade(*mine).is_full();
            let mine_shown = counted(*mine, unit);
            let why = number.mistake(*mine).map(|why| pen.say(why));
            let right = counted(number.is, unit);
            let mine = (!is_right).then_some(mine_shown.as_str());
            told(pen, (&right, is_right), mine, why, columns)
        }
        _ => told(pen, (&counted(number.is, unit), false), None, None, columns),
    }
}

/// Whether a question of this kind is answered on a line.
pub(super) fn is_typed(kind: &Kind) -> bool {
    matches!(kind, Kind::Short(_) | Kind::Number(_))
}

/// The line, ruled as far as one can write, with the unit behind it.
fn line(pen: &Pen, typed: &str, room: usize, unit: &str, columns: usize) -> Drawn {
    let room = room.min(columns.saturating_sub(2 + pen.width(MARK) + pen.width(unit)));
    let rule = "_".repeat(room.saturating_sub(pen.width(typed)));
    let runs = [
        (Token::Selected, MARK.to_owned()),
        (Token::Strong, typed.to_owned()),
        (Token::Muted, rule),
        (Token::Text, format!(" {unit}")),
    ];
    let mut drawn = Drawn::default();
    let runs: Vec<(Token, &str)> = runs
        .iter()
        .map(|(token, text)| (*token, text.as_str()))
        .collect();
    drawn.lines.link(Part::Thing(0), vec![pen.line(runs)]);
    drawn.focus = drawn.lines.to(&Part::Thing(0));
    drawn
}

fn told(
    pen: &Pen,
    (right, is_right): (&str, bool),
    mine: Option<&str>,
    why: Option<&str>,
    columns: usize,
) -> Drawn {
    let words = &pen.words().quiz;
    let label = if is_right {
        words.typed_right
    } else {
        words.the_answer
    };
    let mut drawn = Drawn::default();
    let mut say = |mark: &str, token: Token, text: &str, label: &str| {
        if !drawn.lines.is_empty() {
            drawn.lines.gap();
        }
        let room = columns.saturating_sub(pen.width(label) + 2);
        let lead: [Run; 1] = [run(token, mark)];
        let mut lines = pen.hang(&lead, &[run(token, text)], room);
        let column = columns.saturating_sub(pen.width(label));
        pen.beside(&mut lines, column, &[run(token, label)]);
        drawn.lines.extend(lines);
    };
    say("✓ ", Token::Right, right, label);
    let Some(mine) = mine else { return drawn };
    say("✗ ", Token::Wrong, mine, words.typed);
    if let Some(why) = why {
        let indent = [run(Token::Text, "  ")];
        drawn
            .lines
            .extend(pen.hang(&indent, &[run(Token::Muted, why)], columns));
    }
    drawn
}
