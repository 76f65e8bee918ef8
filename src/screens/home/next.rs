//! What comes next for a learner: exactly where reading, a sitting or a visit stopped.

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
    /// Exactly where the learner stopped, else the first page that is not read.
    pub(super) fn of(cx: &Cx) -> Self {
        let progress = cx.progress();
        let place = progress.last;
        if place == Some(Place::Sitting) && progress.round().is_some_and(|s| !s.is_over()) {
            return Self::Sitting;
        }
        if place == Some(Place::Visit) && progress.visit.is_some() {
            return Self::Visit;
        }
        if let Some((page, step)) = &progress.reading
            && cx
                .course()
                .page(page)
                .is_some_and(|head| step + 1 < head.steps)
        {
            return Self::Page(page.clone(), Some(*step));
        }
        if place == Some(Place::Page)
            && let Some((page, step)) = &progress.reading
            && cx.course().page(page).is_some()
            && progress.next_page(cx.course()).is_some()
        {
            return Self::Page(page.clone(), Some(*step));
        }
        match progress.next_page(cx.course()) {
            Some(page) => Self::Page(page, None),
            None if cx
                .course()
                .questions()
                .any(|q| progress.is_right(q) != Some(true)) =>
            {
                Self::Practise
            }
            None => Self::Nothing,
        }
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
