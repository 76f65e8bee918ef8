//! Plays of visits as the log tells them, played again on the visits as they are now.

use std::sync::Arc;

use super::id::RunId;
use super::progress::{Progress, VisitRun};
use super::shelf::Shelf;
use super::visit::{Replayed, Run};

/// What the log tells of a play, ended or not.
pub fn told(run: RunId, progress: &Progress) -> Option<&VisitRun> {
    let mut all = progress.visited.iter().chain(&progress.visit);
    all.find(|told| told.run == run)
}

/// The play, as far as the visit still is what it was; `None` where the course has no such visit any more.
pub fn again(told: &VisitRun, shelf: &dyn Shelf) -> Option<Replayed> {
    let plan = shelf.visit(&told.visit)?;
    let lines = told.lines.iter().cloned();
    Some(Run::replay(
        Arc::clone(&plan),
        told.seed,
        &told.brought,
        lines,
    ))
}

/// A play that came to its end, and still does.
pub fn ended(run: RunId, progress: &Progress, shelf: &dyn Shelf) -> Option<Run> {
    let replayed = again(told(run, progress)?, shelf)?;
    Some(replayed.run).filter(|run| run.ended().is_some())
}

/// The other plays of the same visit that came to their end and still do, the newest first.
pub fn others(run: RunId, progress: &Progress, shelf: &dyn Shelf) -> Vec<Run> {
    let Some(visit) = told(run, progress).map(|told| &told.visit) else {
        return Vec::new();
    };
    let all = progress.visited.iter().rev();
    all.filter(|other| other.visit == *visit && other.run != run)
        .filter_map(|other| ended(other.run, progress, shelf))
        .collect()
}
