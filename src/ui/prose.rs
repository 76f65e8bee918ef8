//! Blocks of text to lines.

use ratatui::text::Line;

use crate::domain::block::{Block, Span};
use crate::text;

use super::look::Token;
use super::pen::{Pen, Run, run};

/// How running text looks where nothing else is said.
fn token(span: &Span) -> Token {
    if span.strong || span.emphasis {
        Token::Strong
    } else {
        Token::Text
    }
}

fn runs(spans: &[Span]) -> Vec<Run> {
    let run_of = |span: &Span| run(token(span), span.text.as_str());
    spans.iter().map(run_of).collect()
}

/// Marks what the course adds to the deck: never parted from the word before it.
fn beyond() -> Run {
    run(Token::Muted, "\u{a0}(+)")
}

/// A text, with the mark behind it where the course adds it to the deck.
pub fn marked(text: Run, is_beyond: bool) -> Vec<Run> {
    let mark = is_beyond.then(beyond);
    [text].into_iter().chain(mark).collect()
}

/// Which slides of the deck something comes from.
pub fn slides(pen: &Pen, slides: &[u32]) -> String {
    let numbers: Vec<String> = slides.iter().map(u32::to_string).collect();
    (pen.words().lesson.slides)(&numbers.join(", "))
}

/// The first `pieces` of `blocks` (a list has as many pieces as items), with a blank line between
/// blocks. Where all are shown and the course adds them to the deck, the mark stands behind them.
pub fn blocks(
    pen: &Pen,
    blocks: &[Block],
    pieces: usize,
    is_beyond: bool,
    columns: usize,
) -> Vec<Line<'static>> {
    let mark = is_beyond.then(beyond);
    let mut lines = Vec::new();
    let mut left = pieces;
    for (at, block) in blocks.iter().enumerate() {
        if left == 0 {
            break;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        let is_last = at + 1 == blocks.len() && block.pieces() <= left;
        lines.extend(one(
            pen,
            block,
            left,
            mark.as_ref().filter(|_| is_last),
            columns,
        ));
        left = left.saturating_sub(block.pieces());
    }
    lines
}

fn one(
    pen: &Pen,
    block: &Block,
    pieces: usize,
    mark: Option<&Run>,
    columns: usize,
) -> Vec<Line<'static>> {
    let marked = |spans: &[Span], mark: Option<&Run>| -> Vec<Run> {
        runs(spans).into_iter().chain(mark.cloned()).collect()
    };
    match block {
        Block::Paragraph(spans) => pen.wrap(&marked(spans, mark), columns),
        Block::List { first, items } => {
            let last = first.unwrap_or(0) + items.len() as u64;
            let width = last.saturating_sub(1).to_string().len();
            items
                .iter()
                .take(pieces)
                .zip(first.unwrap_or(0)..)
                .enumerate()
                .flat_map(|(at, (item, number))| {
                    let lead = match first {
                        Some(_) => run(Token::Accent, format!("{number:>width$}  ")),
                        None => run(Token::Accent, "·  "),
                    };
                    let mark = mark.filter(|_| at + 1 == items.len());
                    pen.hang(&[lead], &marked(item, mark), columns)
                })
                .collect()
        }
        Block::Table { head, rows } => {
            let mut lines = table(pen, head, rows, columns);
            if let Some(mark) = mark {
                // Behind the last cell it would seem to be that cell's; the rule is the whole table's.
                let rule = lines.iter().position(is_rule);
                match rule.and_then(|at| lines.get_mut(at)) {
                    Some(rule) => *rule = end_in(pen, rule, mark, columns),
                    None => lines.extend(pen.wrap(std::slice::from_ref(mark), columns)),
                }
            }
            lines
        }
    }
}

fn is_rule(line: &Line<'static>) -> bool {
    line.spans.iter().all(|span| span.content.starts_with('─'))
}

/// A rule that ends in a mark, not wider than `columns`.
fn end_in(pen: &Pen, rule: &Line<'static>, mark: &Run, columns: usize) -> Line<'static> {
    let width = rule
        .width()
        .min(columns.saturating_sub(pen.width(&mark.text)));
    let rule = "─".repeat(width);
    pen.line([
        (Token::Rule, rule.as_str()),
        (mark.style, mark.text.as_str()),
    ])
}

fn table(
    pen: &Pen,
    head: &[Vec<Span>],
    rows: &[Vec<Vec<Span>>],
    columns: usize,
) -> Vec<Line<'static>> {
    let bold = |cell: &Vec<Span>| -> Vec<Run> {
        let strong = |span: &Span| run(Token::Strong, span.text.as_str());
        cell.iter().map(strong).collect()
    };
    let head = head.iter().map(bold).collect();
    let rows: Vec<Cells> = rows
        .iter()
        .map(|row| row.iter().map(|cell| runs(cell)).collect())
        .collect();
    grid(pen, Some(&head), &rows, columns)
}

/// The cells of one row.
pub type Cells = Vec<Vec<Run>>;

