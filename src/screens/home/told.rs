//! What Home tells of what comes next, of what is due, and of how ready one is.

use crate::domain::event::Mode;
use crate::domain::id::{PageId, SittingId};
use crate::domain::quiz::draw::Scope;
use crate::domain::quiz::run::Run;
use crate::domain::review;
use crate::screens::flow::Cx;

use super::next::Next;

/// What is told of what comes next.
#[derive(Default)]
pub(super) struct Told {
    /// Why it is shown.
    pub(super) lead: String,
    /// What it is.
    pub(super) title: String,
    /// How far it is.
    pub(super) place: String,
    /// What it belongs to.
    pub(super) within: String,
}

impl Told {
    pub(super) fn of(cx: &Cx, next: &Next) -> Self {
        let words = &cx.words().home;
        match next {
            Next::Page(page, _) => Self::of_page(cx, page),
            Next::Sitting(sitting) => Self::of_sitting(cx, *sitting),
            Next::Visit => Self::of_visit(cx),
            Next::Exam => Self::of_exam(cx),
            Next::Practise => Self::plain(words.next_practise, words.next_practise_title),
            Next::Nothing => Self::plain(words.next_nothing, words.next_nothing_title),
        }
    }

    fn plain(lead: &str, title: &str) -> Self {
        Self {
            lead: lead.to_owned(),
            title: title.to_owned(),
            ..Self::default()
        }
    }

    fn of_page(cx: &Cx, page: &PageId) -> Self {
        let words = &cx.words().home;
        let lesson = cx.course().lesson(&page.lesson());
        let at = lesson.and_then(|lesson| lesson.pages.iter().position(|head| head.id == *page));
        let pages = lesson.map_or(0, |lesson| lesson.pages.len());
        let chapter = cx.course().chapter_of(&page.lesson());
        let within = chapter.map(|(at, chapter)| (words.chapter)(at, cx.pen.say(&chapter.title)));
        let lead = if cx.progress().is_begun() {
            words.next_read
        } else {
            words.next_begin
        };
        Self {
            lead: lead.to_owned(),
            title: lesson
                .map_or("", |lesson| cx.pen.say(&lesson.title))
                .to_owned(),
            place: (words.page_of)(at.map_or(1, |at| at + 1), pages),
            within: within.unwrap_or_default(),
        }
    }

    fn of_sitting(cx: &Cx, sitting: SittingId) -> Self {
        let words = &cx.words().home;
        let round = cx.progress().rounds().find(|run| run.sitting == sitting);
        let place = |round: &Run| {
            if round.is_again() {
                return (cx.words().quiz.again)(round.waiting());
            }
            let (at, of) = round.place();
            (words.question_of)(at, of)
        };
        Self {
            place: round.map_or_else(String::new, place),
            within: round.map_or_else(String::new, |round| round_of(round, cx)),
            ..Self::plain(words.next_read, words.next_sitting)
        }
    }

    fn of_exam(cx: &Cx) -> Self {
        let words = &cx.words().exam;
        let open = cx.progress().exam.as_ref();
        let answered = open.map_or(0, |open| cx.answered(open));
        let of = open.map_or(0, |open| open.questions.len());
        let attempt = open.map_or(String::new(), |open| (words.attempt)(open.attempt));
        let title = format!("{} · {attempt}", words.title);
        Self {
            place: (words.answered)(answered, of),
            ..Self::plain(cx.words().home.next_read, &title)
        }
    }

    fn of_visit(cx: &Cx) -> Self {
        let words = &cx.words().home;
        let run = cx.progress().visit.as_ref();
        let head = run.and_then(|run| cx.course().visit(&run.visit));
        let turn = run.map_or(0, |run| run.lines.len()) + 1;
        let turns = head.map_or(turn, |head| usize::from(head.turns));
        Self {
            lead: words.next_read.to_owned(),
            title: head.map_or("", |head| cx.pen.say(&head.title)).to_owned(),
            place: (words.turn_of)(turn, turns),
            within: words.next_visit.to_owned(),
        }
    }
}

/// What is due for review today; nothing where nothing is.
pub(super) fn due(cx: &Cx) -> Option<String> {
    let due = cx.progress().due(cx.course(), cx.now.day());
    // What is only new can wait: somebody who has just read a lesson has nothing to review yet.
    let count = due.len();
    (!due.again.is_empty()).then(|| (cx.words().review.due)(count, review::minutes(count)))
}

/// How many objectives are ready, once something was begun.
pub(super) fn ready(cx: &Cx) -> Option<String> {
    let all = cx.progress().readiness(cx.course(), cx.now.day());
    let ready = |critical: bool| {
        let of = all.iter().filter(|ready| !critical || ready.critical);
        (
            of.clone().filter(|ready| ready.is_ready()).count(),
            of.count(),
        )
    };
    let ((is, of), (critical, of_critical)) = (ready(false), ready(true));
    let is_begun = cx.progress().is_begun() && of > 0;
    is_begun.then(|| (cx.words().standing.ready)(is, of, critical, of_critical))
}

/// What kind of round it is, or where all its questions come from, as it is called while they are asked: those
/// of a lesson from there, practice from what one is to be able to do, else from a chapter.
fn round_of(round: &Run, cx: &Cx) -> String {
    match round.mode {
        Mode::Review => return cx.words().review.title.to_owned(),
        Mode::Pretest => return cx.words().quiz.pretest.to_owned(),
        _ => {}
    }
    let course = cx.course();
    let within = |scope: &Scope| scope.holds(course, &round.questions);
    let mut lessons = course.lessons();
    if round.mode == Mode::Check
        && let Some(lesson) = lessons.find(|lesson| within(&Scope::Lesson(lesson.id.clone())))
    {
        return cx.pen.say(&lesson.title).to_owned();
    }
    let mut objectives = course.objectives.iter();
    let objective = objectives.find(|objective| within(&Scope::Objective(objective.id.clone())));
    let chapter = || {
        let mut chapters = course.chapters.iter();
        chapters.find(|chapter| within(&Scope::Chapter(chapter.id.clone())))
    };
    let title = objective
        .map(|objective| &objective.title)
        .or_else(|| chapter().map(|chapter| &chapter.title));
    title
        .map_or(cx.words().home.next_mixed, |title| cx.pen.say(title))
        .to_owned()
}
