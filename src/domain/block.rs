//! Text of the course, parsed once from Markdown: paragraphs, lists and tables of styled spans.

use super::id::TermId;

/// A stretch of text in one style.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Span {
    /// The text; it holds no line break.
    pub text: String,
    /// Written `**so**`.
    pub strong: bool,
    /// Written `*so*`.
    pub emphasis: bool,
    /// Written `[so](term:id)`: an inflected form of a term.
    pub term: Option<TermId>,
}

/// Spans that belong to one running text.
pub type Spans = Vec<Span>;

/// One block of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// Running text.
    Paragraph(Spans),
    /// A list; each item is running text.
    List {
        /// The number of the first item, where items are numbered.
        first: Option<u64>,
        /// The items.
        items: Vec<Spans>,
    },
    /// A table; every row has as many cells as the head.
    Table {
        /// The head.
        head: Vec<Spans>,
        /// The rows below it.
        rows: Vec<Vec<Spans>>,
    },
}

impl Block {
    /// How many pieces it falls into when it comes one by one: a list has its items.
    pub fn pieces(&self) -> usize {
        match self {
            Self::List { items, .. } => items.len(),
            Self::Paragraph(_) | Self::Table { .. } => 1,
        }
    }

    /// What two languages must have in common.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Paragraph(_) => Shape::Paragraph,
            Self::List { first, items } => Shape::List {
                numbered: first.is_some(),
                items: items.len(),
            },
            Self::Table { head, rows } => Shape::Table {
                columns: head.len(),
                rows: rows.len(),
            },
        }
    }

    /// All running texts in it, in reading order.
    pub fn texts(&self) -> Vec<&Spans> {
        match self {
            Self::Paragraph(spans) => vec![spans],
            Self::List { items, .. } => items.iter().collect(),
            Self::Table { head, rows } => head.iter().chain(rows.iter().flatten()).collect(),
        }
    }
}

/// The outline of a block, the same in both languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Running text.
    Paragraph,
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
        /// How many items.
        items: usize,
    },
    /// A table.
    Table {
        /// How many columns.
        columns: usize,
        /// How many rows below the head.
        rows: usize,
    },
}

/// The text of `spans` without its styles.
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
