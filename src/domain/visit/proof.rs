//! Looks at every play there can be: what is never reached, where one is stuck, what gives the best line away.

use super::super::id::{EndingId, ItemId, LineId, SceneId};
use super::super::lang::Both;
use super::finding::Finding;
use super::graph::{Graph, MOST};
use super::plan::Plan;
use super::state::State;
use super::survey::Survey;

/// What is so over all preparations, all values of the facts and all choices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proof {
    /// How many states there are; 0 where they are too many.
    pub states: usize,
    /// How many combinations of the facts' values there are.
    pub variants: u32,
    /// The scenes that can be reached, in the order of the file.
    pub scenes: Vec<SceneId>,
    /// The endings that can be reached, in the order of the file.
    pub endings: Vec<EndingId>,
    /// The best line of each scene that was reached, where there is one.
    pub best: Vec<(SceneId, Option<LineId>)>,
    /// In how many scenes the best line stands first.
    pub first: Share,
    /// In how many scenes the best line is the longest.
    pub longest: Both<Share>,
    /// The shortest play with the highest rubric total.
    pub golden: Option<Golden>,
    /// What is not as it should be, in the order of its spots.
    pub findings: Vec<Finding>,
}

/// In how many scenes something is so, of those in which it could be.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Share {
    /// In how many it is.
    pub scenes: usize,
    /// Of how many: scenes with two lines or more, one of which is the best.
    pub of: usize,
}

impl Share {
    /// The highest share that does not give the best line away, in per cent.
    pub const MOST: usize = 40;

    /// Whether it is more than that.
    pub fn is_too_high(self) -> bool {
        self.scenes * 100 > self.of * Self::MOST
    }
}

/// The shortest play with the highest rubric total.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Golden {
    /// How to play it.
    pub way: Way,
    /// Its rubric total: 2 for good, 1 for fair.
    pub total: u16,
    /// What the total would be if all were good.
    pub of: u16,
}

/// How to come somewhere, as `qucheng play` takes it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Way {
    /// What picks the facts' values.
    pub seed: u32,
    /// What to prepare.
    pub prepare: Vec<ItemId>,
    /// What to say.
    pub lines: Vec<LineId>,
}

impl Proof {
    /// Looks at every play; `width` is how wide a text is on screen, to tell which is the longest.
    pub fn new(plan: &Plan, width: fn(&str) -> usize) -> Self {
        match Graph::explore(plan, starts(plan), MOST) {
            Some(graph) => Survey::new(plan, &graph).proof(width),
            None => Self::too_large(plan),
        }
    }

    fn too_large(plan: &Plan) -> Self {
        Self {
            states: 0,
            variants: plan.variants(),
            scenes: Vec::new(),
            endings: Vec::new(),
            best: Vec::new(),
            first: Share::default(),
            longest: Both::default(),
            golden: None,
            findings: vec![Finding::TooLarge { most: MOST }],
        }
    }
}

/// Every beginning: each preparation for which there is time, with each combination of facts.
pub(super) fn starts(plan: &Plan) -> impl Iterator<Item = State> {
    let items = plan.visit().prepare.items.len();
    let time = u32::from(plan.visit().prepare.time);
    (0..=u16::MAX)
        .take_while(move |brought| items >= 16 || brought >> items == 0)
        .filter(move |brought| plan.cost(*brought) <= time)
        .flat_map(move |brought| {
            (0..plan.variants()).map(move |seed| plan.start_with(seed, brought))
        })
}

#[cfg(test)]
mod tests {
    use super::super::super::lang::Lang;
    use super::super::play::{Choice, play};
    use super::super::testing::{effect, line, plan, plan_of, reply, scene, visit, when};
    use super::super::{Grade, Item, Spot, Visit};
    use super::*;

    fn proof(change: impl FnOnce(&mut Visit)) -> Proof {
        let mut visit = visit();
        change(&mut visit);
        Proof::new(&plan_of(visit), str::len)
    }

