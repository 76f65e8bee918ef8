//! Opening the course in the local terminal.

use std::sync::{Arc, mpsc};

use crate::domain::course::Course;
use crate::domain::event::Mode;
use crate::domain::id::PageId;
use crate::domain::quiz::draw::Scope;
use crate::domain::shelf::Shelf;
use crate::library::{Draft, Library};
use crate::screens::flow::Route;
use crate::session::{Clock, End, Session, Start, Wake, watch};
use crate::store::{Options, Store};
use crate::terminal;

use super::args::Args;
use super::course::{asked_lang, data, glyphs, lang, locale, look, refuse};
use super::{MISUSED, REFUSED, say, words};

/// Opens a lesson, a page or the contents of a chapter.
pub(super) fn learn(args: &Args, id: Option<&str>) -> u8 {
    named(args, id, |course, id| {
        let lesson = course.lessons().find(|lesson| lesson.id.as_str() == id);
        let page = lesson.and_then(|lesson| lesson.pages.first());
        let chapter = course
            .chapters
            .iter()
            .find(|chapter| chapter.id.as_str() == id);
        let exact = PageId::from(id);
        page.map(|page| Route::Page(page.id.clone(), None))
            .or_else(|| {
                course
                    .page(&exact)
                    .map(|page| Route::Page(page.id.clone(), None))
            })
            .or_else(|| chapter.map(|chapter| Route::Contents(chapter.id.clone())))
    })
}

/// Opens a round of questions.
pub(super) fn quiz(args: &Args, id: Option<&str>) -> u8 {
    match id {
        None => open(
            args,
            Some(&|_| Some(Route::Quiz(Mode::Practice, Scope::All))),
        ),
        Some(_) => named(args, id, |course, id| {
            Scope::named(course, id).map(|scope| Route::Quiz(Mode::Practice, scope))
        }),
    }
}

/// Opens a visit, or the list of them.
pub(super) fn visit(args: &Args, id: Option<&str>) -> u8 {
    match id {
        None => open(args, Some(&|_| Some(Route::Visits))),
        Some(_) => named(args, id, |course, id| {
            let visit = course.visits.iter().find(|visit| visit.id.as_str() == id);
            visit.map(|visit| Route::Visit(visit.id.clone()))
        }),
    }
}

fn named(args: &Args, id: Option<&str>, find: impl Fn(&Course, &str) -> Option<Route>) -> u8 {
    match id {
        None => open(args, None),
        Some(id) => {
            let code = open(args, Some(&|course| find(course, id)));
            if code == UNKNOWN {
                say(&words::unknown(id, lang(args)));
                return MISUSED;
            }
            code
        }
    }
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

/// Stands for a route that the course does not have; never an exit code.
const UNKNOWN: u8 = u8::MAX;

type Find<'a> = Option<&'a dyn Fn(&Course) -> Option<Route>>;

/// Opens the course, at what `find` finds in it.
pub(super) fn open(args: &Args, find: Find) -> u8 {
    // The log is opened on its own thread while everything else is made ready.
    let (wake, inbox) = mpsc::channel();
    let (library, draft) = match written(args) {
        Ok(opened) => opened,
        Err(code) => return code,
    };
    let route = match find.map(|find| find(library.course())) {
        None => None,
        Some(Some(route)) => Some(route),
        // What is named may stand in a file that cannot be read: the screen tells of that.
        Some(None) if !library.left_out().is_empty() => Some(Route::Home),
        Some(None) => return UNKNOWN,
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
fn clock() -> Result<Clock, crate::session::BadTime> {
    match std::env::var("QUCHENG_NOW") {
        Ok(time) => Clock::starting(&time),
        Err(_) => Ok(Clock::system()),
    }
}
