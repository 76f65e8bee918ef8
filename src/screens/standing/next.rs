//! What to do next, and why: what would be forgotten first, then what was not read, then what is weakest.

use crate::domain::event::Mode;
use crate::domain::exam::percent;
use crate::domain::quiz::draw::Scope;
use crate::screens::flow::{Cx, Route};

/// What to do next.
pub(super) struct Next {
    /// What, and why.
    pub(super) say: String,
    /// Where that is.
    pub(super) route: Route,
}

/// What to do next; `None` where nothing is left.
pub(super) fn next(cx: &Cx) -> Option<Next> {
    let words = &cx.words().standing;
    let progress = cx.progress();
    let due = progress.due(cx.course(), cx.now.day());
    if !due.again.is_empty() {
        return Some(Next {
            say: (words.next_review)(due.len()),
            route: Route::Review,
        });
    }
    if let Some(page) = progress.next_page(cx.course()) {
        let lesson = cx.course().lesson(&page.lesson());
        let title = lesson.map_or("", |lesson| cx.pen.say(&lesson.title));
        return Some(Next {
            say: (words.next_read)(title),
            route: Route::Page(page, None),
        });
    }
    let weakest = progress
        .readiness(cx.course(), cx.now.day())
        .into_iter()
        .filter(|ready| ready.critical && !ready.is_ready())
        .min_by(|a, b| a.share().total_cmp(&b.share()));
    if let Some(ready) = weakest {
        let objective = cx.course().objective(&ready.objective)?;
        return Some(Next {
            say: (words.next_practise)(cx.pen.say(&objective.title), percent(ready.share())),
            route: Route::Quiz(Mode::Practice, Scope::Objective(ready.objective)),
        });
    }
    let is_open = cx.course().exam.questions > 0 && cx.certificate().is_none();
    is_open.then(|| Next {
        say: words.next_exam.to_owned(),
        route: Route::Exams,
    })
}
