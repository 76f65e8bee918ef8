//! The walk through all states of a visit, and what it shows.

use std::collections::HashSet;

use super::super::id::LineId;
use super::super::lang::{Both, Lang};
use super::Grade;
use super::broken::Spot;
use super::finding::Finding;
use super::graph::{Best, Edge, Graph};
use super::hints::Hints;
use super::plan::Plan;
use super::proof::{Golden, Proof, Share, Way};
use super::state::{Place, State, bit};

/// What was seen on a walk through all states.
pub(super) struct Survey<'a> {
    plan: &'a Plan,
    graph: &'a Graph,
    best: Vec<Option<Best>>,
    /// Everything that was reached, offered or said.
    seen: HashSet<Spot>,
    /// For each variant, the facts known at some ending, and those unknown at some ending.
    found: Vec<(u16, u16)>,
    /// The grades that each line of the rubric got.
    grades: HashSet<(usize, Grade)>,
    /// A node without a line, one for each scene.
    stuck: Vec<(usize, usize)>,
}

impl<'a> Survey<'a> {
    pub(super) fn new(plan: &'a Plan, graph: &'a Graph) -> Self {
        let mut survey = Self {
            plan,
            graph,
            best: graph.best(plan),
            seen: HashSet::new(),
            found: vec![(0, 0); plan.variants() as usize],
            grades: HashSet::new(),
            stuck: Vec::new(),
        };
        for (at, node) in graph.nodes.iter().enumerate() {
            match node.state.place {
                Place::Scene(scene) => survey.in_scene(at, usize::from(scene), &node.state),
                Place::Ended(ending) => survey.at_ending(usize::from(ending), &node.state),
            }
        }
        survey
    }

    fn in_scene(&mut self, node: usize, scene: usize, state: &State) {
        self.seen.insert(Spot::Scene(scene));
        let says = self.plan.says(state);
        self.seen.extend(says.map(|says| Spot::Says(scene, says)));
        let edges = self.graph.edges(node);
        for Edge { line, reply, .. } in edges.iter().copied() {
            self.seen.insert(Spot::Line(scene, line));
            self.seen.insert(Spot::Reply(scene, line, reply));
        }
        if edges.is_empty() && self.stuck.iter().all(|(known, _)| *known != scene) {
            self.stuck.push((scene, node));
        }
    }

    fn at_ending(&mut self, ending: usize, state: &State) {
        self.seen.insert(Spot::Ending(ending));
        if let Some((known, unknown)) = self.found.get_mut(usize::from(state.variant)) {
            *known |= state.known;
            *unknown |= !state.known;
        }
        let rubric = 0..self.plan.visit().rubric.len();
        self.grades
            .extend(rubric.map(|criterion| (criterion, self.plan.grade(state, criterion))));
    }

    /// What the walk has shown.
    pub(super) fn proof(&self, width: fn(&str) -> usize) -> Proof {
        let visit = self.plan.visit();
        let hints = Hints::new(visit, self.graph, &self.best);
        let (first, longest) = hints.shares(width);
        let scenes = (0..).zip(&visit.scenes);
        let endings = (0..).zip(&visit.endings);
        Proof {
            states: self.graph.nodes.len(),
            variants: self.plan.variants(),
            scenes: scenes
                .filter(|(i, _)| self.seen.contains(&Spot::Scene(*i)))
                .map(|(_, scene)| scene.id.clone())
                .collect(),
            endings: endings
                .filter(|(i, _)| self.seen.contains(&Spot::Ending(*i)))
                .map(|(_, ending)| ending.id.clone())
                .collect(),
            best: hints.lines(),
            first,
            longest: longest.clone(),
            golden: self.golden(),
            findings: self.findings(first, &longest),
        }
    }

    fn findings(&self, first: Share, longest: &Both<Share>) -> Vec<Finding> {
        let mut findings = self.facts();
        findings.extend(self.never().into_iter().map(Finding::Never));
        findings.extend(self.stuck.iter().map(|(scene, node)| Finding::Stuck {
            scene: *scene,
            way: self.way(*node),
        }));
        findings.extend(self.rubric());
        findings.sort_by_key(Finding::spot);
        if first.is_too_high() {
            findings.push(Finding::BestFirst(first));
        }
        for lang in Lang::ALL {
            let share = *longest.get(lang);
            if share.is_too_high() {
                findings.push(Finding::BestLongest(lang, share));
            }
        }
        findings
    }

