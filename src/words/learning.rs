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

/// Questions.
#[derive(Debug)]
pub struct Quiz {
    /// Answer the only question again.
    pub try_again: &'static str,
    /// A round of practice.
    pub practice: &'static str,
    /// The questions of a lesson.
    pub check: &'static str,
    /// The right answer was chosen.
    pub right_and_yours: &'static str,
    /// The right answer.
    pub the_answer: &'static str,
    /// A wrong answer was chosen.
    pub yours: &'static str,
    /// Nothing is chosen yet.
    pub pick_first: &'static str,
    /// So many things have no category yet.
    pub sort_first: fn(usize) -> String,
    /// The question's page was not read yet.
    pub unread: &'static str,
    /// A question comes again.
    pub again: &'static str,
    /// A hint.
    pub hint_number: fn(usize) -> String,
    /// The answer was shown.
    pub shown: &'static str,
    /// Partly right; one point for each thing in its place.
    pub part: fn(usize, usize) -> String,
    /// Partly right; one point for each right option, and one less for each wrong one.
    pub part_chosen: fn(usize, usize) -> String,
    /// Partly right; one point for each step that follows the one it should.
    pub part_ordered: fn(usize, usize) -> String,
    /// Sure and wrong.
    pub sure_but_wrong: &'static str,
    /// How a sorting question is answered.
    pub sort_all: &'static str,
    /// How a matching question is answered.
    pub match_all: &'static str,
    /// Everything has a category.
    pub all_sorted: &'static str,
    /// How many options are to be ticked, and how many are.
    pub tick_so_many: fn(usize, usize) -> String,
    /// How many steps are to be put into their order, and how many are.
    pub order_so_many: fn(usize, usize) -> String,
    /// Give a step the next place, or take it away again.
    pub place: &'static str,
    /// The place that was given to a step that has another.
    pub your_place: fn(usize) -> String,
    /// Tick an option, or take the tick away.
    pub tick: &'static str,
    /// How single choice is answered.
    pub one_answer: &'static str,
    /// The question comes again.
    pub comes_back: &'static str,
    /// Asks how sure the learner is, which need not be said.
    pub how_sure: &'static str,
    /// Before how sure the learner is.
    pub sure: &'static str,
    /// How sure one can be, from the least on.
    pub certainty: [&'static str; 3],
    /// Why that is asked.
    pub sure_why: &'static str,
    /// Choose.
    pub choose: &'static str,
    /// Match, and go on to the next thing.
    pub match_up: &'static str,
    /// Put into a category, and go on to the next thing.
    pub sort: &'static str,
    /// Answer.
    pub submit: &'static str,
    /// Answer, when that can be done.
    pub submit_early: &'static str,
    /// A hint.
    pub hint: &'static str,
    /// Show the answer.
    pub show: &'static str,
    /// Leave it out.
    pub skip: &'static str,
    /// Go on.
    pub next: &'static str,
    /// Go on to the summary.
    pub results: &'static str,
    /// What was missed, again.
    pub missed: &'static str,
    /// Done.
    pub done: &'static str,
    /// The page that teaches it.
    pub page: &'static str,
    /// End the round.
    pub stop: &'static str,
    /// Leave the round; it goes on later.
    pub pause: &'static str,
    /// Leave.
    pub leave: &'static str,
    /// Surer.
    pub surer: &'static str,
    /// Less sure.
    pub less_sure: &'static str,
    /// The next category.
    pub next_category: &'static str,
    /// The category before.
    pub category_before: &'static str,
    /// Nothing was answered.
    pub end_nothing: &'static str,
    /// How many were right, of those that were answered.
    pub end_title: fn(usize, usize) -> String,
    /// How many were looked at, and how many skipped.
    pub end_beside: fn(usize, usize) -> String,
    /// What is to be done again.
    pub end_missed: &'static str,
    /// The answer was looked at.
    pub was_shown: &'static str,
    /// It was skipped.
    pub was_skipped: &'static str,
    /// The learner was sure.
    pub was_sure: &'static str,
}
