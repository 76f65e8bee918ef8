//! The rooms, through a desk: keys go in, the screen and the events come out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at what it does not expect"
)]

#[path = "rooms/asking.rs"]
mod asking;
#[path = "rooms/bookmarks.rs"]
mod bookmarks;
mod desk;
#[path = "rooms/exams.rs"]
mod exams;
#[path = "rooms/home.rs"]
mod home;
#[path = "rooms/keys.rs"]
mod keys;
#[path = "rooms/mouse.rs"]
mod mouse;
#[path = "rooms/playing.rs"]
mod playing;
#[path = "rooms/reading.rs"]
mod reading;
#[path = "rooms/reviewing.rs"]
mod reviewing;
#[path = "rooms/rounds.rs"]
mod rounds;
#[path = "rooms/searching.rs"]
mod searching;
#[path = "rooms/settings.rs"]
mod settings;
#[path = "rooms/trail.rs"]
mod trail;
#[path = "rooms/visiting.rs"]
mod visiting;
#[path = "rooms/writing.rs"]
mod writing;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use desk::{Desk, NAMES, colours};
use qucheng::domain::course::{Body, LessonHead, Page, PageHead};
use qucheng::domain::event::{Answer, Asked, Event, Mode, Setting};
use qucheng::domain::id::{OptionId, PageId, QuestionId, TermId, VisitId};
use qucheng::domain::lang::Lang;
use qucheng::domain::quiz::Question;
use qucheng::domain::quiz::draw::Scope;
use qucheng::domain::quiz::kind::Kind;
use qucheng::domain::seed::Seed;
use qucheng::domain::visit::{Line, Mattered};
use qucheng::screens::flow::Route;
use qucheng::ui::key::Key;
use qucheng::words::Words;

static ZH: LazyLock<&Words> = LazyLock::new(|| Words::of(Lang::Zh));

fn first_page(desk: &Desk) -> PageHead {
    desk.shelf().course().pages().next().unwrap().clone()
}

fn first_visit(desk: &Desk) -> VisitId {
    desk.shelf().course().visits[0].id.clone()
}

/// The first question of the course that is as wanted.
fn question(desk: &Desk, wanted: impl Fn(&Question) -> bool) -> QuestionId {
    let all = desk.shelf().course().questions();
    let mut ids = all.map(|head| head.id.clone());
    let is_wanted = |id: &QuestionId| desk.shelf().question(id).is_some_and(|q| wanted(&q));
    ids.find(is_wanted).unwrap()
}

fn is_single(question: &Question) -> bool {
    matches!(question.kind, Kind::Single(_))
}

fn is_sorting(question: &Question) -> bool {
    matches!(question.kind, Kind::Classify(_))
}

/// Opens a round of these questions, or one question by itself.
fn ask(desk: &mut Desk, ids: &[QuestionId]) {
    let mode = match ids {
        [_] => Mode::Check,
        _ => Mode::Practice,
    };
    desk.open(Route::Quiz(mode, Scope::These(ids.to_vec())));
}

/// The first questions of single choice, as many as wanted.
fn singles(desk: &Desk, count: usize) -> Vec<QuestionId> {
    let shelf = desk.shelf();
    let all = shelf.course().questions().map(|head| head.id.clone());
    let single = all.filter(|id| is_single(&shelf.question(id).unwrap()));
    single.take(count).collect()
}

/// A visit of which nothing comes.
const BAD: &[&str] = &["margin-boast", "more-than-others", "leave-material"];

/// The lines that can be said now.
fn offers(desk: &Desk) -> Vec<Line> {
    let run = desk.talk().unwrap();
    run.offers().into_iter().cloned().collect()
}

/// Prepares, goes in and says these lines.
fn visit(desk: &mut Desk, prepare: &str, lines: &[&str]) {
    desk.keys("v enter").keys(prepare).keys("enter");
    if prepare.is_empty() {
        // Without anything in the bag one is asked once more.
        desk.keys("enter");
    }
    for line in lines {
        say(desk, line);
    }
}

fn say(desk: &mut Desk, line: &str) {
    let at = offers(desk)
        .iter()
        .position(|offer| offer.id == line.into());
    desk.keys(&format!("{} enter", at.unwrap() + 1))
        .hears_the_coach();
}

type Reach = fn(&mut Desk);

