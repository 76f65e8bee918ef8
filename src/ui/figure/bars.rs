//! Bars: names left, bars in one column, values right.

use ratatui::text::Line;

use crate::domain::figure::Bar;
use crate::ui::look::Token;
use crate::ui::pen::{Pen, run};

/// The longest bar, in columns.
const LONGEST: usize = 40;
/// The blank columns between a name, its bar and its value.
const GAP: usize = 2;

pub(super) fn lines(pen: &Pen, bars: &[Bar], columns: usize) -> Vec<Line<'static>> {
    let values: Vec<String> = bars.iter().map(|bar| value(pen, bar)).collect();
    let widest = |texts: &mut dyn Iterator<Item = usize>| texts.max().unwrap_or(0);
    let value_width = widest(&mut values.iter().map(|value| pen.width(value)));
    let name_width = widest(&mut bars.iter().map(|bar| pen.width(pen.say(&bar.name))));
    let name_width = name_width.min(columns / 2);
    let room = columns.saturating_sub(name_width + value_width + 2 * GAP);
    let longest = room.min(LONGEST);
    let top = bars.iter().map(Bar::full).fold(0.0, f64::max);
    bars.iter()
        .zip(&values)
        .flat_map(|(bar, value)| {
            let length = length(bar.value, top, longest);
            let rest = longest.saturating_sub(length);
            let fill = format!("{}{}", "▇".repeat(length), " ".repeat(rest));
            let right = [
                run(Token::Accent, fill),
                run(Token::Text, " ".repeat(GAP)),
                run(
                    Token::Text,
                    format!("{}{value}", pad(pen, value, value_width)),
                ),
            ];
            let name = [run(Token::Text, pen.say(&bar.name))];
            let mut lines = pen.wrap(&name, name_width.max(2));
            pen.beside(&mut lines, name_width + GAP, &right);
            lines
        })
        .collect()
}

fn pad(pen: &Pen, value: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(pen.width(value)))
}

/// The columns of a bar; a value above 0 is always seen.
fn length(value: f64, top: f64, longest: usize) -> usize {
    if top <= 0.0 || value <= 0.0 {
        return 0;
    }
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a bar is at most as long as the screen is wide"
    )]
    let columns = (value / top * longest as f64).round() as usize;
    columns.clamp(1, longest.max(1))
}

fn value(pen: &Pen, bar: &Bar) -> String {
    match &bar.unit {
        Some(unit) => format!("{} {}", bar.value, pen.say(unit)),
        None => bar.value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_in_proportion_and_never_longer_than_the_room() {
        assert_eq!(length(60.0, 100.0, 40), 24);
        assert_eq!(length(0.1, 100.0, 40), 1);
        assert_eq!(length(0.0, 100.0, 40), 0);
        assert_eq!(length(140.0, 100.0, 40), 40);
        assert_eq!(length(5.0, 0.0, 40), 0);
    }
}
