//! Text as Markdown, so that it reads on paper as it does on the screen.

use crate::domain::block::{Block, Span};
use crate::domain::lang::Lang;

/// Marks what the course adds to the deck.
pub(super) const BEYOND: &str = "\u{a0}(+)";

/// `text` so that none of its signs means anything in Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '|' | '~' | '$' | '^' | '#' => {
                out.extend(['\\', c]);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A line that begins with text of the course, which could be taken for the start of a list or quote.
pub(super) fn line(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let is_marker = if number.is_empty() {
        rest.starts_with(['>', '+', '-', '='])
    } else {
        rest.starts_with(['.', ')'])
    };
    let escape = if is_marker { "\\" } else { "" };
    format!("{number}{escape}{rest}")
}

/// Bold text.
pub(super) fn strong(text: &str) -> String {
    format!("**{}**", plain(text))
}

/// Running text; as on the screen there is one kind of stress.
pub(super) fn spans(spans: &[Span]) -> String {
    let is_strong = |span: &Span| span.strong || span.emphasis;
    let runs = spans.chunk_by(|a, b| is_strong(a) == is_strong(b));
    let run = |run: &[Span]| {
        let text: String = run.iter().map(|span| span.text.as_str()).collect();
        if !run.first().is_some_and(is_strong) {
            return kept(&text);
        }
        // A blank inside the stars would make them plain stars.
        let inner = text.trim();
        match text.split_once(inner).filter(|_| !inner.is_empty()) {
            Some((before, after)) => format!("{before}{}{after}", strong(inner)),
            None => text,
        }
    };
    let text: String = runs.map(run).collect();
    text.trim().to_owned()
}

/// Plain text inside a line, with the blanks at its ends.
fn kept(text: &str) -> String {
    let inner = text.trim();
    match text.split_once(inner).filter(|_| !inner.is_empty()) {
        Some((before, after)) => format!("{before}{}{after}", plain(inner)),
        None => text.to_owned(),
    }
}

/// Blocks, each with the mark behind the last where the course adds them to the deck.
pub(super) fn blocks(blocks: &[Block], is_beyond: bool) -> Vec<String> {
    let mut out: Vec<String> = blocks.iter().map(block).collect();
    let Some(last) = out.last_mut().filter(|_| is_beyond) else {
        return out;
    };
    if matches!(blocks.last(), Some(Block::Table { .. })) {
        // Behind the last cell it would seem to be that cell's.
        out.push(BEYOND.trim().to_owned());
    } else {
        last.push_str(BEYOND);
    }
    out
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => line(&spans(text)),
        Block::List { first, items } => list(*first, items.iter().map(|item| spans(item))),
        Block::Table { head, rows } => table(&cells(head), rows.iter().map(|row| cells(row))),
    }
}

fn cells(cells: &[Vec<Span>]) -> Vec<String> {
    cells.iter().map(|cell| spans(cell)).collect()
}

/// A list, numbered from `first` where it is numbered.
pub(super) fn list(first: Option<u64>, items: impl Iterator<Item = String>) -> String {
    let numbers = first.unwrap_or(0)..;
    let item = |(item, number): (String, u64)| match first {
        Some(_) => format!("{number}. {}", line(&item)),
        None => format!("- {}", line(&item)),
    };
    let lines: Vec<String> = items.zip(numbers).map(item).collect();
    lines.join("\n")
}

/// A table.
pub(super) fn table(head: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule = format!("|{}", "---|".repeat(head.len()));
    let rows = rows.map(|cells| row(&cells));
    let lines: Vec<String> = [row(head), rule].into_iter().chain(rows).collect();
    lines.join("\n")
}

/// Lines of one paragraph, each on its own.
pub(super) fn lines(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.collect();
    lines.join("  \n")
}

/// One block below the other, and lists kept apart.
pub(super) fn page(blocks: &[String]) -> String {
    let mut out = String::new();
    let mut last = None;
    for block in blocks {
        let sign = sign(block);
        // A list with another sign is another list.
        if sign.is_some() && sign == last {
            out.push_str(&with_other_sign(block));
            last = None;
        } else {
            out.push_str(block);
            last = sign;
        }
        out.push_str("\n\n");
    }
    format!("{}\n", out.trim_end())
}

/// What stands before the items of a list; nothing where the block is none.
fn sign(block: &str) -> Option<char> {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() < block.len() && rest.starts_with(". ");
    match block {
        _ if is_numbered => Some('.'),
        block => block.starts_with("- ").then_some('-'),
    }
}

/// A list with the signs that Markdown knows beside ours: `*` and `1)`.
fn with_other_sign(block: &str) -> String {
    let item = |line: &str| match sign(line.trim_start()) {
        Some('-') => line.replacen("- ", "* ", 1),
        Some(_) => line.replacen(". ", ") ", 1),
        None => line.to_owned(),
    };
    let lines: Vec<String> = block.lines().map(item).collect();
    lines.join("\n")
}

/// A list of slides and the like, as each language parts them.
pub(super) fn joined(parts: &[String], lang: Lang) -> String {
    parts.join(match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    /// The text that Markdown shows, and whether it is all in paragraphs.
    fn shown(markdown: &str) -> (String, bool) {
        let mut text = String::new();
        let mut is_running = true;
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                Event::Start(Tag::Strong) => text.push('<'),
                _ => is_running = false,
            }
        }
        (text, is_running)
    }

    proptest! {
        #[test]
        fn whatever_is_written_reads_as_it_was_written(
            text in r"[-a-c1-3 .)(>+=#*_`~|\\\[\]<&;:$^!{}'/渠“”。，—]{1,24}",
        ) {
            let text = text.trim();
            prop_assume!(!text.is_empty());
            let (read, is_running) = shown(&line(&plain(text)));
            prop_assert_eq!(read, text);
            prop_assert!(is_running);
        }
    }

    fn span(text: &str, strong: bool) -> Span {
        Span {
            text: text.into(),
            strong,
            ..Span::default()
        }
    }

    #[test]
    fn stress_closes_where_it_opened() {
        let text = [
            span("先看", false),
            span(" 谁 ", true),
            span("，再看。", false),
        ];
        assert_eq!(spans(&text), "先看 **谁** ，再看。");
        assert_eq!(spans(&[span("a", true), span("b", true)]), "**ab**");
        assert_eq!(spans(&[span("* ", true)]), r"**\***");
    }

    #[test]
    fn two_lists_do_not_become_one() {
        let item = |first| list(first, ["a".to_owned()].into_iter());
        let bullets = [item(None), item(None), item(None)];
        assert_eq!(page(&bullets), "- a\n\n* a\n\n- a\n");
        let numbers = [item(Some(1)), item(Some(9)), item(None)];
        assert_eq!(page(&numbers), "1. a\n\n9) a\n\n- a\n");
        let tree = "- a\n  - b - c".to_owned();
        assert_eq!(page(&[item(None), tree]), "- a\n\n* a\n  * b - c\n");
        let blocks = [item(None), line("1. b")];
        assert_eq!(page(&blocks), "- a\n\n1\\. b\n");
        for (page, lists) in [(page(&bullets), 3), (page(&numbers), 3)] {
            let is_list = |event: &Event| matches!(event, Event::Start(Tag::List(_)));
            assert_eq!(Parser::new(&page).filter(is_list).count(), lists);
        }
    }
}
