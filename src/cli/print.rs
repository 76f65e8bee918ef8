//! `qucheng print`: a chapter as Markdown.

use crate::domain::shelf::Shelf;
use crate::paper::{self, Options};

use super::args::{Args, Print};
use super::course::{course, lang};
use super::{DONE, MISUSED, print, say, words};

pub(super) fn chapter(args: &Args, asked: &Print) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let mut chapters = (1..).zip(&library.course().chapters);
    let found = chapters.find(|(_, chapter)| chapter.id.as_str() == asked.chapter);
    let Some((number, chapter)) = found else {
        say(&words::unknown(&asked.chapter, lang));
        return MISUSED;
    };
    let options = Options {
        lang,
        notes: asked.notes,
    };
    print(paper::chapter(&library, number, chapter, options).trim_end());
    DONE
}
