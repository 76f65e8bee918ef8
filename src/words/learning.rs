//! What reading and being asked say.

/// Reading.
#[derive(Debug)]
pub struct Lesson {
    /// Open the next part.
    pub part: &'static str,
    /// The next page.
    pub next: &'static str,
    /// The page before.
    pub before: &'static str,
    /// Answer the question.
    pub ask: &'static str,
    /// The lesson's questions.
    pub check: &'static str,
    /// The next lesson.
    pub onward: &'static str,
    /// Back home.
    pub home: &'static str,
    /// The glossary.
    pub glossary: &'static str,
    /// The contents.
    pub contents: &'static str,
    /// Mark the page.
    pub mark: &'static str,
    /// Take the mark away.
    pub unmark: &'static str,
    /// The marked pages.
    pub bookmarks: &'static str,
    /// The page is marked.
    pub marked: &'static str,
    /// Leave.
    pub leave: &'static str,
    /// There is more of the page.
    pub more: &'static str,
    /// The slides a page teaches.
    pub slides: fn(&str) -> String,
    /// What stands below a figure.
    pub figure: fn(&str) -> String,
    /// How many terms stand on a page.
    pub terms: fn(usize) -> String,
    /// What the mark of added parts means.
    pub beyond: &'static str,
    /// The lesson is read.
    pub end_title: &'static str,
    /// Pages that are not read.
    pub end_unread: fn(usize) -> String,
    /// Questions on the lesson, and how many of them a round asks.
    pub end_check: fn(usize, usize) -> String,
    /// Questions answered.
    pub end_checked: fn(usize, usize) -> String,
    /// The next lesson.
    pub end_next: fn(&str) -> String,
    /// There is no further lesson.
    pub end_last: &'static str,
}

/// The contents of a chapter.
#[derive(Debug)]
pub struct Contents {
    /// How long something takes.
    pub minutes: fn(u32) -> String,
    /// The same, where it is clear that it is a time.
    pub minutes_short: fn(u32) -> String,
    /// What the marks before and behind a page mean: read, begun, not read, bookmarked.
    pub marks: [&'static str; 4],
    /// Go there.
    pub enter: &'static str,
    /// Choose a page.
    pub pick: &'static str,
    /// Choose a chapter.
    pub chapter: &'static str,
    /// The next lesson.
    pub next_lesson: &'static str,
    /// The lesson before.
    pub lesson_before: &'static str,
    /// Close it.
    pub close: &'static str,
}

/// The marked pages.
#[derive(Debug)]
pub struct Bookmarks {
    /// Its title.
    pub title: &'static str,
    /// There are none, and how to mark one.
    pub none: &'static str,
    /// Go there.
    pub enter: &'static str,
    /// Choose a page.
    pub pick: &'static str,
    /// Take the mark away.
    pub unmark: &'static str,
    /// Mark the page again.
    pub mark_again: &'static str,
    /// Close it.
    pub close: &'static str,
}

/// The glossary.
#[derive(Debug)]
pub struct Glossary {
    /// Terms on the page.
    pub here: fn(usize) -> String,
    /// All terms.
    pub all: fn(usize) -> String,
    /// Close it.
    pub close: &'static str,
    /// Choose a term.
    pub pick: &'static str,
    /// List those of the page, or all.
    pub switch: &'static str,
    /// Type to filter.
    pub filter: &'static str,
    /// Filter no longer.
    pub unfilter: &'static str,
    /// How many of all a filter leaves.
    pub of: fn(usize, usize) -> String,
    /// Before the page that teaches a term.
    pub taught: &'static str,
    /// Before another page that has it.
    pub also_on: &'static str,
    /// Look at that page.
    pub enter: &'static str,
}
