//! The words of review and of how far one is, in English.

use super::{Review, Standing};
use crate::domain::exam::percent;
use crate::domain::progress::Readiness;

pub(in crate::words) const REVIEW: Review = Review {
    title: "Review",
    open: "review",
    due: |n, minutes| match n {
        1 => "1 question to review today, about a minute".into(),
        n => format!("{n} questions to review today, about {minutes} min"),
    },
    new: |n| format!("New among them, from lessons you read: {n}."),
    round: |n| format!("A round asks {n}; then you can go another."),
    left: |n| match n {
        1 => "Your last review isn't done: 1 question to go".into(),
        n => format!("Your last review isn't done: {n} questions to go"),
    },
    next: |days| match days {
        1 => "Nothing to review today; there will be tomorrow.".into(),
        days => format!("Nothing to review today. The next comes in {days} days."),
    },
    none: "Nothing to review yet. What you read and answer comes back just before you would forget it.",
    begin: "begin",
    go_on: "go on",
    chart: |days| format!("The next {days} days: about how many questions a day"),
    today: "today",
    in_days: |n| format!("in {n} days"),
    retention: "How much to remember",
    load: |mean, most| format!("about {mean} a day, {most} on the fullest day"),
    turn: ["remember more", "review less"],
    exam: "Date of the exam",
    no_exam: "none set",
    exam_in: |date, days, gap| match gap {
        1 => format!("{date}, in {days} days; until then, nothing waits more than a day"),
        gap => format!("{date}, in {days} days; until then, nothing waits more than {gap} days"),
    },
    exam_past: |date| format!("{date}, which is past"),
    exam_change: "exam date",
    exam_how: "year-month-day, as 2026-12-20; empty for none",
    no_date: "! That is no date. Please write it like 2026-12-20.",
    keep: "set it",
    leave: "leave it",
    more: |n| match n {
        1 => "One more is due today.".into(),
        n => format!("{n} more are due today; you can go another round."),
    },
};

pub(in crate::words) const STANDING: Standing = Standing {
    title: "Progress",
    open: "progress",
    ready: |ready, of, critical, of_critical| {
        format!(
            "Today: {ready} of {of} objectives at 80%, and {critical} of the {of_critical} required"
        )
    },
    passed: |n, share| format!("You have passed the exam: attempt {n}, {share}%"),
    required: "★ required",
    heads: ["Objective (★ required)", "Ready at 80%"],
    answered: "answered",
    not_begun: "not begun",
    because,
    history: |days| format!("The last {days} days: questions answered a day"),
    next: "Next",
    next_review: |n| match n {
        1 => "Review the one question that is due, before you forget it.".into(),
        n => format!("Review the {n} questions that are due, before you forget them."),
    },
    next_read: |title| format!("Read on: {title}"),
    next_practise: |title, share| format!("Practise \"{title}\": required, and at {share}%."),
    next_exam: "All that is required is ready: you can sit the exam.",
    go: "go there now",
    practise: "practise it",
    days_ago: |n| format!("{n} days ago"),
};

fn because(ready: &Readiness) -> String {
    let [pages, questions, visits] = ready.weights().map(percent);
    let ((read, all), (answered, of)) = (ready.pages, ready.questions);
    let recall = percent(ready.recall);
    let mut say = format!(
        "Reading counts for {pages}%: {read} of {all} pages. Questions count for {questions}%: {answered} of {of} answered, and about {recall}% you would get right today; those never answered count as wrong."
    );
    if visits > 0 {
        let (played, of) = ready.shown.visits;
        let best = percent(ready.shown.best);
        let visits = if played == 0 {
            format!(" Visits count for {visits}%: none of {of} paid yet.")
        } else {
            format!(
                " Visits count for {visits}%: {played} of {of} paid, {best}% on the best of your last three."
            )
        };
        say.push_str(&visits);
    }
    if ready.shown.poor {
        say += " Something was poor on your last visit; it isn't ready until that goes better.";
    }
    say
}
