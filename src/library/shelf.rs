//! A course whose parts are parsed when they are asked for, and then kept.

use std::collections::HashMap;
use std::hash::Hash;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use toml::de::DeTable;

use crate::domain::card::Card;
use crate::domain::course::{
    Chapter, Course, CriterionHead, Lesson, LessonHead, Objective, PageHead, QuestionHead, Renamed,
    VisitHead,
};
use crate::domain::exam::{Blueprint, Cell};
use crate::domain::glossary::Glossary;
use crate::domain::id::{LessonId, ObjectiveId, PageId, QuestionId, VisitId};
use crate::domain::lang::Text;
use crate::domain::quiz::kind::Name;
use crate::domain::quiz::{Level, Question};
use crate::domain::shelf::Shelf;
use crate::domain::visit::Plan;
use crate::index::{self, Index};

use super::source::{Refused, Source};
use super::table::{File, Table};
use super::{card, chapter, lesson, question, visit};

/// The course's index as the build script made it.
const INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.json"));

/// A course.
#[derive(Debug)]
pub struct Library {
    source: Source,
    index: Index,
    course: Course,
    opened: Mutex<Opened>,
}

/// The parts that were opened.
#[derive(Debug, Default)]
struct Opened {
    lessons: HashMap<LessonId, Option<Arc<Lesson>>>,
    questions: HashMap<String, Vec<Arc<Question>>>,
    visits: HashMap<VisitId, Option<Arc<Plan>>>,
    glossary: Option<Arc<Glossary>>,
    /// The files that were parsed, in order.
    parsed: Vec<String>,
}

impl Library {
    /// The course inside the program. Nothing of it is parsed yet.
    pub fn embedded() -> Self {
        let source = Source::Embedded;
        let index = serde_json::from_slice(INDEX).unwrap_or_else(|_| index_of(&source));
        Self::new(source, index)
    }

    /// The course in the folder `root`. It is read and indexed now, its parts are parsed later.
    ///
    /// # Errors
    /// When the folder cannot be a course.
    pub fn open(root: &Path) -> Result<Self, Refused> {
        Ok(Self::of(Source::open(root)?))
    }

    /// The course of these files.
    pub fn of(source: Source) -> Self {
        let index = index_of(&source);
        Self::new(source, index)
    }

    fn new(source: Source, index: Index) -> Self {
        Self {
            course: course_of(&index),
            index,
            source,
            opened: Mutex::default(),
        }
    }

    /// The files.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Files that do not parse, and what belongs to them is missing from the course.
    pub fn left_out(&self) -> &[String] {
        &self.index.left_out
    }

    /// The files that were parsed so far.
    pub fn parsed(&self) -> Vec<String> {
        self.opened().parsed.clone()
    }

    fn opened(&self) -> MutexGuard<'_, Opened> {
        // What is kept here is whole after every step: a thread that died while holding it harms nothing.
        self.opened.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn parse<T>(
        &self,
        opened: &mut Opened,
        path: &str,
        read: impl FnOnce(Table) -> Option<T>,
    ) -> Option<T> {
        opened.parsed.push(path.to_owned());
        let text = self.source.text(path)?;
        let table = DeTable::parse(&text).ok()?;
        let file = File::new(path);
        read(Table::new(&file, table.span(), table.get_ref()))
    }
}

impl Shelf for Library {
    fn course(&self) -> &Course {
        &self.course
    }

    fn lesson(&self, id: &LessonId) -> Option<Arc<Lesson>> {
        let mut lessons = self.index.chapters.iter().flat_map(|c| &c.lessons);
        let path = &lessons.find(|head| head.id == id.as_str())?.file;
        let mut opened = self.opened();
        if let Some(known) = opened.lessons.get(id) {
            return known.clone();
        }
        let lesson = self.parse(&mut opened, path, lesson::read).map(Arc::new);
        opened.lessons.insert(id.clone(), lesson.clone());
        lesson
    }

    fn question(&self, id: &QuestionId) -> Option<Arc<Question>> {
        let mut questions = self.index.chapters.iter().flat_map(|c| &c.questions);
        let path = &questions.find(|head| head.id == id.as_str())?.file;
        let mut opened = self.opened();
        if !opened.questions.contains_key(path) {
            let set = self.parse(&mut opened, path, |table| Some(question::read(table)));
            opened
                .questions
                .insert(path.clone(), set.unwrap_or_default());
        }
        let set = opened.questions.get(path)?;
        set.iter().find(|question| question.id == *id).cloned()
    }

    fn visit(&self, id: &VisitId) -> Option<Arc<Plan>> {
        let mut visits = self.index.visits.iter();
        let path = &visits.find(|head| head.id == id.as_str())?.file;
        let mut opened = self.opened();
        if let Some(known) = opened.visits.get(id) {
            return known.clone();
        }
        let visit = self.parse(&mut opened, path, visit::read);
        let plan = visit.and_then(|visit| Plan::new(Arc::new(visit)).ok());
        let plan = plan.map(Arc::new);
        opened.visits.insert(id.clone(), plan.clone());
        plan
    }

    fn card(&self) -> Option<Arc<Card>> {
        let card = self.parse(&mut self.opened(), "card.toml", card::read);
        card.map(Arc::new)
    }

