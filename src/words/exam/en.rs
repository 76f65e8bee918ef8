//! The words of the exam in English.

use super::{Certificate, Exam};

pub(in crate::words) const WORDS: Exam = Exam {
    title: "Exam",
    open: "exam",
    open_passed: "exam ✓",
    attempt: |n| format!("Attempt {n}"),
    questions: |n| {
        format!("{n} questions on all objectives; more than half ask you to judge a case.")
    },
    pass: |pass| {
        format!("To pass, you need {pass}% in all, and {pass}% in each required objective (★).")
    },
    rules: "You can change answers until you hand in. Then you see what was right, and why.",
    leaving: "You can leave at any time: answers are kept, the clock stops, and you go on later.",
    timed: |minutes| format!("{minutes} minutes"),
    untimed: "no time limit",
    not_ready: |names| {
        format!(
            "Required, and not at 80% yet: {}. You can practise first, or sit it now.",
            names.join("; ")
        )
    },
    past: "Earlier attempts",
    to_past: "earlier ones",
    passed: "passed",
    failed: "not passed",
    given_up: "given up",
    still_open: |answered, of| format!("An exam is not handed in yet: {answered} of {of} answered"),
    begin: "begin",
    go_on: "go on",
    give_up: "give it up",
    give_up_ask: "Once given up it can't be gone on with, and what you answered doesn't count. y gives it up, Esc keeps it.",
    passed_before: |n, share| {
        format!("You have passed: attempt {n}, {share}%. c shows the certificate.")
    },
    noted: "Noted; you can change it until you hand in",
    unfinished: "Incomplete, no points; Enter goes on",
    clock: "time limit",
    left: |seconds| match seconds {
        0..60 => format!("{seconds} seconds left"),
        60 => "1 minute left".into(),
        _ => format!("{} minutes left", seconds.div_ceil(60)),
    },
    answered: |answered, of| format!("{answered} of {of} answered"),
    next: "next",
    before: "previous",
    overview: "overview",
    all: "All questions",
    legend: "✓ answered  - unfinished  · blank",
    to_question: "open",
    hand_in: "hand in",
    hand_in_ask: "Hand it in now?",
    sure: |open| {
        match open {
        0 => "All are answered. Once handed in, nothing can be changed.".into(),
        1 => {
            "One question is not answered and earns nothing. Once handed in, nothing can be changed."
                .into()
        }
        open => format!(
            "{open} questions are not answered and earn nothing. Once handed in, nothing can be changed."
        ),
    }
    },
    back: "back",
    pause: "leave",
    handed_in: "The exam is handed in.",
    time_over: "Time is up. The exam was handed in for you.",
    result: "see the result",
    points: |points, of, share| format!("{points} of {of} points, {share}%"),
    interval: |low, high| {
        format!(
            "Other questions would give more or less: your level is probably from {low}% to {high}%."
        )
    },
    signs: |pass| format!("★ required; · below {pass}%, but not required"),
    missing: |names, pass| format!("Required, and below {pass}%: {}.", names.join("; ")),
    too_few: |pass| format!("The total is below {pass}%."),
    study: "Go back to these lessons first",
    to_study: "study",
    study_too: "Worth another look, where something was wrong",
    look: "see why",
    certificate: "certificate",
    missed: "redo mistakes",
    turn: ["next", "previous"],
    unanswered: "You didn't answer this one.",
    worth: |points| format!("Each question is worth 1 point; this one earned {points}."),
};

pub(in crate::words) const CERTIFICATE: Certificate = Certificate {
    title: "Certificate",
    says: "This is to certify that",
    has_passed: |course| format!("has passed the exam of \"{course}\"."),
    version: "Course version",
    date: "Date",
    score: "Score",
    exam: "Paper",
    log: "Log entry",
    which: |seed, attempt| format!("no. {seed} · attempt {attempt}"),
    ask_name: "Whose name goes on the certificate?",
    make: "make it",
    other_name: "another name",
    save: "save as a file",
    saved: |path| format!("✓ Saved; open it in a browser to print: {path}"),
    unsaved: |why| format!("! Could not be saved: {why}"),
    check: "To check it, where the learner's log is: qucheng certificate verify FILE",
};
