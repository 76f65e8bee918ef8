//! How a sitting begins, or is gone on with.

use crate::domain::event::{Asked, Event, Mode};
use crate::domain::id::{LessonId, SittingId};
use crate::domain::quiz::draw::{self, Choice, Scope};
use crate::domain::quiz::run::Run;
use crate::domain::review;
use crate::screens::flow::{Cx, Effect};
use crate::ui::answer::Posed;

use super::asking::Asking;
use super::{Now, Quiz, Turn};

impl Quiz {
    /// The sitting of this kind that was left, else a new one; `None` where there is nothing to ask.
    pub fn begin(mode: Mode, scope: &Scope, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let left = cx.progress().left(cx.course(), mode, scope);
        let left = left.map(|left| Self::go_on(left, cx));
        if let Some(left) = left.filter(|(room, _)| !room.run.is_over()) {
            return Some(left);
        }
        let questions = match mode {
            Mode::Review => {
                let due = cx.progress().due(cx.course(), cx.now.day());
                review::round(cx.course(), &due)
            }
            _ => {
                let standing = |head: &_| cx.progress().standing(cx.course(), head);
                let choice = Choice::of(scope.clone());
                draw::round(cx.course(), &choice, cx.fresh.seed, standing)
            }
        };
        Self::with(mode, questions, cx)
    }

    /// A new round of what was chosen.
    pub fn practise(choice: &Choice, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let standing = |head: &_| cx.progress().standing(cx.course(), head);
        let questions = draw::round(cx.course(), choice, cx.fresh.seed, standing);
        Self::with(Mode::Practice, questions, cx)
    }

    /// What is asked before a lesson.
    pub fn pretest(lesson: &LessonId, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let questions = draw::pretest(cx.course(), lesson, cx.fresh.seed);
        Self::with(Mode::Pretest, questions, cx)
    }

    /// A new sitting with just these questions.
    pub fn with(mode: Mode, questions: Vec<Asked>, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let sitting = SittingId(cx.fresh.id);
        let mut run = Run::new(sitting, mode, cx.fresh.seed, questions);
        run.keep(|id| cx.shelf.question(id).is_some());
        run.current()?;
        let began = Event::SittingBegan {
            sitting,
            mode,
            seed: run.seed,
            attempt: None,
            questions: run.questions.clone(),
            limit_s: None,
        };
        let is_full = cx.progress().puts_aside(&run).is_some();
        let told = is_full.then_some(Effect::Tell(cx.words().quiz.put_aside));
        let effects = [Effect::Record(began)].into_iter().chain(told);
        Some((Self::at(run, cx), effects.collect()))
    }

    /// A round that was not ended.
    pub fn resume(sitting: SittingId, cx: &Cx) -> Option<(Self, Vec<Effect>)> {
        let left = cx.progress().rounds().find(|run| run.sitting == sitting)?;
        Some(Self::go_on(left, cx))
    }

    fn go_on(left: &Run, cx: &Cx) -> (Self, Vec<Effect>) {
        let mut run = left.clone();
        run.keep(|id| cx.shelf.question(id).is_some());
        (Self::at(run, cx), Vec::new())
    }

    fn at(run: Run, cx: &Cx) -> Self {
        let now = Self::ask(&run, cx);
        Self {
            run,
            now,
            from: None,
        }
    }

    /// Asks what the sitting asks next.
    pub(super) fn ask(run: &Run, cx: &Cx) -> Now {
        let next = run.current().filter(|_| !run.is_over());
        let Some(question) = next.and_then(|id| cx.shelf.question(id)) else {
            return Now::End;
        };
        let turn = Turn {
            posed: Posed {
                order: run.order(&question).into_iter().cloned().collect(),
                question,
            },
            number: (!run.is_again()).then(|| run.place().0),
        };
        let mut asking = Asking::new(turn, cx.now);
        if let Some(draft) = run.draft() {
            asking.restore(draft);
        }
        Now::Asking(asking)
    }
}
