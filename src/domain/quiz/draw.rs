//! Which questions a sitting asks.

use crate::domain::course::{Course, QuestionHead};
use crate::domain::event::Asked;
use crate::domain::id::{ChapterId, LessonId, ObjectiveId, QuestionId};
use crate::domain::quiz::kind::Name;
use crate::domain::seed::Seed;

/// How many questions a round of practice has at most.
pub const ROUND: usize = 10;

/// What the questions are taken from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Scope {
    /// The whole course.
    All,
    /// One chapter.
    Chapter(ChapterId),
    /// What one lesson answers.
    Lesson(LessonId),
    /// One objective.
    Objective(ObjectiveId),
    /// These questions, in this order.
    These(Vec<QuestionId>),
}

impl Scope {
    /// Whether all of `asked` can be asked from it.
    pub fn holds(&self, course: &Course, asked: &[Asked]) -> bool {
        let questions = self.questions(course);
        let holds = |asked: &Asked| questions.iter().any(|question| question.id == asked.id);
        asked.iter().all(holds)
    }

    fn questions<'a>(&'a self, course: &'a Course) -> Vec<&'a QuestionHead> {
        let all = course.questions();
        match self {
            Self::All => all.collect(),
            Self::Chapter(id) => {
                let chapter = course.chapters.iter().find(|chapter| chapter.id == *id);
                chapter.map_or(Vec::new(), |chapter| chapter.questions.iter().collect())
            }
            Self::Lesson(id) => course.questions_on(id).collect(),
            Self::Objective(id) => all.filter(|question| question.objective == *id).collect(),
            Self::These(ids) => ids.iter().filter_map(|id| course.question(id)).collect(),
        }
    }
}

/// What is asked for in practice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// What the questions are taken from.
    pub scope: Scope,
    /// The kind of question; any where none is named.
    pub kind: Option<Name>,
    /// How many there are at most.
    pub length: usize,
    /// Whether only those are asked that were not right when they were asked last.
    pub missed: bool,
}

impl Choice {
    /// Anything of `scope`, in a round of the usual length.
    pub fn of(scope: Scope) -> Self {
        Self {
            scope,
            kind: None,
            length: ROUND,
            missed: false,
        }
    }

    /// The questions that fit.
    pub fn fitting<'a>(
        &'a self,
        course: &'a Course,
        standing: impl Fn(&QuestionHead) -> Standing,
    ) -> Vec<&'a QuestionHead> {
        let mut questions = self.scope.questions(course);
        questions.retain(|question| {
            let is_kind = self.kind.is_none_or(|kind| question.kind == kind);
            is_kind && (!self.missed || standing(question).last == Last::Missed)
        });
        questions
    }
}

/// How many questions are asked before a lesson.
pub const PRETEST: usize = 3;

/// The questions before a lesson: some of those at its end, by chance; none where there are too few.
pub fn pretest(course: &Course, lesson: &LessonId, seed: u32) -> Vec<Asked> {
    let mut questions: Vec<&QuestionHead> = course.questions_on(lesson).collect();
    Seed::new(seed, "pretest").shuffle(&mut questions);
    // What is quick to answer comes first: it is to take a minute.
    questions.sort_by_key(|question| question.kind != Name::Single);
    if questions.len() < PRETEST {
        return Vec::new();
    }
    questions.truncate(PRETEST);
    questions.into_iter().map(asked).collect()
}

/// Where a learner stands with a question; in this order a round takes them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Standing {
    /// Whether its page is still to be read.
    pub unread: bool,
    /// How it was answered last.
    pub last: Last,
}

/// How a question was answered last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Last {
    /// Not rightly.
    Missed,
    /// Not at all.
    New,
    /// Rightly.
    Right,
}

/// The questions of a round: what was missed first, then what is new, then the rest, by chance
/// within each; questions on one page do not follow one another where it can be helped.
///
/// Those whose page is still to be read come only where there is nothing else to ask. Of a lesson's
/// own questions they come, too, and last: its end says how many there are, and how many it asks.
pub fn round(
    course: &Course,
    choice: &Choice,
    seed: u32,
    standing: impl Fn(&QuestionHead) -> Standing,
) -> Vec<Asked> {
    let scope = &choice.scope;
    let mut questions = choice.fitting(course, &standing);
    if !matches!(scope, Scope::These(_)) {
        Seed::new(seed, "questions").shuffle(&mut questions);
        questions.sort_by_key(|question| standing(question));
        let read = |question: &&QuestionHead| !standing(question).unread;
        let known = questions.iter().copied().filter(read).count();
        if known > 0 && !matches!(scope, Scope::Lesson(_)) {
            questions.truncate(known);
        }
        questions.truncate(choice.length);
        questions = spread(questions);
    }
    questions.into_iter().map(asked).collect()
}

fn asked(question: &QuestionHead) -> Asked {
    Asked {
        id: question.id.clone(),
        version: question.version,
    }
}

