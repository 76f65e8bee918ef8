//! Every text of a course in both languages, at its place, for the rules that hold for any text.

use std::ops::Range;

use crate::domain::flaw::Piece;
use crate::domain::lang::{Both, Lang, Text};

/// A text as it is written.
#[derive(Clone, Debug)]
pub struct Written {
    /// What it is for.
    pub piece: Piece,
    /// The text.
    pub text: Text,
    pub(super) places: Both<Place>,
}

/// Where the text of one language stands in its file.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The value.
    pub(super) value: Range<usize>,
    /// Where its text begins; not known where it is written with escapes.
    pub(super) start: Option<usize>,
}

impl Written {
    /// Where a stretch of the text stands in the file.
    pub fn place(&self, lang: Lang, inner: &Range<usize>) -> Range<usize> {
        self.places.get(lang).inside(inner)
    }
}

impl Place {
    /// Where a stretch of the text stands; the whole value where that is not known.
    pub(super) fn inside(&self, inner: &Range<usize>) -> Range<usize> {
        self.start.map_or_else(
            || self.value.clone(),
            |start| start + inner.start..start + inner.end,
        )
    }
}

/// What the text of a key is for.
pub(super) fn piece(key: &str) -> Piece {
    match key {
        "title" => Piece::Title,
        "text" => Piece::Text,
        "caption" => Piece::Caption,
        "note" | "does" => Piece::Note,
        "about" | "left" | "right" => Piece::Cell,
        "ask" => Piece::Ask,
        "why" => Piece::Reason,
        "hint" => Piece::Hint,
        "also" => Piece::Spelling,
        "is" => Piece::Meaning,
        "brief" | "goal" | "next" => Piece::Brief,
        "label" => Piece::Label,
        "say" | "question" => Piece::Speech,
        "coach" => Piece::Coach,
        _ => Piece::Other,
    }
}
