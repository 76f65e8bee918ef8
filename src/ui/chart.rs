//! A small chart of days: a column for each, so high as its number.

use ratatui::text::Line;

use super::look::Token;
use super::pen::{Pen, run};

/// How many rows the columns take at most.
pub const ROWS: usize = 5;
/// How many columns of the screen a day takes.
const WIDE: usize = 2;
/// How many columns the numbers at the left take, with the blank behind them.
const SCALE: usize = 5;

/// Columns for `values`, with the highest number at the left, and below them `marks`, each at its place.
pub fn days(
    pen: &Pen,
    values: &[f64],
    rows: usize,
    marks: &[(usize, String)],
) -> Vec<Line<'static>> {
    let most = values.iter().copied().fold(0.0, f64::max);
    // What can be told apart: a day with something is never empty.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some rows"
    )]
    let height = |value: f64| {
        #[expect(clippy::cast_precision_loss, reason = "some rows")]
        let high = (value / most.max(1e-9) * rows as f64).round() as usize;
        if value > 0.0 { high.max(1) } else { 0 }
    };
    let mut lines = Vec::new();
    for row in (1..=rows).rev() {
        let scale = if row == rows {
            format!("{:>4} ", most.round())
        } else {
            " ".repeat(SCALE)
        };
        let columns: String = values
            .iter()
            .map(|value| if height(*value) >= row { "█ " } else { "  " })
            .collect();
        let scale = run(Token::Muted, scale);
        lines.push(pen.edges(
            &[scale, run(Token::Accent, columns)],
            &[],
            SCALE + values.len() * WIDE,
        ));
    }
    let rule = "─".repeat(values.len() * WIDE);
    let zero = run(Token::Muted, "   0 ");
    lines.push(pen.edges(
        &[zero, run(Token::Muted, rule)],
        &[],
        SCALE + values.len() * WIDE,
    ));
    lines.push(below(pen, values.len(), marks));
    lines
}

/// The marks in one line, each from its place on, as far as there is room before the next.
fn below(pen: &Pen, count: usize, marks: &[(usize, String)]) -> Line<'static> {
    let mut line = " ".repeat(SCALE);
    for (at, mark) in marks.iter().filter(|(at, _)| *at < count) {
        let column = SCALE + at * WIDE;
        let gap = column.saturating_sub(pen.width(&line));
        line = format!("{line}{}{mark}", " ".repeat(gap));
    }
    pen.line([(Token::Muted, line.as_str())])
}
