//! Markdown to blocks, by pulldown-cmark. What a page cannot show is a flaw.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::domain::block::{Block, Span, Spans};
use crate::domain::flaw::{Kind, Markup, Piece};
use crate::domain::id::TermId;

/// What a text is made of, what is wrong with it, and the terms it points at, each with its place
/// in the text.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) blocks: Vec<Block>,
    pub(super) flaws: Vec<(Kind, Range<usize>)>,
    pub(super) terms: Vec<(TermId, Range<usize>)>,
}

/// Parses `text`.
pub(super) fn parse(text: &str) -> Parsed {
    let mut reader = Reader::default();
    for (event, place) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        reader.take(text, event, place);
    }
    reader.parsed
}

/// The paragraphs, items and cells of a text, each with its place in it.
pub fn pieces(text: &str) -> Vec<(Piece, Range<usize>)> {
    let mut lists = 0_usize;
    let mut pieces = Vec::new();
    for (event, place) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_)) => lists += 1,
            Event::End(TagEnd::List(_)) => lists = lists.saturating_sub(1),
            Event::Start(Tag::Paragraph) if lists == 0 => pieces.push((Piece::Paragraph, place)),
            Event::Start(Tag::Item) => pieces.push((Piece::ListItem, place)),
            Event::Start(Tag::TableCell) => pieces.push((Piece::Cell, place)),
            _ => {}
        }
    }
    pieces
}

#[derive(Default)]
struct Reader {
    parsed: Parsed,
    /// The running text being read.
    spans: Spans,
    strong: usize,
    emphasis: usize,
    term: Option<TermId>,
    /// Lists that are open; a page shows only the outermost.
    lists: Vec<Block>,
    table: Option<(Vec<Spans>, Vec<Vec<Spans>>)>,
}

impl Reader {
    fn take(&mut self, text: &str, event: Event, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(text, tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.text(&text),
            Event::SoftBreak => self.break_line(),
            Event::HardBreak => self.text(" "),
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(Markup::Html, place),
            Event::Rule => self.refuse(Markup::Rule, place),
            _ => self.refuse(Markup::Other, place),
        }
    }

    fn start(&mut self, text: &str, tag: Tag, place: Range<usize>) {
        match tag {
            // A block of HTML is refused for what is in it.
            Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::TableHead | Tag::HtmlBlock => {}
            Tag::TableRow => self.row(text, place),
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::List(first) => {
                if !self.lists.is_empty() {
                    self.refuse(Markup::NestedList, place);
                }
                let items = Vec::new();
                self.lists.push(Block::List { first, items });
            }
            Tag::Table(_) => self.table = Some((Vec::new(), Vec::new())),
            Tag::Link { dest_url, .. } => match dest_url.strip_prefix("term:") {
                Some(id) => {
                    self.parsed.terms.push((id.into(), place));
                    self.term = Some(id.into());
                }
                None => self.refuse(Markup::Link, place),
            },
            Tag::Heading { .. } => self.refuse(Markup::Heading, place),
            Tag::BlockQuote(_) => self.refuse(Markup::Quote, place),
            Tag::CodeBlock(_) => self.refuse(Markup::Code, place),
            Tag::Image { .. } => self.refuse(Markup::Image, place),
            _ => self.refuse(Markup::Other, place),
        }
    }

