//! How ready a learner is for each objective, and how that came about.

use super::Progress;
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
}

/// From which share on a learner is ready.
pub const READY: f64 = 0.8;

/// How much each part weighs; a part that the course has nothing for is left out, and the rest rescaled.
const PAGES: f64 = 0.2;
/// See [`PAGES`].
const RECALL: f64 = 0.6;

impl Readiness {
    /// The share, from 0 to 1.
    pub fn share(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "some hundred pages")]
        let pages = self.pages.0 as f64 / self.pages.1.max(1) as f64;
        let parts = [
            (PAGES, pages, self.pages.1),
            (RECALL, self.recall, self.questions.1),
        ];
        let there = parts.iter().filter(|(_, _, count)| *count > 0);
        let (sum, weight) = there.fold((0.0, 0.0), |(sum, all), (weight, part, _)| {
            (sum + weight * part, all + weight)
        });
        if weight > 0.0 { sum / weight } else { 0.0 }
    }

    /// Whether that is enough.
    pub fn is_ready(&self) -> bool {
        self.share() >= READY
    }

    /// Whether anything of it was read or answered.
    pub fn is_begun(&self) -> bool {
        self.pages.0 > 0 || self.questions.0 > 0
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
}
