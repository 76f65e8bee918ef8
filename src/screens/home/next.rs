//! What comes next for a learner: exactly where reading, a sitting or a visit stopped.

use crate::domain::event::Mode;
use crate::domain::id::{PageId, SittingId};
use crate::domain::progress::Place;
use crate::domain::quiz::draw::Scope;
use crate::screens::flow::{Cx, Route};

/// What comes next for a learner.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Next {
    /// A page, at the step where it was left.
    Page(PageId, Option<u16>),
    /// A round of questions goes on.
    Sitting(SittingId),
    /// A visit goes on.
    Visit,
    /// The exam goes on.
    Exam,
    /// All is read: what is left are questions.
    Practise,
    /// Nothing is left to do.
    Nothing,
}

impl Next {
    /// What comes next, and behind it what else was begun: what the learner was last busy with comes first.
    pub(super) fn all(cx: &Cx) -> Vec<Self> {
        let progress = cx.progress();
        let mut rounds = progress.rounds().map(|run| Self::Sitting(run.sitting));
        let newest = rounds.next();
        let visit = progress.visit.as_ref();
        let visit = visit.is_some_and(|run| cx.course().visit(&run.visit).is_some());
        let begun = [
            (Place::Page, reading(cx)),
            (Place::Sitting, newest),
            (Place::Visit, visit.then_some(Self::Visit)),
            (Place::Exam, progress.exam.as_ref().map(|_| Self::Exam)),
        ];
        let mut begun: Vec<_> = begun
            .into_iter()
            .filter_map(|(place, next)| Some((place, next?)))
            .collect();
        begun.sort_by_key(|(place, _)| Some(*place) != progress.last);
        if begun.is_empty() {
            return vec![afterwards(cx)];
        }
        begun
            .into_iter()
            .map(|(_, next)| next)
            .chain(rounds)
            .collect()
    }

    /// Where it leads.
    pub(super) fn route(&self) -> Option<Route> {
        match self {
            Self::Page(page, step) => Some(Route::Page(page.clone(), *step)),
            Self::Sitting(sitting) => Some(Route::QuizOpen(*sitting)),
            Self::Visit => Some(Route::VisitOpen),
            Self::Exam => Some(Route::ExamOpen),
            Self::Practise => Some(Route::Quiz(Mode::Practice, Scope::All)),
            Self::Nothing => None,
        }
    }
}

/// The page that was left, else the next one that is not read.
fn reading(cx: &Cx) -> Option<Next> {
    let unread = cx.progress().next_page(cx.course());
    left(cx, unread.is_some()).or_else(|| unread.map(|page| Next::Page(page, None)))
}

/// The page that was left, at its step, while there is more of its lesson to read or its question is open.
fn left(cx: &Cx, is_unread: bool) -> Option<Next> {
    let (page, step) = cx.progress().reading.as_ref()?;
    let lesson = cx.course().lesson(&page.lesson())?;
    let head = lesson.pages.iter().find(|head| head.id == *page)?;
    let is_last = lesson.pages.last().is_some_and(|last| last.id == *page);
    let is_asked = cx.progress().sittings().any(|run| !run.is_round());
    let has_more = step + 1 < head.steps || (is_unread && !is_last);
    (has_more || is_asked).then(|| Next::Page(page.clone(), Some(*step)))
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
