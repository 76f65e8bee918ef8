//! What a name on the command line stands for: an id, a number as the screens count, or a title.

use crate::domain::course::VisitHead;
use crate::domain::course::{Chapter, Course, LessonHead, Objective, PageHead, QuestionHead};
use crate::domain::lang::{Lang, Text};
use crate::text;

use super::words::Nameable;
use super::{say, words};

/// Something that can be named.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a, T> {
    id: &'a str,
    /// `2` is a chapter or a visit, `2.1` a lesson, `2.1.3` a page; empty where nothing is counted.
    number: String,
    title: Option<&'a Text>,
    /// What it is.
    what: T,
}

impl<'a, T> Entry<'a, T> {
    /// The same name for something else.
    pub(super) fn map<U>(self, make: impl FnOnce(T) -> U) -> Entry<'a, U> {
        Entry {
            id: self.id,
            number: self.number,
            title: self.title,
            what: make(self.what),
        }
    }

    fn titles(&self) -> impl Iterator<Item = &'a str> {
        let title = self.title;
        Lang::ALL
            .into_iter()
            .filter_map(move |lang| Some(title?.str(lang)))
    }
}

/// The chapters.
pub(super) fn chapters(course: &Course) -> impl Iterator<Item = Entry<'_, &Chapter>> {
    let numbered = (1..).zip(&course.chapters);
    numbered.map(|(number, chapter): (usize, _)| Entry {
        id: chapter.id.as_str(),
        number: number.to_string(),
        title: Some(&chapter.title),
        what: chapter,
    })
}

/// The lessons.
pub(super) fn lessons(course: &Course) -> impl Iterator<Item = Entry<'_, &LessonHead>> {
    chapters(course).flat_map(|chapter| {
        let numbered = (1..).zip(&chapter.what.lessons);
        numbered.map(move |(number, lesson): (usize, _)| Entry {
            id: lesson.id.as_str(),
            number: format!("{}.{number}", chapter.number),
            title: Some(&lesson.title),
            what: lesson,
        })
    })
}

/// The pages.
pub(super) fn pages(course: &Course) -> impl Iterator<Item = Entry<'_, &PageHead>> {
    lessons(course).flat_map(|lesson| {
        let numbered = (1..).zip(&lesson.what.pages);
        numbered.map(move |(number, page): (usize, _)| Entry {
            id: page.id.as_str(),
            number: format!("{}.{number}", lesson.number),
            title: Some(&page.title),
            what: page,
        })
    })
}

/// The objectives, which no screen counts.
pub(super) fn objectives(course: &Course) -> impl Iterator<Item = Entry<'_, &Objective>> {
    course.objectives.iter().map(|objective| Entry {
        id: objective.id.as_str(),
        number: String::new(),
        title: Some(&objective.title),
        what: objective,
    })
}

/// The questions, which have no titles.
pub(super) fn questions(course: &Course) -> impl Iterator<Item = Entry<'_, &QuestionHead>> {
    course.questions().map(|question| Entry {
        id: question.id.as_str(),
        number: String::new(),
        title: None,
        what: question,
    })
}

/// The visits.
pub(super) fn visits(course: &Course) -> impl Iterator<Item = Entry<'_, &VisitHead>> {
    let numbered = (1..).zip(&course.visits);
    numbered.map(|(number, visit): (usize, _)| Entry {
        id: visit.id.as_str(),
        number: number.to_string(),
        title: Some(&visit.title),
        what: visit,
    })
}

/// A name that nothing has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Unknown {
    asked: String,
    /// The id that was most likely meant.
    near: Option<String>,
    /// What there is: number, id and title.
    list: Vec<(String, String, Text)>,
}

impl Unknown {
    /// Says what is not there, and what is.
    pub(super) fn say(&self, what: Nameable, lang: Lang) {
        say(&words::unknown(
            what,
            &self.asked,
            self.near.as_deref(),
            lang,
        ));
        if self.list.is_empty() {
            return;
        }
        say(words::name_it(lang));
        let widest = |cell: fn(&(String, String, Text)) -> &str| {
            let widths = self.list.iter().map(|row| text::width(cell(row)));
            widths.max().unwrap_or_default()
        };
        let (numbers, ids) = (widest(|row| &row.0), widest(|row| &row.1));
        for (number, id, title) in &self.list {
            let (number, id) = (text::pad(number, numbers), text::pad(id, ids));
            say(format!("  {number}  {id}  {}", title.str(lang)).trim_end());
        }
    }
}

