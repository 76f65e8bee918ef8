//! After the visit: what was said, what it did, what a colleague would have said, what stayed hidden.
//!
//! The wording is fixed: the same play always gives the same debrief.

use ratatui::text::Line;

use crate::domain::visit::{Debrief, Judged, Run};
use crate::screens::flow::Cx;
use crate::ui::lines::Lines;
use crate::ui::look::{self, Token};
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{self, Cells, grid};

use super::{After, Msg, timeline, told};

/// The lines of the debrief, or all turns while one of them is chosen. What came of it and what to do
/// next stand first, then what was looked at, then how it came about.
pub(super) fn lines(after: &After, cx: &Cx, columns: usize) -> Lines<Msg> {
    let (play, debrief, pen) = (&after.run, &after.debrief, &cx.pen);
    if let Some(turn) = after.turn {
        return told::all(play, turn, pen, columns);
    }
    let parts = [
        outcome(play, debrief, pen, columns),
        next(after, cx, columns),
        rubric(play, &debrief.rubric, pen, columns),
        timeline::lines(play, debrief, pen, columns),
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
    if let Some(goal) = &play.plan().visit().goal {
        let text = (pen.words().visit.you_set_out)(pen.say(goal));
        let indent = [run(Token::Text, "  ")];
        lines.extend(pen.hang(&indent, &[run(Token::Muted, text)], columns));
    }
    lines
}

/// The one thing to do differently, with the page that teaches it, and what to do now.
fn next(after: &After, cx: &Cx, columns: usize) -> Vec<Line<'static>> {
    let (pen, words) = (&cx.pen, &cx.words().visit);
    let labels = [words.differently, words.now].map(|label| pen.width(label));
    let column = labels.into_iter().max().unwrap_or_default() + 2;
    let lead = |label| [run(Token::Accent, pen.fit(label, column))];
    let mut lines = Vec::new();
    if let Some(weakest) = after.weakest() {
        let better = run(Token::Strong, pen.say(&weakest.better));
        let better = prose::marked(better, weakest.beyond);
        lines.extend(pen.hang(&lead(words.differently), &better, columns));
        let page = cx.course().page(&weakest.teaches);
        let title = page.map_or("", |page| pen.say(&page.title));
        let read = [run(Token::Muted, (words.read_again)(title))];
        lines.extend(pen.hang(&lead(""), &read, columns));
    }
    if let Some(ending) = after.run.ended() {
        let now = [run(Token::Text, pen.say(&ending.next))];
        lines.extend(pen.hang(&lead(words.now), &now, columns));
    }
    lines
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

/// What stayed hidden: what it is and how it stands, and below it what would have shown it.
fn hidden(play: &Run, debrief: &Debrief, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
    let words = &pen.words().visit;
    let told = debrief.hidden.iter().filter_map(|hidden| {
        let fact = play.plan().visit().fact(&hidden.fact)?;
        let value = fact.values.iter().find(|value| value.id == hidden.value)?;
        let ask = match hidden.asked {
            Some(turn) => (words.asked_in_vain)(turn),
            None => (words.to_ask)(&pen.quoted(pen.say(&hidden.question))),
        };
        let name = (words.hidden_fact)(pen.say(&fact.name));
        let fact = [
            run(Token::Strong, name),
            run(Token::Text, format!("  {}", pen.say(&value.text))),
        ];
        let indent = [run(Token::Text, "  ")];
        let mut lines = pen.wrap(&fact, columns);
        lines.extend(pen.hang(&indent, &[run(Token::Muted, ask)], columns));
        Some(lines)
    });
    let told: Vec<_> = told.flatten().collect();
    if told.is_empty() {
        return told;
    }
    let mut lines = vec![pen.line([(Token::Title, words.hidden)])];
    lines.extend(told);
    lines
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
