//! The words of questions: how they are asked, answered and summed up.

pub(super) mod en;
pub(super) mod zh;

/// Questions.
#[derive(Debug)]
pub struct Quiz {
    /// Go and choose what to practise.
    pub choose_open: &'static str,
    /// What there is to choose: where from, which kind, how many, only what was missed.
    pub choose_what: [&'static str; 4],
    /// From the whole course.
    pub choose_all: &'static str,
    /// Any kind.
    pub choose_any: &'static str,
    /// The kinds, in their order.
    pub kinds: [&'static str; 7],
    /// So many at most.
    pub choose_at_most: fn(usize) -> String,
    /// All, or only what was missed.
    pub choose_missed: [&'static str; 2],
    /// How many fit, and how many of them will be asked.
    pub choose_fitting: fn(usize, usize) -> String,
    /// How many fit, and how many of them are of pages that were read: those are asked.
    pub choose_read: fn(usize, usize) -> String,
    /// Begin.
    pub choose_begin: &'static str,
    /// The next value, the one before.
    pub choose_turn: [&'static str; 2],
    /// Answer the only question again.
    pub try_again: &'static str,
    /// A round of practice.
    pub practice: &'static str,
    /// What is known before a lesson.
    pub pretest: &'static str,
    /// Asks for it.
    pub pretest_try: &'static str,
    /// It is done; what it is for.
    pub pretest_end: &'static str,
    /// The same where nothing was guessed.
    pub pretest_none: &'static str,
    /// Read the lesson.
    pub pretest_read: &'static str,
    /// How it is meant, while it is asked.
    pub pretest_how: &'static str,
    /// The questions of a lesson.
    pub check: &'static str,
    /// The right answer was chosen.
    pub right_and_yours: &'static str,
    /// The right answer.
    pub the_answer: &'static str,
    /// A wrong answer was chosen.
    pub yours: &'static str,
    /// How much of it was right, short.
    pub part_short: fn(usize, usize) -> String,
    /// The right answer was typed.
    pub typed_right: &'static str,
    /// A wrong answer was typed.
    pub typed: &'static str,
    /// How a short answer is given.
    pub type_answer: &'static str,
    /// How a number is given.
    pub type_number: &'static str,
    /// Nothing is typed yet.
    pub type_first: &'static str,
    /// What is typed is no number.
    pub not_a_number: &'static str,
    /// The question's page was not read yet, where letters are text.
    pub unread_typing: &'static str,
    /// Nothing is chosen yet.
    pub pick_first: &'static str,
    /// So many things have no category yet.
    pub sort_first: fn(usize) -> String,
    /// The question's page was not read yet.
    pub unread: &'static str,
    /// Questions come again, and so many are left.
    pub again: fn(usize) -> String,
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
    /// Two steps follow one another as they should, though not all do.
    pub pair_right: &'static str,
    /// The place that was given to a step that has another.
    pub your_place: fn(usize) -> String,
    /// Tick an option, or take the tick away.
    pub tick: &'static str,
    /// How single choice is answered.
    pub one_answer: &'static str,
    /// One is chosen, and can be given.
    pub chosen: &'static str,
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
    /// No hint is left.
    pub hint_over: &'static str,
    /// That is told.
    pub hint_none: &'static str,
    /// Show the answer.
    pub show: &'static str,
    /// Leave it out.
    pub skip: &'static str,
    /// See the rest of what is told.
    pub read_on: &'static str,
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
    /// Too many rounds were left: the oldest is put aside.
    pub put_aside: &'static str,
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
    /// How many were looked at, how many skipped, and how many never asked.
    pub end_beside: fn(usize, usize, usize) -> String,
    /// What is to be done again.
    pub end_missed: &'static str,
    /// The answer was looked at.
    pub was_shown: &'static str,
    /// It was skipped.
    pub was_skipped: &'static str,
    /// The learner was sure.
    pub was_sure: &'static str,
}
