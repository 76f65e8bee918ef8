//! Opening the course in the local terminal.

use std::sync::{Arc, mpsc};

use crate::domain::course::{Course, LessonHead, VisitHead};
use crate::domain::event::Mode;
use crate::domain::quiz::draw::{Choice, Scope};
use crate::domain::shelf::Shelf;
use crate::library::{Draft, Library};
use crate::screens::flow::Route;
use crate::session::{Clock, End, Session, Start, Wake, watch};
use crate::store::{Options, Store};
use crate::terminal;

use super::args::{Args, Quiz};
use super::course::{asked_lang, data, glyphs, lang, locale, look, refuse};
use super::named::{self, Entry, Unknown, find};
use super::words::Nameable;
use super::{MISUSED, REFUSED, say, words};

/// Opens a lesson, a page or the contents of a chapter.
pub(super) fn learn(args: &Args, name: Option<&str>) -> u8 {
    let Some(name) = name else {
        return open(args, None);
    };
    let found = |course: &Course| {
        let first = |lesson: &LessonHead| {
            let page = lesson.pages.first();
            page.map_or(Route::Home, |page| Route::Page(page.id.clone(), None))
        };
        let chapters = named::chapters(course)
            .map(|entry| entry.map(|chapter| Route::Contents(chapter.id.clone())));
        let lessons = named::lessons(course).map(|entry| entry.map(first));
        let pages =
            named::pages(course).map(|entry| entry.map(|page| Route::Page(page.id.clone(), None)));
        // A chapter may have the id of a lesson: what is to be read goes before a list.
        let all: Vec<Entry<Route>> = lessons.chain(pages).chain(chapters).collect();
        find(&all, name)
    };
    open(args, Some((Nameable::Reading, &found)))
}

/// Opens a round of questions: the one that was left, unless something else is asked for.
pub(super) fn quiz(args: &Args, asked: &Quiz) -> u8 {
    let is_plain = asked.kind.is_none() && asked.length.is_none() && !asked.missed;
    let route = |scope: Scope| {
        if is_plain {
            return Route::Quiz(Mode::Practice, scope);
        }
        let usual = Choice::of(scope);
        Route::Practise(Choice {
            kind: asked.kind,
            length: asked.length.unwrap_or(usual.length),
            missed: asked.missed,
            ..usual
        })
    };
    let Some(name) = asked.name.as_deref() else {
        return open(args, Some((Nameable::Asking, &|_| Ok(route(Scope::All)))));
    };
    let found = |course: &Course| {
        let chapters = named::chapters(course)
            .map(|entry| entry.map(|chapter| Scope::Chapter(chapter.id.clone())));
        let lessons = named::lessons(course)
            .map(|entry| entry.map(|lesson| Scope::Lesson(lesson.id.clone())));
        let objectives = named::objectives(course)
            .map(|entry| entry.map(|objective| Scope::Objective(objective.id.clone())));
        let questions = named::questions(course)
            .map(|entry| entry.map(|question| Scope::These(vec![question.id.clone()])));
        let all: Vec<Entry<Scope>> = chapters
            .chain(lessons)
            .chain(objectives)
            .chain(questions)
            .collect();
        find(&all, name).map(route)
    };
    open(args, Some((Nameable::Asking, &found)))
}

/// Opens what is due for review.
pub(super) fn review(args: &Args) -> u8 {
    open(args, Some((Nameable::Asking, &|_| Ok(Route::Review))))
}

/// Opens the exam.
pub(super) fn exam(args: &Args) -> u8 {
    open(args, Some((Nameable::Asking, &|_| Ok(Route::Exams))))
}

/// Opens a visit, or the list of them.
pub(super) fn visit(args: &Args, name: Option<&str>) -> u8 {
    let Some(name) = name else {
        return open(args, Some((Nameable::Visit, &|_| Ok(Route::Visits))));
    };
    let found = |course: &Course| {
        let all: Vec<Entry<&VisitHead>> = named::visits(course).collect();
        find(&all, name).map(|visit| Route::Visit(visit.id.clone()))
    };
    open(args, Some((Nameable::Visit, &found)))
}

/// The course, and what is watched where it lies in a folder. It opens with whatever flaws it has, unless
/// they leave nothing to show: then they are told.
fn written(args: &Args) -> Result<(Library, Option<Draft>), u8> {
    let Some(folder) = &args.course else {
        return Ok((Library::embedded(), None));
    };
    let (draft, library) = Draft::open(folder).map_err(|refused| refuse(args, &refused))?;
    let course = library.course();
    if course.chapters.is_empty() && course.visits.is_empty() {
        let report = crate::check::check(draft.written());
        super::check::say_report(&report, folder, lang(args));
        return Err(REFUSED);
    }
    Ok((library, Some(draft)))
}

/// What was named, and how it is found.
type Find<'a> = Option<(Nameable, &'a dyn Fn(&Course) -> Result<Route, Unknown>)>;

/// Opens the course, at what `find` finds in it.
pub(super) fn open(args: &Args, find: Find) -> u8 {
    // The log is opened on its own thread while everything else is made ready.
    let (wake, inbox) = mpsc::channel();
    let (library, draft) = match written(args) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let route = match find.map(|(what, find)| (what, find(library.course()))) {
        None => None,
        Some((_, Ok(route))) => Some(route),
        // What is named may stand in a file that cannot be read: the screen tells of that.
        Some((_, Err(_))) if !library.left_out().is_empty() => Some(Route::Home),
        Some((what, Err(unknown))) => {
            unknown.say(what, lang(args));
            return MISUSED;
        }
    };
    let Ok(clock) = clock() else {
        say(words::bad_time(lang(args)));
        return MISUSED;
    };
    let log = wake.clone();
    let store = Store::start(
        Options {
            dir: data(args),
            course: library.course().id.clone(),
        },
        move |report| {
            // Nobody listens any more when the session is over.
            let _ = log.send(Wake::Log(report));
        },
    );
    let Ok(local) = terminal::open(&wake) else {
        say(words::no_terminal(lang(args)));
        return MISUSED;
    };
    if let Some(draft) = draft {
        watch(draft, wake);
    }
    let ending = local.ending();
    let start = start(args, library, route, local.size(), clock);
    let end = Session::new(start, local, store, inbox).run();
    match end {
        Ok(End::Quit) => ending.code(None),
        Ok(End::Stopped(stop)) => ending.code(Some(stop)),
        Err(_) => ending.code(Some(crate::session::Stop::Gone)),
    }
}

fn start(
    args: &Args,
    library: Library,
    route: Option<Route>,
    size: (u16, u16),
    clock: Clock,
) -> Start {
    Start {
        shelf: Arc::new(library),
        lang: asked_lang(args),
        locale: locale(),
        look: look(args),
        glyphs: glyphs(args),
        route,
        size,
        clock,
    }
}

/// The clock: set by `QUCHENG_NOW`, else the system's.
pub(super) fn clock() -> Result<Clock, crate::session::BadTime> {
    match std::env::var("QUCHENG_NOW") {
        Ok(time) => Clock::starting(&time),
        Err(_) => Ok(Clock::system()),
    }
}
