//! How ready a learner is for each objective, and how that came about.

use super::{Progress, Shown};
use crate::domain::course::Course;
use crate::domain::id::ObjectiveId;

/// How ready a learner is for one objective.
#[derive(Clone, PartialEq, Debug)]
pub struct Readiness {
    /// The objective.
    pub objective: ObjectiveId,
    /// Whether nobody passes without it.
    pub critical: bool,
    /// Pages read, of how many.
    pub pages: (usize, usize),
    /// Questions that were answered, of how many.
    pub questions: (usize, usize),
    /// How likely an answer is known now, as a mean over its questions; one that was never answered counts
    /// as not known.
    pub recall: f64,
    /// What plays of visits show.
    pub shown: Shown,
}

/// From which share on a learner is ready.
pub const READY: f64 = 0.8;

/// How much each part weighs; a part that the course has nothing for is left out, and the rest rescaled.
const PAGES: f64 = 0.2;
/// See [`PAGES`].
const RECALL: f64 = 0.6;
/// See [`PAGES`].
const VISITS: f64 = 0.2;

impl Readiness {
    /// The share, from 0 to 1.
    pub fn share(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "some hundred pages")]
        let pages = self.pages.0 as f64 / self.pages.1.max(1) as f64;
        let parts = [pages, self.recall, self.shown.best];
        let weighed = self.weights().into_iter().zip(parts);
        weighed.map(|(weight, part)| weight * part).sum()
    }

    /// How much pages, questions and visits weigh here: 1 together, unless there is nothing of any.
    pub fn weights(&self) -> [f64; 3] {
        let counts = [self.pages.1, self.questions.1, self.shown.visits.1];
        let mut weights = [PAGES, RECALL, VISITS];
        for (weight, count) in weights.iter_mut().zip(counts) {
            *weight = if count > 0 { *weight } else { 0.0 };
        }
        let sum: f64 = weights.iter().sum();
        weights.map(|weight| if sum > 0.0 { weight / sum } else { 0.0 })
    }

    /// Whether that is enough, and nothing was poor on the newest visit.
    pub fn is_ready(&self) -> bool {
        self.share() >= READY && !self.shown.poor
    }

    /// Whether anything of it was read, answered or played.
    pub fn is_begun(&self) -> bool {
        self.pages.0 > 0 || self.questions.0 > 0 || self.shown.visits.0 > 0
    }
}

impl Progress {
    /// How ready the learner is on the local day `today`, objective by objective.
    pub fn readiness(&self, course: &Course, today: i64) -> Vec<Readiness> {
        let of = |objective: &crate::domain::course::Objective| {
            let lessons = course
                .lessons()
                .filter(|lesson| lesson.objective == objective.id);
            let pages = lessons.fold((0, 0), |(read, all), lesson| {
                (read + self.pages_read(lesson), all + lesson.pages.len())
            });
            let heads = course
                .questions()
                .filter(|head| head.objective == objective.id);
            let memories: Vec<_> = heads.map(|head| self.memory(head)).collect();
            let known = memories.iter().flatten();
            let recall: f64 = known.clone().map(|memory| memory.recall(today)).sum();
            #[expect(clippy::cast_precision_loss, reason = "some hundred questions")]
            let recall = recall / memories.len().max(1) as f64;
            Readiness {
                objective: objective.id.clone(),
                critical: objective.critical,
                pages,
                questions: (known.count(), memories.len()),
                recall,
                shown: self.shown(course, &objective.id),
            }
        };
        course.objectives.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready(pages: (usize, usize), questions: (usize, usize), recall: f64) -> Readiness {
        Readiness {
            objective: "roles".into(),
            critical: true,
            pages,
            questions,
            recall,
            shown: Shown::default(),
        }
    }

    #[test]
    fn reading_alone_makes_nobody_ready() {
        let close = |ready: Readiness, share: f64| (ready.share() - share).abs() < 1e-9;
        assert!(close(ready((4, 4), (0, 8), 0.0), 0.25));
        assert!(close(ready((4, 4), (8, 8), 0.8), 0.85));
        assert!(close(ready((0, 4), (8, 8), 1.0), 0.75));
        // What the course has nothing for is left out.
        assert!(close(ready((3, 4), (0, 0), 0.0), 0.75));
        assert!(close(ready((0, 0), (0, 0), 0.0), 0.0));
        assert!(ready((4, 4), (8, 8), 0.74).is_ready());
        assert!(!ready((4, 4), (8, 8), 0.73).is_ready());
    }

    #[test]
    fn a_visit_is_a_fifth_and_a_poor_line_on_the_newest_makes_nobody_ready() {
        let shown = |best, poor| Readiness {
            shown: Shown {
                visits: (1, 2),
                best,
                poor,
            },
            ..ready((4, 4), (8, 8), 1.0)
        };
        assert!((shown(0.5, false).share() - 0.9).abs() < 1e-9);
        assert!(shown(0.5, false).is_ready());
        assert!(!shown(1.0, true).is_ready());
    }
}
