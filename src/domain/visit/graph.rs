//! Every state that plays can come to from some beginnings, and the best that each still allows.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;

use super::plan::Plan;
use super::state::State;

/// How many states a visit may have. Beyond, it is too large to be looked through.
pub(super) const MOST: usize = 200_000;

/// The states, in the order in which a search in breadth comes to them.
///
/// Each line takes a turn, so an edge always leads to a node further back: going through the nodes
/// from the last to the first, one meets what follows before what it follows from.
#[derive(Default)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    edges: Vec<Edge>,
}

pub(super) struct Node {
    pub(super) state: State,
    /// By which line of which node the search came here; nothing at a beginning.
    pub(super) from: Option<(usize, usize)>,
    edges: Range<usize>,
}

/// A line that can be said, and what comes of it.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) line: usize,
    pub(super) reply: usize,
    pub(super) to: usize,
}

/// The highest rubric total that can be had, and in how few turns; more is better, sooner too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Best {
    pub(super) total: u16,
    pub(super) turns: Reverse<u16>,
}

impl Graph {
    /// Goes everywhere from these beginnings; nothing where there are more than `most` states.
    pub(super) fn explore(
        plan: &Plan,
        starts: impl IntoIterator<Item = State>,
        most: usize,
    ) -> Option<Self> {
        let mut graph = Self::default();
        let mut seen = HashMap::new();
        for start in starts {
            graph.node(&mut seen, start, None);
            if graph.nodes.len() > most {
                return None;
            }
        }
        let mut at = 0;
        while let Some(state) = graph.nodes.get(at).map(|node| node.state) {
            let first = graph.edges.len();
            for line in plan.lines(&state) {
                if let Some(turn) = plan.choose(&state, line) {
                    let to = graph.node(&mut seen, turn.state, Some((at, line)));
                    let reply = turn.reply;
                    graph.edges.push(Edge { line, reply, to });
                }
            }
            if graph.nodes.len() > most {
                return None;
            }
            if let Some(node) = graph.nodes.get_mut(at) {
                node.edges = first..graph.edges.len();
            }
            at += 1;
        }
        Some(graph)
    }

    /// The node of a state, made if it is new.
    fn node(
        &mut self,
        seen: &mut HashMap<State, usize>,
        state: State,
        from: Option<(usize, usize)>,
    ) -> usize {
        let nodes = &mut self.nodes;
        *seen.entry(state).or_insert_with(|| {
            nodes.push(Node {
                state,
                from,
                edges: 0..0,
            });
            nodes.len() - 1
        })
    }

    /// The lines that can be said at a node.
    pub(super) fn edges(&self, node: usize) -> &[Edge] {
        let range = self.nodes.get(node).map(|node| node.edges.clone());
        range
            .and_then(|range| self.edges.get(range))
            .unwrap_or_default()
    }

    /// The node to which a line leads.
    pub(super) fn follow(&self, node: usize, line: usize) -> Option<usize> {
        let edge = self.edges(node).iter().find(|edge| edge.line == line)?;
        Some(edge.to)
    }

    /// For each node the best that can still be reached; nothing where no ending can.
    pub(super) fn best(&self, plan: &Plan) -> Vec<Option<Best>> {
        let mut best: Vec<Option<Best>> = vec![None; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let here = if node.state.ended().is_some() {
                Some(Best {
                    total: plan.total(&node.state),
                    turns: Reverse(0),
                })
            } else {
                let after = |edge: &Edge| best.get(edge.to).copied().flatten();
                let ahead = self.edges(at).iter().filter_map(after).max();
                ahead.map(|best| Best {
                    turns: Reverse(best.turns.0 + 1),
                    ..best
                })
            };
            if let Some(slot) = best.get_mut(at) {
                *slot = here;
            }
        }
        best
    }
}
