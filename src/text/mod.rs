//! Text as a terminal shows it: display width, wrapping, glyphs, folding for search, cleaning.
//!
//! It knows no ratatui and asks the terminal nothing.

mod breaks;
mod clean;
mod fold;
mod glyph;
mod near;
mod pinyin;
mod script;
mod width;
mod wrap;

pub use clean::{clean, is_forbidden, safe};
pub use fold::{apart, bare, find_all, fold, half_width, unfolded};
pub use glyph::{Glyphs, is_known};
pub use near::nearest;
pub use pinyin::{Spelling, find_sound, reading};
pub use script::is_han;
pub use width::{cut, graphemes, is_ambiguous, pad, width};
pub use wrap::{Piece, wrap, wrap_plain};