    /// A row of a table. The parser drops cells beyond the head's and adds empty ones, so how many
    /// were written is counted here.
    fn row(&mut self, text: &str, place: Range<usize>) {
        let Some((head, rows)) = &mut self.table else {
            return;
        };
        rows.push(Vec::new());
        let columns = head.len();
        let written = text.get(place.clone()).unwrap_or_default().trim();
        let inner = written.strip_prefix('|').unwrap_or(written);
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells = inner.replace("\\|", "").split('|').count();
        if cells != columns {
            let ragged = Kind::Ragged(cells, columns);
            self.parsed.flaws.push((ragged, place));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if self.lists.is_empty() => {
                let spans = std::mem::take(&mut self.spans);
                self.parsed.blocks.push(Block::Paragraph(spans));
            }
            TagEnd::Paragraph => self.break_line(),
            TagEnd::Item => {
                let mut spans = std::mem::take(&mut self.spans);
                trim_end(&mut spans);
                if let Some(Block::List { items, .. }) = self.lists.last_mut() {
                    items.push(spans);
                }
            }
            TagEnd::List(_) => self.parsed.blocks.extend(self.lists.pop()),
            TagEnd::TableCell => {
                let spans = std::mem::take(&mut self.spans);
                if let Some((head, rows)) = &mut self.table {
                    rows.last_mut().unwrap_or(head).push(spans);
                }
            }
            TagEnd::Table => {
                let table = self.table.take();
                let block = table.map(|(head, rows)| Block::Table { head, rows });
                self.parsed.blocks.extend(block);
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.term = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let like = |span: &&mut Span| {
            span.strong == (self.strong > 0)
                && span.emphasis == (self.emphasis > 0)
                && span.term == self.term
        };
        if let Some(span) = self.spans.last_mut().filter(like) {
            span.text.push_str(text);
        } else {
            self.spans.push(Span {
                text: text.to_owned(),
                strong: self.strong > 0,
                emphasis: self.emphasis > 0,
                term: self.term.clone(),
            });
        }
    }

    /// A line break in the source is a blank between Latin words and nothing between Han.
    fn break_line(&mut self) {
        let last = self.spans.last().and_then(|span| span.text.chars().last());
        if last.is_some_and(|c| c.is_ascii() && !c.is_whitespace()) {
            self.text(" ");
        }
    }

    fn refuse(&mut self, what: Markup, place: Range<usize>) {
        self.parsed.flaws.push((Kind::Markdown(what), place));
    }
}

fn trim_end(spans: &mut Spans) {
    if let Some(span) = spans.last_mut() {
        span.text.truncate(span.text.trim_end().len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::block::plain;

    fn blocks(text: &str) -> Vec<Block> {
        let parsed = parse(text);
        assert!(parsed.flaws.is_empty(), "{:?}", parsed.flaws);
        parsed.blocks
    }

    #[test]
    fn paragraphs_lists_and_tables_become_blocks() {
        let text = "先看**跟谁打交道**。\n\n1. 渠道\n2. 客户\n\n| 岗位 | 业绩 |\n|---|---|\n| 行业销售 | 按项目 |\n";
        let [
            Block::Paragraph(first),
            Block::List {
                first: number,
                items,
            },
            Block::Table { head, rows },
        ] = &blocks(text)[..]
        else {
            panic!("{:?}", blocks(text));
        };
        assert_eq!(plain(first), "先看跟谁打交道。");
        assert!(first[1].strong && !first[0].strong);
        assert_eq!((*number, items.len()), (Some(1), 2));
        assert_eq!(
            (head.len(), rows.len(), plain(&rows[0][1])),
            (2, 1, "按项目".into())
        );
    }

    #[test]
    fn a_line_break_joins_han_and_parts_latin() {
        let Block::Paragraph(zh) = &blocks("第一行\n第二行")[0] else {
            panic!()
        };
        assert_eq!(plain(zh), "第一行第二行");
        let Block::Paragraph(en) = &blocks("one\ntwo")[0] else {
            panic!()
        };
        assert_eq!(plain(en), "one two");
    }

    #[test]
    fn a_term_can_be_marked() {
        let parsed = parse("Two [channels](term:channel).");
        assert_eq!(parsed.terms, [("channel".into(), 4..28)]);
        let Block::Paragraph(spans) = &parsed.blocks[0] else {
            panic!()
        };
        assert_eq!(spans[1].term, Some("channel".into()));
    }

    #[test]
    fn what_a_page_cannot_show_is_a_flaw() {
        for bad in [
            "# Head",
            "> quote",
            "[a](http://b)",
            "- a\n  - b",
            "<b>x</b>",
            "![i](j)",
        ] {
            assert!(!parse(bad).flaws.is_empty(), "{bad}");
        }
    }

    #[test]
    fn a_row_with_more_or_fewer_cells_than_the_head_is_a_flaw() {
        let rows = [
            "| 1 | 2 | 3 |",
            "| 1 |",
            "| 1 | 2 |",
            "1 | 2",
            r"| a \| b | 2 |",
        ];
        let table = format!("| A | B |\n|---|---|\n{}\n", rows.join("\n"));
        let flaws = parse(&table).flaws.into_iter();
        let ragged: Vec<Kind> = flaws.map(|(kind, _)| kind).collect();
        assert_eq!(ragged, [Kind::Ragged(3, 2), Kind::Ragged(1, 2)]);
    }
}
