//! What leaves the screen: a chapter as Markdown, to be printed or put into a document; a certificate as HTML.
//!
//! It is text in, text out: it writes no file.

mod certificate;
mod chapter;
mod figure;
mod markdown;
mod question;

pub use certificate::{certificate, read_certificate, shows_certificate};
pub use chapter::{Options, chapter};
