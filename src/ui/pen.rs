//! Everything that turns words into cells: language, look and glyphs of one session.

use ratatui::text::{Line, Span};

use crate::domain::lang::{Lang, Text};
use crate::text::{self, Glyphs, Piece};
use crate::words::Words;

use super::look::{Look, Token};

/// What a session writes with.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The language.
    pub lang: Lang,
    /// The look.
    pub look: Look,
    /// The width of ambiguous characters.
    pub glyphs: Glyphs,
}

/// A styled piece of text before it is wrapped.
pub type Run = Piece<Token>;

/// A piece of text with its meaning.
pub fn run(token: Token, text: impl Into<String>) -> Run {
    Piece {
        style: token,
        text: text.into(),
    }
}

impl Pen {
    /// The interface's words.
    pub fn words(&self) -> &'static Words {
        Words::of(self.lang)
    }

    /// A text of the course in the session's language.
    pub fn say<'a>(&self, text: &'a Text) -> &'a str {
        text.str(self.lang)
    }

    /// Direct speech, in the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.lang.quoted(text)
    }

    /// A span of `text`, with glyphs of the session's width.
    pub fn span(&self, token: Token, text: &str) -> Span<'static> {
        let shown = self.glyphs.show(text).into_owned();
        Span::styled(shown, self.look.style(token))
    }

    /// One line of spans; what is too wide for it is the caller's concern.
    pub fn line<'a>(&self, runs: impl IntoIterator<Item = (Token, &'a str)>) -> Line<'static> {
        let spans = runs.into_iter().map(|(token, text)| self.span(token, text));
        spans.collect()
    }

    /// How wide `text` is with this session's glyphs.
    pub fn width(&self, text: &str) -> usize {
        text::width(&self.glyphs.show(text))
    }

    /// `text` cut or padded to exactly `columns`.
    pub fn fit(&self, text: &str, columns: usize) -> String {
        text::pad(&text::cut(&self.glyphs.show(text), columns), columns)
    }

    /// The end of `text` that has room on `columns`.
    pub fn tail<'a>(&self, text: &'a str, columns: usize) -> &'a str {
        let mut width = 0;
        let kept = text::graphemes(text).rev().take_while(|grapheme| {
            width += self.width(grapheme);
            width <= columns
        });
        let from = text.len() - kept.map(str::len).sum::<usize>();
        text.split_at(from).1
    }

    /// Wraps one running text; glyphs are replaced first, for they may change the width.
    pub fn wrap(&self, runs: &[Run], columns: usize) -> Vec<Line<'static>> {
        let shown: Vec<Run> = runs
            .iter()
            .map(|piece| run(piece.style, self.glyphs.show(&piece.text)))
            .collect();
        let line = |pieces: Vec<Run>| -> Line<'static> {
            let spans = pieces.into_iter();
            let span = |p: Run| Span::styled(p.text, self.look.style(p.style));
            spans.map(span).collect()
        };
        text::wrap(&shown, columns).into_iter().map(line).collect()
    }

    /// Wraps running text behind a `lead` that stands before its first line only.
    pub fn hang(&self, lead: &[Run], runs: &[Run], columns: usize) -> Vec<Line<'static>> {
        let lead: Vec<Span> = lead.iter().map(|r| self.span(r.style, &r.text)).collect();
        let indent: usize = lead.iter().map(|span| text::width(&span.content)).sum();
        let wrapped = self.wrap(runs, columns.saturating_sub(indent).max(2));
        let blank = Span::raw(" ".repeat(indent));
        wrapped
            .into_iter()
            .enumerate()
            .map(|(at, mut line)| {
                let before = if at == 0 {
                    lead.clone()
                } else {
                    vec![blank.clone()]
                };
                line.spans.splice(0..0, before);
                line
            })
            .collect()
    }

    /// What the learner is to be told, behind the sign that it begins with: `!` where something is wrong,
    /// `✓` where all is well. Nothing else stands below the sign.
    pub fn remark(&self, text: &str, columns: usize) -> Vec<Line<'static>> {
        let is_sign = |(sign, _): &(&str, &str)| sign.chars().count() == 1;
        let parts = text.split_once(' ').filter(is_sign);
        let (sign, rest) = parts.unwrap_or(("!", text));
        let token = match sign {
            "✓" => Token::Right,
            _ => Token::Warn,
        };
        let lead = [run(token, format!("{sign} "))];
        self.hang(&lead, &[run(token, rest)], columns)
    }

    /// Puts `runs` into the first of `lines`, from `column` on, which is beyond what stands there.
    pub fn beside(&self, lines: &mut [Line<'static>], column: usize, runs: &[Run]) {
        if let Some(first) = lines.first_mut() {
            let gap = column.saturating_sub(first.width());
            first.push_span(" ".repeat(gap));
            first.extend(runs.iter().map(|r| self.span(r.style, &r.text)));
        }
    }

    /// A line with something at its left and something at its right edge.
    pub fn edges(&self, left: &[Run], right: &[Run], columns: usize) -> Line<'static> {
        let spans = |runs: &[Run]| -> Vec<Span<'static>> {
            runs.iter().map(|r| self.span(r.style, &r.text)).collect()
        };
        let width = |spans: &[Span]| spans.iter().map(|s| text::width(&s.content)).sum::<usize>();
        let (mut left, right) = (spans(left), spans(right));
        let beside = match width(&right) {
            0 => 0,
            right => right + 2,
        };
        let room = columns.saturating_sub(beside);
        shorten(&mut left, room);
        let gap = columns.saturating_sub(width(&left) + width(&right));
        left.push(Span::raw(" ".repeat(gap)));
        left.extend(right);
        Line::from(left)
    }
}

/// Cuts spans to `columns`, the last that is seen with `…`.
fn shorten(spans: &mut Vec<Span<'static>>, columns: usize) {
    let last = spans.iter().rposition(|span| !span.content.is_empty());
    let mut left = columns;
    for (at, span) in spans.iter_mut().enumerate() {
        let width = text::width(&span.content);
        // A span that just fits is cut, too, where there is more behind it.
        if width > left || width == left && last.is_some_and(|last| at < last) {
            span.content = text::cut(&format!("{}…", span.content), left).into();
            spans.truncate(at + 1);
            return;
        }
        left -= width;
    }
}

/// The mark before what the keys are on, or the blanks in its place, and how the text behind it looks.
pub fn selection(is_selected: bool) -> (&'static str, Token) {
    if is_selected {
        ("› ", Token::Selected)
    } else {
        ("  ", Token::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_stands_beside_its_sign() {
        let pen = Pen {
            lang: Lang::En,
            look: Look::NONE,
            glyphs: Glyphs::Narrow,
        };
        let told = |text| -> Vec<String> {
            let lines = pen.remark(text, 12).into_iter();
            lines.map(|line| line.to_string()).collect()
        };
        assert_eq!(told("! the disk is full"), ["! the disk", "  is full"]);
        assert_eq!(told("✓ saved again"), ["✓ saved", "  again"]);
        assert_eq!(told("no sign"), ["! no sign"]);
    }

    #[test]
    fn a_line_that_is_cut_between_two_spans_says_so_too() {
        let cut = |columns| {
            let mut spans: Vec<Span> = ["渠道", "和", "客户"].map(Span::raw).to_vec();
            shorten(&mut spans, columns);
            spans.iter().map(|span| &*span.content).collect::<String>()
        };
        assert_eq!(cut(10), "渠道和客户");
        assert_eq!(cut(9), "渠道和客…");
        assert_eq!(cut(6), "渠道…");
        assert_eq!(cut(4), "渠…");
        assert_eq!(cut(0), "");
    }
}
