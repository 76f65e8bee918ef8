//! The course's files, embedded or on disk, made into what the rules work with.
//!
//! Whatever is wrong in a file becomes a flaw with its place; what can be read in spite of it is read.

mod broken;
mod card;
mod chapter;
mod chinese;
mod draft;
mod figure;
mod file;
mod lesson;
mod markdown;
mod pair;
mod question;
mod settle;
mod shelf;
mod source;
mod survey;
mod syntax;
mod table;
mod visit;
mod waiver;
mod written;

pub use broken::named;
pub use draft::{Draft, Edition};
pub use markdown::pieces;
pub use shelf::Library;
pub use source::{Refused, Source};
pub use survey::{Survey, survey};
pub use waiver::{Waiver, excused, idle};
pub use written::Written;
