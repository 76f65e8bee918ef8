//! After the visit: what was said, what it did, what a colleague would have said, what stayed hidden.
//!
//! The wording is fixed: the same play always gives the same debrief.

use ratatui::text::Line;

use crate::domain::visit::{Debrief, Judged, Run, Series};
use crate::screens::flow::Cx;
use crate::ui::lines::Lines;
use crate::ui::look::{self, Token};
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{self, Cells, grid};

use super::look::quoted;
use super::{After, Msg, told};

/// The columns of a meter's name.
const LEAD: usize = 10;
/// The heights of a meter's line.
const SPARKS: [&str; 7] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"];

/// The lines of the debrief, or all turns while one of them is chosen. What came of it and what to do
/// next stand first, then what was looked at, then how it came about.
pub(super) fn lines(after: &After, cx: &Cx, columns: usize) -> Lines<Msg> {
    let (play, debrief, pen) = (&after.run, &after.debrief, &cx.pen);
    if let Some(turn) = after.turn {
        return told::all(play, turn, pen, columns);
    }
    let meters = debrief.meters.iter();
    let parts = [
        outcome(play, debrief, pen, columns),
        next(play, pen, columns),
        rubric(play, &debrief.rubric, pen, columns),
        meters.map(|series| meter(play, series, pen)).collect(),
        turns(play, debrief, pen, columns),
        hidden(play, debrief, pen, columns),
    ];
    let mut lines: Vec<Line<'static>> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(part);
    }
    lines.into()
}

fn outcome(play: &Run, debrief: &Debrief, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let ending = play.ended().map_or("", |ending| pen.say(&ending.text));
    let (token, mark) = look::mark(debrief.class);
    let lead = [run(token, format!("{mark} "))];
    let mut lines = pen.hang(&lead, &[run(Token::Title, ending)], columns);
    if let Some(last) = play.last() {
        let name = run(
            Token::Strong,
            format!("  {}  ", pen.say(&play.plan().visit().person.name)),
        );
        let reply = run(Token::Text, quoted(pen, pen.say(&last.reply.text)));
        lines.extend(pen.hang(&[name], &[reply], columns));
    }
    if let Some(goal) = &play.plan().visit().goal {
        let text = (pen.words().visit.you_set_out)(pen.say(goal));
        let indent = [run(Token::Text, "  ")];
        lines.extend(pen.hang(&indent, &[run(Token::Muted, text)], columns));
    }
    lines
}

/// The one thing to do next.
fn next(play: &Run, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let Some(ending) = play.ended() else {
        return Vec::new();
    };
    let lead = [run(Token::Accent, pen.words().visit.next_time)];
    pen.hang(&lead, &[run(Token::Text, pen.say(&ending.next))], columns)
}

/// The turns that mattered, below their head.
fn turns(play: &Run, debrief: &Debrief, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let taken = play.taken();
    let told = debrief.turns.iter().filter_map(|key| {
        let turn = taken.iter().find(|turn| turn.turn == key.turn)?;
        Some(told::key_turn(play, turn, key, pen, columns))
    });
    below(pen, pen.words().visit.key_turns, told)
}

/// Parts below a head, with air between them; nothing where there are none.
fn below(
    pen: &Pen,
    head: &str,
    parts: impl Iterator<Item = Vec<Line<'static>>>,
) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for part in parts {
        if lines.is_empty() {
            lines.push(pen.line([(Token::Title, head)]));
        }
        lines.push(Line::default());
        lines.extend(part);
    }
    lines
}

/// How a meter moved: a small line, and its first and last state where they differ.
fn meter(play: &Run, series: &Series, pen: &Pen) -> Line<'static> {
    let Some(meter) = play.plan().visit().meter(&series.meter) else {
        return Line::default();
    };
    let top = usize::from(meter.max.max(1));
    let spark = |value: &u8| {
        let height = usize::from(*value) * (SPARKS.len() - 1) / top;
        SPARKS.get(height).copied().unwrap_or("▇")
    };
    let line: String = series.values.iter().map(spark).collect();
    let state = |value: Option<&u8>| {
        let state = value.and_then(|value| meter.state(*value));
        state.map_or("", |state| pen.say(&state.name))
    };
    let (first, last) = (state(series.values.first()), state(series.values.last()));
    let moved = if first == last {
        format!("   {last}")
    } else {
        format!("   {first} → {last}")
    };
    pen.line([
        (Token::Muted, pen.fit(pen.say(&meter.name), LEAD).as_str()),
        (Token::Accent, line.as_str()),
        (Token::Text, moved.as_str()),
    ])
}

/// What stayed hidden: what it is, how it stands, and what would have shown it.
fn hidden(play: &Run, debrief: &Debrief, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let told = debrief.hidden.iter().filter_map(|hidden| {
        let fact = play.plan().visit().fact(&hidden.fact)?;
        let value = fact.values.iter().find(|value| value.id == hidden.value)?;
        let name = (words.hidden_fact)(pen.say(&fact.name));
        let ask = match hidden.asked {
            Some(turn) => (words.asked_in_vain)(turn),
            None => (words.to_ask)(&quoted(pen, pen.say(&hidden.question))),
        };
        let indent = [run(Token::Text, "  ")];
        let mut lines = pen.wrap(&[run(Token::Strong, name)], columns);
        for (token, text) in [(Token::Text, pen.say(&value.text)), (Token::Muted, &ask)] {
            lines.extend(pen.hang(&indent, &[run(token, text)], columns));
        }
        Some(lines)
    });
    below(pen, words.hidden, told)
}

fn rubric(play: &Run, rubric: &[Judged], pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let row = |judged: &Judged| -> Option<Cells> {
        let criterion = play.plan().visit().criterion(&judged.id)?;
        let (token, mark) = look::mark(judged.grade);
        let grade = (words.grade)(judged.grade);
        let turns = if judged.evidence.is_empty() {
            String::new()
        } else {
            (words.in_turns)(&judged.evidence)
        };
        let text = run(Token::Text, pen.say(&criterion.text));
        Some(vec![
            prose::marked(text, criterion.beyond),
            vec![run(token, format!("{mark} {grade}"))],
            vec![run(Token::Muted, turns)],
        ])
    };
    let rows: Vec<Cells> = rubric.iter().filter_map(row).collect();
    let mut lines = vec![pen.line([(Token::Title, words.rubric)])];
    lines.extend(grid(pen, None, &rows, columns));
    lines
}