/// Puts questions that one page answers apart, taking from the front whatever differs.
fn spread(mut waiting: Vec<&QuestionHead>) -> Vec<&QuestionHead> {
    let mut spread: Vec<&QuestionHead> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let last = spread.last().map(|question| &question.teaches);
        let next = waiting
            .iter()
            .position(|question| Some(&question.teaches) != last)
            .unwrap_or(0);
        spread.push(waiting.remove(next));
    }
    spread
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::course::Chapter;
    use crate::domain::lang::Text;
    use crate::domain::quiz::Level;

    fn course(pages: &[&str]) -> Course {
        let question = |(n, page): (usize, &&str)| QuestionHead {
            id: format!("q{n}").into(),
            version: 2,
            objective: "roles".into(),
            level: Level::Apply,
            kind: Name::Single,
            teaches: (*page).into(),
        };
        Course {
            chapters: vec![Chapter {
                id: "office".into(),
                title: Text::default(),
                lessons: vec![],
                questions: pages.iter().enumerate().map(question).collect(),
            }],
            ..Course::default()
        }
    }

    fn ids(asked: &[Asked]) -> Vec<&str> {
        asked.iter().map(|asked| asked.id.as_str()).collect()
    }

    const fn read(last: Last) -> Standing {
        let unread = false;
        Standing { unread, last }
    }

    const fn unread(last: Last) -> Standing {
        let unread = true;
        Standing { unread, last }
    }

    #[test]
    fn what_was_missed_comes_first_then_what_is_new() {
        let course = course(&["l/a"; 5]);
        let standing = |question: &QuestionHead| match question.id.as_str() {
            "q3" => read(Last::Missed),
            "q1" => read(Last::New),
            _ => read(Last::Right),
        };
        let round = round(&course, &Choice::of(Scope::All), 1, standing);
        let order = ids(&round);
        assert_eq!((order[0], order[1], order.len()), ("q3", "q1", 5));
        assert_eq!(round[0].version, 2);
    }

    #[test]
    fn what_was_not_read_is_asked_only_where_nothing_was_read() {
        let course = course(&["l/a"; 4]);
        let office = Scope::Chapter("office".into());
        let one_read = |question: &QuestionHead| match question.id.as_str() {
            "q0" => unread(Last::Missed),
            "q2" => read(Last::Right),
            _ => unread(Last::New),
        };
        for scope in [&Scope::All, &office, &Scope::Objective("roles".into())] {
            assert_eq!(
                ids(&round(&course, &Choice::of(scope.clone()), 1, one_read)),
                ["q2"],
                "{scope:?}"
            );
        }
        let none_read = |question: &QuestionHead| match question.id.as_str() {
            "q2" => unread(Last::Missed),
            _ => unread(Last::New),
        };
        let round = round(&course, &Choice::of(office.clone()), 1, none_read);
        assert_eq!((ids(&round)[0], round.len()), ("q2", 4));
    }

    #[test]
    fn a_lesson_asks_all_its_questions_those_that_were_read_first() {
        let course = course(&["l/a", "l/b", "l/a", "m/a"]);
        let standing = |question: &QuestionHead| match question.id.as_str() {
            "q1" => read(Last::Right),
            _ => unread(Last::New),
        };
        let round = round(&course, &Choice::of(Scope::Lesson("l".into())), 1, standing);
        assert_eq!((ids(&round)[0], round.len()), ("q1", 3));
    }

    #[test]
    fn a_scope_holds_what_can_be_asked_from_it() {
        let course = course(&["l/a"; 3]);
        let round = round(&course, &Choice::of(Scope::All), 1, |_| read(Last::New));
        let one = Scope::These(vec!["q1".into()]);
        assert!(Scope::Chapter("office".into()).holds(&course, &round));
        assert!(!one.holds(&course, &round));
        assert!(!Scope::Chapter("gone".into()).holds(&course, &round));
    }

    #[test]
    fn a_round_is_limited_and_spreads_pages() {
        let pages: Vec<&str> = (0..20)
            .map(|n| if n < 10 { "l/a" } else { "l/b" })
            .collect();
        let course = course(&pages);
        let round = round(
            &course,
            &Choice::of(Scope::Chapter("office".into())),
            3,
            |_| read(Last::New),
        );
        assert_eq!(round.len(), ROUND);
        let teaches = |asked: &Asked| course.question(&asked.id).unwrap().teaches.clone();
        let a = round.iter().filter(|q| teaches(q) == "l/a".into()).count();
        let neighbours = round
            .windows(2)
            .filter(|w| teaches(&w[0]) == teaches(&w[1]));
        // Neighbours remain only where one page has more than all the others together.
        assert!(neighbours.count() <= a.abs_diff(ROUND - a));
    }

    #[test]
    fn named_questions_keep_their_order_and_unknown_ones_are_left_out() {
        let course = course(&["l/a"; 3]);
        let scope = Scope::These(vec!["q2".into(), "gone".into(), "q0".into()]);
        let round = round(&course, &Choice::of(scope.clone()), 1, |_| read(Last::New));
        assert_eq!(ids(&round), ["q2", "q0"]);
    }
}
