//! Which line of a scene is the best, and whether its place or its length gives it away.

use super::super::id::{LineId, SceneId};
use super::super::lang::{Both, Lang};
use super::graph::{Best, Graph};
use super::proof::Share;
use super::{Scene, Visit};

/// The best line of each scene.
///
/// In each state in which it makes a difference what is said, the lines after which the highest
/// rubric total is still in reach get a point. The best line of a scene is the one with most points;
/// among equals it is the expert's, and if none of them is, the scene has no best line.
pub(super) struct Hints<'a> {
    /// Each scene that was reached, with the position of its best line.
    scenes: Vec<(&'a Scene, Option<usize>)>,
}

impl<'a> Hints<'a> {
    pub(super) fn new(visit: &'a Visit, graph: &Graph, best: &[Option<Best>]) -> Self {
        // For each scene: whether it was reached, and the points of its lines.
        let lines = |scene: &Scene| (false, vec![0_usize; scene.lines.len()]);
        let mut points: Vec<_> = visit.scenes.iter().map(lines).collect();
        for (at, node) in graph.nodes.iter().enumerate() {
            let scene = node.state.scene();
            if let Some((reached, points)) = scene.and_then(|scene| points.get_mut(scene)) {
                *reached = true;
                for line in best_lines(graph, at, best) {
                    if let Some(points) = points.get_mut(line) {
                        *points += 1;
                    }
                }
            }
        }
        let scenes = visit.scenes.iter().zip(points);
        Self {
            scenes: scenes
                .filter(|(_, (reached, _))| *reached)
                .map(|(scene, (_, points))| (scene, best_of(scene, &points)))
                .collect(),
        }
    }

    /// Each scene that was reached, with its best line.
    pub(super) fn lines(&self) -> Vec<(SceneId, Option<LineId>)> {
        let id = |(scene, best): &(&Scene, Option<usize>)| {
            let line = best.and_then(|best| scene.lines.get(best));
            (scene.id.clone(), line.map(|line| line.id.clone()))
        };
        self.scenes.iter().map(id).collect()
    }

    /// In how many scenes the best line is the first, and in how many the longest.
    pub(super) fn shares(&self, width: fn(&str) -> usize) -> (Share, Both<Share>) {
        let mut first = Share::default();
        let mut longest = Both::<Share>::default();
        for (scene, best) in &self.scenes {
            let Some(best) = best.filter(|_| scene.lines.len() > 1) else {
                continue;
            };
            let count = |share: &mut Share, is: bool| {
                share.of += 1;
                share.scenes += usize::from(is);
            };
            count(&mut first, best == 0);
            let longest_is = |lang| longest_line(scene, lang, width) == Some(best);
            count(&mut longest.zh, longest_is(Lang::Zh));
            count(&mut longest.en, longest_is(Lang::En));
        }
        (first, longest)
    }
}

/// The lines after which the highest total is still in reach; none where all are alike.
fn best_lines(graph: &Graph, node: usize, best: &[Option<Best>]) -> Vec<usize> {
    let total = |to: usize| best.get(to).copied().flatten().map(|best| best.total);
    let edges = graph.edges(node);
    let highest = edges.iter().map(|edge| total(edge.to)).max();
    let best: Vec<_> = edges
        .iter()
        .filter(|edge| Some(total(edge.to)) == highest)
        .map(|edge| edge.line)
        .collect();
    if best.len() == edges.len() {
        Vec::new()
    } else {
        best
    }
}

fn best_of(scene: &Scene, points: &[usize]) -> Option<usize> {
    let most = points.iter().max()?;
    let tied = || (0..).zip(points).filter(|(_, points)| *points == most);
    if tied().count() == 1 {
        return tied().next().map(|(line, _)| line);
    }
    let expert = scene.lines.iter().position(|line| line.expert)?;
    tied().map(|(line, _)| line).find(|line| *line == expert)
}

/// The line that is longer than each of the others.
fn longest_line(scene: &Scene, lang: Lang, width: fn(&str) -> usize) -> Option<usize> {
    let wide = |line: &super::Line| width(line.shown().str(lang));
    let widths: Vec<_> = scene.lines.iter().map(wide).collect();
    let most = widths.iter().max()?;
    let mut longest = (0..).zip(&widths).filter(|(_, width)| *width == most);
    let (line, _) = longest.next()?;
    longest.next().is_none().then_some(line)
}

#[cfg(test)]
mod tests {
    use super::super::Proof;
    use super::super::testing::{plan_of, visit};

    #[test]
    fn among_equals_the_experts_line_is_the_best_and_without_one_there_is_none() {
        let mut visit = visit();
        visit.rubric.clear();
        visit.scenes[1].lines[0].expert = false;
        let best = Proof::new(&plan_of(visit), str::len).best;
        let lines = best.into_iter().map(|(_, line)| line);
        let expected = [Some("ask"), None, Some("who"), Some("propose")];
        assert!(lines.eq(expected.map(|line| line.map(Into::into))));
    }

    #[test]
    fn the_rubric_goes_before_the_expert() {
        let mut visit = visit();
        for line in &mut visit.scenes[3].lines {
            line.expert = !line.expert;
        }
        let best = Proof::new(&plan_of(visit), str::len).best;
        assert_eq!(best[3].1, Some("propose".into()));
    }
}