    fn glossary(&self) -> Arc<Glossary> {
        let mut opened = self.opened();
        if let Some(known) = &opened.glossary {
            return Arc::clone(known);
        }
        let path = "glossary.toml";
        let glossary = self.parse(&mut opened, path, |table| Some(chapter::glossary(table)));
        let glossary = Arc::new(glossary.unwrap_or_default());
        opened.glossary = Some(Arc::clone(&glossary));
        glossary
    }
}

fn index_of(source: &Source) -> Index {
    let files: Vec<(&str, String)> = source
        .paths()
        .into_iter()
        .filter_map(|path| Some((path, source.text(path)?.into_owned())))
        .collect();
    let pairs: Vec<(&str, &str)> = files.iter().map(|(p, t)| (*p, t.as_str())).collect();
    index::read(&pairs)
}

fn text(pair: &index::Pair) -> Text {
    Text {
        zh: pair.zh.clone(),
        en: pair.en.clone(),
    }
}

fn course_of(index: &Index) -> Course {
    let objective = |objective: &index::Objective| Objective {
        id: objective.id.as_str().into(),
        title: Text {
            zh: objective.zh.clone(),
            en: objective.en.clone(),
        },
        critical: objective.critical,
    };
    let criterion = |criterion: &index::Criterion| CriterionHead {
        id: criterion.id.as_str().into(),
        objective: criterion.objective.as_str().into(),
        teaches: criterion.teaches.as_str().into(),
    };
    let visit = |visit: &index::Visit| VisitHead {
        id: visit.id.as_str().into(),
        title: text(&visit.title),
        level: visit.level,
        turns: visit.turns,
        rubric: visit.rubric.iter().map(criterion).collect(),
    };
    Course {
        id: index.id.clone(),
        version: index.version.clone(),
        title: text(&index.title),
        objectives: index.objectives.iter().map(objective).collect(),
        chapters: index.chapters.iter().map(chapter_of).collect(),
        visits: index.visits.iter().map(visit).collect(),
        exam: exam_of(&index.exam),
        renamed: renamed_of(&index.renamed),
    }
}

fn exam_of(exam: &index::Exam) -> Blueprint {
    let cells = |cell: &index::Cell| {
        let counts = [(Level::Recall, cell.recall), (Level::Apply, cell.apply)];
        let objective = ObjectiveId::from(cell.objective.as_str());
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        counts
            .map(|(level, count)| Cell {
                objective: objective.clone(),
                level,
                count,
            })
            .collect::<Vec<_>>()
    };
    Blueprint {
        questions: exam.questions,
        pass: exam.pass,
        minutes: exam.minutes,
        cells: exam.blueprint.iter().flat_map(cells).collect(),
    }
}

fn renamed_of(renamed: &index::Renamed) -> Renamed {
    fn map<T: Eq + Hash + for<'a> From<&'a str>>(pairs: &[(String, String)]) -> HashMap<T, T> {
        let pairs = pairs.iter();
        pairs
            .map(|(was, now)| (was.as_str().into(), now.as_str().into()))
            .collect()
    }
    Renamed {
        pages: map(&renamed.pages),
        questions: map(&renamed.questions),
        visits: map(&renamed.visits),
    }
}

fn chapter_of(chapter: &index::Chapter) -> Chapter {
    // A question of no known level or kind cannot be opened: `check` says why.
    let question = |question: &index::Question| {
        Some(QuestionHead {
            id: question.id.as_str().into(),
            version: question.version,
            objective: question.objective.as_str().into(),
            level: Level::from_name(&question.level)?,
            kind: Name::of_key(&question.kind)?,
            teaches: question.teaches.as_str().into(),
        })
    };
    Chapter {
        id: chapter.id.as_str().into(),
        title: text(&chapter.title),
        lessons: chapter.lessons.iter().map(lesson_of).collect(),
        questions: chapter.questions.iter().filter_map(question).collect(),
    }
}

fn lesson_of(lesson: &index::Lesson) -> LessonHead {
    let id: LessonId = lesson.id.as_str().into();
    let page = |page: &index::Page| PageHead {
        id: PageId::of(&id, &page.id),
        title: text(&page.title),
        steps: page.steps,
    };
    LessonHead {
        pages: lesson.pages.iter().map(page).collect(),
        title: text(&lesson.title),
        objective: lesson.objective.as_str().into(),
        minutes: lesson.minutes,
        id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_ids_of_renamed_pages_are_known() {
        let course = r#"
            id = "c"
            version = "1"
            title = { zh = "课", en = "Course" }
            chapters = ["01"]"#;
        let chapter = r#"
            id = "ch"
            title = { zh = "章", en = "Chapter" }
            lessons = ["new"]"#;
        let lesson = r#"
            id = "new"
            was = ["old"]
            title = { zh = "节", en = "Lesson" }
            objective = "o"
            minutes = 1
            [[page]]
            id = "first"
            was = ["one", "other/moved"]
            title = { zh = "页", en = "Page" }"#;
        let index = index::read(&[
            ("course.toml", course),
            ("chapters/01/chapter.toml", chapter),
            ("chapters/01/lessons/new.toml", lesson),
        ]);
        let pages = renamed_of(&index.renamed).pages;
        for was in ["old/one", "old/first", "new/one", "other/moved"] {
            assert_eq!(pages.get(&was.into()), Some(&"new/first".into()), "{was}");
        }
        assert_eq!(pages.len(), 4);
    }
}
