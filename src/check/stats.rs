//! What a course holds, in numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::course::{Body, Page};
use crate::domain::flaw::Kind;
use crate::domain::lang::{Both, Lang};
use crate::domain::quiz::kind::Name;
use crate::domain::quiz::{Level, Question};
use crate::domain::shelf::Shelf;
use crate::domain::visit::{Plan, Proof};
use crate::library::{Library, Survey, survey};
use crate::text;

/// What a course holds, as `stats --format json` prints it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Stats {
    /// The course's id.
    pub course: String,
    /// Its version.
    pub version: String,
    /// How many chapters, also those that are still to be written.
    pub chapters: usize,
    /// How many lessons.
    pub lessons: usize,
    /// How many pages.
    pub pages: usize,
    /// How many figures.
    pub figures: usize,
    /// How many terms.
    pub terms: usize,
    /// Which slides of the deck are taught.
    pub slides: Slides,
    /// How many texts are missing in each language.
    pub languages: Both<Missing>,
    /// What there is for each objective.
    pub objectives: Vec<Objective>,
    /// The questions.
    pub questions: Questions,
    /// The visits.
    pub visits: Vec<Visit>,
}

/// Which slides of the deck are taught.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Slides {
    /// Those with something to teach.
    pub content: Vec<u32>,
    /// Those that a page, a question or a visit names.
    pub covered: Vec<u32>,
    /// Those with something to teach that nothing names.
    pub missing: Vec<u32>,
}

/// How many texts are missing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Missing {
    /// How many.
    pub missing: usize,
}

/// What there is for an objective.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Objective {
    /// Its id.
    pub id: String,
    /// Whether nobody passes without it.
    pub critical: bool,
    /// How many lessons.
    pub lessons: usize,
    /// How many questions.
    pub questions: usize,
    /// How many lines of rubrics.
    pub rubric: usize,
}

/// The questions, counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Questions {
    /// How many.
    pub total: usize,
    /// How many of each kind.
    pub kind: BTreeMap<&'static str, usize>,
    /// How many of each level.
    pub level: BTreeMap<&'static str, usize>,
    /// How many rest on each slide.
    pub slide: BTreeMap<u32, usize>,
}

/// A visit, counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Visit {
    /// Its id.
    pub id: String,
    /// How many scenes.
    pub scenes: usize,
    /// How many endings.
    pub endings: usize,
    /// How many turns there may be.
    pub turns: u16,
    /// How many combinations of the facts' values.
    pub variants: u32,
    /// How many states; 0 where they are too many.
    pub states: usize,
}

/// Counts what the course holds.
pub fn stats(library: &Library) -> Stats {
    let survey = survey(library.source());
    let course = library.course();
    let pages: Vec<&Page> = survey
        .lessons
        .iter()
        .flat_map(|lesson| &lesson.pages)
        .collect();
    let parts = pages.iter().flat_map(|page| &page.parts);
    let figures = parts.filter(|part| matches!(part.body, Body::Figure { .. }));
    Stats {
        course: course.id.clone(),
        version: course.version.clone(),
        chapters: course.chapters.len(),
        lessons: survey.lessons.len(),
        figures: figures.count(),
        terms: survey.glossary.terms.len(),
        slides: slides(&survey, &pages),
        languages: languages(&survey),
        objectives: objectives(library, &survey),
        questions: questions(&survey),
        visits: survey.visits.iter().map(|plan| visit(plan)).collect(),
        pages: pages.len(),
    }
}

fn slides(survey: &Survey, pages: &[&Page]) -> Slides {
    let pages = pages.iter().flat_map(|page| &page.slides);
    let questions = survey
        .questions
        .iter()
        .flat_map(|question| &question.slides);
    let visits = survey.visits.iter().flat_map(|plan| &plan.visit().slides);
    let taught: BTreeSet<u32> = pages.chain(questions).chain(visits).copied().collect();
    let content = survey.slides.clone();
    let (covered, missing) = content.iter().partition(|slide| taught.contains(slide));
    Slides {
        content,
        covered,
        missing,
    }
}

fn languages(survey: &Survey) -> Both<Missing> {
    let missing = |wanted: Lang| {
        let is_it = |kind: &Kind| matches!(kind, Kind::MissingLanguage(_, lang) if *lang == wanted);
        let flaws = survey.flaws.iter();
        Missing {
            missing: flaws.filter(|flaw| is_it(&flaw.kind)).count(),
        }
    };
    Both {
        zh: missing(Lang::Zh),
        en: missing(Lang::En),
    }
}

fn objectives(library: &Library, survey: &Survey) -> Vec<Objective> {
    let objectives = library.course().objectives.iter();
    let count = objectives.map(|objective| {
        let id = &objective.id;
        let rubrics = survey.visits.iter().flat_map(|plan| &plan.visit().rubric);
        Objective {
            id: id.to_string(),
            critical: objective.critical,
            lessons: survey.lessons.iter().filter(|l| l.objective == *id).count(),
            questions: survey
                .questions
                .iter()
                .filter(|q| q.objective == *id)
                .count(),
            rubric: rubrics.filter(|line| line.objective == *id).count(),
        }
    });
    count.collect()
}

fn questions(survey: &Survey) -> Questions {
    let all = &survey.questions;
    let count = |is: &dyn Fn(&Question) -> bool| all.iter().filter(|q| is(q)).count();
    let kinds = Name::ALL.map(|name| (name.key(), count(&|q| q.kind.name() == name)));
    let levels = Level::ALL.map(|level| (level.name(), count(&|q| q.level == level)));
    let mut slide = BTreeMap::new();
    for number in all.iter().flat_map(|question| &question.slides) {
        *slide.entry(*number).or_default() += 1;
    }
    Questions {
        total: all.len(),
        kind: kinds.into(),
        level: levels.into(),
        slide,
    }
}

fn visit(plan: &Plan) -> Visit {
    let visit = plan.visit();
    let proof = Proof::new(plan, text::width);
    Visit {
        id: visit.id.to_string(),
        scenes: visit.scenes.len(),
        endings: visit.endings.len(),
        turns: visit.turns,
        variants: proof.variants,
        states: proof.states,
    }
}
