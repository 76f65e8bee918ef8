//! Whether a course holds what it promises: lessons and questions for each objective and each slide,
//! and enough of them for its exam.

use crate::domain::exam;
use crate::domain::flaw::{Kind, Thing};
use crate::domain::quiz::Level;

use super::{At, Desk};

/// How many questions an objective has at least, so that a round on it is not always the same.
const QUESTIONS: usize = 3;

pub(super) fn course(desk: &mut Desk) {
    objectives(desk);
    slides(desk);
    exam(desk);
}

fn objectives(desk: &mut Desk) {
    let survey = desk.survey;
    for id in survey.ids(Thing::Objective) {
        let at = At(Thing::Objective, "", id);
        let mut lessons = survey.lessons.iter();
        if !lessons.any(|lesson| lesson.objective.as_str() == id) {
            desk.flaw(at, Kind::UntaughtObjective(id.to_owned()));
        }
        let questions = survey.questions.iter();
        let questions = questions.filter(|question| question.objective.as_str() == id);
        let are = questions.count();
        if are < QUESTIONS {
            desk.flaw(at, Kind::FewQuestions(id.to_owned(), are, QUESTIONS));
        }
    }
}

fn slides(desk: &mut Desk) {
    let survey = desk.survey;
    for slide in &survey.slides {
        let id = slide.to_string();
        let at = At(Thing::Slide, "", &id);
        let mut pages = survey.lessons.iter().flat_map(|lesson| &lesson.pages);
        let mut questions = survey.questions.iter();
        if !pages.any(|page| page.slides.contains(slide)) {
            desk.flaw(at, Kind::UntaughtSlide(*slide));
        } else if !questions.any(|question| question.slides.contains(slide)) {
            desk.flaw(at, Kind::UnaskedSlide(*slide));
        }
    }
}

/// Whether there are as many questions of each objective and level as the exam draws.
fn exam(desk: &mut Desk) {
    let survey = desk.survey;
    let (mut shared, mut drawn) = (0, 0);
    for cell in &survey.exam {
        let questions = survey.questions.iter();
        let of_objective = questions.filter(|question| question.objective == cell.objective);
        let levels: Vec<Level> = of_objective.map(|question| question.level).collect();
        let are = levels.iter().filter(|level| **level == cell.level).count();
        let count = usize::try_from(cell.count).unwrap_or(usize::MAX);
        // An objective without any question has been told.
        if are < count && !levels.is_empty() {
            let at = At(Thing::Objective, "", cell.objective.as_str());
            desk.flaw_in(at, cell.level.name(), Kind::ExamShort(count, are));
        }
        shared += exam::overlap(count, are);
        drawn += count;
    }
    let most = drawn / exam::SHARED;
    // Of fewer there is no quarter.
    if shared > most && drawn >= exam::SHARED {
        desk.flaw_in(
            At(Thing::Objective, "", ""),
            "exam",
            Kind::ExamShared(shared, most),
        );
    }
}
