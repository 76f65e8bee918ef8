//! The words of review and of how far one is.

pub(super) mod en;
pub(super) mod zh;

use crate::domain::progress::Readiness;

/// Review.
#[derive(Debug)]
pub struct Review {
    /// The room.
    pub title: &'static str,
    /// Go there.
    pub open: &'static str,
    /// So many are due today, and how many minutes they take.
    pub due: fn(usize, usize) -> String,
    /// Of those, so many are new.
    pub new: fn(usize) -> String,
    /// More are due than one round asks, which is so many.
    pub round: fn(usize) -> String,
    /// A review was left, and so many questions of it are still to be asked.
    pub left: fn(usize) -> String,
    /// Nothing is due, and in how many days the next comes.
    pub next: fn(i64) -> String,
    /// Nothing is due, and nothing will be.
    pub none: &'static str,
    /// Begin.
    pub begin: &'static str,
    /// Go on with the review that was left.
    pub go_on: &'static str,
    /// What the chart shows of so many days.
    pub chart: fn(usize) -> String,
    /// What stands below the chart: today, and in so many days.
    pub today: &'static str,
    /// See above.
    pub in_days: fn(usize) -> String,
    /// How much is to be remembered.
    pub retention: &'static str,
    /// What that means for a day: the mean, and the most.
    pub load: fn(u32, u32) -> String,
    /// More is to be remembered, or less.
    pub turn: [&'static str; 2],
    /// The exam's date.
    pub exam: &'static str,
    /// There is none.
    pub no_exam: &'static str,
    /// In so many days, so that nothing waits longer than so many.
    pub exam_in: fn(&str, i64, i64) -> String,
    /// It is past.
    pub exam_past: fn(&str) -> String,
    /// Change it.
    pub exam_change: &'static str,
    /// How a date is typed.
    pub exam_how: &'static str,
    /// That is no date.
    pub no_date: &'static str,
    /// Keep it.
    pub keep: &'static str,
    /// Do not.
    pub leave: &'static str,
    /// Some are left for another round.
    pub more: fn(usize) -> String,
}

/// How far one is.
#[derive(Debug)]
pub struct Standing {
    /// The room.
    pub title: &'static str,
    /// Go there.
    pub open: &'static str,
    /// So many objectives are ready, of how many; and of those that are required.
    pub ready: fn(usize, usize, usize, usize) -> String,
    /// The exam was passed in this attempt, with so many per cent.
    pub passed: fn(u32, u32) -> String,
    /// What the star means.
    pub required: &'static str,
    /// What stands above the objectives in a table.
    pub heads: [&'static str; 2],
    /// How many questions were answered, above a column.
    pub answered: &'static str,
    /// Nothing of it was begun.
    pub not_begun: &'static str,
    /// How a number came about, part by part.
    pub because: fn(&Readiness) -> String,
    /// What the chart shows of so many days.
    pub history: fn(usize) -> String,
    /// What to do next.
    pub next: &'static str,
    /// Reviews are due.
    pub next_review: fn(usize) -> String,
    /// Read on.
    pub next_read: fn(&str) -> String,
    /// Practise this objective.
    pub next_practise: fn(&str, u32) -> String,
    /// Sit the exam.
    pub next_exam: &'static str,
    /// Do it.
    pub go: &'static str,
    /// Practise the selected objective.
    pub practise: &'static str,
    /// So many days ago.
    pub days_ago: fn(usize) -> String,
}
