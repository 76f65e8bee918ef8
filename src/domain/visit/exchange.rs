//! One moment of a talk: what was just answered, what is said now, and what can be said to it.

use std::collections::HashSet;

use super::super::lang::Text;
use super::graph::{Graph, MOST};
use super::plan::Plan;
use super::proof::starts;
use super::run::Run;
use super::state::State;
use super::{Line, Scene};

/// One moment of a talk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exchange<'a> {
    /// The scene.
    pub scene: &'a Scene,
    /// What the person answered to the last line; nothing at the beginning.
    pub reply: Option<&'a Text>,
    /// What the person says in this scene.
    pub says: &'a Text,
    /// What can be said, in the order of the file.
    pub offers: Vec<&'a Line>,
}

impl Run {
    /// The moment at which the play is, unless it has ended.
    pub fn exchange(&self) -> Option<Exchange<'_>> {
        let reply = self.last().map(|turn| &turn.reply.text);
        exchange(self.plan(), self.state(), reply)
    }
}

impl Plan {
    /// Every moment to which any play can come, each once; none for a visit that is too large to be
    /// looked through.
    pub fn exchanges(&self) -> Vec<Exchange<'_>> {
        let Some(graph) = Graph::explore(self, starts(self), MOST) else {
            return Vec::new();
        };
        let nodes = || graph.nodes.iter().enumerate();
        let first = nodes().filter(|(_, node)| node.from.is_none());
        let first = first.map(|(at, _)| (at, None));
        let later = nodes().flat_map(|(at, node)| {
            let scene = node.state.scene();
            let reached = graph.edges(at).iter();
            reached.map(move |edge| (edge.to, scene.map(|scene| (scene, edge.line, edge.reply))))
        });
        let mut seen = HashSet::new();
        first
            .chain(later)
            .filter_map(|(at, heard)| {
                let state = &graph.nodes.get(at)?.state;
                let lines: Vec<usize> = self.lines(state).collect();
                let is_new = seen.insert((heard, state.scene(), self.says(state), lines));
                let heard = heard.filter(|_| is_new).and_then(|heard| self.reply(heard));
                is_new.then(|| exchange(self, state, heard))?
            })
            .collect()
    }

    /// The reply at a position: its scene, its line, and itself.
    fn reply(&self, (scene, line, reply): (usize, usize, usize)) -> Option<&Text> {
        let line = self.visit().scenes.get(scene)?.lines.get(line)?;
        line.replies.get(reply).map(|reply| &reply.text)
    }
}

fn exchange<'a>(plan: &'a Plan, state: &State, reply: Option<&'a Text>) -> Option<Exchange<'a>> {
    let scene = plan.visit().scenes.get(state.scene()?)?;
    Some(Exchange {
        scene,
        reply,
        says: &scene.says.get(plan.says(state)?)?.text,
        offers: plan.offers(state),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::plan;
    use super::*;

    #[test]
    fn any_moment_of_any_walk_is_among_all_of_them() {
        let plan = plan();
        let all = plan.exchanges();
        let mut runs = vec![Run::new(plan.clone(), 0, &["case".into()]).unwrap()];
        let mut moments = 0;
        while let Some(run) = runs.pop() {
            let Some(here) = run.exchange() else { continue };
            assert!(all.contains(&here), "{here:?}");
            moments += 1;
            for line in here.offers {
                let mut next = run.clone();
                next.choose(&line.id).unwrap();
                runs.push(next);
            }
        }
        assert!(moments >= 10, "{moments}");
        let beginning = all.iter().filter(|moment| moment.reply.is_none());
        let beginnings: Vec<_> = beginning.map(|moment| &*moment.says.en).collect();
        assert_eq!(beginnings, ["Be quick.", "Well?"]);
    }
}
