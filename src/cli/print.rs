//! `qucheng print`: a chapter as Markdown.

use crate::domain::course::Chapter;
use crate::domain::shelf::Shelf;
use crate::paper::{self, Options};

use super::args::{Args, Print};
use super::course::{course, lang};
use super::named::{self, Entry, find};
use super::words::Nameable;
use super::{DONE, MISUSED, print};

pub(super) fn chapter(args: &Args, asked: &Print) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let numbered = (1..).zip(named::chapters(library.course()));
    let all: Vec<Entry<(usize, &Chapter)>> = numbered
        .map(|(number, entry)| entry.map(|chapter| (number, chapter)))
        .collect();
    let (number, chapter) = match find(&all, &asked.chapter) {
        Ok(found) => found,
        Err(unknown) => {
            unknown.say(Nameable::Chapter, lang);
            return MISUSED;
        }
    };
    let options = Options {
        lang,
        notes: asked.notes,
    };
    print(paper::chapter(&library, number, chapter, options).trim_end());
    DONE
}
