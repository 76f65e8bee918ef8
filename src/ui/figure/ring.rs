//! Flows and cycles: one thing after another, and back to the first.

use ratatui::text::{Line, Span};

use crate::domain::figure::Named;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, Run, run};
use crate::ui::prose::{Cells, grid};

/// The most steps that have an arrow of their own between two; more stand close together.
const AIRY: usize = 4;

/// Steps one after another: in one line where they fit and have no notes, else below one another.
pub(super) fn flow(pen: &Pen, steps: &[Named], columns: usize) -> Vec<Line<'static>> {
    if let Some(line) = in_one_line(pen, steps, columns) {
        return vec![line];
    }
    let numbered = |(number, step): (usize, &Named)| -> Cells {
        let lead = run(Token::Accent, format!("{number}  "));
        row(pen, lead, step)
    };
    let rows: Vec<Cells> = (1..).zip(steps).map(numbered).collect();
    if steps.len() > AIRY {
        grid(pen, None, &rows, columns)
    } else {
        grid(pen, None, &between(&rows, "↓"), columns)
    }
}

fn in_one_line(pen: &Pen, steps: &[Named], columns: usize) -> Option<Line<'static>> {
    if steps.iter().any(|step| step.note.is_some()) {
        return None;
    }
    let mut line = Line::default();
    for (at, step) in steps.iter().enumerate() {
        if at > 0 {
            line.push_span(pen.span(Token::Accent, "  →  "));
        }
        line.push_span(pen.span(Token::Strong, pen.say(&step.name)));
    }
    (line.width() <= columns).then_some(line)
}

/// Things that lead to one another: down on the right, back up on the left.
pub(super) fn cycle(pen: &Pen, steps: &[Named], columns: usize) -> Vec<Line<'static>> {
    let rows: Vec<Cells> = steps
        .iter()
        .map(|step| row(pen, run(Token::Text, ""), step))
        .collect();
    let lines = grid(
        pen,
        None,
        &between(&rows, "↓"),
        columns.saturating_sub(3).max(2),
    );
    let last = last_name(&lines, steps.len());
    let lead = |at: usize| match at {
        0 => "┌→ ",
        at if at == last => "└─ ",
        at if at < last => "│  ",
        _ => "   ",
    };
    let joined = |(at, mut line): (usize, Line<'static>)| {
        line.spans.insert(0, pen.span(Token::Accent, lead(at)));
        line
    };
    lines.into_iter().enumerate().map(joined).collect()
}

/// The line on which the last thing of a cycle stands: the one after the last arrow.
fn last_name(lines: &[Line], steps: usize) -> usize {
    let is_arrow = |line: &Line| {
        let text: String = line
            .spans
            .iter()
            .map(|span: &Span| &*span.content)
            .collect();
        matches!(text.trim(), "↓" | "v")
    };
    let arrows = lines.iter().enumerate().filter(|(_, line)| is_arrow(line));
    let last = arrows.take(steps.saturating_sub(1)).last();
    last.map_or(0, |(at, _)| at + 1)
}

fn row(pen: &Pen, lead: Run, step: &Named) -> Cells {
    let name = run(Token::Strong, pen.say(&step.name));
    let note = step.note.as_ref().map_or("", |note| pen.say(note));
    vec![vec![lead, name], vec![run(Token::Text, note)]]
}

/// The rows with an arrow between two.
fn between(rows: &[Cells], arrow: &str) -> Vec<Cells> {
    let arrow: Cells = vec![vec![run(Token::Accent, arrow)], vec![]];
    let mut all = Vec::new();
    for row in rows {
        if !all.is_empty() {
            all.push(arrow.clone());
        }
        all.push(row.clone());
    }
    all
}
