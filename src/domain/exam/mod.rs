//! The exam: what it draws, and what it asks for to be passed.

use super::id::ObjectiveId;
use super::quiz::Level;

/// What an exam consists of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Blueprint {
    /// How many questions it has.
    pub questions: u32,
    /// The share of them that has to be right, in per cent: of all, and of each critical objective.
    pub pass: u32,
    /// How many of each objective and level.
    pub cells: Vec<Cell>,
}

/// How many questions of one objective and level an exam draws.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The objective.
    pub objective: ObjectiveId,
    /// The level.
    pub level: Level,
    /// How many.
    pub count: u32,
}
