//! The interface's text: one constant per language; the compiler refuses a missing entry.

mod en;
mod exam;
pub mod flaws;
mod learning;
mod paper;
mod quiz;
mod review;
mod searching;
pub mod settings;
pub mod trouble;
mod visiting;
mod writing;
mod zh;

use std::fmt::Display;

use crate::domain::lang::{Both, Lang};

pub use exam::{Certificate, Exam};
pub use learning::{Bookmarks, Contents, Glossary, Lesson};
pub use paper::Paper;
pub use quiz::Quiz;
pub use review::{Review, Standing};
pub use searching::Search;
pub use visiting::{Plays, Talk, Visit, Visits};
pub use writing::Writing;

/// All that the interface says in one language.
#[derive(Debug)]
pub struct Words {
    /// What every screen says.
    pub screen: Screen,
    /// The list of keys.
    pub keys: Keys,
    /// Home.
    pub home: Home,
    /// The first start.
    pub welcome: Welcome,
    /// The settings.
    pub settings: settings::Settings,
    /// Reading.
    pub lesson: Lesson,
    /// The contents of a chapter.
    pub contents: Contents,
    /// The marked pages.
    pub bookmarks: Bookmarks,
    /// The glossary.
    pub glossary: Glossary,
    /// The search.
    pub search: Search,
    /// Questions.
    pub quiz: Quiz,
    /// Review.
    pub review: Review,
    /// How far one is.
    pub standing: Standing,
    /// The exam.
    pub exam: Exam,
    /// The certificate.
    pub certificate: Certificate,
    /// The list of visits.
    pub visits: Visits,
    /// A visit.
    pub visit: Visit,
    /// Two plays of a visit side by side.
    pub plays: Plays,
    /// What was said in a visit.
    pub talk: Talk,
    /// What is said about the log.
    pub saving: Saving,
    /// What stands on paper.
    pub paper: Paper,
    /// What is said while a course is being written.
    pub writing: Writing,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &zh::WORDS,
            Lang::En => &en::WORDS,
        }
    }

    /// A word in both languages, for what stays right when the language changes.
    pub fn both(word: fn(&Self) -> &'static str) -> Both<&'static str> {
        Both {
            zh: word(Self::of(Lang::Zh)),
            en: word(Self::of(Lang::En)),
        }
    }
}

/// What every screen says.
#[derive(Debug)]
pub struct Screen {
    /// Lines that are hidden above and below; at least one is.
    pub hidden: fn(usize, usize) -> String,
    /// The number of a chapter.
    pub number: fn(usize) -> String,
    /// The other language, by its own name.
    pub other_language: &'static str,
    /// Go to where one was before.
    pub trail_back: &'static str,
    /// Go forward again.
    pub trail_forward: &'static str,
    /// There is nowhere to go back to.
    pub trail_begins: &'static str,
    /// The list of keys.
    pub keys: &'static str,
    /// Leave the program.
    pub quit: &'static str,
    /// Stop until called back.
    pub suspend: &'static str,
    /// Paint anew.
    pub repaint: &'static str,
    /// A key was pressed that does nothing here.
    pub no_such_key: &'static str,
    /// In a text field, delete the word before.
    pub field_word: &'static str,
    /// In a text field, delete the rest.
    pub field_rest: &'static str,
    /// In a text field, delete everything.
    pub field_clear: &'static str,
    /// A text field has no room for what was typed.
    pub field_full: &'static str,
    /// The screen is too small.
    pub too_small: &'static str,
    /// Something cannot be opened.
    pub unreadable: &'static str,
    /// There are no questions.
    pub nothing_to_ask: &'static str,
}

/// The list of keys.
#[derive(Debug)]
pub struct Keys {
    /// Its title.
    pub title: &'static str,
    /// Close it.
    pub close: &'static str,
    /// Down.
    pub down: &'static str,
    /// Up.
    pub up: &'static str,
    /// Half a screen down.
    pub half_down: &'static str,
    /// Half a screen up.
    pub half_up: &'static str,
    /// A screen down.
    pub page_down: &'static str,
    /// A screen up.
    pub page_up: &'static str,
    /// To the start.
    pub start: &'static str,
    /// To the end.
    pub end: &'static str,
    /// What the mouse does, and how text is selected all the same.
    pub mouse: [(&'static str, &'static str); 3],
}

