//! Flows and cycles: one thing after another, and back to the first.

use ratatui::text::{Line, Span};

use crate::domain::figure::Named;
use crate::text::Glyphs;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};
use crate::ui::prose::{Cells, grid, grid_rows};

/// The most steps that have an arrow of their own between two; more stand close together.
const AIRY: usize = 4;

/// Steps one after another: in one line where they fit and have no notes, else below one another.
pub(super) fn flow(pen: &Pen, steps: &[Named], columns: usize) -> Vec<Line<'static>> {
    if let Some(line) = in_one_line(pen, steps, columns) {
        return vec![line];
    }
    let rows: Vec<Cells> = steps.iter().map(|step| row(pen, step)).collect();
    let digits = steps.len().to_string().len();
    // What does not fit beside a number goes on beside it, too, not below it.
    let lead = |number: usize, at: usize| match at {
        0 => format!("{number:>digits$}  "),
        _ => " ".repeat(digits + 2),
    };
    let mut lines = Vec::new();
    let room = columns.saturating_sub(digits + 2);
    for (number, step) in (1..).zip(grid_rows(pen, &rows, room)) {
        if number > 1 && steps.len() <= AIRY {
            lines.push(pen.line([(Token::Accent, down(pen))]));
        }
        for (at, mut line) in step.into_iter().enumerate() {
            let lead = pen.span(Token::Accent, &lead(number, at));
            line.spans.insert(0, lead);
            lines.push(line);
        }
    }
    lines
}

/// The sign of one column that leads down.
fn down(pen: &Pen) -> &'static str {
    match pen.glyphs {
        Glyphs::Narrow => "↓",
        Glyphs::Wide | Glyphs::Ascii => "v",
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
    let rows: Vec<Cells> = steps.iter().map(|step| row(pen, step)).collect();
    let lines = grid(
        pen,
        None,
        &between(&rows, down(pen)),
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

fn row(pen: &Pen, step: &Named) -> Cells {
    let name = run(Token::Strong, pen.say(&step.name));
    let note = step.note.as_ref().map_or("", |note| pen.say(note));
    vec![vec![name], vec![run(Token::Text, note)]]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::{Lang, Text};
    use crate::text::Glyphs;
    use crate::ui::look::Look;

    #[test]
    fn a_long_step_goes_on_beside_its_number() {
        let pen = Pen {
            lang: Lang::En,
            look: Look::NONE,
            glyphs: Glyphs::Narrow,
        };
        let text = |en: &str| Text {
            zh: en.into(),
            en: en.into(),
        };
        let step = |name: &str, note: &str| Named {
            name: text(name),
            note: Some(text(note)),
        };
        let steps = [
            step("Six are left: he knows what they are strong in", "ask on"),
            step("Three", "to be visited"),
        ];
        let lines = flow(&pen, &steps, 40);
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let [first, more @ .., arrow, last] = &lines[..] else {
            panic!("{lines:?}");
        };
        assert!(first.starts_with("1  Six") && last.starts_with("2  Three"));
        assert_eq!(arrow, "↓");
        assert!(!more.is_empty() && more.iter().all(|line| line.starts_with("   ")));
    }
}
