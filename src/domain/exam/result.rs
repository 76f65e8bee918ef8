//! What an exam came to: points, how sure that is, objective by objective, and whether it is passed.

use super::Sitting;
use crate::domain::course::{Course, Objective};
use crate::domain::id::{ObjectiveId, QuestionId};

/// What an exam came to.
#[derive(Clone, PartialEq, Debug)]
pub struct Result {
    /// The points: one for each question that is right, and a part of one for each that partly is.
    pub points: f64,
    /// How many questions there were.
    pub of: usize,
    /// The interval in which the share would lie with other questions, in 95 of 100 cases.
    pub interval: (f64, f64),
    /// Each objective that was asked about, in the order of the course.
    pub parts: Vec<Part>,
    /// Whether the points in all are enough.
    pub enough: bool,
    /// Whether it is passed.
    pub passed: bool,
}

/// What it came to in one objective.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// The objective.
    pub objective: ObjectiveId,
    /// Whether nobody passes without it.
    pub critical: bool,
    /// The points.
    pub points: f64,
    /// How many questions there were.
    pub of: usize,
    /// Whether they are enough.
    pub enough: bool,
}

/// How far a share may lie below what is asked for and still be that, for what is lost in the last digits.
const CLOSE: f64 = 1e-9;

impl Result {
    /// The share of the points, from 0 to 1.
    pub fn share(&self) -> f64 {
        share(self.points, self.of)
    }

    /// What `sitting` came to. What was not answered has no points; a question that the course no longer
    /// has counts in all, and in no objective.
    pub fn of(sitting: &Sitting, course: &Course) -> Self {
        let pass = f64::from(course.exam.pass) / 100.0;
        let enough = |points: f64, of: usize| share(points, of) >= pass - CLOSE;
        let total = |ids: &[&QuestionId]| ids.iter().map(|id| sitting.score(id)).sum::<f64>();
        let part = |objective: &Objective| {
            let is_of = |id: &QuestionId| {
                let head = course.question(id);
                head.is_some_and(|head| head.objective == objective.id)
            };
            let asked = sitting.questions.iter().map(|asked| &asked.id);
            let ids: Vec<&QuestionId> = asked.filter(|id| is_of(id)).collect();
            let points = total(&ids);
            (!ids.is_empty()).then(|| Part {
                objective: objective.id.clone(),
                critical: objective.critical,
                points,
                of: ids.len(),
                enough: enough(points, ids.len()),
            })
        };
        let parts: Vec<Part> = course.objectives.iter().filter_map(part).collect();
        let all: Vec<&QuestionId> = sitting.questions.iter().map(|asked| &asked.id).collect();
        let (points, of) = (total(&all), all.len());
        let critical = parts.iter().all(|part| part.enough || !part.critical);
        let enough = of > 0 && enough(points, of);
        Self {
            points,
            of,
            interval: wilson(share(points, of), of),
            parts,
            enough,
            passed: enough && critical,
        }
    }
}

/// The share that `points` are of so many questions, from 0 to 1.
#[expect(
    clippy::cast_precision_loss,
    reason = "a paper has some thirty questions"
)]
pub fn share(points: f64, of: usize) -> f64 {
    points / of.max(1) as f64
}

/// Points as they are shown: with one decimal where there is one.
pub fn shown(points: f64) -> String {
    format!("{}", (points * 10.0).round() / 10.0)
}

/// A share as whole per cent, never rounded up to what it is not.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100"
)]
pub fn percent(share: f64) -> u32 {
    (share * 100.0 + CLOSE).floor().clamp(0.0, 100.0) as u32
}

/// The score interval of Wilson (1927) for a share among `of`, at 95 %.
pub fn wilson(share: f64, of: usize) -> (f64, f64) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a paper has some thirty questions"
    )]
    let n = of.max(1) as f64;
    let z = 1.959_964;
    let middle = share + z * z / (2.0 * n);
    let half = z
        * (share * (1.0 - share) / n + z * z / (4.0 * n * n))
            .max(0.0)
            .sqrt();
    let scale = 1.0 + z * z / n;
    (
        ((middle - half) / scale).max(0.0),
        ((middle + half) / scale).min(1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of Newcombe (1998): 81 of 263.
    #[test]
    fn the_interval_is_wilsons() {
        let (low, high) = wilson(81.0 / 263.0, 263);
        assert!(
            (low - 0.2553).abs() < 1e-4 && (high - 0.3662).abs() < 1e-4,
            "{low} {high}"
        );
        let (low, high) = wilson(1.0, 30);
        assert!(
            (low - 0.8865).abs() < 1e-4 && (high - 1.0).abs() < 1e-9,
            "{low} {high}"
        );
    }
}