/// Rows of cells below a head: columns as wide as what is in them, narrowed where that is too wide;
/// what does not fit into a cell is wrapped inside it.
pub fn grid(pen: &Pen, head: Option<&Cells>, rows: &[Cells], columns: usize) -> Vec<Line<'static>> {
    let count = head
        .into_iter()
        .chain(rows)
        .map(Vec::len)
        .max()
        .unwrap_or(0);
    let widths = widths(pen, count, head.into_iter().chain(rows), columns);
    let rule: usize = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let mut lines = Vec::new();
    if let Some(head) = head {
        lines.extend(cells(pen, head, &widths));
        lines.push(pen.line([(Token::Rule, "─".repeat(rule.min(columns)).as_str())]));
    }
    lines.extend(rows.iter().flat_map(|row| cells(pen, row, &widths)));
    lines
}

/// As [`grid`] without a head, the lines of each row by themselves.
pub fn grid_rows(pen: &Pen, rows: &[Cells], columns: usize) -> Vec<Vec<Line<'static>>> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths = widths(pen, count, rows.iter(), columns);
    rows.iter().map(|row| cells(pen, row, &widths)).collect()
}

/// As [`grid`] without a head, with a rule between two rows.
pub fn ruled(pen: &Pen, rows: &[Cells], columns: usize) -> Vec<Line<'static>> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths = widths(pen, count, rows.iter(), columns);
    let rule: usize = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let rule = pen.line([(Token::Rule, "─".repeat(rule.min(columns)).as_str())]);
    let mut lines = Vec::new();
    for row in rows {
        if !lines.is_empty() {
            lines.push(rule.clone());
        }
        lines.extend(cells(pen, row, &widths));
    }
    lines
}

/// The blank columns between two cells.
const GAP: usize = 3;

/// The widths of `count` columns.
fn widths<'a>(
    pen: &Pen,
    count: usize,
    rows: impl Iterator<Item = &'a Cells>,
    columns: usize,
) -> Vec<usize> {
    let mut wanted = vec![1; count];
    for row in rows {
        for (width, cell) in wanted.iter_mut().zip(row) {
            let cell: usize = cell.iter().map(|piece| pen.width(&piece.text)).sum();
            *width = (*width).max(cell);
        }
    }
    let room = columns.saturating_sub(GAP * count.saturating_sub(1));
    narrow(&mut wanted, room);
    wanted
}

/// Takes from the widest until all fit into `room`.
fn narrow(widths: &mut [usize], room: usize) {
    while widths.iter().sum::<usize>() > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > 2 => *widest -= 1,
            _ => break,
        }
    }
}

/// One row of cells, each wrapped in its own width.
fn cells(pen: &Pen, row: &[Vec<Run>], widths: &[usize]) -> Vec<Line<'static>> {
    let wrapped: Vec<Vec<Line<'static>>> = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| pen.wrap(cell, *width))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|at| {
            let mut line = Line::default();
            for (column, (cell, width)) in wrapped.iter().zip(widths).enumerate() {
                let inner = cell.get(at).cloned().unwrap_or_default();
                let used: usize = inner.spans.iter().map(|s| text::width(&s.content)).sum();
                line.spans.extend(inner.spans);
                if column + 1 < widths.len() {
                    let gap = width.saturating_sub(used) + GAP;
                    line.push_span(" ".repeat(gap));
                }
            }
            line
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::widgets::{Paragraph, Widget};

    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::Glyphs;
    use crate::ui::look::Look;

    const FAMILY: &str = "👩\u{200D}👩\u{200D}👧";

    fn spans(text: &str) -> Vec<Span> {
        let text = text.to_owned();
        vec![Span {
            text,
            ..Span::default()
        }]
    }

    #[test]
    fn an_emoji_of_several_is_one_character_of_two_columns() {
        let pen = Pen {
            lang: Lang::Zh,
            look: Look::NONE,
            glyphs: Glyphs::Narrow,
        };
        let page = [
            Block::Paragraph(spans(&format!("周总一家三口{FAMILY}，人"))),
            Block::Table {
                head: vec![spans("谁"), spans("人")],
                rows: vec![
                    vec![spans(FAMILY), spans("一家")],
                    vec![spans("周总"), spans("一个")],
                ],
            },
        ];
        let lines = blocks(&pen, &page, usize::MAX, false, 12);
        let area = Rect::new(0, 0, 13, u16::try_from(lines.len()).unwrap());
        let mut buffer = Buffer::empty(area);
        Paragraph::new(lines).render(area, &mut buffer);
        let at = |symbol: &str| {
            let cells = area.positions();
            let found = cells.filter(|at| buffer[*at].symbol() == symbol);
            found.map(|at| (at.x, at.y)).collect::<Vec<_>>()
        };
        // It goes to the next line with the mark that cannot begin one, and takes two columns there.
        assert_eq!(at(FAMILY), [(0, 1), (0, 5)]);
        assert_eq!(at("，"), [(2, 1)]);
        // In the table, the second column stands under itself.
        assert_eq!(at("一"), [(4, 0), (7, 5), (7, 6)]);
    }
}
