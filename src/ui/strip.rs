//! What is wrong with a course that is being written: it stands below every room, which has the rows
//! that it leaves.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::layout::{self, SMALLEST, Sheet};
use super::look::Token;
use super::pen::{Pen, run};
use crate::domain::lang::Text;

/// One flaw of the course, and how many there are beside it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Strip {
    /// What is wrong, in a sentence.
    pub say: Text,
    /// Where: the file, the line and the column.
    pub place: String,
    /// The line of the file, and the place in it, in bytes.
    pub line: Option<(String, Range<usize>)>,
    /// How many more errors there are.
    pub more: usize,
    /// Whether the file is shown as it was before.
    pub kept: bool,
}

impl Strip {
    /// How many rows of `screen` it takes: the rooms keep what they need at least.
    pub fn rows(&self, pen: &Pen, screen: Rect) -> u16 {
        let columns = Sheet::on(screen).columns();
        let wanted = u16::try_from(self.lines(pen, columns).len()).unwrap_or(u16::MAX);
        let most = screen.height.saturating_sub(SMALLEST.1);
        // A rule and the end of the strip alone would say nothing.
        if most < 3 { 0 } else { (wanted + 2).min(most) }
    }

    /// Draws it from the row `top` to the foot of the screen.
    pub fn draw(&self, frame: &mut Frame, top: u16, pen: &Pen) {
        let screen = frame.area();
        let sheet = Sheet::on(screen);
        let rows = screen.bottom().saturating_sub(top);
        let row = |y: u16, height: u16, place: Rect| Rect {
            y: top + y,
            height,
            ..place
        };
        let Some(told) = rows.checked_sub(2).filter(|told| *told > 0) else {
            return;
        };
        let rule = "─".repeat(usize::from(sheet.body.width));
        let rule = pen.line([(Token::Rule, rule.as_str())]);
        layout::lines(frame, row(0, 1, sheet.body), &[rule], 0);
        let lines = self.lines(pen, sheet.columns());
        layout::lines(frame, row(1, told, sheet.text()), &lines, 0);
        let end = self.end(pen, sheet.columns());
        layout::lines(frame, row(1 + told, 1, sheet.text()), &[end], 0);
    }

    fn lines(&self, pen: &Pen, columns: usize) -> Vec<Line<'static>> {
        let mut lines = pen.remark(&format!("! {}", pen.say(&self.say)), columns);
        let inner = columns.saturating_sub(2);
        if !self.place.is_empty() {
            let place = format!("  {}", tail(pen, &self.place, inner));
            lines.push(pen.line([(Token::Muted, place.as_str())]));
        }
        if let Some((text, mark)) = &self.line {
            let (text, before, marked) = around(pen, text, mark, inner);
            lines.push(pen.line([(Token::Text, format!("  {text}").as_str())]));
            let carets = format!("  {}{}", " ".repeat(before), "^".repeat(marked));
            lines.push(pen.line([(Token::Warn, carets.as_str())]));
        }
        lines
    }

    /// How much more there is, and how the strip is taken away.
    fn end(&self, pen: &Pen, columns: usize) -> Line<'static> {
        let words = &pen.words().writing;
        let mut told = Vec::new();
        if self.more > 0 {
            told.push((words.more)(self.more));
        }
        if self.kept {
            told.push(words.kept.to_owned());
        }
        let left = format!("  {}", told.join(" · "));
        let right = format!("Esc {}", words.hide);
        pen.edges(
            &[run(Token::Muted, left)],
            &[run(Token::Muted, right)],
            columns,
        )
    }
}

/// The end of a text that is too long: of a path it says the most.
fn tail(pen: &Pen, text: &str, columns: usize) -> String {
    if pen.width(text) <= columns {
        return text.to_owned();
    }
    match columns.checked_sub(pen.width("…")) {
        Some(room) => format!("…{}", pen.tail(text, room)),
        None => String::new(),
    }
}

/// As much of a line around its mark as there is room for, and the columns before and below the mark.
fn around(pen: &Pen, text: &str, mark: &Range<usize>, columns: usize) -> (String, usize, usize) {
    let before = text.get(..mark.start).unwrap_or(text).trim_start();
    let rest = text.get(mark.start..).unwrap_or_default();
    let before = tail(pen, before, columns / 2);
    let width = pen.width(&before);
    let marked = pen.width(text.get(mark.clone()).unwrap_or_default());
    let shown = crate::text::cut(&format!("{before}{rest}"), columns);
    (
        shown,
        width,
        marked.clamp(1, columns.saturating_sub(width).max(1)),
    )
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

    fn shown(text: &str, mark: Range<usize>, columns: usize) -> (String, String) {
        let (text, before, marked) = around(&PEN, text, &mark, columns);
        (text, " ".repeat(before) + &"^".repeat(marked))
    }

    #[test]
    fn the_mark_stands_below_its_place() {
        let (text, carets) = shown("  渠 = 1", 6..7, 40);
        assert_eq!((text.as_str(), carets.as_str()), ("渠 = 1", "   ^"));
        let long = format!("a = \"{}\" b", "渠".repeat(60));
        let (text, carets) = shown(&long, long.len() - 1..long.len(), 40);
        assert!(text.starts_with('…') && text.ends_with("\" b"), "{text}");
        assert_eq!(carets.len(), PEN.width(&text));
    }

    #[test]
    fn a_path_that_is_too_long_keeps_its_end() {
        assert_eq!(tail(&PEN, "a/b.toml:1:2", 20), "a/b.toml:1:2");
        assert_eq!(tail(&PEN, "chapters/b.toml:1:2", 9), "…toml:1:2");
    }

    proptest! {
        #[test]
        fn rooms_keep_what_they_need(width in 0..200u16, height in 0..100u16, say in ".{0,200}") {
            let strip = Strip { say: Text { zh: say.clone(), en: say }, ..Strip::default() };
            let rows = strip.rows(&PEN, Rect::new(0, 0, width, height));
            prop_assert!(rows <= height);
            prop_assert!(rows == 0 || height - rows >= SMALLEST.1);
        }

        #[test]
        fn a_line_and_its_mark_have_room(text in "\\PC{0,80}", from in 0..80usize, columns in 4..90usize) {
            let from = text.char_indices().map(|(at, _)| at).nth(from).unwrap_or(text.len());
            let (shown, carets) = shown(&text, from..text.len(), columns);
            prop_assert!(PEN.width(&shown) <= columns && carets.len() <= columns.max(1));
        }
    }
}