    #[test]
    fn the_test_visit_holds() {
        let proof = proof(|_| {});
        assert_eq!(proof.findings, []);
        assert_eq!(proof.scenes.len(), 4);
        assert_eq!(proof.endings.len(), 4);
        assert_eq!(proof.variants, 4);
        assert!(proof.states > 100, "{}", proof.states);
    }

    #[test]
    fn the_golden_play_can_be_played() {
        let golden = proof(|_| {}).golden.unwrap();
        assert_eq!((golden.total, golden.of), (6, 6));
        assert_eq!(
            golden.way.lines,
            ["ask".into(), "who".into(), "propose".into()]
        );
        let choices: Vec<_> = golden.way.lines.into_iter().map(Choice::Id).collect();
        let played = play(plan(), golden.way.seed, &golden.way.prepare, &choices).unwrap();
        let grades = played.debrief.unwrap().rubric;
        assert!(grades.iter().all(|line| line.result == Grade::Good));
    }

    #[test]
    fn what_is_never_reached_is_found() {
        let proof = proof(|visit| {
            let lost = line("lost", "!again", vec![reply("", "…", "")]);
            visit.scenes.push(scene("island", vec![lost]));
            visit.scenes[2].lines[0].when = when("brought case and brought slides");
            visit.scenes[3].lines[1].replies[0].when = when("trust below guarded");
            visit.scenes[3].lines[0].to = Some(super::super::To::End("late".into()));
        });
        let expected = [
            Spot::Ending(0),
            Spot::Ending(1),
            Spot::Scene(4),
            Spot::Line(2, 0),
            Spot::Reply(3, 1, 0),
        ];
        assert_eq!(proof.findings, expected.map(Finding::Never));
    }

    #[test]
    fn a_state_without_a_line_is_found_with_the_way_there() {
        let proof = proof(|visit| {
            for line in &mut visit.scenes[1].lines {
                line.when = when("rival is core");
            }
        });
        let stuck: Vec<_> = proof
            .findings
            .iter()
            .filter(|finding| matches!(finding, Finding::Stuck { .. }))
            .collect();
        let way = Way {
            seed: 1,
            prepare: vec![],
            lines: vec!["pitch".into()],
        };
        assert_eq!(stuck, [&Finding::Stuck { scene: 1, way }]);
    }

    #[test]
    fn facts_and_rubric_lines_must_be_open_both_ways() {
        let proof = proof(|visit| {
            visit.scenes[2].lines[2].when = when("decider is lin");
            for line in &mut visit.scenes[0].lines {
                line.effect = effect("?rival asked pitched");
            }
        });
        assert!(proof.findings.contains(&Finding::NeverFound {
            fact: 1,
            seeds: vec![2, 3],
        }));
        assert!(proof.findings.contains(&Finding::NeverMissed {
            fact: 0,
            seeds: vec![0, 1, 2, 3],
        }));
        for grade in [Grade::Good, Grade::Poor] {
            assert!(proof.findings.contains(&Finding::NeverGraded {
                criterion: 0,
                grade,
            }));
        }
    }

    #[test]
    fn the_best_line_must_not_be_the_first_or_the_longest() {
        let proof = proof(|visit| {
            for scene in &mut visit.scenes {
                let best = scene.lines.iter().position(|line| line.expert).unwrap();
                scene.lines.swap(0, best);
                scene.lines[0].say.en = "A very long line that tells itself".into();
            }
        });
        let share = Share { scenes: 4, of: 4 };
        assert_eq!(
            proof.findings,
            [
                Finding::BestFirst(share),
                Finding::BestLongest(Lang::En, share),
            ]
        );
    }

    #[test]
    fn what_is_too_large_is_said_to_be() {
        let proof = proof(|visit| {
            visit.prepare.time = 16;
            let item = visit.prepare.items[0].clone();
            let more = (2..16).map(|i| Item {
                id: format!("more-{i}").into(),
                ..item.clone()
            });
            visit.prepare.items.extend(more);
        });
        assert_eq!(proof.findings, [Finding::TooLarge { most: MOST }]);
    }
}
