//! The words of the exam: before it, in it, what it came to, and the certificate.

pub(super) mod en;
pub(super) mod zh;

/// The exam.
#[derive(Debug)]
pub struct Exam {
    /// The room.
    pub title: &'static str,
    /// Go there.
    pub open: &'static str,
    /// The same once it was passed.
    pub open_passed: &'static str,
    /// Which attempt it is.
    pub attempt: fn(u32) -> String,
    /// How many questions there are.
    pub questions: fn(usize) -> String,
    /// What is asked for to be passed, in per cent.
    pub pass: fn(u32) -> String,
    /// Answers can be changed, and nothing is told before the end.
    pub rules: &'static str,
    /// It can be left, and the time stands still.
    pub leaving: &'static str,
    /// Against the clock: so many minutes.
    pub timed: fn(u32) -> String,
    /// Without a clock.
    pub untimed: &'static str,
    /// Objectives that are not ready yet.
    pub not_ready: fn(&[&str]) -> String,
    /// The attempts before.
    pub past: &'static str,
    /// Go to them.
    pub to_past: &'static str,
    /// It was passed.
    pub passed: &'static str,
    /// It was not.
    pub failed: &'static str,
    /// It was given up.
    pub given_up: &'static str,
    /// It is still open.
    pub still_open: fn(usize, usize) -> String,
    /// Begin.
    pub begin: &'static str,
    /// Go on.
    pub go_on: &'static str,
    /// Give it up.
    pub give_up: &'static str,
    /// Asks whether it is given up.
    pub give_up_ask: &'static str,
    /// It was passed in this attempt, with so many per cent.
    pub passed_before: fn(u32, u32) -> String,
    /// An answer is noted, and can be changed.
    pub noted: &'static str,
    /// An answer that was begun is not complete.
    pub unfinished: &'static str,
    /// Against the clock or not.
    pub clock: &'static str,
    /// So many minutes are left; the last one in seconds.
    pub left: fn(u32) -> String,
    /// How many were answered, of how many.
    pub answered: fn(usize, usize) -> String,
    /// The next question.
    pub next: &'static str,
    /// The question before.
    pub before: &'static str,
    /// All questions.
    pub overview: &'static str,
    /// What stands above all questions.
    pub all: &'static str,
    /// How the questions of the overview are marked.
    pub legend: &'static str,
    /// To the question.
    pub to_question: &'static str,
    /// Hand it in.
    pub hand_in: &'static str,
    /// What stands above the question whether it is handed in.
    pub hand_in_ask: &'static str,
    /// Asks whether it is handed in; so many are open.
    pub sure: fn(usize) -> String,
    /// Back to the questions.
    pub back: &'static str,
    /// Leave; it goes on later.
    pub pause: &'static str,
    /// It was handed in.
    pub handed_in: &'static str,
    /// The time is over.
    pub time_over: &'static str,
    /// What it came to.
    pub result: &'static str,
    /// The points, of how many, and the share in per cent.
    pub points: fn(&str, usize, u32) -> String,
    /// The interval of the share, in per cent.
    pub interval: fn(u32, u32) -> String,
    /// What the signs beside the objectives mean.
    pub signs: fn(u32) -> String,
    /// What is missing to pass.
    pub missing: fn(&[&str], u32) -> String,
    /// The total is too low.
    pub too_few: fn(u32) -> String,
    /// What to study, above the lessons.
    pub study: &'static str,
    /// Go to one of them.
    pub to_study: &'static str,
    /// What to look at again, though it was passed.
    pub study_too: &'static str,
    /// Look at the questions.
    pub look: &'static str,
    /// The certificate.
    pub certificate: &'static str,
    /// Do what was missed again.
    pub missed: &'static str,
    /// The next one, the one before.
    pub turn: [&'static str; 2],
    /// Nothing was answered.
    pub unanswered: &'static str,
    /// So much of its point a question earned that is partly right.
    pub worth: fn(&str) -> String,
}

/// The certificate.
#[derive(Debug)]
pub struct Certificate {
    /// What it is called.
    pub title: &'static str,
    /// The sentence before the name.
    pub says: &'static str,
    /// The sentence behind the name.
    pub has_passed: fn(&str) -> String,
    /// What stands before each entry: course, date, score, exam, log.
    pub version: &'static str,
    /// See above.
    pub date: &'static str,
    /// See above.
    pub score: &'static str,
    /// See above.
    pub exam: &'static str,
    /// See above.
    pub log: &'static str,
    /// Which exam it is: its seed and attempt.
    pub which: fn(u32, u32) -> String,
    /// Asks for the name.
    pub ask_name: &'static str,
    /// Make it.
    pub make: &'static str,
    /// Another name.
    pub other_name: &'static str,
    /// Save it as a file.
    pub save: &'static str,
    /// Where it was saved.
    pub saved: fn(&str) -> String,
    /// It could not be saved.
    pub unsaved: fn(&str) -> String,
    /// How it is checked.
    pub check: &'static str,
}
