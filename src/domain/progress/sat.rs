//! The exams that a learner sat, and the certificates made of them.

use serde::{Deserialize, Serialize};

use super::{Place, Progress};
use crate::domain::course::Course;
use crate::domain::event::{Event, Stamp};
use crate::domain::exam::{self, Sitting};
use crate::domain::id::{EventId, SittingId};
use crate::domain::review::Rating;

/// A certificate that was made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Certificate {
    /// Of which exam.
    pub sitting: SittingId,
    /// The name that stands on it.
    pub name: String,
    /// Which entry of the log it is, and when it was made.
    pub stamp: Stamp,
}

/// What a certificate says, as it stands in its file, too.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certified {
    /// Which entry of the log made it.
    pub id: EventId,
    /// Of which exam.
    pub sitting: SittingId,
    /// Who has passed.
    pub name: String,
    /// The course's id.
    pub course: String,
    /// The course's version.
    pub version: String,
    /// The day on which the exam was handed in.
    pub date: String,
    /// The points.
    pub points: f64,
    /// How many there were.
    pub of: usize,
    /// The seed by which the questions were drawn.
    pub seed: u32,
    /// Which attempt it was.
    pub attempt: u32,
}

impl Progress {
    /// What a certificate says; `None` where the exam is not there, or was not passed.
    pub fn certified(&self, certificate: &Certificate, course: &Course) -> Option<Certified> {
        let exam = self
            .exams
            .iter()
            .find(|exam| exam.sitting == certificate.sitting)?;
        let result = exam::Result::of(exam, course);
        let ended = exam.ended.filter(|_| exam.handed_in && result.passed)?;
        Some(Certified {
            id: certificate.stamp.id,
            sitting: exam.sitting,
            name: certificate.name.clone(),
            course: course.id.clone(),
            version: course.version.clone(),
            date: ended.moment.date(),
            points: result.points,
            of: result.of,
            seed: exam.seed,
            attempt: exam.attempt,
        })
    }

    /// The newest certificate of an exam.
    pub fn certificate(&self, sitting: SittingId, course: &Course) -> Option<Certified> {
        let mut all = self.certificates.iter().rev();
        let newest = all.find(|certificate| certificate.sitting == sitting)?;
        self.certified(newest, course)
    }

    /// The last exam that was passed, with what it came to.
    pub fn passed(&self, course: &Course) -> Option<(&Sitting, exam::Result)> {
        let mut handed_in = self.exams.iter().rev().filter(|exam| exam.handed_in);
        handed_in.find_map(|exam| {
            let result = exam::Result::of(exam, course);
            result.passed.then_some((exam, result))
        })
    }

    /// Takes over what happened in an exam; whether it did.
    pub(super) fn apply_exam(&mut self, event: &Event, stamp: Stamp) -> bool {
        if let Some(begun) = Sitting::begun_by(event) {
            self.exam = Some(begun);
        }
        let is_of = |exam: &Sitting| event.sitting() == Some(exam.sitting);
        let Some(exam) = self.exam.as_mut().filter(|exam| is_of(exam)) else {
            return false;
        };
        exam.apply(event, stamp);
        self.last = Some(Place::Exam);
        if let Some(ended) = self.exam.take_if(|exam| exam.ended.is_some()) {
            self.learn_from(&ended, stamp);
            self.exams.push(ended);
        }
        true
    }

    /// The answers of an exam count as reviews once it is handed in.
    fn learn_from(&mut self, exam: &Sitting, stamp: Stamp) {
        for (id, version, score) in exam.scores() {
            let rating = Rating::of(score, 0, false, None);
            self.learn(id, version, rating, stamp);
            *self.answered.entry(stamp.moment.day()).or_default() += 1;
        }
    }

    /// The seed of the next exam, where there was one before, and which attempt it will be: attempts that
    /// follow one another go through one order.
    pub fn next_exam(&self) -> (Option<u32>, u32) {
        let last = self.exams.iter().chain(&self.exam).next_back();
        last.map_or((None, 1), |last| {
            (Some(last.seed), last.attempt.saturating_add(1))
        })
    }

    /// The exam with this id, sat or being sat.
    pub fn exam(&self, id: SittingId) -> Option<&Sitting> {
        let mut all = self.exams.iter().chain(&self.exam);
        all.find(|exam| exam.sitting == id)
    }
}