/// What `asked` names among `entries`: an id before a number before a title; of two that are called
/// the same, the first.
pub(super) fn find<T: Clone>(entries: &[Entry<T>], asked: &str) -> Result<T, Unknown> {
    let number = text::fold(asked);
    let title = text::bare(asked);
    let is_id = |entry: &&Entry<T>| entry.id == asked.trim();
    let is_number = |entry: &&Entry<T>| !number.is_empty() && entry.number == number;
    let is_title =
        |entry: &&Entry<T>| !title.is_empty() && entry.titles().any(|own| text::bare(own) == title);
    let found = entries.iter().find(is_id);
    let found = found.or_else(|| entries.iter().find(is_number));
    let found = found.or_else(|| entries.iter().find(is_title));
    let what = found.map(|entry| entry.what.clone());
    what.ok_or_else(|| unknown(entries, asked))
}

fn unknown<T>(entries: &[Entry<T>], asked: &str) -> Unknown {
    let near = near(entries, asked);
    // What stands beside the one that was meant, else what there is at the top.
    let number = near.map_or(asked, |entry| &entry.number);
    let beside = siblings(entries, above(number));
    let list = if beside.is_empty() {
        siblings(entries, "")
    } else {
        beside
    };
    Unknown {
        asked: asked.to_owned(),
        near: near.map(|entry| entry.id.to_owned()),
        list,
    }
}

/// What holds the thing with this number: the chapter of a lesson, the lesson of a page.
fn above(number: &str) -> &str {
    number.rsplit_once('.').map_or("", |(above, _)| above)
}

fn siblings<T>(entries: &[Entry<T>], holder: &str) -> Vec<(String, String, Text)> {
    let counted = entries.iter().filter(|entry| !entry.number.is_empty());
    let beside = counted.filter(|entry| above(&entry.number) == holder);
    let row = |entry: &Entry<T>| {
        let title = entry.title.cloned().unwrap_or_default();
        (entry.number.clone(), entry.id.to_owned(), title)
    };
    beside.map(row).collect()
}

/// What was most likely meant: what has `asked` in its name, else what is spelt nearly so.
fn near<'e, 'a, T>(entries: &'e [Entry<'a, T>], asked: &str) -> Option<&'e Entry<'a, T>> {
    let part = text::bare(asked);
    let is_part = part.chars().count() > 1 && part.chars().any(char::is_alphabetic);
    let has_part = |entry: &&Entry<T>| {
        let mut names = entry.titles().chain([entry.id]);
        is_part && names.any(|name| text::bare(name).contains(&part))
    };
    let named = |name: &str| {
        let mut all = entries.iter();
        all.find(|entry| entry.id == name || entry.titles().any(|title| title == name))
    };
    let names = entries
        .iter()
        .flat_map(|entry| entry.titles().chain([entry.id]));
    let found = entries.iter().find(has_part);
    found.or_else(|| named(text::nearest(asked, names)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::shelf::Shelf;
    use crate::library::Library;

    /// What can be read of the shipped course, by id.
    fn read(asked: &str) -> Result<String, Unknown> {
        let library = Library::embedded();
        let course = library.course();
        let chapters = chapters(course).map(|entry| entry.map(|it| it.id.to_string()));
        let lessons = lessons(course).map(|entry| entry.map(|it| it.id.to_string()));
        let pages = pages(course).map(|entry| entry.map(|it| it.id.to_string()));
        let all: Vec<Entry<String>> = chapters.chain(lessons).chain(pages).collect();
        find(&all, asked)
    }

    #[test]
    fn a_thing_is_named_by_id_by_number_or_by_title() {
        let page = "three-sales-roles/who-is-he-with";
        for (asked, id) in [
            ("field-office", "field-office"),
            ("2", "field-office"),
            ("２", "field-office"),
            ("办事处怎么运转", "field-office"),
            ("how a field office works", "field-office"),
            ("three-sales-roles", "three-sales-roles"),
            ("2.1", "three-sales-roles"),
            ("三种销售怎么分", "three-sales-roles"),
            ("三种销售怎么分？", "three-sales-roles"),
            (page, page),
        ] {
            assert_eq!(read(asked).as_deref(), Ok(id), "{asked}");
        }
        assert_eq!(read("2.1.2").as_deref(), Ok(page));
    }

    #[test]
    fn of_a_name_that_nothing_has_the_nearest_is_told_and_what_stands_beside_it() {
        for (asked, near, first, rows) in [
            ("filed-office", Some("field-office"), "1", 7),
            ("办事处", Some("field-office"), "1", 7),
            ("three-sale-roles", Some("three-sales-roles"), "2.1", 2),
            ("2.9", None, "2.1", 2),
            ("9", None, "1", 7),
            ("", None, "1", 7),
            ("？", None, "1", 7),
            ("nothing like it", None, "1", 7),
        ] {
            let unknown = read(asked).unwrap_err();
            assert_eq!(unknown.near.as_deref(), near, "{asked}");
            assert_eq!(unknown.list[0].0, first, "{asked}");
            assert_eq!(unknown.list.len(), rows, "{asked}");
        }
    }
}
