//! What leaves the screen: a chapter as Markdown, to be printed or put into a document.
//!
//! It is text in, text out: it writes no file.

mod chapter;
mod figure;
mod markdown;
mod question;

pub use chapter::{Options, chapter};
