//! Which questions an attempt draws: of each cell the seed's order, and of that the attempt's slice.

use super::Cell;
use crate::domain::course::{Course, QuestionHead};
use crate::domain::event::Asked;
use crate::domain::seed::Seed;

/// The questions of an attempt, counted from 1. Attempts of one seed take one slice after the other and
/// begin anew when all are used, so the same seed, attempt and course give the same paper.
pub fn drawn(course: &Course, seed: u32, attempt: u32) -> Vec<Asked> {
    let mut paper: Vec<Asked> = Vec::new();
    for cell in &course.exam.cells {
        let mut bank = bank(course, cell);
        bank.sort_by(|a, b| a.id.cmp(&b.id));
        let salt = format!("exam {} {}", cell.objective, cell.level.name());
        Seed::new(seed, &salt).shuffle(&mut bank);
        let count = count(cell).min(bank.len());
        let before = usize::try_from(attempt.saturating_sub(1)).unwrap_or(0);
        let start = before.wrapping_mul(count) % bank.len().max(1);
        let slice = bank.iter().cycle().skip(start).take(count);
        paper.extend(slice.map(|head| Asked {
            id: head.id.clone(),
            version: head.version,
        }));
    }
    Seed::new(seed, &format!("exam {attempt}")).shuffle(&mut paper);
    paper
}

/// How many two neighbouring slices of `count` questions of `there` have in common: on a ring, what twice
/// their number is more than the ring.
pub fn overlap(count: usize, there: usize) -> usize {
    (2 * count.min(there)).saturating_sub(there)
}

fn bank<'a>(course: &'a Course, cell: &Cell) -> Vec<&'a QuestionHead> {
    let fits = |head: &&QuestionHead| head.objective == cell.objective && head.level == cell.level;
    course.questions().filter(fits).collect()
}

fn count(cell: &Cell) -> usize {
    usize::try_from(cell.count).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::course::Chapter;
    use crate::domain::exam::Blueprint;
    use crate::domain::lang::Text;
    use crate::domain::quiz::Level;
    use crate::domain::quiz::kind::Name;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// How many questions two attempts that follow one another have in common, at most, whatever the seed.
    fn shared(course: &Course) -> usize {
        let of = |cell: &Cell| overlap(count(cell), bank(course, cell).len());
        course.exam.cells.iter().map(of).sum()
    }

    fn course(there: usize, count: u32) -> Course {
        let head = |at: usize| QuestionHead {
            id: format!("q{at}").into(),
            version: 1,
            objective: "roles".into(),
            level: Level::Apply,
            kind: Name::Single,
            teaches: "lesson/page".into(),
        };
        Course {
            exam: Blueprint {
                questions: count,
                pass: 80,
                minutes: 45,
                cells: vec![Cell {
                    objective: "roles".into(),
                    level: Level::Apply,
                    count,
                }],
            },
            chapters: vec![Chapter {
                id: "office".into(),
                title: Text::default(),
                lessons: Vec::new(),
                questions: (0..there).map(head).collect(),
            }],
            ..Course::default()
        }
    }

    fn ids(paper: &[Asked]) -> HashSet<&str> {
        paper.iter().map(|asked| asked.id.as_str()).collect()
    }

    #[test]
    fn the_paper_of_a_seed_never_changes() {
        let course = course(20, 4);
        let paper = drawn(&course, 7, 1);
        let order: Vec<&str> = paper.iter().map(|asked| asked.id.as_str()).collect();
        assert_eq!(
            order,
            ["q7", "q16", "q6", "q14"],
            "certificates depend on it"
        );
        assert_eq!(paper, drawn(&course, 7, 1));
        assert_ne!(paper, drawn(&course, 8, 1));
    }

    #[test]
    fn a_bank_that_is_too_small_gives_what_there_is() {
        assert_eq!(drawn(&course(2, 4), 1, 3).len(), 2);
        assert!(drawn(&course(0, 4), 1, 1).is_empty());
    }

    proptest! {
        #[test]
        fn neighbours_share_no_more_than_is_said(there in 0..40usize, count in 0..12u32, seed in any::<u32>(), attempt in 1..50u32) {
            let course = course(there, count);
            let (one, next) = (drawn(&course, seed, attempt), drawn(&course, seed, attempt + 1));
            prop_assert_eq!(ids(&one).len(), one.len(), "no question twice");
            prop_assert!(ids(&one).intersection(&ids(&next)).count() <= shared(&course));
        }

        #[test]
        fn attempts_go_through_the_whole_bank(there in 1..40usize, count in 1..12u32, seed in any::<u32>()) {
            let course = course(there, count);
            let papers: Vec<Vec<Asked>> = (1..=40).map(|attempt| drawn(&course, seed, attempt)).collect();
            let seen: HashSet<&str> = papers.iter().flat_map(|paper| ids(paper)).collect();
            prop_assert_eq!(seen.len(), there);
        }
    }
}
