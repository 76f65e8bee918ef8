//! The room of each route.

use crate::screens::bookmarks::Bookmarks;
use crate::screens::certificate::Certificate;
use crate::screens::choose::Choose;
use crate::screens::contents::Contents;
use crate::screens::exam::Exam;
use crate::screens::exams::Exams;
use crate::screens::flow::{Cx, Effect, Route};
use crate::screens::glossary::Glossary;
use crate::screens::home::Home;
use crate::screens::keys::Keys;
use crate::screens::lesson::Lesson;
use crate::screens::plays::Plays;
use crate::screens::quiz::Quiz;
use crate::screens::result::Result;
use crate::screens::review::Review;
use crate::screens::room::{Room, room};
use crate::screens::screen::Screen;
use crate::screens::search::Search;
use crate::screens::settings::Settings;
use crate::screens::standing::Standing;
use crate::screens::talk::Talk;
use crate::screens::visit::Visit;
use crate::screens::visits::Visits;
use crate::screens::welcome::Welcome;

pub(super) type Opened = Option<(Box<dyn Room>, Vec<Effect>)>;

/// The room of a route; `None` where the course does not have what it needs.
pub(super) fn open(route: Route, cx: &Cx) -> Opened {
    match route {
        Route::Home => plain(Home::default()),
        Route::Welcome => plain(Welcome::default()),
        Route::Settings => plain(Settings::default()),
        Route::Page(page, step) => with(Lesson::open(&page, step, cx)),
        Route::Look(page) => Lesson::look(&page, cx).and_then(plain),
        Route::LessonEnd(lesson) => Lesson::end(&lesson, cx).and_then(plain),
        Route::Contents(chapter) => plain(Contents::new(chapter, cx)),
        Route::ContentsHere(page) => Contents::here(&page, cx).and_then(plain),
        Route::Bookmarks(page) => plain(Bookmarks::new(page.as_ref(), cx)),
        Route::Glossary(page) => plain(Glossary::new(page, cx)),
        Route::Term(term) => plain(Glossary::at(&term, cx)),
        Route::Search => plain(Search::new(cx)),
        Route::Quiz(mode, scope) => with(Quiz::begin(mode, &scope, cx)),
        Route::Again(questions) => with(Quiz::with(
            crate::domain::event::Mode::Practice,
            questions,
            cx,
        )),
        Route::Choose => plain(Choose::default()),
        // Where nothing fits, something else can be chosen.
        Route::Practise(choice) => {
            with(Quiz::practise(&choice, cx)).or_else(|| plain(Choose::with(&choice, cx)))
        }
        Route::Pretest(lesson) => with(Quiz::pretest(&lesson, cx)),
        Route::QuizOpen(sitting) => with(Quiz::resume(sitting, cx)),
        Route::Review => plain(Review::default()),
        Route::Standing => plain(Standing::default()),
        Route::Exams => plain(Exams::default()),
        Route::Exam(is_timed) => with(Exam::begin(is_timed, cx)),
        Route::ExamOpen => with(Exam::resume(cx)),
        Route::Result(sitting) => Result::open(sitting, cx).and_then(plain),
        Route::Certificate(sitting) => Certificate::open(sitting, cx).and_then(plain),
        Route::Visits => plain(Visits::new(cx)),
        Route::Visit(visit) => with(Visit::prepare(&visit, cx.fresh.seed, cx)),
        Route::VisitSeed(visit, seed) => with(Visit::prepare(&visit, seed, cx)),
        Route::VisitFrom(run, turn) => with(Visit::from_turn(run, turn, cx)),
        Route::VisitOpen => with(Visit::resume(cx)),
        Route::VisitBack(run) => Visit::look_back(run, cx).and_then(plain),
        Route::Compare(run) => Plays::open(run, cx).and_then(plain),
        Route::Talk(said) => plain(Talk::new(said)),
        Route::Keys(actions) => plain(Keys::new(actions)),
    }
}

fn plain<S: Screen>(screen: S) -> Opened {
    with(Some((screen, Vec::new())))
}

fn with<S: Screen>(opened: Option<(S, Vec<Effect>)>) -> Opened {
    opened.map(|(screen, effects)| (room(screen), effects))
}
