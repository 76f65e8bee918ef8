//! Small charts: days as columns so high as their numbers, values on one line, a value as a bar.

use ratatui::text::Line;

use super::look::Token;
use super::pen::Pen;

/// How many rows the columns take at most.
pub const ROWS: usize = 5;
/// How many columns of the screen a day takes.
const WIDE: usize = 2;
/// How many columns the numbers at the left take, with the blank behind them.
const SCALE: usize = 5;

/// The heights of a value among others on one line.
const SPARKS: [&str; 7] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"];

/// Values from 0 to `max` on one line, a character each.
pub fn sparks(values: &[u8], max: u8) -> String {
    let top = usize::from(max.max(1));
    let spark = |value: &u8| {
        let height = usize::from(*value) * (SPARKS.len() - 1) / top;
        SPARKS.get(height).copied().unwrap_or("▇")
    };
    values.iter().map(spark).collect()
}

/// A value from 0 to `max` as a bar: its full part and its empty one.
pub fn bar(value: u8, max: u8) -> [String; 2] {
    let (full, all) = (usize::from(value.min(max)), usize::from(max));
    ["█".repeat(full), "░".repeat(all - full)]
}

/// How many of `days` there is room for.
pub fn fitting(days: usize, columns: usize) -> usize {
    days.min(columns.saturating_sub(SCALE) / WIDE)
}

/// Columns for `values`, with the highest number at the left, and below them `marks`, each at its place;
/// of two marks that would touch, the second is left out.
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
        lines.push(pen.line([
            (Token::Muted, scale.as_str()),
            (Token::Accent, columns.as_str()),
        ]));
    }
    let rule = format!("   0 {}", "─".repeat(values.len() * WIDE));
    lines.push(pen.line([(Token::Muted, rule.as_str())]));
    lines.push(below(pen, values.len(), marks));
    lines
}

/// The marks in one line, each below its day, or so far to the left that it ends with the chart.
fn below(pen: &Pen, count: usize, marks: &[(usize, String)]) -> Line<'static> {
    let end = count * WIDE;
    let mut placed: Vec<(usize, usize, &str)> = Vec::new();
    for (at, mark) in marks.iter().filter(|(at, _)| *at < count) {
        let wide = pen.width(mark);
        let Some(last) = end.checked_sub(wide) else {
            continue;
        };
        let from = (at * WIDE).min(last);
        let is_apart = |&(other, to, _): &(usize, usize, &str)| from > to || other > from + wide;
        if placed.iter().all(is_apart) {
            placed.push((from, from + wide, mark));
        }
    }
    placed.sort_unstable();
    let mut line = " ".repeat(SCALE);
    for (from, _, mark) in placed {
        let gap = (SCALE + from).saturating_sub(pen.width(&line));
        line.push_str(&" ".repeat(gap));
        line.push_str(mark);
    }
    pen.line([(Token::Muted, line.as_str())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::Glyphs;
    use crate::ui::look::Look;
    use proptest::prelude::*;

    const PEN: Pen = Pen {
        lang: Lang::Zh,
        look: Look::NONE,
        glyphs: Glyphs::Narrow,
    };

    fn marks(all: &[(usize, &str)]) -> Vec<(usize, String)> {
        let owned = |&(at, mark): &(usize, &str)| (at, mark.to_owned());
        all.iter().map(owned).collect()
    }

    #[test]
    fn a_mark_stands_below_its_day_or_ends_with_the_chart() {
        let line = below(
            &PEN,
            10,
            &marks(&[(9, "今天"), (0, "9 天前"), (4, "5 天前")]),
        );
        assert_eq!(line.to_string(), "     9 天前  5 天前  今天");
    }

    #[test]
    fn a_mark_without_room_is_left_out() {
        let line = below(&PEN, 4, &marks(&[(3, "今天"), (0, "3 天前"), (9, "明天")]));
        assert_eq!(line.to_string(), "         今天");
    }

    proptest! {
        #[test]
        fn a_chart_is_no_wider_than_the_screen(columns in 0..120usize, at in 0..40usize) {
            let count = fitting(30, columns);
            let lines = days(&PEN, &vec![1.0; count], 2, &marks(&[(at, "今天")]));
            let widest = lines.iter().map(Line::width).max().unwrap_or(0);
            prop_assert!(widest <= columns.max(SCALE));
        }
    }
}