/// Home.
#[derive(Debug)]
pub struct Home {
    /// The program's name.
    pub title: &'static str,
    /// How much reading is left.
    pub minutes_left: fn(u32) -> String,
    /// A chapter by number and title.
    pub chapter: fn(usize, &str) -> String,
    /// Which page.
    pub page_of: fn(usize, usize) -> String,
    /// Which question.
    pub question_of: fn(usize, usize) -> String,
    /// Which turn.
    pub turn_of: fn(usize, usize) -> String,
    /// Begin.
    pub next_begin: &'static str,
    /// Go on.
    pub next_read: &'static str,
    /// A page that was left.
    pub next_page: &'static str,
    /// A page that comes next and was not opened yet.
    pub next_unread: &'static str,
    /// A sitting goes on.
    pub next_sitting: &'static str,
    /// What a round is from that asks about several chapters.
    pub next_mixed: &'static str,
    /// A visit goes on.
    pub next_visit: &'static str,
    /// All is read.
    pub next_practise: &'static str,
    /// What is left are questions.
    pub next_practise_title: &'static str,
    /// All is done.
    pub next_nothing: &'static str,
    /// What one may do all the same.
    pub next_nothing_title: &'static str,
    /// The chapters.
    pub chapters: &'static str,
    /// Pages read.
    pub pages: &'static str,
    /// Questions right.
    pub questions: &'static str,
    /// Pages read, where there is little room.
    pub pages_short: &'static str,
    /// Questions right, where there is little room.
    pub questions_short: &'static str,
    /// A chapter without lessons.
    pub being_written: &'static str,
    /// A chapter without lessons was chosen.
    pub unwritten: &'static str,
    /// What else one can do.
    pub more: &'static str,
    /// Answer questions.
    pub practise: &'static str,
    /// Answer questions on the selected chapter.
    pub practise_chapter: &'static str,
    /// Go on with the questions that were left.
    pub practise_on: &'static str,
    /// Visit a partner.
    pub visit: &'static str,
    /// The marked pages.
    pub bookmarks: &'static str,
    /// Look up the words of the trade.
    pub terms: &'static str,
    /// Open what is selected.
    pub enter: &'static str,
    /// Choose what to open.
    pub pick: &'static str,
}

/// The first start.
#[derive(Debug)]
pub struct Welcome {
    /// Where the program's name comes from.
    pub idiom: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// The language can be changed.
    pub later: &'static str,
    /// Asks for the name.
    pub name: &'static str,
    /// Why, and that it may be left out.
    pub name_why: &'static str,
    /// Go on.
    pub done: &'static str,
    /// The other language.
    pub other: &'static str,
    /// No name.
    pub skip: &'static str,
    /// Back to the language.
    pub back: &'static str,
}

/// What is said about the log.
#[derive(Debug)]
pub struct Saving {
    /// No place to save.
    pub no_place: &'static str,
    /// The place is read-only.
    pub read_only: &'static str,
    /// The file is newer.
    pub newer: &'static str,
    /// The disk is full.
    pub full: &'static str,
    /// Another program holds the file.
    pub busy: &'static str,
    /// The file was damaged.
    pub damaged: fn(usize, &str) -> String,
    /// Something else is wrong.
    pub other: &'static str,
    /// Saving takes long.
    pub slow: &'static str,
    /// All is saved again.
    pub mended: &'static str,
}

/// A number with its noun: `1 page`, `2 pages`. Only English needs to ask which.
pub fn count(n: impl Display, one: &str, many: &str) -> String {
    let n = n.to_string();
    let noun = if n == "1" { one } else { many };
    format!("{n} {noun}")
}

/// Hours and minutes of a time that is only an estimate: from an hour on, to ten minutes.
fn roughly(minutes: u32) -> (u32, u32) {
    let minutes = if minutes < 60 {
        minutes
    } else {
        (minutes + 5) / 10 * 10
    };
    (minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_has_the_noun_in_the_singular() {
        let counted = [0, 1, 2, 21].map(|n| count(n, "page", "pages"));
        assert_eq!(counted, ["0 pages", "1 page", "2 pages", "21 pages"]);
    }

    #[test]
    fn an_estimate_over_an_hour_is_told_to_ten_minutes() {
        assert_eq!(roughly(59), (0, 59));
        assert_eq!(roughly(64), (1, 0));
        assert_eq!(roughly(116), (2, 0));
        assert_eq!(roughly(241), (4, 0));
    }
}