    /// What was not seen; where a whole is not, its parts are not told.
    fn never(&self) -> Vec<Spot> {
        let visit = self.plan.visit();
        let mut never = Vec::new();
        let mut missing = |spot: Spot| {
            let missing = !self.seen.contains(&spot);
            never.extend(missing.then_some(spot));
            missing
        };
        for (s, scene) in visit.scenes.iter().enumerate() {
            if missing(Spot::Scene(s)) {
                continue;
            }
            for i in 0..scene.says.len() {
                missing(Spot::Says(s, i));
            }
            for (l, line) in scene.lines.iter().enumerate() {
                if missing(Spot::Line(s, l)) {
                    continue;
                }
                for r in 0..line.replies.len() {
                    missing(Spot::Reply(s, l, r));
                }
            }
        }
        for ending in 0..visit.endings.len() {
            missing(Spot::Ending(ending));
        }
        never
    }

    fn facts(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for fact in 0..self.plan.visit().facts.len() {
            let seeds = |has: fn(&(u16, u16)) -> u16| -> Vec<u32> {
                let without = (0..)
                    .zip(&self.found)
                    .filter(|(_, f)| has(f) & bit(fact) == 0);
                without.map(|(seed, _)| seed).collect()
            };
            let (unfound, unmissed) = (seeds(|f| f.0), seeds(|f| f.1));
            if !unfound.is_empty() {
                let seeds = unfound;
                findings.push(Finding::NeverFound { fact, seeds });
            }
            if !unmissed.is_empty() {
                let seeds = unmissed;
                findings.push(Finding::NeverMissed { fact, seeds });
            }
        }
        findings
    }

    fn rubric(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for criterion in 0..self.plan.visit().rubric.len() {
            for grade in [Grade::Good, Grade::Poor] {
                if !self.grades.contains(&(criterion, grade)) {
                    findings.push(Finding::NeverGraded { criterion, grade });
                }
            }
        }
        findings
    }

    /// How the search came to a node.
    fn way(&self, node: usize) -> Way {
        let mut lines = Vec::new();
        let mut at = node;
        while let Some((from, line)) = self.graph.nodes.get(at).and_then(|node| node.from) {
            lines.extend(self.line(from, line));
            at = from;
        }
        lines.reverse();
        self.way_from(at, lines)
    }

    fn golden(&self) -> Option<Golden> {
        let is_start = |at: &usize| self.graph.nodes.get(*at).is_some_and(|n| n.from.is_none());
        // The last of equals wins in `max_by_key`, the first is wanted: the least to prepare.
        let start = (0..self.graph.nodes.len())
            .rev()
            .filter(is_start)
            .max_by_key(|at| self.best_at(*at))?;
        let total = self.best_at(start)?.total;
        let mut lines = Vec::new();
        let mut at = start;
        while let Some(edge) = self.best_edge(at) {
            lines.extend(self.line(at, edge.line));
            at = edge.to;
        }
        Some(Golden {
            way: self.way_from(start, lines),
            total,
            of: self.plan.visit().rubric.len() as u16 * Grade::Good.points(),
        })
    }

    fn best_at(&self, node: usize) -> Option<Best> {
        self.best.get(node).copied().flatten()
    }

    fn best_edge(&self, node: usize) -> Option<Edge> {
        let edges = self.graph.edges(node).iter().copied().rev();
        edges.max_by_key(|edge| self.best_at(edge.to))
    }

    fn line(&self, node: usize, line: usize) -> Option<LineId> {
        let scene = self.graph.nodes.get(node)?.state.scene()?;
        let line = self.plan.visit().scenes.get(scene)?.lines.get(line)?;
        Some(line.id.clone())
    }

    fn way_from(&self, start: usize, lines: Vec<LineId>) -> Way {
        let Some(node) = self.graph.nodes.get(start) else {
            return Way::default();
        };
        let items = self.plan.visit().prepare.items.iter().enumerate();
        Way {
            seed: u32::from(node.state.variant),
            prepare: items
                .filter(|(i, _)| node.state.brought(*i))
                .map(|(_, item)| item.id.clone())
                .collect(),
            lines,
        }
    }
}
