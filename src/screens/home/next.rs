//! What comes next for a learner: exactly where reading, a sitting or a visit stopped.

use crate::domain::course::PageHead;
use crate::domain::event::Mode;
use crate::domain::id::PageId;
use crate::domain::progress::Place;
use crate::domain::quiz::draw::Scope;
use crate::screens::flow::{Cx, Route};

/// What comes next for a learner.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Next {
    /// A page, at the step where it was left.
    Page(PageId, Option<u16>),
    /// A sitting goes on.
    Sitting,
    /// A visit goes on.
    Visit,
    /// All is read: what is left are questions.
    Practise,
    /// Nothing is left to do.
    Nothing,
}

impl Next {
    /// What comes next, and behind it what else was begun: what the learner was last busy with comes first.
    pub(super) fn all(cx: &Cx) -> Vec<Self> {
        let progress = cx.progress();
        let sitting = progress.round().is_some_and(|run| !run.is_over());
        let visit = progress.visit.as_ref();
        let visit = visit.is_some_and(|run| cx.course().visit(&run.visit).is_some());
        let begun = [
            (Place::Page, reading(cx)),
            (Place::Sitting, sitting.then_some(Self::Sitting)),
            (Place::Visit, visit.then_some(Self::Visit)),
        ];
        let mut begun: Vec<_> = begun
            .into_iter()
            .filter_map(|(place, next)| Some((place, next?)))
            .collect();
        begun.sort_by_key(|(place, _)| Some(*place) != progress.last);
        if begun.is_empty() {
            return vec![afterwards(cx)];
        }
        begun.into_iter().map(|(_, next)| next).collect()
    }

    /// Where it leads.
    pub(super) fn route(&self) -> Option<Route> {
        match self {
            Self::Page(page, step) => Some(Route::Page(page.clone(), *step)),
            Self::Sitting => Some(Route::QuizOpen),
            Self::Visit => Some(Route::VisitOpen),
            Self::Practise => Some(Route::Quiz(Mode::Practice, Scope::All)),
            Self::Nothing => None,
        }
    }
}

/// The page that was left, at its step, while there is more of its lesson to read or its question is open; else
/// the next one that is not read.
fn reading(cx: &Cx) -> Option<Next> {
    let unread = cx.progress().next_page(cx.course());
    let next = || unread.clone().map(|page| Next::Page(page, None));
    let Some((page, step)) = &cx.progress().reading else {
        return next();
    };
    let Some(lesson) = cx.course().lesson(&page.lesson()) else {
        return next();
    };
    let Some(at) = lesson.pages.iter().position(|head| head.id == *page) else {
        return next();
    };
    let has_more = |head: &PageHead| step + 1 < head.steps;
    let is_last = at + 1 == lesson.pages.len();
    let is_asked = cx.progress().sittings().any(|run| !run.is_round());
    let stays = is_asked || (!is_last && unread.is_some());
    if stays || lesson.pages.get(at).is_some_and(has_more) {
        return Some(Next::Page(page.clone(), Some(*step)));
    }
    next()
}

/// What there is to do when all is read and nothing left open.
fn afterwards(cx: &Cx) -> Next {
    let missed = |question: &_| cx.progress().is_right(question) != Some(true);
    if cx.course().questions().any(missed) {
        Next::Practise
    } else {
        Next::Nothing
    }
}
