//! The interface in English.

use super::{
    Bookmarks, Contents, Glossary, Home, Keys, Lesson, Saving, Screen, Welcome, Words, count,
};

pub(super) const WORDS: Words = Words {
    screen: Screen {
        hidden: |above, below| match (above, below) {
            (0, below) => format!("↓ {}", more_lines(below)),
            (above, 0) => format!("↑ {}", more_lines(above)),
            (above, below) => format!("↑ {above} · ↓ {}", more_lines(below)),
        },
        number: |n| n.to_string(),
        other_language: "中文",
        trail_back: "back to where you were",
        trail_forward: "forward again",
        trail_begins: "! This is where you began.",
        keys: "keys",
        quit: "quit",
        suspend: "suspend",
        repaint: "redraw",
        no_such_key: "! That key does nothing here. Press ? to see which do.",
        field_word: "delete the word before",
        field_rest: "delete the rest",
        field_clear: "delete everything",
        field_full: "! At most 48 letters, or 24 Chinese characters. The rest was left out.",
        too_small: "Please make the window larger.",
        unreadable: "! This part cannot be opened. Run qucheng check to see why.",
        nothing_to_ask: "! There are no questions here yet.",
    },
    keys: Keys {
        title: "Keys you can use here",
        close: "close",
        down: "down",
        up: "up",
        half_down: "half a page down",
        half_up: "half a page up",
        page_down: "page down",
        page_up: "page up",
        start: "to the start",
        end: "to the end",
        mouse: [
            ("Click", "choose, or open"),
            ("Wheel", "scroll"),
            ("Shift-drag", "select text, in most terminals"),
        ],
    },
    home: Home {
        title: "Qucheng",
        minutes_left: |n| {
            if n == 0 {
                "all lessons read".into()
            } else {
                format!("about {} to go", hours_en(n))
            }
        },
        chapter: |n, title| format!("Chapter {n}: {title}"),
        page_of: |at, of| format!("page {at} of {of}"),
        question_of: |at, of| format!("question {at} of {of}"),
        turn_of: |at, of| format!("turn {at} of {of}"),
        next_begin: "Start here",
        next_read: "Carry on",
        next_page: "Where you stopped reading",
        next_unread: "Next to read",
        next_sitting: "The questions you were on",
        next_mixed: "from several chapters",
        next_visit: "The visit you were on",
        next_practise: "You have read every lesson",
        next_practise_title: "Have another go at what you missed",
        next_nothing: "Nothing left to do for now",
        next_nothing_title: "For more practice, take some questions or pay another visit",
        chapters: "Chapters",
        pages: "pages read",
        questions: "questions right",
        pages_short: "read",
        questions_short: "right",
        being_written: "being written",
        unwritten: "! This chapter is still being written. Try another one.",
        more: "Practice",
        practise: "questions",
        practise_chapter: "chapter questions",
        practise_on: "finish questions",
        visit: "a visit",
        bookmarks: "bookmarks",
        terms: "terms",
        enter: "open",
        pick: "choose",
    },
    welcome: Welcome {
        idiom: "水到渠成: where water flows, a channel forms.",
        about: "Read, answer questions and practise a first visit before you reach your field office.",
        later: "Press F2 at any time to switch. You stay where you are.",
        name: "What should we call you?",
        name_why: "Your name stays on this computer. You may leave it out.",
        done: "continue",
        other: "the other language",
        skip: "leave it out",
        back: "back to the language",
    },
    settings: super::settings::en::WORDS,
    lesson: Lesson {
        part: "next part",
        next: "next page",
        before: "previous page",
        ask: "answer it",
        check: "lesson questions",
        onward: "next lesson",
        home: "home",
        glossary: "terms",
        contents: "contents",
        mark: "add a bookmark",
        unmark: "remove the bookmark",
        bookmarks: "all bookmarks",
        marked: "bookmarked",
        leave: "back",
        more: "there is more",
        figure: |caption| format!("Figure: {caption}"),
        slides: |n| {
            let word = if n.contains(',') { "slides" } else { "slide" };
            format!("{word} {n}")
        },
        terms: |n| count(n, "term", "terms"),
        beyond: "(+) added by the course",
        end_title: "That is the end of this lesson",
        end_unread: |n| {
            let pages = count(n, "page", "pages");
            format!("You have not finished {pages}. Press ← or c to go back.")
        },
        end_check: |n, round| {
            let are = if n == 1 { "is" } else { "are" };
            let questions = count(n, "question", "questions");
            let time = match round {
                round if round < n => format!(", {round} at a time"),
                _ => String::new(),
            };
            format!(
                "There {are} {questions} on this lesson{time}. Each answer comes with its reason."
            )
        },
        end_checked: |right, of| {
            let of = count(of, "question", "questions");
            format!("You have {right} of {of} on this lesson right.")
        },
        end_next: |title| format!("Next: {title}"),
        end_last: "This was the last lesson.",
    },
    contents: Contents {
        minutes: |n| format!("about {n} min"),
        minutes_short: |n| format!("{n} min"),
        marks: ["read", "begun", "not read yet", "bookmark"],
        enter: "open",
        pick: "page",
        chapter: "chapter",
        next_lesson: "lesson",
        lesson_before: "previous lesson",
        close: "back",
    },
    bookmarks: Bookmarks {
        title: "Bookmarks",
        none: "You haven't bookmarked a page yet. Press m while you read one, and you will find it here.",
        enter: "open",
        pick: "choose a page",
        unmark: "remove",
        mark_again: "put it back",
        close: "back",
    },
    glossary: Glossary {
        here: |n| match n {
            1 => "The term on this page".into(),
            n => format!("The {n} terms on this page"),
        },
        all: |n| format!("All {}", count(n, "term", "terms")),
        close: "close",
        pick: "choose a term",
        switch: "page/all",
        filter: "filter",
        unfilter: "stop filtering",
        of: |n, all| format!("{n} of {all}"),
        taught: "Taught in: ",
        also_on: "Also in: ",
        enter: "its page",
    },
    search: super::searching::EN,
    quiz: super::quiz::en::WORDS,
    review: super::review::en::REVIEW,
    standing: super::review::en::STANDING,
    exam: super::exam::en::WORDS,
    certificate: super::exam::en::CERTIFICATE,
    visits: super::visiting::en::VISITS,
    visit: super::visiting::en::VISIT,
    plays: super::visiting::en::PLAYS,
    talk: super::visiting::en::TALK,
    paper: super::paper::EN,
    writing: super::writing::EN,
    saving: Saving {
        no_place: "! Nothing is being saved: no home folder was found. Name one with --data.",
        read_only: "! Nothing is being saved: the folder is read-only. It will be once it can be.",
        newer: "! Nothing is being saved: a newer Qucheng wrote your log. Please update.",
        full: "! Not saved yet: the disk is full. It will be saved once there is room.",
        busy: "! Not saved yet: another program holds the log. We keep trying.",
        damaged: |kept, aside| {
            let kept = count(kept, "entry was", "entries were");
            format!("! Your log was damaged; {kept} rescued. It is kept as {aside}")
        },
        other: "! Nothing is being saved: the log cannot be written.",
        slow: "! Still saving.",
        mended: "✓ Everything is saved again.",
    },
};

fn more_lines(n: usize) -> String {
    count(n, "more line", "more lines")
}

fn hours_en(minutes: u32) -> String {
    match super::roughly(minutes) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
