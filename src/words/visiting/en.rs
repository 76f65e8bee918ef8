//! The words of visits, in English.

use super::{Plays, Talk, Visit, Visits};
use crate::domain::visit::{Grade, Mattered, Notebook};
use crate::words::count;

pub(in crate::words) const VISITS: Visits = Visits {
    title: "Visits",
    goes_on: "not finished yet",
    changed: "this visit has changed since and can't be shown",
    visit: "visit",
    go_on: "go on talking",
    look_back: "debrief",
    pick: "choose",
    close: "back",
};

pub(in crate::words) const VISIT: Visit = Visit {
    title: "Visit",
    no_time: "! There is no time for that. Drop something else first.",
    unprepared: "! You have prepared nothing. Press Enter again to go in like this.",
    choose_first: "! Choose a line first.",
    turns_in_all: |n| format!("up to {}", count(n, "turn", "turns")),
    turns_and_case: |n, case| format!("{} · case {case}", count(n, "turn", "turns")),
    before: |n, case| format!("up to {} · case {case}", count(n, "turn", "turns")),
    goal: "Goal  ",
    prepare: "What will you prepare?",
    time_left: |left, of| format!("time left: {left} of {of}"),
    cost: |n| format!("takes {n}"),
    mood: |meter, state| format!("{meter}: {state}"),
    what_now: "What do you say?",
    notebook: "Notes",
    key_people: "Key people",
    brought: "Brought",
    notebook_line,
    notebook_width: 11,
    again_from: |n| {
        if n == 0 {
            "From the start".into()
        } else {
            let turns = count(n, "turn", "turns");
            format!("Keep {turns}, play on from turn {}", n + 1)
        }
    },
    you_set_out: |goal| format!("What you set out for: {goal}"),
    turn: |n| format!("Turn {n}"),
    mattered: |why| match why {
        Mattered::Ended => "this ended the visit",
        Mattered::Lost => "after this, you could no longer reach every aim",
        Mattered::Lowered => "this set you back",
        Mattered::Passed => "there was a better line",
        Mattered::Well => "this one worked",
    },
    key_turns: "Turns worth another look",
    colleague: "Colleague",
    hidden: "What stayed hidden",
    hidden_fact: upper,
    asked_in_vain: |turn| format!("You asked in turn {turn}; you weren't told then"),
    to_ask: |question| format!("Ask: {question}"),
    rubric: "What was looked at",
    rubric_heads: ["What", "How", "Where it shows"],
    grade: |grade| match grade {
        Grade::Good => "good",
        Grade::Fair => "fair",
        Grade::Poor => "poor",
    },
    in_turns: |turns| {
        let word = if turns.len() == 1 { "turn" } else { "turns" };
        format!(
            "{word} {}",
            turns
                .iter()
                .map(u16::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        )
    },
    differently: "Next time",
    read_again: |title| format!("It is taught on \"{title}\""),
    now: "Now",
    timeline: "How it went, turn by turn",
    and: ", ",
    coach: "Coach",
    coach_each_turn: "speaks after each turn, to learn from",
    coach_at_the_end: "keeps silent until the end",
    earnest: "no coach",
    coached: "with the coach",
    go_on: "go on",
    goes_on_from: "! This visit has changed. You go on from the last turn that still holds.",
    lesson: "read up",
    compare: "compare",
    save: "save",
    saved: |path| format!("✓ Saved: {path}"),
    card_saved: |path| format!("✓ Saved, to print or to read on a phone: {path}"),
    no_card: "! This course has no page to take along.",
    card: "page to take along",
    choose_turn: "Play again from which turn?",
    pack: "pick",
    begin: "go in",
    choose: "choose",
    say: "say it",
    turns: "replay",
    another_case: "new case",
    notes: "notes",
    close_notes: "back to the talk",
    play_on: "play from here",
    turn_before: "turn before",
    turn_after: "turn after",
    back: "recap",
    cancel: "never mind",
    leave: "back",
};

pub(in crate::words) const TALK: Talk = Talk {
    title: "What was said so far",
    nothing: "Nothing yet.",
    you: "You",
    close: "back",
};

fn notebook_line(line: Notebook) -> &'static str {
    match line {
        Notebook::Customers => "Customers",
        Notebook::Organisation => "Company",
        Notebook::ComparableProducts => "Rivals",
        Notebook::IndustryTraits => "Industry",
        Notebook::MainBusiness => "Business",
        Notebook::PolicyView => "On policy",
        Notebook::SiManager => "SI manager",
        Notebook::PresalesDirector => "Pre-sales",
        Notebook::TopSeller => "Top seller",
    }
}

/// The text as the beginning of a sentence.
fn upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

pub(in crate::words) const PLAYS: Plays = Plays {
    title: "Two visits",
    which: |at, of| format!("other play {at} of {of}"),
    this: "This one",
    other: "The other",
    found: "Found out",
    case: "Turns and case",
    parted: |turn| format!("They part in turn {turn}"),
    alike: "The same was said in both, and the same was heard.",
    only: |who| format!("{who} alone found out: "),
    earlier: "an earlier one",
    later: "a later one",
};
