//! `qucheng card`: one page to take along to a real first visit.

use crate::paper;

use super::args::Args;
use super::course::{course, lang};
use super::{DONE, REFUSED, print, say};
use crate::words::Words;

pub(super) fn card(args: &Args, html: bool) -> u8 {
    let lang = lang(args);
    let library = match course(args) {
        Ok(library) => library,
        Err(code) => return code,
    };
    let page = if html {
        paper::card_page(&library, lang)
    } else {
        paper::card_text(&library, lang)
    };
    let Some(page) = page else {
        say(Words::of(lang).visit.no_card);
        return REFUSED;
    };
    print(page.trim_end());
    DONE
}
