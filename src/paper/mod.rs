//! What leaves the screen: a chapter as Markdown, to be printed or put into a document; a visit as Markdown; a certificate and the
//! card for a real visit as HTML.
//!
//! It is text in, text out: it writes no file.

mod card;
mod certificate;
mod chapter;
mod figure;
mod map;
mod markdown;
mod question;
mod visit;

pub use card::{card_page, card_text};
pub use certificate::{certificate, read_certificate, shows_certificate};
pub use chapter::{Options, chapter};
pub use map::map;
pub use visit::debrief;