/// Every room, and the keys that lead there.
const STATES: &[(&str, Reach)] = &[
    ("welcome", |desk| {
        desk.open(Route::Welcome);
    }),
    ("home_fresh", |_| {}),
    ("home_begun", |desk| {
        let page = "three-sales-roles/what-is-he-measured-by".into();
        desk.open(Route::Page(page, Some(u16::MAX)));
        desk.keys("esc p");
        for rightly in [true, false, true] {
            let keys = desk.answer(rightly);
            desk.keys(&keys).goes_on();
        }
        desk.keys("e esc esc");
    }),
    ("lesson_first_page", |desk| {
        desk.keys("enter space");
    }),
    ("lesson_figure_page", |desk| {
        desk.open(Route::Page(
            "three-sales-roles/three-roles".into(),
            Some(u16::MAX),
        ));
    }),
    ("lesson_end", |desk| {
        desk.keys("enter right right right right right");
    }),
    ("contents", |desk| {
        desk.keys("enter c");
    }),
    ("contents_marked", |desk| {
        desk.keys("enter m right right m c");
    }),
    ("lesson_marked", |desk| {
        desk.keys("enter right m");
    }),
    ("bookmarks_none", |desk| {
        desk.keys("b");
    }),
    ("bookmarks", |desk| {
        desk.keys("enter m right m right right right m b up m");
    }),
    ("home_marked", |desk| {
        desk.keys("enter m esc end");
    }),
    ("glossary", |desk| {
        desk.keys("enter g");
    }),
    ("glossary_filtered", |desk| {
        desk.keys("g /").types("qd").keys("down");
    }),
    ("search", |desk| {
        desk.keys("/").types("行业渠道").keys("down");
    }),
    ("search_other", |desk| {
        let word = match desk.lang() {
            Lang::Zh => "key account",
            Lang::En => "关键人",
        };
        desk.keys("/").types(word);
    }),
    ("search_empty", |desk| {
        desk.keys("/");
    }),
    ("search_nothing", |desk| {
        desk.keys("/").types("zzz");
    }),
    ("question_asked", |desk| {
        let id = question(desk, is_single);
        ask(desk, &[id]);
        desk.keys("2 right h");
    }),
    ("question_new", |desk| {
        desk.keys("p enter");
    }),
    ("question_wrong", |desk| {
        let id = question(desk, is_single);
        ask(desk, &[id]);
        let keys = desk.answer(false);
        desk.keys(&keys);
    }),
    ("sorting", |desk| {
        let id = question(desk, is_sorting);
        ask(desk, &[id]);
        desk.keys("1 2");
    }),
    ("sorted", |desk| {
        let id = question(desk, is_sorting);
        ask(desk, &[id]);
        let keys = desk.answer(false);
        desk.keys(&keys);
    }),
    ("quiz_end", |desk| {
        desk.open(Route::Quiz(Mode::Practice, Scope::All));
        for rightly in [false, true, false, true] {
            let keys = desk.answer(rightly);
            desk.keys("right right right").keys(&keys).goes_on();
        }
        desk.keys("s").goes_on().keys("n e");
    }),
    ("visits", |desk| {
        visit(desk, "", BAD);
        desk.keys("esc up enter 2 3 enter").talks(40);
        desk.keys("esc up enter 1 2 enter").talks(2).keys("esc");
    }),
    ("visit_prepare", |desk| {
        desk.keys("v enter 2 down");
    }),
    ("visit_talk", |desk| {
        desk.keys("v enter 2 3 enter").talks(3);
    }),
    ("visit_said", |desk| {
        desk.keys("v enter 2 3 enter").talks(3).keys("b");
    }),
    ("visit_debrief", |desk| {
        desk.keys("v enter 2 3 enter").talks(40);
    }),
    ("visit_notes", |desk| {
        desk.keys("v enter 2 3 enter").talks(3).keys("m");
    }),
    ("visit_ended_badly", |desk| {
        visit(desk, "", BAD);
        desk.keys("pgdn");
    }),
    ("visit_coach", |desk| {
        desk.keys("v enter 2 3 enter 2 enter");
    }),
    ("visit_compared", |desk| {
        visit(desk, "", BAD);
        desk.keys("n 2 3 enter").talks(40).keys("c");
    }),
    ("visit_turns", |desk| {
        desk.keys("v enter 2 3 enter").talks(40).keys("t up up");
    }),
    ("exam_door", |desk| {
        desk.keys("x");
    }),
    ("exam_question", |desk| {
        desk.open(Route::Exam(true));
        while desk.is_typing() {
            desk.keys("enter");
        }
        desk.keys("1");
    }),
    ("exam_overview", |desk| {
        exams::begin(desk);
        for _ in 0..3 {
            let keys = desk.answer_in_exam(true);
            desk.keys(&keys);
        }
        exams::overview(desk);
    }),
    ("exam_failed", |desk| exams::hand_in(desk, 12)),
    ("exam_passed", |desk| exams::hand_in(desk, 1)),
    ("exam_reason", |desk| {
        exams::hand_in(desk, 30);
        desk.keys("r");
    }),
    ("certificate", |desk| {
        exams::hand_in(desk, 1);
        desk.keys("enter").types("林晓").keys("enter");
    }),
    ("review_none", |desk| {
        desk.keys("r");
    }),
    ("review_due", |desk| {
        exams::hand_in(desk, 9);
        desk.sleeps(3).keys("esc r right");
    }),
    ("standing", |desk| {
        exams::hand_in(desk, 9);
        desk.sleeps(3).keys("esc o down down");
    }),
    ("settings", |desk| {
        desk.keys(", down down");
    }),
    ("settings_start_over", |desk| {
        desk.keys("enter esc , down down down down down enter");
    }),
    ("keys", |desk| {
        desk.keys("enter ?");
    }),
    ("flawed", |desk| {
        desk.open(Route::Page("three-sales-roles/three-roles".into(), Some(1)));
        desk.flaws(Some(writing::strip()));
    }),
];

#[test]
fn frames() {
    for (name, reach) in STATES {
        let mut frames = String::new();
        for lang in [Lang::Zh, Lang::En] {
            for (columns, rows) in [(60, 16), (80, 24), (120, 40)] {
                let mut desk = Desk::new(lang, columns, rows, Vec::new()).hastily();
                reach(&mut desk);
                writeln!(frames, "── {} {columns}×{rows}", lang.code()).unwrap();
                for line in desk.frame().lines() {
                    writeln!(frames, "{}", format!("|{line}").trim_end()).unwrap();
                }
            }
        }
        insta::assert_snapshot!(*name, frames);
    }
}

#[test]
fn the_readme_shows_what_the_screens_show() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let shown: Vec<&str> = readme
        .split("```")
        .filter_map(|block| block.strip_prefix("text\n"))
        .collect();
    assert_eq!(shown.len(), 3);
    let snapshots = fs::read_dir(root.join("tests/snapshots")).unwrap();
    let texts: Vec<String> = snapshots
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .map(|text| text.replace("\n|", "\n"))
        .collect();
    for frame in shown {
        let is_there = texts.iter().any(|text| text.contains(frame));
        assert!(is_there, "no screen looks like this any more:\n{frame}");
    }
}
